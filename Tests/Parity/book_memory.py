"""A book that gets no more memory says so and goes on: ledger_book.wasm in Wasmtime with a limit of memory. No call may trap, a
refused batch leaves the book as it was, and what is freed can be used again."""

import pathlib
import sys

import wasmtime

import book_records
from book_core import BookCore

MODULE = pathlib.Path(__file__).resolve().parent.parent.parent / "build/ledger_book.wasm"
LIMIT, BATCH = 24 << 20, 1000
NO_MEMORY = 21


def core():
    store = wasmtime.Store()
    store.set_limits(memory_size=LIMIT)
    exports = wasmtime.Instance(store, wasmtime.Module.from_file(store.engine, str(MODULE)), []).exports(store)

    class View:
        def __getitem__(self, part):
            return exports["memory"].read(store, part.start, part.stop)

        def __setitem__(self, part, data):
            exports["memory"].write(store, data, part.start)

    return BookCore(lambda name, *values: exports[name](store, *values), View)


def record(fields, **members):
    return book_records.pack(fields, book_records.numbers(fields, members)).hex()


def main():
    book = core()
    problems = []

    def call(line, *wanted):
        answer = book.run(line).split(" ")
        if wanted and int(answer[0]) not in wanted:
            problems.append(f"{line[:60]}: status {answer[0]}, expected {wanted}")
        return int(answer[0]), answer[1:]

    counts = []
    for turn in range(3):
        call("ledger_book_new in: newbook", 0)
        accounts = "".join(record(book_records.ACCOUNT, id=number, ledger=1, code=1, flags=["history"]) for number in (1, 2))
        call(f"ledger_book_create_accounts book in:{accounts} size:2 u64:100 out:32", 0)
        made, status = 0, 0
        while status == 0:
            events = "".join(record(book_records.TRANSFER, id=made + at, debit=1, credit=2, amount=1, ledger=1, code=1)
                             for at in range(1, BATCH + 1))
            status, _ = call(f"ledger_book_submit book in:{events} size:{BATCH} u64:{100 + made + BATCH} out:{16 * BATCH}", 0, NO_MEMORY)
            made += BATCH if status == 0 else 0
        _, (info,) = call("ledger_book_describe book out:40", 0)
        found = int.from_bytes(bytes.fromhex(info)[16:24], "little")
        if found != made:
            problems.append(f"{found} transfers in the book, {made} made")
        # A lookup needs no memory; a snapshot may find none.
        call(f"ledger_book_lookup_transfers book in:{made.to_bytes(16, 'little').hex()} size:1 out:128 count", 0)
        call("ledger_book_snapshot book buffer", 0, NO_MEMORY)
        call("ledger_book_free book", 0)
        counts.append(made)
    if len(set(counts)) != 1 or counts[0] < 10 * BATCH:
        problems.append(f"{counts} transfers had room, one book after the other")
    for problem in problems:
        print(problem)
    print(f"{LIMIT >> 20} MiB hold {counts[0]} transfers with history: {1 - bool(problems)} passed, {int(bool(problems))} failed")
    sys.exit(bool(problems))


main()
