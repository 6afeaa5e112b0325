import WasmRuntime

/// A module of one function of 512 bytes of code, and then what the input says.
private let head: [UInt8] =
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0]
    + [10, 0x83, 4, 1, 0x80, 4, 0] + [UInt8](repeating: 1, count: 510) + [0x0b]

private func unsigned(_ value: Int) -> [UInt8] {
    var rest = value
    var bytes: [UInt8] = []
    repeat {
        bytes.append(UInt8(rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
        rest >>= 7
    } while rest > 0
    return bytes
}

private func section(_ name: String, _ content: some Collection<UInt8>) -> [UInt8] {
    let inside = unsigned(name.utf8.count) + Array(name.utf8) + content
    return [0] + unsigned(inside.count) + inside
}

/// What an input holds, in this order: the size of each section in two bytes, then its content. Texts serve both sections
/// that hold some; what is left behind the last one is not used.
private let names = [
    ".debug_line", ".debug_info", ".debug_abbrev", ".debug_str", ".debug_str_offsets", ".debug_addr", ".debug_ranges",
    ".debug_rnglists",
]

/// One input of libFuzzer. Every fifth byte of the code is asked for; two modules have to say the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDWARF(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    var input = Array(UnsafeBufferPointer(start: data, count: size))[...]
    var bytes = head
    for name in names {
        guard input.count >= 2 else { break }
        let count = Int(input.removeFirst()) | Int(input.removeFirst()) << 8
        let content = input.prefix(count)
        bytes += section(name, content)
        if name == ".debug_str" { bytes += section(".debug_line_str", content) }
        input = input.dropFirst(count)
    }
    guard let module = try? Module(bytes), let again = try? Module(bytes) else { fatalError("the module is not valid") }
    if module.name(ofFunction: 0) != again.name(ofFunction: 0) { fatalError("another name") }
    for offset in stride(from: 0, to: head.count + 8, by: 5) {
        let (one, other) = (module.sourceLocation(at: offset), again.sourceLocation(at: offset))
        if one != other || !isPlace(one) { fatalError("\(offset): \(one as Any)") }
        let (frames, others) = (module.sourceFrames(at: offset), again.sourceFrames(at: offset))
        let isOne = frames.first?.location == one && frames.count <= 65 && frames.allSatisfy { isPlace($0.location) }
        if frames != others || !(frames.isEmpty && one == nil || isOne) { fatalError("\(offset): \(frames)") }
    }
    return 0
}

private func isPlace(_ location: SourceLocation?) -> Bool {
    guard let location else { return true }
    return location.line >= 1 && location.column >= 0
}
