"""The pages on the program are run: every console block prints what it shows.

`Tests/CommandLine/documentation.py BINARY` writes the blocks anew; review the difference before committing it.
docs/debugging.md builds modules and has a test of its own: debugging.py.
"""

import difflib
import os
import re
import shutil

from harness import BINARY, ROOT, Scratch, test
from pages import BLOCK, COMMAND, printed, without

PAGES = ["docs/cli.md", "docs/aot.md", "docs/log.md"]
# What differs from one day, build or machine to the next.
VARYING = [
    (r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "2026-01-31 12:00:00"), (r"\b[0-9a-f]{64}\b", "0" * 64),
    (r"ledger-cli \d+\.\d+\.\d+", "ledger-cli 0.0.0"), (r"module of \d+ bytes", "module of 0 bytes"),
    (r"built without its module", "module of 0 bytes"), (r"SQLite \d+\.\d+\.\d+", "SQLite 3.0.0"),
]


def prepare(scratch, text):
    """A folder like the repository's root, with the program in the path and the page's own file in it."""
    shutil.copytree(ROOT / "examples", scratch.folder / "examples")
    for name in ("Sources", "bindings"):
        (scratch.folder / name).symlink_to(ROOT / name)
    for name in ("bin", "build"):
        (scratch.folder / name).mkdir()
    (scratch.folder / "bin/ledger-cli").symlink_to(BINARY)
    (scratch.folder / "build/ledger_core.wasm").symlink_to(ROOT / "build/ledger_core.wasm")
    if invalid := re.search(r"`invalid.json`.*?```json invalid\n(.*?)```", text, re.S):
        (scratch.folder / "invalid.json").write_text(invalid[1])
    scratch.environment |= {"PATH": f"{scratch.folder}/bin:{os.environ['PATH']}", "LEDGER_DB": "ledger.db"}


def fixed(text):
    return without(VARYING, text)


def page_test(page):
    def run(scratch):
        text = (ROOT / page).read_text()
        prepare(scratch, text)
        commands = [command for block in BLOCK.findall(text) for command in COMMAND.findall(block)]
        for line, shown in commands:
            found = printed(line, shown, scratch.folder, scratch.environment)
            difference = difflib.unified_diff(fixed(shown).split("\n"), fixed(found).split("\n"), page, line, lineterm="")
            assert fixed(found) == fixed(shown), "\n".join(difference)
        return f"{len(commands)} run"

    run.__doc__ = f"every console block of {page} prints what it shows"
    return run


for page in PAGES:
    test(page_test(page))


def renew(page):
    text = (ROOT / page).read_text()
    scratch = Scratch()
    prepare(scratch, text)

    def renewed(match):
        found = printed(match[1], match[2], scratch.folder, scratch.environment)
        return match[0] if fixed(found) == fixed(match[2]) else f"$ {match[1]}\n{found}"

    (ROOT / page).write_text(BLOCK.sub(lambda block: COMMAND.sub(renewed, block[0]), text))
    scratch.close()


if __name__ == "__main__":
    for page in PAGES:
        renew(page)
