import LedgerNumerics

/// Sorting by positions: stable, n log n whatever the input.
///
/// One merge sort for the whole core, of indices and by keys of three kinds, because each closure given to a generic
/// sort would cost the module another copy of it.
package enum SortedOrder {
    private enum Keys {
        case integers([Int64])
        case texts([[UInt8]])
        case decimals([Decimal])

        /// Whether element `a` must stand before element `b`.
        @inline(never)
        func precedes(_ a: Int, _ b: Int) -> Bool {
            switch self {
            case .integers(let keys): keys[a] < keys[b]
            case .texts(let keys): ByteOrder.compare(keys[a], keys[b]) < 0
            case .decimals(let keys): keys[a] > keys[b]
            }
        }
    }

    /// The positions of `keys` from the smallest to the largest.
    package static func ascending(_ keys: [Int64]) -> [Int] { sorted(keys.count, .integers(keys)) }

    /// The positions of `keys` byte by byte.
    package static func ascending(_ keys: [[UInt8]]) -> [Int] { sorted(keys.count, .texts(keys)) }

    /// The positions of `keys` from the largest to the smallest.
    package static func descending(_ keys: [Decimal]) -> [Int] { sorted(keys.count, .decimals(keys)) }

    /// A key that sorts like the number, for one that is not NaN.
    package static func key(_ value: Double) -> Int64 {
        let bits = Int64(bitPattern: value.bitPattern)
        return bits < 0 ? bits ^ .max : bits
    }

    @inline(never)
    private static func sorted(_ count: Int, _ keys: Keys) -> [Int] {
        var order = Array(0..<count)
        var scratch = order
        var width = 1
        while width < count {
            var start = 0
            while start < count {
                let middle = min(start + width, count)
                let end = min(middle + width, count)
                var left = start
                var right = middle
                // Already in order, as hand-written and exported histories mostly are: the right half is not looked at.
                let isOrdered = middle >= end || !keys.precedes(order[middle], order[middle - 1])
                for target in start..<end {
                    if left < middle, isOrdered || right >= end || !keys.precedes(order[right], order[left]) {
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
