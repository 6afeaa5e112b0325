import LedgerNumerics
import Testing

/// Values by bisection of mpmath's incomplete gamma and beta functions with 160 bits, rounded to double.
@Suite struct MathQuantileTests {
    static func close(_ a: Double, _ b: Double) -> Bool { a == b || (a - b).magnitude <= b.ulp }

    @Test(arguments: [
        (0.975, 1.0, 12.706204736174694), (0.975, 2, 4.302652729749462), (0.95, 5, 2.0150483733330233),
        (0.99, 10, 2.7637694581126957), (0.995, 29.5, 2.7531332702563245), (0.025, 4.2, -2.7250727225923748),
        (0.9, 120, 1.288646233656378), (0.6, 3, 0.27667066233268983), (1e-10, 3, -2225.7692846830932),
        (0.001, 0.75, -2101.9801073514063), (0.975, 5000, 1.9604385517065075),
    ])
    func studentT(_ p: Double, _ degreesOfFreedom: Double, _ value: Double) {
        #expect(Self.close(Math.studentTQuantile(p, degreesOfFreedom: degreesOfFreedom), value))
    }

    @Test(arguments: [
        (0.95, 1.0, 3.8414588206941245), (0.05, 1, 0.003932140000019523), (0.975, 10, 20.483177350807395),
        (0.025, 10, 3.2469727802368413), (0.99, 30.5, 51.54240758209358), (0.5, 2, 1.3862943611198906),
        (1e-10, 3, 5.20939762143448e-07), (0.999, 100, 149.44925277903872), (0.01, 0.75, 6.781459334697125e-06),
        (0.95, 5000, 5165.614518675803),
    ])
    func chiSquare(_ p: Double, _ degreesOfFreedom: Double, _ value: Double) {
        #expect(Self.close(Math.chiSquareQuantile(p, degreesOfFreedom: degreesOfFreedom), value))
    }

    /// With one degree of freedom t is a Cauchy variable, with two it has a closed form, chi-square with two is exponential.
    @Test func closedForms() {
        #expect(Math.studentTQuantile(0.75, degreesOfFreedom: 1) == 1)
        for i in 1..<200 where i != 100 {
            let p = Double(i) / 200
            let t = Math.studentTQuantile(p, degreesOfFreedom: 2)
            let expected = (2 * p - 1) / Math.squareRoot(2 * p * (1 - p))
            #expect((t / expected - 1).magnitude < 1e-15)
            let x = Math.chiSquareQuantile(p, degreesOfFreedom: 2)
            #expect((x / (-2 * Math.log1p(-p)) - 1).magnitude < 1e-15)
        }
    }

    /// Where the method changes with the degrees of freedom, neighbours agree.
    @Test func noStepWhereTheMethodChanges() {
        for p in [1e-300, 1e-20, 0.001, 0.3, 0.7, 0.999, 1 - 0x1p-53] {
            let t = Math.studentTQuantile(p, degreesOfFreedom: 1_000_000)
            let before = Math.studentTQuantile(p, degreesOfFreedom: (1_000_000.0).nextDown)
            #expect((t - before).magnitude <= 4 * t.ulp)
            let x = Math.chiSquareQuantile(p, degreesOfFreedom: 100_000)
            let below = Math.chiSquareQuantile(p, degreesOfFreedom: (100_000.0).nextDown)
            #expect((x - below).magnitude <= 4 * x.ulp)
        }
    }

    @Test func theEdges() {
        let infinity = Double.infinity
        for function in [Math.studentTQuantile, Math.chiSquareQuantile] {
            #expect(function(.nan, 3).isNaN)
            #expect(function(0.5, .nan).isNaN)
            #expect(function(-0.1, 3).isNaN)
            #expect(function(1.1, 3).isNaN)
            #expect(function(0.3, 0).isNaN)
            #expect(function(0.3, 0.009).isNaN)
            #expect(function(0.3, -1).isNaN)
            #expect(function(1, 3) == infinity)
        }
        #expect(Math.studentTQuantile(0, degreesOfFreedom: 3) == -infinity)
        #expect(Math.studentTQuantile(0.5, degreesOfFreedom: 3) == 0)
        #expect(Math.studentTQuantile(0.975, degreesOfFreedom: infinity) == Math.normalQuantile(0.975))
        #expect(Math.studentTQuantile(5e-324, degreesOfFreedom: 0.5) == -infinity)
        #expect(Math.chiSquareQuantile(0, degreesOfFreedom: 3) == 0)
        #expect(Math.chiSquareQuantile(5e-324, degreesOfFreedom: 0.5) == 0)
        #expect(Math.chiSquareQuantile(0.3, degreesOfFreedom: infinity) == infinity)
    }

    /// Whatever comes in, an answer comes out, and it is a number where the arguments are valid.
    @Test func extremesEndWell() {
        let probabilities = [5e-324, 1e-308, 1e-100, 1e-17, 0.1, 0.249999, 0.25, 0.5, 0.7500001, 1 - 0x1p-53]
        let degrees = [
            0.01, 0.0101, 0.1, 0.5, 1, 1.5, 1.51, 39.9, 40, 64, 111.4, 220, 999, 99_999.5, 1e5, 1e6, 1e18, 1e200,
            1.7e308,
        ]
        for p in probabilities {
            for nu in degrees {
                #expect(!Math.studentTQuantile(p, degreesOfFreedom: nu).isNaN, "t \(p) \(nu)")
                let x = Math.chiSquareQuantile(p, degreesOfFreedom: nu)
                #expect(x >= 0, "chi-square \(p) \(nu)")
            }
        }
    }
}
