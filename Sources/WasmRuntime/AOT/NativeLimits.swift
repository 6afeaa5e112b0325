/// What compiling a module to native code may take. A compiler's time and memory are decided by its input, and a module may be
/// made to waste them.
public struct NativeLimits: Equatable, Sendable {
    /// Milliseconds of real time for the C compiler and the linker; then they are ended, and `NativeError.exceeded` is thrown.
    public var milliseconds = 600_000
    /// Bytes of the translation to C; more is refused before a compiler starts.
    public var sourceBytes = 512 << 20
    /// Bytes of address space for each process of the compiler, which ends by itself (`NativeError.compilerFailed`) where
    /// they do not suffice. On Linux alone; elsewhere nothing limits its memory.
    public var memoryBytes = 8 << 30

    public init() {}
}
