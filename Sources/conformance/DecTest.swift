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
        if operands.contains(where: DecTest.isSpecial) { return .skipped("an operand is NaN, infinite or an encoding") }
        if result.hasPrefix("#") { return .skipped("the result is an encoding") }
        if let rule = inapplicable(in: context) { return .skipped(rule) }
        guard let mode = context.mode else { return .skipped("another rounding mode") }
        let calculation = DecTestCalculation(operation: operation, operands: operands, mode: mode)
        guard let got = calculation.answer() else { return .skipped("the operation is not offered: \(operation)") }
        let wanted = expected
        guard got.text == wanted else {
            return .failed("\(operation) \(operands) -> \(got.text), not \(wanted) \(conditions)")
        }
        if let flags = got.flags, isFinite(wanted),
            flags.intersection(got.compared) != flagsExpected.intersection(got.compared)
        {
            return .failed("\(operation) \(operands) -> \(wanted) \(DecTest.names(flags)), not \(conditions)")
        }
        return .passed
    }

    private static func isSpecial(_ operand: String) -> Bool {
        let lower = operand.lowercased()
        return lower.contains("nan") || lower.contains("inf") || lower.contains("#") || lower == "?"
    }

    /// Why the case says nothing about this type; nil when it does.
    ///
    /// In a context that is not decimal128's a case still counts if nothing was rounded, no condition arose, and operands
    /// and result are numbers of this type: then more digits and exponents change nothing.
    private func inapplicable(in context: DecTestContext) -> String? {
        if context.isDecimal128 { return nil }
        let depends = DecTest.dependsOnPrecision.contains(operation) || context.clamp && operation == "reduce"
        guard conditions.isEmpty, isFinite(result), !depends else {
            return context.precision == Decimal.precision
                ? "another exponent range than decimal128's" : "another precision than 34"
        }
        let numbers = operands + (DecTest.givesNumber(operation) ? [result] : [])
        return numbers.allSatisfy(DecTest.isExact) ? nil : "an operand or the result is no number of this type"
    }

    /// Their results are about the digits or the neighbours that a number has in its context.
    private static let dependsOnPrecision: Set<String> = [
        "shift", "rotate", "nextplus", "nextminus", "nexttoward",
    ]

    private static func givesNumber(_ operation: String) -> Bool { !["class", "samequantum"].contains(operation) }

    /// Whether a text is a number of this type with just the digits and the exponent that it has there.
    private static func isExact(_ text: String) -> Bool {
        var flags: DecimalFlags = []
        let value = try? Decimal(utf8: Array(text.utf8), rounding: .down, flags: &flags)
        return value != nil && flags.isEmpty
    }

    private func isFinite(_ text: String) -> Bool {
        let lower = text.lowercased()
        return !lower.contains("nan") && !lower.contains("inf") && lower.contains { $0.isNumber }
    }

    /// The published result with its special values as the errors that stand for them.
    private var expected: String {
        let lower = result.lowercased()
        if conditions.contains("conversion_syntax") { return "syntax" }
        if conditions.contains("division_by_zero") { return "divisionByZero" }
        if lower.contains("nan") { return "invalidOperation" }
        if conditions.contains("overflow") || lower.contains("inf") { return "overflow" }
        return result
    }

    private static let flagsByName: [(String, DecimalFlags)] = [
        ("inexact", .inexact), ("rounded", .rounded), ("subnormal", .subnormal), ("underflow", .underflow),
        ("clamped", .clamped),
    ]

    private var flagsExpected: DecimalFlags {
        DecTest.flagsByName.reduce(into: []) { flags, flag in
            if conditions.contains(flag.0) { flags.insert(flag.1) }
        }
    }

    private static func names(_ flags: DecimalFlags) -> [String] {
        flagsByName.filter { flags.contains($0.1) }.map(\.0)
    }
}
