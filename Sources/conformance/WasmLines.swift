import ToolSupport
import WasmRuntime

/// `conformance wasm --lines FILE`: a line for each byte of the code section that has a place in the source, in order and
/// where it changes: the address that DWARF counts, and file:line:column. For Tests/Reference/wasm/lines.py.
enum WasmLines {
    static func print(_ path: String) -> Int32 {
        do throws(ModuleError) {
            let module = try Module(Files.bytes(path))
            guard let code = ModuleContents(module).sections.first(where: { $0.name == "code" }) else { return 0 }
            var last: SourceLocation?
            for offset in code.range {
                let location = module.sourceLocation(at: offset)
                if location != last {
                    Swift.print(offset - code.range.lowerBound, location.map { "\($0)" } ?? "none")
                }
                last = location
            }
            return 0
        } catch {
            complain("\(error)")
            return 1
        }
    }
}
