import WasmRuntime

/// Writes calls down as an indented list. A call that calls nothing shown is one line, `share(100000, 350) = 3500`, with the names
/// of the parameters where the module has them; others have a line where they begin and one where they return.
final class TraceRecorder: ExecutionObserver {
    static let linesDefault = 1000

    private let limit: Int
    /// Nil shows no calls.
    private let pattern: NamePattern?
    private var watch: MemoryWatch?
    private var lines: [String] = []
    private var left = 0
    /// Calls that are shown and have not returned, with whether anything was written since they began.
    private var open: [(depth: Int, name: String, isLeaf: Bool)] = []
    /// Names are looked up once.
    private var names: [ObservedFunction: (name: String, parameters: [String?], isShown: Bool)] = [:]

    init(limit: Int, pattern: String?, watch: MemoryWatch?) {
        self.limit = limit
        self.pattern = pattern.map { NamePattern($0) }
        self.watch = watch
    }

    var text: String {
        var text = lines.map { $0 + "\n" }.joined()
        if left > 0 { text += "… and \(WasmText.count(left, "more line")); --limit N shows more\n" }
        if lines.isEmpty { text += watch == nil ? "No call fits.\n" : "Nothing changed there.\n" }
        return text
    }

    func entered(_ call: ObservedCall) {
        watch?.begin(call)
        close(to: call.depth, "ended")
        let (name, parameters, isShown) = named(call.function)
        guard isShown else { return }
        add("\(name)(\(WasmValues.list(call.values, names: parameters)))")
        open.append((call.depth, name, true))
    }

    func left(_ call: ObservedCall) {
        close(to: call.depth + 1, "ended")
        guard let last = open.last, last.depth == call.depth else { return }
        open.removeLast()
        let values = call.values
        let results = values.isEmpty ? "" : " = \(WasmValues.list(values))"
        if last.isLeaf, left == 0 {
            lines[lines.count - 1] += results
        } else {
            add(last.name + (values.isEmpty ? " returns" : results))
        }
    }

    func wrote(_ place: ObservedPlace) {
        guard let change = watch?.change(at: place) else { return }
        let frames = place.backtrace
        var steps = frames.prefix(1).flatMap(WasmText.steps)
        // What has no line is mostly not what one looks for: it was called from somewhere that has.
        if frames.first?.location == nil, let caller = frames.first(where: { $0.location != nil }) {
            steps += WasmText.steps(caller).prefix(1)
        }
        add("\(change) in " + steps.map { "\($0.name), \($0.place)" }.joined(separator: "\n    from "))
    }

    func trapped(_ trap: Trap, depth: Int) { close(to: depth, "traps: \(trap.code.rawValue)") }

    private func close(to depth: Int, _ how: String) {
        while let last = open.last, last.depth >= depth {
            open.removeLast()
            add("\(last.name) \(how)")
        }
    }

    private func add(_ line: String) {
        for index in open.indices { open[index].isLeaf = false }
        guard lines.count < limit else {
            left += 1
            return
        }
        lines.append(String(repeating: "  ", count: open.count) + line)
    }

    private func named(_ function: ObservedFunction) -> (name: String, parameters: [String?], isShown: Bool) {
        if let known = names[function] { return known }
        let name = SafeText.line(FunctionNames.readable(function.name))
        let isShown = pattern?.matches(name) ?? false
        let parameters = isShown ? function.parameterNames.map { $0.map { SafeText.line($0) } } : []
        let entry = (name, parameters, isShown)
        names[function] = entry
        return entry
    }
}

/// A name in which `*` stands for any letters.
struct NamePattern {
    private let parts: [String]

    init(_ pattern: String) {
        parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    }

    func matches(_ name: String) -> Bool {
        guard parts.count > 1 else { return name == parts[0] }
        guard name.hasPrefix(parts[0]), name.count >= parts[0].count + parts[parts.count - 1].count else {
            return false
        }
        var rest = name.dropFirst(parts[0].count).dropLast(parts[parts.count - 1].count)
        guard name.hasSuffix(parts[parts.count - 1]) else { return false }
        for part in parts[1..<parts.count - 1] where !part.isEmpty {
            // The first place is as good as any: what follows has the most room.
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}
