/// Names of functions as people wrote them: what the Swift compiler mangled is read back, and the types are left out.
enum FunctionNames {
    /// `LedgerModel.CalendarDate.init(day:)` for `$e11LedgerModel12CalendarDateV3dayACSgs5Int32V_tcfC`; any other name as
    /// it is.
    static func readable(_ name: String) -> String {
        guard name.hasPrefix("$s") || name.hasPrefix("$e"), let whole = demangled(name) else { return name }
        return short(whole)
    }

    private static func demangled(_ name: String) -> String? {
        guard let text = demangle(name, UInt(name.utf8.count), nil, nil, 0) else { return nil }
        defer { text.deallocate() }
        return String(cString: text)
    }

    /// Without what the compiler made of it on the way (`generic specialization <…> of …`) and without types.
    private static func short(_ whole: String) -> String {
        var text = Substring(whole)
        while let of = specialisationEnd(text) { text = text[of...] }
        if text.hasPrefix("closure #") || text.hasPrefix("implicit closure #"), let place = text.firstRange(of: " in ")
        {
            let number = text.prefix { $0 != "(" && $0 != "<" }
            return number.trimmedEnd + " in " + short(String(text[place.upperBound...]))
        }
        return withoutTypes(withoutNotes(text))
    }

    /// Without `(extension in M):`, and with a private name alone for `(name in _HASH)`.
    private static func withoutNotes(_ text: Substring) -> String {
        var plain = ""
        var rest = text
        while let begin = rest.firstIndex(of: "(") {
            plain += rest[..<begin]
            let inside = rest[rest.index(after: begin)...]
            guard let end = inside.firstIndex(of: ")") else { break }
            let note = inside[..<end]
            let behind = inside[inside.index(after: end)...]
            if note.hasPrefix("extension in "), behind.hasPrefix(":") {
                rest = behind.dropFirst()
            } else if !note.contains("("), let mark = note.firstRange(of: " in _"),
                note[mark.upperBound...].allSatisfy(\.isHexDigit)
            {
                plain += note[..<mark.lowerBound]
                rest = behind
            } else {
                plain.append("(")
                rest = inside
            }
        }
        return plain + rest
    }

    /// Behind ` of ` when the name begins with a specialisation.
    private static func specialisationEnd(_ text: Substring) -> String.Index? {
        for word in [
            "generic specialization <", "function signature specialization <",
            "generic not re-abstracted specialization <",
        ]
        where text.hasPrefix(word) {
            var depth = 0
            var index = text.startIndex
            while index < text.endIndex {
                // An arrow is no bracket.
                if text[index] == "<" { depth += 1 }
                if text[index] == ">", index == text.startIndex || text[text.index(before: index)] != "-" { depth -= 1 }
                if depth == 0, text[index...].hasPrefix("> of ") { return text.index(index, offsetBy: 5) }
                index = text.index(after: index)
            }
        }
        for word in ["merged ", "partial apply for ", "dispatch thunk of "] where text.hasPrefix(word) {
            return text.index(text.startIndex, offsetBy: word.count)
        }
        return nil
    }

    /// `f(a:_:)` for `f<A>(a: Swift.Int, B) throws -> C`.
    private static func withoutTypes(_ text: String) -> String {
        guard let begin = argumentsBegin(text) else {
            // A property has its type behind a colon.
            return String(text[..<(text.firstRange(of: " : ")?.lowerBound ?? text.endIndex)]).trimmedEnd
        }
        var labels: [Substring] = []
        var depth = 0
        var argument = text.index(after: begin)
        var index = argument
        while index < text.endIndex {
            let isEnd = depth == 0 && text[index] == ")"
            if isEnd || depth == 0 && text[index] == "," {
                let words = text[argument..<index].drop { $0 == " " }
                if !words.isEmpty {
                    let label = words.prefix { $0 != ":" && $0 != " " && $0 != "<" && $0 != "(" && $0 != "." }
                    labels.append(words.dropFirst(label.count).hasPrefix(": ") ? label : "_")
                }
                if isEnd { break }
                argument = text.index(after: index)
            }
            if "([<".contains(text[index]) { depth += 1 }
            if ")]".contains(text[index]) || text[index] == ">" && text[text.index(before: index)] != "-" { depth -= 1 }
            index = text.index(after: index)
        }
        var name = text[..<begin]
        if name.hasSuffix(">"), let generic = name.firstIndex(of: "<") { name = name[..<generic] }
        return "\(name)(\(labels.map { "\($0):" }.joined()))"
    }

    /// The first parenthesis behind a name, not inside of generic arguments.
    private static func argumentsBegin(_ text: String) -> String.Index? {
        var depth = 0
        var before: Character = " "
        for index in text.indices {
            if text[index] == "<", before.isLetter || before.isNumber || before == ")" { depth += 1 }
            if text[index] == ">", before != "-", depth > 0 { depth -= 1 }
            if text[index] == "(", depth == 0, before != " ", before != "." { return index }
            before = text[index]
        }
        return nil
    }
}

extension StringProtocol {
    fileprivate var trimmedEnd: String {
        var text = String(self)
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// The Swift runtime's own, which gives memory that the caller frees, or nil for what is no mangled name.
@_silgen_name("swift_demangle")
private func demangle(
    _ name: UnsafePointer<CChar>?, _ count: UInt, _ buffer: UnsafeMutablePointer<CChar>?,
    _ size: UnsafeMutablePointer<UInt>?, _ flags: UInt32
) -> UnsafeMutablePointer<CChar>?
