extension [UInt8] {
    /// Appends bytes that lie elsewhere, as one copy: `append(contentsOf:)` moves them one by one in a build for size.
    @inline(never)
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        append(addingCapacity: bytes.count) { room in
            room.withUnsafeMutableBufferPointer { buffer, count in
                guard let source = bytes.baseAddress, let target = buffer.baseAddress else { return }
                UnsafeMutableRawPointer(target).copyMemory(from: source, byteCount: bytes.count)
                count = bytes.count
            }
        }
    }
}
