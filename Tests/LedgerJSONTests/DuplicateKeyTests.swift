import Testing

@testable import LedgerJSON

@Suite struct DuplicateKeyTests {
    static func object(_ names: [String]) -> String {
        "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    }

    @Test func `every pair of positions is compared`() {
        for count in [2, 3, DuplicateKeys.pairwiseLimit, DuplicateKeys.pairwiseLimit + 1, 40] {
            for first in 0..<count {
                for second in (first + 1)..<count {
                    var names = (0..<count).map { "name\($0)" }
                    names[second] = names[first]
                    let error = refusal(Self.object(names))
                    #expect(error?.code == .duplicateKey)
                    #expect(text(error?.pointer) == "/name\(first)")
                    // The second of the pair is the one at fault.
                    let before = names[..<second].map { $0.utf8.count + 5 }.reduce(0, +)
                    #expect(error?.offset == 1 + before)
                }
            }
        }
    }

    @Test func `names that share length, head or tail differ`() {
        let names = (0..<60).map { i in
            String(repeating: "p", count: 30) + (i % 2 == 0 ? "x\(i)" : "\(i)x") + String(repeating: "s", count: 20)
        }
        #expect(refusal(Self.object(names)) == nil)
        #expect(refusal(Self.object((0..<60).map { String(repeating: "z", count: $0) })) == nil)
        #expect(refusal(Self.object(Array(names.prefix(10)))) == nil)
    }

    @Test func `records of one shape after another are still checked`() {
        let record = #"{"id":1,"kind":"a","amount":{"value":1,"currency":"E"},"note":null}"#
        func list(_ last: String) -> String {
            "[" + Array(repeating: record, count: 5).joined(separator: ",") + ",\(last)]"
        }
        let accepted = [
            record, "{}", #"{"kind":0}"#, #"{"id":1,"note":2}"#, #"{"note":1,"id":2}"#, #"{"id":1,"new":2,"kind":3}"#,
            #"{"note":1,"amount":2,"kind":3,"id":4}"#, #"{"idx":1,"i":2}"#, #"{"\u0069d":1,"kind":2}"#,
        ]
        let refused = [
            #"{"id":1,"id":2}"#, #"{"id":1,"kind":2,"id":3}"#, #"{"note":1,"note":2}"#, #"{"id":1,"\u0069d":2}"#,
            #"{"\u0069d":1,"id":2}"#, #"{"id":1,"amount":{"value":1,"value":2}}"#,
            #"{"id":1,"new":2,"kind":3,"new":4}"#,
            #"{"kind":1,"id":2,"kind":3}"#,
        ]
        for last in accepted {
            #expect(refusal(list(last)) == nil, "\(last)")
            #expect(ReferenceReader.read(Array(list(last).utf8)) == (try? read(list(last))).map { Tree($0) })
        }
        for last in refused { #expect(refusal(list(last))?.code == .duplicateKey, "\(last)") }
    }

    @Test func `a guessed name with a quote in it is not guessed`() throws {
        // The pattern's name is `a":1,"b` once decoded; the second object only looks like it.
        let source = #"[{"a\":1,\"b":1},{"a":1,"b":1}]"#
        let second = try #require(Array(try read(source).elements).last)
        #expect(second.members.map { text($0.key.bytes) } == ["a", "b"])
    }

    @Test func `names may be kept twice on demand`() throws {
        let source = Array(#"{"a":1,"b":2,"a":3}"#.utf8)
        let root = try JSONDocument.parse(source, duplicateKeys: .kept).root
        #expect(root.count == 3 && root.member("a")?.integer == 1)
    }

    /// Names of 16 printable bytes with one fingerprint: the second half is computed from the first by running the
    /// mixing backwards.
    static func collidingNames(_ count: Int) -> [String] {
        let multiplier: UInt64 = 0xD6E8_FEB8_6659_FD93
        var inverse: UInt64 = multiplier
        for _ in 0..<6 { inverse = inverse &* (2 &- multiplier &* inverse) }
        func unshift(_ x: UInt64) -> UInt64 { x ^ x >> 32 }
        let target: UInt64 = 0x1234_5678_9ABC_DEF0
        var names: [String] = []
        var random = Random(seed: 5)
        while names.count < count {
            let letters = (0..<8).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) }
            let head = letters.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << (8 * UInt64($1.offset)) }
            var state = (16 &* 0x9E37_79B9_7F4A_7C15 ^ head) &* multiplier
            state ^= state >> 32
            let tail = (unshift(target) &* inverse) ^ state
            let bytes = letters + (0..<8).map { UInt8(truncatingIfNeeded: tail >> (8 * UInt64($0))) }
            if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
                names.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        return names
    }

    @Test func `names made to collide cost n log n comparisons`() throws {
        let names = Self.collidingNames(128)
        let storage = try read(Self.object(names)).storage
        let fingerprints = Set(
            names.map { name in Array(name.utf8).withUnsafeBufferPointer { DuplicateKeys.fingerprint(padded: $0) } })
        #expect(fingerprints.count == 1, "the names were made for another fingerprint")
        var comparisons = 0
        #expect(DuplicateKeys.find(in: 0, storage, &comparisons) == nil)
        #expect(comparisons <= 128 * 7 + 128)
        #expect(refusal(Self.object(names + [names[100]]))?.code == .duplicateKey)
    }

    @Test(arguments: [1, 2, 8, 9, 13, 100, 1000, 10_000])
    func `sorting takes at most n log2 n + n comparisons, whatever the order`(count: Int) {
        var random = Random(seed: 3)
        let orders: [[Int]] = [
            Array(0..<count), Array((0..<count).reversed()), (0..<count).shuffled(using: &random),
            Array(repeating: 1, count: count), (0..<count).map { $0 % 7 },
        ]
        let limit = count * (Int.bitWidth - (count - 1).leadingZeroBitCount) + count
        for order in orders {
            var items = (0..<UInt32(count)).map { $0 }
            var comparisons = 0
            mergeSort(&items) { a, b in
                comparisons += 1
                return order[Int(a)] < order[Int(b)]
            }
            #expect(comparisons <= limit)
            // In order, and equals as they came.
            #expect(zip(items, items.dropFirst()).allSatisfy { (order[Int($0)], $0) < (order[Int($1)], $1) })
        }
    }
}
