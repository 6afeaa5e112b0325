import LedgerNumerics

/// Runs an operation of LedgerNumerics over many operands and folds every bit of the results into one number: equal
/// numbers on two targets mean equal results, and the same loops are timed in bench/numerics.
public enum Probe {
    public enum Operation: Int32, CaseIterable, Sendable {
        case add, subtract, multiply, divide, quantize, fma, remainder, compare, parse, print, canonical, double,
            shortest
        case exp, expm1, log, log1p, pow, erf, erfc, normalPDF, normalCDF, normalQuantile, normal
        case studentTQuantile, chiSquareQuantile, squareRoot

        /// Whether it works on the operands' kind, or on doubles of its own.
        public var isDecimal: Bool { rawValue <= Operation.shortest.rawValue }
    }

    /// - Parameter rounds: how often the operands are gone through; the result does not depend on it, unless it is 0.
    public static func digest(_ operation: Operation, _ kind: Operands.Kind, rounds: Int) -> UInt64 {
        var digest = Digest()
        if operation.isDecimal {
            let operands = Operands(kind)
            for _ in 0..<rounds {
                digest = Digest()
                run(operation, operands, &digest)
            }
        } else {
            for _ in 0..<rounds {
                digest = Digest()
                run(operation, &digest)
            }
        }
        return digest.value
    }

    private static func run(_ operation: Operation, _ operands: Operands, _ digest: inout Digest) {
        let (a, b, quanta) = (operands.a, operands.b, operands.quanta)
        switch operation {
        case .add: each(&digest) { i throws(DecimalError) in try a[i].adding(b[i]) }
        case .subtract: each(&digest) { i throws(DecimalError) in try a[i].subtracting(b[i]) }
        case .multiply: each(&digest) { i throws(DecimalError) in try a[i].multiplied(by: b[i]) }
        case .divide: each(&digest) { i throws(DecimalError) in try a[i].divided(by: b[i]) }
        case .quantize: each(&digest) { i throws(DecimalError) in try a[i].quantized(like: quanta[i]) }
        case .fma: each(&digest) { i throws(DecimalError) in try a[i].multiplied(by: b[i], adding: quanta[i]) }
        case .remainder: each(&digest) { i throws(DecimalError) in try a[i].remainder(dividingBy: b[i]) }
        case .compare:
            for i in 0..<Operands.count { digest.add(UInt64(truncatingIfNeeded: a[i].compare(b[i]))) }
        case .parse:
            let texts = operands.texts
            each(&digest) { i throws(DecimalError) in try Decimal(utf8: texts[i]) }
        case .print: eachText(&digest) { i, buffer in a[i].writeScientific(into: buffer) }
        case .canonical: eachText(&digest) { i, buffer in a[i].writeCanonical(into: buffer) }
        case .double:
            for i in 0..<Operands.count { digest.add(a[i].double) }
        case .shortest: each(&digest) { i throws(DecimalError) in try Decimal(shortest: b[i].double) }
        default: break
        }
    }

    @inline(__always)
    private static func each(_ digest: inout Digest, _ result: (Int) throws(DecimalError) -> Decimal) {
        for i in 0..<Operands.count {
            do throws(DecimalError) {
                digest.add(try result(i))
            } catch {
                digest.add(UInt64.max)
            }
        }
    }

    @inline(__always)
    private static func eachText(
        _ digest: inout Digest, _ write: (Int, UnsafeMutableBufferPointer<UInt8>) -> Int
    ) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Decimal.textCapacity) { buffer in
            for i in 0..<Operands.count {
                let count = write(i, buffer)
                var (word, at) = (UInt64(truncatingIfNeeded: count), 0)
                while at < count {
                    word = word &<< 8 ^ UInt64(buffer[at]) ^ word &>> 56
                    at += 1
                }
                digest.add(word)
            }
        }
    }

    private static func run(_ operation: Operation, _ digest: inout Digest) {
        let random = Philox4x32(seed: UInt64(truncatingIfNeeded: Int(operation.rawValue)))
        for index in 0..<UInt64(Operands.count) {
            let words = random.block(path: 3, index: index)
            // Magnitudes from 2^−30 to 2^9, most of them around 1, and both signs.
            let unit = Philox4x32.uniform(words.0, words.1)
            let scale = Double(sign: .plus, exponent: Int(words.2 % 40) - 30, significand: 1)
            let x = (words.2 >> 16 & 1 == 0 ? unit : -unit) * scale
            digest.add(value(operation, x, unit, words))
        }
    }

    private static func value(_ operation: Operation, _ x: Double, _ unit: Double, _ words: Philox4x32.Words) -> Double
    {
        switch operation {
        case .exp: Math.exp(x)
        case .expm1: Math.expm1(x)
        case .log: Math.log(x.magnitude)
        case .log1p: Math.log1p(x)
        case .pow: Math.pow(x.magnitude, unit * 100 - 50)
        case .erf: Math.erf(x)
        case .erfc: Math.erfc(x)
        case .normalPDF: Math.normalPDF(x)
        case .normalCDF: Math.normalCDF(x)
        case .normalQuantile: Math.normalQuantile(unit)
        case .normal: Philox4x32.normal(words.2, words.3)
        case .studentTQuantile: Math.studentTQuantile(unit, degreesOfFreedom: x.magnitude * 10)
        case .chiSquareQuantile: Math.chiSquareQuantile(unit, degreesOfFreedom: x.magnitude * 10)
        case .squareRoot: Math.squareRoot(x)
        default: 0
        }
    }
}

/// Folds words into one.
private struct Digest {
    private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    mutating func add(_ word: UInt64) {
        value = (value &<< 5 ^ value &>> 59 ^ word) &* 0x9E37_79B9_7F4A_7C15
    }

    @inline(__always)
    mutating func add(_ decimal: Decimal) {
        let digits = decimal.coefficient
        add(UInt64(truncatingIfNeeded: digits))
        add(UInt64(truncatingIfNeeded: digits >> 64) ^ (decimal.isNegative ? 1 << 63 : 0))
        add(UInt64(truncatingIfNeeded: decimal.exponent))
    }

    /// One NaN is as good as another: engines differ in their bits.
    @inline(__always)
    mutating func add(_ double: Double) {
        add(double.isNaN ? 0x7FF8_0000_0000_0000 : double.bitPattern)
    }
}
