"""Checks Golden/ and examples/ against what docs/ says, computed again in Python
(Tests/Reference/portfolio/, Tests/Reference/journal/).

    check.py [CASE...]

Refused requests: the code and pointer of each problem, as expected.json has them. Accepted ones: every figure of the
response; members that nothing here computes are listed in `compare.NOT_COMPUTED`. Exit 1 on a difference.
"""

import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from journal import comparison, reference  # noqa: E402
from journal.identifier import is_broken  # noqa: E402
from portfolio import compare, score, valuation  # noqa: E402


def refused(expected, response, status):
    """What differs from the hand-written expectation."""
    if status != expected["status"]:
        return [f"status {status}, expected {expected['status']}"]
    found = [[error["code"], error["pointer"]] for error in response["errors"]]
    wanted = expected["errors"]
    if len(found) != len(wanted):
        missing = [pair for pair in wanted if pair not in found]
        return [f"{len(found)} problems, expected {len(wanted)}; missing {missing}, found {found}"[:600]]
    unmatched = list(found)
    problems = []
    for code, pointer in wanted:
        match = next((pair for pair in unmatched if code in (None, pair[0]) and pointer in (None, pair[1])), None)
        if match:
            unmatched.remove(match)
        else:
            problems.append(f"expected {code} at {pointer!r}, found {unmatched}"[:300])
    return problems


def accepted(operation, request, response):
    if operation == "validate":
        return compare.differences(valuation.counts(request), {"counts": response["counts"], "valid": response["valid"]})
    book = valuation.Book(request)
    if operation == "portfolio":
        return compare.differences(book.portfolio(), response)
    return compare.differences(score.score(book), response) + compare.invariants(response)


def reviewed(request, response, status):
    """A journal: everything but the sentences, which hold the figures and nothing else."""
    wanted = reference.review(request, is_broken)
    if status != (0 if wanted["valid"] else 1):
        return [f"status {status}"]
    found = {member: response[member] for member in wanted}
    difference = comparison.first_difference(comparison.comparable(found), wanted)
    return [difference] if difference else []


def check(operation, request_bytes, response, status, expected):
    if expected is not None:
        return refused(expected, response, status)
    if operation == "review":
        return reviewed(json.loads(request_bytes), response, status)
    if status != 0:
        return [f"status {status}: {json.dumps(response)[:300]}"]
    return accepted(operation, valuation.parse(request_bytes), response)


def golden_cases():
    statuses = {line.split(" ", 3)[3]: int(line.split(" ", 1)[0])
                for line in (ROOT / "Golden/MANIFEST").read_text().splitlines() if not line.startswith("#")}
    for folder in sorted(path.parent for path in (ROOT / "Golden").glob("*/*/request.json")):
        name = f"{folder.parent.name}/{folder.name}"
        if folder.parent.name == "book":  # compared with a model of its own (Tests/Parity/book_cases.py)
            continue
        expected = folder / "expected.json"
        yield (name, (folder / "request.json").read_bytes(), json.loads((folder / "response.json").read_bytes()),
               statuses[name], json.loads(expected.read_text()) if expected.exists() else None)


def example_cases():
    """The examples, as the native core answers them."""
    for path in sorted((ROOT / "examples").glob("*.json")):
        for operation in ("validate", "portfolio", "score"):
            listing = ROOT / "build/example.txt"
            listing.write_text(f"{operation}\t{path}\n")
            done = subprocess.run([ROOT / ".build/release/parity", "answer", "native", listing], capture_output=True, text=True)
            status, _, answer = done.stdout.strip().partition(" ")
            yield (f"{operation}/examples-{path.stem}", path.read_bytes(), json.loads(bytes.fromhex(answer)), int(status), None)


def main():
    wanted = sys.argv[1:]
    passed = failed = 0
    for name, request, response, status, expected in [*golden_cases(), *example_cases()]:
        if wanted and name not in wanted:
            continue
        try:
            problems = check(name.split("/")[0], request, response, status, expected)
        except Exception as error:  # a reference that stumbles has not confirmed anything
            problems = [f"the reference failed: {type(error).__name__}: {error}"]
        for problem in problems[:8]:
            print(f"{name}: {problem}")
        passed, failed = passed + (not problems), failed + bool(problems)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


main()
