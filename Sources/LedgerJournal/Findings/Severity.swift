import LedgerModel

/// What a finding asks for.
enum Severity: UInt8, Sendable {
    /// Worth knowing.
    case inform
    /// Somebody should look.
    case review
    /// Must not pass.
    case reject

    static var words: WordList { WordList("inform review reject") }
    var text: [UInt8] { Array(Self.words.word(at: Int(rawValue))) }

    /// Points of a finding for which nothing else is said, 0 to 100.
    var points: Int {
        switch self {
        case .inform: 10
        case .review: 30
        case .reject: 60
        }
    }
}
