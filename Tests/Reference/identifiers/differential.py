"""Compares verdict, compact form and check digits of generated identifiers: differential.py COUNT [SEED [KIND...]]

A value that a peer cleans in another way (other separators, characters beyond ASCII) is judged once more: by us as the
peer sees it, or by the peer as we see it. If that makes the verdicts agree, the rule is "separators"; a disagreement on
the same text needs a rule of rules.py, and each rule is held to what it says. Exit 1 when a disagreement has none.
"""

import collections
import pathlib
import random
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from details import DETAILS  # noqa: E402
from generate import values  # noqa: E402
from peers import CHECK_DIGITS, PEERS  # noqa: E402
from rules import broken, explain, our_view  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[3]


def escaped(value):
    return "".join(chr(b) if 0x21 <= b <= 0x7E and b != 0x25 else f"%{b:02X}" for b in value.encode())


def ours(kind, texts):
    """Our answers: (compact form or None, the whole line) of each text."""
    lines = "".join(f"{kind} {escaped(text)}\n" for text in texts)
    run = subprocess.run([ROOT / ".build/release/conformance", "identifiers"], input=lines, capture_output=True, text=True)
    answers = run.stdout.splitlines()
    if run.returncode or len(answers) != len(texts):
        sys.exit(f"conformance identifiers: status {run.returncode}, {len(answers)} answers to {len(texts)} lines")
    return [(line.split()[1] if line.startswith("valid ") else None, line) for line in answers]


def compare(kind, count, seed):
    pick = random.Random(f"{seed} {kind}")
    texts = list(values(kind, count, pick))
    answers = ours(kind, texts)
    valid = sum(form is not None for form, _ in answers)
    print(f"{kind}: {len(texts)} values, {valid} valid, {len(texts) - valid} invalid")
    failures = []
    for name, judge, view in PEERS[kind]:
        views = [view(text) for text in texts]
        as_seen = ours(kind, views)
        rules, same = collections.Counter(), collections.Counter()
        for text, seen, (form, line), (form_seen, line_seen) in zip(texts, views, answers, as_seen):
            theirs = judge(text)
            rule = broken(kind, name, form is not None, our_view(kind, text))
            if rule:
                failures.append(f"{kind} {text!r}: {line!r}, against the rule {rule!r}")
            if form == theirs:
                same["valid" if form else "invalid"] += 1
                continue
            rule = why(kind, name, judge, text, seen, form, form_seen, theirs)
            if rule:
                rules[rule] += 1
            else:
                failures.append(f"{kind} {text!r}: {line!r}, as {name} sees it {line_seen!r}; {name}: {theirs!r}")
        print(f"    {name}: {same['valid']} valid and {same['invalid']} invalid to both, {sum(rules.values())} otherwise")
        for rule, number in sorted(rules.items()):
            print(f"        {number:6d}  {rule}")
    failures += compare_check_digits(kind, texts, answers)
    failures += compare_details(kind, answers)
    return failures


def why(kind, name, judge, text, seen, form, form_seen, theirs):
    """The rule that covers a disagreement, or None."""
    clean = our_view(kind, text)
    readings = [(clean, form, judge(clean))] if seen != clean else []
    readings.append((seen, form_seen, theirs))
    # Cleaned in two ways. It is only that if either reading, given to both, makes them agree.
    if len(readings) == 2 and any(our_form == their_form for _, our_form, their_form in readings):
        return "separators"
    for reading, our_form, their_form in readings:
        if (our_form is None) != (their_form is None):
            rule = explain(kind, name, "peer" if our_form is None else "ours", reading)
            if rule:
                return rule
    return None


def compare_check_digits(kind, texts, answers):
    if kind not in CHECK_DIGITS:
        return []
    _, _, view = PEERS[kind][0]
    compared, failures = 0, []
    for text, (_, line) in zip(texts, answers):
        named = re.fullmatch(r"invalid wrong-check-digits check digits (\w+)", line)
        if named:
            compared += 1
            # Hyphens are ours to drop where the peer keeps them.
            theirs = CHECK_DIGITS[kind](view(text).replace("-", ""))
            if theirs != named[1]:
                failures.append(f"{kind} {text!r}: {line!r}, the peer computes {theirs!r}")
    print(f"    check digits named in errors and computed by stdnum: {compared}")
    return failures


def compare_details(kind, answers):
    if kind not in DETAILS:
        return []
    failures, compared = [], 0
    for form, line in answers:
        if form:
            compared += 1
            wanted, found = DETAILS[kind](form), line.split(" ", 2)[2]
            # The currency's decimals follow its number; they come from the list itself, which make_tables.py compares.
            if (found.split()[0] if kind == "currency" else found) != wanted:
                failures.append(f"{kind} {form}: {found!r}, the peer {wanted!r}")
    print(f"    further figures compared: {compared}")
    return failures


def main():
    count, seed = int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "1"
    kinds = sys.argv[3:] or list(PEERS)
    failures = []
    for kind in kinds:
        failures += compare(kind, count, seed)
    for failure in failures[:40]:
        print("  ", failure)
    print(f"{count} values of each of {len(kinds)} kinds, seed {seed}: {len(failures)} disagreements without a rule")
    sys.exit(1 if failures else 0)


main()
