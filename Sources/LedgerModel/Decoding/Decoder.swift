import LedgerJSON
import LedgerNumerics

/// Reads the values of a request and collects everything that is wrong with them.
///
/// A method that reads a value gives nil after it has reported a problem. Records with a problem are left out of the
/// result, which nobody uses then; reading goes on, so that one response names all problems.
package struct Decoder {
    package let document: JSONDocument
    package var problems = ProblemList()
    package var warnings = ProblemList()
    /// Unknown members are warnings.
    package var isLenient = false
    package var minorUnits: MinorUnits
    var instruments = InstrumentTable()
    /// False when the list of instruments itself could not be read, and every reference would seem unknown.
    var checksReferences = true
    let magnitudes = Magnitudes()
    /// Identifiers read so far, for duplicates.
    var transactionIDs: [Identified] = []
    var entryIDs: [Identified] = []

    /// An id and where it stands.
    package struct Identified {
        package var id: [UInt8]
        package var place: Int

        package init(id: [UInt8], place: Int) {
            self.id = id
            self.place = place
        }
    }

    package init(_ document: JSONDocument) { self.init(document, minorUnits: MinorUnits(), isLenient: false) }

    /// For one of many small documents that share their minor units.
    package init(_ document: JSONDocument, minorUnits: MinorUnits, isLenient: Bool) {
        self.document = document
        self.minorUnits = minorUnits
        self.isLenient = isLenient
    }

    package mutating func report(_ code: ProblemCode, _ value: JSONValue, _ message: Message, expected: StaticString) {
        problems.add(code, at: value.order, message, expected: expected)
    }

    package mutating func wrongType(_ value: JSONValue, expected: StaticString) {
        report(.wrongType, value, Message.naming(value).then(" has the wrong type"), expected: expected)
    }

    // MARK: Objects and arrays

    /// Whether `value` is an object; reports members outside `names` (separated by spaces).
    package mutating func isObject(_ value: JSONValue, of names: StaticString) -> Bool {
        guard value.kind == .object else {
            wrongType(value, expected: "an object")
            return false
        }
        let known = WordList(names)
        for (key, member) in value.members where key.withBytes({ known.index(of: $0) }) == nil {
            let message = Message.quoting(key.bytes).then(" is not a member here")
            if isLenient {
                warnings.add(.unknownMember, at: member.order, message.then(" and was ignored"))
            } else {
                report(.unknownMember, member, message, expected: names)
            }
        }
        return true
    }

    /// The member of that name; reports its absence at the object.
    package mutating func required(_ object: JSONValue, _ name: StaticString) -> JSONValue? {
        if let member = object.member(name) { return member }
        var message = Message("member \"")
        message.add(name)
        message.add("\" is missing")
        report(.missingMember, object, message, expected: name)
        return nil
    }

    /// The elements of an array; none, after a report, if `value` is something else.
    package mutating func elements(_ value: JSONValue) -> JSONElements {
        if value.kind != .array { wrongType(value, expected: "an array") }
        return value.elements
    }

    /// Reports every id that an earlier record has too.
    package mutating func reportDuplicates(_ ids: [Identified]) {
        var texts: [[UInt8]] = []
        for id in ids { texts.append(id.id) }
        let order = SortedOrder.ascending(texts)
        for i in 1..<max(1, order.count) where ids[order[i]].id == ids[order[i - 1]].id {
            problems.add(
                .duplicateId, at: ids[order[i]].place, Message.quoting(ids[order[i]].id).then(" is used before"),
                expected: "an id of its own")
        }
    }
}
