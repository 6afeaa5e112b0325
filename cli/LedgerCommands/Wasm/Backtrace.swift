import WasmRuntime

/// Active functions as lines of text: a number for each, its name, and where it stood; what was inlined there comes first,
/// under the same number.
struct Backtrace {
    private var rows: [(number: Int, name: String, place: String)] = []

    /// - Parameter steps: of each function, innermost first, what `WasmText.steps` gives.
    init(_ steps: [[(name: String, place: String)]]) {
        for (number, steps) in steps.enumerated() {
            for step in steps { rows.append((number, step.name, step.place)) }
        }
    }

    /// With the number of its function.
    var lines: [(function: Int, text: String)] {
        let width = min(48, rows.map { DisplayWidth.of($0.name) }.max() ?? 0)
        return rows.enumerated().map { index, row in
            let isFirst = index == 0 || rows[index - 1].number != row.number
            let number = DisplayWidth.pad(isFirst ? "\(row.number)" : "", to: 2, right: true)
            return (row.number, "  \(number)  \(DisplayWidth.pad(row.name, to: width))  \(row.place)")
        }
    }

    /// A trap for people: why, and the active functions.
    static func text(_ trap: Trap) -> String {
        let why = [trap.code.rawValue, trap.detail].compactMap { $0 }.joined(separator: ": ")
        return ([why] + Backtrace(trap.backtrace.map(WasmText.steps)).lines.map(\.text)).joined(separator: "\n")
    }
}
