import LedgerHost
import ToolSupport

/// Answers the cases of a list file, a line "operation<TAB>path" each, by lines "status hex".
func answer(engineNamed name: String, list: String) throws {
    let engine = try engine(named: name)
    for line in Files.text(list).split(separator: "\n") {
        let parts = line.split(separator: "\t", maxSplits: 1)
        guard parts.count == 2, let operation = Operation(rawValue: String(parts[0])) else {
            complain("not a case: \(line)")
            exitProcess(2)
        }
        let response = try engine.run(operation, Files.bytes(String(parts[1])))
        print("\(response.verdict.rawValue) \(hexadecimal(response.bytes))")
    }
}

func engine(named name: String) throws -> any LedgerEngine {
    guard let kind = EngineKind(rawValue: name) else {
        complain("\(name): no such engine")
        exitProcess(2)
    }
    return try kind.makeEngine()
}

func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
        for (index, byte) in bytes.enumerated() {
            text[2 * index] = digits[Int(byte >> 4)]
            text[2 * index + 1] = digits[Int(byte & 15)]
        }
        return bytes.count * 2
    }
}
