/// What a module may use beyond WebAssembly 2.0. Everything that the runtime has is allowed unless an embedder takes it away
/// (`DecodeLimits.features`); what is not allowed, or not there, is refused with `ModuleError.unsupported` and its name.
public struct Features: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Sums and products in constant expressions, and globals of the module itself.
    public static let extendedConstants = Features(rawValue: 1 << 0)
    public static let tailCalls = Features(rawValue: 1 << 1)
    public static let multiMemory = Features(rawValue: 1 << 2)
    /// `i64.add128`, `i64.sub128`, `i64.mul_wide_s`, `i64.mul_wide_u`: not part of 3.0 but a proposal.
    public static let wideArithmetic = Features(rawValue: 1 << 3)
    /// Memories and tables with 64-bit addresses.
    public static let memory64 = Features(rawValue: 1 << 4)
    /// Tags, `throw`, `throw_ref`, `try_table`, exnref.
    public static let exceptions = Features(rawValue: 1 << 5)

    /// What the specification of 2022 has.
    public static let version2: Features = []
    public static let all: Features = [
        .extendedConstants, .tailCalls, .multiMemory, .wideArithmetic, .memory64, .exceptions,
    ]
}
