"""The rules of create_accounts and create_transfers, from TigerBeetle's reference (docs/reference/requests/), as lists in the order
of precedence: the first that is broken gives the result. Nothing here is fast, and nothing comes from the Swift sources.
"""

TOP = 2**128 - 1
LAST = 2**63 - 1


def on(record, *names):
    return any(name in record["flags"] for name in names)


def difference(given, existing, fields):
    """The result that names the first field that differs, or `exists`."""
    names = {"debit": "DebitAccountID", "credit": "CreditAccountID", "pending": "PendingID"}
    for field in fields:
        if given[field] != existing[field]:
            return "existsWithDifferent" + names.get(field, field[0].upper() + field[1:])
    return "exists"


def of_batch(record, first, timestamp):
    """What depends on the batch alone."""
    imported = on(record, "imported")
    if imported != on(first, "imported"):
        return "importedEventNotExpected" if imported else "importedEventExpected"
    if not imported:
        return "timestampMustBeZero" if record["timestamp"] else None
    if not 1 <= record["timestamp"] <= LAST:
        return "importedEventTimestampOutOfRange"
    return "importedEventTimestampMustNotAdvance" if record["timestamp"] >= timestamp else None


def of_account(account, book):
    yield "reservedField", account["reserved"] != 0
    yield "reservedFlag", on(account, "reserved")
    yield "idMustNotBeZero", account["id"] == 0
    yield "idMustNotBeIntMax", account["id"] == TOP
    existing = book.accounts.get(account["id"])
    if existing:
        yield difference(account, existing, ["flags", "userData128", "userData64", "userData32", "ledger", "code"]), True
    yield "flagsAreMutuallyExclusive", {"debitsMustNotExceedCredits", "creditsMustNotExceedDebits"} <= account["flags"]
    for side in ("debitsPending", "debitsPosted", "creditsPending", "creditsPosted"):
        yield side + "MustBeZero", account[side] != 0
    yield "ledgerMustNotBeZero", account["ledger"] == 0
    yield "codeMustNotBeZero", account["code"] == 0
    if on(account, "imported"):
        youngest = max((other["timestamp"] for other in book.accounts.values()), default=0)
        taken = any(transfer["timestamp"] == account["timestamp"] for transfer in book.transfers.values())
        yield "importedEventTimestampMustNotRegress", account["timestamp"] <= youngest or taken


def of_transfer(transfer, book, moment):
    """Those before the accounts, or the pending transfer, are looked at."""
    yield "reservedFlag", on(transfer, "reserved")
    yield "idMustNotBeZero", transfer["id"] == 0
    yield "idMustNotBeIntMax", transfer["id"] == TOP
    existing = book.transfers.get(transfer["id"])
    if existing:
        yield beside(transfer, existing, book), True
    yield "idAlreadyFailed", transfer["id"] in book.failed
    yield from (settling if on(transfer, "postPendingTransfer", "voidPendingTransfer") else moving)(transfer, book, moment)


def beside(transfer, existing, book):
    """A transfer whose id was used: what it leaves out stands for the pending transfer's; balancing amounts are limits."""
    given = dict(transfer)
    if on(transfer, "postPendingTransfer", "voidPendingTransfer") and transfer["pending"] in book.transfers:
        pending = book.transfers[transfer["pending"]]
        for field in ("debit", "credit", "ledger", "code", "userData128", "userData64", "userData32"):
            given[field] = transfer[field] or pending[field]
        given["amount"] = whole(transfer, pending)
    if on(transfer, "balancingDebit", "balancingCredit") and transfer["amount"] >= existing["amount"]:
        given["amount"] = existing["amount"]
    return difference(given, existing, ["flags", "pending", "timeout", "debit", "credit", "amount", "userData128", "userData64",
                                        "userData32", "ledger", "code"])


def whole(transfer, pending):
    """The amount that is settled: 0 voids all, 2^128 - 1 posts all."""
    everything = 0 if on(transfer, "voidPendingTransfer") else TOP
    return pending["amount"] if transfer["amount"] == everything else transfer["amount"]


def moving(transfer, book, moment):
    """A transfer in one phase, or the first of two."""
    for side in ("debit", "credit"):
        yield f"{side}AccountIDMustNotBeZero", transfer[side] == 0
        yield f"{side}AccountIDMustNotBeIntMax", transfer[side] == TOP
    yield "accountsMustBeDifferent", transfer["debit"] == transfer["credit"]
    yield "pendingIDMustBeZero", transfer["pending"] != 0
    if not on(transfer, "pending"):
        yield "timeoutReservedForPendingTransfer", transfer["timeout"] != 0
        yield "closingTransferMustBePending", on(transfer, "closingDebit", "closingCredit")
    yield "ledgerMustNotBeZero", transfer["ledger"] == 0
    yield "codeMustNotBeZero", transfer["code"] == 0
    debit, credit = book.accounts.get(transfer["debit"]), book.accounts.get(transfer["credit"])
    yield "debitAccountNotFound", debit is None
    yield "creditAccountNotFound", credit is None
    yield "accountsMustHaveTheSameLedger", debit["ledger"] != credit["ledger"]
    yield "transferMustHaveTheSameLedgerAsAccounts", transfer["ledger"] != debit["ledger"]
    if on(transfer, "imported"):
        yield "importedEventTimestampMustNotRegress", regresses(transfer, book)
        yield "importedEventTimestampMustPostdateDebitAccount", transfer["timestamp"] <= debit["timestamp"]
        yield "importedEventTimestampMustPostdateCreditAccount", transfer["timestamp"] <= credit["timestamp"]
        yield "importedEventTimeoutMustBeZero", transfer["timeout"] != 0
        moment = transfer["timestamp"]
    yield "debitAccountAlreadyClosed", on(debit, "closed")
    yield "creditAccountAlreadyClosed", on(credit, "closed")
    amount = balanced(transfer, debit, credit)
    if on(transfer, "pending"):
        yield "overflowsDebitsPending", debit["debitsPending"] + amount > TOP
        yield "overflowsCreditsPending", credit["creditsPending"] + amount > TOP
    yield "overflowsDebitsPosted", debit["debitsPosted"] + amount > TOP
    yield "overflowsCreditsPosted", credit["creditsPosted"] + amount > TOP
    yield "overflowsDebits", debit["debitsPending"] + debit["debitsPosted"] + amount > TOP
    yield "overflowsCredits", credit["creditsPending"] + credit["creditsPosted"] + amount > TOP
    yield "overflowsTimeout", moment + transfer["timeout"] * 10**9 > LAST
    yield "exceedsCredits", (on(debit, "debitsMustNotExceedCredits")
                             and debit["debitsPending"] + debit["debitsPosted"] + amount > debit["creditsPosted"])
    yield "exceedsDebits", (on(credit, "creditsMustNotExceedDebits")
                            and credit["creditsPending"] + credit["creditsPosted"] + amount > credit["debitsPosted"])


def balanced(transfer, debit, credit):
    """At most what keeps the account that is to balance within its other side."""
    amount = transfer["amount"]
    if on(transfer, "balancingDebit"):
        amount = min(amount, max(0, debit["creditsPosted"] - debit["debitsPosted"] - debit["debitsPending"]))
    if on(transfer, "balancingCredit"):
        amount = min(amount, max(0, credit["debitsPosted"] - credit["creditsPosted"] - credit["creditsPending"]))
    return amount


def settling(transfer, book, moment):
    """Posting or voiding a pending transfer."""
    void = on(transfer, "voidPendingTransfer")
    yield "flagsAreMutuallyExclusive", (void and on(transfer, "postPendingTransfer")) or on(
        transfer, "pending", "balancingDebit", "balancingCredit", "closingDebit", "closingCredit")
    yield "pendingIDMustNotBeZero", transfer["pending"] == 0
    yield "pendingIDMustNotBeIntMax", transfer["pending"] == TOP
    yield "pendingIDMustBeDifferent", transfer["pending"] == transfer["id"]
    yield "timeoutReservedForPendingTransfer", transfer["timeout"] != 0
    pending = book.transfers.get(transfer["pending"])
    yield "pendingTransferNotFound", pending is None
    yield "pendingTransferNotPending", not on(pending, "pending")
    for field, name in (("debit", "DebitAccountID"), ("credit", "CreditAccountID"), ("ledger", "Ledger"), ("code", "Code")):
        yield f"pendingTransferHasDifferent{name}", transfer[field] not in (0, pending[field])
    amount = whole(transfer, pending)
    yield "exceedsPendingTransferAmount", amount > pending["amount"]
    yield "pendingTransferHasDifferentAmount", void and amount < pending["amount"]
    state = book.states[pending["id"]]
    yield "pendingTransferAlreadyPosted", state == "posted"
    yield "pendingTransferAlreadyVoided", state == "voided"
    expiry = pending["timestamp"] + pending["timeout"] * 10**9
    yield "pendingTransferExpired", state == "expired" or (pending["timeout"] != 0 and expiry <= moment)
    if on(transfer, "imported"):
        yield "importedEventTimestampMustNotRegress", regresses(transfer, book)
    if not void:
        yield "debitAccountAlreadyClosed", on(book.accounts[pending["debit"]], "closed")
        yield "creditAccountAlreadyClosed", on(book.accounts[pending["credit"]], "closed")


def regresses(transfer, book):
    youngest = max((other["timestamp"] for other in book.transfers.values()), default=0)
    return (transfer["timestamp"] <= youngest
            or any(account["timestamp"] == transfer["timestamp"] for account in book.accounts.values()))


TRANSIENT = {"debitAccountNotFound", "creditAccountNotFound", "pendingTransferNotFound", "debitAccountAlreadyClosed",
             "creditAccountAlreadyClosed", "exceedsCredits", "exceedsDebits"}
