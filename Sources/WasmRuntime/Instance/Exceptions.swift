/// The tags of a store, and the exceptions that references in it stand for.
///
/// A reference is a number. When there are many, those that no slot of the stack, no global, no table and no exception holds
/// are dropped: any slot with the number counts, whatever it was meant for, so that what is dropped depends on what ran in the
/// store and on nothing else: slots that nothing has written are 0 (`StackSpace`).
struct Exceptions {
    private(set) var tags: [FunctionType] = []
    private var held: [UInt64: Exception] = [:]
    /// Slots of all that are held, one more for each; and how many there may be before unreachable ones are looked for.
    private var slots = 0
    private var slotsBeforeSweep = 4096
    private var last: UInt64 = 0
    /// Thrown by what the host called, on its way through the host's function.
    var inFlight: Exception?

    mutating func makeTag(_ type: FunctionType) -> Int {
        tags.append(type)
        return tags.count - 1
    }

    /// Whether an exception that comes from outside fits the tag that it names.
    func knows(_ exception: Exception) -> Bool {
        tags.indices.contains(exception.tag) && tags[exception.tag].parameters == exception.types
    }

    subscript(_ reference: UInt64) -> Exception? { held[reference] }

    /// Whether unreachable exceptions should be looked for before this one is held.
    func isSweepDue(for exception: Exception) -> Bool { slots + exception.slots.count + 1 > slotsBeforeSweep }

    /// Bytes that holding one more may take, and looking for unreachable ones before: a table of all of them.
    func bytesToHold(isSweepDue: Bool) -> Int {
        guard isSweepDue || held.count == held.capacity else { return 0 }
        return 4 * (held.count + 1) * (MemoryLayout<UInt64>.stride + MemoryLayout<Exception>.stride)
    }

    /// A reference to an exception; nil if that would make too many.
    mutating func hold(_ exception: Exception, limit: Int) -> UInt64? {
        guard slots + exception.slots.count + 1 <= limit else { return nil }
        slots += exception.slots.count + 1
        last += 1
        held[last] = exception
        return last
    }

    /// Drops what cannot be reached from these slots.
    mutating func sweep(_ roots: (_ visit: (UInt64) -> Void) -> Void) {
        var reached: [UInt64: Exception] = [:]
        var waiting: [Exception] = []
        func visit(_ slot: UInt64) {
            guard let exception = held[slot], reached[slot] == nil else { return }
            reached[slot] = exception
            waiting.append(exception)
        }
        roots(visit)
        while let exception = waiting.popLast() {
            if exception.types.contains(.exnref) { exception.slots.forEach(visit) }
        }
        held = reached
        slots = reached.values.reduce(0) { $0 + $1.slots.count + 1 }
        slotsBeforeSweep = max(4096, 2 * slots)
    }
}
