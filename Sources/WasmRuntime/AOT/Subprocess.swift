#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

internal import CWasmNative

/// Runs a program without a shell.
enum Subprocess {
    /// Runs `path` with these arguments and gives its exit status and what it wrote to its standard error, of which the
    /// first 64 KiB are kept.
    ///
    /// - Throws: `system`; `exceeded` when it takes too long, and then it is ended.
    static func run(
        _ path: String, _ arguments: [String], _ limits: NativeLimits
    ) throws(NativeError) -> (status: Int32, output: String) {
        // Another program that is started at the same time must not inherit the end for writing: reading would go on until it
        // has ended as well.
        var ends: [Int32] = [0, 0]
        guard cwasm_pipe(&ends) == 0 else { throw .system("pipe", errno: errno) }
        defer { close(ends[0]) }
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        #if canImport(Glibc)
            let failure = posix_spawn(&child, path, &actions, nil, words, environ)
        #else
            // What the actions do not name is closed.
            var attributes: posix_spawnattr_t?
            posix_spawnattr_init(&attributes)
            defer { posix_spawnattr_destroy(&attributes) }
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_CLOEXEC_DEFAULT))
            let failure = posix_spawn(&child, path, &actions, &attributes, words, environ)
        #endif
        close(ends[1])
        guard failure == 0 else { throw .system("posix_spawn \(path)", errno: failure) }
        // For what it starts itself as well, which may outlive it and this process.
        cwasm_limit_process(
            child, UInt64(clamping: limits.memoryBytes), UInt64(clamping: limits.milliseconds / 1000 + 1))
        let output = read(from: ends[0], until: deadline(limits.milliseconds))
        if output == nil { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw .system("waitpid", errno: errno) }
        }
        guard let output else { throw .exceeded(.milliseconds, limits.milliseconds) }
        // The exit status, or 128 and the signal as shells count it.
        return (status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f, output)
    }

    /// So many milliseconds from now on the monotonic clock, in nanoseconds; its end where that is beyond.
    private static func deadline(_ milliseconds: Int) -> UInt64 {
        let (time, isBeyond) = UInt64(clamping: milliseconds).multipliedReportingOverflow(by: 1_000_000)
        let (sum, isSumBeyond) = monotonicNanoseconds().addingReportingOverflow(time)
        return isBeyond || isSumBeyond ? .max : sum
    }

    /// Everything until the other side is closed; nil when that takes too long.
    private static func read(from file: Int32, until deadline: UInt64) -> String? {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let now = monotonicNanoseconds()
            guard now < deadline else { return nil }
            var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            let found = poll(&waiting, 1, Int32(clamping: (deadline - now) / 1_000_000 + 1))
            if found == 0 || (found < 0 && errno == EINTR) { continue }
            let count = buffer.withUnsafeMutableBytes { readSome(file, $0) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return String(decoding: output, as: UTF8.self) }
            if output.count < 1 << 16 { output += buffer[..<count] }
        }
    }

    private static func readSome(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.read(file, buffer.baseAddress, buffer.count)
        #else
            Darwin.read(file, buffer.baseAddress, buffer.count)
        #endif
    }
}
