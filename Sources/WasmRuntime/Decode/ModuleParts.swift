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
}

struct Export: Sendable {
    enum Kind: UInt8, Sendable {
        case function = 0
        case table = 1
        case memory = 2
        case global = 3
    }

    var name: String
    var kind: Kind
    var index: Int
}

/// A constant expression (3.3.7.2): one instruction, so it is kept as such.
enum ConstantExpression: Sendable {
    case value(UInt64, ValueType)
    case vector(UInt64, UInt64)
    case global(Int)
    case function(Int)
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
