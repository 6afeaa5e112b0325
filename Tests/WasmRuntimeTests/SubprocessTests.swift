import Testing

@testable import WasmRuntime

/// The programs that native code is made with.
@Suite struct SubprocessTests {
    private static func shell(_ script: String, _ limits: NativeLimits = .init()) throws -> (Int32, String) {
        try Subprocess.run("/bin/sh", ["-c", script], limits)
    }

    @Test func statusAndOutputOfBothKindsAreGiven() throws {
        #expect(try Self.shell("echo one; echo two >&2; exit 3") == (3, "one\ntwo\n"))
        #expect(try Self.shell("kill -9 $$") == (137, ""))
    }

    @Test func timeIsLimitedInEverySize() throws {
        var limits = NativeLimits()
        for milliseconds in [600_000, Int.max / 1_000_000, Int.max / 1_000_000 + 1, Int.max / 1000, Int.max] {
            limits.milliseconds = milliseconds
            #expect(try Self.shell("exit 3", limits).0 == 3, "\(milliseconds)")
        }
        for milliseconds in [Int.min, 0, 50] {
            limits.milliseconds = milliseconds
            #expect(throws: NativeError.exceeded(.milliseconds, milliseconds)) {
                try Self.shell("exec sleep 60", limits)
            }
        }
    }

    #if os(Linux)
        @Test func programsThatRunAtOnceHaveNoEndsOfEachOthersPipes() async throws {
            // First its own pipe, then all that it has; it is there long enough for others to begin.
            let script = "readlink /proc/$$/fd/1; readlink /proc/$$/fd/*; sleep 0.3"
            let lists = try await withThrowingTaskGroup(of: [Substring].self) { group in
                for _ in 0..<6 { group.addTask { try Self.shell(script).1.split(separator: "\n") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let pipes = lists.compactMap(\.first)
            #expect(pipes.count == 6 && pipes.allSatisfy { $0.hasPrefix("pipe:") })
            for list in lists { #expect(Set(list).intersection(pipes) == [list[0]]) }
        }
    #endif
}
