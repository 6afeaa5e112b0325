/// Counts calls and fuel per function and per chain of callers, for a module compiled with `Observation.calls`.
///
///     let module = try Module(bytes, observing: .calls)
///     let store = Store()
///     let profile = Profile()
///     store.observer = profile
///     _ = try Instance(module, in: store).call("work")
///     print(profile.collapsed)        // for flamegraph.pl, inferno or speedscope
///
/// Work is fuel (docs/runtime.md), not time: the same on every machine and in every run, and untouched by the counting.
public final class Profile: ExecutionObserver {
    /// What a function has done in all.
    public struct Entry: Equatable, Sendable {
        public var name: String
        /// Index in its module; nil for a function of the host.
        public var function: Int?
        public var calls: Int
        /// Fuel of its own instructions.
        public var own: Int64
        /// Its own and that of what it called; what a recursive function uses inside itself counts once.
        public var inclusive: Int64
    }

    /// A chain of callers: a function below its caller's node.
    struct Node {
        var function: ObservedFunction?
        var parent: Int
        var calls = 0
        var own: Int64 = 0
        var children: [ObservedFunction: Int] = [:]
    }

    /// Chains that are told apart, and callers in one; what goes beyond is booked on the last one that fits.
    static let nodesMax = 1 << 20
    static let chainMax = 512

    /// The first is what stands above all functions.
    private(set) var nodes = [Node(function: nil, parent: 0)]
    /// The active calls: node and depth.
    private var open: [(node: Int, depth: Int)] = []
    private var fuelBefore: Int64 = 0

    private let naming: (ObservedFunction) -> String
    /// Noted when a function is first called: the reports may be made when its store is gone.
    private var labels: [ObservedFunction: (name: String, index: Int?)] = [:]

    /// - Parameter naming: how functions are called in the reports; asked once for each, when it is first called.
    public init(naming: @escaping (ObservedFunction) -> String = { $0.name }) {
        self.naming = naming
    }

    func label(of function: ObservedFunction) -> (name: String, index: Int?) { labels[function] ?? ("", nil) }

    // MARK: - Events

    public func entered(_ call: ObservedCall) {
        book(call.fuelUsed)
        close(to: call.depth)
        let parent = open.last?.node ?? 0
        let node = open.count < Profile.chainMax ? child(of: parent, call.function) : parent
        nodes[node].calls += 1
        open.append((node, call.depth))
    }

    public func left(_ call: ObservedCall) {
        book(call.fuelUsed)
        close(to: call.depth)
    }

    public func wrote(_ place: ObservedPlace) {}

    public func trapped(_ trap: Trap, depth: Int) { close(to: depth) }

    /// Books what was used since the last event on the function that was active.
    private func book(_ fuelUsed: Int64) {
        if let last = open.last { nodes[last.node].own += fuelUsed - fuelBefore }
        fuelBefore = fuelUsed
    }

    private func close(to depth: Int) {
        while let last = open.last, last.depth >= depth { open.removeLast() }
    }

    private func child(of parent: Int, _ function: ObservedFunction) -> Int {
        if let node = nodes[parent].children[function] { return node }
        guard nodes.count < Profile.nodesMax else { return parent }
        nodes.append(Node(function: function, parent: parent))
        nodes[parent].children[function] = nodes.count - 1
        if labels[function] == nil {
            labels[function] = (naming(function), function.module == nil ? nil : function.index)
        }
        return nodes.count - 1
    }
}
