import Digests
import LedgerBook
import LedgerStore

/// One account or transfer that is given on the command line.
struct BookEntry {
    static let id = Option(
        name: .id, value: .text("N"), help: "the ID of this second phase (default: one that follows from the first's)")
    static let flags = Option(name: .flags, value: .text("NAME,..."), help: "properties, by name")
    static let options: [Option] = [
        .format("text", "json", help: "what was refused; the result"), .database, .color, .help,
    ]

    static func code(_ meaning: String) -> Option {
        Option(name: .code, value: .text("N"), help: "\(meaning), by a number of your own (default 1)")
    }

    private let arguments: Arguments

    init(_ arguments: Arguments) { self.arguments = arguments }

    func account() throws(Failure) -> Account {
        guard let ledger: UInt32 = try number(.ledger) else { throw .usage("book account needs --ledger") }
        return Account(
            id: try operand(0, "the ID of the new account"), ledger: ledger, code: try number(.code) ?? 1,
            flags: AccountFlags(rawValue: try flags(BookDocument.accountFlags)))
    }

    func transfer(in store: BookStore) throws(Failure) -> Transfer {
        var flags = TransferFlags(rawValue: try flags(BookDocument.transferFlags))
        if arguments.has(.pending) { flags.insert(.pending) }
        let (id, debit) = (
            try operand(0, "the ID of the new transfer"), try operand(1, "the ID of the account that is debited")
        )
        let (credit, amount) = (
            try operand(2, "the ID of the account that is credited"), try operand(3, "an AMOUNT")
        )
        // An ID that fails for want of an account is used up: a slip of the fingers need not cost it.
        for account in [debit, credit] where store.book.account(account) == nil {
            throw .input("there is no account \(account) in the book")
        }
        let ledger: UInt32 = try number(.ledger) ?? store.book.account(debit)?.ledger ?? 0
        return Transfer(
            id: id, debit: debit, credit: credit, amount: amount, ledger: ledger, code: try number(.code) ?? 1,
            flags: flags, timeout: try number(.timeout) ?? 0)
    }

    /// The second of two phases. Its ID follows from the first's unless one is given, so that giving the command again is the
    /// same transfer again.
    func second(_ flag: TransferFlags) throws(Failure) -> Transfer {
        let pending = try operand(0, "the ID of the pending transfer")
        var amount: UInt128 = 0
        if flag == .postPendingTransfer {
            amount = arguments.operands.count > 1 ? try operand(1, "an AMOUNT") : .max
        }
        let id: UInt128 = try number(.id) ?? Self.id(of: flag, pending)
        return Transfer(id: id, amount: amount, pendingID: pending, flags: flag)
    }

    /// The first 16 bytes of SHA-256 over the word and the ID: two phases of one transfer never share it with another's.
    private static func id(of flag: TransferFlags, _ pending: UInt128) -> UInt128 {
        let word = flag == .postPendingTransfer ? "post" : "void"
        return SHA256.digest(of: Array("\(word) \(pending)".utf8)).prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
    }

    private func operand(_ place: Int, _ what: String) throws(Failure) -> UInt128 {
        try BookRun.number(try BookRun.operand(arguments, place, what), what)
    }

    private func number<Number: FixedWidthInteger>(_ option: OptionName) throws(Failure) -> Number? {
        guard let word = arguments.value(option) else { return nil }
        return try BookRun.number(word, option.flag)
    }

    private func flags(_ known: [String]) throws(Failure) -> UInt16 {
        var flags: UInt16 = 0
        for word in (arguments.value(.flags) ?? "").split(separator: ",").map(String.init) {
            guard let bit = known.firstIndex(of: word) else {
                let near = Suggestion.nearest(to: word, among: known)
                throw .usage(
                    "there is no flag '\(word)'",
                    hint: near.map { "Did you mean '\($0)'?" } ?? "Flags: \(known.joined(separator: ", ")).")
            }
            flags |= 1 << UInt16(bit)
        }
        return flags
    }
}
