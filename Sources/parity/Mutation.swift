/// Documents spoilt at random, each determined by the seed and its number alone, so that any of them can be made again.
struct Mutator {
    private let documents: [[UInt8]]
    private let seed: UInt64

    init(documents: [[UInt8]], seed: UInt64) {
        self.documents = documents
        self.seed = seed
    }

    /// Mutant `number`: a document with one to four changes.
    func mutant(_ number: Int) -> [UInt8] {
        var random = SplitMix64(state: seed &+ UInt64(number) &* 0xd134_2543_de82_ef95)
        var bytes = pick(documents, &random)
        // Most keep the document well-formed, so that it is not only the reader that is tried.
        let isGentle = random.below(4) > 0
        for _ in 0..<(1 + random.below(4)) {
            if isGentle { changeValue(&bytes, &random) } else { changeText(&bytes, &random) }
        }
        return bytes
    }

    private func changeValue(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        if random.below(2) == 0 {
            replaceNumber(in: &bytes, from: random.below(bytes.count + 1), &random)
        } else {
            swapStrings(in: &bytes, &random)
        }
    }

    private func changeText(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        let at = random.below(bytes.count + 1)
        let end = min(bytes.count, at + 1 + random.below(16))
        switch random.below(7) {
        case 0: if at < bytes.count { bytes[at] = UInt8(truncatingIfNeeded: random.next()) }
        case 1: if at < bytes.count { bytes[at] ^= 1 << UInt8(random.below(8)) }
        case 2: bytes.removeSubrange(at..<end)
        case 3: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
        case 4: if random.below(4) == 0 { bytes.removeSubrange(at...) }
        case 5:
            let donor = pick(documents, &random)
            let from = random.below(donor.count + 1)
            bytes.replaceSubrange(at..<end, with: donor[from..<min(donor.count, from + random.below(64))])
        default: bytes.insert(contentsOf: Array(pick(Self.tokens, &random).utf8), at: at)
        }
    }

    /// Puts an extreme number where the next run of digits stands, so that the document often stays well-formed.
    private func replaceNumber(in bytes: inout [UInt8], from start: Int, _ random: inout SplitMix64) {
        let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
        guard let first = bytes[start...].firstIndex(where: isDigit) else { return }
        let last = bytes[first...].firstIndex { !isDigit($0) && $0 != 0x2e } ?? bytes.count
        bytes.replaceSubrange(first..<last, with: Array(pick(Self.numbers, &random).utf8))
    }

    /// Exchanges two quoted texts: names meet places that expect others.
    private func swapStrings(in bytes: inout [UInt8], _ random: inout SplitMix64) {
        let quotes = bytes.indices.filter { bytes[$0] == 0x22 }
        guard quotes.count >= 4 else { return }
        let first = 2 * random.below(quotes.count / 2 - 1)
        let second = first + 2 + 2 * random.below((quotes.count - first - 2) / 2)
        guard second + 1 < quotes.count else { return }
        let (a, b) = (quotes[first]..<quotes[first + 1], quotes[second]..<quotes[second + 1])
        let (left, right) = (Array(bytes[a]), Array(bytes[b]))
        bytes.replaceSubrange(b, with: left)
        bytes.replaceSubrange(a, with: right)
    }

    private func pick<Element>(_ list: [Element], _ random: inout SplitMix64) -> Element {
        list[random.below(list.count)]
    }

    private static let tokens = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "null", "true", "-0", "1e400", "\u{0}", "\n",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "{\"\":", "\"2023-02-29\"", "\"XXX\"", "\"ledger\":", "\u{feff}",
    ]
    private static let numbers = [
        "0", "-0", "-1", "00", "1.", "9999999999999999999999999999999999", "99999999999999999999999999999999999",
        "1e6144",
        "1e-6176", "1e999999999999", "0.0000000000000000000000000000000001", "9223372036854775807",
        "9223372036854775808",
        "170141183460469231731687303715884105727", "2147483648", "4294967296", "1e308", "-1e308", "0.1", "3",
    ]
}

/// Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014.
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// A number in 0..<bound (0 for a bound of 0).
    mutating func below(_ bound: Int) -> Int {
        bound <= 0 ? 0 : Int(next() % UInt64(bound))
    }
}
