import WasmRuntime

/// Types and names of WebAssembly as text.
enum WasmText {
    /// `(i32, i64) -> f64`; `()` for none.
    static func function(_ type: FunctionType) -> String {
        let results = type.results.map { "\($0)" }
        let right = results.count == 1 ? results[0] : "(\(results.joined(separator: ", ")))"
        return "(\(type.parameters.map { "\($0)" }.joined(separator: ", "))) -> \(right)"
    }

    static func type(_ type: ExternalType) -> String {
        switch type {
        case .function(let type): "function \(function(type))"
        case .table(let type): "table of \(type.element), \(limits(type.limits, unit: "element"))"
        case .memory(let type): "memory, \(limits(type.limits, unit: "page"))"
        case .global(let type): "global \(global(type))"
        case .tag(let type): "tag \(function(type))"
        }
    }

    static func global(_ type: GlobalType) -> String { (type.isMutable ? "mutable " : "") + "\(type.value)" }

    /// `5 pages`, `5 to 16 pages`, `5 pages or more`.
    static func limits(_ limits: SizeLimits, unit: String) -> String {
        let minimum = count(Int(clamping: limits.minimum), unit)
        guard let maximum = limits.maximum else { return "\(minimum) or more" }
        guard maximum != limits.minimum else { return minimum }
        return "\(Figures.grouped("\(limits.minimum)")) to \(count(Int(clamping: maximum), unit))"
    }

    /// `1 page`, `1,000 pages`.
    static func count(_ count: Int, _ unit: String) -> String {
        "\(Figures.grouped("\(count)")) \(unit)\(count == 1 ? "" : "s")"
    }

    /// Where in a module something happens.
    static func place(_ frame: Trap.Frame) -> String { place(frame.location, frame.offset) }
    static func place(_ place: ObservedPlace) -> String { self.place(place.location, place.offset) }

    /// The line of source where it is known, else the byte of the module.
    private static func place(_ location: SourceLocation?, _ offset: Int) -> String {
        location.map { SafeText.line($0.description) } ?? "byte \(offset)"
    }

    /// A name as it can be shown; functions without one by their index.
    static func functionName(_ name: String?, _ index: Int) -> String {
        name.map { SafeText.line(FunctionNames.readable($0)) } ?? "function \(index)"
    }
}
