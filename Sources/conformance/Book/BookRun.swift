import LedgerBook
import ToolSupport

/// `conformance book OPERATIONS [SEED]`: the book against its model, in worlds of a few thousand operations each.
/// `conformance book --time` measures it (``BookTime``).
/// `conformance book --world SEED`: one of them, as the message of a failure names it.
enum BookRun {
    static func run(_ arguments: [String]) -> Int32 {
        var statuses = Statuses()
        if arguments.first == "--world", arguments.count == 2 {
            return world(UInt64(number(arguments[1])), 4000, &statuses)
                ? finish(statuses, 1, 0) : finish(statuses, 0, 1)
        }
        if arguments.first == "--time" { return BookTime.run(number(arguments.count > 1 ? arguments[1] : "2")) }
        let operations = number(arguments.first ?? "100000")
        let seed = UInt64(arguments.count > 1 ? number(arguments[1]) : 1)
        var (passed, failed, done) = (0, 0, 0)
        var next = seed &* 1_000_003
        while done < operations {
            if world(next, 4000, &statuses) { passed += 1 } else { failed += 1 }
            done += 4000
            next &+= 1
        }
        return finish(statuses, passed, failed)
    }

    /// How often each result came.
    struct Statuses {
        var accounts: [AccountStatus: Int] = [:]
        var transfers: [TransferStatus: Int] = [:]
    }

    private static func finish(_ statuses: Statuses, _ passed: Int, _ failed: Int) -> Int32 {
        for status in AccountStatus.allCases {
            print("account", status.rawValue, status, statuses.accounts[status] ?? 0)
        }
        for status in TransferStatus.allCases {
            print("transfer", status.rawValue, status, statuses.transfers[status] ?? 0)
        }
        let operations = statuses.accounts.values.reduce(0, +) + statuses.transfers.values.reduce(0, +)
        print("\(operations) operations in \(passed + failed) worlds")
        print("\(passed) passed, \(failed) failed")
        return failed == 0 ? 0 : 1
    }

    /// Whether book and model agree in every result and every balance.
    private static func world(_ seed: UInt64, _ operations: Int, _ statuses: inout Statuses) -> Bool {
        var book = Book(seed: seed)
        var (model, workload) = (BookModel(), BookWorkload(seed: seed))
        var (done, batch) = (0, 0)
        func differs(_ what: String) -> Bool {
            complain("conformance book --world \(seed): batch \(batch): \(what)")
            return false
        }
        do {
            while done < operations {
                batch += 1
                if workload.isAccountBatchNext() {
                    let events = workload.accountBatch()
                    let time = workload.advance(events.count)
                    let results = try book.createAccounts(events, timestamp: time)
                    workload.learn(events, results)
                    for (index, wanted) in model.createAccounts(events, time).enumerated() {
                        let got = results[index]
                        statuses.accounts[got.status, default: 0] += 1
                        guard got.status == wanted.status, got.timestamp == wanted.timestamp else {
                            return differs("\(events[index]) gives \(got), the model \(wanted)")
                        }
                    }
                    done += events.count
                } else {
                    let events = workload.transferBatch()
                    let time = workload.advance(events.count)
                    let results = try book.createTransfers(events, timestamp: time)
                    workload.learn(events, results)
                    for (index, wanted) in model.createTransfers(events, time).enumerated() {
                        let got = results[index]
                        statuses.transfers[got.status, default: 0] += 1
                        guard got.status == wanted.status, got.timestamp == wanted.timestamp else {
                            return differs("\(events[index]) gives \(got), the model \(wanted)")
                        }
                    }
                    done += events.count
                }
                for id in model.accountOrder where book.account(id) != model.accounts[id] {
                    return differs("account \(id) is \(book.account(id)!), in the model \(model.accounts[id]!)")
                }
                if batch % 16 == 0 || done >= operations, let what = difference(book, model) { return differs(what) }
                if batch % 64 == 0 {
                    let bytes = book.snapshot()
                    book = try Book(snapshot: bytes, seed: seed)
                    guard book.snapshot() == bytes else { return differs("a snapshot's book has another snapshot") }
                }
            }
            return true
        } catch {
            return differs("\(error)")
        }
    }

    /// What a whole comparison finds.
    private static func difference(_ book: borrowing Book, _ model: BookModel) -> String? {
        if let fault = book.audit() { return "the audit finds \(fault)" }
        guard book.accountCount == model.accountOrder.count, book.transferCount == model.transferOrder.count,
            book.failedCount == model.failed.count
        else { return "other numbers of records" }
        for (place, id) in model.transferOrder.enumerated() {
            guard book.transfer(at: place) == model.transfers[id], book.transfer(id) == model.transfers[id],
                book.pendingState(of: id) == model.states[id]
            else { return "transfer \(id) differs" }
        }
        for (place, id) in model.accountOrder.enumerated() {
            guard book.account(at: place) == model.accounts[id] else { return "account \(id) differs" }
            let moves = model.transferOrder.compactMap { model.transfers[$0] }.filter {
                $0.debitAccountID == id || $0.creditAccountID == id
            }
            guard book.transfers(of: id) == moves,
                book.transfers(of: id, .init(limit: 3, isReversed: true, credits: false))
                    == Array(moves.reversed().filter { $0.debitAccountID == id }.prefix(3))
            else { return "the transfers of account \(id) differ" }
            let rows = model.history[id] ?? []
            let kept = rows.indices.sorted { (rows[$0].timestamp, $0) < (rows[$1].timestamp, $1) }.map { rows[$0] }
            guard book.balances(of: id) == kept else { return "the kept balances of account \(id) differ" }
            if let middle = kept.dropFirst(kept.count / 2).first, model.accounts[id]!.flags.contains(.history) {
                let wanted = kept.last { $0.timestamp <= middle.timestamp }
                guard book.balances(of: id, at: middle.timestamp) == wanted else {
                    return "balances as of a time differ"
                }
            }
        }
        return nil
    }
}
