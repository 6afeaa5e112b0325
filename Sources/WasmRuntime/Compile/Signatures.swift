/// The types of the plain numeric instructions, by opcode: what they take and give (WebAssembly 2.0, 5.4.8).
struct NumericSignature {
    var operand: ValueType
    var isBinary: Bool
    var result: ValueType

    /// Of 0x45…0xc4; nil for anything else.
    init?(opcode: UInt8) {
        switch opcode {
        case 0x45: self.init(.i32, false, .i32)
        case 0x46...0x4f: self.init(.i32, true, .i32)
        case 0x50: self.init(.i64, false, .i32)
        case 0x51...0x5a: self.init(.i64, true, .i32)
        case 0x5b...0x60: self.init(.f32, true, .i32)
        case 0x61...0x66: self.init(.f64, true, .i32)
        case 0x67...0x69: self.init(.i32, false, .i32)
        case 0x6a...0x78: self.init(.i32, true, .i32)
        case 0x79...0x7b: self.init(.i64, false, .i64)
        case 0x7c...0x8a: self.init(.i64, true, .i64)
        case 0x8b...0x91: self.init(.f32, false, .f32)
        case 0x92...0x98: self.init(.f32, true, .f32)
        case 0x99...0x9f: self.init(.f64, false, .f64)
        case 0xa0...0xa6: self.init(.f64, true, .f64)
        case 0xa7: self.init(.i64, false, .i32)
        case 0xa8, 0xa9: self.init(.f32, false, .i32)
        case 0xaa, 0xab: self.init(.f64, false, .i32)
        case 0xac, 0xad: self.init(.i32, false, .i64)
        case 0xae, 0xaf: self.init(.f32, false, .i64)
        case 0xb0, 0xb1: self.init(.f64, false, .i64)
        case 0xb2, 0xb3: self.init(.i32, false, .f32)
        case 0xb4, 0xb5: self.init(.i64, false, .f32)
        case 0xb6: self.init(.f64, false, .f32)
        case 0xb7, 0xb8: self.init(.i32, false, .f64)
        case 0xb9, 0xba: self.init(.i64, false, .f64)
        case 0xbb: self.init(.f32, false, .f64)
        case 0xbc: self.init(.f32, false, .i32)
        case 0xbd: self.init(.f64, false, .i64)
        case 0xbe: self.init(.i32, false, .f32)
        case 0xbf: self.init(.i64, false, .f64)
        case 0xc0, 0xc1: self.init(.i32, false, .i32)
        case 0xc2...0xc4: self.init(.i64, false, .i64)
        default: return nil
        }
    }

    /// Of the saturating truncations 0xfc 0…7.
    init?(saturating: UInt32) {
        guard saturating < 8 else { return nil }
        self.init(saturating & 2 == 0 ? .f32 : .f64, false, saturating < 4 ? .i32 : .i64)
    }

    private init(_ operand: ValueType, _ isBinary: Bool, _ result: ValueType) {
        self.operand = operand
        self.isBinary = isBinary
        self.result = result
    }
}

/// The loads and stores 0x28…0x3e.
struct MemoryAccess {
    var operation: Opcode
    var type: ValueType
    /// Base-2 logarithm of the width in bytes: the largest alignment that is allowed.
    var width: UInt32
    var isStore: Bool

    init?(opcode: UInt8) {
        switch opcode {
        case 0x28: self.init(.i32Load, .i32, 2)
        case 0x29: self.init(.i64Load, .i64, 3)
        case 0x2a: self.init(.f32Load, .f32, 2)
        case 0x2b: self.init(.f64Load, .f64, 3)
        case 0x2c: self.init(.i32Load8S, .i32, 0)
        case 0x2d: self.init(.i32Load8U, .i32, 0)
        case 0x2e: self.init(.i32Load16S, .i32, 1)
        case 0x2f: self.init(.i32Load16U, .i32, 1)
        case 0x30: self.init(.i64Load8S, .i64, 0)
        case 0x31: self.init(.i64Load8U, .i64, 0)
        case 0x32: self.init(.i64Load16S, .i64, 1)
        case 0x33: self.init(.i64Load16U, .i64, 1)
        case 0x34: self.init(.i64Load32S, .i64, 2)
        case 0x35: self.init(.i32Load, .i64, 2)
        case 0x36: self.init(.store32, .i32, 2, isStore: true)
        case 0x37: self.init(.store64, .i64, 3, isStore: true)
        case 0x38: self.init(.storeF32, .f32, 2, isStore: true)
        case 0x39: self.init(.storeF64, .f64, 3, isStore: true)
        case 0x3a: self.init(.store8, .i32, 0, isStore: true)
        case 0x3b: self.init(.store16, .i32, 1, isStore: true)
        case 0x3c: self.init(.store8, .i64, 0, isStore: true)
        case 0x3d: self.init(.store16, .i64, 1, isStore: true)
        case 0x3e: self.init(.store32, .i64, 2, isStore: true)
        default: return nil
        }
    }

    private init(_ operation: Opcode, _ type: ValueType, _ width: UInt32, isStore: Bool = false) {
        self.operation = operation
        self.type = type
        self.width = width
        self.isStore = isStore
    }
}
