import LedgerJSON
import LedgerModel

/// What a journal is reviewed by: everything of the document but its entries.
struct JournalHeader: Sendable {
    var id: [UInt8]?
    var name: [UInt8]?
    var rules: [Rule]
    var rates: RateHistory
    var minorUnits: LedgerModel.MinorUnits
    var isLenient: Bool

    /// Rules that a request may have.
    static let rulesMax = 100
    /// Names, words, values and accounts in the lists of one rule.
    static let listMax = 100_000
    /// Texts in the lists that are looked through from the front: beginnings of accounts, required dimensions.
    static let shortListMax = 100
    /// Dimensions of an entry or a posting, and those that a rule has lists for.
    static let dimensionsMax = 20
}

extension Decoder {
    /// Reads the members beside `journal`; nil if it is no object.
    mutating func readHeader(_ root: JSONValue, members: StaticString) -> JournalHeader? {
        if root.kind == .object { isLenient = boolean(root.member("lenient")) ?? false }
        guard isObject(root, of: members) else { return nil }
        if let version = required(root, "ledger"), version.integer != 1 {
            report(
                .unsupportedVersion, version, Message.naming(version).then(" is not a version of this format"),
                expected: "1")
        }
        let id = identifier(root.member("id"))
        let name = text(root.member("name"))
        _ = text(root.member("notes"))
        _ = text(root.member("$schema"))
        readMinorUnits(root.member("minorUnits"))
        var points: [RateHistory.Point] = []
        if let member = root.member("fx") { points = readRates(member) }
        let rates = RateHistory(points)
        for place in rates.conflicts {
            problems.add(
                .conflictingRate, at: place, Message("another rate is given for this pair and day"),
                expected: "one value a day")
        }
        var rules: [Rule] = []
        if let member = root.member("rules") { rules = readRules(member) }
        return JournalHeader(
            id: id, name: name, rules: rules, rates: rates, minorUnits: minorUnits, isLenient: isLenient)
    }
}
