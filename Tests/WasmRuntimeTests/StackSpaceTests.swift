import Testing

@testable import WasmRuntime

@Suite("Room for calls")
struct StackSpaceTests {
    @Test("who takes a space again finds nothing of the one before in the slots", arguments: [100, 20_011])
    func slots(_ count: Int) throws {
        // A layout that no other test has.
        let first = try #require(StackSpace.take(depth: 1237, slots: count))
        first.slots.update(repeating: 1, count: count)
        first.release()
        let second = try #require(StackSpace.take(depth: 1237, slots: count))
        #expect(second.slots == first.slots)
        #expect(UnsafeBufferPointer(start: second.slots, count: count).allSatisfy { $0 == 0 })
        second.release()
    }
}
