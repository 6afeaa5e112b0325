import LedgerNumerics
import Testing

@Suite struct MathPhiloxNormalTests {
    /// Φ⁻¹ by mpmath of the words of a Philox4x32-10 written anew in Python and checked against Random123's kat_vectors.
    @Test func firstNormals() {
        let cases: [(seed: UInt64, path: UInt64, index: UInt64, normals: [Double])] = [
            (0, 0, 0, [-0.25581597020351543, 0.6301836564311267]),
            (42, 7, 0, [-0.23789319099857725, -0.19215688157086774]),
            (42, 7, 1, [1.269773537328318, 0.15537369548738433]),
            (42, 1 << 40, 3, [0.28684336532896754, 1.3915283463830335]),
        ]
        for known in cases {
            let random = Philox4x32(seed: known.seed)
            let pair = random.normals(path: known.path, index: known.index)
            #expect([pair.0, pair.1] == known.normals)
            #expect(random.normal(path: known.path, index: 2 * known.index) == known.normals[0])
            #expect(random.normal(path: known.path, index: 2 * known.index + 1) == known.normals[1])
        }
    }

    @Test func theyAreFiniteAndSymmetric() {
        #expect(Philox4x32.normal(0, 0) == -8.209536151601387)
        #expect(Philox4x32.normal(.max, .max) == 8.209536151601387)
        #expect(Philox4x32.normal(0x1234_5678, 0x9abc_def0) == -Philox4x32.normal(~0x1234_5678, ~0x9abc_def0))
    }

    /// 200 000 draws of one seed: each moment within four of its standard errors.
    @Test func momentsAreThoseOfTheNormal() {
        let random = Philox4x32(seed: 1)
        let count = 200_000.0
        var sums = (0.0, 0.0, 0.0, 0.0)
        for index in UInt64(0)..<100_000 {
            let pair = random.normals(path: 5, index: index)
            for x in [pair.0, pair.1] {
                sums.0 += x
                sums.1 += x * x
                sums.2 += x * x * x
                sums.3 += x * x * x * x
            }
        }
        #expect((sums.0 / count).magnitude < 4 / count.squareRoot())
        #expect((sums.1 / count - 1).magnitude < 4 * (2 / count).squareRoot())
        #expect((sums.2 / count).magnitude < 4 * (15 / count).squareRoot())
        #expect((sums.3 / count - 3).magnitude < 4 * (96 / count).squareRoot())
    }
}
