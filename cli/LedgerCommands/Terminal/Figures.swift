/// Numbers written for people.
enum Figures {
    /// `1,234,567.8` for the decimal text `1234567.8`; text that is not a plain decimal stays as it is.
    static func grouped(_ text: String) -> String {
        guard let parts = parts(text) else { return text }
        return parts.sign + group(parts.whole) + (parts.fraction.isEmpty ? "" : "." + parts.fraction)
    }

    /// Money of one column: all with the decimals of the longest, but not with one: no currency has tenths, and what
    /// looks so has lost a zero.
    static func money(_ texts: [String?], missing: String) -> [String] {
        let longest = texts.compactMap { $0.flatMap(parts)?.fraction.count }.max() ?? 0
        let places = longest == 1 ? 2 : longest
        return texts.map { text in
            guard let text else { return missing }
            guard let parts = parts(text) else { return text }
            let zeros = String(repeating: "0", count: places - parts.fraction.count)
            return parts.sign + group(parts.whole) + (places == 0 ? "" : "." + parts.fraction + zeros)
        }
    }

    /// A column of numbers aligned at the point by spaces on the right.
    static func aligned(_ texts: [String?], missing: String) -> [String] {
        let places = texts.compactMap { $0.flatMap(parts)?.fraction.count }.max() ?? 0
        return texts.map { text in
            guard let text else { return missing }
            guard let parts = parts(text), places > 0 else { return grouped(text) }
            let spaces = places - parts.fraction.count + (parts.fraction.isEmpty ? 1 : 0)
            return grouped(text) + String(repeating: " ", count: spaces)
        }
    }

    /// A share as per cent: `26.9 %` for 0.2691. Half goes to even, as in the texts of the core.
    static func percent(_ share: Double) -> String {
        let scaled = (share * 1000).rounded(.toNearestOrEven)
        guard scaled.magnitude < 1e15 else { return "\(share * 100) %" }
        return point(Int64(scaled), decimals: 1) + " %"
    }

    /// `95 %` for the decimal text `0.95`: a share with no more decimals than it has.
    static func percent(exactly text: String) -> String {
        guard let share = Double(text) else { return text }
        var number = fixed(share * 100, decimals: 4)
        while number.last == "0" { number.removeLast() }
        if number.last == "." { number.removeLast() }
        return number + " %"
    }

    /// A number with this many decimals.
    static func fixed(_ value: Double, decimals: Int) -> String {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value * scale).rounded(.toNearestOrEven)
        guard scaled.magnitude < 1e15 else { return "\(value)" }
        return point(Int64(scaled), decimals: decimals)
    }

    private static func point(_ scaled: Int64, decimals: Int) -> String {
        var digits = String(scaled.magnitude)
        while digits.count <= decimals { digits = "0" + digits }
        let whole = String(digits.dropLast(decimals))
        let fraction = String(digits.suffix(decimals))
        return (scaled < 0 ? "-" : "") + group(whole) + (decimals == 0 ? "" : "." + fraction)
    }

    private static func parts(_ text: String) -> (sign: String, whole: String, fraction: String)? {
        let isNegative = text.hasPrefix("-")
        let halves = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = halves.first, !whole.isEmpty,
            halves.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        return (isNegative ? "-" : "", String(whole), halves.count == 2 ? String(halves[1]) : "")
    }

    private static func group(_ digits: String) -> String {
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return grouped
    }
}
