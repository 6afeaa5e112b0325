"""What the process tests share: running the program, a scratch folder, a count of what passed."""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARY = pathlib.Path(sys.argv[1]).resolve()
EXAMPLE = ROOT / "examples/portfolio.json"
TEN_LINES = ROOT / "examples/ten-lines.json"
tests = []


def test(function):
    tests.append(function)
    return function


class Scratch:
    """A folder of one test, with a database in it that the program finds by itself."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ledger-cli-"))
        self.environment = {"HOME": str(self.folder), "PATH": os.environ["PATH"]}
        self.database = self.folder / ".local/share/ledger-cli/ledger.db"

    def command(self, *words):
        return [str(BINARY), *map(str, words)]

    def run(self, *words, **options):
        options.setdefault("env", self.environment)
        options.setdefault("timeout", 60)
        if "input" not in options:
            options.setdefault("stdin", subprocess.DEVNULL)
        for stream in ("stdout", "stderr"):
            options.setdefault(stream, subprocess.PIPE)
        return subprocess.run(self.command(*words), **options)

    def start(self, *words, **options):
        options.setdefault("env", self.environment)
        # A shell starts what it puts in the background with interrupts ignored, and that is handed on.
        return subprocess.Popen(self.command(*words), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL), **options)

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def equal(found, expected, what=""):
    assert found == expected, f"{what}: expected {expected!r}, found {found!r}"


def run_all():
    failed = 0
    for function in tests:
        scratch = Scratch()
        try:
            note = function(scratch)
            print(f"ok    {function.__doc__}{f' ({note})' if note else ''}")
        except Exception:
            failed += 1
            print(f"FAIL  {function.__doc__}\n{traceback.format_exc()}")
        finally:
            scratch.close()
    print(f"{len(tests) - failed} passed, {failed} failed")
    sys.exit(bool(failed))
