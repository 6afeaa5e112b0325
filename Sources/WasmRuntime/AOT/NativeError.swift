/// Why there is no native code of a module.
public enum NativeError: Error, Equatable, Sendable {
    /// The module uses what the translation does not know; it runs in the interpreter.
    case unsupported(offset: Int, String)
    /// No C compiler was found.
    case noCompiler
    /// The C compiler gave up; what it said.
    case compilerFailed(status: Int32, String)
    /// A call of the operating system failed.
    case system(String, errno: Int32)
    /// The file can't be loaded as native code; what the system's loader said.
    case notLoadable(String)
    /// The file is native code for something else; what differs.
    case mismatch(Difference, found: String, expected: String)

    public enum Difference: String, Sendable {
        /// How compiled code and the runtime speak with each other.
        case abi = "version of the interface"
        /// Machine, system and C library.
        case target
        /// The SHA-256 of the module.
        case module
        /// The functions or types that it has.
        case contents
    }
}
