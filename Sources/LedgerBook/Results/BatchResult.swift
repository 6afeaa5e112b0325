/// What became of one event of a batch.
public struct BatchResult<Status: Sendable>: Sendable {
    public var status: Status
    /// That of the record made or found; else that of the event in the batch.
    public var timestamp: UInt64

    public init(status: Status, timestamp: UInt64) {
        self.status = status
        self.timestamp = timestamp
    }
}

public typealias AccountResult = BatchResult<AccountStatus>
public typealias TransferResult = BatchResult<TransferStatus>
