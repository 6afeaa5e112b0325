/// Sorts numbers that stand for something else (places in an array, on the tape): stable, n log n whatever the input.
/// Few are sorted in place, many with the help of one scratch copy.
///
/// The standard library's sort would do; this one is a tenth of its code in the module, and there once for all callers.
@inline(never)
@_optimize(speed)
func mergeSort(_ items: inout [UInt32], by precedes: (UInt32, UInt32) -> Bool) {
    // Runs of eight by insertion, then merged pairwise, twice as long each time.
    let runLength = 8
    let count = items.count
    // All indices below lie within 0..<count, which both buffers hold.
    items.withUnsafeMutableBufferPointer { items in
        var start = 0
        while start < count {
            let end = min(start &+ runLength, count)
            for i in start..<end {
                let item = items[i]
                var hole = i
                while hole > start, precedes(item, items[hole &- 1]) {
                    items[hole] = items[hole &- 1]
                    hole = hole &- 1
                }
                items[hole] = item
            }
            start = end
        }
        guard count > runLength else { return }
        let scratch = UnsafeMutableBufferPointer<UInt32>(start: .room(for: count), count: count)
        defer { scratch.deallocate() }
        var (source, target) = (items, scratch)
        var width = runLength
        while width < count {
            var start = 0
            while start < count {
                let middle = min(start &+ width, count)
                let end = min(middle &+ width, count)
                var left = start
                var right = middle
                for place in start..<end {
                    if left < middle, right >= end || !precedes(source[right], source[left]) {
                        target[place] = source[left]
                        left = left &+ 1
                    } else {
                        target[place] = source[right]
                        right = right &+ 1
                    }
                }
                start = end
            }
            swap(&source, &target)
            width = width &* 2
        }
        if source.baseAddress != items.baseAddress {
            for i in 0..<count { items[i] = source[i] }
        }
    }
}
