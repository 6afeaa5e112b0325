"""Tests of the Python binding: every method once, 128 bits, refusals, and the example's output."""

import ctypes
import pathlib
import subprocess
import sys

from ledger_book import Account, Balances, Book, BookError, Transfer

HERE = pathlib.Path(__file__).resolve().parent
passed = failed = 0


def check(condition, what):
    global passed, failed
    passed, failed = passed + bool(condition), failed + (not condition)
    if not condition:
        print("failed:", what)


def refused(call, name):
    try:
        call()
    except BookError as error:
        return str(error) == name
    return False


LARGE = 2**100 + 7
check([ctypes.sizeof(kind) for kind in (Account, Transfer, Balances)] == [128, 128, 72], "sizes")
check([Transfer.timeout.offset, Transfer.ledger.offset, Account.flags.offset, Account.timestamp.offset] == [108, 112, 118, 120], "offsets")
with Book(seed=1) as book:
    names = [result.name for result in book.create_accounts(
        [Account(id=LARGE, ledger=1, code=1, flags=Account.HISTORY), Account(id=2, ledger=1, code=1), Account(id=3, ledger=0, code=1)], 1000)]
    check(names == ["created", "created", "ledgerMustNotBeZero"], names)
    for number in range(1, 6):
        made = book.submit([Transfer(id=number, debit=LARGE, credit=2, amount=2**90 * number, ledger=1, code=1, user_data_128=LARGE)], 1000 + number)
        check(made[0].name == "created" and made[0].timestamp == 1000 + number, made)
    check([account.debits_posted for account in book.accounts(LARGE, 77, 2)] == [15 * 2**90, 0], "accounts")
    check([(one.id, one.amount, one.user_data_128) for one in book.transfers(5)] == [(5, 5 * 2**90, LARGE)], "transfers")
    check([one.id for one in book.account_transfers(2, limit=2, reverse=True)] == [5, 4], "the latest two")
    check([one.id for one in book.account_transfers(2, start=1002, through=1003)] == [2, 3], "of a time")
    check([row.debits_posted // 2**90 for row in book.account_balances(LARGE)] == [1, 3, 6, 10, 15], "history")
    check(book.balances_at(LARGE, 1003).debits_posted == 6 * 2**90, "as of")
    check(refused(lambda: book.balances_at(2, 1003), "LEDGER_NOT_FOUND"), "without history")
    check(refused(lambda: book.submit([Transfer(id=9)], 1000), "LEDGER_TIME_MUST_ADVANCE"), "time")
    snapshot = book.snapshot()
    with Book(snapshot) as same:
        check(same.snapshot() == snapshot, "the same snapshot")
        check(same.submit([Transfer(id=5, debit=LARGE, credit=2, amount=2**90 * 5, ledger=1, code=1, user_data_128=LARGE)], 9999)[0].name
              == "exists", "restored")
    check(refused(lambda: Book(snapshot[:-1]), "LEDGER_SNAPSHOT_INVALID"), "damaged")
check(refused(book.close, "LEDGER_BAD_HANDLE"), "closed twice")
for members in ({"id": -1}, {"id": 2**128}, {"idd": 1}):
    try:
        Account(**members)
        check(False, members)
    except (OverflowError, TypeError):
        check(True, members)
example = subprocess.run([sys.executable, HERE / "book.py"], capture_output=True, text=True)
check(example.stdout == (HERE.parent / "c/book.expected").read_text(), example.stdout + example.stderr)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
