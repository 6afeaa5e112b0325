import LedgerJSON

extension Tree {
    /// The same tree, had through the public views of a document that the fast reader made.
    init(_ value: JSONValue) {
        switch value.kind {
        case .null: self = .null
        case .bool: self = .bool(value.bool ?? false)
        case .number: self = .number(value.numberText ?? [])
        case .string: self = .string(value.string ?? [])
        case .array: self = .array(value.elements.map { Tree($0) })
        case .object: self = .object(value.members.map { Member(name: $0.key.bytes, value: Tree($0.value)) })
        }
    }
}
