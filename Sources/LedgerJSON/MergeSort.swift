/// Sorts in place: stable, n log n whatever the input, no allocation besides one scratch copy.
///
/// The standard library's sort would do; this one is a tenth of its code in the module.
func mergeSort<T>(_ items: inout [T], by precedes: (T, T) -> Bool) {
    let count = items.count
    var scratch = items
    var width = 1
    while width < count {
        var start = 0
        while start < count {
            let middle = min(start + width, count)
            let end = min(middle + width, count)
            var left = start
            var right = middle
            for target in start..<end {
                if left < middle, right >= end || !precedes(items[right], items[left]) {
                    scratch[target] = items[left]
                    left += 1
                } else {
                    scratch[target] = items[right]
                    right += 1
                }
            }
            start = end
        }
        swap(&items, &scratch)
        width *= 2
    }
}
