#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Native code of modules, kept in a folder of the user's: each module is compiled once.
///
///     let code = try NativeCache(folder: NativeCache.userFolder ?? "/var/cache/mine").code(of: module)
///
/// A file is named after the SHA-256 of its module and the version of the runtime's interface. Files of native code are as
/// trusted as programs, so one that others than this user could have written is not loaded.
public struct NativeCache: Sendable {
    public let folder: String
    public let options: NativeOptions

    /// - Parameter folder: made, for this user alone, when it is missing.
    public init(folder: String, options: NativeOptions = .init()) {
        self.folder = folder
        self.options = options
    }

    /// `ledger-core` in XDG_CACHE_HOME, else in `.cache` of the home folder; nil when neither variable is set.
    public static var userFolder: String? {
        func variable(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        return (variable("XDG_CACHE_HOME") ?? variable("HOME").map { $0 + "/.cache" }).map { $0 + "/ledger-core" }
    }

    /// Where the code of a module is kept.
    public func path(for module: Module) -> String {
        let marks = (options.bounds == .explicit ? "-explicit" : "") + (options.countsFuel ? "-fuel" : "")
        return "\(folder)/\(NativeCode.hash(of: module))-\(String(NativeCode.abi, radix: 16))\(marks).so"
    }

    /// Loads the code of a module, compiled before or now. A file that does not fit is made anew.
    ///
    /// - Throws: `NativeError`; `notTrusted` when the folder or the file could have been written by others.
    public func code(of module: Module) throws(NativeError) -> NativeCode {
        try makeFolder(folder)
        let path = path(for: module)
        if try isOwn(path, isFolder: false) {
            do throws(NativeError) {
                return try NativeCode(at: path, for: module)
            } catch {
                switch error {
                case .mismatch, .notLoadable: break
                default: throw error
                }
            }
        }
        try NativeCompiler().compile(module, to: path, options)
        return try NativeCode(at: path, for: module)
    }

    private func makeFolder(_ path: String) throws(NativeError) {
        if mkdir(path, 0o700) != 0, errno != EEXIST {
            guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
                throw .system("mkdir \(path)", errno: errno)
            }
            try makeFolder(String(path[..<slash]))
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .system("mkdir \(path)", errno: errno) }
        }
        if path == folder { _ = try isOwn(path, isFolder: true) }
    }

    /// Whether there is something at a path that this user alone can have written; false when there is nothing.
    private func isOwn(_ path: String, isFolder: Bool) throws(NativeError) -> Bool {
        var information = stat()
        guard lstat(path, &information) == 0 else {
            guard errno == ENOENT else { throw .system("lstat \(path)", errno: errno) }
            return false
        }
        let kind = information.st_mode & S_IFMT
        guard kind == (isFolder ? S_IFDIR : S_IFREG), information.st_uid == geteuid(),
            information.st_mode & (S_IWGRP | S_IWOTH) == 0
        else { throw .notTrusted(path) }
        return true
    }
}
