import LedgerJSON
import WasmRuntime

/// Values as `wast2json` writes them: a type and the bits as a decimal number, or what kind of NaN is expected.
enum WasmExpectation {
    static func value(_ value: JSONValue) -> Value? {
        let text = value.text("value")
        switch value.text("type") {
        case "i32": return UInt32(text).map { .i32($0) }
        case "i64": return UInt64(text).map { .i64($0) }
        case "f32": return UInt32(text).map { .f32(bits: $0) }
        case "f64": return UInt64(text).map { .f64(bits: $0) }
        case "v128": return vector(value).map { .v128(bits: $0) }
        case "externref": return .externref(text == "null" ? nil : UInt32(text))
        case "funcref": return .funcref(nil)
        case "exnref": return .exnref(nil)
        default: return nil
        }
    }

    /// The bits of a vector whose lanes are numbers.
    private static func vector(_ value: JSONValue) -> UInt128? {
        let lanes = value.member("value")?.list.map {
            $0.string.flatMap { UInt64(String(decoding: $0, as: UTF8.self)) }
        }
        guard let lanes, !lanes.isEmpty else { return nil }
        let width = UInt128(128 / lanes.count)
        var bits: UInt128 = 0
        for lane in lanes.reversed() {
            guard let lane else { return nil }
            bits = bits << width | UInt128(lane)
        }
        return bits
    }

    /// Lane by lane, for a lane may be any NaN of a kind.
    private static func vectorMatches(_ bits: UInt128, _ expected: JSONValue) -> Bool {
        let isFloat32 = expected.text("lane_type") == "f32"
        guard isFloat32 || expected.text("lane_type") == "f64" else { return vector(expected) == bits }
        let lanes = expected.member("value")?.list ?? []
        return lanes.count == (isFloat32 ? 4 : 2)
            && lanes.enumerated().allSatisfy { place, lane in
                let text = lane.string.map { String(decoding: $0, as: UTF8.self) } ?? ""
                return isFloat32
                    ? matches(.f32(bits: UInt32(truncatingIfNeeded: bits >> UInt128(32 * place))), text)
                    : matches(.f64(bits: UInt64(truncatingIfNeeded: bits >> UInt128(64 * place))), text)
            }
    }

    /// A float against its bits as a number, or a kind of NaN.
    private static func matches(_ got: Value, _ text: String) -> Bool {
        switch (got, text) {
        case (.f32(let bits), "nan:canonical"): bits & 0x7fff_ffff == 0x7fc0_0000
        case (.f32(let bits), "nan:arithmetic"): bits & 0x7fc0_0000 == 0x7fc0_0000
        case (.f64(let bits), "nan:canonical"): bits & ~(1 << 63) == 0x7ff8 << 48
        case (.f64(let bits), "nan:arithmetic"): bits & 0x7ff8 << 48 == 0x7ff8 << 48
        case (.f32(let bits), _): UInt32(text) == bits
        case (.f64(let bits), _): UInt64(text) == bits
        default: false
        }
    }

    static func matches(_ got: Value, _ expected: JSONValue) -> Bool {
        if let choices = expected.member("values") { return choices.list.contains { matches(got, $0) } }
        switch (got, expected.text("value")) {
        case (.f32, let text) where expected.text("type") == "f32": return matches(got, text)
        case (.f64, let text) where expected.text("type") == "f64": return matches(got, text)
        case (.v128(let bits), _) where expected.text("type") == "v128": return vectorMatches(bits, expected)
        case (.funcref(let reference), let text) where text != "null": return reference != nil
        case (.funcref(let reference), "null"): return reference == nil
        case (.externref(let number), "null"): return number == nil
        case (.exnref(let reference), "null"): return reference == nil
        case (.externref(let number), "any"): return number != nil
        default: return got == value(expected)
        }
    }
}

/// The module "spectest" that the suite's scripts import.
enum WasmSpecTest {
    static func add(to imports: inout Imports, in store: Store) {
        let printed: [(String, [ValueType])] = [
            ("print", []), ("print_i32", [.i32]), ("print_i64", [.i64]), ("print_f32", [.f32]), ("print_f64", [.f64]),
            ("print_i32_f32", [.i32, .f32]), ("print_f64_f64", [.f64, .f64]),
        ]
        for (name, parameters) in printed {
            imports["spectest", name] = .function(store.function(FunctionType(parameters: parameters)) { _ in [] })
        }
        let globals: [(String, Value)] = [
            ("global_i32", .i32(UInt32(666))), ("global_i64", .i64(UInt64(666))), ("global_f32", .f32(666.6)),
            ("global_f64", .f64(666.6)),
        ]
        for (name, value) in globals { imports["spectest", name] = .global(GlobalVariable(value, in: store)) }
        let table = TableType(element: .funcref, limits: SizeLimits(minimum: 10, maximum: 20))
        imports["spectest", "table"] = (try? Table(table, in: store)).map { .table($0) }
        let wideTable = TableType(element: .funcref, limits: SizeLimits(minimum: 10, maximum: 20), is64: true)
        imports["spectest", "table64"] = (try? Table(wideTable, in: store)).map { .table($0) }
        let memory = MemoryType(limits: SizeLimits(minimum: 1, maximum: 2))
        imports["spectest", "memory"] = (try? Memory(memory, in: store)).map { .memory($0) }
    }
}
