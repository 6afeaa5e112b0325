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

    /// A function that was active, as the source has it: what was inlined into it comes before it, marked so.
    static func steps(_ frame: Trap.Frame) -> [(name: String, place: String)] {
        steps(functionName(frame.name, frame.function), frame.sourceFrames, frame.offset)
    }

    /// - Parameters:
    ///   - name: how the function is called.
    ///   - sources: what DWARF says of the place in it.
    ///   - offset: the byte of the module, for what has no line.
    static func steps(_ name: String, _ sources: [SourceFrame], _ offset: Int) -> [(name: String, place: String)] {
        sources.dropLast().map { source in
            let name = source.name.map { SafeText.line(FunctionNames.readable($0)) } ?? "a function"
            return ("\(name) [inlined]", place(source.location, offset))
        } + [(name, place(sources.last?.location, offset))]
    }

    /// The line of source where it is known, else the byte of the module.
    private static func place(_ location: SourceLocation?, _ offset: Int) -> String {
        location.map { SafeText.line($0.description) } ?? "byte \(offset)"
    }

    /// A name as it can be shown; functions without one by their index.
    static func functionName(_ name: String?, _ index: Int) -> String {
        name.map { SafeText.line(FunctionNames.readable($0)) } ?? "function \(index)"
    }
}
