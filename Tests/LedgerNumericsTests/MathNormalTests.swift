import LedgerNumerics
import Testing

/// Values from mpmath 1.3 with 200 bits at the very doubles given (0.975 is not quite 0.975), rounded to double.
@Suite struct MathNormalTests {
    static func close(_ a: Double, _ b: Double) -> Bool { a == b || (a - b).magnitude <= b.ulp }

    @Test(arguments: [
        (0.1, 0.1124629160182849), (0.5, 0.5204998778130465), (1.0, 0.8427007929497149), (2.0, 0.9953222650189527),
        (-3.0, -0.9999779095030014), (1e-20, 1.1283791670955125e-20),
    ])
    func errorFunction(_ x: Double, _ value: Double) { #expect(Self.close(Math.erf(x), value)) }

    @Test(arguments: [
        (0.1, 0.887537083981715), (0.5, 0.4795001221869535), (1.0, 0.15729920705028513), (2.0, 0.004677734981047266),
        (-3.0, 1.9999779095030015), (10.0, 2.088487583762545e-45), (27.0, 5.23705e-319), (-0.2, 1.2227025892104784),
    ])
    func complementaryErrorFunction(_ x: Double, _ value: Double) { #expect(Self.close(Math.erfc(x), value)) }

    @Test(arguments: [
        (0.0, 0.3989422804014327), (1.0, 0.24197072451914334), (-2.5, 0.017528300493568537),
        (10.0, 7.694598626706419e-23), (38.0, 1.097221052e-314),
    ])
    func density(_ x: Double, _ value: Double) { #expect(Self.close(Math.normalPDF(x), value)) }

    @Test(arguments: [
        (0.5, 0.6914624612740131), (-1.0, 0.15865525393145705), (1.96, 0.9750021048517795),
        (-1.96, 0.024997895148220435), (-10.0, 7.619853024160525e-24), (-37.5, 4.605353009581955e-308),
        (-38.4, 6.4e-323), (5.0, 0.9999997133484281),
    ])
    func probability(_ x: Double, _ value: Double) { #expect(Self.close(Math.normalCDF(x), value)) }

    @Test(arguments: [
        (0.975, 1.9599639845400538), (0.95, 1.6448536269514722), (0.99, 2.3263478740408408),
        (0.995, 2.5758293035489004), (0.001, -3.0902323061678136), (0.5000001, 2.506628273311648e-07),
        (0.25, -0.6744897501960817), (1e-10, -6.361340902404057), (1e-300, -37.0470962993612),
        (5e-324, -38.467405617144344), (1 - 0x1p-53, 8.209536151601387),
    ])
    func quantile(_ p: Double, _ value: Double) { #expect(Self.close(Math.normalQuantile(p), value)) }

    /// The usual table, as printed.
    @Test func quantileOfTheTables() {
        #expect((Math.normalQuantile(0.975) - 1.959963984540054).magnitude < 1e-15)
        #expect((Math.normalQuantile(0.99) - 2.326347874040841).magnitude < 1e-15)
    }

    @Test func theEdges() {
        let infinity = Double.infinity
        #expect(Math.erf(infinity) == 1)
        #expect(Math.erf(-infinity) == -1)
        #expect(Math.erf(-0.0).sign == .minus)
        #expect(Math.erf(5e-324) == 5e-324)
        #expect(Math.erfc(infinity) == 0)
        #expect(Math.erfc(-infinity) == 2)
        #expect(Math.erfc(5e-324) == 1)
        #expect(Math.normalPDF(infinity) == 0)
        #expect(Math.normalPDF(5e-324) == Math.normalPDF(0))
        #expect(Math.normalCDF(infinity) == 1)
        #expect(Math.normalCDF(-infinity) == 0)
        #expect(Math.normalCDF(-0.0) == 0.5)
        #expect(Math.normalCDF(-38.6) == 0)
        #expect(Math.normalQuantile(0) == -infinity)
        #expect(Math.normalQuantile(-0.0) == -infinity)
        #expect(Math.normalQuantile(1) == infinity)
        #expect(Math.normalQuantile(0.5) == 0)
        #expect(Math.normalQuantile(1 + .ulpOfOne).isNaN)
        #expect(Math.normalQuantile(-5e-324).isNaN)
        for function in [Math.erf, Math.erfc, Math.normalPDF, Math.normalCDF, Math.normalQuantile] {
            #expect(function(.nan).isNaN)
        }
    }

    @Test func symmetry() {
        var random = Philox4x32(seed: 3).normals(path: 0, index: 0)
        for index in UInt64(0)..<1000 {
            let x = random.0
            #expect(Math.erf(-x) == -Math.erf(x))
            #expect(Math.normalPDF(-x) == Math.normalPDF(x))
            let p = Double(index + 1) / 2048
            #expect(Math.normalQuantile(1 - p) == -Math.normalQuantile(p))
            random = Philox4x32(seed: 3).normals(path: 0, index: index)
        }
    }
}
