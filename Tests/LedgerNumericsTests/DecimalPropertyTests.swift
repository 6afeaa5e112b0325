import Testing

@testable import LedgerNumerics

/// Laws that hold for any operands, tried on operands of every size. A failure prints the seed that makes it again.
@Suite struct DecimalPropertyTests {
    private struct Random {
        var state: UInt64

        /// Steele, Lea, Flood 2014.
        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return z ^ (z >> 31)
        }

        mutating func decimal() -> Decimal {
            let digits = (UInt128(next()) << 64 | UInt128(next())) % Powers.ten(Int(next() % 34) + 1)
            return Decimal(unchecked: digits, power: Int32(next() % 60) - 40, negative: next() & 1 == 1)
        }
    }

    private func forEachPair(_ check: (Decimal, Decimal) throws -> Bool) {
        for seed in 1...3000 as ClosedRange<UInt64> {
            var random = Random(state: seed)
            let (a, b) = (random.decimal(), random.decimal())
            let holds = (try? check(a, b)) ?? false
            #expect(holds, "seed \(seed): \(a), \(b)")
        }
    }

    @Test func additionAndMultiplicationCommute() {
        forEachPair { a, b in
            let sums = try (a.adding(b).description, b.adding(a).description)
            let products = try (a.multiplied(by: b).description, b.multiplied(by: a).description)
            return sums.0 == sums.1 && products.0 == products.1
        }
    }

    @Test func subtractionIsAdditionOfTheOpposite() {
        forEachPair { a, b in try a.subtracting(b).description == a.adding(b.negated).description }
    }

    @Test func quotientAndRemainderMakeTheDividend() {
        forEachPair { a, b in
            guard !b.isZero, let quotient = try? a.dividedInteger(by: b) else { return true }
            let remainder = try a.remainder(dividingBy: b)
            // a − remainder is the exact product, whose digits may not fit when the operands are far apart.
            let product = try quotient.multiplied(by: b)
            return try remainder.magnitude < b.magnitude && product.adding(remainder) == a.adding(.zero)
        }
    }

    @Test func textComesBackAsTheSameNumber() {
        forEachPair { a, _ in
            let exact = try Decimal(utf8: a.canonicalScientific)
            let canonical = try Decimal(utf8: a.canonical)
            return exact.description == a.description && canonical == a
        }
    }

    @Test func directedModesEncloseTheNearest() {
        forEachPair { a, b in
            guard !b.isZero else { return true }
            let low = try a.divided(by: b, rounding: .floor)
            let high = try a.divided(by: b, rounding: .ceiling)
            let nearest = try a.divided(by: b)
            return low <= nearest && nearest <= high
        }
    }

    @Test func orderAgreesWithSubtraction() {
        forEachPair { a, b in
            let difference = try a.subtracting(b)
            return a.compare(b) == (difference.isZero ? 0 : difference.isNegative ? -1 : 1)
        }
    }
}
