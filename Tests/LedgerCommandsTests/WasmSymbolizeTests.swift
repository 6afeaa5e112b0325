import Testing

@testable import LedgerCommands

@Suite("wasm symbolize")
struct WasmSymbolizeTests {
    private var world: World {
        var names = addModule
        // Before the code: everything behind is six bytes later.
        names.insert(contentsOf: [0, 4, 3] + Array("pad".utf8), at: 8)
        return World(binaries: ["i.wasm": interest, "add.wasm": addModule, "later.wasm": names])
    }

    @Test("answers bytes with functions and lines, in the order in which they were given")
    func offsets() {
        let result = world.run("wasm", "symbolize", "i.wasm", "0xc2", "148", "5")
        #expect(
            result.output == """
                   0  place [inlined]       examples/wasm/interest.c:22:23
                      year                  examples/wasm/interest.c:28:6
                   1  balance               examples/wasm/interest.c:34:64
                   2  outside of functions  byte 5

                """)
        #expect(result.code == 0)
    }

    @Test("reads a backtrace, and leaves the lines that name no byte")
    func backtrace() {
        var world = world
        world.input = """
            RuntimeError: \u{1B}unreachable
                at wasm://wasm/29067ef2:wasm-function[1]:0xc2
              0: 0x94 - <unknown>!<wasm function 0>
               1  function 0  byte 148
                at main.js:3:1
            """
        #expect(
            world.run("wasm", "symbolize", "i.wasm").lines == [
                "RuntimeError: \u{FFFD}unreachable", "   0  place [inlined]  examples/wasm/interest.c:22:23",
                "      year             examples/wasm/interest.c:28:6",
                "   1  balance          examples/wasm/interest.c:34:64",
                "   2  balance          examples/wasm/interest.c:34:64", "    at main.js:3:1",
            ])
    }

    @Test("bytes of another module of the same code are moved; other code is refused")
    func other() {
        let moved = world.run("wasm", "symbolize", "--of", "later.wasm", "add.wasm", "45")
        #expect(moved.output == "   0  a\u{FFFD}d  byte 45\n", "\(moved)")
        let refused = world.run("wasm", "symbolize", "--of", "i.wasm", "add.wasm", "45")
        #expect(refused.code == 1 && refused.errors.contains("the code of add.wasm is not that of i.wasm"))
    }

    @Test(
        "what is wrong is a usage error",
        arguments: [
            ([], "a FILE is needed"), (["i.wasm", "x"], "'x' is no byte of a module"),
            (["i.wasm", "-1"], "'-1' is no byte of a module"), (["-"], "can't be both"),
            (["--embedded", "--of", "i.wasm", "i.wasm", "1"], "in two ways"),
        ])
    func usage(words: [String], message: String) {
        let result = world.run(words: ["wasm", "symbolize"] + words)
        #expect(result.code == 2 && result.errors.contains(message), "\(result)")
    }

    @Test("no number is too large")
    func far() {
        let far = world.run("wasm", "symbolize", "--of", "later.wasm", "add.wasm", "0", "0x7fffffffffffffff")
        #expect(far.code == 0 && far.lines.count == 3)
        #expect(world.run("wasm", "symbolize", "i.wasm", "0x8000000000000000").code == 2)
    }
}
