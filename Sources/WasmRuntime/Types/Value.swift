/// A value that crosses between the host and a module. Floats are given by their bits, so that NaN payloads survive.
public enum Value: Equatable, Sendable {
    case i32(UInt32)
    case i64(UInt64)
    case f32(bits: UInt32)
    case f64(bits: UInt64)
    /// A reference to a function of the same store; nil is null.
    case funcref(FunctionReference?)
    /// A number that means something to the host only; nil is null.
    case externref(UInt32?)

    public static func i32(_ value: Int32) -> Value { .i32(UInt32(bitPattern: value)) }
    public static func i64(_ value: Int64) -> Value { .i64(UInt64(bitPattern: value)) }
    public static func f32(_ value: Float) -> Value { .f32(bits: value.bitPattern) }
    public static func f64(_ value: Double) -> Value { .f64(bits: value.bitPattern) }

    public var type: ValueType {
        switch self {
        case .i32: .i32
        case .i64: .i64
        case .f32: .f32
        case .f64: .f64
        case .funcref: .funcref
        case .externref: .externref
        }
    }
}

/// A function of a store. It means nothing in another store, nor when its store is gone.
public struct FunctionReference: Hashable, Sendable {
    /// The address of the function's record.
    let address: UInt64
}

/// How values lie in the 64-bit slots of frames, globals and tables: integers zero-extended, floats by their bits,
/// function references by
/// address, host references as their number plus one, null as 0.
extension Value {
    var slot: UInt64 {
        switch self {
        case .i32(let value): UInt64(value)
        case .i64(let value): value
        case .f32(let bits): UInt64(bits)
        case .f64(let bits): bits
        case .funcref(let reference): reference?.address ?? 0
        case .externref(let number): number.map { UInt64($0) + 1 } ?? 0
        }
    }

    init(slot: UInt64, type: ValueType) {
        self =
            switch type {
            case .i32: .i32(UInt32(truncatingIfNeeded: slot))
            case .i64: .i64(slot)
            case .f32: .f32(bits: UInt32(truncatingIfNeeded: slot))
            case .f64: .f64(bits: slot)
            case .funcref: .funcref(slot == 0 ? nil : FunctionReference(address: slot))
            case .externref: .externref(slot == 0 ? nil : UInt32(truncatingIfNeeded: slot - 1))
            }
    }
}
