/// Writes numbers in little-endian order, as snapshots and records hold them, into memory that has room for them.
struct RecordWriter {
    private let start: UnsafeMutableRawPointer
    private(set) var count = 0

    init(_ start: UnsafeMutableRawPointer) {
        self.start = start
    }

    /// The bytes that a body writes, which are as many as it says.
    static func bytes(_ count: Int, _ body: (inout RecordWriter) -> Void) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { room, written in
            guard let start = room.baseAddress else { return }
            var writer = RecordWriter(UnsafeMutableRawPointer(start))
            body(&writer)
            written = writer.count
        }
    }

    @inline(__always)
    mutating func put<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
        start.storeBytes(of: number.littleEndian, toByteOffset: count, as: Number.self)
        count &+= MemoryLayout<Number>.size
    }
}

/// Reads them back; numbers beyond the end are 0 and `isOver` says so.
struct RecordReader {
    private let bytes: UnsafeRawBufferPointer
    private var at: Int
    private(set) var isOver = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, at: Int = 0) {
        self.bytes = UnsafeRawBufferPointer(bytes)
        self.at = at
    }

    /// The number that lies so many bytes ahead; 0 beyond the end.
    @inline(__always)
    func peek<Number: FixedWidthInteger & BitwiseCopyable>(_ ahead: Int, as type: Number.Type) -> Number {
        guard bytes.count &- at &- ahead >= MemoryLayout<Number>.size, let start = bytes.baseAddress else { return 0 }
        return Number(littleEndian: start.loadUnaligned(fromByteOffset: at &+ ahead, as: Number.self))
    }

    @inline(__always)
    mutating func take<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type = Number.self) -> Number {
        guard bytes.count &- at >= MemoryLayout<Number>.size, let start = bytes.baseAddress else {
            isOver = true
            return 0
        }
        let number = Number(littleEndian: start.loadUnaligned(fromByteOffset: at, as: Number.self))
        at &+= MemoryLayout<Number>.size
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
        RecordWriter.bytes(Account.size) { writer in write(to: &writer) }
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
        RecordWriter.bytes(Transfer.size) { writer in write(to: &writer) }
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
