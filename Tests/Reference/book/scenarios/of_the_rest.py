"""Chains, balancing transfers, imports, history, queries, time, limits, snapshots."""

from . import (RESTORE, SECOND, SNAPSHOT, TOP, account, accounts, ask, post, scenario, show, transfer, transfers, two, void)

# Chains

scenario("chain-succeeds", "three together, and one beside them",
         two(account(3)), transfers("created", transfer(1, 1, 2, 5, "linked"), transfer(2, 2, 3, 5, "linked"), transfer(3, 3, 1, 5),
                                    transfer(4, 1, 2, 1)), show(1, 2, 3))
scenario("chain-first-fails", "those behind the first are not looked at",
         two(), transfers("codeMustNotBeZero linkedEventFailed linkedEventFailed", transfer(1, 1, 2, 5, "linked", code=0),
                          transfer(0, flags="linked"), transfer(3, 1, 2, 5)), show(1, 2))
scenario("chain-two-in-a-batch", "the failure of one is not that of the other",
         two(), transfers("linkedEventFailed codeMustNotBeZero created created", transfer(1, 1, 2, 5, "linked"),
                          transfer(2, 1, 2, 5, code=0), transfer(3, 1, 2, 7, "linked"), transfer(4, 1, 2, 7)), show(1, 2))
scenario("chain-uses-up-one-id", "of a broken chain the id that failed for a transient reason is used up, the others are not",
         two(), transfers("linkedEventFailed creditAccountNotFound linkedEventFailed", transfer(1, 1, 2, 5, "linked"),
                          transfer(2, 1, 9, 5, "linked"), transfer(3, 1, 2, 5)),
         transfers("created idAlreadyFailed created", transfer(1, 1, 2, 5), transfer(2, 1, 2, 5), transfer(3, 1, 2, 5)))
scenario("chain-exists", "a chain sent again fails by its first, which is there",
         two(), transfers("created", transfer(1, 1, 2, 5, "linked"), transfer(2, 1, 2, 5)),
         transfers("exists linkedEventFailed", transfer(1, 1, 2, 5, "linked"), transfer(2, 1, 2, 5)))
scenario("chain-takes-back-posting", "what a broken chain posted is pending again, with history and balances",
         two(flags=("history", "history")), transfers("created", transfer(1, 1, 2, 50, "pending")),
         transfers("linkedEventFailed linkedEventFailed codeMustNotBeZero", post(2, 1, flags="linked"), transfer(3, 2, 1, 7, "linked"),
                   transfer(4, 1, 2, 1, code=0)),
         ask("states", [1, 2]), show(1, 2), ask("balancesOf", {"account": 1, "limit": 9}),
         ask("transfersOf", {"account": 2, "limit": 9}), transfers("created", post(5, 1)), ask("states", [1]))
scenario("chain-of-accounts-and-their-history", "accounts that were taken back can be made later",
         accounts("linkedEventFailed ledgerMustNotBeZero", account(1, "linked history"), account(2, ledger=0)),
         accounts("created", account(2), account(1)), ask("listAccounts", {"limit": 5}))
scenario("chain-of-imports", "an imported chain that fails shows the timestamps of its events, not of its records",
         accounts("linkedEventFailed codeMustNotBeZero", account(1, "imported linked", timestamp=5), account(2, "imported", timestamp=6, code=0)),
         accounts("created", account(1, "imported", timestamp=5)))
scenario("chain-sees-itself", "a limit that only holds because of an earlier one of the chain",
         two(flags=("debitsMustNotExceedCredits", "")),
         transfers("created", transfer(1, 2, 1, 10, "linked"), transfer(2, 1, 2, 10)), show(1, 2))

# Balancing

scenario("balancing-debit", "no more than the account has: less, then nothing",
         two(), transfers("created", transfer(1, 2, 1, 70)),
         transfers("created", transfer(2, 1, 2, 50, "balancingDebit"), transfer(3, 1, 2, 50, "balancingDebit"),
                   transfer(4, 1, 2, TOP, "balancingDebit")), show(1, 2), ask("lookupTransfers", [2, 3, 4]))
scenario("balancing-credit", "no more than the account owes",
         two(), transfers("created", transfer(1, 2, 1, 70)),
         transfers("created", transfer(2, 1, 2, TOP, "balancingCredit")), show(1, 2), ask("lookupTransfers", [2]))
scenario("balancing-both", "the smaller of the two",
         two(account(3)), transfers("created", transfer(1, 3, 1, 70), transfer(2, 2, 3, 40)),
         transfers("created", transfer(3, 1, 2, TOP, "balancingDebit balancingCredit")), show(1, 2, 3))
scenario("balancing-counts-pending", "what is reserved is not there any more; the balancing one is pending itself",
         two(), transfers("created", transfer(1, 2, 1, 70), transfer(2, 1, 2, 30, "pending"),
                          transfer(3, 1, 2, 100, "pending balancingDebit")), ask("lookupTransfers", [3]), show(1))
scenario("balancing-again", "sent again: the amount is a limit, so a larger one is the same and a smaller one is not",
         two(), transfers("created", transfer(1, 2, 1, 70), transfer(2, 1, 2, 100, "balancingDebit")),
         transfers("exists exists exists existsWithDifferentAmount", transfer(2, 1, 2, 100, "balancingDebit"),
                   transfer(2, 1, 2, 70, "balancingDebit"), transfer(2, 1, 2, TOP, "balancingDebit"),
                   transfer(2, 1, 2, 69, "balancingDebit")))

# Imports

scenario("import-of-a-past", "accounts and transfers with timestamps of their own, then ordinary ones",
         accounts("created", account(1, "imported", timestamp=100), account(2, "imported", timestamp=101)),
         transfers("created", transfer(1, 1, 2, 5, "imported", timestamp=200), transfer(2, 2, 1, 2, "imported pending", timestamp=201)),
         transfers("created created", post(3, 2), transfer(4, 1, 2, 1)),
         ask("listAccounts", {"limit": 5}), ask("listTransfers", {"limit": 5}))
scenario("import-of-a-posting", "an imported second phase, too old and then not",
         accounts("created", account(1, "imported history", timestamp=100), account(2, "imported", timestamp=101)),
         transfers("created importedEventTimestampMustNotRegress created", transfer(1, 1, 2, 5, "imported pending", timestamp=200),
                   post(2, 1, flags="imported", timestamp=200), post(2, 1, flags="imported", timestamp=300)),
         ask("balancesOf", {"account": 1, "limit": 5}), ask("lookupTransfers", [2]))
scenario("import-behind-an-expiry", "a transfer from before an expiry: the history is by time, not by arrival",
         accounts("created", account(1, "history"), account(2), at=1000),
         transfers("created", transfer(1, 1, 2, 5, "pending", timeout=1), at=2000),
         transfers("created", transfer(2, 1, 2, 7, "imported", timestamp=5000), at=10 * SECOND),
         ask("balancesOf", {"account": 1, "limit": 9}), ask("balancesOf", {"account": 1, "limit": 9, "reversed": True}),
         ask("balancesAt", {"account": 1, "at": 5000}), ask("balancesAt", {"account": 1, "at": 20 * SECOND}), SNAPSHOT, RESTORE,
         ask("balancesOf", {"account": 1, "limit": 9}))

# History and queries

MOVED = transfers("created", transfer(1, 1, 2, 10), transfer(2, 2, 1, 3), transfer(3, 1, 3, 100, code=2), transfer(4, 1, 2, 20, "pending"),
                  transfer(5, 3, 1, 1, code=2), at=5000)

scenario("history-at-moments", "before the account, before its first transfer, between, at and after the last; without history",
         two(account(3), flags=("history", "")), MOVED,
         *[ask("balancesAt", {"account": 1, "at": at}) for at in (997, 998, 4995, 4996, 4998, 5000, str(2**63))],
         ask("balancesAt", {"account": 2, "at": 5000}), ask("balancesAt", {"account": 9, "at": 5000}))
scenario("history-by-filter", "kept balances from, through, of a limit, backwards, of no such account",
         two(account(3), flags=("history", "history")), MOVED, ask("balancesOf", {"account": 1, "limit": 9}),
         ask("balancesOf", {"account": 1, "limit": 2}), ask("balancesOf", {"account": 1, "limit": 2, "reversed": True}),
         ask("balancesOf", {"account": 1, "from": 4997, "through": 4999, "limit": 9}), ask("balancesOf", {"account": 3, "limit": 9}),
         ask("balancesOf", {"account": 9, "limit": 9}))
scenario("history-of-both-sides", "a transfer keeps the balances of the debit account first",
         two(flags=("history", "history")), transfers("created", transfer(1, 1, 2, 5)), ask("balancesOf", {"account": 1, "limit": 9}),
         ask("balancesOf", {"account": 2, "limit": 9}), SNAPSHOT)
scenario("transfers-of-an-account", "all, a side, a code, a time, a limit, backwards",
         two(account(3)), MOVED, ask("transfersOf", {"account": 1, "limit": 9}),
         ask("transfersOf", {"account": 1, "limit": 9, "reversed": True}), ask("transfersOf", {"account": 1, "limit": 9, "debits": True}),
         ask("transfersOf", {"account": 1, "limit": 9, "credits": True}),
         ask("transfersOf", {"account": 1, "limit": 9, "credits": True, "debits": True}),
         ask("transfersOf", {"account": 1, "limit": 9, "code": 2}), ask("transfersOf", {"account": 1, "limit": 9, "from": 4997, "through": 4999}),
         ask("transfersOf", {"account": 2, "limit": 9}), ask("transfersOf", {"account": 9, "limit": 9}))
scenario("transfers-of-an-account-by-pages", "every limit from either end, so that the cut falls everywhere",
         two(account(3)), MOVED,
         *[ask("transfersOf", {"account": 1, "limit": limit, "reversed": reversed}) for limit in (1, 2, 3, 4, 5) for reversed in (False, True)],
         ask("transfersOf", {"account": 1, "limit": 2, "from": 4998}),
         ask("transfersOf", {"account": 1, "limit": 2, "reversed": True, "through": 4998}))
scenario("lookups", "ids that are not there leave no gap, and one may be asked for twice",
         two(account(3)), MOVED, ask("lookupAccounts", [3, 9, 1, 1]), ask("lookupTransfers", [5, 77, 1]),
         ask("states", [4, 1, 77]), ask("lookupAccounts", []), ask("listAccounts", {"first": 1, "limit": 1}),
         ask("listTransfers", {"first": 3, "limit": 9}), ask("listTransfers", {"first": 9, "limit": 9}), ask("describe", {}))

# Time and limits

scenario("time-must-advance", "a batch needs a timestamp for each event after those of the batch before",
         two(), transfers("LEDGER_TIME_MUST_ADVANCE", transfer(1, 1, 2, 5), at=1000),
         transfers("LEDGER_TIME_MUST_ADVANCE", transfer(1, 1, 2, 5), transfer(2, 1, 2, 5), at=1001),
         transfers("created", transfer(1, 1, 2, 5), transfer(2, 1, 2, 5), at=1002), ask("lookupTransfers", [1, 2]))
scenario("time-ends", "2^63 - 1 is the last timestamp",
         two(), transfers("LEDGER_TIME_MUST_ADVANCE", transfer(1, 1, 2, 5), at=2**63),
         transfers("created", transfer(1, 1, 2, 5), at=2**63 - 1), transfers("LEDGER_TIME_MUST_ADVANCE", transfer(2, 1, 2, 5), at=2**63 - 1),
         ask("describe", {}))
scenario("full", "a batch that might exceed the book's limits is refused whole; failed ids count",
         accounts("LEDGER_FULL", account(1), account(2), account(3)), accounts("created", account(1), account(2)),
         transfers("LEDGER_FULL", transfer(1, 1, 2, 5), transfer(2, 1, 2, 5), transfer(3, 1, 2, 5)),
         transfers("debitAccountNotFound", transfer(1, 9, 2, 5)), transfers("created", transfer(2, 1, 2, 5)),
         transfers("LEDGER_FULL", transfer(2, 1, 2, 5)), ask("describe", {}), accountsMax=2, transfersMax=2)

# Snapshots

scenario("snapshot-of-nothing", "an empty book, restored", SNAPSHOT, RESTORE, SNAPSHOT, two(), show(1, 2))
scenario("snapshot-of-everything", "states of every kind, failed ids, kept balances, and what follows after restoring",
         two(account(3, "closed"), flags=("history", "debitsMustNotExceedCredits")),
         transfers("created created created created created creditAccountNotFound exceedsCredits creditAccountAlreadyClosed",
                   transfer(1, 1, 2, 100), transfer(2, 1, 2, 10, "pending"), transfer(3, 1, 2, 20, "pending"),
                   transfer(4, 1, 2, 30, "pending", timeout=1), transfer(5, 1, 2, 40, "pending", timeout=100), transfer(6, 1, 9, 1),
                   transfer(7, 2, 1, 101), transfer(8, 1, 3, 1), at=5000),
         transfers("created", post(11, 2), void(12, 3), at=10 * SECOND), ask("describe", {}), SNAPSHOT, RESTORE, SNAPSHOT,
         ask("states", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
         transfers("exists idAlreadyFailed pendingTransferAlreadyPosted pendingTransferExpired created", transfer(1, 1, 2, 100),
                   transfer(6, 1, 2, 1), post(21, 2), post(22, 4), post(23, 5, amount=4)),
         show(1, 2, 3), ask("transfersOf", {"account": 2, "limit": 20}), ask("balancesOf", {"account": 1, "limit": 20}), SNAPSHOT)
scenario("snapshot-remembers-expiry", "what was pending before the snapshot expires after it",
         two(flags=("history", "")), transfers("created", transfer(1, 1, 2, 5, "pending closingCredit", timeout=1), at=2000), SNAPSHOT, RESTORE,
         transfers("creditAccountAlreadyClosed", transfer(2, 1, 2, 5), at=3000),
         transfers("created", transfer(3, 1, 2, 5), at=2 * SECOND), ask("states", [1]), show(1, 2), SNAPSHOT)
scenario("snapshot-damaged", "a bit turned round in the head, in a balance, in the checksum: refused, and the book at hand goes on",
         two(), transfers("created", transfer(1, 1, 2, 5)), SNAPSHOT,
         *[ask("restore", {"turnedBit": bit}) for bit in (0, 70, 8 * 16, 8 * (48 + 32), 8 * (48 + 256 + 128), 8 * (48 + 256 + 129 + 8) - 1)],
         transfers("created", transfer(2, 1, 2, 5)), show(1, 2), RESTORE, show(1, 2))
scenario("conservation", "forty transfers round three accounts: debits equal credits",
         two(account(3)),
         transfers("created", *[transfer(id, 1 + id % 3, 1 + (id + 1 + id // 7 % 2) % 3, id * id * 977 % 5003) for id in range(1, 41)]),
         show(1, 2, 3), ask("describe", {}), SNAPSHOT)
