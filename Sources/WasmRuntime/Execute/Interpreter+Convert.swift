extension Interpreter {
    /// Conversions and the float operations that are rare (WebAssembly 2.0, 4.3.2 to 4.3.4).
    static func convert(_ fp: UnsafeMutablePointer<UInt64>, _ w: Word) -> TrapCode? {
        let x = fp[w.b]
        switch opcode(w) {
        case .i32WrapI64: fp[w.a] = UInt64(u32(x))
        case .i64ExtendI32S: fp[w.a] = UInt64(bitPattern: Int64(s32(x)))
        case .i64ExtendI32U: fp[w.a] = UInt64(u32(x))
        case .i32Extend8S: fp[w.a] = slot(Int32(Int8(truncatingIfNeeded: x)))
        case .i32Extend16S: fp[w.a] = slot(Int32(Int16(truncatingIfNeeded: x)))
        case .i64Extend8S: fp[w.a] = UInt64(bitPattern: Int64(Int8(truncatingIfNeeded: x)))
        case .i64Extend16S: fp[w.a] = UInt64(bitPattern: Int64(Int16(truncatingIfNeeded: x)))
        case .i64Extend32S: fp[w.a] = UInt64(bitPattern: Int64(s32(x)))
        case .i32ReinterpretF32, .i64ReinterpretF64, .f32ReinterpretI32, .f64ReinterpretI64: fp[w.a] = x

        case .f32ConvertI32S: fp[w.a] = slot(Float(s32(x)))
        case .f32ConvertI32U: fp[w.a] = slot(Float(u32(x)))
        case .f32ConvertI64S: fp[w.a] = slot(Float(s64(x)))
        case .f32ConvertI64U: fp[w.a] = slot(Float(x))
        case .f64ConvertI32S: fp[w.a] = slot(Double(s32(x)))
        case .f64ConvertI32U: fp[w.a] = slot(Double(u32(x)))
        case .f64ConvertI64S: fp[w.a] = slot(Double(s64(x)))
        case .f64ConvertI64U: fp[w.a] = slot(Double(x))
        case .f32DemoteF64: fp[w.a] = slot(Float(f64(x)))
        case .f64PromoteF32: fp[w.a] = slot(Double(f32(x)))

        case .f32Ceil: fp[w.a] = slot(f32(x).rounded(.up))
        case .f32Floor: fp[w.a] = slot(f32(x).rounded(.down))
        case .f32Trunc: fp[w.a] = slot(f32(x).rounded(.towardZero))
        case .f32Nearest: fp[w.a] = slot(f32(x).rounded(.toNearestOrEven))
        case .f64Ceil: fp[w.a] = slot(f64(x).rounded(.up))
        case .f64Floor: fp[w.a] = slot(f64(x).rounded(.down))
        case .f64Trunc: fp[w.a] = slot(f64(x).rounded(.towardZero))
        case .f64Nearest: fp[w.a] = slot(f64(x).rounded(.toNearestOrEven))
        case .f32Min: fp[w.a] = slot(smaller(f32(x), f32(fp[w.c])))
        case .f32Max: fp[w.a] = slot(larger(f32(x), f32(fp[w.c])))
        case .f64Min: fp[w.a] = slot(smaller(f64(x), f64(fp[w.c])))
        case .f64Max: fp[w.a] = slot(larger(f64(x), f64(fp[w.c])))
        case .f32Copysign: fp[w.a] = x & 0x7fff_ffff | fp[w.c] & 0x8000_0000
        case .f64Copysign: fp[w.a] = x & ~(1 << 63) | fp[w.c] & 1 << 63

        case .i32TruncF32S: return truncate(Double(f32(x)), Int32.self) { fp[w.a] = slot($0) }
        case .i32TruncF32U: return truncate(Double(f32(x)), UInt32.self) { fp[w.a] = UInt64($0) }
        case .i32TruncF64S: return truncate(f64(x), Int32.self) { fp[w.a] = slot($0) }
        case .i32TruncF64U: return truncate(f64(x), UInt32.self) { fp[w.a] = UInt64($0) }
        case .i64TruncF32S: return truncate(Double(f32(x)), Int64.self) { fp[w.a] = UInt64(bitPattern: $0) }
        case .i64TruncF32U: return truncate(Double(f32(x)), UInt64.self) { fp[w.a] = $0 }
        case .i64TruncF64S: return truncate(f64(x), Int64.self) { fp[w.a] = UInt64(bitPattern: $0) }
        case .i64TruncF64U: return truncate(f64(x), UInt64.self) { fp[w.a] = $0 }

        case .i32TruncSatF32S: fp[w.a] = slot(saturated(Double(f32(x)), Int32.self))
        case .i32TruncSatF32U: fp[w.a] = UInt64(saturated(Double(f32(x)), UInt32.self))
        case .i32TruncSatF64S: fp[w.a] = slot(saturated(f64(x), Int32.self))
        case .i32TruncSatF64U: fp[w.a] = UInt64(saturated(f64(x), UInt32.self))
        case .i64TruncSatF32S: fp[w.a] = UInt64(bitPattern: saturated(Double(f32(x)), Int64.self))
        case .i64TruncSatF32U: fp[w.a] = saturated(Double(f32(x)), UInt64.self)
        case .i64TruncSatF64S: fp[w.a] = UInt64(bitPattern: saturated(f64(x), Int64.self))
        case .i64TruncSatF64U: fp[w.a] = saturated(f64(x), UInt64.self)
        default: return .unreachable
        }
        return nil
    }

    /// The integer part, where it fits.
    private static func truncate<Integer: FixedWidthInteger>(
        _ value: Double, _ type: Integer.Type, _ store: (Integer) -> Void
    ) -> TrapCode? {
        guard value == value else { return .invalidConversionToInteger }
        guard let integer = Integer(exactly: value.rounded(.towardZero)) else { return .integerOverflow }
        store(integer)
        return nil
    }

    /// The integer part, held to the type's range; 0 for NaN.
    private static func saturated<Integer: FixedWidthInteger>(_ value: Double, _ type: Integer.Type) -> Integer {
        guard value == value else { return 0 }
        return Integer(exactly: value.rounded(.towardZero)) ?? (value < 0 ? .min : .max)
    }

    /// fmin of 4.3.3: NaN if either is, and −0 below +0.
    private static func smaller<Real: BinaryFloatingPoint>(_ a: Real, _ b: Real) -> Real {
        if a != a || b != b { return .nan }
        if a == b { return a.sign == .minus ? a : b }
        return a < b ? a : b
    }

    private static func larger<Real: BinaryFloatingPoint>(_ a: Real, _ b: Real) -> Real {
        if a != a || b != b { return .nan }
        if a == b { return a.sign == .plus ? a : b }
        return a > b ? a : b
    }
}
