import LedgerTestSupport
import Testing

@testable import LedgerIdentifiers

/// Whatever the bytes: no trap, and what is read is read again from its compact form.
@Suite struct HostileInputTests {
    private func check<T: Identifier>(_ kind: T.Type, _ bytes: [UInt8]) {
        guard let value = try? T(utf8: bytes) else { return }
        #expect((try? T(utf8: value.text.bytes)) == value, "\(kind) \(bytes)")
        #expect((try? T(utf8: ([0] + bytes)[1...])) == value, "\(kind) \(bytes)")
    }

    private func checkAll(_ bytes: [UInt8]) {
        check(IBAN.self, bytes)
        check(BIC.self, bytes)
        check(RoutingNumber.self, bytes)
        check(CardNumber.self, bytes)
        check(CreditorReference.self, bytes)
        check(ISIN.self, bytes)
        check(CUSIP.self, bytes)
        check(SEDOL.self, bytes)
        check(LEI.self, bytes)
        check(FIGI.self, bytes)
        check(UUID128.self, bytes)
        check(ULID.self, bytes)
        check(CurrencyCode.self, bytes)
        check(CountryCode.self, bytes)
    }

    @Test func randomBytes() {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: .min ... .max, using: &generator)
        var state = seed
        func next() -> UInt64 {
            // SplitMix64.
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
        let likely = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ -*@#abcdef".utf8)
        for _ in 0..<20_000 {
            let count = Int(next() % 48)
            let isLikely = next() % 4 != 0
            checkAll(
                (0..<count).map { _ in
                    isLikely ? likely[Int(next() % UInt64(likely.count))] : UInt8(truncatingIfNeeded: next())
                })
        }
        print("hostile input, seed \(seed)")
    }

    /// Each single byte of each valid value replaced by each of the 256, one shorter and one longer.
    @Test(arguments: [
        "DE89370400440532013000", "NO9386011117947", "IT60X0542811101000000123456", "DEUTDEFF500", "US0378331005",
        "037833100", "B0YBKJ7", "213800KNMQ53LTJQBV92", "BBG000BLNQ16", "111000025", "4111111111111111",
        "RF18539007547034", "919108f7-52d1-4320-9bac-f847db4148a8", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "EUR", "CHE",
    ]) func everyByteReplaced(_ text: String) {
        let bytes = Array(text.utf8)
        checkAll(bytes.dropLast())
        checkAll(bytes + [0])
        for place in bytes.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = bytes
                changed[place] = byte
                checkAll(changed)
            }
        }
    }

    @Test func emptyAndHuge() {
        checkAll([])
        checkAll([UInt8](repeating: UInt8(ascii: " "), count: 100_000))
        checkAll([UInt8](repeating: UInt8(ascii: "9"), count: 100_000))
        #expect(error(CardNumber.self, String(repeating: "9", count: 100_000)) == .wrongLength(100_000, .card))
    }
}
