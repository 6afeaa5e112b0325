import LedgerHost
import Testing

@testable import LedgerCommands

/// A module by hand: `add` of two i32 with a memory of one page, its names in the name section.
let addModule: [UInt8] =
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
    + [1, 7, 1, 0x60, 2, 0x7f, 0x7f, 1, 0x7f]  // (i32, i32) -> i32
    + [3, 2, 1, 0, 5, 3, 1, 0, 1]  // one function of it; a memory of one page or more
    + [7, 7, 1, 3] + Array("add".utf8) + [0, 0]
    + [10, 10, 1, 8, 0, 0x20, 0, 0xc0, 0x20, 1, 0x6a, 0x0b]  // sign-extends the first, adds the second
    + [0, 13, 4] + Array("name".utf8) + [1, 6, 1, 0, 3] + Array("a\u{1B}d".utf8)

@Suite("wasm inspect")
struct WasmInspectTests {
    private let world = World(files: ["text": "text"], binaries: ["add.wasm": addModule])

    @Test("shows sections, exports with types, memories, features and functions")
    func report() {
        let result = world.run("wasm", "inspect", "add.wasm")
        #expect(result.code == 0)
        for text in [
            "code", "custom \"name\"", "add   function (i32, i32) -> i32", "1 page or more", "sign-ext", "8  100.0 %",
        ] {
            #expect(result.output.contains(text), "\(text) in \(result.output)")
        }
        // Names come from the module and may hold anything.
        #expect(result.output.contains("a\u{FFFD}d") && !result.output.contains("\u{1B}"))
        #expect(result.lines.allSatisfy { $0.count <= 80 })
    }

    @Test("JSON has every function with offset and size")
    func json() {
        let result = world.run("wasm", "inspect", "--format", "json", "add.wasm")
        #expect(result.code == 0)
        #expect(
            result.output.contains(
                #"{"bytes":8,"imported":false,"index":0,"name":"a\u001bd","offset":39,"type":"(i32, i32) -> i32"}"#),
            "\(result.output)")
        #expect(result.output.contains(#""features":["sign-ext"]"#))
    }

    @Test("no module is unreadable, a wrong module is judged, both with the byte")
    func refused() {
        let text = world.run("wasm", "inspect", "text")
        #expect(text.code == 3 && text.errors.contains("text is not a Wasm module: byte 0: magic header not detected"))
        var wrong = addModule
        wrong[42] = 0x7c  // i64.add of two i32
        let other = World(binaries: ["wrong.wasm": wrong])
        let result = other.run("wasm", "inspect", "wrong.wasm")
        #expect(result.code == 1 && result.errors.contains("wrong.wasm is not valid: byte"), "\(result.errors)")
        #expect(world.run("wasm", "inspect", "missing").code == 3)
    }
}
