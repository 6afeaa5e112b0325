/// A document as it was written; nobody changes it any more.
///
/// A class, for what is given back at its end: a `deinit` of the buffer that grows can't be seen from other modules, for which
/// Embedded Swift has no remedy.
public final class JSONText: @unchecked Sendable {
    let start: UnsafeMutablePointer<UInt8>
    public internal(set) var count = 0

    init(capacity: Int) { start = .room(for: capacity) }

    deinit { start.deallocate() }

    /// A copy of the bytes.
    public var bytes: [UInt8] { withBytes { Self.array($0) } }

    /// Calls `body` with the bytes.
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withExtendedLifetime(self) { body(UnsafeBufferPointer(start: start, count: count)) }
    }

    /// As one copy: an array made of a collection is moved byte by byte in a build for size.
    static func array(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, written in
            if let target = buffer.baseAddress, let source = bytes.baseAddress {
                UnsafeMutableRawPointer(target).copyMemory(from: source, byteCount: bytes.count)
            }
            written = bytes.count
        }
    }
}
