import LedgerJSON

/// A stretch of a document, and where a person finds it.
struct SourceSpan: Equatable {
    /// Bytes from the beginning.
    var start: Int
    /// First byte behind it; equal to `start` where there is only a place.
    var end: Int
    /// From 1; columns in Unicode scalars.
    var line: Int
    var column: Int
}

/// Finds the place in a document that a problem is about.
struct SourceMap {
    private let source: [UInt8]
    private let document: JSONDocument?
    private let failure: JSONError?

    init(_ source: [UInt8]) {
        self.source = source
        do throws(JSONError) {
            document = try JSONDocument.parse(source)
            failure = nil
        } catch {
            document = nil
            failure = error
        }
    }

    /// - Parameter code: The problem's code: those of the reader (`json-…`) are placed where reading stopped.
    func span(code: String, pointer: [UInt8]) -> SourceSpan? {
        if let failure {
            // Only a problem of the same reader is at this place; a document that is too large has no single one.
            guard code.hasPrefix("json-"), failure.code != .tooLarge else { return nil }
            return SourceSpan(start: failure.offset, end: failure.offset, line: failure.line, column: failure.column)
        }
        // A name that should not be there is the problem, not its value.
        let part: JSONLocator.Part = code == "unknown-member" ? .name : .value
        guard let document, let range = JSONLocator(source, document.root).range(of: pointer, part) else { return nil }
        var (line, column) = (1, 1)
        for byte in source[..<range.lowerBound] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return SourceSpan(start: range.lowerBound, end: range.upperBound, line: line, column: column)
    }
}
