"""Transfers in two phases: posting, voiding, expiry, closing; every result of the second phase."""

from . import SECOND, TOP, account, accounts, ask, post, scenario, show, transfer, transfers, two, void

PENDING = transfers("created", transfer(1, 1, 2, 100, "pending", userData128=5, userData64=6, userData32=7))

scenario("pending-id-must-not-be-zero", "posting nothing", two(), transfers("pendingIDMustNotBeZero", post(2, 0), void(2, 0, timeout=1)))
scenario("pending-id-must-not-be-int-max", "before that it is the transfer's own",
         two(), transfers("pendingIDMustNotBeIntMax", post(2, TOP, timeout=1)))
scenario("pending-id-must-be-different", "posting itself", two(), transfers("pendingIDMustBeDifferent", post(2, 2, timeout=1)))
scenario("pending-transfer-not-found", "transient: the id is used up",
         two(), transfers("pendingTransferNotFound idAlreadyFailed", post(2, 9, debit=8), post(2, 9)))
scenario("pending-transfer-not-pending", "one in one phase", two(), transfers("created pendingTransferNotPending", transfer(1, 1, 2, 5), post(2, 1, debit=9)))
scenario("pending-transfer-has-different-debit-account-id", "before the credit account", two(), PENDING,
         transfers("pendingTransferHasDifferentDebitAccountID", post(2, 1, debit=2, credit=1)))
scenario("pending-transfer-has-different-credit-account-id", "before the ledger", two(), PENDING,
         transfers("pendingTransferHasDifferentCreditAccountID", post(2, 1, debit=1, credit=9, ledger=8)))
scenario("pending-transfer-has-different-ledger", "before the code", two(), PENDING,
         transfers("pendingTransferHasDifferentLedger", void(2, 1, ledger=8, code=8)))
scenario("pending-transfer-has-different-code", "before the amount", two(), PENDING,
         transfers("pendingTransferHasDifferentCode", void(2, 1, amount=101, code=8)))
scenario("exceeds-pending-transfer-amount", "posting and voiding more than there is", two(), PENDING,
         transfers("exceedsPendingTransferAmount", post(2, 1, amount=101), void(3, 1, amount=101)), show(1, 2))
scenario("pending-transfer-has-different-amount", "voiding less than all", two(), PENDING,
         transfers("pendingTransferHasDifferentAmount", void(2, 1, amount=99)))
scenario("pending-transfer-already-posted", "posted in part: the rest is released", two(), PENDING,
         transfers("created pendingTransferAlreadyPosted pendingTransferAlreadyPosted", post(2, 1, amount=60), post(3, 1, amount=40),
                   void(4, 1)), show(1, 2), ask("states", [1, 2, 3]))
scenario("pending-transfer-already-voided", "and nothing more of it", two(), PENDING,
         transfers("created pendingTransferAlreadyVoided pendingTransferAlreadyVoided", void(2, 1, amount=100), void(3, 1),
                   post(4, 1)), show(1, 2), ask("states", [1, 2]))
scenario("pending-transfer-expired", "at the very nanosecond it is over; before, in the same second, it can be posted",
         two(), transfers("created", transfer(1, 1, 2, 5, "pending", timeout=1), transfer(2, 1, 2, 7, "pending", timeout=1), at=5000),
         transfers("created pendingTransferExpired", post(3, 2), post(4, 1), at=5000 + SECOND),
         show(1, 2), ask("states", [1, 2]))
scenario("post-in-full", "all that is pending, with what the second phase takes over from the first", two(), PENDING,
         transfers("created", post(2, 1)), show(1, 2), ask("lookupTransfers", [2]))
scenario("post-with-data-of-its-own", "user data that is given stays, what is not is the pending transfer's", two(), PENDING,
         transfers("created", post(2, 1, amount=100, debit=1, credit=2, ledger=978, code=1, userData64=99)), ask("lookupTransfers", [2]))
scenario("post-nothing", "posting 0 releases everything", two(), PENDING, transfers("created", post(2, 1, amount=0)), show(1, 2),
         ask("states", [1]))
scenario("void-in-full", "the amount 0 stands for all", two(), PENDING, transfers("created", void(2, 1)), show(1, 2),
         ask("lookupTransfers", [2]), ask("states", [1]))
scenario("post-again", "the second phase sent again, with and without what it had left out; and otherwise", two(), PENDING,
         transfers("created", post(2, 1)),
         transfers("exists exists existsWithDifferentAmount existsWithDifferentDebitAccountID existsWithDifferentCreditAccountID "
                   "existsWithDifferentUserData128 existsWithDifferentUserData64 existsWithDifferentUserData32 "
                   "existsWithDifferentLedger existsWithDifferentCode existsWithDifferentFlags",
                   post(2, 1), post(2, 1, amount=100, debit=1, credit=2, ledger=978, code=1, userData128=5, userData64=6, userData32=7),
                   post(2, 1, amount=99), post(2, 1, debit=2), post(2, 1, credit=1), post(2, 1, userData128=1),
                   post(2, 1, userData64=1), post(2, 1, userData32=1), post(2, 1, ledger=1), post(2, 1, code=2), void(2, 1)))
scenario("void-again", "sent again with all or with the amount", two(), PENDING, transfers("created", void(2, 1)),
         transfers("exists exists existsWithDifferentAmount", void(2, 1), void(2, 1, amount=100), void(2, 1, amount=1)))
scenario("post-a-posting", "a second phase is not pending itself", two(), PENDING,
         transfers("created pendingTransferNotPending", post(2, 1), post(3, 2)))
scenario("expiry-frees-the-limit", "what was reserved can be spent when it expires",
         two(flags=("debitsMustNotExceedCredits", "")),
         transfers("created created exceedsCredits", transfer(1, 2, 1, 100), transfer(2, 1, 2, 80, "pending", timeout=3),
                   transfer(3, 1, 2, 50)),
         transfers("created", transfer(4, 1, 2, 50), at=10 * SECOND), show(1, 2), ask("states", [2, 3]))
scenario("expiry-by-an-empty-batch", "a batch of nothing lets time go on, a nanosecond too early and then not",
         two(), transfers("created", transfer(1, 1, 2, 5, "pending", timeout=1), at=2000),
         transfers("", at=1999 + SECOND), ask("states", [1]), transfers("", at=2000 + SECOND), ask("states", [1]), show(1, 2))
scenario("expiry-by-accounts", "a batch of accounts does it too",
         two(), transfers("created", transfer(1, 1, 2, 5, "pending", timeout=1), at=2000),
         accounts("created", account(3), at=3 * SECOND), ask("states", [1]), show(1, 2))
scenario("expiry-in-order", "four that expire at once, in the order of their time, with the balances kept",
         two(flags=("history", "")),
         transfers("created", transfer(1, 1, 2, 1, "pending", timeout=4), transfer(2, 1, 2, 10, "pending", timeout=2),
                   transfer(3, 1, 2, 100, "pending", timeout=3), transfer(4, 1, 2, 1000, "pending", timeout=2)),
         transfers("created", transfer(5, 1, 2, 10000), at=100 * SECOND),
         ask("balancesOf", {"account": 1, "limit": 20}), ask("states", [1, 2, 3, 4]))
scenario("expiry-of-what-was-settled", "posted, voided and taken back ones do not expire again",
         two(), transfers("created", transfer(1, 1, 2, 1, "pending", timeout=1), transfer(2, 1, 2, 2, "pending", timeout=1)),
         transfers("created created linkedEventFailed codeMustNotBeZero", post(3, 1), void(4, 2),
                   transfer(5, 1, 2, 4, "pending linked", timeout=1), transfer(6, 1, 2, 4, code=0)),
         transfers("created", transfer(5, 1, 2, 8, "pending", timeout=2)),
         transfers("", at=SECOND + 100_000), ask("states", [1, 2, 5]), show(1, 2))
scenario("closing-debit", "a pending transfer that closes its debit account, voided: it is open again",
         two(), transfers("created", transfer(1, 1, 2, 0, "pending closingDebit")), show(1, 2),
         transfers("debitAccountAlreadyClosed creditAccountAlreadyClosed", transfer(2, 1, 2, 5), transfer(3, 2, 1, 5)),
         transfers("created created", void(4, 1), transfer(5, 1, 2, 5)), show(1, 2))
scenario("closing-credit-expires", "the credit account, until the transfer expires",
         two(), transfers("created", transfer(1, 1, 2, 5, "pending closingCredit", timeout=1)),
         transfers("creditAccountAlreadyClosed", transfer(2, 1, 2, 5)), transfers("created", transfer(3, 1, 2, 5), at=2 * SECOND), show(1, 2))
scenario("closing-both-and-posting", "a posting into closed accounts is refused, its voiding is not",
         two(), transfers("created created", transfer(1, 1, 2, 5, "pending"), transfer(2, 1, 2, 0, "pending closingDebit closingCredit")),
         transfers("debitAccountAlreadyClosed created", post(3, 1), void(4, 1)), show(1, 2), ask("states", [1, 2, 3]))
scenario("closing-in-a-chain", "a chain that fails leaves the account open",
         two(), transfers("linkedEventFailed codeMustNotBeZero", transfer(1, 1, 2, 5, "pending closingDebit linked"),
                          transfer(2, 1, 2, 5, code=0)), show(1, 2))
