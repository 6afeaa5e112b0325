/// What a person does about a document that is not JSON, by the reader's code (docs/errors.md). The response says where;
/// next to the excerpt of the file, this says what.
enum SyntaxAdvice {
    static func text(code: String) -> String? { table.first { $0.code == code }?.advice }

    static let table: [(code: String, advice: String)] = [
        ("json-too-large", "the document has more than 16 MiB"),
        ("json-too-deep", "values are nested more than 128 levels deep"),
        ("json-empty-document", "there is nothing in the document"),
        ("json-byte-order-mark", "the file starts with a byte order mark; save it as UTF-8 without one"),
        ("json-unexpected-end", "the document stops here, inside a value: a bracket or quote is not closed"),
        ("json-expected-value", "a value must stand here: an object, array, string, number, true, false or null"),
        ("json-expected-key", "a member's name in double quotes must stand here"),
        ("json-expected-colon", "a colon must stand here, between a name and its value"),
        ("json-expected-comma-or-end", "a comma or a closing bracket must stand here"),
        ("json-invalid-literal", "only true, false and null are words in JSON"),
        ("json-leading-zero", "a number must not start with a superfluous 0"),
        ("json-invalid-number", "this number lacks digits"),
        ("json-control-character", "a control character in a string must be written as an escape, such as \\n"),
        (
            "json-invalid-escape",
            "this is no escape of JSON: those are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits"
        ),
        ("json-lone-surrogate", "this \\u escape is half of a pair, and its other half is missing"),
        ("json-invalid-utf8", "these bytes are not UTF-8; save the file as UTF-8"),
        ("json-duplicate-key", "this object has a second member of the same name"),
        ("json-trailing-content", "the document ended before this; only one value may stand in it"),
    ]
}
