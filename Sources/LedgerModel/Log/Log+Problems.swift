import LedgerJSON

extension Log {
    /// A record for each problem that the response lists: `problem`, or `warning` for one that refuses nothing.
    @inline(never)
    package func write(_ event: StaticString, _ problems: ProblemList, in document: JSONDocument) {
        guard hears(.warning) else { return }
        var problems = problems
        for problem in problems.listed() {
            write(event, problem.code.text, at: document.value(order: problem.place).pointer)
        }
    }

    func write(_ event: StaticString, _ code: [UInt8], at pointer: [UInt8]) {
        write(.warning, event) { record in
            record.add("code", code)
            record.add("pointer", pointer)
        }
    }
}
