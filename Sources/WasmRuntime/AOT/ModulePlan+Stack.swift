/// Which functions look whether the machine's stack has room for them.
///
/// A function need not look when all that can be below it fits into a little of what is kept free anyhow: it has no way out
/// of the module, is in no cycle of calls, and its callees need not look either or do so themselves.
struct StackPlan {
    /// What is known of a function that is not imported.
    struct Function {
        /// Those that are not imported, by place; each as often as there are calls.
        var callees: [Int] = []
        /// Calls functions of the host, or of a table: what these do is not known.
        var callsUnknown = false
        /// Bytes of the body.
        var size = 0
        /// Locals, parameters and results, and the results of what it calls.
        var values = 0

        mutating func call(_ index: Int, _ type: FunctionType, imported: Int) {
            if index < imported { callsUnknown = true } else { callees.append(index - imported) }
            values += type.results.count
        }

        /// Bytes of the machine's stack, once the compiler has told them.
        var measured: Int?

        /// Bytes of the machine's stack that it should not exceed: values are of 16 bytes at the most, and what makes one
        /// takes two bytes, calls apart. The compiler's account says afterwards whether that was right.
        fileprivate var frame: Int { measured ?? 128 + 16 * values + 8 * size }
    }

    /// Bytes of the machine's stack that functions may take without looking.
    private static let unwatched = 32_768

    /// By place.
    private(set) var watches: [Bool]
    private let functions: [Function]

    /// - Parameter all: whether all functions shall look.
    init(_ functions: [Function], all: Bool = false) {
        self.functions = functions
        watches = Array(repeating: true, count: functions.count)
        if all { return }
        // From the leaves upwards: what is in a cycle, or calls what is, is never reached.
        var callers: [[Int]] = Array(repeating: [], count: functions.count)
        var waiting = functions.map(\.callees.count)
        for (place, function) in functions.enumerated() {
            for callee in function.callees { callers[callee].append(place) }
        }
        var reaches = Array(repeating: 0, count: functions.count)
        var ready = functions.indices.filter { waiting[$0] == 0 }
        while let place = ready.popLast() {
            let function = functions[place]
            let reach = function.frame + (function.callees.lazy.map { reaches[$0] }.max() ?? 0)
            if !function.callsUnknown, reach <= StackPlan.unwatched {
                watches[place] = false
                reaches[place] = reach
            }
            for caller in callers[place] {
                waiting[caller] -= 1
                if waiting[caller] == 0 { ready.append(caller) }
            }
        }
    }

    /// Whether those that do not look need not with frames of these bytes, by place.
    func holds(_ frames: [Int]) -> Bool {
        let measured = StackPlan(
            zip(functions, frames).map { function, bytes in
                var function = function
                function.measured = bytes
                return function
            })
        return zip(watches, measured.watches).allSatisfy { $0 || !$1 }
    }
}

extension StackPlan.Function {
    /// A function that calls nothing yet.
    init(_ body: ByteReader, _ type: FunctionType) throws(ModuleError) {
        size = body.end - body.offset
        values = type.parameters.count + type.results.count
        var reader = body
        for _ in 0..<(try reader.u32()) {
            values += Int(try reader.u32())
            try reader.skip(1)
        }
    }
}
