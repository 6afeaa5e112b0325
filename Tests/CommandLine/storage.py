"""Saved runs across processes: together, killed half-way, without rights, and tampered with."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import time

from harness import TEN_LINES, equal, test

KILLS_MIN = 100
SEED = 20261121


def ids(scratch):
    output = scratch.run("history", "--format", "json", "--limit", "1000000").stdout
    return [run["id"] for run in json.loads(output)["runs"]]


@test
def default_place(scratch):
    """the first save makes the user's data folder, for the user alone"""
    equal(scratch.run("score", "--save", TEN_LINES).returncode, 0)
    equal(os.stat(scratch.database.parent).st_mode & 0o777, 0o700)
    equal(ids(scratch), [1])


@test
def reading_creates_nothing(scratch):
    """history and verify create no file"""
    for command in ("history", "verify"):
        equal(scratch.run(command).returncode, 0)
    equal(list(scratch.folder.iterdir()), [])


@test
def many_processes(scratch):
    """eight processes that create one database and save to it at once lose nothing"""
    rounds = 5
    for _ in range(rounds):
        processes = [scratch.start("score", "--save", TEN_LINES) for _ in range(8)]
        for process in processes:
            _, errors = process.communicate(timeout=60)
            equal(process.returncode, 0, errors)
    equal(ids(scratch), list(range(8 * rounds, 0, -1)))
    equal(scratch.run("verify").returncode, 0)


@test
def killed(scratch):
    """processes killed at random moments of a save lose no run that was acknowledged, and leave the chain whole"""
    random.seed(SEED)
    begin = time.perf_counter()
    for _ in range(10):
        scratch.run("score", "--save", TEN_LINES)
    span = (time.perf_counter() - begin) / 10
    acknowledged, killed = list(range(1, 11)), 0
    while killed < KILLS_MIN:
        process = scratch.start("score", "--save", TEN_LINES)
        time.sleep(random.uniform(0, span * 1.2))
        process.send_signal(signal.SIGKILL)
        _, errors = process.communicate()
        killed += process.returncode == -signal.SIGKILL
        if errors.startswith(b"Saved as run "):
            acknowledged.append(int(errors.split()[3].rstrip(b".")))
    saved = ids(scratch)
    equal(set(acknowledged) - set(saved), set(), "lost")
    equal(saved, list(range(len(saved), 0, -1)))
    equal(scratch.run("verify").returncode, 0)
    return f"{killed} kills, {len(saved) - len(acknowledged)} runs on disk whose acknowledgement was cut off, seed {SEED}"


@test
def locked(scratch):
    """a database that another process keeps locked is exit code 4, and the answer is given all the same"""
    scratch.run("score", "--save", TEN_LINES)
    other = sqlite3.connect(scratch.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    result = scratch.run("score", "--save", TEN_LINES)
    equal((result.returncode, b"is locked by another process" in result.stderr), (4, True))
    assert b"Risk score" in result.stdout
    equal(scratch.run("history").returncode, 0)
    other.execute("ROLLBACK")
    equal(scratch.run("score", "--save", TEN_LINES).returncode, 0)


@test
def no_rights(scratch):
    """a folder without the right to write is exit code 4"""
    folder = scratch.folder / "closed"
    folder.mkdir(mode=0o555)
    os.chmod(scratch.folder, 0o755)

    def nobody():
        if os.geteuid() == 0:
            os.setgid(65534)
            os.setuid(65534)

    probe = subprocess.run(scratch.command("version"), preexec_fn=nobody, capture_output=True)
    if probe.returncode != 0:
        return "nobody may not run this build"
    result = scratch.run("score", "--save", "--db", folder / "x.db", "-", input=TEN_LINES.read_bytes(), preexec_fn=nobody)
    equal((result.returncode, b"the run was not saved" in result.stderr), (4, True), result.stderr)


@test
def foreign_files(scratch):
    """text files and other programs' databases are refused and left as they are"""
    text = scratch.folder / "notes.txt"
    text.write_text("not a database, but long enough to look like a header of one\n" * 20)
    other = scratch.folder / "bookmarks.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE bookmark (url TEXT)")
    connection.close()
    for path in (text, other):
        before = path.read_bytes()
        for words in (["score", "--save", "--db", path, TEN_LINES], ["history", "--db", path], ["verify", "--db", path]):
            equal(scratch.run(*words).returncode, 4, words)
        equal(path.read_bytes(), before)


@test
def odd_names(scratch):
    """a database named like an SQLite special name is an ordinary file"""
    for name in (":memory:", "file:x.db", "-x.db"):
        equal(scratch.run("score", "--save", f"--db={name}", TEN_LINES, cwd=scratch.folder).returncode, 0, name)
        assert (scratch.folder / name).exists(), name


@test
def tampered(scratch):
    """verify finds a score that was changed in the file"""
    for _ in range(3):
        scratch.run("score", "--save", TEN_LINES)
    head = json.loads(scratch.run("verify", "--format", "json").stdout)["head"]
    connection = sqlite3.connect(scratch.database)
    connection.executescript("DROP TRIGGER run_is_never_updated; UPDATE run SET score = '1.00' WHERE id = 2;")
    connection.close()
    result = scratch.run("verify")
    equal((result.returncode, b"run 2 was changed" in result.stdout), (1, True))
    equal(scratch.run("verify", "--expect", head).returncode, 1)


@test
def exact_bytes(scratch):
    """a saved response is the printed one, byte for byte, and its request comes back"""
    printed = scratch.run("score", "--save", "--format", "json", TEN_LINES).stdout
    equal(scratch.run("history", "1", "--format", "json").stdout, printed)
    equal(scratch.run("history", "1", "--request").stdout, TEN_LINES.read_bytes())
