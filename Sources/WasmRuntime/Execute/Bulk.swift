#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

internal import CWasmLoop

/// Copies and fills; each says whether it was within bounds, and does nothing if it was not. What may need records of functions
/// gives the reason instead, nil when it is done.
enum Bulk {
    /// Whether a range lies within something of this size.
    private static func fits(_ start: UInt64, _ count: UInt64, in size: Int) -> Bool {
        start <= size && count <= UInt64(size) - start
    }

    static func initMemory(
        _ memory: UnsafeMutablePointer<MemoryRecord>, from module: Module, _ segment: Range<Int>, to target: UInt64,
        source: UInt64, count: UInt64
    ) -> Bool {
        guard fits(source, count, in: segment.count), fits(target, count, in: memory.pointee.byteCount) else {
            return false
        }
        module.bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, count > 0 else { return }
            memcpy(memory.pointee.base + Int(target), start + segment.lowerBound + Int(source), Int(count))
        }
        return true
    }

    static func copyMemory(
        _ memory: UnsafeMutablePointer<MemoryRecord>, to target: UInt64, from other: UnsafeMutablePointer<MemoryRecord>,
        _ source: UInt64, count: UInt64
    ) -> Bool {
        guard fits(source, count, in: other.pointee.byteCount), fits(target, count, in: memory.pointee.byteCount) else {
            return false
        }
        memmove(memory.pointee.base + Int(target), other.pointee.base + Int(source), Int(count))
        return true
    }

    static func fillMemory(
        _ memory: UnsafeMutablePointer<MemoryRecord>, at target: UInt64, with byte: UInt32, count: UInt64
    ) -> Bool {
        guard fits(target, count, in: memory.pointee.byteCount) else { return false }
        memset(memory.pointee.base + Int(target), Int32(byte & 0xff), Int(count))
        return true
    }

    /// - Parameters:
    ///   - left: the elements of the segment that are not dropped.
    static func initTable(
        _ table: UnsafeMutablePointer<TableRecord>, from segment: Int, of state: InstanceState, _ left: Range<Int>,
        to target: UInt64, source: UInt64, count: UInt64
    ) -> TrapCode? {
        guard fits(source, count, in: left.count), fits(target, count, in: table.pointee.count) else {
            return .tableOutOfBounds
        }
        let (elements, place) = (state.module.elements[segment].elements, table.pointee.elements + Int(target))
        if table.pointee.owner == state.record, left.count == elements.count,
            let unmade = state.module.unmadeElements[segment]
        {
            for index in 0..<Int(count) { place[index] = unmade[Int(source) + index] }
        } else {
            for index in 0..<Int(count) {
                guard let value = state.value(elements[Int(source) + index]) else { return .outOfMemory }
                place[index] = value.low
            }
        }
        return nil
    }

    static func copyTable(
        _ table: UnsafeMutablePointer<TableRecord>, to target: UInt64, from other: UnsafeMutablePointer<TableRecord>,
        _ source: UInt64, count: UInt64
    ) -> TrapCode? {
        guard fits(source, count, in: other.pointee.count), fits(target, count, in: table.pointee.count) else {
            return .tableOutOfBounds
        }
        // Elements that nobody has looked at mean functions of the instance whose table it is.
        if table != other, other.pointee.owner != nil {
            for index in 0..<count where other.element(source + index) == nil { return .outOfMemory }
        }
        memmove(
            table.pointee.elements + Int(target), other.pointee.elements + Int(source),
            Int(count) * MemoryLayout<UInt64>.stride)
        return nil
    }

    static func fillTable(
        _ table: UnsafeMutablePointer<TableRecord>, at target: UInt64, with value: UInt64, count: UInt64
    ) -> Bool {
        guard fits(target, count, in: table.pointee.count) else { return false }
        for index in 0..<Int(count) { table.pointee.elements[Int(target) + index] = value }
        return true
    }
}
