/// A document that was read and found to be JSON (RFC 8259).
///
/// ```swift
/// let document = try JSONDocument.parse(Array(#"{"price": "12.50"}"#.utf8))
/// let price = try document.root.member("price")?.decimal()
/// ```
/// Reading checks everything at once: grammar, UTF-8, escapes, duplicate names and limits. What remains is a flat
/// tape of 8-byte words over a copy of the text (docs/json.md); values are views of it and cost nothing until asked.
/// Numbers stay text until somebody says which kind of number is wanted.
///
/// It is not an editable tree: build other documents with ``JSONWriter``.
public struct JSONDocument: Sendable {
    let storage: JSONStorage

    /// Reads a document.
    /// - Parameters:
    ///   - bytes: the whole text, UTF-8 without a byte-order mark.
    ///   - limits: size and depth above which it is refused.
    ///   - duplicateKeys: what to do with names that occur twice in an object.
    /// - Throws: ``JSONError`` for the first problem in the text.
    public static func parse(
        _ bytes: [UInt8], limits: JSONLimits = JSONLimits(), duplicateKeys: JSONDuplicateKeys = .refused
    ) throws(JSONError) -> JSONDocument {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
            try parse(buffer, limits: limits, duplicateKeys: duplicateKeys)
        }
    }

    /// Reads a document from memory that only has to stay as it is during the call.
    public static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = JSONLimits(),
        duplicateKeys: JSONDuplicateKeys = .refused
    ) throws(JSONError) -> JSONDocument {
        JSONDocument(storage: try Reader.read(bytes, limits, duplicateKeys))
    }

    /// The document's value.
    public var root: JSONValue { JSONValue(storage: storage, index: 0) }
}
