import ToolSupport
import WasmRuntime

/// `conformance wasm --lines FILE`: a line for each byte of the code section that has a place in the source, in order and
/// where it changes: the address that DWARF counts, and file:line:column. For Tests/Reference/wasm/lines.py.
/// `conformance wasm --frames FILE`: the same of the functions of the source, innermost first: name, `@` and place of each,
/// with tabs between them. For Tests/Reference/wasm/frames.py.
enum WasmLines {
    static func print(_ path: String) -> Int32 {
        changes(path) { module, offset in module.sourceLocation(at: offset).map { "\($0)" } ?? "none" }
    }

    static func printFrames(_ path: String) -> Int32 {
        changes(path) { module, offset in
            let frames = module.sourceFrames(at: offset).map { frame in
                "\(frame.name ?? "?")@\(frame.location.map { "\($0)" } ?? "?")"
            }
            return frames.isEmpty ? "none" : frames.joined(separator: "\t")
        }
    }

    private static func changes(_ path: String, _ text: (Module, Int) -> String) -> Int32 {
        do throws(ModuleError) {
            let module = try Module(Files.bytes(path))
            guard let code = ModuleContents(module).sections.first(where: { $0.name == "code" }) else { return 0 }
            var last = "none"
            for offset in code.range {
                let text = text(module, offset)
                if text != last { Swift.print(offset - code.range.lowerBound, text) }
                last = text
            }
            return 0
        } catch {
            complain("\(error)")
            return 1
        }
    }
}
