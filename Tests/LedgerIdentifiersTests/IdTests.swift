import Foundation
import Testing

@testable import LedgerIdentifiers

@Suite struct IdTests {
    @Test func readsUUIDs() throws {
        // RFC 9562, appendix A: versions 1, 4 and 7.
        let examples = [
            ("C232AB00-9414-11EC-B3C8-9F6BDECED846", 1), ("919108f7-52d1-4320-9bac-f847db4148a8", 4),
            ("017F22E2-79B0-7CC3-98C4-DC0C0C07398F", 7),
        ]
        for (text, version) in examples {
            let id = try read(UUID128.self, text).get()
            #expect(string(id.text.bytes) == text.lowercased())
            #expect(id.version == version && id.isStandardVariant)
            let foundation = try #require(UUID(uuidString: text)).uuid
            #expect(id.high >> 56 == UInt64(foundation.0) && id.low & 0xFF == UInt64(foundation.15))
        }
        #expect(try read(UUID128.self, "00000000-0000-0000-0000-000000000000").get().value == 0)
        #expect(try read(UUID128.self, "ffffffff-ffff-ffff-ffff-ffffffffffff").get().value == UInt128.max)
    }

    @Test func refusesUUIDs() {
        #expect(error(UUID128.self, "919108f752d143209bacf847db4148a8") == .wrongLength(32, LengthSet(36)))
        #expect(error(UUID128.self, "919108f7-52d1-4320-9bac-f847db4148ag") == .wrongCharacter(35, .hexadecimal))
        #expect(error(UUID128.self, "919108f75-2d1-4320-9bac-f847db4148a8") == .wrongCharacter(8, .hyphen))
        #expect(error(UUID128.self, "919108f7-52d1-4320-9bac-f847db4148@8") == .wrongCharacter(34, .hexadecimal))
    }

    @Test func readsULIDs() throws {
        let id = try read(ULID.self, "01arz3ndektsv4rrffq69g5fav").get()
        #expect(string(id.text.bytes) == "01ARZ3NDEKTSV4RRFFQ69G5FAV")
        #expect(id.millisecondsSince1970 == 1_469_922_850_259)
        #expect(try read(ULID.self, "7ZZZZZZZZZZZZZZZZZZZZZZZZZ").get().value == UInt128.max)
        #expect(try read(ULID.self, "00000000000000000000000000").get().value == 0)
        #expect(string(ULID(high: 1, low: 2).text.bytes) == "0000000000000G000000000002")
        #expect(error(ULID.self, "8ZZZZZZZZZZZZZZZZZZZZZZZZZ") == IdentifierError(.tooLarge))
        #expect(error(ULID.self, "01ARZ3NDEKTSV4RRFFQ69G5FAU") == .wrongCharacter(25, .base32))
        #expect(error(ULID.self, "01ARZ3NDEKTSV4RRFFQ69G5FA") == .wrongLength(25, LengthSet(26)))
    }
}
