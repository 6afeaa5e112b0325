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
            pushConstant(.v128, "((v128){\(low)ull, \(high)ull})")
        case .shuffle:
            var lanes: [UInt8] = []
            for _ in 0..<16 { lanes.append(try reader.byte()) }
            let (second, first) = (try popExact(.v128), try popExact(.v128))
            push(.v128, "\(name)(\(first), \(second)\(lanes.map { ", \($0)" }.joined()))")
        case .splat(let type): push(.v128, "\(name)(\(try popExact(CType(type))))")
        case .extract(let type, _):
            let lane = try reader.byte()
            push(CType(type), "\(name)(\(try popExact(.v128)), \(lane))")
        case .replace(let type, _):
            let lane = try reader.byte()
            let value = try popExact(CType(type))
            push(.v128, "\(name)(\(try popExact(.v128)), \(lane), \(value))")
        case .unary: try calculate(name, [.v128], code)
        case .binary: try calculate(name, [.v128, .v128], code)
        case .ternary: try calculate(name, [.v128, .v128, .v128], code)
        case .shift: try calculate(name, [.v128, .i32], code)
        case .test: push(.i32, "\(name)(\(try popExact(.v128)))")
        }
    }

    /// Applies a function to the operands on top, which gives a vector.
    private mutating func calculate(_ name: String, _ types: [CType], _ code: UInt32) throws(ModuleError) {
        var arguments: [String] = []
        for type in types.reversed() { arguments.insert(try popExact(type), at: 0) }
        let result = "\(name)(\(arguments.joined(separator: ", ")))"
        push(.v128, VectorShape(resultOf: code).map { "\($0.canonical)(\(result))" } ?? result)
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

    /// The function in C that makes NaNs canonical.
    var canonical: String {
        switch self {
        case .f32x4: "canonical_f32x4"
        case .f64x2: "canonical_f64x2"
        }
    }
}
