/// How large and complex a module may be; what exceeds a limit is `ModuleError.tooLarge`, found before memory is spent.
/// The defaults are those that browsers agreed on (WebAssembly JavaScript Interface, "Limits").
public struct DecodeLimits: Sendable {
    public var moduleBytes = 1 << 30
    public var types = 1_000_000
    public var functions = 1_000_000
    public var imports = 1_000_000
    public var exports = 1_000_000
    public var globals = 1_000_000
    public var tables = 100_000
    public var memories = 100
    public var dataSegments = 100_000
    public var elementSegments = 100_000
    public var parameters = 1_000
    public var results = 1_000
    /// Locals of one function, parameters among them. Frames are addressed with 16 bits.
    public var locals = 50_000
    public var functionBytes = 7_654_321
    /// Blocks inside blocks.
    public var nesting = 10_000
    /// Values on the operand stack of one function.
    public var operands = 15_000
    public var branchTargets = 65_520
    /// What the module may use beyond WebAssembly 2.0.
    public var features = Features.all

    public init() {}
}
