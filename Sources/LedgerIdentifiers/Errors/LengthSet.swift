/// The lengths that a kind of identifier may have, each below 64 characters.
public struct LengthSet: Sendable, Equatable {
    /// Below 64 the one length; from 64 on a set with a name.
    let code: UInt8

    private init(code: UInt8) { self.code = code }

    /// One length, 0 ... 63.
    init(_ length: Int) { code = UInt8(truncatingIfNeeded: length & 63) }

    /// A set by the number that ``code`` gave.
    init(stored code: UInt8) { self.code = code }

    /// 2 or 3: country codes.
    static var country: LengthSet { LengthSet(code: 64) }
    /// 8 or 11: BIC.
    static var bic: LengthSet { LengthSet(code: 65) }
    /// 5 to 34: an IBAN of any country.
    static var iban: LengthSet { LengthSet(code: 66) }
    /// 5 to 25: creditor references.
    static var creditorReference: LengthSet { LengthSet(code: 67) }
    /// 8 to 19: payment cards.
    static var card: LengthSet { LengthSet(code: 68) }
    /// 12 to 19.
    static var maestro: LengthSet { LengthSet(code: 69) }
    /// 13, 16, 18 or 19.
    static var visa: LengthSet { LengthSet(code: 70) }
    /// 14 to 19.
    static var dinersClub: LengthSet { LengthSet(code: 71) }
    /// 16 to 19.
    static var longCard: LengthSet { LengthSet(code: 72) }

    /// A bit for each length.
    private var bits: UInt64 {
        switch code {
        case 64: 0b1100
        case 65: 1 << 8 | 1 << 11
        case 66: Self.range(5, 34)
        case 67: Self.range(5, 25)
        case 68: Self.range(8, 19)
        case 69: Self.range(12, 19)
        case 70: 1 << 13 | 1 << 16 | 1 << 18 | 1 << 19
        case 71: Self.range(14, 19)
        case 72: Self.range(16, 19)
        default: 1 &<< UInt64(code)
        }
    }

    private static func range(_ first: UInt64, _ last: UInt64) -> UInt64 { (2 &<< last) &- (1 &<< first) }

    public func contains(_ length: Int) -> Bool {
        length >= 0 && length < 64 && bits &>> UInt64(truncatingIfNeeded: length) & 1 == 1
    }
}
