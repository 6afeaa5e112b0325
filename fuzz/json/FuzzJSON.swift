import LedgerJSON

/// Holds for every input, or the process ends with a message that libFuzzer reports with the input.
private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
}

/// One input of libFuzzer.
///
/// - Accepted if and only if the slow reader (ReferenceReader.swift) accepts it, with the same tree.
/// - A refusal names a place inside the text.
/// - What is written reads back and is written the same again.
/// - Numbers mean what the standard library says they mean.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    let expected = ReferenceReader.read(bytes)
    do throws(JSONError) {
        let document = try JSONDocument.parse(bytes)
        require(expected != nil, "accepted what the reference reader refuses")
        require(Tree(document.root) == expected, "read another tree than the reference reader")
        checkNumbers(document.root)
        checkPointers(document.root)
        checkWriter(document)
        require((try? JSONDocument.parse(bytes, duplicateKeys: .kept)) != nil, "refused where more is allowed")
    } catch {
        require(expected == nil, "refused what the reference reader accepts: \(error.code.text)")
        require(error.offset <= size && error.line >= 1 && error.column >= 1, "a place outside the text")
        require(error.offset < size || error.code == .unexpectedEnd || error.code == .emptyDocument, "beyond the end")
        require(error.pointer.isEmpty || error.pointer[0] == UInt8(ascii: "/"), "a malformed pointer")
        let isOnlyDuplicate = (try? JSONDocument.parse(bytes, duplicateKeys: .kept)) != nil
        require(!isOnlyDuplicate || error.code == .duplicateKey, "accepted once duplicates are kept")
    }
    return 0
}

private func checkWriter(_ document: JSONDocument) {
    var writer = JSONWriter()
    writer.value(document.root)
    guard writer.problem == nil else {
        require(writer.problem == .notFinite && writer.bytes.isEmpty, "the writer refused a document")
        return
    }
    guard let again = try? JSONDocument.parse(writer.bytes) else { fatalError("wrote what can't be read") }
    var second = JSONWriter()
    second.value(again.root)
    require(second.bytes == writer.bytes, "writing is no fixed point")
}

private func checkNumbers(_ value: JSONValue) {
    if let text = value.numberText {
        let text = String(decoding: text, as: UTF8.self)
        require(value.integer == Int64(text), "integer of \(text)")
        // The library answers infinity where ours answers nil.
        let library = Double(text) ?? .nan
        require(value.double?.bitPattern == (library.isFinite ? library.bitPattern : nil), "double of \(text)")
        if let double = value.double {
            var writer = JSONWriter()
            writer.number(double)
            let back = Double(String(decoding: writer.bytes, as: UTF8.self))
            require(back == double, "\(double) does not survive being written")
        }
        _ = try? value.decimal()
    }
    for element in value.elements { checkNumbers(element) }
    for (_, member) in value.members { checkNumbers(member) }
}

/// Pointers of a few values lead back to them.
private func checkPointers(_ root: JSONValue) {
    for (key, member) in root.members.prefix(4) {
        let name = String(decoding: key.bytes, as: UTF8.self).unicodeScalars
            .map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
        require(String(decoding: member.pointer, as: UTF8.self) == "/" + name, "pointer of a member")
        require(root.member(key.bytes)?.pointer == member.pointer, "member by name")
    }
    for (i, element) in root.elements.prefix(4).enumerated() {
        require(String(decoding: element.pointer, as: UTF8.self) == "/\(i)", "pointer of an element")
    }
}
