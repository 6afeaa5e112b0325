/// One pass over the text, one word on the tape for each value and name (RFC 8259, strict).
///
/// Not recursive: while a container is open, its word holds the index of the one around it, so depth costs nothing
/// but its word.
struct Reader {
    private let storage: JSONStorage
    private let limits: JSONLimits
    private let refusesDuplicates: Bool
    private let predictor = KeyPredictor()

    /// Of a refused document: where, and the innermost open container with the words written so far.
    private var failureOffset = 0
    private var openContainer = -1
    private var written = 0
    private var betweenItems = false

    private init(_ storage: JSONStorage, _ limits: JSONLimits, _ duplicateKeys: JSONDuplicateKeys) {
        self.storage = storage
        self.limits = limits
        refusesDuplicates = duplicateKeys == .refused
    }

    static func read(
        _ source: UnsafeBufferPointer<UInt8>, _ limits: JSONLimits, _ duplicateKeys: JSONDuplicateKeys
    ) throws(JSONError) -> JSONStorage {
        let longest = min(limits.maxBytes, JSONLimits.largestDocument)
        guard source.count <= longest else {
            throw JSONError(code: .tooLarge, offset: max(0, longest), in: source, pointer: [])
        }
        let storage = JSONStorage(copying: source)
        var reader = Reader(storage, limits, duplicateKeys)
        defer { reader.predictor.deallocate() }
        if let code = reader.run() {
            throw JSONError(code: code, offset: reader.failureOffset, in: source, pointer: reader.failurePointer())
        }
        return storage
    }

    /// Fills the tape; the code of the first problem, or nil.
    ///
    /// The Wasm module is built for size, which here saved nothing and cost two thirds of the speed: hence the attribute,
    /// here and at the writer's loops.
    @_optimize(speed)
    private mutating func run() -> JSONErrorCode? {
        let text = storage.text
        let end = text + storage.textCount
        let maxDepth = limits.maxDepth
        var tape = storage.tape
        var room = storage.capacity
        var used = 0
        var p = text
        /// The innermost open container: its word, kind and number of members or elements so far; -1 at the top.
        var current = -1
        var inObject = false
        var count = 0
        var depth = 0

        if Bytes.load(p) & 0xFF_FFFF == 0xBF_BBEF { return fail(.byteOrderMark, p, current, used) }
        p = skipSpace(p)
        if p == end { return fail(.emptyDocument, p, current, used) }

        while true {
            if used &+ 2 > room {
                storage.grow(keeping: used)
                tape = storage.tape
                room = storage.capacity
            }
            if inObject {
                guard p.pointee == UInt8(ascii: "\"") else { return fail(.expectedKey, p, current, used) }
                p += 1
                if let length = predictor.guess(depth, at: p, storage) {
                    tape[used] = TapeWord(.string, low: p - text, high: length).raw
                    p += length &+ 1
                } else {
                    let name = StringScanner.scan(p, end: end)
                    if let failure = name.failure { return fail(failure, name.end, current, used) }
                    tape[used] = TapeWord(.string, flag: name.escaped, low: p - text, high: name.length).raw
                    p = name.end
                }
                used = used &+ 1
                p = skipSpace(p)
                guard p.pointee == UInt8(ascii: ":") else { return fail(.expectedColon, p, current, used) }
                p = skipSpace(p + 1)
            }

            switch p.pointee {
            case UInt8(ascii: "\""):
                p += 1
                let string = StringScanner.scan(p, end: end)
                if let failure = string.failure { return fail(failure, string.end, current, used) }
                tape[used] = TapeWord(.string, flag: string.escaped, low: p - text, high: string.length).raw
                p = string.end
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                let number = NumberScanner.scan(p)
                if let failure = number.failure { return fail(failure, number.end, current, used) }
                tape[used] = TapeWord(.number, flag: !number.integral, low: p - text, high: number.end - p).raw
                p = number.end
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let isObject = p.pointee == UInt8(ascii: "{")
                if depth >= maxDepth { return fail(.tooDeep, p, current, used) }
                if current >= 0 {
                    // The count so far waits in the word of the container around.
                    tape[current] =
                        TapeWord(
                            inObject ? .object : .array, low: TapeWord(raw: tape[current]).low, high: count
                        ).raw
                }
                tape[used] = TapeWord(isObject ? .object : .array, low: current & Int(TapeWord.fieldMask), high: 0).raw
                current = used
                used = used &+ 1
                inObject = isObject
                count = 0
                depth = depth &+ 1
                if isObject { predictor.begin(depth, storage) }
                p = skipSpace(p + 1)
                // `]` and `}` are two above their opening brackets.
                if p.pointee != (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { continue }
                used = used &- 1  // undone below, where all containers end
                count = -1
            case UInt8(ascii: "t"):
                guard matches(p, 0x6575_7274, 4) else {
                    return fail(.invalidLiteral, mismatch(p, 0x6575_7274), current, used)
                }
                tape[used] = TapeWord(.bool, flag: true, low: p - text, high: 4).raw
                p += 4
            case UInt8(ascii: "f"):
                guard matches(p, 0x65_736C_6166, 5) else {
                    return fail(.invalidLiteral, mismatch(p, 0x65_736C_6166), current, used)
                }
                tape[used] = TapeWord(.bool, low: p - text, high: 5).raw
                p += 5
            case UInt8(ascii: "n"):
                guard matches(p, 0x6C6C_756E, 4) else {
                    return fail(.invalidLiteral, mismatch(p, 0x6C6C_756E), current, used)
                }
                tape[used] = TapeWord(.null, low: p - text, high: 4).raw
                p += 4
            default:
                return fail(.expectedValue, p, current, used)
            }
            used = used &+ 1
            count = count &+ 1

            // After a value: close what ends here, stop at the next comma.
            while true {
                if current < 0 {
                    p = skipSpace(p)
                    if p != end { return fail(.trailingContent, p, current, used) }
                    storage.count = used
                    return nil
                }
                p = skipSpace(p)
                if p.pointee == UInt8(ascii: ",") {
                    p = skipSpace(p + 1)
                    break
                }
                guard p.pointee == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                    return fail(.expectedCommaOrEnd, p, current, used)
                }
                let parent = TapeWord(raw: tape[current]).low
                tape[current] = TapeWord(inObject ? .object : .array, low: used, high: count).raw
                if inObject, refusesDuplicates, !predictor.provesUnique(depth) {
                    if let duplicate = DuplicateKeys.find(in: current, storage) {
                        used = duplicate &+ 1
                        tape[current] = TapeWord(.object, low: parent, high: 0).raw
                        return fail(.duplicateKey, text + (TapeWord(raw: tape[duplicate]).low &- 1), current, used)
                    }
                    predictor.learn(depth, object: current)
                }
                p += 1
                depth = depth &- 1
                if parent == Int(TapeWord.fieldMask) {
                    current = -1
                    inObject = false
                    continue
                }
                current = parent
                let word = TapeWord(raw: tape[parent])
                inObject = word.kindBits == JSONValue.Kind.object.rawValue
                count = word.high &+ 1
            }
        }
    }

    /// First byte at or after `p` that is not white space.
    @inline(__always)
    private func skipSpace(_ p: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        if p.pointee > 0x20 { return p }
        var p = p
        while true {
            switch p.pointee {
            case 0x20:
                // Indentation: count the spaces of a word.
                let others = Bytes.load(p) ^ Bytes.spaces
                p += others == 0 ? 8 : others.trailingZeroBitCount &>> 3
            case 0x0A, 0x0D, 0x09:
                p += 1
            default:
                return p
            }
        }
    }

    /// Whether the `count` (at most 7) bytes at `p` are those of `word`.
    @inline(__always)
    private func matches(_ p: UnsafeMutablePointer<UInt8>, _ word: UInt64, _ count: UInt64) -> Bool {
        (Bytes.load(p) ^ word) &<< (64 &- 8 &* count) == 0
    }

    /// The first byte from `p` on that differs from `word`'s.
    private func mismatch(_ p: UnsafeMutablePointer<UInt8>, _ word: UInt64) -> UnsafeMutablePointer<UInt8> {
        p + (Bytes.load(p) ^ word).trailingZeroBitCount &>> 3
    }

    /// Notes where reading stopped; at the end of the text that is the reason too.
    @inline(never)
    private mutating func fail(
        _ code: JSONErrorCode, _ at: UnsafeMutablePointer<UInt8>, _ container: Int, _ used: Int
    ) -> JSONErrorCode {
        failureOffset = at - storage.text
        openContainer = container
        written = used
        betweenItems = code == .expectedCommaOrEnd
        if failureOffset < storage.textCount || code == .emptyDocument { return code }
        return .unexpectedEnd
    }

    /// The pointer of the place where reading stopped: the chain of open containers, and in each the member or
    /// element that was being read.
    private func failurePointer() -> [UInt8] {
        var path: [JSONPointer.Step] = []
        var container = openContainer
        /// The open container inside this one; for the innermost, the end of the tape.
        var inner = written
        while container >= 0 {
            let word = storage.word(at: container)
            let isInnermost = inner == written
            if word.kindBits == JSONValue.Kind.object.rawValue {
                var name = container + 1
                while name + 1 < inner { name = storage.next(after: name + 1) }
                if name < inner { path.append(.name(name)) }
            } else if !(isInnermost && betweenItems) {
                var index = 0
                var element = container + 1
                while element < inner {
                    element = storage.next(after: element)
                    index += 1
                }
                path.append(.index(index))
            }
            inner = container
            container = word.low == Int(TapeWord.fieldMask) ? -1 : word.low
        }
        return JSONPointer.text(path.reversed(), storage)
    }
}
