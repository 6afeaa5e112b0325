import LedgerIdentifiers
import LedgerModel

/// The kinds of identifier that an entry may name, as its members are called.
enum IdentifierName: UInt8, Sendable {
    case iban, bic, aba, card, rf, isin, cusip, sedol, lei, figi, uuid, ulid

    static var words: WordList { WordList("iban bic aba card rf isin cusip sedol lei figi uuid ulid") }
    var text: [UInt8] { Array(Self.words.word(at: Int(rawValue))) }

    /// Reads an identifier of this kind: its compact form.
    func read(_ utf8: [UInt8]) throws(IdentifierError) -> [UInt8] {
        switch self {
        case .uuid: return try UUID128(utf8: utf8).text.bytes
        case .ulid: return try ULID(utf8: utf8).text.bytes
        default: return try Self.compact(utf8, kind).bytes
        }
    }

    private static func compact(_ utf8: [UInt8], _ kind: IdentifierKind) throws(IdentifierError) -> CompactText {
        try utf8.withUnsafeBufferPointer { (bytes) throws(IdentifierError) in try CompactText(bytes, kind) }
    }

    private var kind: IdentifierKind {
        switch self {
        case .bic: .bic
        case .aba: .routingNumber
        case .card: .cardNumber
        case .rf: .creditorReference
        case .isin: .isin
        case .cusip: .cusip
        case .sedol: .sedol
        case .lei: .lei
        case .figi: .figi
        default: .iban
        }
    }

    /// Whether it names an account, which lists of accounts are compared with.
    var isAccount: Bool { self == .iban || self == .card }
}
