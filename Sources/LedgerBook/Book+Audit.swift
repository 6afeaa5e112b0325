extension Book {
    /// What is wrong with a book that only bad memory or a bad snapshot could make so.
    public enum Fault: Equatable, Sendable {
        /// Timestamps do not grow, or are beyond the batch's.
        case order
        /// An account or transfer refers to what is not there, or breaks a rule of its own.
        case record
        /// An account's balances are not what its transfers make.
        case balances
        /// Debits and credits of a ledger differ.
        case ledger
        /// An account exceeds its limit.
        case limit
    }

    /// Computes every balance anew from the transfers and checks each rule that holds at all times: debits equal credits in
    /// each ledger, pending and posted; no limit is exceeded; time only grows. In n log n.
    ///
    /// - Returns: the first fault; nil for a sound book.
    public func audit() -> Fault? {
        var balances = [Totals](repeating: Totals(), count: accounts.count)
        if let fault = addTransfers(&balances) { return fault }
        var last: UInt64 = 0
        var ledgers: [(ledger: UInt32, totals: Totals)] = []
        for place in 0..<accounts.count {
            let account = accounts[place]
            guard account.timestamp > last, account.timestamp <= timestamp else { return .order }
            last = account.timestamp
            guard account.isSound, accountPlace(account.id) == place else { return .record }
            guard balances[place] == Totals(account) else { return .balances }
            if account.debitsExceedCredits(with: 0) || account.creditsExceedDebits(with: 0) { return .limit }
            ledgers.append((account.ledger, balances[place]))
        }
        ledgers.sort { $0.ledger < $1.ledger }
        return Book.isBalanced(ledgers) ? nil : .ledger
    }

    private func addTransfers(_ balances: inout [Totals]) -> Fault? {
        var last: UInt64 = 0
        for place in 0..<transfers.count {
            let transfer = transfers[place]
            guard transfer.timestamp > last, transfer.timestamp <= timestamp else { return .order }
            last = transfer.timestamp
            guard let debit = accountPlace(transfer.debitAccountID),
                let credit = accountPlace(transfer.creditAccountID),
                debit != credit, accounts[debit].ledger == transfer.ledger, accounts[credit].ledger == transfer.ledger,
                case .at(place) = transferPlace(transfer.id)
            else { return .record }
            guard (states[place] != .none) == transfer.flags.contains(.pending) else { return .record }
            let amount = transfer.amount
            let fits: Bool
            switch states[place] {
            case .pending:
                fits = balances[debit].add(pendingDebit: amount) && balances[credit].add(pendingCredit: amount)
            case .none where !transfer.flags.contains(.voidPendingTransfer):
                fits = balances[debit].add(debit: amount) && balances[credit].add(credit: amount)
            default: fits = true
            }
            guard fits else { return .balances }
        }
        return nil
    }

    /// Whether debits equal credits in each ledger, modulo 2^128: a sum of many accounts may exceed it.
    private static func isBalanced(_ ledgers: [(ledger: UInt32, totals: Totals)]) -> Bool {
        var sum = Totals()
        for index in ledgers.indices {
            sum.addWrapping(ledgers[index].totals)
            if index + 1 == ledgers.count || ledgers[index + 1].ledger != ledgers[index].ledger {
                guard sum.debits == sum.credits, sum.pendingDebits == sum.pendingCredits else { return false }
                sum = Totals()
            }
        }
        return true
    }
}

extension Account {
    /// What every account keeps to, whoever made it.
    fileprivate var isSound: Bool {
        id != 0 && id != .max && reserved == 0 && !flags.hasReserved && ledger != 0 && code != 0
            && !flags.contains([.debitsMustNotExceedCredits, .creditsMustNotExceedDebits])
    }
}

/// The four balances of an account.
struct Totals: Equatable {
    private(set) var pendingDebits: UInt128 = 0
    private(set) var debits: UInt128 = 0
    private(set) var pendingCredits: UInt128 = 0
    private(set) var credits: UInt128 = 0

    init() {}

    init(_ account: Account) {
        pendingDebits = account.debitsPending
        debits = account.debitsPosted
        pendingCredits = account.creditsPending
        credits = account.creditsPosted
    }

    mutating func add(pendingDebit amount: UInt128) -> Bool { Totals.add(amount, to: &pendingDebits) }
    mutating func add(pendingCredit amount: UInt128) -> Bool { Totals.add(amount, to: &pendingCredits) }
    mutating func add(debit amount: UInt128) -> Bool { Totals.add(amount, to: &debits) }
    mutating func add(credit amount: UInt128) -> Bool { Totals.add(amount, to: &credits) }

    private static func add(_ amount: UInt128, to balance: inout UInt128) -> Bool {
        let (sum, overflow) = balance.addingReportingOverflow(amount)
        balance = sum
        return !overflow
    }

    mutating func addWrapping(_ other: Totals) {
        pendingDebits = pendingDebits &+ other.pendingDebits
        debits = debits &+ other.debits
        pendingCredits = pendingCredits &+ other.pendingCredits
        credits = credits &+ other.credits
    }
}
