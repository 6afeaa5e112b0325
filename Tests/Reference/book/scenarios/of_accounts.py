"""A case for every result of an account, in the order of precedence; most break a later rule as well, to show that it yields."""

from . import TOP, account, accounts, scenario, show, transfer, transfers, two

scenario("account-created", "an account with everything that a caller may set",
         accounts("created", account(1, "history", userData128=2**100, userData64=2**60, userData32=7)), show(1))
scenario("account-linked-event-failed", "a chain of three of which the second fails: none is there, the one after it is",
         accounts("linkedEventFailed codeMustNotBeZero linkedEventFailed created",
                  account(1, "linked"), account(2, "linked", code=0), account(3), account(4)), show(1, 2, 3, 4))
scenario("account-linked-event-chain-open", "the last of the batch is linked",
         accounts("created linkedEventFailed linkedEventChainOpen", account(1), account(2, "linked"), account(3, "linked")),
         show(1, 2, 3))
scenario("account-imported-event-expected", "the second of an imported batch is not imported",
         accounts("created importedEventExpected", account(1, "imported", timestamp=5), account(0, code=0)), show(1))
scenario("account-imported-event-not-expected", "the second of an ordinary batch is imported",
         accounts("created importedEventNotExpected", account(1), account(0, "imported", timestamp=5)), show(1))
scenario("account-timestamp-must-be-zero", "an ordinary account with a timestamp",
         accounts("timestampMustBeZero", account(0, timestamp=5)))
scenario("account-imported-timestamp-out-of-range", "0 and 2^63",
         accounts("importedEventTimestampOutOfRange", account(1, "imported"), account(0, "imported", timestamp=2**63)))
scenario("account-imported-timestamp-must-not-advance", "the batch's own timestamp, and a later one",
         accounts("importedEventTimestampMustNotAdvance created", account(0, "imported", timestamp=1000),
                  account(2, "imported", timestamp=999)), show(2))
scenario("account-reserved-field", "the reserved field, before the id", accounts("reservedField", account(0, reserved=1)))
scenario("account-reserved-flag", "bits 6 and 15, before the id", accounts("reservedFlag", account(0, 1 << 6), account(0, 1 << 15)))
scenario("account-id-must-not-be-zero", "no id, before the ledger", accounts("idMustNotBeZero", account(0, ledger=0)))
scenario("account-id-must-not-be-int-max", "2^128 - 1; 2^128 - 2 is an id like any other",
         accounts("idMustNotBeIntMax created", account(TOP, ledger=0), account(TOP - 1)), show(TOP - 1))
scenario("account-exists-with-different-flags", "other flags, before the user data",
         accounts("created", account(1, "history")), accounts("existsWithDifferentFlags", account(1, userData128=1)))
scenario("account-exists-with-different-flags-closed", "closing an account changes its flags",
         two(), transfers("created", transfer(1, 1, 2, 5, "pending closingDebit")),
         accounts("existsWithDifferentFlags exists", account(1), account(2)))
scenario("account-exists-with-different-user-data-128", "before the 64 bits",
         accounts("created", account(1)), accounts("existsWithDifferentUserData128", account(1, userData128=1, userData64=1)))
scenario("account-exists-with-different-user-data-64", "before the 32 bits",
         accounts("created", account(1)), accounts("existsWithDifferentUserData64", account(1, userData64=1, userData32=1)))
scenario("account-exists-with-different-user-data-32", "before the ledger",
         accounts("created", account(1)), accounts("existsWithDifferentUserData32", account(1, userData32=1, ledger=840)))
scenario("account-exists-with-different-ledger", "before the code",
         accounts("created", account(1)), accounts("existsWithDifferentLedger", account(1, ledger=840, code=11)))
scenario("account-exists-with-different-code", "another code", accounts("created", account(1)),
         accounts("existsWithDifferentCode", account(1, code=11)))
scenario("account-exists", "the same again, in the same batch and in the next: the timestamp is that of the first",
         accounts("created exists", account(1), account(1)), accounts("exists", account(1)), show(1))
scenario("account-flags-are-mutually-exclusive", "both limits, before a balance that is not 0",
         accounts("flagsAreMutuallyExclusive",
                  account(1, "debitsMustNotExceedCredits creditsMustNotExceedDebits", debitsPending=1)))
scenario("account-debits-pending-must-be-zero", "before the posted debits",
         accounts("debitsPendingMustBeZero", account(1, debitsPending=TOP, debitsPosted=1)))
scenario("account-debits-posted-must-be-zero", "before the pending credits",
         accounts("debitsPostedMustBeZero", account(1, debitsPosted=1, creditsPending=1)))
scenario("account-credits-pending-must-be-zero", "before the posted credits",
         accounts("creditsPendingMustBeZero", account(1, creditsPending=1, creditsPosted=1)))
scenario("account-credits-posted-must-be-zero", "before the ledger",
         accounts("creditsPostedMustBeZero", account(1, creditsPosted=1, ledger=0)))
scenario("account-ledger-must-not-be-zero", "before the code", accounts("ledgerMustNotBeZero", account(1, ledger=0, code=0)))
scenario("account-code-must-not-be-zero", "the last of the rules for ordinary accounts",
         accounts("codeMustNotBeZero", account(1, code=0)))
scenario("account-imported-timestamp-must-not-regress", "as old as the last account, older, and as old as a transfer",
         accounts("created created", account(1, "imported", timestamp=10), account(2, "imported", timestamp=20)),
         transfers("created", transfer(1, 1, 2, 5, "imported", timestamp=30)),
         accounts("importedEventTimestampMustNotRegress importedEventTimestampMustNotRegress "
                  "importedEventTimestampMustNotRegress created",
                  account(3, "imported", timestamp=20), account(3, "imported", timestamp=15), account(3, "imported", timestamp=30),
                  account(3, "imported", timestamp=31)), show(1, 2, 3))
scenario("account-one-problem-after-the-other", "an account with everything wrong, repaired rule by rule",
         accounts("created", account(9, "history")),
         accounts("timestampMustBeZero reservedField reservedFlag idMustNotBeZero existsWithDifferentFlags "
                  "flagsAreMutuallyExclusive debitsPendingMustBeZero debitsPostedMustBeZero creditsPendingMustBeZero "
                  "creditsPostedMustBeZero ledgerMustNotBeZero codeMustNotBeZero created",
                  account(0, 0xFFC6, ledger=0, code=0, reserved=1, timestamp=1, debitsPending=1, debitsPosted=1, creditsPending=1, creditsPosted=1),
                  account(0, 0xFFC6, ledger=0, code=0, reserved=1, debitsPending=1, debitsPosted=1, creditsPending=1, creditsPosted=1),
                  account(0, 0xFFC6, ledger=0, code=0, debitsPending=1, debitsPosted=1, creditsPending=1, creditsPosted=1),
                  account(0, 6, ledger=0, code=0, debitsPending=1, debitsPosted=1, creditsPending=1, creditsPosted=1),
                  account(9, 6, ledger=0, code=0, debitsPending=1, debitsPosted=1, creditsPending=1, creditsPosted=1),
                  account(1, 6, ledger=0, code=0, debitsPending=1, debitsPosted=1, creditsPending=1, creditsPosted=1),
                  account(1, 2, ledger=0, code=0, debitsPending=1, debitsPosted=1, creditsPending=1, creditsPosted=1),
                  account(1, 2, ledger=0, code=0, debitsPosted=1, creditsPending=1, creditsPosted=1),
                  account(1, 2, ledger=0, code=0, creditsPending=1, creditsPosted=1),
                  account(1, 2, ledger=0, code=0, creditsPosted=1), account(1, 2, ledger=0, code=0), account(1, 2, code=0),
                  account(1, 2)), show(1))
