import LedgerJSON

/// The valuation for people: holdings, rates, totals, and the open lots.
struct PortfolioReport {
    private let root: JSONValue
    private let title: String
    private let style: Style

    init(_ root: JSONValue, title: String, _ style: Style) {
        self.root = root
        self.title = title
        self.style = style
    }

    var lines: [String] {
        var lines = Section.opening(root, title: title, style)
        lines += HoldingsSection(root, base: root.text("base") ?? "", style).lines
        lines += lots
        return lines + Section.warnings(root, style) + [""]
    }

    private var lots: [String] {
        let all = root.list("holdings").flatMap { holding in holding.list("lots").map { (holding, $0) } }
        guard !all.isEmpty else { return [] }
        var table = Table([
            .init(title: "Instrument", widthMin: 8), .init(title: "Bought"), .init(title: "Quantity", isRight: true),
            .init(title: "Cost", isRight: true), .init(title: "In", rank: 1),
        ])
        let quantities = Figures.aligned(all.map { $0.1.text("quantity") }, missing: "")
        let costs = Figures.money(all.map { $0.1.text("cost") }, missing: style.dash)
        var last: String?
        for (index, (holding, lot)) in all.enumerated() {
            let id = holding.text("id") ?? ""
            table.rows.append([
                .init(id == last ? "" : id), .init(lot.text("date") ?? ""), .init(quantities[index]),
                .init(costs[index]), .init(holding.text("currency") ?? "", .faint),
            ])
            last = id
        }
        let rule = root.member("conventions")?.text("costBasis").map { " \(style.dot) \($0)" } ?? ""
        return Section.title("Open lots\(rule)", style) + table.lines(style)
    }
}
