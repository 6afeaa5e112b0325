#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
@testable import LedgerStore

/// A folder of its own for one test, removed with everything in it.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array(("/tmp/ledger-store-" + String(repeating: "X", count: 6)).utf8CString)
        path = mkdtemp(&template) == nil ? "/nonexistent" : String(cString: template)
    }

    deinit {
        for name in ["ledger.db", "ledger.db-wal", "ledger.db-shm"] { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    /// Where the test's database goes.
    var database: String { path + "/ledger.db" }

    func write(_ text: String) {
        guard let file = fopen(database, "w") else { return }
        fputs(text, file)
        fclose(file)
    }

    /// Writes 0xA5 over a stretch of the file.
    func overwrite(at offset: Int, count: Int) {
        guard let file = fopen(database, "r+") else { return }
        fseek(file, offset, SEEK_SET)
        for _ in 0..<count { fputc(0xA5, file) }
        fclose(file)
    }

    /// Runs SQL on the file behind the store's back.
    func tamper(_ sql: String) throws {
        try Database(path: database, mode: .write, busyTimeout: 1000).execute(sql)
    }
}

/// A run to save, of which tests change what they are about.
func sample(
    request: String = "{\"ledger\":1}", response: String = "{\"score\":\"52.37\"}", label: String = "portfolio.json"
) -> NewRun {
    NewRun(
        time: "2026-01-31T12:00:00Z", kind: .score, verdict: .ok, score: "52.37", engine: "native",
        coreVersion: "0.1.0",
        label: label, request: Array(request.utf8), response: Array(response.utf8))
}

func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
