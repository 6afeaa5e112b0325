"""The table of the book's golden cases: each a name, what it shows, and steps, with the result of every event written by hand
beside it. `check.py --write` makes Golden/book/CASE/request.json of it.
"""

import dataclasses

TOP = 2**128 - 1
SECOND = 10**9


@dataclasses.dataclass
class Scenario:
    name: str
    shows: str
    steps: list
    options: dict
    expected: list  # for each batch the results of its events, or the status of a call that was refused

    def request(self):
        document = {"book": 1, "steps": self.steps}
        return {"book": 1, "options": self.options, "steps": self.steps} if self.options else document


ALL = []


def scenario(name, shows, *steps, **options):
    """Steps are what the functions below give. A batch without a time comes a microsecond after the one before."""
    at, script, expected = 0, [], []
    for step, wanted in steps:
        if "accounts" in step or "transfers" in step:
            step = dict(step)
            step["at"] = at = int(step.get("at") or at + 1000)
            step["at"] = number(step["at"])
            expected.append(wanted)
        script.append(step)
    ALL.append(Scenario(name, shows, script, options, expected))


def number(value):
    """As JSON has it: a string where a double would not hold it."""
    return value if value <= 2**53 else str(value)


def record(members, flags):
    result = {name: number(value) for name, value in members.items() if value}
    if isinstance(flags, int):
        result["flags"] = flags
    elif flags:
        result["flags"] = flags.split()
    return result


def account(id, flags="", ledger=978, code=10, **more):
    return record({"id": id, "ledger": ledger, "code": code, **more}, flags)


def transfer(id, debit=0, credit=0, amount=0, flags="", ledger=978, code=1, **more):
    return record({"id": id, "debit": debit, "credit": credit, "amount": amount, "ledger": ledger, "code": code, **more}, flags)


def post(id, pending, amount=TOP, flags="", **more):
    return transfer(id, amount=amount, pending=pending, flags=f"postPendingTransfer {flags}", **{"ledger": 0, "code": 0, **more})


def void(id, pending, amount=0, flags="", **more):
    return transfer(id, amount=amount, pending=pending, flags=f"voidPendingTransfer {flags}", **{"ledger": 0, "code": 0, **more})


def accounts(expected, *events, at=None):
    """A batch and its results, one word an event; one word for all that are alike; a name in capitals for the call's status."""
    return {"accounts": list(events), "at": at}, results(expected, events)


def transfers(expected, *events, at=None):
    return {"transfers": list(events), "at": at}, results(expected, events)


def results(expected, events):
    words = expected.split()
    if len(words) == 1 and not expected.startswith("LEDGER_"):
        words *= len(events)
    return words if not expected.startswith("LEDGER_") else expected


def ask(kind, value):
    return {kind: value}, None


def show(*numbers):
    """The accounts at the end."""
    return ask("lookupAccounts", list(numbers))


def two(*more, flags=("", "")):
    """Accounts 1 and 2, and more."""
    events = [account(1, flags[0]), account(2, flags[1]), *more]
    return accounts("created", *events)


SNAPSHOT = ask("snapshot", {})
RESTORE = ask("restore", {})
