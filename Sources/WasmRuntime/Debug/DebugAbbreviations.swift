/// How the entries of a unit are written (DWARF 5, 7.5.3): `.debug_abbrev` from the unit's place on.
struct DebugAbbreviations {
    struct Attribute {
        var name: UInt64
        var form: UInt64
        /// The value, for the form whose value stands here.
        var constant: Int64
    }

    struct Abbreviation {
        var code: UInt64
        var tag: UInt64
        var hasChildren: Bool
        /// In `attributes`.
        var range: Range<Int>
    }

    private var abbreviations: [Abbreviation] = []
    private(set) var attributes: [Attribute] = []

    init(_ sections: DebugSections, at offset: UInt64, _ work: inout DebugWork) throws(DebugError) {
        var reader = try sections.reader(sections.abbreviations, at: offset)
        while true {
            let code = try reader.unsigned()
            guard code != 0 else { break }
            let tag = try reader.unsigned()
            let hasChildren = try reader.byte() != 0
            let first = attributes.count
            while true {
                try work.take(1)
                let (name, form) = (try reader.unsigned(), try reader.unsigned())
                let constant = form == 0x21 ? try reader.signed() : 0
                if name == 0, form == 0 { break }
                attributes.append(Attribute(name: name, form: form, constant: constant))
            }
            abbreviations.append(
                Abbreviation(code: code, tag: tag, hasChildren: hasChildren, range: first..<attributes.count))
        }
        // Compilers number them from 1 in their order; nobody has to.
        if abbreviations.indices.contains(where: { abbreviations[$0].code != UInt64($0) + 1 }) {
            abbreviations.sort { $0.code < $1.code }
        }
    }

    subscript(code: UInt64) -> Abbreviation? {
        let place = Int(clamping: code) - 1
        if abbreviations.indices.contains(place), abbreviations[place].code == code { return abbreviations[place] }
        let found = abbreviations.partition { $0.code >= code }
        return found < abbreviations.count && abbreviations[found].code == code ? abbreviations[found] : nil
    }
}

/// What may still be read. Entries of no bytes, lists that refer to lists and tables that overlap would otherwise make little
/// data much work.
struct DebugWork {
    private var left: Int

    init(_ left: Int) { self.left = left }

    /// For a question about one instruction: far more than the entries and files of the largest functions.
    static var question: DebugWork { DebugWork(1 << 21) }

    mutating func take(_ count: Int) throws(DebugError) {
        guard count <= left else {
            // Whoever goes on with the next thing is not to read much of it either.
            left = 0
            throw .tooMuch
        }
        left -= count
    }
}
