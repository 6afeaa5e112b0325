import LedgerBook

/// The book told as plainly as it can be: dictionaries, whole copies for chains, and rules in lists by their number. It shares
/// nothing with Sources/LedgerBook but the records and the results.
struct BookModel {
    var accounts: [UInt128: Account] = [:]
    var transfers: [UInt128: Transfer] = [:]
    var states: [UInt128: PendingState] = [:]
    var failed: Set<UInt128> = []
    var history: [UInt128: [AccountBalances]] = [:]
    /// Ids in the order of their making.
    var accountOrder: [UInt128] = []
    var transferOrder: [UInt128] = []

    /// The first rule that is broken; the rules come in the order of their numbers, which is checked as they are read.
    static func first<Status: RawRepresentable>(_ rules: [(Status, () -> Bool)]) -> Status?
    where Status.RawValue == UInt32 {
        var last: UInt32 = 0
        for (status, isBroken) in rules {
            precondition(status.rawValue > last, "the rules are not in order")
            last = status.rawValue
            if isBroken() { return status }
        }
        return nil
    }

    mutating func createAccounts(_ events: [Account], _ timestamp: UInt64) -> [AccountResult] {
        expire(until: timestamp - UInt64(events.count))
        return batch(events, timestamp, .linkedEventFailed, .linkedEventChainOpen, .created) { model, event, moment in
            model.create(event, moment, isFirstImported: events[0].flags.contains(.imported), timestamp)
        } isLinked: {
            $0.flags.contains(.linked)
        }
    }

    mutating func createTransfers(_ events: [Transfer], _ timestamp: UInt64) -> [TransferResult] {
        expire(until: timestamp - UInt64(events.count))
        return batch(events, timestamp, .linkedEventFailed, .linkedEventChainOpen, .created) { model, event, moment in
            model.create(event, moment, isFirstImported: events[0].flags.contains(.imported), timestamp)
        } isLinked: {
            $0.flags.contains(.linked)
        }
    }

    /// Splits a batch into its chains. A chain works on a copy, which is thrown away when one of it fails.
    private mutating func batch<Event, Status: Equatable>(
        _ events: [Event], _ timestamp: UInt64, _ failedWithChain: Status, _ open: Status, _ created: Status,
        _ create: (inout BookModel, Event, UInt64) -> BatchResult<Status>, isLinked: (Event) -> Bool
    ) -> [BatchResult<Status>] {
        let moment = { (index: Int) in timestamp - UInt64(events.count) + UInt64(index) + 1 }
        var results: [BatchResult<Status>] = []
        var start = 0
        while start < events.count {
            var end = start
            while end < events.count - 1 && isLinked(events[end]) { end += 1 }
            let isOpen = isLinked(events[end])
            var copy = self
            var chain = (start...end).map { BatchResult(status: failedWithChain, timestamp: moment($0)) }
            var culprit: Int?
            for index in start...end where culprit == nil {
                let offset = index - start
                chain[offset] =
                    isOpen && index == end
                    ? BatchResult(status: open, timestamp: moment(index)) : create(&copy, events[index], moment(index))
                if chain[offset].status != created { culprit = offset }
            }
            if isOpen { chain[end - start].status = open }
            if let culprit {
                for offset in 0..<culprit {
                    chain[offset] = BatchResult(status: failedWithChain, timestamp: moment(start + offset))
                }
                remember(events[start + culprit], chain[culprit].status)
            } else {
                self = copy
            }
            results += chain
            start = end + 1
        }
        return results
    }

    /// A transfer that failed for a transient reason uses its id up, though its chain left no other trace.
    private mutating func remember<Event, Status>(_ event: Event, _ status: Status) {
        if let transfer = event as? Transfer, let status = status as? TransferStatus,
            [
                .debitAccountNotFound, .creditAccountNotFound, .pendingTransferNotFound, .exceedsCredits,
                .exceedsDebits,
                .debitAccountAlreadyClosed, .creditAccountAlreadyClosed,
            ].contains(status)
        {
            failed.insert(transfer.id)
        }
    }

    mutating func keep(_ id: UInt128, _ moment: UInt64) {
        guard let account = accounts[id], account.flags.contains(.history) else { return }
        history[id, default: []].append(
            AccountBalances(
                debitsPending: account.debitsPending, debitsPosted: account.debitsPosted,
                creditsPending: account.creditsPending, creditsPosted: account.creditsPosted, timestamp: moment))
    }

    mutating func expire(until moment: UInt64) {
        let due = transfers.values.filter { transfer in
            states[transfer.id] == .pending && transfer.timeout > 0
                && transfer.timestamp + UInt64(transfer.timeout) * 1_000_000_000 <= moment
        }
        for transfer in due.sorted(by: {
            ($0.timestamp + UInt64($0.timeout) * 1_000_000_000, $0.timestamp)
                < ($1.timestamp + UInt64($1.timeout) * 1_000_000_000, $1.timestamp)
        }) {
            states[transfer.id] = .expired
            accounts[transfer.debitAccountID]!.debitsPending -= transfer.amount
            accounts[transfer.creditAccountID]!.creditsPending -= transfer.amount
            reopen(transfer)
            keep(transfer.debitAccountID, moment)
            keep(transfer.creditAccountID, moment)
        }
    }

    mutating func reopen(_ pending: Transfer) {
        if pending.flags.contains(.closingDebit) { accounts[pending.debitAccountID]!.flags.remove(.closed) }
        if pending.flags.contains(.closingCredit) { accounts[pending.creditAccountID]!.flags.remove(.closed) }
    }
}
