import LedgerJSON
import ToolSupport
import WasmRuntime

/// Runs what wabt's `wast2json` makes of the official test suite: every `.json` file of a folder.
struct WasmSuite {
    let folder: String

    func run() -> Bool {
        var passed = 0
        var failed = 0
        var skipped = 0
        for path in Files.below(folder, suffix: ".json") {
            let script = WasmScript(path: path)
            script.run()
            passed += script.passed
            failed += script.failures.count
            skipped += script.skipped
            if !script.failures.isEmpty {
                print("\(path): \(script.passed) passed, \(script.failures.count) failed, \(script.skipped) skipped")
                for failure in script.failures { print("    \(failure)") }
            }
        }
        print("\(passed) passed, \(failed) failed, \(skipped) skipped")
        return failed == 0 && passed > 0
    }
}

extension JSONValue {
    /// A string member as text; empty when there is none.
    func text(_ key: StaticString) -> String {
        member(key)?.string.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    var list: [JSONValue] { Array(elements) }
}
