import CWasmLoop
import Testing

@testable import WasmRuntime

/// Operations in a row that run as one: nothing can be seen of it.
@Suite struct SequenceTests {
    /// The sequences, by their numbers from CWASM_SEQUENCES on.
    private let sequences: [[UInt16]] = {
        var found: [[UInt16]] = []
        while let parts = cwasm_sequence(UInt32(Int(CWASM_SEQUENCES) + found.count)) {
            found.append((0..<Int(CWASM_SEQUENCE_MAX)).map { parts[$0] }.filter { $0 != 0 })
        }
        return found
    }()

    /// Whether a word of the function begins a sequence.
    private func hasSequence(_ code: FunctionCode) -> Bool {
        (0..<code.wordCount).contains { UInt16(truncatingIfNeeded: code.start[$0]) >= UInt16(CWASM_SEQUENCES) }
    }

    @Test func aSequenceIsMadeOfOperationsAndStandsThereOnce() {
        #expect(sequences.count > 100)
        #expect(Set(sequences).count == sequences.count)
        for parts in sequences {
            #expect(parts.count >= 2)
            for part in parts { #expect(cwasm_operation(UInt32(part)) != nil) }
        }
        #expect(cwasm_sequence(0) == nil)
    }

    @Test func aJumpIntoASequenceFindsTheOperationsInIt() throws {
        var writer = ModuleWriter()
        // block (br_if 0 if x; y += 1) end; z += 2; z += y
        let add = { (local: UInt8, value: Int32) in Code.get(local) + Code.i32(value) + [0x6a, 0x21, local] }
        writer.function(
            "f", [.i32, .i32, .i32], [.i32],
            [0x02, 0x40] + Code.get(0) + [0x0d, 0] + add(1, 1) + [0x0b] + add(2, 2) + Code.get(2) + Code.get(1) + [0x6a]
        )
        let instance = try writer.instance()
        #expect(hasSequence(instance.module.code[0]))
        let arguments = { (x: Int32) in [Value.i32(x), .i32(10 as Int32), .i32(100 as Int32)] }
        #expect(try instance.call("f", arguments(1)) == [.i32(112 as Int32)])
        #expect(try instance.call("f", arguments(0)) == [.i32(113 as Int32)])
    }

    @Test func aTrapInASequenceHasItsOwnPlaceAndWhatWasBeforeIsDone() throws {
        var writer = ModuleWriter()
        writer.memory(1)
        // Two stores of x + 1, at 0 and at y; then what the first one stored.
        let store = { (address: [UInt8]) in address + Code.get(0) + Code.i32(1) + [0x6a, 0x36, 2, 0] }
        writer.function("f", [.i32, .i32], [], store(Code.i32(0)) + store(Code.get(1)))
        writer.function("g", [], [.i32], Code.i32(0) + [0x28, 2, 0])
        let instance = try writer.instance()
        #expect(hasSequence(instance.module.code[0]))
        let trap = #expect(throws: Trap.self) { try instance.call("f", [.i32(6 as Int32), .i32(-1 as Int32)]) }
        #expect(trap?.code == .memoryOutOfBounds)
        let offset = try #require(trap?.backtrace.first?.offset)
        #expect(instance.module.bytes[offset] == 0x36)
        // The second store of the two.
        let first = try #require(instance.module.bytes.firstRange(of: [0x6a, 0x36, 2, 0]))
        #expect(offset > first.upperBound)
        #expect(try instance.call("g", []) == [.i32(7 as Int32)])
    }

    @Test func fuelIsTheSameInEveryTurnOfALoop() throws {
        var writer = ModuleWriter()
        // loop (x -= 1; br_if 0 if x) end: 1 for entering and 2 outside of the loop, 6 for each turn and 1 for its end.
        writer.function("f", [.i32], [], [0x03, 0x40] + Code.get(0) + Code.i32(-1) + [0x6a, 0x22, 0, 0x0d, 0, 0x0b])
        let module = try Module(writer.bytes)
        func used(_ count: Int32) throws -> Int64 {
            var limits = StoreLimits()
            limits.fuel = 1000
            let store = Store(limits: limits)
            _ = try Instance(module, in: store).call("f", [.i32(count)])
            return store.fuelUsed
        }
        let (one, two, ten) = (try used(1), try used(2), try used(10))
        #expect(ten - one == 9 * (two - one))
    }
}
