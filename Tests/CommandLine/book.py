"""The book across processes: killed half-way, together, and tampered with."""

import json
import random
import signal
import sqlite3
import time

from harness import ROOT, equal, test

ACCOUNTS = ROOT / "examples/book/accounts.json"
TRANSFERS = ROOT / "examples/book/transfers.json"
KILLS_MIN = 500
SIZE = 40
SEED = 20261121


def document(first):
    """Transfers in both directions, so that balances stay within what there is."""
    return json.dumps({"transfers": [
        {"id": first + i, "debit": 100, "credit": 1 + i % 2, "amount": 7, "ledger": 978, "code": 1} for i in range(SIZE)
    ]}).encode()


def statuses(result):
    return [row["status"] for row in json.loads(result.stdout)["results"]]


def balances(scratch):
    return {row["id"]: row for row in json.loads(scratch.run("book", "accounts", "--format", "json").stdout)["accounts"]}


@test
def book_story(scratch):
    """accounts, transfers, a second submission, a statement"""
    equal(scratch.run("book", "submit", ACCOUNTS).returncode, 0)
    equal(statuses(scratch.run("book", "submit", TRANSFERS, "--format", "json")), ["created"] * 4)
    again = scratch.run("book", "submit", TRANSFERS, "--format", "json")
    equal((again.returncode, statuses(again)), (0, ["exists"] * 4))
    equal(balances(scratch)["1"]["debitsPosted"], "5450")
    statement = json.loads(scratch.run("book", "statement", "1", "--format", "json").stdout)
    equal([row["state"] for row in statement["transfers"]], ["none", "none", "posted", "none"])
    equal(json.loads(scratch.run("verify", "--format", "json").stdout)["book"]["batches"], 3)


@test
def book_words(scratch):
    """an account, a transfer, a pending one posted or voided, each given twice; balances of a moment; every format"""
    def run(*words):
        return scratch.run("book", *words)

    def status(*words):
        result = run(*words, "--format", "json")
        return (result.returncode, *statuses(result)) if result.stdout else (result.returncode, result.stderr)

    for word in ("created", "exists"):
        equal(status("account", "1", "--ledger", "978", "--code", "10", "--flags", "history,debitsMustNotExceedCredits"), (0, word))
        equal(status("account", "2", "--ledger", "978"), (0, word))
        equal(status("account", "3", "--ledger", "840"), (0, word))
    for word in ("created", "exists"):
        equal(status("transfer", "1", "2", "1", "10000"), (0, word))
        equal(status("transfer", "2", "1", "2", "5000", "--pending", "--timeout", "86400"), (0, word))
        equal(status("transfer", "3", "1", "2", "700", "--pending", "--code", "9"), (0, word))
    for word in ("created", "exists"):
        equal(status("post", "2", "4200"), (0, word))
        equal(status("void", "3"), (0, word))
    equal(status("post", "2"), (1, "existsWithDifferentAmount"))
    equal(status("post", "2", "--id", "77"), (1, "pendingTransferAlreadyPosted"))
    equal(status("void", "9"), (1, "pendingTransferNotFound"))
    equal(status("transfer", "4", "1", "2", "9999999"), (1, "exceedsCredits"))
    equal(status("transfer", "5", "1", "3", "1"), (1, "accountsMustHaveTheSameLedger"))
    equal({name: balances(scratch)["1"][name] for name in ("debitsPosted", "creditsPosted", "debitsPending")},
          {"debitsPosted": "4200", "creditsPosted": "10000", "debitsPending": "0"})
    rows = json.loads(run("balances", "1", "--format", "json").stdout)["balances"]
    equal([(row["creditsPosted"], row["debitsPosted"], row["debitsPending"]) for row in rows],
          [("10000", "0", "0"), ("10000", "0", "5000"), ("10000", "0", "5700"), ("10000", "4200", "700"), ("10000", "4200", "0")])
    equal(json.loads(run("balances", "1", "--at", "2100-12-31", "--format", "json").stdout)["balances"], rows[-1:])
    equal(run("balances", "1", "--format", "csv").stdout.count(b"\r\n"), 6)
    equal(run("accounts", "--format", "csv").stdout.split(b"\r\n")[0].split(b",")[:2], [b"id", b"ledger"])
    equal(run("statement", "1", "--format", "csv").stdout.count(b"\r\n"), 6)
    equal(b"4200" in run("balances", "1").stdout, True)
    for words, code, reason in [
        (("balances", "1", "--at", "1970-01-01"), 3, b"not there yet"), (("balances", "2"), 3, b"history"),
        (("balances", "1", "--at", "2026-02-29"), 2, b"--at is a day"), (("balances", "8"), 3, b"no account 8"),
        (("transfer", "6", "1", "8", "5"), 3, b"no account 8"), (("transfer", "6", "1", "2"), 2, b"AMOUNT"),
        (("transfer", "6", "1", "2", "-5"), 2, b""), (("account", "7"), 2, b"--ledger"), (("post",), 2, b"pending"),
        (("account", "7", "--ledger", "1", "--flags", "histroy"), 2, b"Did you mean 'history'"), (("acount", "7"), 2, b"account"),
        (("account", "7", "--ledger", "4294967296"), 2, b"4294967295"), ((), 2, b"needs an action"),
    ]:
        result = run(*words)
        equal((result.returncode, reason in result.stderr), (code, True), (words, result.stderr))
    equal(scratch.run("verify").returncode, 0)


@test
def book_refuses(scratch):
    """bad documents are exit code 3 with the place, refused events exit code 1"""
    for text, place in [
        (b"[", b"line 1"), (b"{}", b"expected"), (b'{"transfers": [{"id": -1}]}', b"/transfers/0/id"),
        (b'{"transfers": [{"id": 1.5}]}', b"/transfers/0/id"), (b'{"accounts": [{"flags": ["x"]}]}', b"/accounts/0/flags/0"),
        (b'{"accounts": [{"id": "340282366920938463463374607431768211456"}]}', b"/accounts/0/id"),
        (b'{"accounts": [], "transfers": []}', b"of their own"), (b'{"accounts": []}', b"nothing"), (b'{"accounts": [{"ID": 1}]}', b"/accounts/0/ID"),
    ]:
        result = scratch.run("book", "submit", "-", input=text)
        equal((result.returncode, place in result.stderr), (3, True), (text, result.stderr))
    result = scratch.run("book", "submit", TRANSFERS)
    equal((result.returncode, b"debitAccountNotFound" in result.stdout), (1, True), result.stdout)


@test
def book_killed(scratch):
    """processes killed at random moments of a submission leave each batch whole or not there, and lose none acknowledged"""
    random.seed(SEED)
    scratch.run("book", "submit", ACCOUNTS)
    begin = time.perf_counter()
    for turn in range(10):
        scratch.run("book", "submit", "-", input=document(1 + turn * SIZE))
    span = (time.perf_counter() - begin) / 10
    first, sent, acknowledged, killed = 1 + 10 * SIZE, [], set(), 0
    path = scratch.folder / "transfers.json"
    while killed < KILLS_MIN:
        path.write_bytes(document(first))
        process = scratch.start("book", "submit", path)
        time.sleep(random.uniform(0, span * 1.2))
        process.send_signal(signal.SIGKILL)
        output, _ = process.communicate()
        killed += process.returncode == -signal.SIGKILL
        sent.append(first)
        if b" created" in output:
            acknowledged.add(first)
        first += SIZE
    unknown = 0
    for start in sent:
        path.write_bytes(document(start))
        found = set(statuses(scratch.run("book", "submit", path, "--format", "json")))
        equal(len(found), 1, f"half of a batch: {found}")
        if start in acknowledged:
            equal(found, {"exists"}, "lost")
        else:
            unknown += found == {"exists"}
    total = 7 * SIZE * (10 + len(sent))
    equal(balances(scratch)["100"]["debitsPosted"], str(total))
    equal(scratch.run("verify").returncode, 0)
    return f"{killed} kills, {unknown} batches on disk whose acknowledgement was cut off, seed {SEED}"


@test
def book_snapshot_killed(scratch):
    """processes killed while they submit so much that a snapshot is due lose nothing either, and the snapshot stays the book"""
    random.seed(SEED)
    scratch.run("book", "submit", ACCOUNTS)
    path = scratch.folder / "transfers.json"
    count, begin, acknowledged, kills, snapshots = 66_000, 0.0, 0, 0, set()
    for turn in range(14):
        path.write_text(json.dumps({"transfers": [
            {"id": 1 + turn * count + i, "debit": 100, "credit": 1, "amount": 1, "ledger": 978, "code": 1} for i in range(count)]}))
        start = time.perf_counter()
        process = scratch.start("book", "submit", path)
        if turn > 1:
            # Late enough that the batch is being written, or the snapshot behind it.
            time.sleep(span * random.uniform(0.5, 1.1))
            process.send_signal(signal.SIGKILL)
        output, _ = process.communicate()
        span = time.perf_counter() - start if turn <= 1 else span
        kills += process.returncode == -signal.SIGKILL
        acknowledged += b" created" in output
        connection = sqlite3.connect(scratch.database)
        snapshots.update(row for row, in connection.execute("SELECT batch FROM snapshot"))
        connection.close()
        made = int(balances(scratch)["100"]["debitsPosted"])
        equal((made % count, made // count >= acknowledged), (0, True), "half of a batch, or one lost")
    equal(scratch.run("verify").returncode, 0)
    return f"{kills} kills, snapshots after {len(snapshots)} batches, {made // count} batches of {count}"


@test
def book_many_processes(scratch):
    """eight processes that submit at once lose nothing"""
    scratch.run("book", "submit", ACCOUNTS)
    processes = []
    for turn in range(8):
        path = scratch.folder / f"{turn}.json"
        path.write_bytes(document(1 + turn * SIZE))
        processes.append(scratch.start("book", "submit", path))
    for process in processes:
        _, errors = process.communicate(timeout=60)
        equal(process.returncode, 0, errors)
    equal(balances(scratch)["100"]["debitsPosted"], str(7 * SIZE * 8))


@test
def book_tampered(scratch):
    """a batch that was changed, removed or inserted is found and named"""
    for change, reason in [
        ("UPDATE batch SET events = zeroblob(128 * 4) WHERE id = 2", b"batch 2 was changed"),
        ("DELETE FROM batch WHERE id = 2", b"batch 2 is missing"),
        ("UPDATE batch SET timestamp = timestamp + 1 WHERE id = 1", b"batch 1 was changed"),
        ("UPDATE batch SET id = 4 WHERE id = 3; INSERT INTO batch SELECT 3, kind, timestamp, events, results, randomblob(32), "
         "randomblob(32) FROM batch WHERE id = 2", b"batch 3 does not follow"),
    ]:
        scratch.database.unlink(missing_ok=True)
        for path in (ACCOUNTS, TRANSFERS, TRANSFERS):
            equal(scratch.run("book", "submit", path).returncode, 0)
        head = json.loads(scratch.run("verify", "--format", "json").stdout)["book"]["head"]
        equal(scratch.run("verify", "--expect", head).returncode, 0)
        connection = sqlite3.connect(scratch.database)
        connection.executescript("DROP TRIGGER batch_is_never_updated; DROP TRIGGER batch_is_never_deleted;" + change)
        connection.close()
        result = scratch.run("verify")
        equal((result.returncode, reason in result.stdout), (1, True), (change, result.stdout))
        result = scratch.run("book", "submit", TRANSFERS)
        equal((result.returncode, reason in result.stderr), (4, True), (change, result.stderr))
