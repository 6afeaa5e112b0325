"""Checks the book's golden cases against the model (model.py), the hand-written results (scenarios/), and the enumerations.

    check.py            exit 1 on a difference, or when a result of docs/book.md is in no case
    check.py --write    writes Golden/book/CASE/request.json and Golden/book/README.md of the table
"""

import json
import pathlib
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
GOLDEN = ROOT / "Golden/book"
sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(ROOT / "Tests/Parity")]

import model  # noqa: E402
import scenarios  # noqa: E402
from book_records import ACCOUNT_RESULTS, TRANSFER_RESULTS  # noqa: E402
from book_script import canonical  # noqa: E402
from scenarios import of_accounts, of_phases, of_the_rest, of_transfers  # noqa: E402, F401

# What no script can bring about, and why.
NEVER_GIVEN = {"amountMustNotBeZero": "a transfer of 0 is allowed; the number is kept"}


def text(request):
    """One line a step, and one an event, so that a person can read it."""
    lines = ["{", '  "book": 1,']
    if "options" in request:
        lines.append(f'  "options": {json.dumps(request["options"])},')
    lines.append('  "steps": [')
    steps = []
    for step in request["steps"]:
        (kind,) = step.keys() - {"at"}
        if kind in ("accounts", "transfers") and step[kind]:
            events = ",\n".join(f"      {json.dumps(event)}" for event in step[kind])
            steps.append(f'    {{"{kind}": [\n{events}\n    ], "at": {json.dumps(step["at"])}}}')
        else:
            steps.append(f"    {json.dumps(step)}")
    return "\n".join([*lines, ",\n".join(steps), "  ]", "}", ""])


def write():
    names = {scenario.name for scenario in scenarios.ALL}
    for folder in GOLDEN.glob("*/"):
        if folder.name not in names:
            shutil.rmtree(folder)
    for scenario in scenarios.ALL:
        folder = GOLDEN / scenario.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "request.json").write_text(text(scenario.request()))
    (GOLDEN / "README.md").write_text(readme())


def readme():
    rows = "\n".join(f"| `{scenario.name}` | {scenario.shows} |" for scenario in scenarios.ALL)
    return f"""# Golden cases of the book

Scripts of calls of `ledger_book.h`, one JSON object a step, and what the calls gave. `Tests/Reference/book/scenarios/` is the table that
they are made of, with the result of every event written by hand; `Tests/Reference/book/check.py` compares each response
with a model in Python that has the rules of TigerBeetle's reference as lists and writes snapshots from docs/book.md. Every result of
docs/book.md is given in at least one case, but `amountMustNotBeZero`, which no transfer can get.

| case | what it shows |
|---|---|
{rows}
"""


def problems_of(scenario, seen):
    folder = GOLDEN / scenario.name
    request = scenario.request()
    if not (folder / "request.json").exists() or (folder / "request.json").read_text() != text(request):
        yield "request.json is not what the table makes (check.py --write)"
    answer = model.respond(json.loads(text(request)))
    batches = [outcome for step, outcome in zip(request["steps"], answer["steps"]) if step.keys() & {"accounts", "transfers"}]
    for number, (wanted, outcome) in enumerate(zip(scenario.expected, batches), 1):
        got = [row["result"] for row in outcome["results"]] if "results" in outcome else outcome["status"]
        if got != wanted:
            yield f"batch {number}: the model gives {got}, the table has {wanted}"
    for step, outcome in zip(request["steps"], answer["steps"]):
        kind = "transfers" if "transfers" in step else "accounts"
        seen.update((kind, row["result"]) for row in outcome.get("results", []))
    path = folder / "response.json"
    if not path.exists():
        yield "response.json is missing (make golden)"
    elif path.read_bytes() != canonical(answer):
        expected, got = canonical(answer), path.read_bytes()
        at = next((place for place, pair in enumerate(zip(expected, got)) if pair[0] != pair[1]), min(len(expected), len(got)))
        yield f"at byte {at} the model has …{expected[max(0, at - 60) : at + 60]} and response.json …{got[max(0, at - 60) : at + 60]}"


def main():
    if "--write" in sys.argv:
        write()
        print(f"{len(scenarios.ALL)} requests written")
        return
    seen, failed = set(), 0
    for scenario in scenarios.ALL:
        problems = list(problems_of(scenario, seen))
        failed += bool(problems)
        for problem in problems:
            print(f"{scenario.name}: {problem}")
    for kind, names in (("accounts", ACCOUNT_RESULTS), ("transfers", TRANSFER_RESULTS)):
        for number, name in names.items():
            if (kind, name) not in seen and name not in NEVER_GIVEN:
                print(f"{kind}: no case gives {number} {name}")
                failed += 1
    if (GOLDEN / "README.md").read_text() != readme():
        print("Golden/book/README.md is not what the table makes (check.py --write)")
        failed += 1
    print(f"{len(scenarios.ALL)} cases, {len(seen)} results of {len(ACCOUNT_RESULTS) + len(TRANSFER_RESULTS)} given, "
          f"{len(NEVER_GIVEN)} never: {len(scenarios.ALL) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
