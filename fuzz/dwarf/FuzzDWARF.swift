import WasmRuntime

/// A module of one function of 256 bytes of code, and then what the input says.
private let head: [UInt8] =
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0]
    + [10, 0x84, 2, 1, 0x81, 2, 0] + [UInt8](repeating: 1, count: 255) + [0x0b]

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

/// One input of libFuzzer: its first byte says how many of the last bytes are texts, the rest is `.debug_line`. Every byte of
/// the code is asked for; two modules have to say the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDWARF(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let input = UnsafeBufferPointer(start: data, count: size)
    guard let first = input.first else { return 0 }
    let texts = min(Int(first), size - 1)
    let line = input[1..<size - texts]
    let rest = input[(size - texts)...]
    let bytes = head + section(".debug_line", line) + section(".debug_line_str", rest) + section(".debug_str", rest)
    guard let module = try? Module(bytes), let again = try? Module(bytes) else { fatalError("the module is not valid") }
    for offset in stride(from: 0, to: head.count + 8, by: 3) {
        let (one, other) = (module.sourceLocation(at: offset), again.sourceLocation(at: offset))
        if one != other || one.map({ $0.line < 1 || $0.column < 0 }) ?? false { fatalError("\(offset): \(one as Any)") }
    }
    return 0
}
