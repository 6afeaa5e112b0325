/// Writes one JSON document in the canonical form of RFC 8785 (JCS): no white space, names in order, one text for each
/// value.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.key("price")
/// writer.string("12.50")
/// writer.key("count")
/// writer.integer(3)
/// writer.endObject()
/// writer.bytes  // {"count":3,"price":"12.50"}
/// ```
/// Members may be written in any order: an object whose names did not come in order is put in order when it ends
/// (n log n). Nothing traps: the first misuse is kept in ``problem``, what follows is ignored, and ``bytes`` is
/// empty, so that half a document can never pass for a whole one.
///
/// Not copyable, for what it writes has one owner: hand it on as `inout`.
public struct JSONWriter: ~Copyable, Sendable {
    /// An array or object being written.
    struct Level: Sendable {
        var isObject: Bool
        /// Values begun so far.
        var count = 0
        /// A name was written and its value was not.
        var awaitsValue = false
        /// Whether the names came in ascending order so far.
        var isOrdered = true
        /// Where this level's members begin in `members`, and their names in `names`.
        var firstMember: Int
        var firstName: Int
    }

    /// A member of an object being written.
    struct Member: Sendable {
        /// Where its text begins in `text` (at the name's quote), and, once the next begins or the object ends, where
        /// it ends.
        var start: Int
        var end = 0
        /// Its name, not escaped, in `names`.
        var nameStart: Int
        var nameEnd: Int
    }

    var text: TextBuffer
    var level: Level? = nil
    private var outer: [Level] = []
    var members: [Member] = []
    var names = TextBuffer()
    /// Holds an object's text while its members are put in order; kept for the next.
    var unordered = TextBuffer()

    /// The first misuse; nil while all is well.
    public internal(set) var problem: JSONWriteError?

    public init() { text = TextBuffer() }

    /// A writer with room for `capacity` bytes.
    public init(capacity: Int) { text = TextBuffer(capacity: capacity) }

    /// The document's bytes; empty unless it is complete and free of misuse.
    public var bytes: [UInt8] { isComplete ? text.array : [] }

    /// The document's bytes.
    /// - Throws: the first misuse, or ``JSONWriteError/incomplete``.
    public func finish() throws(JSONWriteError) -> [UInt8] {
        if let problem { throw problem }
        guard isComplete else { throw .incomplete }
        return text.array
    }

    /// The document, not copied; empty like ``bytes``.
    public consuming func document() -> JSONText { isComplete ? text.finished() : JSONText(capacity: 1) }

    private var isComplete: Bool { problem == nil && level == nil && !text.isEmpty }

    @inline(never)
    public mutating func beginObject() { begin(isObject: true) }
    @inline(never)
    public mutating func beginArray() { begin(isObject: false) }
    @inline(never)
    public mutating func endObject() { end(isObject: true) }
    @inline(never)
    public mutating func endArray() { end(isObject: false) }

    private mutating func begin(isObject: Bool) {
        guard beginValue() else { return }
        text.append(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["))
        if let level { outer.append(level) }
        level = Level(isObject: isObject, firstMember: members.count, firstName: names.count)
    }

    private mutating func end(isObject: Bool) {
        guard problem == nil else { return }
        guard let ending = level, ending.isObject == isObject, !ending.awaitsValue else {
            problem = .unbalanced
            return
        }
        if isObject { endMembers(of: ending) }
        text.append(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        level = outer.popLast()
    }

    /// Writes what stands before a value; false if none may stand here.
    mutating func beginValue() -> Bool {
        guard problem == nil else { return false }
        guard level != nil else {
            if !text.isEmpty { problem = .afterEnd }
            return text.isEmpty
        }
        if level?.isObject == true {
            guard level?.awaitsValue == true else {
                problem = .missingKey
                return false
            }
            level?.awaitsValue = false
        } else {
            if level?.count != 0 { text.append(UInt8(ascii: ",")) }
            level?.count += 1
        }
        return true
    }
}
