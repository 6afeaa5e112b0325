import WasmRuntime

/// A place in memory that is looked at behind each write.
struct MemoryWatch {
    private let address: Int
    private let count: Int
    private let type: ValueType?
    private var last: [UInt8]?

    private static let countMax = 4096

    /// - Parameter text: `ADDRESS:TYPE`, where TYPE is i32, i64, f32, f64 or a number of bytes; without it, i32.
    init(_ text: String) throws(Failure) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let kind = parts.count == 2 ? parts[1] : "i32"
        guard let address = Self.number(parts[0]), address >= 0, address < 1 << 32 else {
            throw .usage("--watch needs an address, not '\(parts[0])'")
        }
        self.address = address
        type = ValueType.allCases.first { "\($0)" == kind && !$0.isReference }
        switch type {
        case .i32, .f32: count = 4
        case .i64, .f64: count = 8
        default:
            guard let bytes = Self.number(kind), (1...Self.countMax).contains(bytes) else {
                throw .usage(
                    "--watch is ADDRESS:TYPE with i32, i64, f32, f64 or 1 to \(Self.countMax) bytes, not '\(text)'")
            }
            count = bytes
        }
    }

    private static func number(_ text: String) -> Int? {
        text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16) : Int(text)
    }

    /// Remembers what is there before anything runs.
    mutating func begin(_ call: ObservedCall) {
        if last == nil { last = call.bytes(at: address, count: count).map { Array($0) } }
    }

    /// `66560: 0 → 103500` when the place is not what it was.
    mutating func change(at place: ObservedPlace) -> String? {
        guard let bytes = place.bytes(at: address, count: count) else { return nil }
        if let last, bytes.elementsEqual(last) { return nil }
        let old = last.map(text) ?? "outside"
        last = Array(bytes)
        return "\(address): \(old) → \(text(Array(bytes)))"
    }

    private func text(_ bytes: [UInt8]) -> String {
        let slot = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        switch type {
        case .i32?: return WasmValues.text(.i32(UInt32(truncatingIfNeeded: slot)))
        case .i64?: return WasmValues.text(.i64(slot))
        case .f32?: return WasmValues.text(.f32(bits: UInt32(truncatingIfNeeded: slot)))
        case .f64?: return WasmValues.text(.f64(bits: slot))
        default: return Hexadecimal.text(bytes)
        }
    }
}
