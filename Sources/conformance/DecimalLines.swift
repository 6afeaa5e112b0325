import LedgerNumerics

/// `conformance decimal < LINES`: answers each line "operation mode a b" by the result or the name of the error, for the
/// comparison with Python's decimal in Tests/Reference/numerics.
enum DecimalLines {
    static func run() {
        var output = ""
        while let line = readLine() {
            let parts = line.split(separator: " ").map(String.init)
            output += parts.count == 4 ? answer(parts) : "not a line"
            output += "\n"
            if output.utf8.count > 1 << 16 {
                print(output, terminator: "")
                output = ""
            }
        }
        print(output, terminator: "")
    }

    private static let modes: [String: RoundingMode] = [
        "ROUND_HALF_EVEN": .halfEven, "ROUND_HALF_UP": .halfUp, "ROUND_HALF_DOWN": .halfDown, "ROUND_UP": .up,
        "ROUND_DOWN": .down, "ROUND_CEILING": .ceiling, "ROUND_FLOOR": .floor, "ROUND_05UP": .zeroFiveUp,
    ]

    private static func answer(_ parts: [String]) -> String {
        guard let mode = modes[parts[1]] else { return "no mode \(parts[1])" }
        do throws(DecimalError) {
            if parts[0] == "read" { return try Decimal(utf8: Array(parts[2].utf8), rounding: mode).description }
            let a = try Decimal(utf8: Array(parts[2].utf8))
            let b = try Decimal(utf8: Array(parts[3].utf8))
            switch parts[0] {
            case "add": return try a.adding(b, rounding: mode).description
            case "subtract": return try a.subtracting(b, rounding: mode).description
            case "multiply": return try a.multiplied(by: b, rounding: mode).description
            case "divide": return try a.divided(by: b, rounding: mode).description
            case "divideint": return try a.dividedInteger(by: b).description
            case "remainder": return try a.remainder(dividingBy: b).description
            case "quantize": return try a.rounded(toPlaces: -b.exponent, mode).description
            case "fma": return try a.multiplied(by: b, adding: b, rounding: mode).description
            case "remaindernear": return try a.remainderNear(dividingBy: b).description
            case "comparetotal": return "\(a.compareTotal(b))"
            case "max": return a.maximum(b).description
            case "min": return a.minimum(b).description
            case "tointegral": return a.roundedToIntegral(mode).description
            case "nextplus": return try a.nextUp().description
            case "nextminus": return try a.nextDown().description
            case "canonical": return String(decoding: a.canonical, as: UTF8.self)
            case "compare": return "\(a.compare(b))"
            case "reduce": return a.reduced().description
            case "double": return "\(a.double)"
            default: return "no operation \(parts[0])"
            }
        } catch {
            return "\(error)"
        }
    }
}
