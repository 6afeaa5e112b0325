import CLedgerCore
import LedgerBook
import LedgerInterface

#if _endian(big)
    #error("records are little-endian, in memory too")
#endif

/// Arrays that a caller passes: their number, their alignment, and the records in them, which have the book's own layout
/// (`layout.c` pins it in C, `BookLayoutTests` in Swift).
enum CallerMemory {
    static var countMax: Int { Int(LEDGER_BATCH_MAX) }
    private static var recordAlignment: UInt { 16 }

    /// Whether so many bytes could be had: with a quarter more, for what the allocator adds, and room for small things.
    static func has(_ bytes: UInt64) -> Bool {
        bytes == 0 || ledger_has_memory(bytes &+ bytes / 4 &+ 65_536) != 0
    }

    /// Whether an array may be used: there, not too long, and aligned.
    static func isUsable(_ start: UnsafeRawPointer?, _ count: Int, alignment: Int = 1) -> Bool {
        guard count > 0 else { return count == 0 }
        return count <= countMax && start != nil && isAligned(start, UInt(alignment))
    }

    private static func isAligned(_ start: UnsafeRawPointer?, _ alignment: UInt) -> Bool {
        UInt(bitPattern: start) % alignment == 0
    }

    /// Reads records where they are, or a copy that is aligned.
    static func reading<Record: BitwiseCopyable>(
        _ start: UnsafeRawPointer?, _ count: Int, as type: Record.Type, _ body: (UnsafeBufferPointer<Record>) -> Status
    ) -> Status {
        guard isUsable(start, count) else { return .badArgument }
        guard count > 0, let start else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        if isAligned(start, recordAlignment) {
            return body(UnsafeBufferPointer(start: start.assumingMemoryBound(to: Record.self), count: count))
        }
        let bytes = count * MemoryLayout<Record>.stride
        guard has(UInt64(bytes)) else { return .noMemory }
        let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: Int(recordAlignment))
        defer { copy.deallocate() }
        copy.copyMemory(from: start, byteCount: bytes)
        return body(UnsafeBufferPointer(start: copy.assumingMemoryBound(to: Record.self), count: count))
    }

    /// Writes records where they belong, or beside it first where that is not aligned.
    ///
    /// - Parameter body: gives how many it wrote.
    static func writing<Record: BitwiseCopyable>(
        _ start: UnsafeMutableRawPointer?, _ capacity: Int, as type: Record.Type, _ found: UnsafeMutablePointer<Int>?,
        _ body: (UnsafeMutableBufferPointer<Record>) -> Int
    ) -> Status {
        guard isUsable(start, capacity), let found else { return .badArgument }
        found.pointee = 0
        guard capacity > 0, let start else { return .ok }
        if isAligned(start, recordAlignment) {
            let room = UnsafeMutableBufferPointer(
                start: start.assumingMemoryBound(to: Record.self), count: capacity)
            found.pointee = body(room)
            return .ok
        }
        let bytes = capacity * MemoryLayout<Record>.stride
        guard has(UInt64(bytes)) else { return .noMemory }
        let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: Int(recordAlignment))
        defer { copy.deallocate() }
        let count = body(
            UnsafeMutableBufferPointer(start: copy.assumingMemoryBound(to: Record.self), count: capacity))
        start.copyMemory(from: copy, byteCount: count * MemoryLayout<Record>.stride)
        found.pointee = count
        return .ok
    }

    /// Has the book's results written where the caller wants them, and makes the caller's records of them in place.
    static func results<EventStatus: RawRepresentable<UInt32>>(
        _ start: UnsafeMutablePointer<ledger_event_result>?, _ count: Int,
        _ body: (UnsafeMutableBufferPointer<BatchResult<EventStatus>>) -> Status
    ) -> Status {
        guard isUsable(start, count, alignment: MemoryLayout<ledger_event_result>.alignment) else {
            return .badArgument
        }
        let memory = UnsafeMutableRawPointer(start)
        let results = UnsafeMutableBufferPointer(
            start: memory?.assumingMemoryBound(to: BatchResult<EventStatus>.self), count: count)
        let status = body(results)
        guard status == .ok, let memory else { return status }
        for index in 0..<count {
            let result = results[index]
            memory.storeBytes(
                of: ledger_event_result(status: result.status.rawValue, reserved: 0, timestamp: result.timestamp),
                toByteOffset: index * MemoryLayout<ledger_event_result>.stride, as: ledger_event_result.self)
        }
        return status
    }
}

extension Status {
    init(_ error: BookError) {
        self =
            switch error {
            case .timestampMustAdvance: .timeMustAdvance
            case .full: .full
            case .resultsTooFew: .badArgument
            case .snapshotInvalid: .snapshotInvalid
            }
    }
}

extension UInt128 {
    init(_ number: ledger_uint128) {
        self = UInt128(number.high) << 64 | UInt128(number.low)
    }
}
