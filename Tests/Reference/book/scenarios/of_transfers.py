"""A case for every result of a transfer in one phase, in the order of precedence; most break a later rule as well."""

from . import SECOND, TOP, account, accounts, ask, post, scenario, show, transfer, transfers, two, void

HALF = 2**127
BIG = 2**63 - 1

scenario("transfer-created", "a transfer with everything that a caller may set",
         two(), transfers("created", transfer(2**100, 1, 2, 1250, userData128=2**90, userData64=2**60, userData32=3)),
         show(1, 2), ask("lookupTransfers", [str(2**100)]))
scenario("transfer-of-nothing", "an amount of 0 is allowed: amountMustNotBeZero is never given",
         two(), transfers("created", transfer(1, 1, 2, 0)), ask("lookupTransfers", [1]))
scenario("transfer-linked-event-failed", "a chain of three of which the last fails",
         two(), transfers("linkedEventFailed linkedEventFailed codeMustNotBeZero created",
                          transfer(1, 1, 2, 5, "linked"), transfer(2, 2, 1, 3, "linked"), transfer(3, 1, 2, 1, code=0),
                          transfer(4, 1, 2, 7)), show(1, 2), ask("states", [1, 2, 3, 4]))
scenario("transfer-linked-event-chain-open", "the last of the batch is linked, also where its chain is broken already",
         two(), transfers("linkedEventFailed linkedEventChainOpen", transfer(1, 1, 2, 5, "linked"), transfer(2, 1, 2, 5, "linked")),
         transfers("codeMustNotBeZero linkedEventChainOpen", transfer(3, 1, 2, 5, "linked", code=0),
                   transfer(4, 1, 2, 5, "linked")), show(1, 2))
scenario("transfer-imported-event-expected", "the second of an imported batch is not imported",
         two(), transfers("created importedEventExpected", transfer(1, 1, 2, 5, "imported", timestamp=1001), transfer(0)))
scenario("transfer-imported-event-not-expected", "the second of an ordinary batch is imported",
         two(), transfers("created importedEventNotExpected", transfer(1, 1, 2, 5), transfer(0, flags="imported")))
scenario("transfer-timestamp-must-be-zero", "an ordinary transfer with a timestamp",
         two(), transfers("timestampMustBeZero", transfer(0, timestamp=1)))
scenario("transfer-imported-timestamp-out-of-range", "0 and 2^63",
         two(), transfers("importedEventTimestampOutOfRange", transfer(1, flags="imported"),
                          transfer(0, flags="imported", timestamp=2**63)))
scenario("transfer-imported-timestamp-must-not-advance", "the batch's own timestamp",
         two(), transfers("importedEventTimestampMustNotAdvance created", transfer(0, flags="imported", timestamp=2000),
                          transfer(1, 1, 2, 5, "imported", timestamp=1999)), ask("lookupTransfers", [1]))
scenario("transfer-reserved-flag", "bits 9 and 15, before the id",
         two(), transfers("reservedFlag", transfer(0, flags=1 << 9), transfer(0, flags=1 << 15)))
scenario("transfer-id-must-not-be-zero", "before the accounts", two(), transfers("idMustNotBeZero", transfer(0)))
scenario("transfer-id-must-not-be-int-max", "2^128 - 1; 2^128 - 2 is an id like any other",
         two(), transfers("idMustNotBeIntMax created", transfer(TOP), transfer(TOP - 1, 1, 2, 5)))
scenario("transfer-exists-with-different-flags", "before the pending id",
         two(), transfers("created existsWithDifferentFlags", transfer(1, 1, 2, 5), transfer(1, 1, 2, 6, "pending", pending=3)))
scenario("transfer-exists-with-different-pending-id", "before the timeout",
         two(), transfers("created created created existsWithDifferentPendingID", transfer(1, 1, 2, 5, "pending"),
                          transfer(2, 1, 2, 5, "pending"), post(3, 1), post(3, 2, timeout=1)))
scenario("transfer-exists-with-different-timeout", "before the debit account",
         two(), transfers("created existsWithDifferentTimeout", transfer(1, 1, 2, 5, "pending", timeout=10),
                          transfer(1, 2, 1, 5, "pending", timeout=11)))
scenario("transfer-exists-with-different-debit-account-id", "before the credit account",
         two(account(3)), transfers("created existsWithDifferentDebitAccountID", transfer(1, 1, 2, 5), transfer(1, 3, 1, 5)))
scenario("transfer-exists-with-different-credit-account-id", "before the amount",
         two(account(3)), transfers("created existsWithDifferentCreditAccountID", transfer(1, 1, 2, 5), transfer(1, 1, 3, 6)))
scenario("transfer-exists-with-different-amount", "before the user data",
         two(), transfers("created existsWithDifferentAmount", transfer(1, 1, 2, 5), transfer(1, 1, 2, 6, userData128=1)))
scenario("transfer-exists-with-different-user-data-128", "before the 64 bits",
         two(), transfers("created existsWithDifferentUserData128", transfer(1, 1, 2, 5),
                          transfer(1, 1, 2, 5, userData128=1, userData64=1)))
scenario("transfer-exists-with-different-user-data-64", "before the 32 bits",
         two(), transfers("created existsWithDifferentUserData64", transfer(1, 1, 2, 5),
                          transfer(1, 1, 2, 5, userData64=1, userData32=1)))
scenario("transfer-exists-with-different-user-data-32", "before the ledger",
         two(), transfers("created existsWithDifferentUserData32", transfer(1, 1, 2, 5), transfer(1, 1, 2, 5, userData32=1, ledger=1)))
scenario("transfer-exists-with-different-ledger", "before the code",
         two(), transfers("created existsWithDifferentLedger", transfer(1, 1, 2, 5), transfer(1, 1, 2, 5, ledger=1, code=2)))
scenario("transfer-exists-with-different-code", "another code",
         two(), transfers("created existsWithDifferentCode", transfer(1, 1, 2, 5), transfer(1, 1, 2, 5, code=2)))
scenario("transfer-exists", "the same again, in the batch and later: the timestamp is that of the first, nothing moves",
         two(), transfers("created exists", transfer(1, 1, 2, 5), transfer(1, 1, 2, 5)), transfers("exists", transfer(1, 1, 2, 5)),
         show(1, 2))
scenario("transfer-id-already-failed", "an id that failed for a transient reason fails again when the reason is gone",
         two(), transfers("creditAccountNotFound", transfer(1, 1, 3, 5)), accounts("created", account(3)),
         transfers("idAlreadyFailed created", transfer(1, 1, 3, 5), transfer(2, 1, 3, 5)), ask("states", [1, 2]),
         ask("describe", {}))
scenario("transfer-flags-are-mutually-exclusive", "posting and voiding at once, or with flags of a first phase",
         two(), transfers("created", transfer(1, 1, 2, 5, "pending")),
         transfers("flagsAreMutuallyExclusive", post(2, 0, flags="voidPendingTransfer"), post(2, 0, flags="pending"),
                   post(2, 0, flags="balancingDebit"), void(2, 0, flags="balancingCredit"), void(2, 0, flags="closingDebit"),
                   post(2, 0, flags="closingCredit")))
scenario("transfer-debit-account-id-must-not-be-zero", "before the credit account",
         two(), transfers("debitAccountIDMustNotBeZero", transfer(1, 0, 0, 5)))
scenario("transfer-debit-account-id-must-not-be-int-max", "before the credit account",
         two(), transfers("debitAccountIDMustNotBeIntMax", transfer(1, TOP, 0, 5)))
scenario("transfer-credit-account-id-must-not-be-zero", "before the pending id",
         two(), transfers("creditAccountIDMustNotBeZero", transfer(1, 1, 0, 5, pending=1)))
scenario("transfer-credit-account-id-must-not-be-int-max", "before the pending id",
         two(), transfers("creditAccountIDMustNotBeIntMax", transfer(1, 1, TOP, 5, pending=1)))
scenario("transfer-accounts-must-be-different", "before the pending id",
         two(), transfers("accountsMustBeDifferent", transfer(1, 1, 1, 5, pending=1)))
scenario("transfer-pending-id-must-be-zero", "before the timeout", two(), transfers("pendingIDMustBeZero", transfer(1, 1, 2, 5, pending=7, timeout=1)))
scenario("transfer-timeout-reserved-for-pending-transfer", "before the closing flags; of posting too",
         two(), transfers("timeoutReservedForPendingTransfer", transfer(1, 1, 2, 5, "closingDebit", timeout=1), post(2, 7, timeout=1)))
scenario("transfer-closing-transfer-must-be-pending", "before the ledger",
         two(), transfers("closingTransferMustBePending", transfer(1, 1, 2, 5, "closingDebit", ledger=0),
                          transfer(1, 1, 2, 5, "closingCredit", ledger=0)))
scenario("transfer-ledger-must-not-be-zero", "before the code", two(), transfers("ledgerMustNotBeZero", transfer(1, 1, 2, 5, ledger=0, code=0)))
scenario("transfer-code-must-not-be-zero", "before the accounts are looked for",
         two(), transfers("codeMustNotBeZero", transfer(1, 8, 9, 5, code=0)))
scenario("transfer-debit-account-not-found", "before the credit account; the id is used up",
         two(), transfers("debitAccountNotFound idAlreadyFailed", transfer(1, 8, 9, 5), transfer(1, 1, 2, 5)))
scenario("transfer-credit-account-not-found", "before the ledger; the id is used up",
         two(), transfers("creditAccountNotFound idAlreadyFailed", transfer(1, 1, 9, 5, ledger=1), transfer(1, 1, 2, 5)))
scenario("transfer-accounts-must-have-the-same-ledger", "before the transfer's own ledger; the id is not used up",
         two(account(3, ledger=840)),
         transfers("accountsMustHaveTheSameLedger created", transfer(1, 1, 3, 5, ledger=1), transfer(1, 1, 2, 5)))
scenario("transfer-must-have-the-same-ledger-as-accounts", "another ledger than both accounts",
         two(), transfers("transferMustHaveTheSameLedgerAsAccounts", transfer(1, 1, 2, 5, ledger=840)))
scenario("transfer-imported-timestamp-must-not-regress", "as old as the last transfer, older, and as old as an account",
         accounts("created", account(1, "imported", timestamp=10), account(2, "imported", timestamp=20)),
         transfers("created importedEventTimestampMustNotRegress importedEventTimestampMustNotRegress",
                   transfer(1, 1, 2, 5, "imported", timestamp=30), transfer(2, 1, 2, 5, "imported", timestamp=30),
                   transfer(2, 1, 2, 5, "imported", timestamp=25)),
         accounts("created", account(3, "imported", timestamp=40)),
         transfers("importedEventTimestampMustNotRegress created", transfer(2, 1, 2, 5, "imported", timestamp=40),
                   transfer(2, 1, 2, 5, "imported", timestamp=41)), ask("lookupTransfers", [1, 2]))
scenario("transfer-imported-must-postdate-debit-account", "before the credit account",
         accounts("created", account(1, "imported", timestamp=50), account(2, "imported", timestamp=60)),
         transfers("importedEventTimestampMustPostdateDebitAccount", transfer(1, 1, 2, 5, "imported", timestamp=49)))
scenario("transfer-imported-must-postdate-credit-account", "before the timeout",
         accounts("created", account(1, "imported", timestamp=50), account(2, "imported", timestamp=60)),
         transfers("importedEventTimestampMustPostdateCreditAccount",
                   transfer(1, 1, 2, 5, "imported pending", timestamp=59, timeout=1)))
scenario("transfer-imported-timeout-must-be-zero", "imported transfers do not expire",
         accounts("created", account(1, "imported", timestamp=50), account(2, "imported", timestamp=60)),
         transfers("importedEventTimeoutMustBeZero", transfer(1, 1, 2, 5, "imported pending", timestamp=61, timeout=1)))
scenario("transfer-debit-account-already-closed", "made as closed; before the credit account, and transient",
         accounts("created", account(1, "closed"), account(2, "closed")),
         transfers("debitAccountAlreadyClosed idAlreadyFailed", transfer(1, 1, 2, 5), transfer(1, 1, 2, 5)))
scenario("transfer-credit-account-already-closed", "before the overflow, and transient",
         accounts("created", account(1), account(2, "closed"), account(3)),
         transfers("created creditAccountAlreadyClosed idAlreadyFailed", transfer(1, 1, 3, TOP), transfer(2, 1, 2, TOP),
                   transfer(2, 1, 3, 0)))
scenario("transfer-overflows-debits-pending", "before the pending credits",
         two(), transfers("created overflowsDebitsPending", transfer(1, 1, 2, TOP, "pending"), transfer(2, 1, 2, 1, "pending")))
scenario("transfer-overflows-credits-pending", "of the credit account alone",
         two(account(3)), transfers("created overflowsCreditsPending", transfer(1, 1, 2, TOP, "pending"),
                                    transfer(2, 3, 2, 1, "pending")))
scenario("transfer-overflows-debits-posted", "before the posted credits",
         two(), transfers("created overflowsDebitsPosted", transfer(1, 1, 2, TOP), transfer(2, 1, 2, 1)), show(1, 2))
scenario("transfer-overflows-credits-posted", "of the credit account alone",
         two(account(3)), transfers("created overflowsCreditsPosted", transfer(1, 1, 2, TOP), transfer(2, 3, 2, 1)))
scenario("transfer-overflows-debits", "pending and posted together",
         two(), transfers("created overflowsDebits created", transfer(1, 1, 2, HALF, "pending"), transfer(2, 1, 2, HALF),
                          transfer(3, 1, 2, HALF - 1)), show(1, 2))
scenario("transfer-overflows-credits", "of the credit account alone",
         two(account(3)), transfers("created overflowsCredits", transfer(1, 1, 2, HALF, "pending"), transfer(2, 3, 2, HALF)))
scenario("transfer-overflows-timeout", "a second before the end of time",
         accounts("created", account(1, "debitsMustNotExceedCredits"), account(2), at=BIG - SECOND - 10),
         transfers("overflowsTimeout exceedsCredits", transfer(1, 1, 2, 5, "pending", timeout=2),
                   transfer(2, 1, 2, 5, "pending", timeout=1), at=BIG - SECOND))
scenario("transfer-exceeds-credits", "a debit account that may not overdraw: to the last unit, and one more, which is transient",
         two(flags=("debitsMustNotExceedCredits", "")),
         transfers("created created exceedsCredits idAlreadyFailed created", transfer(1, 2, 1, 100), transfer(2, 1, 2, 60, "pending"),
                   transfer(3, 1, 2, 41), transfer(3, 1, 2, 1), transfer(4, 1, 2, 40)), show(1))
scenario("transfer-exceeds-debits", "a credit account that may not be overpaid, likewise",
         two(flags=("", "creditsMustNotExceedDebits")),
         transfers("created created exceedsDebits idAlreadyFailed created", transfer(1, 2, 1, 100), transfer(2, 1, 2, 60, "pending"),
                   transfer(3, 1, 2, 41), transfer(3, 1, 2, 1), transfer(4, 1, 2, 40)), show(2))
WRONG = {"ledger": 0, "code": 0, "pending": 5, "timeout": 9}
scenario("transfer-one-problem-after-the-other", "a transfer with everything wrong, repaired rule by rule",
         two(account(3, ledger=840), account(4, "closed")),
         transfers("timestampMustBeZero reservedFlag idMustNotBeZero debitAccountIDMustNotBeZero creditAccountIDMustNotBeZero "
                   "accountsMustBeDifferent pendingIDMustBeZero timeoutReservedForPendingTransfer closingTransferMustBePending "
                   "ledgerMustNotBeZero codeMustNotBeZero debitAccountNotFound",
                   transfer(0, 0, 0, 5, 0xFE40, timestamp=1, **WRONG), transfer(0, 0, 0, 5, 0xFE40, **WRONG),
                   transfer(0, 0, 0, 5, "closingDebit", **WRONG), transfer(1, 0, 0, 5, "closingDebit", **WRONG),
                   transfer(1, 1, 0, 5, "closingDebit", **WRONG), transfer(1, 1, 1, 5, "closingDebit", **WRONG),
                   transfer(1, 1, 9, 5, "closingDebit", **WRONG),
                   transfer(1, 1, 9, 5, "closingDebit", ledger=0, code=0, timeout=9),
                   transfer(1, 1, 9, 5, "closingDebit", ledger=0, code=0), transfer(1, 1, 9, 5, ledger=0, code=0),
                   transfer(1, 1, 9, 5, code=0), transfer(1, 8, 9, 5)),
         transfers("idAlreadyFailed creditAccountNotFound accountsMustHaveTheSameLedger transferMustHaveTheSameLedgerAsAccounts "
                   "creditAccountAlreadyClosed created", transfer(1, 1, 2, 5), transfer(2, 1, 9, 5), transfer(3, 1, 3, 5, ledger=7),
                   transfer(3, 1, 4, 5, ledger=7), transfer(3, 1, 4, 5), transfer(4, 1, 2, 5)), show(1, 2, 4))
