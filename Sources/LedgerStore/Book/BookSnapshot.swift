import Digests

/// A row of the table of snapshots: the book as it was after a batch.
struct BookSnapshot {
    /// Bytes of a part, but the last.
    static let partSize = 16 << 20

    var batch: Int64
    /// That of the batch in the chain.
    var batchHash: [UInt8]
    var size: Int64
    var hash: [UInt8]

    /// SHA-256 over the format's name `ledger-snapshot-1`, the batch's id and hash, the snapshot's size, and its last eight bytes,
    /// which are its checksum, each preceded by its length as in ``Chain``. It finds accidents; what somebody changed on
    /// purpose ``LedgerStore/verifyBook()`` finds, which makes the snapshot anew.
    static func hash(of bytes: [UInt8], after batch: Int64, _ batchHash: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        Chain.field("ledger-snapshot-1", &hash)
        Chain.field(Chain.littleEndian(UInt64(bitPattern: batch)), &hash)
        Chain.field(batchHash, &hash)
        Chain.field(Chain.littleEndian(UInt64(bytes.count)), &hash)
        Chain.field(Array(bytes.suffix(8)), &hash)
        return hash.finish()
    }
}

extension LedgerStore {
    func latestSnapshot() throws(StoreError) -> BookSnapshot? {
        guard hasSnapshots else { return nil }
        let rows = try database.prepare(
            """
            SELECT snapshot.batch, batch.hash, snapshot.size, snapshot.hash
            FROM snapshot LEFT JOIN batch ON batch.id = snapshot.batch ORDER BY snapshot.batch DESC LIMIT 1
            """)
        guard try rows.step() else { return nil }
        return BookSnapshot(
            batch: rows.integer(0), batchHash: rows.bytes(1), size: rows.integer(2), hash: rows.bytes(3))
    }

    /// Nil where they are not the bytes that were kept, or another process took them away just now.
    func bytes(of snapshot: BookSnapshot) throws(StoreError) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(min(max(snapshot.size, 0), 1 << 40)))
        let parts = try database.prepare("SELECT bytes FROM snapshot_part WHERE batch = ? ORDER BY part")
        try parts.bind(1, snapshot.batch)
        while try parts.step() { parts.append(0, to: &bytes) }
        guard bytes.count == Int(snapshot.size),
            BookSnapshot.hash(of: bytes, after: snapshot.batch, snapshot.batchHash) == snapshot.hash
        else { return nil }
        return bytes
    }

    /// Puts a snapshot in the place of earlier ones, all of it or nothing.
    func keep(snapshot bytes: [UInt8], after batch: Int64, _ batchHash: [UInt8]) throws(StoreError) {
        try database.transaction { () throws(StoreError) in
            // Another process may have kept a later one meanwhile.
            if let latest = try latestSnapshot(), latest.batch >= batch { return }
            try database.execute("DELETE FROM snapshot")
            let row = try database.prepare("INSERT INTO snapshot (batch, size, hash) VALUES (?, ?, ?)")
            try row.bind(1, batch)
            try row.bind(2, Int64(bytes.count))
            try row.bind(3, BookSnapshot.hash(of: bytes, after: batch, batchHash))
            _ = try row.step()
            for (number, start) in stride(from: 0, to: bytes.count, by: BookSnapshot.partSize).enumerated() {
                let part = try database.prepare("INSERT INTO snapshot_part (batch, part, bytes) VALUES (?, ?, ?)")
                try part.bind(1, batch)
                try part.bind(2, Int64(number))
                try part.bind(3, Array(bytes[start..<min(start + BookSnapshot.partSize, bytes.count)]))
                _ = try part.step()
            }
        }
    }
}
