"""The pages on the program are run: every console block prints what it shows.

A block marked `console module` instead of `console` is left out: it needs a module that has to be built first, and what it shows may
change with every build of it.

`Tests/CommandLine/documentation.py BINARY` writes the blocks anew; review the difference before committing it.
"""

import difflib
import os
import re
import shutil
import subprocess

from harness import BINARY, ROOT, Scratch, test

PAGES = ["docs/cli.md", "docs/debugging.md", "docs/aot.md", "docs/log.md"]
BLOCK = re.compile(r"(?<=```console\n)(?:(?!```).*\n)*(?=```)")
MARKED = re.compile(r"^```console module$", re.M)
# A command of a block and what it shows.
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.M)
# What differs from one day, build or machine to the next.
VARYING = [
    (r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "2026-01-31 12:00:00"), (r"\b[0-9a-f]{64}\b", "0" * 64),
    (r"ledger-cli \d+\.\d+\.\d+", "ledger-cli 0.0.0"), (r"module of \d+ bytes", "module of 0 bytes"),
    (r"built without its module", "module of 0 bytes"), (r"SQLite \d+\.\d+\.\d+", "SQLite 3.0.0"),
]


def prepare(scratch, text):
    """A folder like the repository's root, with the program in the path and the page's own file in it."""
    shutil.copytree(ROOT / "examples", scratch.folder / "examples")
    (scratch.folder / "Sources").symlink_to(ROOT / "Sources")
    (scratch.folder / "bin").mkdir()
    (scratch.folder / "bin/ledger-cli").symlink_to(BINARY)
    if invalid := re.search(r"`invalid.json`.*?```json invalid\n(.*?)```", text, re.S):
        (scratch.folder / "invalid.json").write_text(invalid[1])
    scratch.environment |= {"PATH": f"{scratch.folder}/bin:{os.environ['PATH']}", "LEDGER_DB": "ledger.db"}


def printed(scratch, line, shown):
    """What the line prints, cut like what is shown, without the empty lines around it."""
    result = subprocess.run(
        ["bash", "-c", line], cwd=scratch.folder, env=scratch.environment, capture_output=True, text=True, timeout=60)
    text = (result.stdout + result.stderr).strip("\n")
    lines = text.split("\n") if text else []
    if shown.endswith("  …\n"):
        lines = [*lines[:shown.count("\n") - 1], "  …"]
    return "".join(f"{line}\n" for line in lines)


def fixed(text):
    for pattern, value in VARYING:
        text = re.sub(pattern, value, text)
    return text


def page_test(page):
    def run(scratch):
        text = (ROOT / page).read_text()
        prepare(scratch, text)
        commands = [command for block in BLOCK.findall(text) for command in COMMAND.findall(block)]
        for line, shown in commands:
            found = printed(scratch, line, shown)
            difference = difflib.unified_diff(fixed(shown).split("\n"), fixed(found).split("\n"), page, line, lineterm="")
            assert fixed(found) == fixed(shown), "\n".join(difference)
        marked = len(MARKED.findall(text))
        return f"{len(commands)} run" + (f", {marked} that need a module left out" if marked else "")

    run.__doc__ = f"every console block of {page} prints what it shows"
    return run


for page in PAGES:
    test(page_test(page))


def renew(page):
    text = (ROOT / page).read_text()
    scratch = Scratch()
    prepare(scratch, text)

    def renewed(match):
        found = printed(scratch, match[1], match[2])
        return match[0] if fixed(found) == fixed(match[2]) else f"$ {match[1]}\n{found}"

    (ROOT / page).write_text(BLOCK.sub(lambda block: COMMAND.sub(renewed, block[0]), text))
    scratch.close()


if __name__ == "__main__":
    for page in PAGES:
        renew(page)
