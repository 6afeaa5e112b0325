/// What a document means, as a tree.
indirect enum Tree: Equatable {
    case null
    case bool(Bool)
    /// The text as written.
    case number([UInt8])
    case string([UInt8])
    case array([Tree])
    case object([Member])

    struct Member: Equatable {
        var name: [UInt8]
        var value: Tree
    }
}

/// The slow reader beside the fast one: recursive descent over Unicode scalars that the standard library decoded, each
/// function a line of RFC 8259's grammar. Shared with the fuzzer.
struct ReferenceReader {
    private struct Refused: Error {}

    private let scalars: [Unicode.Scalar]
    private let maxDepth: Int
    private var position = 0

    /// The document's tree; nil if it is refused.
    static func read(_ bytes: [UInt8], maxDepth: Int = 128) -> Tree? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var reader = ReferenceReader(scalars: Array(text.unicodeScalars), maxDepth: maxDepth)
        do {
            reader.skipSpace()
            let tree = try reader.value(depth: 0)
            reader.skipSpace()
            return reader.next == nil ? tree : nil
        } catch {
            return nil
        }
    }

    private init(scalars: [Unicode.Scalar], maxDepth: Int) {
        self.scalars = scalars
        self.maxDepth = maxDepth
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws {
        guard accept(scalar) else { throw Refused() }
    }

    private mutating func skipSpace() {
        while let scalar = next, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" { position += 1 }
    }

    private mutating func word(_ word: String) throws {
        for scalar in word.unicodeScalars { try expect(scalar) }
    }

    private mutating func value(depth: Int) throws -> Tree {
        switch next {
        case "n":
            try word("null")
            return .null
        case "t":
            try word("true")
            return .bool(true)
        case "f":
            try word("false")
            return .bool(false)
        case "\"": return .string(try string())
        case "[": return try array(depth: depth + 1)
        case "{": return try object(depth: depth + 1)
        default: return .number(try number())
        }
    }

    private mutating func array(depth: Int) throws -> Tree {
        guard depth <= maxDepth else { throw Refused() }
        var elements: [Tree] = []
        try expect("[")
        skipSpace()
        if accept("]") { return .array([]) }
        repeat {
            skipSpace()
            elements.append(try value(depth: depth))
            skipSpace()
        } while accept(",")
        try expect("]")
        return .array(elements)
    }

    private mutating func object(depth: Int) throws -> Tree {
        guard depth <= maxDepth else { throw Refused() }
        var members: [Tree.Member] = []
        var names: Set<[UInt8]> = []
        try expect("{")
        skipSpace()
        if accept("}") { return .object([]) }
        repeat {
            skipSpace()
            let name = try string()
            guard names.insert(name).inserted else { throw Refused() }
            skipSpace()
            try expect(":")
            skipSpace()
            members.append(Tree.Member(name: name, value: try value(depth: depth)))
            skipSpace()
        } while accept(",")
        try expect("}")
        return .object(members)
    }

    private mutating func number() throws -> [UInt8] {
        let start = position
        _ = accept("-")
        if !accept("0") { try digits() }
        if accept(".") { try digits() }
        if accept("e") || accept("E") {
            if !accept("+") { _ = accept("-") }
            try digits()
        }
        return scalars[start..<position].map { UInt8($0.value) }
    }

    private mutating func digits() throws {
        let start = position
        while let scalar = next, ("0"..."9").contains(scalar) { position += 1 }
        guard position > start else { throw Refused() }
    }

    private mutating func string() throws -> [UInt8] {
        try expect("\"")
        // UTF-16, in which surrogate escapes are ordinary units; pairs are judged at the end.
        var units: [UInt16] = []
        while !accept("\"") {
            guard let scalar = next, scalar.value >= 0x20 else { throw Refused() }
            position += 1
            if scalar == "\\" {
                units.append(try escape())
            } else {
                units.append(contentsOf: Array(UTF16.encode(scalar)!))
            }
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw Refused() }
        return Array(text.utf8)
    }

    private mutating func escape() throws -> UInt16 {
        guard let scalar = next else { throw Refused() }
        position += 1
        switch scalar {
        case "\"", "\\", "/": return UInt16(scalar.value)
        case "b": return 8
        case "t": return 9
        case "n": return 10
        case "f": return 12
        case "r": return 13
        case "u":
            guard position + 4 <= scalars.count else { throw Refused() }
            var unit: UInt16 = 0
            for scalar in scalars[position..<position + 4] {
                guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { throw Refused() }
                unit = unit * 16 + UInt16(digit)
            }
            position += 4
            return unit
        default: throw Refused()
        }
    }
}
