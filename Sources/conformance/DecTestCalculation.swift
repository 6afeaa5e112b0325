import LedgerNumerics

/// What the type answers to a published operation.
struct DecTestCalculation {
    let operation: String
    let operands: [String]
    let mode: RoundingMode

    struct Answer {
        var text: String
        /// nil where the operation reports none.
        var flags: DecimalFlags?
        /// The flags that the published conditions speak of: they do not tell whether `clamped` was the result's or that of
        /// an operand with an exponent that this type folds down.
        var compared = Answer.all

        static let all: DecimalFlags = [.inexact, .rounded, .subnormal, .underflow, .clamped]
    }

    /// nil when the operation is not offered.
    func answer() -> Answer? {
        do throws(DecimalError) {
            var flags: DecimalFlags = []
            var compared = Answer.all
            if let text = try conversion(&flags) { return Answer(text: text, flags: flags) }
            var values: [Decimal] = []
            for text in operands {
                var read: DecimalFlags = []
                values.append(try Decimal(utf8: Array(text.utf8), rounding: .down, flags: &read))
                guard !read.contains(.inexact) else { throw .precision }
                compared.subtract(read.intersection(.clamped))
            }
            guard let a = values.first else { return nil }
            let b = values.count > 1 ? values[1] : .zero
            let c = values.count > 2 ? values[2] : .zero
            if let result = try rounded(a, b, c, &flags) {
                return Answer(text: result.description, flags: flags, compared: compared)
            }
            if let result = try exact(a, b) { return Answer(text: result.description, flags: nil) }
            if let text = try word(a, b) { return Answer(text: text, flags: nil) }
            return nil
        } catch {
            return Answer(text: "\(error)", flags: nil)
        }
    }

    private func conversion(_ flags: inout DecimalFlags) throws(DecimalError) -> String? {
        guard ["tosci", "toeng", "apply"].contains(operation) else { return nil }
        let value = try Decimal(utf8: Array(operands[0].utf8), rounding: mode, flags: &flags)
        return operation == "toeng" ? String(decoding: value.engineering, as: UTF8.self) : value.description
    }

    /// Operations that round, and so report flags.
    private func rounded(
        _ a: Decimal, _ b: Decimal, _ c: Decimal, _ flags: inout DecimalFlags
    ) throws(DecimalError) -> Decimal? {
        switch operation {
        case "add": return try a.adding(b, rounding: mode, flags: &flags)
        case "subtract": return try a.subtracting(b, rounding: mode, flags: &flags)
        // The specification defines these three by an addition to a zero with the operand's exponent.
        case "plus": return try zero(a).adding(a, rounding: mode, flags: &flags)
        case "minus": return try zero(a).subtracting(a, rounding: mode, flags: &flags)
        case "abs":
            return a.isNegative
                ? try zero(a).subtracting(a, rounding: mode, flags: &flags)
                : try zero(a).adding(a, rounding: mode, flags: &flags)
        case "multiply": return try a.multiplied(by: b, rounding: mode, flags: &flags)
        case "divide": return try a.divided(by: b, rounding: mode, flags: &flags)
        case "fma": return try a.multiplied(by: b, adding: c, rounding: mode, flags: &flags)
        case "quantize": return try a.rounded(toPlaces: -b.exponent, mode, flags: &flags)
        case "rescale":
            guard let exponent = Int(exactly: try b.integer()) else { throw .invalidOperation }
            return try a.rounded(toPlaces: -exponent, mode, flags: &flags)
        case "tointegralx": return a.roundedToIntegral(mode, flags: &flags)
        case "scaleb":
            guard b.exponent == 0, let count = Int(exactly: b.coefficient) else { throw .invalidOperation }
            return try a.scaled(byTenTo: count, flags: &flags)
        default: return nil
        }
    }

    private func zero(_ a: Decimal) throws(DecimalError) -> Decimal {
        try Decimal(coefficient: 0, exponent: a.exponent)
    }

    /// Operations whose result needs no rounding.
    private func exact(_ a: Decimal, _ b: Decimal) throws(DecimalError) -> Decimal? {
        switch operation {
        case "divideint": return try a.dividedInteger(by: b)
        case "remainder": return try a.remainder(dividingBy: b)
        case "remaindernear": return try a.remainderNear(dividingBy: b)
        case "reduce": return a.reduced()
        case "tointegral": return a.roundedToIntegral(mode)
        case "max": return a.maximum(b)
        case "min": return a.minimum(b)
        case "maxmag", "minmag":
            let order = a.magnitude.compare(b.magnitude)
            if order == 0 { return operation == "maxmag" ? a.maximum(b) : a.minimum(b) }
            return (order > 0) == (operation == "maxmag") ? a : b
        case "copy", "canonical": return a
        case "copyabs": return a.magnitude
        case "copynegate": return a.negated
        case "copysign": return a.withSign(of: b)
        case "nextplus": return try a.nextUp()
        case "nextminus": return try a.nextDown()
        case "nexttoward": return try a.next(toward: b)
        case "shift", "rotate":
            guard b.exponent == 0, let count = Int(exactly: b.coefficient) else { throw .invalidOperation }
            return operation == "shift" ? try a.shiftingDigits(by: count) : try a.rotatingDigits(by: count)
        default: return nil
        }
    }

    /// Operations that answer something else than a decimal.
    private func word(_ a: Decimal, _ b: Decimal) throws(DecimalError) -> String? {
        switch operation {
        case "compare", "comparesig": return "\(a.compare(b))"
        case "comparetotal": return "\(a.compareTotal(b))"
        case "comparetotmag": return "\(a.magnitude.compareTotal(b.magnitude))"
        case "samequantum": return a.hasSameExponent(as: b) ? "1" : "0"
        case "logb": return "\(try a.leadingExponent())"
        default: return nil
        }
    }
}
