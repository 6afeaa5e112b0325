"""The console blocks of a page: commands, and what each shows."""

import re
import subprocess

BLOCK = re.compile(r"(?<=```console\n)(?:(?!```).*\n)*(?=```)")
# A command of a block and what it shows.
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.M)


def printed(line, shown, folder, environment, seconds=60):
    """What the line prints, cut like what is shown, without the empty lines around it."""
    result = subprocess.run(["bash", "-c", line], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                            text=True, timeout=seconds)
    text = (result.stdout + result.stderr).strip("\n")
    lines = text.split("\n") if text else []
    if shown.endswith("  …\n"):
        lines = [*lines[:shown.count("\n") - 1], "  …"]
    return "".join(f"{line}\n" for line in lines)


def without(varying, text):
    """The text without what may differ: (pattern, what stands for it), applied one after the other."""
    for pattern, value in varying:
        text = re.sub(pattern, value, text, flags=re.M)
    return text
