import LedgerJSON
import LedgerModel
import LedgerNumerics

/// What is wrong with lines of a stream: the first problems of a piece are listed, the lines are counted.
struct LineErrors {
    private struct LineError {
        var line: Int
        var code: [UInt8]
        var message: [UInt8]
        var expected: StaticString
        var pointer: [UInt8]
    }

    private var listed: [LineError] = []
    /// Lines that could not be read.
    private(set) var count = 0
    private var isTruncated = false

    mutating func add(_ error: JSONError, line: Int) {
        count += 1
        var message = Message("not JSON: column ")
        message.add(error.column)
        add(
            LineError(
                line: line, code: ProblemCode.notJSON.text + error.code.text.bytes, message: message.bytes,
                expected: "one JSON object a line (RFC 8259)", pointer: error.pointer))
    }

    mutating func add(_ problems: ProblemList, _ document: JSONDocument, line: Int) {
        count += 1
        var problems = problems
        for problem in problems.listed() {
            add(
                LineError(
                    line: line, code: problem.code.text, message: problem.message.bytes, expected: problem.expected,
                    pointer: document.value(order: problem.place).pointer))
        }
    }

    private mutating func add(_ error: LineError) {
        if listed.count < ProblemList.limit { listed.append(error) } else { isTruncated = true }
    }

    func write(_ writer: inout JSONWriter) {
        writer.key("errors")
        writer.beginArray()
        for error in listed {
            writer.beginObject()
            writer.member("code", text: error.code)
            writer.member("expected", word: error.expected)
            writer.member("line", integer: error.line)
            writer.member("message", text: error.message)
            writer.member("pointer", text: error.pointer)
            writer.endObject()
        }
        writer.endArray()
        writer.member("errorsTruncated", isTruncated)
    }
}
