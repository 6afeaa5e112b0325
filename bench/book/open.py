"""What opening a kept book takes, with its snapshot and without: open.py [TRANSFERS]. In processor time of `ledger-cli book
accounts`, which is spent on the opening; the median of five."""

import json
import pathlib
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CLI = ROOT / ".build/release/ledger-cli"
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
BATCH, ACCOUNTS = 8190, 10_000


def run(database, *words, text=None):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([CLI, *words, "--db", database], input=text, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def fill(database):
    accounts = [{"id": number, "ledger": 1, "code": 1} for number in range(1, ACCOUNTS + 1)]
    run(database, "book", "submit", "-", text=json.dumps({"accounts": accounts}).encode())
    for start in range(0, COUNT, 10 * BATCH):
        transfers = [{"id": number + 1, "debit": 1 + number % ACCOUNTS, "credit": 1 + (number * 7 + 1) % ACCOUNTS, "amount": 1 + number % 997,
                      "ledger": 1, "code": 1} for number in range(start, min(COUNT, start + 10 * BATCH))]
        transfers = [one for one in transfers if one["debit"] != one["credit"]]
        run(database, "book", "submit", "-", text=json.dumps({"transfers": transfers}).encode())


def opening(database):
    return statistics.median(run(database, "book", "statement", "1", "--limit", "1")[1] for _ in range(5))


with tempfile.TemporaryDirectory() as folder:
    database = pathlib.Path(folder) / "book.db"
    fill(database)
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA foreign_keys = ON")
    batches, last = connection.execute("SELECT count(*), (SELECT batch FROM snapshot) FROM batch").fetchone()
    print(f"{COUNT} transfers in {batches} batches, the snapshot after batch {last}, {database.stat().st_size >> 20} MiB")
    print(f"opening with the snapshot: {opening(database):.2f} s of processor time")
    connection.execute("DELETE FROM snapshot")
    connection.commit()
    print(f"opening without it:        {opening(database):.2f} s")
