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

    /// What makes the sum a multiple of ten, as one decimal digit. `sum` isn't negative.
    @inline(never)
    init(completing sum: Int) {
        first = UInt8(truncatingIfNeeded: (10 &- sum % 10) % 10) | 0x30
        second = 0
    }

    /// A number from 0 to 99, as two decimal digits.
    @inline(never)
    init(twoDigits value: Int) {
        first = UInt8(truncatingIfNeeded: value / 10 % 10) | 0x30
        second = UInt8(truncatingIfNeeded: value % 10) | 0x30
    }

    init(stored first: UInt8, _ second: UInt8) {
        self.first = first
        self.second = second
    }

    /// The characters.
    public var bytes: [UInt8] { second == 0 ? [first] : [first, second] }
}

extension CompactText {
    /// Fails unless these check digits stand at `position`.
    @inline(never)
    func require(
        _ digits: CheckDigits, at position: Int, _ rule: IdentifierError.Rule = .wrongCheckDigits
    ) throws(IdentifierError) {
        if self[position] == digits.first, digits.second == 0 || self[position &+ 1] == digits.second { return }
        throw IdentifierError(rule, digits.first, digits.second)
    }
}
