"""`ledger-cli validate` of journals: documents, and streams of any length."""

import json
import os
import pty
import subprocess
import time

from harness import ROOT, equal, test

PAYMENTS = ROOT / "examples/journal/payments.json"
HEADER = json.dumps({"ledger": 1, "rules": [{"rule": "limit", "per": "all", "maxCount": 3, "window": "1d"}]})


def entry(number, amount="1", day=1, **members):
    return json.dumps({"id": f"e{number}", "date": f"2026-03-{day:02}", **members, "postings": [
        {"account": "A", "currency": "EUR", "amount": amount}, {"account": "B", "currency": "EUR", "amount": f"-{amount}"}]})


@test
def a_journal_is_reviewed_on_every_engine(scratch):
    """a document with a journal is reviewed, the same bytes on every engine, exit 1"""
    answers = [scratch.run("validate", "--format", "json", "--engine", engine, PAYMENTS) for engine in ("native", "wasm", "aot")]
    for answer in answers:
        equal((answer.returncode, answer.stdout), (1, answers[0].stdout), answer.stderr)
    review = json.loads(answers[0].stdout)
    equal((review["operation"], review["valid"]), ("review", False))
    text = scratch.run("validate", PAYMENTS).stdout.decode()
    assert "rejected" in text and "P-103" in text and "98.39" in text, text


@test
def a_stream_is_reviewed_in_pieces(scratch):
    """a stream says what it finds by line, the same on every engine and through a pipe; exit 1"""
    stream = scratch.folder / "s.jsonl"
    stream.write_text("\n".join([HEADER, *(entry(i) for i in range(5)), "", "{", entry(9, day=9)]))
    answers = [scratch.run("validate", "--format", "json", "--engine", engine, stream) for engine in ("native", "wasm", "aot")]
    answers.append(scratch.run("validate", "--format", "json", "--lines", "-", input=stream.read_bytes()))
    for answer in answers:
        equal((answer.returncode, answer.stdout), (1, answers[0].stdout), answer.stderr)
    *pieces, summary = map(json.loads, answers[0].stdout.splitlines())
    equal([finding["line"] for piece in pieces for finding in piece["findings"]], [5, 6])
    equal([error["line"] for piece in pieces for error in piece["errors"]], [8])
    equal((summary["counts"]["entries"], summary["counts"]["linesUnread"], summary["valid"]), (6, 1, False))


@test
def streams_end_with_the_right_code(scratch):
    """streams: 0 accepted, 1 rejected, 2 usage, 3 unreadable"""
    for lines, words, code in [
        ([HEADER, entry(1)], [], 0), ([HEADER, entry(1, amount="1.001")], [], 1), ([entry(1)], [], 3), ([], [], 3),
        ([HEADER], ["--save"], 2), ([HEADER], ["--engine", "none"], 2),
    ]:
        stream = scratch.folder / "s.jsonl"
        stream.write_text("".join(line + "\n" for line in lines))
        equal(scratch.run("validate", *words, stream).returncode, code, (lines, words))
    for path in ("/tmp", scratch.folder / "missing.jsonl"):
        equal(scratch.run("validate", "--lines", path).returncode, 3, path)
    equal(scratch.run("validate", "--lines", "/dev/zero", timeout=60).returncode, 3, "an endless line")


@test
def memory_does_not_grow_with_the_stream(scratch):
    """200,000 entries through a pipe in bounded memory"""
    generator = ["python3", str(ROOT / "bench/journal/generate.py")]
    peaks = []
    for count in (50_000, 200_000):
        source = subprocess.Popen([*generator, str(count), "spread"], stdout=subprocess.PIPE)
        child = subprocess.Popen(scratch.command("validate", "--lines", "-"), stdin=source.stdout, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL, env=scratch.environment)
        source.stdout.close()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        source.wait()
        equal(child.returncode, 0)
        peaks.append(usage.ru_maxrss // 1024)
    # The ids of 131,072 entries and thirty days of amounts are kept; the text of 200,000 would be 52 MiB by itself.
    assert peaks[1] < peaks[0] + 40, peaks
    return f"{peaks[0]} and {peaks[1]} MiB"


@test
def progress_is_shown_on_a_terminal(scratch):
    """a long stream shows its progress on standard error, and takes it away at the end"""
    reader, writer = os.pipe()
    main, terminal = pty.openpty()
    child = subprocess.Popen(scratch.command("validate", "--lines", "-"), stdin=reader, stdout=subprocess.PIPE, stderr=terminal,
                             env=scratch.environment)
    os.close(reader)
    os.close(terminal)
    os.write(writer, (HEADER + "\n").encode())
    for number in range(5):
        os.write(writer, (entry(number, day=number + 1) + "\n").encode() * 1)
        os.write(writer, (" " * 70_000 + "\n").encode())
        time.sleep(0.5)
    os.close(writer)
    output = child.communicate(timeout=30)[0]
    shown = os.read(main, 1 << 16).decode()
    os.close(main)
    equal(child.returncode, 0, output)
    assert " lines, " in shown and shown.endswith("\x1b[K"), repr(shown)


@test
def a_reader_that_goes_away_ends_it(scratch):
    """a stream whose output nobody reads any more ends, and does not hang"""
    stream = scratch.folder / "s.jsonl"
    stream.write_text("\n".join([HEADER, *(entry(i, amount="0") for i in range(20_000))]))
    child = scratch.start("validate", stream)
    child.stdout.read(100)
    child.stdout.close()
    assert child.wait(timeout=60) in (1, 4), child.returncode
    child.stderr.close()
