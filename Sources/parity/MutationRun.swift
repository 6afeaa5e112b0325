import LedgerHost
import LedgerJSON
import ToolSupport

/// Gives mutants to the native core, and the first `both` of them to the interpreter as well. Each must be answered by a
/// well-formed document, errors exactly when the verdict says so, and the same bytes on both. Returns the failures.
func runMutants(from first: Int, count: Int, both: Int, seed: UInt64, paths: [String]) throws -> Int {
    let documents = paths.map(Files.bytes).filter { $0.count < 200_000 }
    guard !documents.isEmpty else {
        complain("no documents to spoil")
        exitProcess(2)
    }
    let mutator = Mutator(documents: documents, seed: seed)
    let native = try NativeEngine()
    let wasm = both > 0 ? try WasmEngine() : nil
    var failures = 0
    var verdicts: [Verdict: Int] = [:]
    for number in first..<(first + count) {
        let mutant = mutator.mutant(number)
        let operation = operation(for: mutant, number)
        let response = try native.run(operation, mutant)
        verdicts[response.verdict, default: 0] += 1
        var complaint = complaint(about: response)
        if number - first < both, let wasm, try wasm.run(operation, mutant) != response {
            complaint = "native and wasm differ"
        }
        if let complaint {
            failures += 1
            print("mutant \(number) of seed \(seed), \(operation.rawValue): \(complaint)")
        }
    }
    let split = [Verdict.ok, .rejected, .unreadable].map { "\($0) \(verdicts[$0, default: 0])" }.joined(separator: ", ")
    print("mutants \(first)..<\(first + count) of seed \(seed): \(split); compared with wasm: \(min(both, count))")
    return failures
}

/// What is wrong with a response, whatever the request was; nil when nothing is.
private func complaint(about response: Response) -> String? {
    do throws(JSONError) {
        let document = try JSONDocument.parse(response.bytes)
        // A review that rejects an entry says so by itself.
        let hasErrors = document.root.member("errors") != nil || document.root.member("valid")?.bool == false
        return hasErrors == (response.verdict != .ok) ? nil : "verdict \(response.verdict), errors: \(hasErrors)"
    } catch {
        return "the response is not JSON"
    }
}

/// A journal is reviewed, most of the time; anything else gets each operation in turn.
private func operation(for mutant: [UInt8], _ number: Int) -> Operation {
    let isJournal = String(decoding: mutant.prefix(1 << 16), as: UTF8.self).contains("\"journal\"")
    return isJournal && number % 5 != 0 ? .review : Operation.allCases[number % Operation.allCases.count]
}
