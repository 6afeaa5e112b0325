import LedgerModel
import LedgerNumerics

/// The checks that every entry undergoes, with what the rules `finding`, `tolerance` and `exchange` make of them.
struct Checks: Sendable {
    private var severities: [Severity] = []
    private var points: [Int?] = []
    /// By ``Currency/position``.
    private var tolerances: [Decimal]
    private(set) var exchange = Rule.Exchange(tolerance: .zero, rateTolerance: nil)
    /// Severity and points of an exchange rate off the market.
    private(set) var exchangeRule: Rule?

    init(_ header: JournalHeader) {
        for code in FindingCode.allCases {
            severities.append(code.severity)
            points.append(nil)
        }
        tolerances = Array(repeating: .zero, count: CurrencyTable.count)
        for rule in header.rules {
            switch rule.body {
            case .finding(let code):
                if let severity = rule.severity { severities[Int(code.rawValue)] = severity }
                if let value = rule.points { points[Int(code.rawValue)] = value }
            case .tolerance(let currency, let amount): tolerances[Int(currency.position)] = amount
            case .exchange(let rates):
                exchange = rates
                exchangeRule = rule
            default: break
            }
        }
    }

    func tolerance(_ currency: Currency) -> Decimal {
        Int(currency.position) < tolerances.count ? tolerances[Int(currency.position)] : .zero
    }

    /// How bad a finding of a rule (or of no rule) is.
    func judge(_ code: FindingCode, _ rule: Rule?) -> (severity: Severity, points: Int) {
        let position = Int(code.rawValue)
        let severity = rule?.severity ?? severities[position]
        return (severity, rule?.points ?? points[position] ?? severity.points)
    }
}

/// The findings of the entry in hand.
struct EntryFindings {
    let entry: Finding.Reference
    private let rules: [Rule]
    private let checks: Checks
    private(set) var all: [Finding] = []
    /// Findings beyond ``limit``, by ``Severity``: counted and nothing else.
    private(set) var more = [0, 0, 0]

    /// Findings of one entry that are kept.
    static let limit = 1_000

    init(_ entry: Entry, _ header: JournalHeader, _ checks: Checks) {
        self.entry = entry.reference
        rules = header.rules
        self.checks = checks
    }

    @inline(never)
    mutating func add(
        _ code: FindingCode, _ figures: [Finding.Figure] = [], rule: Int? = nil, related: [Finding.Reference] = [],
        relatedCount: Int = 0
    ) {
        let (severity, points) = checks.judge(code, rule.map { rules[$0] })
        guard all.count < Self.limit else {
            more[Int(severity.rawValue)] += 1
            return
        }
        all.append(
            Finding(
                code: code, severity: severity, points: points, rule: rule, entry: entry, figures: figures,
                related: related, relatedCount: max(relatedCount, related.count)))
    }
}

extension Finding.Figure {
    init(_ name: StaticString, _ number: Decimal) { self.init(name: name, value: .number(number)) }
    init(_ name: StaticString, _ count: Int) { self.init(name: name, value: .count(count)) }
    init(_ name: StaticString, _ text: [UInt8]) { self.init(name: name, value: .text(text)) }
}
