import CLedgerCore

@c @implementation
public func ledger_buffer_free(_ buffer: UnsafeMutablePointer<ledger_buffer>?) {
    guard let buffer else { return }
    buffer.pointee.data?.deallocate()
    buffer.pointee = ledger_buffer(data: nil, size: 0)
}

@c @implementation
public func ledger_allocate(_ size: Int) -> UnsafeMutablePointer<UInt8>? {
    guard size >= 0, size <= Int(LEDGER_REQUEST_BYTES_CEILING) else { return nil }
    return .allocate(capacity: max(size, 1))
}

@c @implementation
public func ledger_release(_ memory: UnsafeMutablePointer<UInt8>?, _ size: Int) {
    memory?.deallocate()
}

extension ledger_buffer {
    /// A buffer that owns a copy of `bytes`; the caller of the C function releases it.
    package init(copying bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else {
            self.init(data: nil, size: 0)
            return
        }
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        // Embedded Swift gives null where there is no memory.
        guard UInt(bitPattern: memory) != 0 else { fatalError("out of memory") }
        // As one copy: `initialize(from:count:)` moves bytes one by one in a build for size.
        UnsafeMutableRawPointer(memory).copyMemory(from: source, byteCount: bytes.count)
        self.init(data: memory, size: bytes.count)
    }
}
