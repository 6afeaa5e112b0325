import Testing

@testable import WasmRuntime

/// One file of native code, used by several threads at once; for ThreadSanitizer too.
@Suite(.serialized) struct NativeThreadTests {
    /// add(n): counts n in memory; beyond(): an access that traps; divide(): a trap of the code itself; forever().
    private var writer: ModuleWriter {
        var writer = ModuleWriter()
        writer.memory(1, 2)
        writer.function(
            "add", [.i32], [.i32],
            [0x41, 0, 0x41, 0, 0x28, 2, 0, 0x20, 0, 0x6a, 0x36, 2, 0, 0x41, 0, 0x28, 2, 0])
        writer.function("beyond", [], [], [0x41, 0x7f, 0x28, 2, 0, 0x1a])
        writer.function("divide", [], [], [0x41, 1, 0x41, 0, 0x6d, 0x1a])
        writer.function("forever", [], [], Code.forever)
        writer.table(2)
        writer.elements(at: 0, [0])
        return writer
    }

    /// What a thread does in a store of its own; what went wrong.
    private static func work(_ code: NativeCode, _ rounds: Int) -> [String] {
        var wrong: [String] = []
        for round in 0..<rounds {
            do {
                let instance = try Instance(code, in: Store())
                for count in 1...50 as ClosedRange<Int32> {
                    let sum = try instance.call("add", [.i32(Int32(round))])
                    if sum != [.i32(count * Int32(round))] { wrong.append("\(sum)") }
                }
                if instance.trap("beyond")?.code != .memoryOutOfBounds { wrong.append("beyond") }
                if instance.trap("divide")?.code != .integerDivideByZero { wrong.append("divide") }
                instance.store.setDeadline(nanosecondsFromNow: 1_000_000)
                if instance.trap("forever")?.code != .deadlineExceeded { wrong.append("deadline") }
                instance.store.setDeadline(nanosecondsFromNow: nil)
                instance.store.interruptHandle.interrupt()
                if instance.trap("forever")?.code != .interrupted { wrong.append("interrupt") }
                _ = try instance.call("add", [.i32(Int32(1))])
            } catch {
                wrong.append("\(error)")
            }
        }
        return wrong
    }

    @Test func threadsRunInstancesOfOneModule() async throws {
        for options in NativeCompilation.everyOption {
            let code = try NativeCompilation.code(of: try Module(writer.bytes), options)
            let wrong = await withTaskGroup(of: [String].self, returning: [String].self) { group in
                for _ in 0..<4 { group.addTask { Self.work(code, 10) } }
                return await group.reduce(into: []) { $0 += $1 }
            }
            #expect(wrong == [], "\(options)")
        }
    }

    @Test func anInstanceIsInterruptedFromAnotherThreadAgainAndAgain() async throws {
        let code = try NativeCompilation.code(of: try Module(writer.bytes))
        let store = Store()
        let instance = try Instance(code, in: store)
        let handle = store.interruptHandle
        let interrupting = Task.detached {
            for _ in 0..<200 { handle.interrupt() }
        }
        for _ in 0..<200 {
            // Whether an interrupt meets this call is a matter of time; nothing else may happen to it.
            let trap = instance.trap("add", [.i32(Int32(0))])
            #expect(trap == nil || trap?.code == .interrupted)
        }
        await interrupting.value
        handle.interrupt()
        #expect(instance.trap("forever")?.code == .interrupted)
        #expect(try instance.call("add", [.i32(Int32(0))]) == [.i32(Int32(0))])
    }
}
