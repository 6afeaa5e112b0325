/// What a module consists of after decoding (WebAssembly 2.0, 2.5).
struct Import: Sendable {
    var module: String
    var name: String
    var type: ImportType
}

enum ImportType: Sendable {
    /// An index into the module's types.
    case function(Int)
    case table(TableType)
    case memory(MemoryType)
    case global(GlobalType)
    /// An index into the module's types.
    case tag(Int)
}

struct Export: Sendable {
    enum Kind: UInt8, Sendable {
        case function = 0
        case table = 1
        case memory = 2
        case global = 3
        case tag = 4
    }

    var name: String
    var kind: Kind
    var index: Int
}

/// A constant expression (3.4.9): mostly one instruction, which is kept as such.
enum ConstantExpression: Sendable {
    case value(UInt64, ValueType)
    case vector(UInt64, UInt64)
    case global(Int)
    case function(Int)
    /// In the order of the instructions: each operation takes the two values on top.
    case calculation([ConstantStep])
}

enum ConstantStep: Sendable {
    case operand(ConstantExpression)
    case operation(ConstantOperation)
}

/// By opcode.
enum ConstantOperation: UInt8, Sendable {
    case i32Add = 0x6a
    case i32Sub = 0x6b
    case i32Mul = 0x6c
    case i64Add = 0x7c
    case i64Sub = 0x7d
    case i64Mul = 0x7e

    var type: ValueType { rawValue <= ConstantOperation.i32Mul.rawValue ? .i32 : .i64 }

    func result(_ x: UInt64, _ y: UInt64) -> UInt64 {
        switch self {
        case .i32Add: (x &+ y) & 0xffff_ffff
        case .i32Sub: (x &- y) & 0xffff_ffff
        case .i32Mul: (x &* y) & 0xffff_ffff
        case .i64Add: x &+ y
        case .i64Sub: x &- y
        case .i64Mul: x &* y
        }
    }
}

struct Global: Sendable {
    var type: GlobalType
    var initial: ConstantExpression
}

struct ElementSegment: Sendable {
    var type: ValueType
    var elements: [ConstantExpression]
    var mode: SegmentMode
}

struct DataSegment: Sendable {
    /// Where the bytes lie in the module.
    var bytes: Range<Int>
    var mode: SegmentMode
}

enum SegmentMode: Sendable {
    case passive
    case declarative
    /// Into table or memory `index` at an offset.
    case active(index: Int, offset: ConstantExpression)
}

public struct CustomSection: Sendable {
    public var name: String
    /// Where the content lies in the module.
    public var range: Range<Int>
}
