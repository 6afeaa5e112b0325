"""A book that is slow and plain: dictionaries, a whole copy for every chain, the rules of rules.py. It answers the golden scripts
(Tests/Parity/book_script.py) byte for byte, snapshots included, which it writes from docs/book.md alone.
"""

import copy
import hashlib

import rules
from book_records import (ACCOUNT, ACCOUNT_FLAGS, BALANCES, FILTER_FLAGS, TRANSFER, TRANSFER_FLAGS, flag_bits, names_of, numbers, pack,
                          shown)


def record(fields, members):
    """With flags as a set of names; bits without a name are "reserved"."""
    result = numbers(fields, members)
    known, bits = names_of(fields), result["flags"]
    result["flags"] = {name for bit, name in enumerate(known) if bits >> bit & 1}
    if bits >> len(known):
        result["flags"].add("reserved")
    return result


def in_bits(fields, entry):
    return {**entry, "flags": flag_bits(entry["flags"], names_of(fields))}


class Refused(Exception):
    """The call came to another status than LEDGER_OK."""


class Book:
    def __init__(self, options):
        self.accounts_max = options.get("accountsMax") or 2**24
        self.transfers_max = options.get("transfersMax") or 2**28
        self.timestamp = 0
        # By id, in the order in which they were made.
        self.accounts, self.transfers, self.states, self.failed = {}, {}, {}, {}
        self.kept = []  # (id of the account, balances)

    # Batches

    def batch(self, events, timestamp, create):
        if not len(events) <= timestamp <= rules.LAST or timestamp - len(events) < self.timestamp:
            raise Refused("LEDGER_TIME_MUST_ADVANCE")
        self.expire(timestamp - len(events))
        self.timestamp = timestamp
        results, saved, start, broken = [], None, 0, False
        for index, event in enumerate(events):
            moment = timestamp - len(events) + 1 + index
            linked, last = "linked" in event["flags"], index == len(events) - 1
            if linked and saved is None:
                saved, start, broken = copy.deepcopy(self.__dict__), index, False
            if linked and last:
                result = ("linkedEventChainOpen", moment)
            elif broken:
                result = ("linkedEventFailed", moment)
            elif name := rules.of_batch(event, events[0], timestamp):
                result = (name, moment)
            else:
                result = create(event, moment)
            if result[0] != "created":
                if saved is not None and not broken:
                    broken = True
                    self.__dict__.update(copy.deepcopy(saved))
                    results[start:] = [("linkedEventFailed", timestamp - len(events) + 1 + place) for place in range(start, index)]
                if result[0] in rules.TRANSIENT:
                    self.failed[event["id"]] = True
            results.append(result)
            if not linked or last:
                saved, broken = None, False
        return results

    def create_account(self, account, moment):
        for name, broken in rules.of_account(account, self):
            if broken:
                return name, self.accounts[account["id"]]["timestamp"] if name == "exists" else moment
        timestamp = account["timestamp"] if "imported" in account["flags"] else moment
        self.accounts[account["id"]] = {**account, "timestamp": timestamp}
        return "created", timestamp

    def create_transfer(self, transfer, moment):
        for name, broken in rules.of_transfer(transfer, self, moment):
            if broken:
                return name, self.transfers[transfer["id"]]["timestamp"] if name == "exists" else moment
        timestamp = transfer["timestamp"] if "imported" in transfer["flags"] else moment
        made = {**transfer, "timestamp": timestamp}
        if rules.on(transfer, "postPendingTransfer", "voidPendingTransfer"):
            self.settle(made, self.transfers[transfer["pending"]])
        else:
            self.move(made)
        self.keep(made["debit"], timestamp)
        self.keep(made["credit"], timestamp)
        return "created", timestamp

    def move(self, transfer):
        debit, credit = self.accounts[transfer["debit"]], self.accounts[transfer["credit"]]
        transfer["amount"] = rules.balanced(transfer, debit, credit)
        pending = "pending" in transfer["flags"]
        self.transfers[transfer["id"]] = transfer
        self.states[transfer["id"]] = "pending" if pending else "none"
        debit["debitsPending" if pending else "debitsPosted"] += transfer["amount"]
        credit["creditsPending" if pending else "creditsPosted"] += transfer["amount"]
        if "closingDebit" in transfer["flags"]:
            debit["flags"] = debit["flags"] | {"closed"}
        if "closingCredit" in transfer["flags"]:
            credit["flags"] = credit["flags"] | {"closed"}

    def settle(self, transfer, pending):
        transfer["amount"] = rules.whole(transfer, pending)
        for field in ("debit", "credit", "ledger", "code", "userData128", "userData64", "userData32"):
            transfer[field] = transfer[field] or pending[field]
        self.transfers[transfer["id"]] = transfer
        self.states[transfer["id"]] = "none"
        void = "voidPendingTransfer" in transfer["flags"]
        self.states[pending["id"]] = "voided" if void else "posted"
        self.release(pending, reopening=void)
        if not void:
            self.accounts[pending["debit"]]["debitsPosted"] += transfer["amount"]
            self.accounts[pending["credit"]]["creditsPosted"] += transfer["amount"]

    def release(self, pending, reopening):
        debit, credit = self.accounts[pending["debit"]], self.accounts[pending["credit"]]
        debit["debitsPending"] -= pending["amount"]
        credit["creditsPending"] -= pending["amount"]
        if reopening and "closingDebit" in pending["flags"]:
            debit["flags"] = debit["flags"] - {"closed"}
        if reopening and "closingCredit" in pending["flags"]:
            credit["flags"] = credit["flags"] - {"closed"}

    def expire(self, moment):
        due = [(transfer["timestamp"] + transfer["timeout"] * 10**9, place, transfer)
               for place, transfer in enumerate(self.transfers.values())
               if self.states[transfer["id"]] == "pending" and transfer["timeout"]]
        for expiry, _, transfer in sorted(due, key=lambda entry: entry[:2]):
            if expiry <= moment:
                self.states[transfer["id"]] = "expired"
                self.release(transfer, reopening=True)
                self.keep(transfer["debit"], moment)
                self.keep(transfer["credit"], moment)

    def keep(self, account, moment):
        entry = self.accounts[account]
        if "history" in entry["flags"]:
            self.kept.append((account, {**{name: entry[name] for name, _ in BALANCES}, "timestamp": moment}))

    # Queries

    def state(self, number):
        return self.states.get(number, "failed" if number in self.failed else "unknown")

    def rows(self, account):
        rows = [row for owner, row in self.kept if owner == account]
        return sorted(rows, key=lambda row: row["timestamp"])  # stable: of one time, the last made is last

    def balances_at(self, account, moment):
        entry = self.accounts.get(account)
        if not entry or "history" not in entry["flags"] or entry["timestamp"] > moment:
            raise Refused("LEDGER_NOT_FOUND")
        rows = [row for row in self.rows(account) if row["timestamp"] <= moment]
        return rows[-1] if rows else {**{name: 0 for name, _ in BALANCES}, "timestamp": entry["timestamp"]}

    # Snapshot (docs/book.md)

    def snapshot(self):
        states = ["none", "pending", "posted", "voided", "expired"]
        parts = [b"LC.BOOK1", self.timestamp.to_bytes(8, "little")]
        parts += [len(part).to_bytes(8, "little") for part in (self.accounts, self.transfers, self.failed, self.kept)]
        parts += [pack(ACCOUNT, in_bits(ACCOUNT, entry)) for entry in self.accounts.values()]
        for entry in self.transfers.values():
            parts += [pack(TRANSFER, in_bits(TRANSFER, entry)), bytes([states.index(self.states[entry["id"]])])]
        parts += [number.to_bytes(16, "little") for number in self.failed]
        places = {number: place for place, number in enumerate(self.accounts)}
        parts += [places[account].to_bytes(4, "little") + pack(BALANCES, row) for account, row in self.kept]
        data = b"".join(parts)
        return data + checksum(data).to_bytes(8, "little")


def checksum(data):
    total = 0x9E3779B97F4A7C15 ^ len(data)
    for at in range(0, len(data), 8):
        total = (total ^ int.from_bytes(data[at : at + 8], "little")) * 0xD1B54A32D192ED03 % 2**64
        total = ((total ^ total >> 32) + 0x2545F4914F6CDD1D) % 2**64
    return total


def respond(request):
    """The response to a script as a value."""
    book, kept, steps = Book(request.get("options", {})), None, []
    for step in request["steps"]:
        (kind,) = step.keys() - {"at"}
        try:
            outcome = answer(book, kind, step[kind], int(step.get("at", 0)))
            if kind == "snapshot":
                kept = copy.deepcopy(book)
            elif kind == "restore":
                book = copy.deepcopy(kept)
            steps.append({"status": "LEDGER_OK", **outcome})
        except Refused as status:
            steps.append({"status": str(status)})
    return {"steps": steps}


def answer(book, kind, value, at):
    def listed(fields, entries):
        return {"records": [shown(fields, in_bits(fields, entry) if "flags" in entry else entry) for entry in entries]}

    def picked(rows):
        through = int(value.get("through", 0)) or 2**64 - 1
        rows = [row for row in rows if int(value.get("from", 0)) <= row["timestamp"] <= through]
        return (rows[::-1] if value.get("reversed") else rows)[: value["limit"]]

    if kind in ("accounts", "transfers"):
        fields, create, there, most = (
            (ACCOUNT, book.create_account, len(book.accounts), book.accounts_max) if kind == "accounts" else
            (TRANSFER, book.create_transfer, len(book.transfers) + len(book.failed), book.transfers_max))
        if there + len(value) > most:
            raise Refused("LEDGER_FULL")
        results = book.batch([record(fields, event) for event in value], at, create)
        return {"results": [{"result": name, "timestamp": str(moment)} for name, moment in results]}
    if kind == "lookupAccounts":
        return listed(ACCOUNT, [book.accounts[int(number)] for number in value if int(number) in book.accounts])
    if kind == "lookupTransfers":
        return listed(TRANSFER, [book.transfers[int(number)] for number in value if int(number) in book.transfers])
    if kind == "states":
        return {"states": [book.state(int(number)) for number in value]}
    if kind == "listAccounts":
        return listed(ACCOUNT, list(book.accounts.values())[value.get("first", 0) :][: value["limit"]])
    if kind == "listTransfers":
        return listed(TRANSFER, list(book.transfers.values())[value.get("first", 0) :][: value["limit"]])
    if kind == "transfersOf":
        sides = [side for side in ("debit", "credit") if value.get(side + "s")] or ["debit", "credit"]
        rows = [entry for entry in book.transfers.values() if any(entry[side] == int(value["account"]) for side in sides)]
        rows.sort(key=lambda entry: entry["timestamp"])
        return listed(TRANSFER, picked([row for row in rows if value.get("code", 0) in (0, row["code"])]))
    if kind == "balancesOf":
        return listed(BALANCES, picked(book.rows(int(value["account"]))))
    if kind == "balancesAt":
        return {"balances": shown(BALANCES, book.balances_at(int(value["account"]), int(value["at"])))}
    if kind == "describe":
        return {"timestamp": str(book.timestamp), "accounts": str(len(book.accounts)), "transfers": str(len(book.transfers)),
                "failedIDs": str(len(book.failed))}
    if kind == "snapshot":
        data = book.snapshot()
        return {"snapshot": {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}}
    if kind == "restore":
        if "turnedBit" in value:
            raise Refused("LEDGER_SNAPSHOT_INVALID")
        return {}
    raise ValueError(kind)
