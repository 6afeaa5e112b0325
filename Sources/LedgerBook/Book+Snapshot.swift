/// A book as bytes (docs/book.md, "Snapshot"): the same book gives the same bytes on every target, however it came about.
extension Book {
    private static var magic: UInt64 { 0x314B_4F4F_422E_434C }  // "LC.BOOK1"
    private static var headerSize: Int { 8 + 8 + 4 * 8 }
    private static var checksumSize: Int { 8 }

    /// Bytes of the snapshot.
    public var snapshotSize: UInt64 {
        UInt64(Book.headerSize + Book.checksumSize) + UInt64(accounts.count) * 128 + UInt64(transfers.count) * 129
            + UInt64(failed.count) * 16 + UInt64(balances.count) * 76
    }

    /// Everything that the book knows, except its limits and its seed.
    public func snapshot() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Int(snapshotSize)) { room, written in
            guard let start = room.baseAddress else { return }
            writeSnapshot(to: UnsafeMutableRawPointer(start))
            written = Int(snapshotSize)
        }
    }

    /// The same into memory with room for `snapshotSize` bytes.
    public func writeSnapshot(to memory: UnsafeMutableRawPointer) {
        var writer = RecordWriter(memory)
        writer.put(Book.magic)
        writer.put(timestamp)
        writer.put(UInt64(truncatingIfNeeded: accounts.count))
        writer.put(UInt64(truncatingIfNeeded: transfers.count))
        writer.put(UInt64(truncatingIfNeeded: failed.count))
        writer.put(UInt64(truncatingIfNeeded: balances.count))
        for place in 0..<accounts.count { accounts[place].write(to: &writer) }
        for place in 0..<transfers.count {
            transfers[place].write(to: &writer)
            writer.put(states[place].rawValue)
        }
        for place in 0..<failed.count { writer.put(failed[place]) }
        for place in 0..<balances.count { Book.write(balances[place], to: &writer) }
        writer.put(Checksum.of(UnsafeRawBufferPointer(start: memory, count: writer.count)))
    }

    private static func write(_ row: KeptBalances, to writer: inout RecordWriter) {
        writer.put(row.account)
        writer.put(row.balances.debitsPending)
        writer.put(row.balances.debitsPosted)
        writer.put(row.balances.creditsPending)
        writer.put(row.balances.creditsPosted)
        writer.put(row.balances.timestamp)
    }

    /// The book that a snapshot was made of. It is audited, so that no bytes make a book that breaks a rule.
    ///
    /// - Throws: `snapshotInvalid`, and `full` for one beyond the limits.
    public init(
        snapshot: UnsafeBufferPointer<UInt8>, limits: Limits = Limits(), seed: UInt64 = 0
    ) throws(BookError) {
        self.init(limits: limits, seed: seed)
        if let error = restore(snapshot) { throw error }
        guard audit() == nil else { throw .snapshotInvalid }
    }

    /// The same of an array.
    public init(snapshot: [UInt8], limits: Limits = Limits(), seed: UInt64 = 0) throws(BookError) {
        self.init(limits: limits, seed: seed)
        var error: BookError?
        snapshot.withUnsafeBufferPointer { bytes in error = restore(bytes) }
        if let error { throw error }
        guard audit() == nil else { throw .snapshotInvalid }
    }

    /// An upper bound of the bytes of memory that restoring takes; 0 for what is no snapshot.
    public static func memoryMax(restoring bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var reader = RecordReader(bytes)
        guard reader.take(UInt64.self) == magic else { return 0 }
        _ = reader.take(UInt64.self)
        // Records, links and indexes, what grows on the way, and the balances that the audit computes anew.
        let eachMax: [UInt64] = [512, 256, 64, 160]
        var sum: UInt64 = 0
        for each in eachMax { sum += min(reader.take(), UInt64(bytes.count)) * each }
        return sum
    }

    private mutating func restore(_ bytes: UnsafeBufferPointer<UInt8>) -> BookError? {
        var reader = RecordReader(bytes)
        guard bytes.count >= Book.headerSize + Book.checksumSize, reader.take(UInt64.self) == Book.magic else {
            return .snapshotInvalid
        }
        timestamp = reader.take()
        let counts: (UInt64, UInt64, UInt64, UInt64) = (reader.take(), reader.take(), reader.take(), reader.take())
        // Counts that the bytes have no room for are told before anything is reserved.
        guard max(counts.0, counts.1, counts.2, counts.3) < 1 << 32 else { return .snapshotInvalid }
        let size =
            UInt64(Book.headerSize + Book.checksumSize) + counts.0 * 128 + counts.1 * 129 + counts.2 * 16 + counts.3
            * 76
        guard size == UInt64(bytes.count) else { return .snapshotInvalid }
        var end = RecordReader(bytes, at: bytes.count - Book.checksumSize)
        guard
            end.take(UInt64.self)
                == Checksum.of(
                    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes).dropLast(Book.checksumSize)))
        else {
            return .snapshotInvalid
        }
        guard counts.0 <= UInt64(limits.accounts), counts.1 + counts.2 <= UInt64(limits.transfers) else { return .full }
        return restore(&reader, Int(counts.0), Int(counts.1), Int(counts.2), Int(counts.3))
    }

    private mutating func restore(
        _ reader: inout RecordReader, _ accountCount: Int, _ transferCount: Int, _ failedCount: Int, _ rows: Int
    ) -> BookError? {
        reserveAccounts(accountCount)
        for _ in 0..<accountCount {
            let account = Account(from: &reader)
            guard accountPlace(account.id) == nil else { return .snapshotInvalid }
            addAccount(account)
        }
        reserveTransfers(transferCount + failedCount)
        for place in 0..<transferCount {
            if place & 15 == 0 { touch(reader, min(16, transferCount - place)) }
            let transfer = Transfer(from: &reader)
            guard let state = PendingState(rawValue: reader.take()), case .none = transferPlace(transfer.id),
                !transfer.flags.hasReserved, let debit = accountPlace(transfer.debitAccountID),
                let credit = accountPlace(transfer.creditAccountID), debit != credit
            else { return .snapshotInvalid }
            if transfer.timestamp > Book.timestampMax { return .snapshotInvalid }
            if let expiry = transfer.expiry, state == .pending { expiries.insert(expiry, transfers.count) }
            addTransfer(transfer, state, debit: debit, credit: credit)
        }
        for _ in 0..<failedCount {
            let id: UInt128 = reader.take()
            guard case .none = transferPlace(id) else { return .snapshotInvalid }
            transferIndex.insert(id, place: failed.count + FailedPlace.first)
            failed.append(id)
        }
        return restoreBalances(&reader, rows)
    }

    /// Reads what the next transfers of a snapshot will be looked for at, so that the memory comes at once.
    private mutating func touch(_ reader: RecordReader, _ count: Int) {
        for next in 0..<count {
            let at = next * 129
            touched ^=
                transferIndex.touch(reader.peek(at, as: UInt128.self))
                ^ accountIndex.touch(reader.peek(at + 16, as: UInt128.self))
                ^ accountIndex.touch(reader.peek(at + 32, as: UInt128.self))
        }
    }

    private mutating func restoreBalances(_ reader: inout RecordReader, _ rows: Int) -> BookError? {
        balances.reserve(rows)
        for _ in 0..<rows {
            let account: UInt32 = reader.take()
            let kept = AccountBalances(
                debitsPending: reader.take(), debitsPosted: reader.take(), creditsPending: reader.take(),
                creditsPosted: reader.take(), timestamp: reader.take())
            guard Int(account) < accounts.count, accounts[Int(account)].flags.contains(.history),
                kept.timestamp <= timestamp
            else { return .snapshotInvalid }
            balances.append(KeptBalances(balances: kept, account: account, previous: latestBalances[Int(account)]))
            latestBalances[Int(account)] = UInt32(truncatingIfNeeded: balances.count)
        }
        return nil
    }
}

/// A checksum against accidents; who wants to forge a snapshot can compute it too.
private enum Checksum {
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
        guard let start = bytes.baseAddress else { return sum }
        var at = 0
        while bytes.count - at >= 8 {
            mix(&sum, UInt64(littleEndian: start.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
            at += 8
        }
        guard at < bytes.count else { return sum }
        var word: UInt64 = 0
        for index in at..<bytes.count { word |= UInt64(bytes[index]) << UInt64((index - at) * 8) }
        mix(&sum, word)
        return sum
    }

    @inline(__always)
    private static func mix(_ sum: inout UInt64, _ word: UInt64) {
        sum = (sum ^ word) &* 0xD1B5_4A32_D192_ED03
        sum = (sum ^ sum &>> 32) &+ 0x2545_F491_4F6C_DD1D
    }
}
