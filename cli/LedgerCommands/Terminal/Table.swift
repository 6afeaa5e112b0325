/// Aligned columns that fit a width: when there are too many, the least important go first.
struct Table {
    struct Column {
        var title: String
        var isRight = false
        /// 0 stays always; of the others, the largest goes first.
        var rank = 0
        /// May be cut to this many columns before another column has to go; nil: never cut.
        var widthMin: Int?
        /// What is cut is the beginning: of a path, the end says more.
        var keepsEnd = false
    }

    struct Cell: ExpressibleByStringLiteral {
        var text: String
        var ink: Ink = .plain
        /// A bar of this share of 1 instead of the text.
        var share: Double?

        init(_ text: String, _ ink: Ink = .plain) {
            self.text = text
            self.ink = ink
        }

        init(stringLiteral text: String) { self.init(text) }

        static func bar(_ share: Double, _ ink: Ink) -> Cell {
            var cell = Cell(String(repeating: " ", count: barWidth), ink)
            cell.share = share
            return cell
        }
    }

    static let barWidth = 10
    private static let gap = 2

    var columns: [Column]
    var rows: [[Cell]] = []
    /// A last row set off by a rule.
    var total: [Cell]?

    init(_ columns: [Column]) { self.columns = columns }

    /// Takes a column away; before any row is added.
    mutating func remove(_ title: String) { columns.removeAll { $0.title == title } }

    /// Cells by the titles of their columns; those of columns that were removed are dropped.
    func row(_ cells: [String: Cell]) -> [Cell] { columns.map { cells[$0.title] ?? "" } }

    mutating func append(_ cells: [String: Cell]) { rows.append(row(cells)) }

    /// The lines, each indented by `indent`.
    func lines(_ style: Style, indent: Int = 2) -> [String] {
        let room = style.width - indent
        var shown = Array(columns.indices)
        var widths = columns.indices.map(naturalWidth)
        while true {
            let excess = shown.reduce(-Self.gap) { $0 + widths[$1] + Self.gap } - room
            guard excess > 0 else { break }
            if let index = shown.first(where: { (columns[$0].widthMin ?? .max) < widths[$0] }) {
                widths[index] = max(columns[index].widthMin ?? 0, widths[index] - excess)
            } else if let worst = shown.filter({ columns[$0].rank > 0 }).max(by: { columns[$0].rank < columns[$1].rank }
            ) {
                shown.removeAll { $0 == worst }
                // There may be room again for what was cut.
                for index in shown where columns[index].widthMin != nil { widths[index] = naturalWidth(index) }
            } else {
                break
            }
        }
        let margin = String(repeating: " ", count: indent)
        let whole = shown.reduce(-Self.gap) { $0 + widths[$1] + Self.gap }
        var lines = [margin + line(columns.map { Cell($0.title, .faint) }, shown, widths, style)]
        lines += rows.map { margin + line($0, shown, widths, style) }
        if let total {
            lines.append(margin + style.rule(max(0, whole)))
            lines.append(margin + line(total, shown, widths, style))
        }
        return lines
    }

    private func naturalWidth(_ index: Int) -> Int {
        (rows + [total ?? []]).reduce(DisplayWidth.of(columns[index].title)) { width, row in
            index < row.count ? max(width, DisplayWidth.of(row[index].text)) : width
        }
    }

    private func line(_ cells: [Cell], _ shown: [Int], _ widths: [Int], _ style: Style) -> String {
        var line = ""
        for (position, index) in shown.enumerated() {
            let cell = index < cells.count ? cells[index] : ""
            let isLast = position == shown.count - 1
            if position > 0 { line += String(repeating: " ", count: Self.gap) }
            if let share = cell.share {
                line += style.bar(share, width: Self.barWidth, ink: cell.ink)
                continue
            }
            let text =
                columns[index].keepsEnd
                ? DisplayWidth.cutStart(cell.text, to: widths[index], mark: style.ellipsis)
                : DisplayWidth.cut(cell.text, to: widths[index], mark: style.ellipsis)
            // Colour goes around the text, not around the spaces; the last column needs none on its right.
            let spaces = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(text)))
            let painted = style.paint(text, cell.ink)
            line += columns[index].isRight ? spaces + painted : painted + (isLast ? "" : spaces)
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
