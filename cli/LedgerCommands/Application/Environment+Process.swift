#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import LedgerHost
import WasmRuntime

extension Environment {
    /// The real world. The only place of the program that touches the operating system.
    public static var process: Environment {
        // A reader that goes away (`| head`) is seen at the write, and ends the program quietly.
        signal(SIGPIPE, SIG_IGN)
        return Environment(
            arguments: Array(CommandLine.arguments.dropFirst()),
            variable: { name in getenv(name).map { String(cString: $0) } },
            readInput: { (limit) throws(SystemError) in try System.read(STDIN_FILENO, limit: limit) },
            readFile: { (path, limit) throws(SystemError) in try System.read(path: path, limit: limit) },
            openInput: { (path) throws(SystemError) in try System.openInput(path) },
            output: System.output(STDOUT_FILENO), errorOutput: System.output(STDERR_FILENO),
            now: { Int64(time(nil)) },
            makeFolder: { (path) throws(SystemError) in try System.makeFolder(path) },
            makeEngine: { (kind) throws(HostError) in try kind.makeEngine() },
            compileModule: { (module, path, options) throws(NativeError) in
                try NativeCompiler().compile(module, to: path, options)
            },
            loadNative: { (path, module) throws(NativeError) in try NativeCode(at: path, for: module) })
    }
}

private enum System {
    static var lastError: SystemError { .refused(String(cString: strerror(errno))) }

    static func read(path: String, limit: Int) throws(SystemError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw lastError }
        defer { close(file) }
        return try read(file, limit: limit)
    }

    static func read(_ file: Int32, limit: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        // The size is only a hint: pipes and devices have none.
        var information = stat()
        if fstat(file, &information) == 0, information.st_size > 0 {
            bytes.reserveCapacity(min(limit, Int(information.st_size)) + 1)
        }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let wanted = min(chunk.count, limit - bytes.count)
            let count = chunk.withUnsafeMutableBytes { readBytes(file, $0.baseAddress, wanted) }
            if count == 0 { break }
            if count > 0 {
                bytes.append(contentsOf: chunk[..<count])
            } else if errno != EINTR {
                throw lastError
            }
        }
        return bytes
    }

    /// A file that is closed with the last reference to it.
    private final class OpenFile {
        let number: Int32

        init(_ number: Int32) { self.number = number }

        deinit { if number != STDIN_FILENO { close(number) } }
    }

    static func openInput(_ path: String) throws(SystemError) -> InputStream {
        let file = OpenFile(path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC))
        guard file.number >= 0 else { throw lastError }
        var information = stat()
        let isSized = fstat(file.number, &information) == 0 && information.st_size > 0
        return InputStream(
            size: isSized ? Int64(information.st_size) : nil,
            read: { (limit) throws(SystemError) in try read(file.number, limit: limit) })
    }

    static func output(_ file: Int32) -> Output {
        let isTerminal = isatty(file) == 1
        var size = winsize()
        let isSized = isTerminal && ioctl(file, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return Output(
            isTerminal: isTerminal, columns: isSized ? Int(size.ws_col) : nil,
            write: { (bytes) throws(SystemError) in try writeAll(bytes, to: file) })
    }

    static func writeAll(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                writeBytes(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno == EPIPE {
                throw .brokenPipe
            } else if errno != EINTR {
                throw lastError
            }
        }
    }

    static func makeFolder(_ path: String) throws(SystemError) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw lastError }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw lastError }
    }
}

// Inside `System`, the names `read` and `write` would mean its own functions.
private func readBytes(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, buffer, count)
}
private func writeBytes(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(file, buffer, count) }
