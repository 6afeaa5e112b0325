/// Comparison of texts byte by byte: the order of code points, the same everywhere, no Unicode tables.
package enum ByteOrder {
    /// Below, equal to or above 0 as `a` sorts before, with or after `b`.
    package static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        for i in 0..<min(a.count, b.count) where a[i] != b[i] { return a[i] < b[i] ? -1 : 1 }
        return a.count < b.count ? -1 : (a.count > b.count ? 1 : 0)
    }

    package static func compare(_ a: [UInt8], _ b: [UInt8]) -> Int {
        a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { compare(a, $0) } }
    }
}
