import LedgerJSON

/// The error document of docs/errors.md.
package enum ErrorDocument {
    /// The answer to a document with problems.
    package static func response(_ problems: ProblemList, in document: JSONDocument, _ log: Log) -> Response {
        log.write("problem", problems, in: document)
        var problems = problems
        let listed = problems.listed()
        return response(isForm: problems.hasFormProblem, isTruncated: problems.isTruncated) { writer in
            for problem in listed {
                write(
                    to: &writer, code: problem.code.text, expected: problem.expected, message: problem.message.bytes,
                    pointer: document.value(order: problem.place).pointer)
            }
        }
    }

    /// The answer to something that is not JSON.
    package static func response(_ error: JSONError, _ log: Log) -> Response {
        var code = ProblemCode.notJSON.text
        code.append(contentsOf: error.code.text.bytes)
        log.write("problem", code, at: error.pointer)
        var message = Message("not JSON: line ")
        message.add(error.line)
        message.add(", column ")
        message.add(error.column)
        return response(isForm: true, isTruncated: false) { writer in
            write(
                to: &writer, code: code, expected: "one JSON document (RFC 8259)", message: message.bytes,
                pointer: error.pointer)
        }
    }

    private static func response(
        isForm: Bool, isTruncated: Bool, _ list: (inout JSONWriter) -> Void
    ) -> Response {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("errors")
        writer.beginArray()
        list(&writer)
        writer.endArray()
        writer.key("ledger")
        writer.integer(1)
        writer.key("truncated")
        writer.bool(isTruncated)
        writer.key("verdict")
        writer.string(isForm ? "unreadable" : "rejected")
        writer.endObject()
        return Response(writer.document(), verdict: isForm ? .unreadable : .rejected)
    }

    private static func write(
        to writer: inout JSONWriter, code: [UInt8], expected: StaticString, message: [UInt8], pointer: [UInt8]
    ) {
        writer.beginObject()
        writer.key("code")
        writer.string(code)
        writer.key("expected")
        writer.string(expected)
        writer.key("message")
        writer.string(message)
        writer.key("pointer")
        writer.string(pointer)
        writer.endObject()
    }
}
