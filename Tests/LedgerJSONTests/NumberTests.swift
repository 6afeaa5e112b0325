import Testing

@testable import LedgerJSON
@testable import LedgerNumerics

@Suite struct NumberTests {
    /// Whole numbers in base 10^9, lowest first: exact and slow, to check the table against.
    struct Big {
        var limbs: [UInt64] = [1]
        mutating func multiply(by factor: UInt64) {
            var carry: UInt64 = 0
            for i in limbs.indices {
                let product = limbs[i] * factor + carry
                limbs[i] = product % 1_000_000_000
                carry = product / 1_000_000_000
            }
            if carry > 0 { limbs.append(carry) }
        }
        static func power(_ base: UInt64, _ exponent: Int) -> Big {
            var big = Big()
            for _ in 0..<exponent { big.multiply(by: base) }
            return big
        }
        func precedes(_ other: Big) -> Bool {
            limbs.count != other.limbs.count
                ? limbs.count < other.limbs.count : limbs.reversed().lexicographicallyPrecedes(other.limbs.reversed())
        }
        /// This times a 128-bit integer.
        func times(_ high: UInt64, _ low: UInt64) -> Big {
            var result = Big(limbs: [0])
            for bit in (0..<128).reversed() {
                result.multiply(by: 2)
                if (bit >= 64 ? high >> UInt64(bit - 64) : low >> UInt64(bit)) & 1 == 1 { result.add(self) }
            }
            return result
        }
        mutating func add(_ other: Big) {
            var carry: UInt64 = 0
            for i in 0..<max(limbs.count, other.limbs.count) {
                if i == limbs.count { limbs.append(0) }
                let sum = limbs[i] + (i < other.limbs.count ? other.limbs[i] : 0) + carry
                limbs[i] = sum % 1_000_000_000
                carry = sum / 1_000_000_000
            }
            if carry > 0 { limbs.append(carry) }
        }
        mutating func scale(twos: Int) { for _ in 0..<max(0, twos) { multiply(by: 2) } }
    }

    @Test func `each power of ten has its first 128 bits`() {
        for power in PowersOfTen.range {
            let (high, low) = PowersOfTen.significand(power)
            #expect(high >> 63 == 1)
            // m ≤ 10^p · 2^(127−e) < m + 1, in whole numbers.
            let twos = PowersOfTen.binaryExponent(power) - 127
            var left = Big().times(high, low)
            var leftNext = low == .max ? Big().times(high + 1, 0) : Big().times(high, low + 1)
            var right = Big.power(10, max(0, power))
            if power < 0 {
                let ten = Big.power(10, -power)
                left = ten.times(high, low)
                leftNext = low == .max ? ten.times(high + 1, 0) : ten.times(high, low + 1)
            }
            left.scale(twos: twos)
            leftNext.scale(twos: twos)
            right.scale(twos: -twos)
            #expect(!right.precedes(left) && right.precedes(leftNext), "10^\(power)")
            #expect(PowersOfTen.exact.contains(power) == (left.limbs == right.limbs), "10^\(power)")
            #expect(PowersOfTen.exact.contains(power) || low != .max, "rounding 10^\(power) up carries")
        }
    }

    /// RFC 8785, appendix B.
    @Test(
        arguments: [
            (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
            (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
            (0xC340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"),
            (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"), (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
            (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"), (0x444B_1AE4_D6E2_EF50, "1e+21"),
            (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
            (0x41B3_DE43_5555_5553, "333333333.3333332"), (0x41B3_DE43_5555_5554, "333333333.33333325"),
            (0x41B3_DE43_5555_5555, "333333333.3333333"), (0x41B3_DE43_5555_5556, "333333333.3333334"),
            (0x41B3_DE43_5555_5557, "333333333.33333343"), (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
            (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
        ] as [(UInt64, String)])
    func `published texts`(bits: UInt64, expected: String) {
        #expect(numberText(Double(bitPattern: bits)) == expected)
    }

    /// Values at which algorithms were caught before.
    @Test(
        arguments: [
            ("2.2250738585072011e-308", 0x000F_FFFF_FFFF_FFFF), ("2.2250738585072012e-308", 0x0010_0000_0000_0000),
            ("2.4703282292062327208e-324", 0), ("2.4703282292062328e-324", 1), ("4.9406564584124654e-324", 1),
            ("1.7976931348623158e308", 0x7FEF_FFFF_FFFF_FFFF), ("9007199254740993", 0x4340_0000_0000_0000),
            ("9007199254740993.0000000000000000000000000000000000001", 0x4340_0000_0000_0001),
            ("9007199254740995", 0x4340_0000_0000_0002), ("0.1", 0x3FB9_9999_9999_999A),
            ("1e23", 0x44B5_2D02_C7E1_4AF6),
            ("8.41e21", 0x447C_7E83_209E_90B2), ("5e-324", 1), ("0e999999999999", 0), ("-0", 0x8000_0000_0000_0000),
            ("-1e-999999999999", 0x8000_0000_0000_0000), ("123456789e-1000", 0),
            ("0.00000000000000000001e20", 0x3FF0_0000_0000_0000),
            ("100000000000000000000000000000000e-32", 0x3FF0_0000_0000_0000),
        ] as [(String, UInt64)])
    func `read to the nearest`(source: String, bits: UInt64) throws {
        #expect(try read(source).double?.bitPattern == bits)
    }

    @Test func `out of range is no double`() throws {
        // Half way between the greatest double and 2^1024: 2^1024 − 2^970.
        let edge =
            "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017"
            + "977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273"
            + "854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704"
            + "342711559699508093042880177904174497792"
        for source in ["1e309", "-1e309", "1.7976931348623159e308", edge, "-" + edge, edge + ".0e0"] {
            #expect(try read(source).double == nil)
        }
        let below = String(edge.dropLast()) + "1.99"
        #expect(try read(below).double == .greatestFiniteMagnitude)
    }

    @Test func `long numbers are decided by their last digit`() throws {
        // 2^-1074 · 1.5, exactly, then one digit more after 2,000 zeros; each nearest by the rule for ties and without it.
        let half = try #require(Self.exactText(ofHalf: 3))
        #expect(try read(half + "e-1075").double?.bitPattern == 2)
        #expect(
            try read(String(half.dropLast()) + "4" + String(repeating: "9", count: 2000) + "e-3075").double?.bitPattern
                == 1)
        #expect(try read(half + String(repeating: "0", count: 2000) + "1e-3076").double?.bitPattern == 2)
        let tie = try #require(Self.exactText(ofHalf: 1))
        #expect(try read(tie + "e-1075").double?.bitPattern == 0)
        #expect(try read(tie + String(repeating: "0", count: 2000) + "1e-3076").double?.bitPattern == 1)
    }

    /// Digits of `odd` · 5^1075: with e-1075, `odd` · 2^-1075.
    static func exactText(ofHalf odd: UInt64) -> String? {
        var big = Big.power(5, 1075)
        big.multiply(by: odd)
        let parts = big.limbs.reversed().map { limb in
            let digits = String(limb)
            return String(repeating: "0", count: 9 - digits.count) + digits
        }
        return String(parts.joined().drop { $0 == "0" })
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `what is written reads back as the same double, and no shorter text does`(seed: UInt64) throws {
        var random = Random(seed: seed)
        for _ in 0..<20_000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            let text = numberText(value)
            #expect(DoubleReader.double(text) == value, "seed \(seed)")
            #expect(Double(text) == value, "the standard library reads \(text) otherwise, seed \(seed)")
            let digits = ShortestDecimal(value.magnitude).digits
            let library = value.magnitude.description.split(separator: "e")[0].filter { $0 != "." }
            #expect(String(digits) == library.trimmed("0"), "seed \(seed)")
        }
    }

    @Test func `integers keep all digits up to 2^53`() {
        #expect(integerText(9_007_199_254_740_992) == "9007199254740992")
        #expect(integerText(-9_007_199_254_740_992) == "-9007199254740992")
        #expect(integerText(0) == "0")
        #expect(numberText(-0.0) == "0")
        #expect(numberText(1e20) == "100000000000000000000")
        #expect(numberText(-1e-6) == "-0.000001")
        #expect(numberText(-1e-7) == "-1e-7")
    }
}

extension DoubleReader {
    static func double(_ text: String) -> Double? { Array(text.utf8).withUnsafeBufferPointer { double($0) } }
}

extension StringProtocol {
    /// Without `character` at either end.
    func trimmed(_ character: Character) -> String {
        var text = String(drop { $0 == character })
        while text.last == character { text.removeLast() }
        return text
    }
}
