/// How a module is compiled to native code.
public struct NativeOptions: Equatable, Sendable {
    public enum Bounds: Sendable {
        /// The pages around a memory, of which 8 GiB of address space are reserved, end an access beyond its size: no
        /// instruction is spent on it. Needs a 64-bit system that leaves SIGSEGV to the runtime.
        case guardPages
        /// Each access is compared with the size.
        case explicit
    }

    public var bounds = Bounds.guardPages
    /// Whether the code counts fuel, unit by unit like the interpreter. A store with a limit on fuel takes no other code.
    public var countsFuel = false
    /// The compiler's level of optimisation, 0 to 3.
    public var optimization = 2
    /// What the compilation may take.
    public var limits = NativeLimits()

    public init() {}

    /// As the compiled module tells it (cwasm_abi.h).
    var flags: UInt32 { (bounds == .explicit ? 1 : 0) | (countsFuel ? 2 : 0) }
}
