/// The types of values in translated modules: references are 64-bit integers there.
enum CType: String {
    case i32, i64, f32, f64

    /// - Throws: `unsupported` for types that the translation does not know.
    init(_ type: ValueType, at offset: Int) throws(ModuleError) {
        switch type.rawValue {
        case ValueType.i32.rawValue: self = .i32
        case ValueType.i64.rawValue, ValueType.funcref.rawValue, ValueType.externref.rawValue: self = .i64
        case ValueType.f32.rawValue: self = .f32
        case ValueType.f64.rawValue: self = .f64
        default: throw .unsupported(offset: offset, "values of type \(type)")
        }
    }

    /// What the names of operands of this type begin with.
    var letter: String {
        switch self {
        case .i32: "i"
        case .i64: "j"
        case .f32: "f"
        case .f64: "d"
        }
    }

    /// C that makes a slot of a value, and a value of a slot.
    func slot(_ value: String) -> String {
        switch self {
        case .i32: "(i64)\(value)"
        case .i64: value
        case .f32: "(i64)bits32(\(value))"
        case .f64: "bits64(\(value))"
        }
    }

    func value(ofSlot slot: String) -> String {
        switch self {
        case .i32: "(i32)\(slot)"
        case .i64: slot
        case .f32: "f32_of((i32)\(slot))"
        case .f64: "f64_of(\(slot))"
        }
    }

    static func list(_ types: [ValueType], at offset: Int = 0) throws(ModuleError) -> [CType] {
        var list: [CType] = []
        for type in types { list.append(try CType(type, at: offset)) }
        return list
    }
}
