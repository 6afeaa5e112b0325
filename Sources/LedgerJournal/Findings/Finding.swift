import LedgerJSON
import LedgerModel
import LedgerNumerics

/// Something that a rule or a check has to say about an entry or about a subject of many entries.
struct Finding: Sendable {
    enum Value: Sendable {
        case number(Decimal)
        case count(Int)
        case text([UInt8])
    }

    struct Figure: Sendable {
        var name: StaticString
        var value: Value
    }

    /// Entries named beside the one at fault, at most.
    static let relatedMax = 20

    var code: FindingCode
    var severity: Severity
    /// 0 to 100.
    var points: Int
    /// Position among the rules; nil for a check that every entry undergoes.
    var rule: Int?
    /// The entry at fault, or the first of a subject's.
    var entry: Reference
    /// Whether it concerns all entries of a subject rather than the entry.
    var isAboutSubject = false
    var figures: [Figure] = []
    /// Other entries that have to do with it, in the order of time, the last ``relatedMax``.
    var related: [Reference] = []
    /// How many they are in all.
    var relatedCount = 0

    /// Which entry.
    struct Reference: Sendable {
        var ordinal: Int
        var line: Int
    }

    /// The sentence for a person.
    var message: [UInt8] {
        var message: [UInt8] = []
        let sentence = code.sentence.bytes
        var position = 0
        while position < sentence.count {
            if sentence[position] == UInt8(ascii: "{"), position + 2 < sentence.count {
                let index = Int(sentence[position + 1] &- UInt8(ascii: "0"))
                if index < figures.count { append(figures[index].value, to: &message) }
                position += 3
            } else {
                message.append(sentence[position])
                position += 1
            }
        }
        return message
    }

    private func append(_ value: Value, to message: inout [UInt8]) {
        var words = Message()
        switch value {
        case .number(let number): words.add(number)
        case .count(let count): words.add(count)
        case .text(let text): words.add(SafeText.cut(text))
        }
        message += words.bytes
    }
}

extension Entry {
    var reference: Finding.Reference { Finding.Reference(ordinal: ordinal, line: line) }
}
