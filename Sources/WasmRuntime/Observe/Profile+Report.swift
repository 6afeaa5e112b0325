extension Profile {
    /// All fuel that was booked.
    public var total: Int64 { nodes.reduce(0) { $0 + $1.own } }

    /// Every function that was called, the one with the most fuel of its own first; equal ones by name.
    public var entries: [Entry] {
        var places: [ObservedFunction: Int] = [:]
        var entries: [Entry] = []
        let subtrees = subtrees()
        for (index, node) in nodes.enumerated() {
            guard let function = node.function else { continue }
            let place =
                places[function]
                ?? {
                    places[function] = entries.count
                    let label = label(of: function)
                    entries.append(Entry(name: label.name, function: label.index, calls: 0, own: 0, inclusive: 0))
                    return entries.count - 1
                }()
            entries[place].calls += node.calls
            entries[place].own += node.own
            if !isInside(function, from: node.parent) { entries[place].inclusive += subtrees[index] }
        }
        return entries.sorted { ($1.own, $0.name, $0.function ?? -1) < ($0.own, $1.name, $1.function ?? -1) }
    }

    /// A line for each chain of callers that used fuel, in the collapsed form that flamegraph.pl, inferno and speedscope
    /// read: names from the outermost inward, joined by `;`, a space, and the fuel. Sorted.
    public var collapsed: String {
        var paths = [""]
        // Functions of one name, such as two specialisations of one generic function, are one.
        var sums: [String: Int64] = [:]
        // A node stands behind its parent.
        for node in nodes.dropFirst() {
            guard let function = node.function else { continue }
            let name = Profile.frame(label(of: function).name)
            let path = node.parent == 0 ? name : "\(paths[node.parent]);\(name)"
            paths.append(path)
            if node.own > 0 { sums[path, default: 0] += node.own }
        }
        return sums.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
    }

    /// The fuel of each node and of all below it.
    private func subtrees() -> [Int64] {
        var sums = nodes.map(\.own)
        for index in nodes.indices.dropFirst().reversed() { sums[nodes[index].parent] += sums[index] }
        return sums
    }

    /// Whether a function is among the callers of a chain.
    private func isInside(_ function: ObservedFunction, from node: Int) -> Bool {
        var node = node
        while node != 0 {
            if nodes[node].function == function { return true }
            node = nodes[node].parent
        }
        return false
    }

    /// A name without what would end it in the collapsed form.
    private static func frame(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { $0 == ";" ? ":" : $0.value < 0x20 ? " " : $0 }))
    }
}
