/// What each function takes of the machine's stack, as the compiler tells it (`-fstack-usage`).
///
/// Functions look after the stack before they do anything, but their frames are there by then: what is kept free (run.c)
/// has to be as large as any frame, and as what those take that do not look.
struct FrameReport {
    /// Bytes that a frame may have: part of `stackReserve` in run.c.
    static let bytesMax = 98_304

    /// By name of the C function.
    private var bytes: [Substring: Int] = [:]

    /// - Parameter text: a line for each function: the place in the source and the name with colons between, the bytes,
    ///   and what kind of number that is, with tabs between.
    init(_ text: String) {
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count >= 2, let size = Int(fields[1]) else { continue }
            // Copies and parts that the compiler has made of a function have a suffix; they may stand on top of each other.
            let name = fields[0].split(separator: ":").last?.prefix { $0 != "." } ?? ""
            bytes[name, default: 0] += size
            largest = max(largest, size)
        }
    }

    /// Of the frames.
    private(set) var largest = 0

    /// The frames of the functions that are not imported, by place; nil where one is not accounted for. One that nobody can
    /// reach but its callers may be part of theirs.
    func frames(of plan: ModulePlan) -> [Int]? {
        var frames: [Int] = []
        for index in plan.module.functionTypes.indices.dropFirst(plan.module.importedFunctionCount) {
            guard let own = bytes["F\(index)"] ?? (plan.isAddressed(index) ? nil : 0) else { return nil }
            // Where it makes tail calls, its body may be in another function.
            frames.append(own + (bytes["T\(index)"] ?? 0))
        }
        return frames
    }
}
