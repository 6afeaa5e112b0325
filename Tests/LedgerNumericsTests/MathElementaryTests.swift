import LedgerNumerics
import Testing

/// Values from mpmath 1.3 with 300 bits, rounded to double. Errors over millions of points: Tests/Reference/math/run.sh.
@Suite struct MathElementaryTests {
    /// Whether the two are at most one ulp apart.
    static func close(_ a: Double, _ b: Double) -> Bool { a == b || (a - b).magnitude <= b.ulp }

    @Test(arguments: [
        (1.0, 2.718281828459045), (-1.0, 0.36787944117144233), (0.5, 1.6487212707001282),
        (10.0, 22026.465794806718), (-700.0, 9.859676543759770e-305), (1e-10, 1.0000000001),
    ])
    func exponential(_ x: Double, _ value: Double) { #expect(Self.close(Math.exp(x), value)) }

    @Test func exponentialAtTheEdges() {
        #expect(Math.exp(0) == 1)
        #expect(Math.exp(-0.0) == 1)
        #expect(Math.exp(709.782712893384).isFinite)
        #expect(Math.exp(709.7827128933841) == .infinity)
        #expect(Math.exp(-745.13) == 5e-324)
        #expect(Math.exp(-745.14) == 0)
        #expect(Math.exp(.infinity) == .infinity)
        #expect(Math.exp(-.infinity) == 0)
        #expect(Math.exp(.greatestFiniteMagnitude) == .infinity)
        #expect(Math.exp(-.greatestFiniteMagnitude) == 0)
        #expect(Math.exp(.nan).isNaN)
    }

    @Test func exponentialLessOneKeepsSmallArguments() {
        #expect(Math.expm1(5e-324) == 5e-324)
        #expect(Math.expm1(-0.0).sign == .minus)
        #expect(Self.close(Math.expm1(1e-10), 1.00000000005e-10))
        #expect(Self.close(Math.expm1(1), 1.718281828459045))
        #expect(Self.close(Math.expm1(-0.5), -0.3934693402873666))
        #expect(Math.expm1(-50) == -1)
        #expect(Math.expm1(-.infinity) == -1)
        #expect(Math.expm1(.infinity) == .infinity)
        #expect(Math.expm1(710) == .infinity)
        #expect(Math.expm1(.nan).isNaN)
    }

    @Test(arguments: [
        (2.0, 0.6931471805599453), (10.0, 2.302585092994046), (0.1, -2.3025850929940455),
        (5e-324, -744.4400719213812), (1.7976931348623157e308, 709.782712893384),
        (1.0000000001, 1.0000000826903710e-10),
    ])
    func logarithm(_ x: Double, _ value: Double) { #expect(Self.close(Math.log(x), value)) }

    @Test func logarithmAtTheEdges() {
        #expect(Math.log(1) == 0)
        #expect(Math.log(1).sign == .plus)
        #expect(Math.log(0) == -.infinity)
        #expect(Math.log(-0.0) == -.infinity)
        #expect(Math.log(-1).isNaN)
        #expect(Math.log(-.infinity).isNaN)
        #expect(Math.log(.infinity) == .infinity)
        #expect(Math.log(.nan).isNaN)
    }

    @Test func logarithmOfOnePlusKeepsSmallArguments() {
        #expect(Math.log1p(-5e-324) == -5e-324)
        #expect(Math.log1p(-0.0).sign == .minus)
        #expect(Self.close(Math.log1p(1e-10), 9.9999999995e-11))
        #expect(Self.close(Math.log1p(-0.5), -0.6931471805599453))
        #expect(Self.close(Math.log1p(1e300), 690.7755278982137))
        #expect(Math.log1p(-1) == -.infinity)
        #expect(Math.log1p(-1.1).isNaN)
        #expect(Math.log1p(.infinity) == .infinity)
        #expect(Math.log1p(.nan).isNaN)
    }

    @Test func powersThatAreDoublesAreExact() {
        for base in -40...40 where base != 0 {
            var product = 1.0
            for exponent in 0...9 {
                #expect(Math.pow(Double(base), Double(exponent)) == product)
                product *= Double(base)
            }
        }
        for exponent in -1074...1023 {
            #expect(Math.pow(2, Double(exponent)) == Double(sign: .plus, exponent: exponent, significand: 1))
        }
        #expect(Math.pow(6.25, 0.5) == 2.5)
        #expect(Math.pow(0.1, 1) == 0.1)
        #expect(Math.pow(1.7976931348623157e308, 1) == 1.7976931348623157e308)
    }

    /// IEEE 754-2019, 9.2.1.
    @Test func powersOfSpecialValues() {
        let infinity = Double.infinity
        #expect(Math.pow(.nan, 0) == 1)
        #expect(Math.pow(1, .nan) == 1)
        #expect(Math.pow(.nan, 1).isNaN)
        #expect(Math.pow(2, .nan).isNaN)
        #expect(Math.pow(-8, 1.0 / 3).isNaN)
        #expect(Math.pow(-2, 3) == -8)
        #expect(Math.pow(-2, -2) == 0.25)
        #expect(Math.pow(-1, infinity) == 1)
        #expect(Math.pow(-1, -infinity) == 1)
        #expect(Math.pow(-1, 0x1p53) == 1)
        #expect(Math.pow(-1, 0x1p53 - 1) == -1)
        #expect(Math.pow(0.5, infinity) == 0)
        #expect(Math.pow(0.5, -infinity) == infinity)
        #expect(Math.pow(-2, infinity) == infinity)
        #expect(Math.pow(0, -3) == infinity)
        #expect(Math.pow(-0.0, -3) == -infinity)
        #expect(Math.pow(-0.0, -2) == infinity)
        #expect(Math.pow(-0.0, 3).sign == .minus)
        #expect(Math.pow(-0.0, 0.5).sign == .plus)
        #expect(Math.pow(-infinity, 3) == -infinity)
        #expect(Math.pow(-infinity, -3) == 0)
        #expect(Math.pow(-infinity, -3).sign == .minus)
        #expect(Math.pow(infinity, -0.5) == 0)
        #expect(Math.pow(10, 400) == infinity)
        #expect(Math.pow(-10, 401) == -infinity)
        #expect(Math.pow(10, -400) == 0)
        #expect(Math.pow(1 + .ulpOfOne, .greatestFiniteMagnitude) == infinity)
        #expect(Math.pow(1.5, .leastNonzeroMagnitude) == 1)
    }
}
