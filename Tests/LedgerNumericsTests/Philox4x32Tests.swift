import LedgerNumerics
import Testing

@Suite struct Philox4x32Tests {
    /// Random123, tests/kat_vectors, rows "philox4x32 10".
    @Test func knownAnswers() {
        let all: UInt32 = 0xffff_ffff
        let cases: [(counter: Philox4x32.Words, key: (UInt32, UInt32), block: [UInt32])] = [
            ((0, 0, 0, 0), (0, 0), [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
            ((all, all, all, all), (all, all), [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
            (
                (0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), (0xa409_3822, 0x299f_31d0),
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
            ),
        ]
        for known in cases {
            let block = Philox4x32(key: known.key).block(counter: known.counter)
            #expect([block.0, block.1, block.2, block.3] == known.block)
        }
    }

    @Test func uniformStaysInsideTheUnitInterval() {
        #expect(Philox4x32.uniform(0, 0) == 0x1p-53)
        #expect(Philox4x32.uniform(.max, .max) == 1 - 0x1p-53)
    }

    @Test func boundedIntegersHaveEqualShares() {
        // Of the words 0..<2^32, 2^32 mod 6 = 4 are passed over; the first of each share is the smallest accepted one.
        #expect(Philox4x32.bounded(0, below: 6) == nil)
        #expect(Philox4x32.bounded(1, below: 6) == 0)
        #expect(Philox4x32.bounded(.max, below: 6) == 5)
        #expect(Philox4x32.bounded(7, below: 0) == 0)
    }
}
