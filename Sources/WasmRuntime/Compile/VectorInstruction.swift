/// What an instruction on vectors takes and gives (WebAssembly 2.0, 5.4.9), by its opcode behind the prefix 0xfd.
enum VectorInstruction: Equatable {
    /// From or to memory; base-2 logarithm of the width in bytes.
    case load(UInt32), store(UInt32)
    /// The same of one lane.
    case loadLane(UInt32), storeLane(UInt32)
    case const, shuffle
    /// A vector of one value.
    case splat(ValueType)
    /// One of so many lanes, out of and into a vector.
    case extract(ValueType, UInt8), replace(ValueType, UInt8)
    /// One, two or three vectors to a vector.
    case unary, binary, ternary
    /// A vector and an i32 to a vector.
    case shift
    /// A vector to an i32.
    case test

    /// nil for an opcode without an instruction.
    init?(opcode: UInt32) {
        guard let found = Self.memoryOrLane(opcode) ?? Self.numeric(opcode) else { return nil }
        self = found
    }

    private static func memoryOrLane(_ opcode: UInt32) -> VectorInstruction? {
        switch opcode {
        case 0: .load(4)
        case 1...6: .load(3)
        case 7...10: .load(opcode - 7)
        case 11: .store(4)
        case 12: .const
        case 13: .shuffle
        case 15...17: .splat(.i32)
        case 18: .splat(.i64)
        case 19: .splat(.f32)
        case 20: .splat(.f64)
        case 21, 22: .extract(.i32, 16)
        case 23: .replace(.i32, 16)
        case 24, 25: .extract(.i32, 8)
        case 26: .replace(.i32, 8)
        case 27: .extract(.i32, 4)
        case 28: .replace(.i32, 4)
        case 29: .extract(.i64, 2)
        case 30: .replace(.i64, 2)
        case 31: .extract(.f32, 4)
        case 32: .replace(.f32, 4)
        case 33: .extract(.f64, 2)
        case 34: .replace(.f64, 2)
        case 84...87: .loadLane(opcode - 84)
        case 88...91: .storeLane(opcode - 88)
        case 92, 93: .load(opcode - 90)
        default: nil
        }
    }

    private static func numeric(_ opcode: UInt32) -> VectorInstruction? {
        switch opcode {
        case 14, 35...76, 78...81, 101, 102, 110...115, 118...121, 123, 130, 133, 134, 142...147, 149...153, 155...159,
            174,
            177, 181...186, 188...191, 206, 209, 213...223, 228...235, 240...247:
            .binary
        case 77, 94...98, 103...106, 116, 117, 122, 124...129, 135...138, 148, 160, 161, 167...170, 192, 193, 199...202,
            224,
            225, 227, 236, 237, 239, 248...255:
            .unary
        case 82: .ternary
        case 83, 99, 100, 131, 132, 163, 164, 195, 196: .test
        case 107...109, 139...141, 171...173, 203...205: .shift
        default: nil
        }
    }
}
