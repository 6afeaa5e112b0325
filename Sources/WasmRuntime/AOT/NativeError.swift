#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why there is no native code of a module.
public enum NativeError: Error, Equatable, Sendable {
    /// The module uses what the translation does not know; it runs in the interpreter.
    case unsupported(offset: Int, String)
    /// No C compiler was found.
    case noCompiler
    /// The C compiler gave up; what it said.
    case compilerFailed(status: Int32, String)
    /// The compilation would take more than `NativeLimits` allows.
    case exceeded(Limit, Int)
    /// A call of the operating system failed.
    case system(String, errno: Int32)
    /// The file can't be loaded as native code; what the system's loader said.
    case notLoadable(String)
    /// Somebody else than this user could have written the file or folder.
    case notTrusted(String)
    /// The file is native code for something else; what differs.
    case mismatch(Difference, found: String, expected: String)

    /// For a person.
    public var text: String {
        switch self {
        case .unsupported(let offset, let what): "byte \(offset): \(what)"
        case .noCompiler: "no C compiler was found: neither clang beside swiftc, nor $CC, clang or cc"
        case .compilerFailed(let status, let said): "the C compiler ended with status \(status): \(said.prefix(500))"
        case .exceeded(let limit, let value): "compiling takes more than \(value) \(limit.rawValue)"
        case .system(let call, let number): "\(call): \(String(cString: strerror(number)))"
        case .notLoadable(let said): "not native code: \(said)"
        case .notTrusted(let path): "\(path) belongs to others or can be written by them"
        case .mismatch(let what, let found, let expected):
            "made for another \(what.rawValue): \(found), expected \(expected)"
        }
    }

    public enum Limit: String, Sendable {
        case milliseconds
        case sourceBytes = "bytes of C"
        case frameBytes = "bytes of the machine's stack for one function"
    }

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
