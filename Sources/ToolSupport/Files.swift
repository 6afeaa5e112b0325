#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the developers' executables need of the C library: whole files, lines, and a way out.
package enum Files {
    /// The bytes of a file; ends the process with 3 when it can't be read.
    package static func bytes(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            complain("\(path): can't be read")
            exitProcess(3)
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// Calls `body` with the path of a file that nobody else can put there, and removes the file behind it.
    package static func withTemporary<Result>(_ name: String, _ body: (String) throws -> Result) throws -> Result {
        var template = Array("/tmp/ledger-tools-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            complain("mkdtemp failed")
            exitProcess(3)
        }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            unlink("\(folder)/\(name)")
            rmdir(folder)
        }
        return try body("\(folder)/\(name)")
    }

    package static func text(_ path: String) -> String {
        String(decoding: bytes(path), as: UTF8.self)
    }

    /// The paths of all files below `folder` with this name ending, sorted.
    package static func below(_ folder: String, suffix: String) -> [String] {
        guard let directory = opendir(folder) else { return folder.hasSuffix(suffix) ? [folder] : [] }
        defer { closedir(directory) }
        var paths: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            let path = folder + "/" + name
            if entry.pointee.d_type == UInt8(DT_DIR) {
                paths += below(path, suffix: suffix)
            } else if name.hasSuffix(suffix) {
                paths.append(path)
            }
        }
        return paths.sorted()
    }
}

/// A line on standard error.
package func complain(_ line: String) {
    let text = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, text, text.count)
}

package func exitProcess(_ code: Int32) -> Never {
    exit(code)
}

/// A number given on the command line; ends the process with 2 when it is none.
package func number(_ text: String) -> Int {
    guard let value = Int(text), value >= 0 else {
        complain("\(text): not a number")
        exitProcess(2)
    }
    return value
}
