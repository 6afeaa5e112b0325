/// The tables, and how a file of any earlier version becomes one of this version.
///
/// `user_version` counts the migrations that a file has seen. A migration that was released is never edited: a change
/// of the schema is one more entry at the end.
enum Schema {
    /// "LDGR": marks the file as ours (`PRAGMA application_id`).
    static let applicationID: Int64 = 0x4C44_4752

    static var version: Int64 { Int64(migrations.count) }
    /// The version that brought the table of batches.
    static let bookVersion: Int64 = 2
    /// The version that brought the snapshots of the book.
    static let snapshotVersion: Int64 = 3

    static let migrations: [String] = [
        """
        -- What was asked, once for each content. `bytes` is NULL for requests above the size that is kept.
        CREATE TABLE request (
            hash  BLOB PRIMARY KEY CHECK (length(hash) = 32),
            size  INTEGER NOT NULL CHECK (size >= 0),
            bytes BLOB CHECK (bytes IS NULL OR length(bytes) = size)
        ) STRICT, WITHOUT ROWID;

        -- What was answered: append-only, each row bound to the one before it by its hash.
        CREATE TABLE run (
            id           INTEGER PRIMARY KEY CHECK (id > 0),
            time         TEXT NOT NULL,
            kind         TEXT NOT NULL CHECK (kind IN ('validate', 'portfolio', 'score')),
            verdict      TEXT NOT NULL CHECK (verdict IN ('ok', 'rejected', 'unreadable')),
            score        TEXT,
            engine       TEXT NOT NULL,
            core_version TEXT NOT NULL,
            label        TEXT NOT NULL,
            request      BLOB NOT NULL REFERENCES request (hash),
            response     BLOB NOT NULL,
            previous     BLOB NOT NULL UNIQUE CHECK (length(previous) = 32),
            hash         BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
        ) STRICT;

        CREATE TRIGGER run_is_never_updated BEFORE UPDATE ON run
            BEGIN SELECT RAISE (ABORT, 'runs are append-only'); END;
        CREATE TRIGGER run_is_never_deleted BEFORE DELETE ON run
            BEGIN SELECT RAISE (ABORT, 'runs are append-only'); END;
        -- INSERT OR REPLACE deletes without asking the trigger above.
        CREATE TRIGGER run_is_never_replaced BEFORE INSERT ON run
            WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.id OR hash = NEW.hash OR previous = NEW.previous)
            BEGIN SELECT RAISE (ABORT, 'runs are append-only'); END;
        """,
        """
        -- The book: what was submitted, and what became of it, in records of fixed layout (docs/book.md). The accounts and
        -- their balances follow from it.
        CREATE TABLE batch (
            id        INTEGER PRIMARY KEY CHECK (id > 0),
            kind      TEXT NOT NULL CHECK (kind IN ('accounts', 'transfers')),
            timestamp INTEGER NOT NULL CHECK (timestamp > 0),
            events    BLOB NOT NULL CHECK (length(events) > 0 AND length(events) % 128 = 0),
            results   BLOB NOT NULL CHECK (length(results) / 12 = length(events) / 128),
            previous  BLOB NOT NULL UNIQUE CHECK (length(previous) = 32),
            hash      BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
        ) STRICT;

        CREATE TRIGGER batch_is_never_updated BEFORE UPDATE ON batch
            BEGIN SELECT RAISE (ABORT, 'batches are append-only'); END;
        CREATE TRIGGER batch_is_never_deleted BEFORE DELETE ON batch
            BEGIN SELECT RAISE (ABORT, 'batches are append-only'); END;
        CREATE TRIGGER batch_is_never_replaced BEFORE INSERT ON batch
            WHEN EXISTS (SELECT 1 FROM batch WHERE id = NEW.id OR hash = NEW.hash OR previous = NEW.previous)
            BEGIN SELECT RAISE (ABORT, 'batches are append-only'); END;
        """,
        """
        -- The book as it was after a batch, so that opening need not go through all of them. It follows from the batches
        -- and may be deleted. In parts, because a value has a limit of its own.
        CREATE TABLE snapshot (
            batch INTEGER PRIMARY KEY REFERENCES batch (id),
            size  INTEGER NOT NULL CHECK (size > 0),
            hash  BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE TABLE snapshot_part (
            batch INTEGER NOT NULL REFERENCES snapshot (batch) ON DELETE CASCADE,
            part  INTEGER NOT NULL CHECK (part >= 0),
            bytes BLOB NOT NULL,
            PRIMARY KEY (batch, part)
        ) STRICT;
        """,
    ]

    /// Refuses what is not ours or too new, before anything is written to it. True when the file is of this version.
    static func isCurrent(_ database: Database) throws(StoreError) -> Bool {
        // In one statement, so that all three are of one moment: another process may be creating the tables just now.
        let row = try database.prepare(
            """
            SELECT (SELECT user_version FROM pragma_user_version), (SELECT application_id FROM pragma_application_id),
                (SELECT count(*) FROM sqlite_schema)
            """)
        _ = try row.step()
        let (version, application, objects) = (row.integer(0), row.integer(1), row.integer(2))
        if application != applicationID {
            guard application == 0, version == 0, objects == 0 else { throw .otherApplication(path: database.path) }
        }
        guard version <= Self.version else {
            throw .newerSchema(path: database.path, found: version, supported: Self.version)
        }
        return version == Self.version
    }

    /// Applies the migrations that the file has not seen, all or none of them.
    static func migrate(_ database: Database) throws(StoreError) {
        try database.transaction { () throws(StoreError) in
            // Read again under the write lock: another process may have done it meanwhile.
            guard try !isCurrent(database) else { return }
            let version = try database.integer("PRAGMA user_version")
            for migration in migrations[Int(version)...] { try database.execute(migration) }
            try database.execute("PRAGMA application_id = \(applicationID)")
            try database.execute("PRAGMA user_version = \(Self.version)")
        }
    }
}
