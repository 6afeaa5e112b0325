import LedgerBook
import LedgerJSON
import LedgerStore

/// What the book says, for people and for scripts. Amounts are in the smallest unit of their ledger.
enum BookReport {
    struct Row {
        var id: UInt128
        var status: String
        var timestamp: UInt64
        /// Whether it is in the book now, made by this batch or by an earlier one.
        var isDone: Bool
    }

    static func rows(_ events: BookEvents, _ results: BookResults) -> [Row] {
        switch (events, results) {
        case (.accounts(let accounts), .accounts(let results)):
            zip(accounts, results).map {
                Row(
                    id: $0.id, status: "\($1.status)", timestamp: $1.timestamp,
                    isDone: $1.status == .created || $1.status == .exists)
            }
        case (.transfers(let transfers), .transfers(let results)):
            zip(transfers, results).map {
                Row(
                    id: $0.id, status: "\($1.status)", timestamp: $1.timestamp,
                    isDone: $1.status == .created || $1.status == .exists)
            }
        default: []
        }
    }

    static func text(_ rows: [Row], batch: Int64, _ style: Style) -> String {
        let done = rows.filter(\.isDone).count
        var lines: [String] = []
        if done < rows.count {
            var table = Table([
                .init(title: "Event", isRight: true), .init(title: "ID", widthMin: 8), .init(title: "Result"),
            ])
            for (place, row) in rows.enumerated() where !row.isDone {
                table.rows.append([.init("\(place)"), .init("\(row.id)"), .init(row.status, .red)])
            }
            lines += table.lines(style) + [""]
        }
        let created = rows.filter { $0.status == "created" }.count
        var parts = ["\(created) created"]
        if done > created { parts.append("\(done - created) there before") }
        if done < rows.count { parts.append("\(rows.count - done) refused") }
        lines.append("Batch \(batch): \(parts.joined(separator: ", ")).")
        return lines.joined(separator: "\n") + "\n"
    }

    static func json(_ rows: [Row], batch: Int64) -> [UInt8] {
        document { writer in
            writer.key("batch")
            _ = writer.integer(batch)
            writer.key("results")
            writer.beginArray()
            for row in rows {
                writer.beginObject()
                text("id", "\(row.id)", &writer)
                text("status", row.status, &writer)
                text("timestamp", "\(row.timestamp)", &writer)
                writer.endObject()
            }
            writer.endArray()
        }
    }

    static func text(_ accounts: [Account], _ style: Style) -> String {
        guard !accounts.isEmpty else { return "There is no account in the book; 'book account' makes one.\n" }
        var table = Table([
            .init(title: "Account", isRight: true), .init(title: "Ledger", isRight: true, rank: 2),
            .init(title: "Code", isRight: true, rank: 3), .init(title: "Debits", isRight: true),
            .init(title: "Credits", isRight: true), .init(title: "Pending debits", isRight: true, rank: 1),
            .init(title: "Pending credits", isRight: true, rank: 1), .init(title: "State", rank: 4),
        ])
        for account in accounts {
            table.rows.append([
                .init("\(account.id)"), .init("\(account.ledger)"), .init("\(account.code)"),
                .init("\(account.debitsPosted)"), .init("\(account.creditsPosted)"),
                .init("\(account.debitsPending)"), .init("\(account.creditsPending)"),
                account.flags.contains(.closed) ? .init("closed", .yellow) : "",
            ])
        }
        return table.lines(style).joined(separator: "\n") + "\n"
    }

    static func json(_ accounts: [Account]) -> [UInt8] {
        document { writer in
            writer.key("accounts")
            writer.beginArray()
            for account in accounts { write(account, &writer) }
            writer.endArray()
        }
    }

    static func text(_ account: Account, _ transfers: [Transfer], _ states: [PendingState], _ style: Style) -> String {
        var table = Table([
            .init(title: "Time (UTC)"), .init(title: "Transfer", isRight: true),
            .init(title: "Other account", isRight: true),
            .init(title: "Debit", isRight: true), .init(title: "Credit", isRight: true), .init(title: "State"),
        ])
        for (transfer, state) in zip(transfers, states) {
            let isDebit = transfer.debitAccountID == account.id
            table.rows.append([
                .init(UTCTime.readable(UTCTime.text(Int64(transfer.timestamp / 1_000_000_000)))),
                .init("\(transfer.id)"),
                .init("\(isDebit ? transfer.creditAccountID : transfer.debitAccountID)"),
                isDebit ? .init("\(transfer.amount)") : "", isDebit ? "" : .init("\(transfer.amount)"),
                .init(word(transfer, state)),
            ])
        }
        let balances =
            "Account \(account.id): debits \(account.debitsPosted), credits \(account.creditsPosted); pending debits "
            + "\(account.debitsPending), credits \(account.creditsPending)."
        return (table.lines(style) + ["", balances]).joined(separator: "\n") + "\n"
    }

    /// What a transfer is, or what became of it.
    private static func word(_ transfer: Transfer, _ state: PendingState) -> String {
        if transfer.flags.contains(.postPendingTransfer) { return "posts \(transfer.pendingID)" }
        if transfer.flags.contains(.voidPendingTransfer) { return "voids \(transfer.pendingID)" }
        return state == .none ? "posted" : state == .pending ? "pending" : "was pending, \(state)"
    }

    static func json(_ account: Account, _ transfers: [Transfer], _ states: [PendingState]) -> [UInt8] {
        document { writer in
            writer.key("account")
            write(account, &writer)
            writer.key("transfers")
            writer.beginArray()
            for (transfer, state) in zip(transfers, states) { write(transfer, state, &writer) }
            writer.endArray()
        }
    }

    static func text(_ account: UInt128, _ rows: [AccountBalances], _ style: Style) -> String {
        guard !rows.isEmpty else { return "Nothing has moved in account \(account) yet.\n" }
        var table = Table([
            .init(title: "Time (UTC)"), .init(title: "Debits", isRight: true), .init(title: "Credits", isRight: true),
            .init(title: "Pending debits", isRight: true, rank: 1),
            .init(title: "Pending credits", isRight: true, rank: 1),
        ])
        for row in rows {
            table.rows.append([
                .init(UTCTime.readable(UTCTime.text(Int64(row.timestamp / 1_000_000_000)))),
                .init("\(row.debitsPosted)"), .init("\(row.creditsPosted)"), .init("\(row.debitsPending)"),
                .init("\(row.creditsPending)"),
            ])
        }
        return table.lines(style).joined(separator: "\n") + "\n"
    }

    static func json(_ account: UInt128, _ rows: [AccountBalances]) -> [UInt8] {
        document { writer in
            text("account", "\(account)", &writer)
            writer.key("balances")
            writer.beginArray()
            for row in rows {
                writer.beginObject()
                text("debitsPending", "\(row.debitsPending)", &writer)
                text("debitsPosted", "\(row.debitsPosted)", &writer)
                text("creditsPending", "\(row.creditsPending)", &writer)
                text("creditsPosted", "\(row.creditsPosted)", &writer)
                text("timestamp", "\(row.timestamp)", &writer)
                writer.endObject()
            }
            writer.endArray()
        }
    }

    private static func document(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        body(&writer)
        writer.endObject()
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func text(_ key: StaticString, _ value: String, _ writer: inout JSONWriter) {
        writer.key(key)
        writer.string(Array(value.utf8))
    }

    private static func flags(_ raw: UInt16, _ names: [String], _ writer: inout JSONWriter) {
        writer.key("flags")
        writer.beginArray()
        for (bit, name) in names.enumerated() where raw >> UInt16(bit) & 1 == 1 { writer.string(Array(name.utf8)) }
        writer.endArray()
    }

    private static func write(_ account: Account, _ writer: inout JSONWriter) {
        writer.beginObject()
        text("id", "\(account.id)", &writer)
        writer.key("ledger")
        _ = writer.integer(Int64(account.ledger))
        writer.key("code")
        _ = writer.integer(Int64(account.code))
        flags(account.flags.rawValue, BookDocument.accountFlags, &writer)
        text("debitsPending", "\(account.debitsPending)", &writer)
        text("debitsPosted", "\(account.debitsPosted)", &writer)
        text("creditsPending", "\(account.creditsPending)", &writer)
        text("creditsPosted", "\(account.creditsPosted)", &writer)
        text("timestamp", "\(account.timestamp)", &writer)
        writer.endObject()
    }

    private static func write(_ transfer: Transfer, _ state: PendingState, _ writer: inout JSONWriter) {
        writer.beginObject()
        text("id", "\(transfer.id)", &writer)
        text("debit", "\(transfer.debitAccountID)", &writer)
        text("credit", "\(transfer.creditAccountID)", &writer)
        text("amount", "\(transfer.amount)", &writer)
        text("pending", "\(transfer.pendingID)", &writer)
        writer.key("ledger")
        _ = writer.integer(Int64(transfer.ledger))
        writer.key("code")
        _ = writer.integer(Int64(transfer.code))
        flags(transfer.flags.rawValue, BookDocument.transferFlags, &writer)
        writer.key("timeout")
        _ = writer.integer(Int64(transfer.timeout))
        text("state", "\(state)", &writer)
        text("timestamp", "\(transfer.timestamp)", &writer)
        writer.endObject()
    }
}
