/// The one or two characters that guard an identifier: digits, in Italian account numbers a letter.
public struct CheckDigits: Sendable, Equatable {
    let first: UInt8
    /// 0 when there is one character.
    let second: UInt8

    /// One character.
    init(character: UInt8) {
        first = character
        second = 0
    }

    /// One decimal digit; `value` is taken modulo 10.
    init(digit value: Int) { self.init(character: Self.digit(value)) }

    /// Two decimal digits; `value` is taken modulo 100.
    init(twoDigits value: Int) {
        first = Self.digit(value / 10)
        second = Self.digit(value)
    }

    /// The characters.
    public var bytes: [UInt8] { second == 0 ? [first] : [first, second] }

    /// Whether the text has these characters at `position`.
    func stand(in text: CompactText, at position: Int) -> Bool {
        text[position] == first && (second == 0 || text[position + 1] == second)
    }

    private static func digit(_ value: Int) -> UInt8 {
        // 0 ... 9, so that the conversion is exact.
        UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: (value % 10 + 10) % 10)
    }
}
