import LedgerModel

/// Lists of texts, sorted byte by byte, without repetitions.
enum SortedTexts {
    static func sorted(_ texts: [[UInt8]]) -> [[UInt8]] {
        var sorted: [[UInt8]] = []
        for position in SortedOrder.ascending(texts) where sorted.last != texts[position] {
            sorted.append(texts[position])
        }
        return sorted
    }

    static func contains(_ sorted: [[UInt8]], _ text: [UInt8]) -> Bool {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            let order = ByteOrder.compare(sorted[middle], text)
            if order == 0 { return true }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return false
    }
}
