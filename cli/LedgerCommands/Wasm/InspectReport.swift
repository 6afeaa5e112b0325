import WasmRuntime

/// What `wasm inspect` says of a module to people; `InspectReport+JSON.swift` says it to programs.
struct InspectReport {
    static let functionsDefault = 20

    var label: String
    var module: Module
    var contents: ModuleContents

    init(label: String, module: Module) {
        self.label = label
        self.module = module
        contents = ModuleContents(module)
    }

    /// The functions that have bodies, the largest first, equal ones by index.
    var bySize: [ModuleContents.Function] {
        contents.functions.filter { $0.body != nil }
            .sorted { ($1.body?.count ?? 0, $0.index) < ($0.body?.count ?? 0, $1.index) }
    }

    func text(functions limit: Int, _ style: Style) -> String {
        let size = "\(Figures.grouped("\(module.bytes.count)")) bytes"
        var lines = [""] + Section.heading(SafeText.line(label), right: size, style)
        lines += Section.title("Sections", style) + sections(style)
        if !module.importTypes.isEmpty { lines += Section.title("Imports", style) + imports(style) }
        lines += Section.title("Exports", style) + exports(style)
        lines += [""] + facts(style)
        lines += Section.title("Functions by size", style) + functions(limit, style)
        return lines.joined(separator: "\n") + "\n"
    }

    private func sections(_ style: Style) -> [String] {
        var table = Table([
            .init(title: "Section"), .init(title: "Offset", isRight: true), .init(title: "Bytes", isRight: true),
        ])
        for section in contents.sections {
            let name = section.isCustom ? "custom \"\(SafeText.line(section.name))\"" : section.name
            table.rows.append([
                .init(name), .init(Figures.grouped("\(section.range.lowerBound)")),
                .init(Figures.grouped("\(section.range.count)")),
            ])
        }
        return table.lines(style)
    }

    private func imports(_ style: Style) -> [String] {
        var table = Table([.init(title: "Module"), .init(title: "Name"), .init(title: "Type", widthMin: 20)])
        for (from, name, type) in module.importTypes {
            table.rows.append([.init(SafeText.line(from)), .init(SafeText.line(name)), .init(WasmText.type(type))])
        }
        return table.lines(style)
    }

    private func exports(_ style: Style) -> [String] {
        guard !module.exportTypes.isEmpty else { return ["  none"] }
        var table = Table([.init(title: "Name"), .init(title: "Type", widthMin: 20)])
        for (name, type) in module.exportTypes {
            table.rows.append([.init(SafeText.line(name)), .init(WasmText.type(type))])
        }
        return table.lines(style)
    }

    /// One line for each thing that is not listed.
    private func facts(_ style: Style) -> [String] {
        let own = contents.functions.filter { $0.body != nil }.count
        let code = contents.functions.reduce(0) { $0 + ($1.body?.count ?? 0) }
        var facts = [
            (
                "functions",
                "\(own) with \(Figures.grouped("\(code)")) bytes of code, \(contents.functions.count - own) imported"
            ),
            ("memories", list(contents.memories.map { WasmText.limits($0.limits, unit: "page") })),
            ("tables", list(contents.tables.map { "\($0.element), \(WasmText.limits($0.limits, unit: "element"))" })),
            ("globals", list(counted(contents.globals.map(WasmText.global)))),
            (
                "data",
                "\(Figures.grouped("\(contents.dataBytes)")) bytes in \(WasmText.count(contents.dataSegments, "segment"))"
            ),
            ("elements", WasmText.count(contents.elementSegments, "segment")),
        ]
        if let start = contents.start { facts.append(("start", name(contents.functions[start]))) }
        facts.append(("features", list(contents.features)))
        facts.append(("source lines", contents.hasSourceLines ? "yes, DWARF" : "none"))
        return facts.flatMap { title, value in
            let indent = 16
            let wrapped = DisplayWidth.wrap(value, to: style.width - indent)
            return wrapped.enumerated().map { index, line in
                "  " + DisplayWidth.pad(index == 0 ? title : "", to: indent - 2) + line
            }
        }
    }

    private func functions(_ limit: Int, _ style: Style) -> [String] {
        var table = Table([
            .init(title: "Bytes", isRight: true), .init(title: "Share", isRight: true),
            .init(title: "Index", isRight: true),
            .init(title: "Name", widthMin: 20), .init(title: "Type", rank: 1),
        ])
        let sorted = bySize
        let code = max(1, sorted.reduce(0) { $0 + ($1.body?.count ?? 0) })
        for function in sorted.prefix(limit) {
            let bytes = function.body?.count ?? 0
            table.rows.append([
                .init(Figures.grouped("\(bytes)")), .init(Figures.percent(Double(bytes) / Double(code))),
                .init("\(function.index)"), .init(name(function)), .init(WasmText.function(function.type)),
            ])
        }
        let rest = sorted.count - limit
        return table.lines(style) + (rest > 0 ? ["  and \(rest) more; --limit N lists more"] : [])
    }

    /// Equal neighbours once, with how many they are.
    private func counted(_ texts: [String]) -> [String] {
        var runs: [(text: String, count: Int)] = []
        for text in texts {
            if runs.last?.text == text { runs[runs.count - 1].count += 1 } else { runs.append((text, 1)) }
        }
        return runs.map { $0.count == 1 ? $0.text : "\($0.count) × \($0.text)" }
    }

    private func list(_ texts: [String]) -> String { texts.isEmpty ? "none" : texts.joined(separator: ", ") }

    private func name(_ function: ModuleContents.Function) -> String {
        WasmText.functionName(function.name, function.index)
    }
}
