import LedgerJSON

/// Holdings and cash as comma-separated values, figures exactly as in the response.
enum HoldingsCSV {
    static let columns: [StaticString] = [
        "id", "kind", "name", "currency", "quantity", "price", "priceDate", "value", "base", "weight", "cost",
        "unrealised", "unrealisedBase", "realised", "realisedBase", "income", "incomeBase",
    ]

    static func text(of portfolio: JSONValue) -> String {
        var text = CSV.line(columns.map { "\($0)" })
        for holding in portfolio.list("holdings") { text += CSV.line(columns.map { holding.raw($0) }) }
        for cash in portfolio.list("cash") {
            let amount = cash.raw("amount")
            var fields = [
                "cash \(cash.raw("currency"))", "cash", "", cash.raw("currency"), amount, "1", "", amount,
                cash.raw("base"), cash.raw("weight"),
            ]
            fields += [String](repeating: "", count: columns.count - fields.count)
            text += CSV.line(fields)
        }
        return text
    }
}

extension JSONValue {
    /// A string member as it is; empty when there is none.
    fileprivate func raw(_ key: StaticString) -> String {
        member(key)?.string.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

/// RFC 4180.
enum CSV {
    static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

    private static func field(_ text: String) -> String {
        var text = text
        // A spreadsheet takes what begins like this for a formula and runs it: anything but a number is disarmed.
        if let first = text.utf8.first, Array("=+-@\t\r".utf8).contains(first), Double(text) == nil {
            text = "'" + text
        }
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
        return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
