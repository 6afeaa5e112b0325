/// What compiling a module to native code may take. A compiler's time and memory are decided by its input, and a module may be
/// made to waste them.
public struct NativeLimits: Equatable, Sendable {
    /// Milliseconds of real time for the C compiler, and for the linker; then it is ended, and `NativeError.exceeded` is thrown.
    /// On Linux their processor time has the same limit, so that one whose parent is gone ends too.
    public var milliseconds = 600_000
    /// Bytes of the translation to C; more is refused before a compiler starts.
    public var sourceBytes = 512 << 20
    /// Bytes of address space for each process of the compiler, which ends by itself (`NativeError.compilerFailed`) where
    /// they do not suffice. On Linux alone; elsewhere nothing limits its memory.
    public var memoryBytes = 8 << 30

    public init() {}
}
