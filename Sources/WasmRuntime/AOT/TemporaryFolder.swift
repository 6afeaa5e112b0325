#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder that only this user can look into, for the time of a compilation.
struct TemporaryFolder {
    let path: String

    init() throws(NativeError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/wasm-native-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .system("mkdtemp in \(parent)", errno: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func write(_ text: String, to file: String) throws(NativeError) {
        unlink(file)
        guard let stream = fopen(file, "wx") else { throw .system("create \(file)", errno: errno) }
        var text = text
        let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
        guard fclose(stream) == 0, written else { throw .system("write \(file)", errno: errno) }
    }

    /// The text of a file; empty where there is none.
    func read(_ file: String) throws(NativeError) -> String {
        guard let stream = fopen(file, "r") else { return "" }
        defer { fclose(stream) }
        var (text, buffer): ([UInt8], [UInt8]) = ([], .init(repeating: 0, count: 1 << 16))
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            if count == 0 { break }
            text += buffer[..<count]
        }
        guard ferror(stream) == 0 else { throw .system("read \(file)", errno: errno) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Moves a file of this folder to where others see it, by a rename: nobody finds half of it. Across file systems it is
    /// copied beside its place first.
    func move(_ file: String, to target: String) throws(NativeError) {
        if rename(file, target) == 0 { return }
        guard errno == EXDEV else { throw .system("rename to \(target)", errno: errno) }
        let beside = "\(target).\(getpid()).part"
        try copy(file, to: beside)
        guard rename(beside, target) == 0 else {
            let why = errno
            unlink(beside)
            throw .system("rename to \(target)", errno: why)
        }
    }

    private func copy(_ file: String, to target: String) throws(NativeError) {
        guard let source = fopen(file, "r") else { throw .system("open \(file)", errno: errno) }
        defer { fclose(source) }
        let output = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o755)
        guard output >= 0, let sink = fdopen(output, "w") else { throw .system("create \(target)", errno: errno) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var isWhole = true
        while isWhole {
            let count = fread(&buffer, 1, buffer.count, source)
            if count == 0 { break }
            isWhole = fwrite(buffer, 1, count, sink) == count
        }
        guard fclose(sink) == 0, isWhole else { throw .system("write \(target)", errno: errno) }
    }

    func remove() {
        for name in ["module.c", "module.o", "module.su", "module.so"] { unlink("\(path)/\(name)") }
        rmdir(path)
    }
}
