import LedgerJSON
import ToolSupport
import WasmRuntime

/// Runs what `wast2json` (wabt's, or Tests/Reference/wasm/wast2json.py) makes of the official test suite: every `.json`
/// file of a folder.
struct WasmSuite {
    let folder: String
    let tier: WasmTier
    var features = Features.all

    func run() -> Bool {
        var passed = 0
        var failed = 0
        var skipped = 0
        var refused: [String: Int] = [:]
        for path in Files.below(folder, suffix: ".json") {
            let script = WasmScript(path: path, tier, features)
            script.run()
            passed += script.passed
            failed += script.failures.count
            skipped += script.skipped
            for feature in script.refused { refused[feature, default: 0] += 1 }
            if !script.failures.isEmpty {
                print("\(path): \(script.passed) passed, \(script.failures.count) failed, \(script.skipped) skipped")
                for failure in script.failures { print("    \(failure)") }
            }
        }
        for (feature, count) in refused.sorted(by: { $0.key < $1.key }) {
            print("\(count) modules refused: \(feature)")
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
