import WasmRuntime

/// Active functions as lines of text: a number for each, its name, and where it stood; what was inlined there comes first,
/// under the same number.
struct Backtrace {
    private var rows: [(number: String, name: String, place: String)] = []

    /// - Parameter steps: of each function, innermost first, what `WasmText.steps` gives.
    init(_ steps: [[(name: String, place: String)]]) {
        for (number, steps) in steps.enumerated() {
            for (index, step) in steps.enumerated() {
                rows.append((index == 0 ? "\(number)" : "", step.name, step.place))
            }
        }
    }

    var lines: [String] {
        let width = min(48, rows.map { DisplayWidth.of($0.name) }.max() ?? 0)
        return rows.map { number, name, place in
            "  \(DisplayWidth.pad(number, to: 2, right: true))  \(DisplayWidth.pad(name, to: width))  \(place)"
        }
    }

    /// A trap for people: why, and the active functions.
    static func text(_ trap: Trap) -> String {
        let why = [trap.code.rawValue, trap.detail].compactMap { $0 }.joined(separator: ": ")
        return ([why] + Backtrace(trap.backtrace.map(WasmText.steps)).lines).joined(separator: "\n")
    }
}
