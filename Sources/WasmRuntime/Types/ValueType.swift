/// The types of values (WebAssembly 2.0, 2.3.1 to 2.3.4).
public enum ValueType: UInt8, Sendable, CaseIterable {
    case i32 = 0x7f
    case i64 = 0x7e
    case f32 = 0x7d
    case f64 = 0x7c
    case v128 = 0x7b
    case funcref = 0x70
    case externref = 0x6f
    case exnref = 0x69

    public var isReference: Bool { self == .funcref || self == .externref || self == .exnref }

    /// 64-bit slots that a value takes in frames and globals.
    @inlinable public var slotCount: Int { self == .v128 ? 2 : 1 }
}

extension [ValueType] {
    /// Slots that values of these types take together.
    var slotCount: Int { reduce(0) { $0 + $1.slotCount } }
}

/// Parameters and results of a function (2.3.6).
public struct FunctionType: Hashable, Sendable {
    public var parameters: [ValueType]
    public var results: [ValueType]

    public init(parameters: [ValueType] = [], results: [ValueType] = []) {
        self.parameters = parameters
        self.results = results
    }
}

/// A size range in pages or elements (2.3.7).
public struct SizeLimits: Equatable, Sendable {
    public var minimum: UInt64
    public var maximum: UInt64?

    public init(minimum: UInt64, maximum: UInt64? = nil) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Whether something of this size and maximum may stand where `required` is asked for (4.5.1, import matching).
    func matches(_ required: SizeLimits) -> Bool {
        guard minimum >= required.minimum else { return false }
        guard let bound = required.maximum else { return true }
        return maximum.map { $0 <= bound } ?? false
    }
}

public struct TableType: Equatable, Sendable {
    public var element: ValueType
    public var limits: SizeLimits
    /// Whether indices are i64.
    public var is64: Bool

    public init(element: ValueType, limits: SizeLimits, is64: Bool = false) {
        self.element = element
        self.limits = limits
        self.is64 = is64
    }

    var addressType: ValueType { is64 ? .i64 : .i32 }
}

public struct MemoryType: Equatable, Sendable {
    /// In pages of 64 KiB.
    public var limits: SizeLimits
    /// Whether addresses are i64.
    public var is64: Bool

    public init(limits: SizeLimits, is64: Bool = false) {
        self.limits = limits
        self.is64 = is64
    }

    var addressType: ValueType { is64 ? .i64 : .i32 }

    public static let pageSize = 65536
    public static let pagesMax: UInt64 = 65536
    /// With 64-bit addresses.
    static let pagesMax64: UInt64 = 1 << 48
    /// More bytes than a 32-bit address, an offset and an access reach: the address space of a memory between guards.
    static let guardedBytes = 1 << 33 + pageSize
}

public struct GlobalType: Equatable, Sendable {
    public var value: ValueType
    public var isMutable: Bool

    public init(value: ValueType, isMutable: Bool = false) {
        self.value = value
        self.isMutable = isMutable
    }
}

/// What an import asks for, or an export is (2.5.10, 2.5.11).
public enum ExternalType: Equatable, Sendable {
    case function(FunctionType)
    case table(TableType)
    case memory(MemoryType)
    case global(GlobalType)
    /// What an exception of this tag carries: the parameters; there are no results.
    case tag(FunctionType)
}
