import LedgerJSON

/// Finds the bytes of a value by walking a document's source beside its parsed form, which knows the names of members
/// but not their places. The document has been read, so brackets and quotes alone tell where values end.
struct JSONLocator {
    private let source: [UInt8]
    private let root: JSONValue
    private var position = 0
    /// Where the name of the member entered last begins; nil for an element of an array.
    private var name: Int?

    init(_ source: [UInt8], _ root: JSONValue) {
        self.source = source
        self.root = root
    }

    /// What of a member is looked for.
    enum Part {
        case name, value
    }

    /// The bytes of the value at an RFC 6901 pointer, or of its name if it is a member; nil when there is none.
    func range(of pointer: [UInt8], _ part: Part = .value) -> Range<Int>? {
        var walk = self
        return walk.walk(pointer, part)
    }

    private mutating func walk(_ pointer: [UInt8], _ part: Part) -> Range<Int>? {
        var value = root
        skipSpace()
        for step in pointer.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst() {
            guard let (index, child) = Self.child(of: value, Self.unescaped(step)) else { return nil }
            enter(element: index, isObject: value.kind == .object)
            value = child
        }
        if part == .name, let name { position = name }
        let start = position
        skipValue()
        guard start < source.count else { return nil }
        return start..<min(position, source.count)
    }

    private static func child(of value: JSONValue, _ name: [UInt8]) -> (index: Int, value: JSONValue)? {
        if value.kind == .object {
            for (index, member) in value.members.enumerated() where member.key == name { return (index, member.value) }
        } else if let wanted = Int(String(decoding: name, as: UTF8.self)) {
            for (index, element) in value.elements.enumerated() where index == wanted { return (index, element) }
        }
        return nil
    }

    /// `~1` is a slash and `~0` a tilde (RFC 6901 §4).
    private static func unescaped(_ step: ArraySlice<UInt8>) -> [UInt8] {
        var name: [UInt8] = []
        var isEscape = false
        for byte in step {
            if isEscape {
                name.append(byte == UInt8(ascii: "1") ? UInt8(ascii: "/") : UInt8(ascii: "~"))
                isEscape = false
            } else if byte == UInt8(ascii: "~") {
                isEscape = true
            } else {
                name.append(byte)
            }
        }
        return name
    }

    /// From a container's bracket to the value of its `index`-th element.
    private mutating func enter(element index: Int, isObject: Bool) {
        position += 1
        for current in 0...index {
            skipSpace()
            if current > 0 {
                position += 1  // the comma
                skipSpace()
            }
            name = isObject ? position : nil
            if isObject {
                skipValue()
                skipSpace()
                position += 1  // the colon
                skipSpace()
            }
            if current < index { skipValue() }
        }
    }

    private mutating func skipSpace() {
        while position < source.count, Self.isSpace(source[position]) { position += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private mutating func skipValue() {
        var depth = 0
        repeat {
            guard position < source.count else { return }
            switch source[position] {
            case UInt8(ascii: "\""): skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                position += 1
            case let byte where Self.isBetween(byte): position += 1
            default: while position < source.count, !Self.endsScalar(source[position]) { position += 1 }
            }
        } while depth > 0
    }

    private static func isBetween(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || isSpace(byte)
    }

    private static func endsScalar(_ byte: UInt8) -> Bool {
        isBetween(byte) || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
    }

    private mutating func skipString() {
        position += 1
        while position < source.count, source[position] != UInt8(ascii: "\"") {
            position += source[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position += 1
    }
}
