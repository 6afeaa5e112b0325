import LedgerBook
import LedgerNumerics

/// Batches that a world goes through: mostly sound events, of which some are spoilt in one field or two, and many that came
/// before, as they were or nearly so. Everything follows from the seed.
struct BookWorkload {
    private let random: Philox4x32
    private var drawn: UInt64 = 0
    private(set) var timestamp: UInt64 = 1_000
    /// All that was sent, and what of it was made.
    private var accounts: [Account] = []
    private var transfers: [Transfer] = []
    private var made: [Account] = []
    private var pending: [Transfer] = []
    private var nextID: UInt128 = 1

    init(seed: UInt64) {
        random = Philox4x32(seed: seed)
        // Late enough in some worlds that the longest timeouts run beyond the end of time.
        if chance(10) { timestamp = 6_000_000_000_000_000_000 }
    }

    mutating func learn(_ events: [Account], _ results: [AccountResult]) {
        for (event, result) in zip(events, results) where result.status == .created { made.append(event) }
    }

    mutating func learn(_ events: [Transfer], _ results: [TransferResult]) {
        for (event, result) in zip(events, results) where result.status == .created && event.flags.contains(.pending) {
            pending.append(event)
        }
    }

    // MARK: draws

    private mutating func word() -> UInt32 {
        drawn += 1
        return random.block(path: 1, index: drawn).0
    }

    private mutating func below(_ bound: Int) -> Int { bound <= 0 ? 0 : Int(word() % UInt32(bound)) }

    private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// Small numbers, and those at the ends of the range.
    private mutating func amount() -> UInt128 {
        switch below(60) {
        case 0...2: 0
        case 3: .max
        case 4: .max - UInt128(below(200))
        case 5: UInt128.max / 2 + UInt128(below(3))
        case 6, 7: UInt128(1) << UInt128(below(128))
        default: UInt128(below(1000))
        }
    }

    // MARK: batches

    /// A batch's time leaves room for its events; sometimes seconds pass, so that timeouts run out.
    mutating func advance(_ count: Int) -> UInt64 {
        timestamp += UInt64(count) + (chance(30) ? UInt64(below(2_000_000_000)) : UInt64(below(3)))
        return timestamp
    }

    mutating func accountBatch() -> [Account] {
        let count = 1 + below(chance(20) ? 12 : 3)
        let isImported = chance(10)
        return (0..<count).map { _ in
            var account = chance(25) && !accounts.isEmpty ? pick(accounts) : freshAccount()
            if isImported != account.flags.contains(.imported) && !chance(5) {
                account.flags = isImported ? account.flags.union(.imported) : account.flags.subtracting(.imported)
            }
            account.timestamp = isImported ? importedTime() : 0
            if chance(25) { spoil(&account) }
            if chance(12) { account.flags.insert(.linked) }
            accounts.append(account)
            return account
        }
    }

    private mutating func freshAccount() -> Account {
        nextID += 1
        var flags: AccountFlags = []
        if chance(20) {
            flags.insert(.debitsMustNotExceedCredits)
        } else if chance(20) {
            flags.insert(.creditsMustNotExceedDebits)
        }
        if chance(40) { flags.insert(.history) }
        if chance(3) { flags.insert(.closed) }
        return Account(
            id: nextID, ledger: chance(85) ? 1 : 2, code: 1, flags: flags, userData128: UInt128(below(2)),
            userData64: UInt64(below(2)), userData32: UInt32(below(2)))
    }

    /// Mostly a little before now, where it may be later than all that came before.
    private mutating func importedTime() -> UInt64 {
        switch below(12) {
        case 0: 0
        case 1: UInt64.max - UInt64(below(2))
        case 2: timestamp + UInt64(below(100))
        case 3: UInt64(1) + UInt64(below(2000))
        default: timestamp - UInt64(below(20))
        }
    }

    private mutating func spoil(_ account: inout Account) {
        switch below(14) {
        case 0: account.reserved = 1
        case 1: account.flags = AccountFlags(rawValue: account.flags.rawValue | 1 << UInt16(6 + below(10)))
        case 2: account.id = chance(50) ? 0 : .max
        case 3: account.flags.formSymmetricDifference(.history)
        case 4: account.userData128 ^= 1
        case 5: account.userData64 ^= 1
        case 6: account.userData32 ^= 1
        case 7: account.ledger = UInt32(below(3))
        case 8: account.code = UInt16(below(3))
        case 9: account.flags.formUnion([.debitsMustNotExceedCredits, .creditsMustNotExceedDebits])
        case 10: account.debitsPending = 1
        case 11: account.debitsPosted = 1
        case 12: chance(50) ? (account.creditsPending = 1) : (account.creditsPosted = 1)
        default: account.timestamp ^= 1
        }
    }

    mutating func transferBatch() -> [Transfer] {
        let count = 1 + below(chance(20) ? 60 : 8)
        let isImported = chance(12)
        return (0..<count).map { _ in
            var transfer = draft()
            if isImported != transfer.flags.contains(.imported) && !chance(5) {
                transfer.flags = isImported ? transfer.flags.union(.imported) : transfer.flags.subtracting(.imported)
            }
            transfer.timestamp = isImported ? importedTime() : 0
            if isImported && chance(85) { transfer.timeout = 0 }
            if chance(20) { spoil(&transfer) }
            if chance(5) { spoil(&transfer) }
            if chance(8) { transfer.flags.insert(.linked) }
            transfers.append(transfer)
            return transfer
        }
    }

    private mutating func draft() -> Transfer {
        if chance(18) && !transfers.isEmpty { return transfers[max(0, transfers.count - 1 - below(60))] }
        nextID += 1
        if chance(25) && !pending.isEmpty { return settlement(of: pending[max(0, pending.count - 1 - below(12))]) }
        let debit = made.isEmpty ? Account(id: 1, ledger: 1, code: 1) : pick(made)
        var credit = made.isEmpty ? Account(id: 2, ledger: 1, code: 1) : pick(made)
        for _ in 0..<4 where !made.isEmpty && (credit.id == debit.id || credit.ledger != debit.ledger) {
            credit = pick(made)
        }
        var transfer = Transfer(
            id: nextID, debit: debit.id, credit: credit.id, amount: amount(), ledger: debit.ledger, code: 1,
            userData128: UInt128(below(2)), userData64: UInt64(below(2)), userData32: UInt32(below(2)))
        if chance(35) {
            transfer.flags.insert(.pending)
            if chance(50) { transfer.timeout = chance(5) ? UInt32.max : UInt32(below(3)) }
            if chance(4) { transfer.flags.insert(.closingDebit) }
            if chance(4) { transfer.flags.insert(.closingCredit) }
        }
        if chance(8) { transfer.flags.insert(.balancingDebit) }
        if chance(8) { transfer.flags.insert(.balancingCredit) }
        return transfer
    }

    private mutating func settlement(of first: Transfer) -> Transfer {
        let isVoid = chance(40)
        var transfer = Transfer(
            id: nextID, amount: isVoid ? 0 : .max, pendingID: first.id,
            flags: isVoid ? .voidPendingTransfer : .postPendingTransfer)
        if chance(40) { transfer.amount = chance(70) ? first.amount : amount() }
        if chance(40) {
            (transfer.debitAccountID, transfer.creditAccountID) = (first.debitAccountID, first.creditAccountID)
        }
        if chance(40) { (transfer.ledger, transfer.code) = (first.ledger, first.code) }
        if chance(30) { transfer.userData128 = UInt128(below(3)) }
        if chance(30) { transfer.userData64 = UInt64(below(3)) }
        if chance(30) { transfer.userData32 = UInt32(below(3)) }
        return transfer
    }

    private mutating func spoil(_ transfer: inout Transfer) {
        switch below(18) {
        case 0: transfer.flags = TransferFlags(rawValue: transfer.flags.rawValue | 1 << UInt16(9 + below(7)))
        case 1: transfer.id = chance(50) ? 0 : .max
        case 2: transfer.flags = TransferFlags(rawValue: transfer.flags.rawValue ^ 1 << UInt16(1 + below(7)))
        case 3: transfer.pendingID = pick([0, .max, transfer.id, transfer.pendingID &+ 1])
        case 4: transfer.timeout = UInt32(below(3))
        case 5: transfer.timeout = .max
        case 6: transfer.debitAccountID = pick([0, .max, transfer.creditAccountID, 999_999])
        case 7: transfer.creditAccountID = pick([0, .max, transfer.debitAccountID, 999_999])
        case 8: transfer.debitAccountID = accounts.isEmpty ? 3 : pick(accounts).id
        case 9: transfer.creditAccountID = accounts.isEmpty ? 3 : pick(accounts).id
        case 10: transfer.amount = amount()
        case 11: transfer.userData128 ^= 1
        case 12: transfer.userData64 ^= 1
        case 13: transfer.userData32 ^= 1
        case 14: transfer.ledger = UInt32(below(3))
        case 15: transfer.code = UInt16(below(3))
        case 16: transfer.timestamp ^= UInt64(1 + below(7))
        default: transfer.pendingID = transfers.isEmpty ? 1 : pick(transfers).id
        }
    }

    /// Whether the next batch makes accounts.
    mutating func isAccountBatchNext() -> Bool { accounts.count < 6 || chance(accounts.count < 40 ? 8 : 2) }
}
