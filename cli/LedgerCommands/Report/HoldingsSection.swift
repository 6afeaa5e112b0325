import LedgerJSON

/// Holdings and cash as a table, with the rates and the totals below.
struct HoldingsSection {
    private let portfolio: JSONValue
    private let base: String
    private let style: Style
    private let holdings: [JSONValue]
    private let cash: [JSONValue]
    private let totals: JSONValue?

    /// - Parameter portfolio: An object with `holdings`, `cash`, `fx` and `totals` (docs/responses.md, `portfolio`).
    init(_ portfolio: JSONValue, base: String, _ style: Style) {
        self.portfolio = portfolio
        self.base = base
        self.style = style
        holdings = portfolio.list("holdings")
        cash = portfolio.list("cash")
        totals = portfolio.member("totals")
    }

    var lines: [String] {
        Section.title("Holdings \(style.dot) values and gains in \(base)", style) + table.lines(style) + rates + toDate
    }

    private var columns: [Table.Column] {
        let isForeign = (holdings + cash).contains { $0.text("currency") != base }
        let hasNames = holdings.contains { $0.text("name") != nil }
        let hasGains = holdings.contains { $0.text("unrealisedBase") != nil }
        return [
            .init(title: "Instrument", widthMin: 8), hasNames ? .init(title: "Name", rank: 6, widthMin: 10) : nil,
            .init(title: "Quantity", isRight: true, rank: 3), .init(title: "Price", isRight: true, rank: 4),
            isForeign ? .init(title: "In", rank: 5) : nil, .init(title: "Value", isRight: true),
            .init(title: "Weight", isRight: true), hasGains ? .init(title: "Gain", isRight: true, rank: 1) : nil,
            hasGains ? .init(title: "of cost", isRight: true, rank: 2) : nil,
        ].compactMap { $0 }
    }

    private var table: Table {
        var table = Table(columns)
        let missing = style.dash
        let quantities = Figures.aligned(
            holdings.map { $0.text("quantity") } + cash.map { $0.text("amount") }, missing: missing)
        let prices = Figures.aligned(holdings.map { $0.text("price") }, missing: missing)
        let values = Figures.money(
            (holdings + cash).map { $0.text("base") } + [totals?.text("value")], missing: missing)
        let gains = Figures.money(
            holdings.map { $0.text("unrealisedBase") } + [totals?.text("unrealised")], missing: missing)
        for (index, line) in holdings.enumerated() {
            table.append([
                "Instrument": .init(line.text("id") ?? ""), "Name": .init(line.text("name") ?? "", .faint),
                "Quantity": .init(quantities[index]), "Price": .init(prices[index]),
                "In": .init(line.text("currency") ?? "", .faint), "Value": .init(values[index]),
                "Weight": .init(weight(line)), "Gain": gain(line.text("unrealisedBase"), gains[index]),
                "of cost": gain(line.text("unrealised"), share(line)),
            ])
        }
        for (index, line) in cash.enumerated() {
            let row = holdings.count + index
            let currency = line.text("currency") ?? ""
            table.append([
                "Instrument": .init("cash \(currency)"), "Quantity": .init(quantities[row]),
                "In": .init(currency, .faint), "Value": .init(values[row]), "Weight": .init(weight(line)),
            ])
        }
        let unrealised = totals?.text("unrealised")
        table.total = table.row([
            "Instrument": "total", "Value": .init(values.last ?? "", .bold),
            "Gain": unrealised.map { gain($0, gains.last ?? "") } ?? "",
        ])
        return table
    }

    private func weight(_ line: JSONValue) -> String {
        line.text("weight").flatMap { Double($0) }.map { Figures.percent($0) } ?? style.dash
    }

    /// Gain as a share of what the open lots cost.
    private func share(_ line: JSONValue) -> String {
        guard let gain = line.text("unrealised").flatMap({ Double($0) }),
            let cost = line.text("cost").flatMap({ Double($0) }), cost > 0
        else { return style.dash }
        return Figures.percent(gain / cost)
    }

    /// A gain by its sign: with a plus and green, or red.
    private func gain(_ value: String?, _ text: String) -> Table.Cell {
        guard let value, let number = Double(value), number != 0, text != style.dash else { return .init(text) }
        return number > 0 ? .init("+" + text, .green) : .init(text, .red)
    }

    /// One line a rate, below each other behind their title.
    private var rates: [String] {
        let title = "Exchange rates  "
        let margin = String(repeating: " ", count: title.count)
        return portfolio.list("fx").enumerated().flatMap { index, rate -> [String] in
            let via = rate.text("via").map { " through \($0)" } ?? ""
            let figure = Figures.grouped(rate.text("rate") ?? "")
            let line = "1 \(rate.text("currency") ?? "") = \(figure) \(base)\(via), \(rate.text("date") ?? "")"
            return (index == 0 ? [""] : []) + ["  " + (index == 0 ? style.paint(title, .faint) : margin) + line]
        }
    }

    /// What happened besides: only what is not nothing.
    private var toDate: [String] {
        let names: [(StaticString, String)] = [
            ("realised", "realised gain"), ("income", "income"), ("fees", "fees"), ("taxes", "taxes"),
        ]
        let parts = names.compactMap { key, name in
            totals?.text(key).flatMap { $0 == "0" ? nil : "\(name) \(Figures.grouped($0))" }
        }
        guard !parts.isEmpty else { return [] }
        return [""] + Section.item(parts.joined(separator: ", "), mark: "To date, in \(base):", style, ink: .faint)
    }
}
