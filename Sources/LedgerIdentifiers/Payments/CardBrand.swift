/// The brand that a card number's first four digits belong to.
///
/// Issuers' ranges are assigned under ISO/IEC 7812-2, whose register is not public. These are the ranges and lengths that
/// libraries for accepting cards use (Braintree's credit-card-type, 2025, and encyclopaedic tables), brought to four digits;
/// national brands inside them are left out. Cards of two brands count as the one whose range is given: 622126–622925
/// (UnionPay and Discover) as UnionPay.
public enum CardBrand: UInt8, Sendable {
    /// In none of the ranges.
    case unknown
    /// 4; 13, 16, 18 or 19 digits.
    case visa
    /// 51–55 and 2221–2720; 16 digits.
    case mastercard
    /// 34 and 37; 15 digits.
    case americanExpress
    /// 300–305, 3095, 36, 38 and 39; 14 to 19 digits.
    case dinersClub
    /// 6011, 644–649 and 65; 16 to 19 digits.
    case discover
    /// 1800, 2131 and 3528–3589; 16 to 19 digits.
    case jcb
    /// 620–626, 6282–6288 and 8100–8171; 16 to 19 digits.
    case unionPay
    /// 50, 56–58, 63 and 67; 12 to 19 digits.
    case maestro
    /// 2200–2204; 16 to 19 digits.
    case mir

    /// First and last prefix of four digits, then the brand's letter; sorted, without overlaps.
    static let ranges: StaticString = """
        18001800j21312131j22002204r22212720m30003059d30953095d34003499a35283589j36003699d37003799a38003999d40004999v\
        50005099t51005599m56005899t60116011s62006269u62826288u63006399t64406499s65006599s67006799t81008171u
        """

    /// The brand of a number's first four digits.
    @inline(never)
    init(of text: CompactText) {
        let prefix = text.leadingNumber(4)
        let table = PackedTable.cards
        for row in 0..<table.count
        where table.fourDigits(row, 0) <= prefix && prefix <= table.fourDigits(row, 4) {
            self = Self.brand(table.byte(row, 8))
            return
        }
        self = .unknown
    }

    private static func brand(_ letter: UInt8) -> CardBrand {
        switch letter {
        case UInt8(ascii: "v"): .visa
        case UInt8(ascii: "m"): .mastercard
        case UInt8(ascii: "a"): .americanExpress
        case UInt8(ascii: "d"): .dinersClub
        case UInt8(ascii: "s"): .discover
        case UInt8(ascii: "j"): .jcb
        case UInt8(ascii: "u"): .unionPay
        case UInt8(ascii: "t"): .maestro
        case UInt8(ascii: "r"): .mir
        default: .unknown
        }
    }

    /// The lengths that its numbers have.
    public var lengths: LengthSet {
        switch self {
        case .unknown: .card
        case .visa: .visa
        case .mastercard: LengthSet(16)
        case .americanExpress: LengthSet(15)
        case .dinersClub: .dinersClub
        case .discover, .jcb, .unionPay, .mir: .longCard
        case .maestro: .maestro
        }
    }

    /// A stable name for programs.
    public var name: StaticString {
        switch self {
        case .unknown: "unknown"
        case .visa: "visa"
        case .mastercard: "mastercard"
        case .americanExpress: "american-express"
        case .dinersClub: "diners-club"
        case .discover: "discover"
        case .jcb: "jcb"
        case .unionPay: "unionpay"
        case .maestro: "maestro"
        case .mir: "mir"
        }
    }
}
