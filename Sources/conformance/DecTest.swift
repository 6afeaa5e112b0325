import LedgerNumerics

/// One case: operands, an operation, the result and the conditions that it raises.
struct DecTest {
    var id: String
    var operation: String
    var operands: [String]
    var result: String
    var conditions: [String]

    enum Outcome {
        case passed
        case failed(String)
        case skipped(String)
    }

    func run(in context: DecTestContext) -> Outcome {
        if let rule = context.inapplicable { return .skipped(rule) }
        guard let mode = context.mode else { return .skipped("another rounding mode") }
        if operands.contains(where: DecTest.isSpecial) { return .skipped("an operand is NaN, infinite or an encoding") }
        if result.hasPrefix("#") { return .skipped("the result is an encoding") }
        let got = text(mode)
        guard let got else { return .skipped("the operation is not offered: \(operation)") }
        let wanted = expected
        return got == wanted ? .passed : .failed("\(operation) \(operands) -> \(got), not \(wanted) \(conditions)")
    }

    private static func isSpecial(_ operand: String) -> Bool {
        let lower = operand.lowercased()
        return lower.contains("nan") || lower.contains("inf") || lower.contains("#") || lower == "?"
    }

    /// The published result with its special values as the errors that stand for them.
    private var expected: String {
        let lower = result.lowercased()
        if conditions.contains("conversion_syntax") { return "syntax" }
        if conditions.contains("division_by_zero") { return "divisionByZero" }
        if lower.contains("nan") { return "invalidOperation" }
        if conditions.contains("overflow") { return "overflow" }
        return result
    }

    private func text(_ mode: RoundingMode) -> String? {
        do throws(DecimalError) {
            let isConversion = ["tosci", "toeng", "apply"].contains(operation)
            let values = try operands.map { text throws(DecimalError) in
                isConversion
                    ? try Decimal(utf8: Array(text.utf8), rounding: mode) : try Decimal(utf8: Array(text.utf8))
            }
            guard let result = try compute(values, mode) else { return nil }
            return result
        } catch {
            return "\(error)"
        }
    }

    private func compute(_ values: [Decimal], _ mode: RoundingMode) throws(DecimalError) -> String? {
        let a = values[0]
        let b = values.count > 1 ? values[1] : .zero
        let result: Decimal
        switch operation {
        case "tosci", "apply": result = a
        case "add": result = try a.adding(b, rounding: mode)
        case "subtract": result = try a.subtracting(b, rounding: mode)
        case "multiply": result = try a.multiplied(by: b, rounding: mode)
        case "divide": result = try a.divided(by: b, rounding: mode)
        case "divideint": result = try a.dividedInteger(by: b)
        case "remainder": result = try a.remainder(dividingBy: b)
        case "quantize": result = try a.rounded(toPlaces: -b.exponent, mode)
        case "reduce": result = a.reduced()
        case "compare": return "\(a.compare(b))"
        default: return nil
        }
        return result.description
    }
}
