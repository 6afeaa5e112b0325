extension Command {
    static let book = Command.group(
        name: "book", summary: "keep a double-entry book: accounts, transfers, balances",
        details: """
            Accounts, and transfers that move an amount from one to another, in the database: each command that writes is one \
            batch that is on disk as a whole or not at all, and safe to give again, since what is there says so and changes \
            nothing. Amounts are in the smallest unit of the ledger. docs/book.md has the rules and every result.
            """,
        actions: [
            bookSubmit, bookAccount, bookTransfer, bookPost, bookVoid, bookAccounts, bookBalances, bookStatement,
        ],
        examples: [
            Example(line: "ledger-cli book account 1 --ledger 978 --flags history", explanation: "open an account"),
            Example(line: "ledger-cli book transfer 7 1 2 1250", explanation: "12.50 from account 1 to account 2"),
            Example(line: "ledger-cli book accounts", explanation: "balances of every account"),
        ])

    private static let bookSubmit = Command(
        name: "book submit", summary: "create the accounts or the transfers of a document",
        details:
            "All of them are one batch. After a crash, or when an answer was lost, submit the same document again.",
        operands: [Operand(name: "FILE", help: "a document, - for standard input", isRequired: true)],
        options: [
            .format("text", "json", help: "what was refused; the result of every event"), .database, .color, .help,
        ],
        examples: [
            Example(line: "ledger-cli book submit examples/book/transfers.json", explanation: "post transfers")
        ],
        body: { (arguments, environment) throws(Failure) in
            try BookRun(arguments, environment).submit(
                document: try BookRun.operand(arguments, 0, "the FILE of a document"))
        })

    private static let bookAccount = Command(
        name: "book account", summary: "create an account",
        details: "Flags: \(BookDocument.accountFlags.joined(separator: ", ")). Balances as of a time need history.",
        operands: [Operand(name: "ID", help: "a whole number, up to 128 bits", isRequired: true, words: [])],
        options: [
            Option(name: .ledger, value: .text("N"), help: "the currency, by a number of your own; needed"),
            BookEntry.code("the kind of account"), BookEntry.flags,
        ] + BookEntry.options,
        examples: [
            Example(line: "ledger-cli book account 1 --ledger 978 --code 10", explanation: "account 1, in euros"),
            Example(
                line: "ledger-cli book account 2 --ledger 978 --flags debitsMustNotExceedCredits",
                explanation: "one that may not be overdrawn"),
        ],
        body: { (arguments, environment) throws(Failure) in
            try BookRun(arguments, environment).submit { (_) throws(Failure) in
                .accounts([try BookEntry(arguments).account()])
            }
        })

    private static let bookTransfer = Command(
        name: "book transfer", summary: "post a transfer, or the first phase of one",
        details: """
            Moves AMOUNT from the debit side of one account to the credit side of another. With --pending it is reserved until \
            'book post' or 'book void', or until it expires.
            """,
        operands: [
            Operand(name: "ID", help: "a whole number, up to 128 bits, new for every transfer", isRequired: true),
            Operand(name: "DEBIT", help: "the ID of the account that is debited", isRequired: true),
            Operand(name: "CREDIT", help: "the ID of the account that is credited", isRequired: true),
            Operand(name: "AMOUNT", help: "in the smallest unit of the ledger", isRequired: true),
        ],
        options: [
            Option(name: .pending, value: .none, help: "reserve the amount, do not post it yet"),
            Option(name: .timeout, value: .text("SECONDS"), help: "with --pending: when it expires"),
            Option(name: .ledger, value: .text("N"), help: "that of the accounts (default: that of DEBIT)"),
            BookEntry.code("the reason"), BookEntry.flags,
        ] + BookEntry.options,
        examples: [
            Example(line: "ledger-cli book transfer 7 1 2 1250", explanation: "12.50 from account 1 to account 2"),
            Example(
                line: "ledger-cli book transfer 8 1 2 5000 --pending --timeout 3600",
                explanation: "50.00 reserved for an hour"),
        ],
        body: { (arguments, environment) throws(Failure) in
            try BookRun(arguments, environment).submit { (store) throws(Failure) in
                .transfers([try BookEntry(arguments).transfer(in: store)])
            }
        })

    private static let bookPost = Command(
        name: "book post", summary: "post a pending transfer, in full or in part",
        details: "What is not posted is released. Given again, it says that it is there.",
        operands: [
            Operand(name: "ID", help: "of the pending transfer", isRequired: true),
            Operand(name: "AMOUNT", help: "what to post of it (default: all)", isRequired: false),
        ],
        options: [BookEntry.id] + BookEntry.options,
        examples: [Example(line: "ledger-cli book post 8 4200", explanation: "42.00 of what was reserved")],
        body: { (arguments, environment) throws(Failure) in
            try BookRun(arguments, environment).submit { (_) throws(Failure) in
                .transfers([try BookEntry(arguments).second(.postPendingTransfer)])
            }
        })

    private static let bookVoid = Command(
        name: "book void", summary: "take a pending transfer back",
        details: "All that was reserved is released. Given again, it says that it is there.",
        operands: [Operand(name: "ID", help: "of the pending transfer", isRequired: true)],
        options: [BookEntry.id] + BookEntry.options,
        examples: [Example(line: "ledger-cli book void 8", explanation: "release what was reserved")],
        body: { (arguments, environment) throws(Failure) in
            try BookRun(arguments, environment).submit { (_) throws(Failure) in
                .transfers([try BookEntry(arguments).second(.voidPendingTransfer)])
            }
        })

    private static let bookAccounts = Command(
        name: "book accounts", summary: "list every account with its balances",
        details: "In the order in which they were made.",
        operands: [], options: BookRun.listing,
        examples: [Example(line: "ledger-cli book accounts --format csv", explanation: "for a spreadsheet")],
        body: { (arguments, environment) throws(Failure) in try BookRun(arguments, environment).accounts() })

    private static let bookBalances = Command(
        name: "book balances", summary: "show the balances of an account, now and before",
        details: """
            The balances after each movement, the latest last, or those as of a time: of accounts that were made with the flag \
            history.
            """,
        operands: [Operand(name: "ID", help: "of the account", isRequired: true)],
        options: [
            Option(
                name: .at, value: .text("TIME"),
                help: "as of the end of a day, 2026-01-31, or of a second, 2026-01-31T12:00:00Z, in UTC"),
            Option(name: .limit, value: .number, help: "how many, the latest (default 50)"),
        ] + BookRun.listing,
        examples: [
            Example(
                line: "ledger-cli book balances 1 --at 2026-01-31", explanation: "what there was at the end of January")
        ],
        body: { (arguments, environment) throws(Failure) in try BookRun(arguments, environment).balances() })

    private static let bookStatement = Command(
        name: "book statement", summary: "list the transfers of an account",
        details: "In the order of their time, with what became of those in two phases.",
        operands: [Operand(name: "ID", help: "of the account", isRequired: true)],
        options: [Option(name: .limit, value: .number, help: "how many, the latest (default 50)")] + BookRun.listing,
        examples: [Example(line: "ledger-cli book statement 1", explanation: "what moved in account 1")],
        body: { (arguments, environment) throws(Failure) in try BookRun(arguments, environment).statement() })
}
