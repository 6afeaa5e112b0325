import LedgerJSON
import LedgerModel
import LedgerNumerics

extension Decoder {
    mutating func readRules(_ list: JSONValue) -> [Rule] {
        var rules: [Rule] = []
        var ids: [Identified] = []
        for element in elements(list) {
            guard rules.count < JournalHeader.rulesMax else {
                report(.outOfRange, element, Message("there are more rules than may be"), expected: "at most 100 rules")
                break
            }
            guard let rule = readRule(element, position: rules.count) else { continue }
            if let id = rule.id { ids.append(Identified(id: id, place: element.order)) }
            rules.append(rule)
        }
        reportDuplicates(ids)
        return rules
    }

    private mutating func readRule(_ value: JSONValue, position: Int) -> Rule? {
        guard value.kind == .object else {
            wrongType(value, expected: "an object")
            return nil
        }
        let word = word(
            required(value, "rule"), of: Rule.Kind.words,
            expected: """
                finding, tolerance, exchange, lock, dimensions, approvals, list, hours, limit, velocity, structuring, \
                duplicates, round-amounts or benford
                """)
        guard let word, let kind = Rule.Kind(rawValue: UInt8(truncatingIfNeeded: word)) else { return nil }
        guard isObject(value, of: Self.members(of: kind)) else { return nil }
        let id = identifier(value.member("id"))
        let severity = self.word(
            value.member("severity"), of: Severity.words, expected: "inform, review or reject"
        ).flatMap { Severity(rawValue: UInt8(truncatingIfNeeded: $0)) }
        let points = integer(value.member("points"), 0...100, expected: "a whole number from 0 to 100")
        let filter = readFilter(value.member("only"))
        guard let body = readBody(kind, value) else { return nil }
        return Rule(position: position, id: id, severity: severity, points: points, filter: filter, body: body)
    }

    private static func members(of kind: Rule.Kind) -> StaticString {
        switch kind {
        case .finding: "rule id severity points code"
        case .tolerance: "rule id currency amount"
        case .exchange: "rule id severity points tolerance rateTolerance"
        case .lock: "rule id severity points only from through"
        case .dimensions: "rule id severity points only require values"
        case .approvals: "rule id severity points only currency above count"
        case .list: "rule id severity points only list names countries accounts ignoreWords"
        case .hours: "rule id severity points only days from to"
        case .limit: "rule id severity points only per currency side window maxAmount maxCount"
        case .velocity: "rule id severity points only per currency side window baseline factor minCount minHistory"
        case .structuring: "rule id severity points only per currency side window threshold within count"
        case .duplicates: "rule id severity points only window"
        case .roundAmounts: "rule id severity points only per currency side multipleOf minCount share"
        case .benford: "rule id severity points only per currency side minCount maxDeviation"
        }
    }

    private mutating func readBody(_ kind: Rule.Kind, _ value: JSONValue) -> Rule.Body? {
        switch kind {
        case .finding: readFindingCode(required(value, "code"))
        case .tolerance: readTolerance(value)
        case .exchange: readExchangeRule(value)
        case .lock: readLock(value)
        case .dimensions: readDimensionRule(value)
        case .approvals: readApprovalRule(value)
        case .list: readNameList(value)
        case .hours: readHours(value)
        case .limit: readLimit(value)
        case .velocity: readVelocity(value)
        case .structuring: readStructuring(value)
        case .duplicates: window(required(value, "window")).map { .duplicates(seconds: $0) }
        case .roundAmounts: readRoundAmounts(value)
        case .benford: readBenford(value)
        }
    }

    private mutating func readFilter(_ value: JSONValue?) -> Filter {
        var filter = Filter()
        guard let value, isObject(value, of: "accounts codes channels countries counterparties currencies") else {
            return filter
        }
        if let member = value.member("accounts") { filter.accounts = texts(member, limit: JournalHeader.shortListMax) }
        filter.codes = sortedTexts(value.member("codes"))
        filter.channels = sortedTexts(value.member("channels"))
        filter.countries = readCountries(value.member("countries"))
        filter.counterparties = readNames(value.member("counterparties"), without: [])
        if let member = value.member("currencies") {
            var currencies: [Currency] = []
            for element in elements(member) {
                if let currency = currency(element), !currencies.contains(currency) { currencies.append(currency) }
            }
            filter.currencies = currencies
        }
        return filter
    }

    // MARK: Lists of texts

    mutating func texts(_ value: JSONValue, limit: Int = JournalHeader.listMax) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        guard value.count <= limit else {
            report(
                .outOfRange, value, Message("the list is too long"),
                expected: limit == JournalHeader.listMax
                    ? "at most 100000 elements"
                    : limit == JournalHeader.shortListMax ? "at most 100 elements" : "at most 20 elements")
            return []
        }
        for element in elements(value) {
            if let text = account(element) { texts.append(text) }
        }
        return texts
    }

    mutating func sortedTexts(_ value: JSONValue?) -> [[UInt8]]? {
        guard let value else { return nil }
        return SortedTexts.sorted(texts(value))
    }

    mutating func readNames(_ value: JSONValue?, without ignored: [[UInt8]]) -> [[UInt8]]? {
        guard let value else { return nil }
        var folded: [[UInt8]] = []
        for name in texts(value) {
            let name = FoldedName.fold(name, without: ignored)
            if !name.isEmpty { folded.append(name) }
        }
        return SortedTexts.sorted(folded)
    }

    mutating func readCountries(_ value: JSONValue?) -> [[UInt8]]? {
        guard let value else { return nil }
        var countries: [[UInt8]] = []
        for element in elements(value) {
            if let country = country(element) { countries.append(country) }
        }
        return SortedTexts.sorted(countries)
    }
}
