#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Copies and fills; each says whether it was within bounds, and does nothing if it was not.
enum Bulk {
    static func initMemory(
        _ memory: UnsafeMutablePointer<MemoryRecord>, from module: Module, _ segment: Range<Int>, to target: UInt32,
        source: UInt32, count: UInt32
    ) -> Bool {
        guard Int(source) + Int(count) <= segment.count, Int(target) + Int(count) <= memory.pointee.byteCount else {
            return false
        }
        module.bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, count > 0 else { return }
            memcpy(memory.pointee.base + Int(target), start + segment.lowerBound + Int(source), Int(count))
        }
        return true
    }

    static func copyMemory(
        _ memory: UnsafeMutablePointer<MemoryRecord>, to target: UInt32, from source: UInt32, count: UInt32
    ) -> Bool {
        let size = memory.pointee.byteCount
        guard Int(source) + Int(count) <= size, Int(target) + Int(count) <= size else { return false }
        memmove(memory.pointee.base + Int(target), memory.pointee.base + Int(source), Int(count))
        return true
    }

    static func fillMemory(
        _ memory: UnsafeMutablePointer<MemoryRecord>, at target: UInt32, with byte: UInt32, count: UInt32
    ) -> Bool {
        guard Int(target) + Int(count) <= memory.pointee.byteCount else { return false }
        memset(memory.pointee.base + Int(target), Int32(byte & 0xff), Int(count))
        return true
    }

    static func initTable(
        _ table: UnsafeMutablePointer<TableRecord>, from segment: [UInt64], to target: UInt32, source: UInt32,
        count: UInt32
    ) -> Bool {
        guard Int(source) + Int(count) <= segment.count, Int(target) + Int(count) <= table.pointee.count else {
            return false
        }
        for index in 0..<Int(count) { table.pointee.elements[Int(target) + index] = segment[Int(source) + index] }
        return true
    }

    static func copyTable(
        _ table: UnsafeMutablePointer<TableRecord>, to target: UInt32, from other: UnsafeMutablePointer<TableRecord>,
        _ source: UInt32, count: UInt32
    ) -> Bool {
        guard Int(source) + Int(count) <= other.pointee.count, Int(target) + Int(count) <= table.pointee.count else {
            return false
        }
        memmove(
            table.pointee.elements + Int(target), other.pointee.elements + Int(source),
            Int(count) * MemoryLayout<UInt64>.stride)
        return true
    }

    static func fillTable(
        _ table: UnsafeMutablePointer<TableRecord>, at target: UInt32, with value: UInt64, count: UInt32
    ) -> Bool {
        guard Int(target) + Int(count) <= table.pointee.count else { return false }
        for index in 0..<Int(count) { table.pointee.elements[Int(target) + index] = value }
        return true
    }
}
