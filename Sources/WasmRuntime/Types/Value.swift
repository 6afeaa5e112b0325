/// A value that crosses between the host and a module. Floats are given by their bits, so that NaN payloads survive.
public enum Value: Equatable, Sendable {
    case i32(UInt32)
    case i64(UInt64)
    case f32(bits: UInt32)
    case f64(bits: UInt64)
    /// A vector; lane 0 is in the lowest bits.
    case v128(bits: UInt128)
    /// A reference to a function of the same store; nil is null.
    case funcref(FunctionReference?)
    /// A number that means something to the host only; nil is null.
    case externref(UInt32?)
    /// An exception that was caught with its reference; nil is null.
    case exnref(ExceptionReference?)

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
        case .v128: .v128
        case .funcref: .funcref
        case .externref: .externref
        case .exnref: .exnref
        }
    }
}

/// A function of a store. It means nothing in another store, nor when its store is gone.
public struct FunctionReference: Hashable, Sendable {
    /// The address of the function's record.
    let address: UInt64
}

/// An exception of a store, until the store finds that nothing in it refers to the exception any more. It means nothing in
/// another store.
public struct ExceptionReference: Hashable, Sendable {
    let number: UInt64
}

/// How values lie in the 64-bit slots of frames, globals and tables: integers zero-extended, floats by their bits, vectors in
/// two slots with the low half first, function references by address, host references as their number plus one, exceptions by number, null as 0.
extension Value {
    /// The slots of the value; the second is 0 unless it is a vector.
    var slots: (low: UInt64, high: UInt64) {
        switch self {
        case .i32(let value): (UInt64(value), 0)
        case .i64(let value): (value, 0)
        case .f32(let bits): (UInt64(bits), 0)
        case .f64(let bits): (bits, 0)
        case .v128(let bits): (UInt64(truncatingIfNeeded: bits), UInt64(truncatingIfNeeded: bits >> 64))
        case .funcref(let reference): (reference?.address ?? 0, 0)
        case .externref(let number): (number.map { UInt64($0) + 1 } ?? 0, 0)
        case .exnref(let reference): (reference?.number ?? 0, 0)
        }
    }

    /// The value of this type that lies at `place`.
    init(at place: UnsafePointer<UInt64>, type: ValueType) {
        let slot = place.pointee
        self =
            switch type {
            case .i32: .i32(UInt32(truncatingIfNeeded: slot))
            case .i64: .i64(slot)
            case .f32: .f32(bits: UInt32(truncatingIfNeeded: slot))
            case .f64: .f64(bits: slot)
            case .v128: .v128(bits: UInt128(slot) | UInt128(place[1]) << 64)
            case .funcref: .funcref(slot == 0 ? nil : FunctionReference(address: slot))
            case .externref: .externref(slot == 0 ? nil : UInt32(truncatingIfNeeded: slot - 1))
            case .exnref: .exnref(slot == 0 ? nil : ExceptionReference(number: slot))
            }
    }

    /// The values of these types that lie at `place`, one behind the other.
    static func list(at place: UnsafePointer<UInt64>, _ types: [ValueType]) -> [Value] {
        var next = place
        return types.map { type in
            defer { next += type.slotCount }
            return Value(at: next, type: type)
        }
    }

    /// Puts values to `place`, one behind the other.
    static func put(_ values: [Value], at place: UnsafeMutablePointer<UInt64>) {
        var next = place
        for value in values {
            let (low, high) = value.slots
            next.pointee = low
            if case .v128 = value { next[1] = high }
            next += value.type.slotCount
        }
    }
}
