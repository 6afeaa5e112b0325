import Digests

/// The hash that binds a run to everything saved before it.
///
/// SHA-256 over, in this order: the format's name `ledger-run-1`, previous hash, id, time, kind, verdict, score, engine,
/// core version, label, request hash, request size, response. Each field is preceded by its length in bytes as a 64-bit
/// little-endian integer, so that no two different runs give the same bytes; integers are 8 bytes, little-endian; a
/// missing score is the length 2^64 − 1 with nothing behind it.
enum Chain {
    /// What stands as the previous hash of the first run.
    static let origin = [UInt8](repeating: 0, count: SHA256.size)

    /// The hash of `run` with this response; `run.hash` itself is not read.
    static func hash(of run: Run, response: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        field("ledger-run-1", &hash)
        field(run.previous, &hash)
        field(littleEndian(UInt64(bitPattern: run.id)), &hash)
        field(run.time, &hash)
        field(run.kind.rawValue, &hash)
        field(run.verdict.rawValue, &hash)
        if let score = run.score { field(score, &hash) } else { hash.update(littleEndian(.max)) }
        field(run.engine, &hash)
        field(run.coreVersion, &hash)
        field(run.label, &hash)
        field(run.requestHash, &hash)
        field(littleEndian(UInt64(bitPattern: run.requestSize)), &hash)
        field(response, &hash)
        return hash.finish()
    }

    static func field(_ text: String, _ hash: inout SHA256) {
        field(Array(text.utf8), &hash)
    }

    static func field(_ bytes: [UInt8], _ hash: inout SHA256) {
        hash.update(littleEndian(UInt64(bytes.count)))
        hash.update(bytes)
    }

    static func littleEndian(_ value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
    }
}
