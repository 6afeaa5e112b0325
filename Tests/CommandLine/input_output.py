"""Input from everywhere, output to everywhere, and the exit codes."""

import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import termios
import time

from harness import BINARY, EXAMPLE, TEN_LINES, equal, test


@test
def engines_agree(scratch):
    """both engines print the same bytes, for good and bad input"""
    bad = scratch.folder / "bad.json"
    bad.write_text('{"ledger":1,"base":"USX","x":[')
    for operation in ("score", "portfolio", "validate"):
        for path in (EXAMPLE, TEN_LINES, bad):
            results = [scratch.run(operation, "--format", "json", "--engine", engine, path) for engine in ("native", "wasm")]
            if b"without the Wasm module" in results[1].stderr:
                return "no module in this build"
            equal(results[0].stdout, results[1].stdout, f"{operation} {path}")
            equal(results[0].returncode, results[1].returncode)
            json.loads(results[0].stdout)


@test
def exit_codes(scratch):
    """exit codes: 0, 1 judged invalid, 2 usage, 3 unreadable, 4 system"""
    invalid = scratch.folder / "invalid.json"
    invalid.write_text('{"ledger":1,"base":"USX","asOf":"2010-02-26","positions":[]}')
    for words, code in [
        (["score", TEN_LINES], 0), (["validate", invalid], 1), (["score"], 2), (["score", "--frob", TEN_LINES], 2),
        (["nonsense"], 2), ([], 2), (["score", scratch.folder / "missing"], 3), (["score", "/bin/sh"], 3),
        (["score", "--save", "--db", "/proc/x.db", TEN_LINES], 4), (["help"], 0), (["version"], 0),
    ]:
        equal(scratch.run(*words).returncode, code, words)


@test
def hostile_files(scratch):
    """folders, devices, binaries, empty and endless files are unreadable, quickly"""
    empty = scratch.folder / "empty.json"
    empty.touch()
    for path in ("/tmp", "/dev/null", empty, BINARY, "/dev/zero", scratch.folder / "no such file"):
        result = scratch.run("validate", path, timeout=20)
        equal(result.returncode, 3, path)
        assert result.stdout or result.stderr
        assert b"\x1b" not in result.stdout and b"\0" not in result.stdout, path


@test
def large_document(scratch):
    """a document of 17 MB is refused by the core, one of 5 MB is read"""
    positions = ",".join(f'{{"instrument":"I{i}","quantity":"1","price":"2"}}' for i in range(100_000))
    large = f'{{"ledger":1,"base":"USD","asOf":"2010-02-26","positions":[{positions}]}}'
    result = scratch.run("score", "--format", "json", "-", input=(large + " " * (17 << 20)).encode())
    equal(result.returncode, 3)
    equal(json.loads(result.stdout)["errors"][0]["code"], "json-too-large")
    assert scratch.run("validate", "-", input=large.encode()).returncode in (0, 1)


@test
def control_characters(scratch):
    """control characters in names, labels and paths do not reach the terminal"""
    path = scratch.folder / "a\x1b[31m\x07.json"
    path.write_text(json.dumps({
        "ledger": 1, "base": "USD", "asOf": "2010-02-26", "name": "\x1b[2J\u202eevil\x9b",
        "positions": [{"instrument": "A\u2066B", "quantity": 1, "price": 1}]}))
    for words in (["score"], ["portfolio"], ["validate"], ["score", "--save"]):
        result = scratch.run(*words, path)
        text = result.stdout.decode() + result.stderr.decode()
        assert not any(ord(c) < 32 and c != "\n" or c in "\x7f\x9b\u202e\u2066" for c in text), ascii(text)
    text = scratch.run("history").stdout.decode()
    assert "\x1b" not in text and "json" in text


@test
def closed_streams(scratch):
    """closed standard input, output or error is an error or silence, never a crash"""
    equal(scratch.run("score", "-", stdin=None, preexec_fn=lambda: os.close(0)).returncode, 3)
    result = scratch.run("score", TEN_LINES, stdout=None, preexec_fn=lambda: os.close(1))
    equal((result.returncode, b"standard output" in result.stderr), (4, True))
    equal(scratch.run("score", "missing", stderr=None, preexec_fn=lambda: os.close(2)).returncode, 3)


@test
def full_device(scratch):
    """a full device behind standard output is exit code 4"""
    with open("/dev/full", "wb") as full:
        result = scratch.run("score", TEN_LINES, stdout=full)
    equal((result.returncode, result.stderr), (4, b"ledger-cli: standard output can't be written: No space left on device\n"))


@test
def reader_that_left(scratch):
    """a reader that leaves ends the program quietly"""
    for _ in range(5):
        read, write = os.pipe()
        os.close(read)
        result = scratch.run("score", EXAMPLE, stdout=write)
        os.close(write)
        equal((result.returncode, result.stderr), (0, b""))
    shell = subprocess.run(
        ["bash", "-c", f"set -o pipefail; '{BINARY}' score '{EXAMPLE}' | head -1"], capture_output=True, env=scratch.environment)
    equal((shell.returncode, shell.stderr), (0, b""))


@test
def interrupted(scratch):
    """an interrupt ends it by the signal, which a shell reports as 130"""
    read, write = os.pipe()
    process = scratch.start("score", "-", stdin=read)
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    process.communicate()
    os.close(read)
    os.close(write)
    equal(process.returncode, -signal.SIGINT)


@test
def terminal(scratch):
    """on a terminal the text is coloured and as wide as the window; elsewhere it is not"""
    assert b"\x1b" not in scratch.run("score", TEN_LINES).stdout
    for variables, is_colored in (({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False)):
        master, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 60, 0, 0))
        scratch.run("score", TEN_LINES, stdout=terminal, env={**scratch.environment, **variables})
        os.close(terminal)
        output = b""
        try:
            while chunk := os.read(master, 65536):
                output += chunk
        except OSError:
            pass  # the end of a pseudo-terminal
        os.close(master)
        equal(b"\x1b[" in output, is_colored)
        if not is_colored:
            assert max(len(line) for line in output.decode().splitlines()) <= 60
