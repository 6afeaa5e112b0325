internal import CWasmLoop

/// Instructions on 128-bit vectors. Their functions in C (Sources/CWasmLoop/vectors) have the names of the
/// interpreter's operations.
extension FunctionTranslator {
    /// The instructions behind the prefix 0xfd.
    mutating func vector() throws(ModuleError) {
        let code = try reader.u32()
        guard let instruction = VectorInstruction(opcode: code),
            let name = cwasm_operation(UInt32(CWASM_VECTORS) + code).map({ String(cString: $0) })
        else { throw unsupported("the opcode 0xfd \(code) in native code") }
        switch instruction {
        case .load, .store, .loadLane, .storeLane: try vectorAccess(instruction, code)
        case .const:
            let (low, high) = (try reader.fixed64(), try reader.fixed64())
            let isNumber = VectorShape.isNumber(low) && VectorShape.isNumber(high)
            pushConstant(.v128, "((v128){\(low)ull, \(high)ull})", isNumber: isNumber)
        case .shuffle:
            var lanes: [UInt8] = []
            for _ in 0..<16 { lanes.append(try reader.byte()) }
            let (second, first) = (try popExact(.v128), try popExact(.v128))
            push(.v128, "\(name)(\(first), \(second)\(lanes.map { ", \($0)" }.joined()))")
        case .splat(let type):
            let value = try pop(CType(type))
            push(.v128, "\(name)(\(value.text))", shape: value.isRaw ? VectorShape(of: type) : nil)
        case .extract(let type, _):
            let lane = try reader.byte()
            let vector = try pop(.v128)
            let isRaw = vector.shape != nil && vector.shape == VectorShape(of: type)
            push(CType(type), "\(name)(\(isRaw ? vector.text : exact(vector)), \(lane))", isRaw: isRaw)
        case .replace(let type, _): try replaceLane(name, type)
        case .unary: try calculate(name, [.v128], code)
        case .binary: try calculate(name, [.v128, .v128], code)
        case .ternary: try calculate(name, [.v128, .v128, .v128], code)
        case .shift: try calculate(name, [.v128, .i32], code)
        case .test: push(.i32, "\(name)(\(try popExact(.v128)))")
        }
    }

    private mutating func replaceLane(_ name: String, _ type: ValueType) throws(ModuleError) {
        let lane = try reader.byte()
        let value = try pop(CType(type))
        let vector = try pop(.v128)
        // NaNs of both are to become canonical, or those of neither.
        let shape = VectorShape(of: type)
        let isRaw =
            shape != nil && (vector.shape == shape || vector.isNumber) && (value.isRaw || value.isNumber)
            && (vector.shape != nil || value.isRaw)
        let operands = isRaw ? (vector.text, value.text) : (exact(vector), exact(value))
        push(.v128, "\(name)(\(operands.0), \(lane), \(operands.1))", shape: isRaw ? shape : nil)
    }

    /// Applies a function to the operands on top, which gives a vector.
    private mutating func calculate(_ name: String, _ types: [CType], _ code: UInt32) throws(ModuleError) {
        let wanted = VectorShape(operandsOf: code)
        var arguments: [String] = []
        for type in types.reversed() {
            let operand = try pop(type)
            // To arithmetic and comparisons one NaN is as good as another.
            let mayStay = operand.shape != nil && operand.shape == wanted
            arguments.insert(mayStay ? operand.text : exact(operand), at: 0)
        }
        push(.v128, "\(name)(\(arguments.joined(separator: ", ")))", shape: VectorShape(resultOf: code))
    }

    // MARK: - Memory

    /// The vector is put together from, or taken apart to, what a scalar instruction reads or writes.
    private mutating func vectorAccess(_ instruction: VectorInstruction, _ code: UInt32) throws(ModuleError) {
        let argument = try memoryArgument()
        switch instruction {
        case .store:
            let value = try popExact(.v128)
            try store("v128Store", argument, value)
        case .load:
            let access = FunctionTranslator.loads[Int(code <= 10 ? code : code - 81)]
            push(.v128, "\(access.vector)\(try load("\(access.name)", argument))\(access.rest)")
        default:
            let lane = try reader.byte()
            let access = FunctionTranslator.lanes[Int((code - 84) & 3)]
            let vector = try popExact(.v128)
            if case .loadLane = instruction {
                let value = try load("load_\(access.width)", argument)
                push(.v128, "\(access.shape)ReplaceLane(\(vector), \(lane), \(value))")
            } else {
                let value = "\(access.shape)ExtractLane\(access.sign)(\(vector), \(lane))"
                try store("store_\(access.stored)", argument, value)
            }
        }
    }

    /// By opcode, 0 to 10 and 92 to 93: what reads the bytes, and what stands around it.
    private static let loads: [(name: StaticString, vector: StaticString, rest: StaticString)] = [
        ("v128Load", "", ""),
        ("load_i64", "i16x8ExtendLowI8x16S(low64(", "))"), ("load_i64", "i16x8ExtendLowI8x16U(low64(", "))"),
        ("load_i64", "i32x4ExtendLowI16x8S(low64(", "))"), ("load_i64", "i32x4ExtendLowI16x8U(low64(", "))"),
        ("load_i64", "i64x2ExtendLowI32x4S(low64(", "))"), ("load_i64", "i64x2ExtendLowI32x4U(low64(", "))"),
        ("load_i32_8u", "i8x16Splat(", ")"), ("load_i32_16u", "i16x8Splat(", ")"), ("load_i32", "i32x4Splat(", ")"),
        ("load_i64", "i64x2Splat(", ")"),
        ("load_i32", "low64(", ")"), ("load_i64", "low64(", ")"),
    ]

    /// By width: how a lane is read from memory, written to it, and taken out of a vector.
    private static let lanes: [(width: StaticString, stored: StaticString, shape: StaticString, sign: StaticString)] = [
        ("i32_8u", "i32_8", "i8x16", "U"), ("i32_16u", "i32_16", "i16x8", "U"), ("i32", "i32", "i32x4", ""),
        ("i64", "i64", "i64x2", ""),
    ]
}

/// The shapes of floats in vectors.
enum VectorShape {
    case f32x4, f64x2

    /// The shape that an instruction's result has if NaNs in it are to become canonical; nil for all others.
    init?(resultOf opcode: UInt32) {
        switch opcode {
        case 94, 103...106, 227...231: self = .f32x4
        case 95, 116, 117, 122, 148, 239...243: self = .f64x2
        default: return nil
        }
    }

    /// The shape of an instruction's operands if the bits of NaNs in them make no difference to the result, or to no more than
    /// the bits of NaNs that are to become canonical; nil for all others.
    init?(operandsOf opcode: UInt32) {
        switch opcode {
        case 65...70, 95, 103...106, 227...233, 248, 249: self = .f32x4
        case 71...76, 94, 116, 117, 122, 148, 239...245, 252, 253: self = .f64x2
        default: return nil
        }
    }

    /// The shape of vectors of these floats; nil for integers.
    init?(of type: ValueType) {
        switch type {
        case .f32: self = .f32x4
        case .f64: self = .f64x2
        default: return nil
        }
    }

    /// Whether neither 64 bits nor one of their halves are a NaN.
    static func isNumber(_ bits: UInt64) -> Bool {
        !Double(bitPattern: bits).isNaN && !Float(bitPattern: UInt32(truncatingIfNeeded: bits)).isNaN
            && !Float(bitPattern: UInt32(truncatingIfNeeded: bits >> 32)).isNaN
    }

    /// The function in C that makes NaNs canonical.
    var canonical: String {
        switch self {
        case .f32x4: "canonical_f32x4"
        case .f64x2: "canonical_f64x2"
        }
    }
}
