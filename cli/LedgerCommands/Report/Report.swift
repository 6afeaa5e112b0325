import LedgerJSON

/// A response document of the core, ready to be shown.
struct Report {
    let root: JSONValue

    init(_ response: [UInt8]) throws(Failure) {
        do throws(JSONError) {
            // The core's own bytes: only the size of a document can exceed what is taken from outside.
            root = try JSONDocument.parse(response, limits: JSONLimits(maxBytes: JSONLimits.largestDocument)).root
        } catch {
            throw .fault("the core's response is not JSON (byte \(error.offset))")
        }
    }

    /// Nil unless this is an error document.
    var problems: JSONValue? { root.member("errors") }

    /// The score as the document prints it; nil where there is none.
    var score: String? { root.text("score") }

    /// For people. `request` is the document that was asked about (empty when it is not at hand).
    func text(title: String, request: [UInt8], _ style: Style) -> String {
        let lines: [String]
        if problems != nil {
            lines = ProblemReport(root, title: title, request: request, style).lines
        } else {
            switch root.text("operation") {
            case "score": lines = ScoreReport(root, title: title, style).lines
            case "review": lines = ReviewReport(root, title: title, style).lines
            case "portfolio": lines = PortfolioReport(root, title: title, style).lines
            default: lines = ValidationReport(root, title: title, style).lines
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The holdings and cash as comma-separated values.
    func csv() -> String {
        HoldingsCSV.text(of: root.member("portfolio") ?? root)
    }
}

extension JSONValue {
    /// A string member, safe to print; nil when it is absent, null or something else.
    func text(_ key: StaticString) -> String? {
        member(key)?.string.map { SafeText.line($0) }
    }

    func number(_ key: StaticString) -> Double? { member(key)?.double }

    /// The elements of an array member; none when it is absent.
    func list(_ key: StaticString) -> [JSONValue] {
        guard let value = member(key) else { return [] }
        return Array(value.elements)
    }
}
