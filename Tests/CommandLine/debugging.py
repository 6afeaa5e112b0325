"""docs/debugging.md is followed the way a reader does: block by block, in this repository, with the modules that the page builds.

    debugging.py BINARY            compares; exit 1 at the first difference
    debugging.py BINARY --renew    writes what the page shows anew; review the difference before committing it

Every build of the core moves something. Sizes, offsets, numbers of functions and what a place in memory held before are left
out of the comparison, and of addresses it only counts which of them are the same. A command that takes an address or a line over
from what was shown before gets the one that was found, as a reader would type it. Of a line of the source in a backtrace the
number is not compared: at that line and column there has to be the call of the function in front. The innermost function was
not entered, for want of depth: its line is the one that declares it.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys

from harness import BINARY, ROOT, Scratch
from pages import BLOCK, COMMAND, printed, without

sys.path.append(str(ROOT / "Tests/Parity"))
import cases  # noqa: E402

PAGE = ROOT / "docs/debugging.md"
# The sources with a bug, which the page makes.
CHANGED = ROOT / "build/changed"
# A build of a module from nothing takes most of a minute when nothing else runs.
SECONDS_MAX = 900
VARYING = [
    (r"\.wasm  \d+ bytes$", ".wasm  0 bytes"), (r" +byte \d+", "  byte 0"), (r"\bfunction \d+", "function 0"),
    (r"(\.(?:swift|c)):\d+", r"\1:0"), (r"(\.(?:swift|c):0):\d+", r"\1:0"), (r"^(\d{7,}): \S+ → ", r"\1: 0 → "),
]
ADDRESS = re.compile(r"(?<![\d.])\d{7,}(?![\d.])")
# What later commands take over: addresses among arguments, the line of a caller.
TAKEN = re.compile(r"(?<=[( ])(\d{7,})(?=,)|^ +from .*\.swift:(\d+):\d+$", re.M)
# A line of a backtrace; of the C library's or the standard library's functions there may be no place.
FRAME = re.compile(r"^ +(\d+)  (\S.*?)  +(?:byte \d+|(\S+\.(?:swift|c)):(\d+)(?::(\d+))?)$", re.M)


def fixed(text):
    """The text as it is compared: addresses are numbered in the order in which they appear."""
    numbers = {}
    return ADDRESS.sub(lambda address: f"address {numbers.setdefault(address[0], len(numbers))}", without(VARYING, text))


def lines_of(path):
    return (ROOT / path).read_text().split("\n")


def declared(name):
    """The word by which the source declares the function."""
    return name.split("(")[0].split(".")[-1].removeprefix("__allocating_")


def called(name):
    """The word by which the source calls the function, None for closures, which have no name there."""
    if "closure #" in name:
        return None
    words = name.removeprefix("static ").split("(")[0].removesuffix(".getter").split(".")
    return words[-2] if words[-1] in ("init", "__allocating_init") else words[-1]


def misplaced(text):
    """What is wrong with the places of a backtrace in the text."""
    inner = None
    for number, name, path, line, column in FRAME.findall(text):
        source = lines_of(path)[int(line) - 1] if path else None
        if path and number == "0" and declared(name) not in source:
            yield f"{path}:{line} does not declare {declared(name)}: {source}"
        if path and inner and not source[int(column or 1) - 1:].startswith(inner):
            yield f"{path}:{line}:{column} is no call of {inner}: {source}"
        inner = called(name)


def taken_over(text):
    return [match[match.lastindex] for match in TAKEN.finditer(text)]


def follow(text, environment, check):
    """The page with what its commands print now. With `check`, a difference ends the program."""
    taken = {}

    def run(match):
        line = re.sub(r"(?<!\w)\d+", lambda number: taken.get(number[0], number[0]), match[1])
        found = printed(line, match[2], ROOT, environment, SECONDS_MAX)
        if check and fixed(found) != fixed(match[2]):
            print("\n".join(difflib.unified_diff(fixed(match[2]).split("\n"), fixed(found).split("\n"), PAGE.name, line, lineterm="")))
            sys.exit(1)
        if wrong := list(misplaced(found)):
            print(f"$ {line}", *wrong, sep="\n")
            sys.exit(1)
        taken.update(zip(taken_over(match[2]), taken_over(found)))
        return f"$ {line}\n{found}"

    return BLOCK.sub(lambda block: COMMAND.sub(run, block[0]), text)


def answers_like_the_golden(module, folder):
    """The page says so: the module's responses, in Wasmtime, are those in Golden/."""
    documents = [case for case in cases.stored() if case.module == "core"]
    listing = folder / "list.txt"
    listing.write_text("".join(f"{case.operation}\t{case.request}\n" for case in documents))
    answered = subprocess.run([sys.executable, ROOT / "Tests/Parity/adapter_wasmtime.py", module, listing], capture_output=True,
                              text=True, timeout=SECONDS_MAX)
    responses = [bytes.fromhex(line.partition(" ")[2]) for line in answered.stdout.splitlines()]
    different = [case.name for case, response in zip(documents, responses) if response != case.response.read_bytes()]
    if different or len(responses) != len(documents):
        sys.exit(f"{len(responses)} of {len(documents)} answered, different: {different} {answered.stderr}")
    return len(documents)


def main():
    scratch = Scratch()
    (scratch.folder / "ledger-cli").symlink_to(BINARY)
    environment = {**os.environ, "PATH": f"{scratch.folder}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    environment.pop("COLUMNS", None)
    shutil.rmtree(CHANGED, ignore_errors=True)
    text, check = PAGE.read_text(), sys.argv[2:] != ["--renew"]
    try:
        renewed = follow(text, environment, check)
        documents = answers_like_the_golden(ROOT / "build/ledger_core.debug.wasm", scratch.folder)
    finally:
        scratch.close()
        shutil.rmtree(CHANGED, ignore_errors=True)
    if not check:
        PAGE.write_text(renewed)
    commands = sum(len(COMMAND.findall(block)) for block in BLOCK.findall(text))
    print(f"{commands} commands of docs/{PAGE.name} " + ("print what it shows" if check else "run, their output written")
          + f"; {documents} golden documents answered")


if __name__ == "__main__":
    main()
