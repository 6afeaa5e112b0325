"""Records of the book (docs/book.md, "Records"): between the members of a golden script and their bytes."""

import pathlib
import re

ACCOUNT = [("id", 16), ("debitsPending", 16), ("debitsPosted", 16), ("creditsPending", 16), ("creditsPosted", 16),
           ("userData128", 16), ("userData64", 8), ("userData32", 4), ("reserved", 4), ("ledger", 4), ("code", 2),
           ("flags", 2), ("timestamp", 8)]
TRANSFER = [("id", 16), ("debit", 16), ("credit", 16), ("amount", 16), ("pending", 16), ("userData128", 16),
            ("userData64", 8), ("userData32", 4), ("timeout", 4), ("ledger", 4), ("code", 2), ("flags", 2), ("timestamp", 8)]
BALANCES = [("debitsPending", 16), ("debitsPosted", 16), ("creditsPending", 16), ("creditsPosted", 16), ("timestamp", 8)]

ACCOUNT_FLAGS = ["linked", "debitsMustNotExceedCredits", "creditsMustNotExceedDebits", "history", "imported", "closed"]
TRANSFER_FLAGS = ["linked", "pending", "postPendingTransfer", "voidPendingTransfer", "balancingDebit", "balancingCredit",
                  "closingDebit", "closingCredit", "imported"]
FILTER_FLAGS = ["debits", "credits", "reversed"]
STATES = {0: "none", 1: "pending", 2: "posted", 3: "voided", 4: "expired", 254: "failed", 255: "unknown"}


def documented_results(heading):
    """{number: name} of a table of docs/book.md."""
    text = (pathlib.Path(__file__).resolve().parent.parent.parent / "docs/book.md").read_text()
    section = text.split(f"## {heading}\n")[1].split("\n## ")[0]
    return {int(number): name for number, name in re.findall(r"^\| (\d+) \| `(\w+)`", section, re.MULTILINE)}


ACCOUNT_RESULTS = documented_results("Results of accounts")
TRANSFER_RESULTS = documented_results("Results of transfers")


def names_of(fields):
    return ACCOUNT_FLAGS if fields is ACCOUNT else TRANSFER_FLAGS


def flag_bits(names, known):
    """Names of flags, or their number for bits that have no name."""
    return names if isinstance(names, int) else sum(1 << known.index(name) for name in names)


def numbers(fields, members):
    """A record as numbers: what a script leaves out is 0; more than 53 bits are strings."""
    unknown = members.keys() - {name for name, _ in fields}
    if unknown:
        raise ValueError(f"no such member: {unknown}")
    record = {name: int(members.get(name, 0)) for name, _ in fields if name != "flags"}
    if fields is not BALANCES:
        record["flags"] = flag_bits(members.get("flags", []), names_of(fields))
    return record


def pack(fields, record):
    return b"".join(record[name].to_bytes(size, "little") for name, size in fields)


def unpack(fields, data):
    record, at = {}, 0
    for name, size in fields:
        record[name] = int.from_bytes(data[at : at + size], "little")
        at += size
    return record


def size_of(fields):
    return sum(size for _, size in fields)


def shown(fields, record):
    """A record as a response has it: every member, amounts and ids as decimal strings, flags by name."""
    result = {name: str(record[name]) if size > 4 else record[name] for name, size in fields}
    if "flags" in result:
        known = names_of(fields)
        result["flags"] = [name for bit, name in enumerate(known) if record["flags"] >> bit & 1]
    return result
