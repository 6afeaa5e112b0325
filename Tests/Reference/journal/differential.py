"""Random journals, reviewed by the core and by the independent computation of reference.py:

    python Tests/Reference/journal/differential.py [COUNT] [SEED]

Every finding, its figures, every score and every count must be the same, and so must a review in pieces of the same journal
as a stream. A difference prints the seed that shows it; exit 1.
"""

import collections
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from generate import Journal  # noqa: E402
from comparison import comparable, first_difference  # noqa: E402
from identifier import is_broken  # noqa: E402
from reference import CODES, review  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[3]
TOOL = [str(ROOT / ".build/release/conformance"), "review"]
ENTRIES_MAX = 60


def run(documents, *options):
    lines = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    output = subprocess.run([*TOOL, *options], input=lines, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def streamed(document):
    """The journal in the order of time as a stream: the findings of its pieces and of the end, by line."""
    order = sorted(range(len(document["journal"])), key=lambda i: (document["journal"][i]["date"], document["journal"][i].get("time", "00:00").ljust(8, "!")))
    whole = {**document, "journal": [document["journal"][i] for i in order]}
    header = {key: value for key, value in document.items() if key != "journal"}
    pieces = run([header, *whole["journal"]], "--stream", "700")
    lines = [finding for piece in pieces for finding in piece["findings"]]
    return whole, lines, pieces[-1]["counts"]


def check_stream(document, seed):
    whole, lines, counts = streamed(document)
    answer = run([whole])[0]
    # The same findings, by line instead of by pointer: the entries begin in the second line.
    expected = collections.Counter((f["code"], int(f["pointer"].split("/")[2]) + 2, f["message"], f.get("relatedCount"),
                                    tuple(int(r.split("/")[2]) + 2 for r in f.get("related", []))) for f in answer["findings"])
    found = collections.Counter((f["code"], f["line"], f["message"], f.get("relatedCount"), tuple(f.get("related", []))) for f in lines)
    for ids in (expected, found):
        # Whether an id is repeated or known depends on what came before: all of a document, the lines so far of a stream.
        for key in [key for key in ids if key[0] in ("unknown-original", "out-of-order")]:
            del ids[key]
    if expected != found and "unknown-original" not in {f["code"] for f in lines}:
        print(f"seed {seed}: the stream differs: {(expected - found) + (found - expected)}")
        return False
    return counts["entries"] == len(whole["journal"])


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    differences, seen = 0, collections.Counter()
    seeds = range(first, first + count)
    documents = [Journal(seed, ENTRIES_MAX).document() for seed in seeds]
    for seed, document, answer in zip(seeds, documents, run(documents)):
        if "errors" in answer:
            print(f"seed {seed}: {answer['errors'][0]}")
            differences += 1
            continue
        ours, theirs = comparable(answer), review(document, is_broken)
        seen.update(finding["code"] for finding in theirs["findings"])
        if ours != theirs:
            print(f"seed {seed}: {first_difference(ours, theirs)}")
            differences += 1
        elif seed % 10 == 0 and not check_stream(document, seed):
            differences += 1
        if differences > 20:
            break
    missing = [code for code in CODES if not seen[code] and code != "out-of-order"]
    print(f"{count} journals, {sum(seen.values())} findings, {differences} differences"
          + (f"; never seen: {' '.join(missing)}" if missing else ""))
    return 1 if differences or missing and count >= 300 else 0


sys.exit(main())
