/// What accounts and transfers of a batch have in common.
protocol BatchEvent {
    associatedtype Status: BatchStatus

    var isLinked: Bool { get }
    var isImported: Bool { get }
    var timestamp: UInt64 { get }

    /// Applies the rules of one event, which takes place at a moment.
    static func create(_ event: Self, at moment: UInt64, in book: inout Book) -> BatchResult<Status>
    /// Reads what the rules of an event will look at first, for its being at hand then.
    static func touch(_ event: Self, in book: borrowing Book) -> UInt64
    /// Remembers ids that a failure uses up.
    static func fail(_ event: Self, _ status: Status, in book: inout Book)
}

/// The results that the batch itself gives.
protocol BatchStatus: Equatable, Sendable {
    static var created: Self { get }
    static var linkedEventFailed: Self { get }
    static var linkedEventChainOpen: Self { get }
    static var importedEventExpected: Self { get }
    static var importedEventNotExpected: Self { get }
    static var timestampMustBeZero: Self { get }
    static var importedEventTimestampOutOfRange: Self { get }
    static var importedEventTimestampMustNotAdvance: Self { get }
}

extension AccountStatus: BatchStatus {}
extension TransferStatus: BatchStatus {}

extension Book {
    /// The largest timestamp.
    static var timestampMax: UInt64 { UInt64.max >> 1 }

    func checkTime(_ count: Int, _ timestamp: UInt64) throws(BookError) {
        guard timestamp <= Book.timestampMax, timestamp >= UInt64(count),
            timestamp - UInt64(count) >= self.timestamp
        else { throw .timestampMustAdvance }
    }

    /// Makes pending transfers expire whose time is over before a batch, which begins.
    mutating func begin(_ count: Int, _ timestamp: UInt64) {
        expire(until: timestamp - UInt64(count))
        self.timestamp = timestamp
    }

    /// The events one after the other; chains of linked ones succeed or fail together.
    mutating func run<Event: BatchEvent>(
        _ events: UnsafeBufferPointer<Event>, timestamp: UInt64,
        results: UnsafeMutableBufferPointer<BatchResult<Event.Status>>
    ) {
        guard let first = events.first else { return }
        let start = timestamp &- UInt64(events.count) &+ 1
        var chainStart: Int?
        var isBroken = false
        for index in 0..<events.count {
            // The memory that sixteen events need is fetched at once, not one wait after the other.
            if index & 15 == 0 {
                for next in index..<min(index &+ 16, events.count) { touched ^= Event.touch(events[next], in: self) }
            }
            let event = events[index]
            let moment = start &+ UInt64(index)
            if event.isLinked && chainStart == nil {
                chainStart = index
                openChain()
            }
            var result = BatchResult(status: Event.Status.linkedEventFailed, timestamp: moment)
            if event.isLinked && index == events.count - 1 {
                result.status = .linkedEventChainOpen
            } else if !isBroken {
                if let status = refusal(event, first, timestamp) {
                    result.status = status
                } else {
                    result = Event.create(event, at: moment, in: &self)
                }
            }
            if result.status != .created {
                if let chainStart, !isBroken {
                    isBroken = true
                    discardChain()
                    for earlier in chainStart..<index {
                        results[earlier] = BatchResult(
                            status: .linkedEventFailed, timestamp: start &+ UInt64(earlier))
                    }
                }
                Event.fail(event, result.status, in: &self)
            }
            results[index] = result
            if chainStart != nil && (!event.isLinked || result.status == .linkedEventChainOpen) {
                if !isBroken { chain.close() }
                chainStart = nil
                isBroken = false
            }
        }
    }

    /// Imported and other events do not mix, and only imported ones bring a time.
    @inline(__always)
    private func refusal<Event: BatchEvent>(_ event: Event, _ first: Event, _ timestamp: UInt64) -> Event.Status? {
        if event.isImported != first.isImported {
            return event.isImported ? .importedEventNotExpected : .importedEventExpected
        }
        guard event.isImported else { return event.timestamp == 0 ? nil : .timestampMustBeZero }
        if event.timestamp == 0 || event.timestamp > Book.timestampMax { return .importedEventTimestampOutOfRange }
        return event.timestamp >= timestamp ? .importedEventTimestampMustNotAdvance : nil
    }
}
