import LedgerJSON
import LedgerModel
import LedgerNumerics

/// The rules about one entry at a time.
extension Decoder {
    mutating func readFindingCode(_ value: JSONValue?) -> Rule.Body? {
        word(value, of: FindingCode.words, expected: "a code of docs/journal.md")
            .flatMap { FindingCode(rawValue: UInt8(truncatingIfNeeded: $0)) }.map { .finding($0) }
    }

    mutating func readTolerance(_ value: JSONValue) -> Rule.Body? {
        let currency = currency(required(value, "currency"))
        let amount = decimal(required(value, "amount"), .zeroOrPositive)
        guard let currency, let amount else { return nil }
        return .tolerance(currency, amount)
    }

    mutating func readExchangeRule(_ value: JSONValue) -> Rule.Body? {
        let tolerance = share(value.member("tolerance")) ?? .zero
        return .exchange(Rule.Exchange(tolerance: tolerance, rateTolerance: share(value.member("rateTolerance"))))
    }

    mutating func readLock(_ value: JSONValue) -> Rule.Body? {
        let from = date(value.member("from"))
        guard let through = date(required(value, "through")) else { return nil }
        return .lock(Rule.Lock(from: from, through: through))
    }

    mutating func readDimensionRule(_ value: JSONValue) -> Rule.Body? {
        var rule = Rule.Dimensions(required: [], values: [])
        if let member = value.member("require") {
            rule.required = SortedTexts.sorted(texts(member, limit: JournalHeader.dimensionsMax))
        }
        if let member = value.member("values") {
            if member.kind != .object { wrongType(member, expected: "an object from dimension to its values") }
            checkDimensions(member)
            for (key, list) in member.members {
                rule.values.append((name: key.bytes, allowed: SortedTexts.sorted(texts(list))))
            }
        }
        if value.member("require") == nil, value.member("values") == nil {
            report(
                .missingMember, value, Message("the rule asks for nothing"), expected: "require or values")
        }
        return .dimensions(rule)
    }

    mutating func readApprovalRule(_ value: JSONValue) -> Rule.Body? {
        let currency = currency(required(value, "currency"))
        let above = decimal(value.member("above"), .zeroOrPositive) ?? .zero
        let count = integer(value.member("count"), 1...100, expected: "a whole number from 1 to 100") ?? 1
        guard let currency else { return nil }
        return .approvals(Rule.Approvals(currency: currency, above: above, count: count))
    }

    mutating func readNameList(_ value: JSONValue) -> Rule.Body? {
        let kind = word(required(value, "list"), of: WordList("deny allow"), expected: "deny or allow")
        let ignored = readNames(value.member("ignoreWords"), without: []) ?? []
        let names = readNames(value.member("names"), without: ignored)
        let countries = readCountries(value.member("countries"))
        var accounts: [[UInt8]]?
        if let member = value.member("accounts") {
            var compact: [[UInt8]] = []
            for account in texts(member) {
                // An IBAN may be written in groups; anything else is the name of an account of the books.
                compact.append((try? IdentifierName.iban.read(account)) ?? account)
            }
            accounts = SortedTexts.sorted(compact)
        }
        if value.member("names") == nil, value.member("countries") == nil, value.member("accounts") == nil {
            report(
                .missingMember, value, Message("the list is of nothing"), expected: "names, countries or accounts")
        }
        guard let kind else { return nil }
        return .list(
            NameList(
                isAllowList: kind == 1, ignoredWords: ignored, names: names, countries: countries, accounts: accounts))
    }

    mutating func readHours(_ value: JSONValue) -> Rule.Body? {
        var days: UInt8 = 0
        if let member = value.member("days") {
            for element in elements(member) {
                if let day = word(
                    element, of: Weekday.words, expected: "mon, tue, wed, thu, fri, sat or sun")
                {
                    days |= 1 << UInt8(truncatingIfNeeded: day)
                }
            }
        } else {
            days = 0x7F
        }
        let from = time(value.member("from")) ?? 0
        let to = time(value.member("to")) ?? 86_399
        return .hours(Rule.Hours(days: days, from: from, to: to))
    }
}

/// Days of the week, Monday first (ISO 8601).
enum Weekday {
    static var words: WordList { WordList("mon tue wed thu fri sat sun") }

    /// 0 for Monday. 1970-01-01 was a Thursday.
    static func of(_ date: CalendarDate) -> Int { (((Int(date.day) + 3) % 7) + 7) % 7 }
}
