"""Writes Sources/CWasmLoop/sequences.h from counts of what ran (sequences.sh): sequences.py FOLDER

A file of counts is named WEIGHT.NAME. A sequence is chosen if it makes up enough of all operations, on the average of the files by
their weights, or in one file with a weight above 1.
"""

import collections
import pathlib
import re
import sys

LOOP = pathlib.Path("Sources/CWasmLoop")
# Shares of all operations in per cent, by the number of operations in a row: on average, and in a single file.
AVERAGE = {2: 0.02, 3: 0.04}
SINGLE = {2: 0.4, 3: 0.8}
FORMS = [("12R", 0x1C00), ("1R", 0xC00), ("2R", 0x1400), ("12", 0x1800), ("R", 0x400), ("1", 0x800), ("2", 0x1000), ("", 0)]
# What ends a sequence only: where the loop goes on elsewhere in any case; and what is in control.c, where a sequence jumps.
LAST = {"br", "brTable"}
JUMPED = {"callLocal", "ret", "ret1"}
# In a file that sequences.c includes, though they have no other form.
PLAIN = {"select2", "copy2", "globalGet2", "globalSet2", "address64"}


def operations():
    """The names of the operations by number, and whether a sequence may have them."""
    listed = re.findall(r"X\((\w+), (\w+)\)", (LOOP / "operations.h").read_text())
    names = [name for name, _ in listed]
    return names, {name for name, kind in listed if (kind != "N" or name in PLAIN) and name not in JUMPED}


def main():
    names, inlined = operations()
    suffixes = {bits: suffix for suffix, bits in FORMS}
    average, single, weights = collections.Counter(), collections.Counter(), 0
    for file in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        weight = int(file.name.split(".")[0])
        weights += weight
        rows = [list(map(int, line.split())) for line in file.read_text().splitlines()]
        total = sum(row[0] for row in rows if len(row) == 2)
        for count, *numbers in rows:
            if len(numbers) < 2 or any(number & 0x3FF >= len(names) for number in numbers):
                continue
            parts = tuple((names[number & 0x3FF], suffixes[number & 0x1C00]) for number in numbers)
            *first, last = (name for name, _ in parts)
            if not all(name in inlined - LAST for name in first) or last not in inlined | JUMPED:
                continue
            share = 100 * count / total
            average[parts] += weight * share
            if weight > 1:
                single[parts] = max(single[parts], share)
    chosen = [
        parts
        for parts, share in average.items()
        if share / weights >= AVERAGE[len(parts)] or single[parts] >= SINGLE[len(parts)]
    ]
    lines = ["   "]
    for parts in sorted(chosen, key=lambda parts: (-len(parts), parts)):
        kind = f"F{len(parts)}" + ("J" if parts[-1][0] in JUMPED else "")
        item = f" {kind}({', '.join(f'{name}, {form}' for name, form in parts)})"
        if len(lines[-1]) + len(item) > 116:
            lines.append("   ")
        lines[-1] += item
    (LOOP / "sequences.h").write_text(HEADER + " \\\n".join(lines) + "\n#endif\n")
    print(len(chosen), "sequences")


HEADER = """/*
 * Operations that run as one where they stand in a row (sequences.c): with their forms, F2 and F3 of two and of three, and
 * with J where the last is one of control.c. Written by bench/wasm/sequences.sh from counts of what ran
 * (docs/decisions/0010-registers-and-sequences.md); a build that counts has none.
 */
#ifdef CWASM_COUNT
#define SEQUENCES(F2, F2J, F3, F3J)
#else
#define SEQUENCES(F2, F2J, F3, F3J) \\
"""

main()
