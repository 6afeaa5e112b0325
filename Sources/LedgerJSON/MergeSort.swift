/// Sorts what stands at `first` and after it: stable, n log n whatever the input. Few items are sorted in place, many with
/// the help of two copies.
///
/// The standard library's sort would do; this one is a tenth of its code in the module.
func mergeSort<T>(_ items: inout [T], from first: Int = 0, by precedes: (T, T) -> Bool) {
    // Runs of eight by insertion, then merged pairwise, twice as long each time.
    let runLength = 8
    let count = items.count
    var start = first
    while start < count {
        let end = min(start + runLength, count)
        for i in start..<end {
            let item = items[i]
            var hole = i
            while hole > start, precedes(item, items[hole - 1]) {
                items[hole] = items[hole - 1]
                hole -= 1
            }
            items[hole] = item
        }
        start = end
    }
    guard count - first > runLength else { return }
    // Only what is sorted is copied: a small object may end inside a large one, again and again.
    var source = Array(items[first...])
    var target = source
    var width = runLength
    while width < source.count {
        var start = 0
        while start < source.count {
            let middle = min(start + width, source.count)
            let end = min(middle + width, source.count)
            var left = start
            var right = middle
            for place in start..<end {
                if left < middle, right >= end || !precedes(source[right], source[left]) {
                    target[place] = source[left]
                    left += 1
                } else {
                    target[place] = source[right]
                    right += 1
                }
            }
            start = end
        }
        swap(&source, &target)
        width *= 2
    }
    for i in 0..<source.count { items[first + i] = source[i] }
}
