/// RFC 6901: the text that names a place in a document.
enum JSONPointer {
    enum Step {
        /// Index on the tape of a member's name.
        case name(Int)
        /// Position in an array, from 0.
        case index(Int)
    }

    static func text(_ steps: [Step], _ storage: JSONStorage) -> [UInt8] {
        var text = TextBuffer()
        for step in steps {
            text.append(UInt8(ascii: "/"))
            switch step {
            case .name(let index):
                for byte in storage.bytes(at: index) {
                    switch byte {
                    case UInt8(ascii: "~"): text.append(("~0" as StaticString).bytes)
                    case UInt8(ascii: "/"): text.append(("~1" as StaticString).bytes)
                    default: text.append(byte)
                    }
                }
            case .index(let position):
                DigitText.append(UInt64(truncatingIfNeeded: position), to: &text)
            }
        }
        return text.array
    }

    /// The steps from the root to the value at `target`.
    static func steps(to target: Int, _ storage: JSONStorage) -> [Step] {
        var steps: [Step] = []
        var container = 0
        while container < target {
            let isObject = storage.word(at: container).kindBits == JSONValue.Kind.object.rawValue
            var child = isObject ? container + 2 : container + 1
            var position = 0
            // The child that holds the target is the first that ends after it.
            while storage.next(after: child) <= target {
                child = storage.next(after: child) + (isObject ? 1 : 0)
                position += 1
            }
            steps.append(isObject ? .name(child - 1) : .index(position))
            container = child
        }
        return steps
    }
}
