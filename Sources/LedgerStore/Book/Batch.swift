import Digests
import LedgerBook

/// What was submitted to the book in one call.
public enum BookEvents: Equatable, Sendable {
    case accounts([Account])
    case transfers([Transfer])

    public var count: Int {
        switch self {
        case .accounts(let accounts): accounts.count
        case .transfers(let transfers): transfers.count
        }
    }

    var kind: String {
        switch self {
        case .accounts: "accounts"
        case .transfers: "transfers"
        }
    }

    var bytes: [UInt8] {
        switch self {
        case .accounts(let accounts): accounts.flatMap(\.bytes)
        case .transfers(let transfers): transfers.flatMap(\.bytes)
        }
    }

    /// The events that a row of the table holds; nil for what is none.
    init?(kind: String, bytes: [UInt8]) {
        let offsets = stride(from: 0, to: bytes.count, by: 128)
        guard bytes.count % 128 == 0 else { return nil }
        switch kind {
        case "accounts": self = .accounts(offsets.compactMap { Account(bytes: bytes, at: $0) })
        case "transfers": self = .transfers(offsets.compactMap { Transfer(bytes: bytes, at: $0) })
        default: return nil
        }
    }
}

/// What became of each event of a batch.
public enum BookResults: Sendable {
    case accounts([AccountResult])
    case transfers([TransferResult])

    /// 12 bytes each, as the table holds them: the status's number and the timestamp, little-endian.
    var bytes: [UInt8] {
        let pairs: [(UInt32, UInt64)] =
            switch self {
            case .accounts(let results): results.map { ($0.status.rawValue, $0.timestamp) }
            case .transfers(let results): results.map { ($0.status.rawValue, $0.timestamp) }
            }
        return pairs.flatMap { status, timestamp in
            (0..<4).map { UInt8(truncatingIfNeeded: status >> (8 * UInt32($0))) } + Chain.littleEndian(timestamp)
        }
    }
}

/// A row of the table.
struct Batch {
    var id: Int64
    var kind: String
    var timestamp: UInt64
    var events: [UInt8]
    var results: [UInt8]
    var previous: [UInt8]

    /// SHA-256 over the format's name `ledger-batch-1`, previous hash, id, kind, timestamp, events and results, each
    /// preceded by its length as in ``Chain``.
    var hash: [UInt8] {
        var hash = SHA256()
        Chain.field("ledger-batch-1", &hash)
        Chain.field(previous, &hash)
        Chain.field(Chain.littleEndian(UInt64(bitPattern: id)), &hash)
        Chain.field(kind, &hash)
        Chain.field(Chain.littleEndian(timestamp), &hash)
        Chain.field(events, &hash)
        Chain.field(results, &hash)
        return hash.finish()
    }
}
