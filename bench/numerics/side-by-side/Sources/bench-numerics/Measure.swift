import CIntelDecimal
import LedgerNumerics
import NumericsProbe

/// The least nanoseconds per operation of two bodies, each of which does `count` of them, in turn.
func sideBySide(_ ours: () -> Void, _ other: () -> Void) -> (Double, Double) {
    let clock = ContinuousClock()
    var least = (Double.infinity, Double.infinity)
    for _ in 0..<200 {
        least.0 = min(least.0, nanoseconds(clock.measure(ours)))
        least.1 = min(least.1, nanoseconds(clock.measure(other)))
    }
    return (least.0 / Double(count), least.1 / Double(count))
}

private func nanoseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1e9 + Double(duration.components.attoseconds) / 1e9
}

/// An operation on two decimals, on both sides.
enum Operation: String, CaseIterable {
    case add, subtract, multiply, divide, quantize, fma

    private var theirs: intel_operation {
        switch self {
        case .add: intel_add
        case .subtract: intel_subtract
        case .multiply: intel_multiply
        case .divide: intel_divide
        case .quantize: intel_quantize
        case .fma: intel_fma
        }
    }

    /// One loop an operation, as on the other side.
    private func run(_ a: [Decimal], _ b: [Decimal], _ results: inout [Decimal]) {
        switch self {
        case .add: fill(&results) { i throws(DecimalError) in try a[i].adding(b[i]) }
        case .subtract: fill(&results) { i throws(DecimalError) in try a[i].subtracting(b[i]) }
        case .multiply: fill(&results) { i throws(DecimalError) in try a[i].multiplied(by: b[i]) }
        case .divide: fill(&results) { i throws(DecimalError) in try a[i].divided(by: b[i]) }
        case .quantize: fill(&results) { i throws(DecimalError) in try a[i].quantized(like: b[i]) }
        case .fma: fill(&results) { i throws(DecimalError) in try a[i].multiplied(by: b[i], adding: b[i]) }
        }
    }

    @inline(__always)
    private func fill(_ results: inout [Decimal], _ result: (Int) throws(DecimalError) -> Decimal) {
        for index in 0..<count { results[index] = (try? result(index)) ?? .zero }
    }

    func measure(_ numbers: Operands) -> (Double, Double) {
        let a = numbers.a
        let b = self == .quantize ? numbers.quanta : numbers.b
        let (intelA, intelB) = (intel(a), intel(b))
        var results = [Decimal](repeating: .zero, count: count)
        var intelResults = [intel_decimal](repeating: intel_decimal(low: 0, high: 0), count: count)
        let times = sideBySide(
            { run(a, b, &results) },
            { intel_run(theirs, intelA, intelB, &intelResults, count) })
        let same = zip(intel(results), intelResults).filter { $0.low == $1.low && $0.high == $1.high }.count
        precondition(same == count, "\(rawValue): \(count - same) results differ from Intel's")
        return times
    }
}

/// Texts in and out.
enum Texts {
    private static let stride = 48

    static func measureParsing(_ numbers: Operands) -> (Double, Double) {
        var bytes = [UInt8](repeating: 0, count: count * stride)
        var lengths: [Int] = []
        for (index, value) in numbers.a.enumerated() {
            let text = value.canonicalScientific
            bytes.replaceSubrange(index * stride..<index * stride + text.count, with: text)
            lengths.append(text.count)
        }
        var results = [Decimal](repeating: .zero, count: count)
        var intelResults = [intel_decimal](repeating: intel_decimal(low: 0, high: 0), count: count)
        let times = bytes.withUnsafeBufferPointer { all in
            sideBySide(
                {
                    for index in 0..<count {
                        let text = UnsafeBufferPointer(rebasing: all[index * stride..<index * stride + lengths[index]])
                        results[index] = (try? Decimal(utf8: text)) ?? .zero
                    }
                },
                {
                    all.withMemoryRebound(to: CChar.self) { texts in
                        intel_parse(texts.baseAddress, stride, &intelResults, count)
                    }
                })
        }
        precondition(
            zip(intel(results), intelResults).allSatisfy { $0.low == $1.low && $0.high == $1.high })
        return times
    }

    static func measurePrinting(_ numbers: Operands) -> (Double, Double) {
        let numbersOfIntel = intel(numbers.a)
        var bytes = [UInt8](repeating: 0, count: count * 96)
        var length = 0
        return bytes.withUnsafeMutableBufferPointer { all in
            let times = sideBySide(
                {
                    for index in 0..<count {
                        let place = UnsafeMutableBufferPointer(rebasing: all[index * 96..<index * 96 + 96])
                        length &+= numbers.a[index].writeScientific(into: place)
                    }
                },
                {
                    all.withMemoryRebound(to: CChar.self) { texts in
                        intel_print(numbersOfIntel, texts.baseAddress, 96, count)
                    }
                })
            precondition(length > 0)
            return times
        }
    }
}
