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

/// Sorting by positions.
package enum SortedOrder {
    /// The numbers 0 ..< count, sorted: stable, n log n whatever the input.
    ///
    /// One sort for the whole core (a merge sort of indices), because each instance of the standard library's generic
    /// sort costs the module several kilobytes.
    package static func indices(_ count: Int, _ precedes: (Int, Int) -> Bool) -> [Int] {
        var order = Array(0..<max(0, count))
        var scratch = order
        var width = 1
        while width < count {
            var start = 0
            while start < count {
                let middle = min(start + width, count)
                let end = min(middle + width, count)
                // Already in order, as hand-written and exported histories mostly are.
                if middle >= end || !precedes(order[middle], order[middle - 1]) {
                    for i in start..<end { scratch[i] = order[i] }
                    start = end
                    continue
                }
                var left = start
                var right = middle
                for target in start..<end {
                    if left < middle, right >= end || !precedes(order[right], order[left]) {
                        scratch[target] = order[left]
                        left += 1
                    } else {
                        scratch[target] = order[right]
                        right += 1
                    }
                }
                start = end
            }
            swap(&order, &scratch)
            // No overflow: width < count, which fits an array.
            width += width
        }
        return order
    }
}
