/// Writes numbers in little-endian order, as snapshots and records hold them.
struct RecordWriter {
    private(set) var bytes: [UInt8]

    init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    mutating func put<Number: FixedWidthInteger>(_ number: Number) {
        for index in 0..<Number.bitWidth / 8 {
            bytes.append(UInt8(truncatingIfNeeded: number >> Number(truncatingIfNeeded: index * 8)))
        }
    }
}

/// Reads them back; numbers beyond the end are 0 and `isOver` says so.
struct RecordReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at: Int
    private(set) var isOver = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, at: Int = 0) {
        self.bytes = bytes
        self.at = at
    }

    var rest: Int { bytes.count - at }

    mutating func take<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number {
        let size = Number.bitWidth / 8
        guard rest >= size else {
            isOver = true
            return 0
        }
        var number: Number = 0
        for index in 0..<size {
            number |= Number(truncatingIfNeeded: bytes[at + index]) << Number(truncatingIfNeeded: index * 8)
        }
        at += size
        return number
    }
}

extension Account {
    /// Bytes of a record.
    public static var size: Int { 128 }

    /// The record that 128 bytes are, from an offset on; nil where there are fewer.
    public init?(bytes: [UInt8], at offset: Int = 0) {
        guard offset >= 0, bytes.count >= Account.size, offset <= bytes.count - Account.size else { return nil }
        self = bytes.withUnsafeBufferPointer { buffer in
            var reader = RecordReader(buffer, at: offset)
            return Account(from: &reader)
        }
    }

    /// The record's 128 bytes.
    public var bytes: [UInt8] {
        var writer = RecordWriter(capacity: Account.size)
        write(to: &writer)
        return writer.bytes
    }

    func write(to writer: inout RecordWriter) {
        writer.put(id)
        writer.put(debitsPending)
        writer.put(debitsPosted)
        writer.put(creditsPending)
        writer.put(creditsPosted)
        writer.put(userData128)
        writer.put(userData64)
        writer.put(userData32)
        writer.put(reserved)
        writer.put(ledger)
        writer.put(code)
        writer.put(flags.rawValue)
        writer.put(timestamp)
    }

    init(from reader: inout RecordReader) {
        self.init(id: reader.take(), ledger: 0, code: 0)
        debitsPending = reader.take()
        debitsPosted = reader.take()
        creditsPending = reader.take()
        creditsPosted = reader.take()
        userData128 = reader.take()
        userData64 = reader.take()
        userData32 = reader.take()
        reserved = reader.take()
        ledger = reader.take()
        code = reader.take()
        flags = AccountFlags(rawValue: reader.take())
        timestamp = reader.take()
    }
}

extension Transfer {
    /// Bytes of a record.
    public static var size: Int { 128 }

    /// The record that 128 bytes are, from an offset on; nil where there are fewer.
    public init?(bytes: [UInt8], at offset: Int = 0) {
        guard offset >= 0, bytes.count >= Transfer.size, offset <= bytes.count - Transfer.size else { return nil }
        self = bytes.withUnsafeBufferPointer { buffer in
            var reader = RecordReader(buffer, at: offset)
            return Transfer(from: &reader)
        }
    }

    /// The record's 128 bytes.
    public var bytes: [UInt8] {
        var writer = RecordWriter(capacity: Transfer.size)
        write(to: &writer)
        return writer.bytes
    }

    func write(to writer: inout RecordWriter) {
        writer.put(id)
        writer.put(debitAccountID)
        writer.put(creditAccountID)
        writer.put(amount)
        writer.put(pendingID)
        writer.put(userData128)
        writer.put(userData64)
        writer.put(userData32)
        writer.put(timeout)
        writer.put(ledger)
        writer.put(code)
        writer.put(flags.rawValue)
        writer.put(timestamp)
    }

    init(from reader: inout RecordReader) {
        self.init(id: reader.take(), debit: reader.take(), credit: reader.take(), amount: reader.take())
        pendingID = reader.take()
        userData128 = reader.take()
        userData64 = reader.take()
        userData32 = reader.take()
        timeout = reader.take()
        ledger = reader.take()
        code = reader.take()
        flags = TransferFlags(rawValue: reader.take())
        timestamp = reader.take()
    }
}
