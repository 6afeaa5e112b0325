/// The types of values in translated modules: other references than to exceptions are 64-bit integers there.
enum CType: String, CaseIterable {
    case i32, i64, f32, f64, v128
    /// A reference to an exception.
    case exnref

    init(_ type: ValueType) {
        switch type {
        case .i32: self = .i32
        case .i64, .funcref, .externref: self = .i64
        case .f32: self = .f32
        case .f64: self = .f64
        case .v128: self = .v128
        case .exnref: self = .exnref
        }
    }

    /// What the names of operands of this type begin with. A number follows: `i64` and `f32` would hide types.
    var letter: String {
        switch self {
        case .i32: "i_"
        case .i64: "j"
        case .f32: "f_"
        case .f64: "d"
        case .v128: "v_"
        case .exnref: "r.x"
        }
    }

    /// 64-bit slots that a value takes where C functions don't hand it over themselves.
    var slotCount: Int { self == .v128 ? 2 : 1 }

    /// C that makes slots of a value, and a value of slots.
    func slots(_ value: String) -> [String] {
        switch self {
        case .i32: ["(i64)\(value)"]
        case .i64, .exnref: [value]
        case .f32: ["(i64)bits32(\(value))"]
        case .f64: ["bits64(\(value))"]
        case .v128: ["(\(value))[0]", "(\(value))[1]"]
        }
    }

    /// - Parameter slot: the place of one of the value's slots, counted from its first.
    func value(_ slot: (Int) -> String) -> String {
        switch self {
        case .i32: "(i32)\(slot(0))"
        case .i64, .exnref: slot(0)
        case .f32: "f32_of((i32)\(slot(0)))"
        case .f64: "f64_of(\(slot(0)))"
        case .v128: "(v128){\(slot(0)), \(slot(1))}"
        }
    }

    static func list(_ types: [ValueType]) -> [CType] { types.map { CType($0) } }

    /// Where the slots of each value begin, one behind the other.
    static func places(_ types: [CType]) -> [Int] {
        var next = 0
        return types.map { type in
            defer { next += type.slotCount }
            return next
        }
    }
}
