/// Colours and weights of text (ECMA-48 SGR, the sixteen colours that every terminal theme defines).
enum Ink: String, Sendable {
    case plain = ""
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case boldRed = "1;31"
    case boldGreen = "1;32"
    case boldYellow = "1;33"

    var bold: Ink {
        switch self {
        case .green: .boldGreen
        case .yellow: .boldYellow
        case .red: .boldRed
        default: .bold
        }
    }
}

/// What the output can show.
struct Style: Sendable {
    var isColored: Bool
    /// Columns that a line may take.
    var width: Int
    /// Whether lines and dots beyond ASCII may be used.
    var isUnicode: Bool = true

    static let widthDefault = 80
    /// Below this a table makes no sense; longer lines may then wrap.
    static let widthMin = 40
    /// Lines longer than this are hard to read.
    static let widthMax = 120

    init(isColored: Bool = false, width: Int = Style.widthDefault, isUnicode: Bool = true) {
        self.isColored = isColored
        self.width = width
        self.isUnicode = isUnicode
    }

    /// - Parameter color: `auto`, `always` or `never`.
    init(_ environment: Environment, color: String?) {
        let isQuiet = environment.variable("NO_COLOR").map { !$0.isEmpty } ?? false
        let auto = environment.output.isTerminal && !isQuiet && environment.variable("TERM") != "dumb"
        isColored = color == "always" || (color != "never" && auto)
        let columns = environment.variable("COLUMNS").flatMap { Int($0) } ?? environment.output.columns
        width = min(max(columns.flatMap { $0 > 0 ? $0 : nil } ?? Self.widthDefault, Self.widthMin), Self.widthMax)
        isUnicode = Self.isUnicode(environment)
    }

    /// The locale's character set, by the first of these variables that is set (POSIX); UTF-8 where none is.
    private static func isUnicode(_ environment: Environment) -> Bool {
        for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
            guard let value = environment.variable(name), !value.isEmpty else { continue }
            let lower = value.lowercased()
            return lower.contains("utf-8") || lower.contains("utf8")
        }
        return true
    }

    func paint(_ text: String, _ ink: Ink) -> String {
        isColored && ink != .plain && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// A measure from 0 to 1 as a line of `width` columns, to half a column.
    func bar(_ share: Double, width: Int, ink: Ink) -> String {
        let halves = Int((min(max(share, 0), 1) * Double(width * 2)).rounded())
        let rest = width - (halves + 1) / 2
        guard isUnicode else {
            return paint(String(repeating: "#", count: width - rest), ink) + String(repeating: "-", count: rest)
        }
        let filled = String(repeating: "━", count: halves / 2) + (halves % 2 == 1 ? "╸" : "")
        return paint(filled, ink) + paint(String(repeating: "─", count: rest), .faint)
    }

    var bullet: String { isUnicode ? "•" : "*" }
    var dot: String { isUnicode ? "·" : "-" }
    var minus: String { isUnicode ? "−" : "-" }
    /// Stands for a figure that is not known.
    var dash: String { isUnicode ? "–" : "-" }
    var ellipsis: String { isUnicode ? "…" : "~" }
    var gutter: String { isUnicode ? "│" : "|" }
    /// A rule under a table's head.
    func rule(_ width: Int) -> String { paint(String(repeating: isUnicode ? "─" : "-", count: width), .faint) }
}
