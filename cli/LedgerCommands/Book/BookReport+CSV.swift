import LedgerBook

/// The book for spreadsheets: one line a record, numbers as they are.
extension BookReport {
    static func csv(_ accounts: [Account]) -> String {
        var text = CSV.line([
            "id", "ledger", "code", "debitsPosted", "creditsPosted", "debitsPending", "creditsPending", "flags",
            "timestamp",
        ])
        for account in accounts {
            text += CSV.line([
                "\(account.id)", "\(account.ledger)", "\(account.code)", "\(account.debitsPosted)",
                "\(account.creditsPosted)", "\(account.debitsPending)", "\(account.creditsPending)",
                names(account.flags.rawValue, BookDocument.accountFlags), "\(account.timestamp)",
            ])
        }
        return text
    }

    static func csv(_ transfers: [Transfer], _ states: [PendingState]) -> String {
        var text = CSV.line([
            "id", "debit", "credit", "amount", "pending", "ledger", "code", "flags", "timeout", "state", "timestamp",
        ])
        for (transfer, state) in zip(transfers, states) {
            text += CSV.line([
                "\(transfer.id)", "\(transfer.debitAccountID)", "\(transfer.creditAccountID)", "\(transfer.amount)",
                "\(transfer.pendingID)", "\(transfer.ledger)", "\(transfer.code)",
                names(transfer.flags.rawValue, BookDocument.transferFlags), "\(transfer.timeout)", "\(state)",
                "\(transfer.timestamp)",
            ])
        }
        return text
    }

    static func csv(_ rows: [AccountBalances]) -> String {
        var text = CSV.line(["timestamp", "debitsPosted", "creditsPosted", "debitsPending", "creditsPending"])
        for row in rows {
            text += CSV.line([
                "\(row.timestamp)", "\(row.debitsPosted)", "\(row.creditsPosted)", "\(row.debitsPending)",
                "\(row.creditsPending)",
            ])
        }
        return text
    }

    private static func names(_ raw: UInt16, _ names: [String]) -> String {
        names.enumerated().filter { raw >> UInt16($0.offset) & 1 == 1 }.map(\.element).joined(separator: " ")
    }
}
