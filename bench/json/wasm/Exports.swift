import LedgerJSON

/// The module's answer to the last call: JavaScript reads it at `answer_start` for the returned length.
nonisolated(unsafe) private var answer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 16)

private func keep(_ bytes: [UInt8]) -> Int32 {
    if bytes.count > answer.count {
        answer.deallocate()
        answer = .allocate(capacity: bytes.count)
    }
    for i in 0..<bytes.count { answer[i] = bytes[i] }
    return Int32(truncatingIfNeeded: bytes.count)
}

@_cdecl("answer_start")
public func answerStart() -> UnsafeMutablePointer<UInt8>? { answer.baseAddress }

/// Members or elements of the document's root, -1 if it is refused.
@_cdecl("json_parse")
public func parse(_ text: UnsafePointer<UInt8>?, _ count: Int32) -> Int32 {
    let source = UnsafeBufferPointer(start: text, count: Int(count))
    guard let document = try? JSONDocument.parse(source) else { return -1 }
    return Int32(truncatingIfNeeded: document.root.count)
}

/// Length of the document's canonical form, 0 if it is refused.
@_cdecl("json_canonical")
public func canonical(_ text: UnsafePointer<UInt8>?, _ count: Int32) -> Int32 {
    let source = UnsafeBufferPointer(start: text, count: Int(count))
    guard let document = try? JSONDocument.parse(source) else { return 0 }
    var writer = JSONWriter()
    writer.value(document.root)
    return keep(writer.bytes)
}

/// Length of a double's text.
@_cdecl("json_number")
public func number(_ value: Double) -> Int32 {
    var writer = JSONWriter()
    writer.number(value)
    return keep(writer.bytes)
}

/// The double of a number's text; infinity if there is none.
@_cdecl("json_double")
public func double(_ text: UnsafePointer<UInt8>?, _ count: Int32) -> Double {
    let source = UnsafeBufferPointer(start: text, count: Int(count))
    guard let document = try? JSONDocument.parse(source) else { return .infinity }
    return document.root.double ?? .infinity
}

/// Calls what the module would not hold otherwise: its size is that of the whole of LedgerJSON.
@_cdecl("json_views")
public func views(_ text: UnsafePointer<UInt8>?, _ count: Int32) -> Int32 {
    let source = UnsafeBufferPointer(start: text, count: Int(count))
    do throws(JSONError) {
        let root = try JSONDocument.parse(source).root
        var writer = JSONWriter()
        writer.beginArray()
        for (key, value) in root.members where key != "skipped" {
            writer.string(value.pointer)
            if let integer = value.integer { writer.integer(integer) }
            if let decimal = try? value.decimal() { writer.decimal(decimal) }
            if let string = value.string { writer.string(string) }
            if value.member("b")?.stringEquals("c") == true { writer.bool(true) }
            for element in value.elements { writer.value(element) }
        }
        writer.endArray()
        return keep(writer.bytes)
    } catch {
        return keep(error.pointer)
    }
}
