"""docs/cli.md is run: every console block prints what it shows.

`Tests/CommandLine/documentation.py BINARY` writes the blocks anew; review the difference before committing it.
"""

import difflib
import os
import re
import shutil
import subprocess

from harness import BINARY, ROOT, Scratch, test

PAGE = ROOT / "docs/cli.md"
BLOCK = re.compile(r"```console\n\$ (.*)\n((?:(?!```).*\n)*)```")
# What differs from one day, build or machine to the next.
VARYING = [
    (r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "2026-01-31 12:00:00"), (r"\b[0-9a-f]{64}\b", "0" * 64),
    (r"ledger-cli \d+\.\d+\.\d+", "ledger-cli 0.0.0"), (r"module of \d+ bytes", "module of 0 bytes"),
    (r"built without its module", "module of 0 bytes"), (r"SQLite \d+\.\d+\.\d+", "SQLite 3.0.0"),
]


def prepare(scratch):
    """A folder like the repository's root, with the program in the path and the page's own file in it."""
    shutil.copytree(ROOT / "examples", scratch.folder / "examples")
    (scratch.folder / "bin").mkdir()
    (scratch.folder / "bin/ledger-cli").symlink_to(BINARY)
    invalid = re.search(r"`invalid.json`.*?```json invalid\n(.*?)```", PAGE.read_text(), re.S)
    (scratch.folder / "invalid.json").write_text(invalid[1])
    scratch.environment |= {"PATH": f"{scratch.folder}/bin:{os.environ['PATH']}", "LEDGER_DB": "ledger.db"}


def printed(scratch, line, shown):
    """What the line prints, cut like what is shown, without the empty lines around it."""
    result = subprocess.run(
        ["bash", "-c", line], cwd=scratch.folder, env=scratch.environment, capture_output=True, text=True, timeout=60)
    lines = (result.stdout + result.stderr).strip("\n").split("\n")
    if shown.endswith("  …\n"):
        lines = [*lines[:shown.count("\n") - 1], "  …"]
    return "\n".join(lines) + "\n"


def fixed(text):
    for pattern, value in VARYING:
        text = re.sub(pattern, value, text)
    return text


@test
def page(scratch):
    """every console block of docs/cli.md prints what it shows"""
    prepare(scratch)
    blocks = BLOCK.findall(PAGE.read_text())
    for line, shown in blocks:
        found = printed(scratch, line, shown)
        difference = difflib.unified_diff(fixed(shown).split("\n"), fixed(found).split("\n"), "docs/cli.md", line, lineterm="")
        assert fixed(found) == fixed(shown), "\n".join(difference)
    return f"{len(blocks)} blocks"


if __name__ == "__main__":
    scratch = Scratch()
    prepare(scratch)

    def renewed(match):
        found = printed(scratch, match[1], match[2])
        return match[0] if fixed(found) == fixed(match[2]) else f"```console\n$ {match[1]}\n{found}```"

    PAGE.write_text(BLOCK.sub(renewed, PAGE.read_text()))
    scratch.close()
