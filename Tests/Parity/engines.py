"""The engines that parity is shown on, and how each is started; one that is not installed is left out and named."""

import dataclasses
import os
import pathlib
import platform
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MODULE = ROOT / "build/ledger_core.wasm"
JOURNAL = ROOT / "build/ledger_journal.wasm"  # the module that reviews
BOOK = ROOT / "build/ledger_book.wasm"


@dataclasses.dataclass
class Engine:
    name: str
    command: list  # answers the cases of the list file appended to it
    book: list  # answers the calls of the file appended to it; empty where it has no book
    version: str

    def documents(self, module):
        """The command that answers documents of the module `core` or `journal`."""
        return [str(JOURNAL) if module == "journal" and part == str(MODULE) else part for part in self.command]


def output(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return (done.stdout + done.stderr).strip().split("\n")[0]
    except (OSError, subprocess.TimeoutExpired):
        return "?"


def python_package(module):
    code = f"import importlib.metadata as m, {module}; print(m.version({module!r} if {module!r} != 'wasm3' else 'pywasm3'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def find(*names):
    return next((path for name in names if (path := shutil.which(name))), None)


def available():
    """(the engines found, the names of those that are missing)."""
    found, missing = [], []

    def offer(name, command, book, version):
        if command:
            found.append(Engine(name, [str(part) for part in command], [str(part) for part in book], version))
        else:
            missing.append(name)

    tool = ROOT / ".build/release/parity"
    core = output([ROOT / ".build/release/ledger-cli", "version"])
    offer("native", [tool, "answer", "native"] if tool.exists() else None, [tool, "calls", "native"], f"{core}, {platform.machine()}")
    offer("wasm", [tool, "answer", "wasm"] if tool.exists() else None, [tool, "calls", BOOK], "the project's interpreter")
    compiler = find("swiftc", "clang", "cc")
    offer("aot", [tool, "answer", "aot"] if tool.exists() and compiler else None, [tool, "calls", f"aot:{BOOK}"],
          "the project's native code")
    for kind in ("static", "shared"):
        path = ROOT / f"build/lib/adapter-{kind}"
        book = ROOT / f"build/lib/book_adapter-{kind}"
        offer(f"c-{kind}", [path] if path.exists() else None, [book], f"C interface, {kind} library")
    for machine in ("aarch64", "riscv64"):
        path = ROOT / f"build/lib/adapter-{machine}"
        emulator = find(f"qemu-{machine}-static", f"qemu-{machine}")
        book = ROOT / f"build/lib/book_adapter-{machine}"
        offer(machine, [emulator, path] if path.exists() and emulator else None, [emulator, book], emulator and output([emulator, "--version"]))
        path = ROOT / f"build/processors/{machine}/core"
        offer(f"aot-{machine}", [emulator, path] if path.exists() and emulator else None, [], "native code of the module, by qemu")
    for module in ("wasmtime", "wasm3"):
        version = python_package(module)
        adapter = [sys.executable, HERE / f"adapter_{module}.py"]
        offer(module, [*adapter, MODULE] if version else None, [*adapter, BOOK, "--book"], version)
    node, jsc, spidermonkey = find("node"), jsc_path(), find("js102", "js115", "js128")
    offer("v8", [node, HERE / "adapter.mjs", MODULE] if node else None, [node, HERE / "book_adapter.mjs", BOOK], node and "node " + output([node, "--version"]))
    offer("javascriptcore", [jsc, "-m", HERE / "adapter.mjs", "--", MODULE] if jsc else None,
          [jsc, "-m", HERE / "book_adapter.mjs", "--", BOOK], "jsc")
    # It takes a script besides the module; the words behind that are the arguments.
    offer("spidermonkey", [spidermonkey, "-m", HERE / "adapter.mjs", os.devnull, MODULE] if spidermonkey else None,
          [spidermonkey, "-m", HERE / "book_adapter.mjs", os.devnull, BOOK],
          spidermonkey and output([spidermonkey, "--version"]))
    return found, missing


def jsc_path():
    return find("jsc") or next(map(str, pathlib.Path("/usr/lib").glob("*/webkit2gtk-4.0/jsc")), None) or next(
        map(str, pathlib.Path("/usr/lib").glob("*/javascriptcoregtk-4.0/jsc")), None)
