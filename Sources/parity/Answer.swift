import LedgerHost
import ToolSupport

/// Answers the cases of a list file, a line "operation<TAB>path" each, by lines "status hex".
func answer(engineNamed name: String, list: String) throws {
    let engine = try engine(named: name)
    for line in Files.text(list).split(separator: "\n") {
        let parts = line.split(separator: "\t", maxSplits: 1)
        if parts.count == 2, parts[0] == "journal" {
            let (verdict, bytes) = try journal(Files.bytes(String(parts[1])), on: engine)
            print("\(verdict.rawValue) \(hexadecimal(bytes))")
            continue
        }
        guard parts.count == 2, let operation = Operation(rawValue: String(parts[0])) else {
            complain("not a case: \(line)")
            exitProcess(2)
        }
        let response = try engine.run(operation, Files.bytes(String(parts[1])))
        print("\(response.verdict.rawValue) \(hexadecimal(response.bytes))")
    }
}

/// A journal in pieces of 512 bytes and to the end of the line: the responses, one a line.
private func journal(_ lines: [UInt8], on engine: any LedgerEngine) throws -> (Verdict, [UInt8]) {
    let stream = try engine.beginJournal()
    var bytes: [UInt8] = []
    var start = 0
    while start < lines.count {
        var end = start + 512
        while end < lines.count, lines[end - 1] != 0x0A { end += 1 }
        end = min(end, lines.count)
        bytes += try lines[start..<end].withUnsafeBufferPointer { try stream.add($0) }.bytes + [0x0A]
        start = end
    }
    let last = try stream.finish()
    return (last.verdict, bytes + last.bytes)
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
