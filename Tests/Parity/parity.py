"""Proves that every engine answers the golden requests with the same bytes.

    parity.py             compare each engine found with Golden/; exit 1 on any difference
    parity.py --record    write the native core's responses into Golden/ (for review), then compare
    parity.py --engines native,wasm
"""

import argparse
import json
import subprocess
import sys
import time

import book_script
import cases
import engines


class Work:
    """The files that the engines are given: the list of documents, and the calls of all scripts of the book."""

    def __init__(self, all_cases, scratch):
        documents = [case for case in all_cases if case.operation != "book"]
        # Each module has a list of its own.
        self.lists = {module: [case for case in documents if case.module == module] for module in ("core", "journal")}
        self.scripts = [(case, json.loads(case.request.read_bytes())) for case in all_cases if case.operation == "book"]
        self.scratch, self.calls = scratch, scratch / "calls.txt"
        for module, listed in self.lists.items():
            self.listing(module).write_text("".join(f"{case.operation}\t{case.request}\n" for case in listed))
        self.calls.write_text("".join(line + "\n" for _, script in self.scripts for line in book_script.calls(script)))

    def listing(self, module):
        return self.scratch / f"list-{module}.txt"


def run(command, path):
    return subprocess.run([*command, str(path)], capture_output=True, text=True, timeout=1800)


def answers(engine, work):
    """({name: (status, response bytes)} of the cases that were answered, what the engine said of its own)."""
    result, complaints = {}, []
    for module, listed in work.lists.items():
        done = run(engine.documents(module), work.listing(module))
        for case, line in zip(listed, done.stdout.splitlines()):
            status, _, response = line.partition(" ")
            try:
                result[case.name] = (int(status), bytes.fromhex(response))
            except ValueError:
                break
        complaints.append(f"exit {done.returncode} {done.stderr.strip()[-600:]}")
    if not engine.book:
        return result, complaints
    done = run(engine.book, work.calls)
    lines = done.stdout.splitlines()
    for case, script in work.scripts:
        count = len(book_script.calls(script))
        mine, lines = lines[:count], lines[count:]
        if len(mine) < count:
            break
        result[case.name] = (0, book_script.response(script, mine))
    complaints.append(f"exit {done.returncode} {done.stderr.strip()[-600:]}")
    return result, complaints


def difference(expected, got):
    """Where two byte strings part, with what stands around it."""
    at = next((i for i, (a, b) in enumerate(zip(expected, got)) if a != b), min(len(expected), len(got)))
    window = slice(max(0, at - 40), at + 40)
    return f"first difference at byte {at} of {len(expected)}/{len(got)}\n      expected …{expected[window]!r}\n      got      …{got[window]!r}"


def record(all_cases, native, work):
    result, complaints = answers(native, work)
    if len(result) != len(all_cases):
        sys.exit(f"native answered {len(result)} of {len(all_cases)} cases: {complaints}")
    entries = {}
    for case in all_cases:
        status, response = result[case.name]
        if case.response and (not case.response.exists() or case.response.read_bytes() != response):
            case.response.write_bytes(response)
            print(f"recorded {case.name}")
        entries[case.name] = (status, cases.sha256(case.request.read_bytes()), cases.sha256(response))
    cases.Manifest.write(entries)


def stale(all_cases, manifest):
    """What in Golden/ does not agree with its manifest."""
    problems = [f"{name}: in the manifest, not on disk" for name in manifest.keys() - {case.name for case in all_cases}]
    for case in all_cases:
        if case.name not in manifest:
            problems.append(f"{case.name}: not in the manifest (make golden)")
            continue
        _, request, response = manifest[case.name]
        if cases.sha256(case.request.read_bytes()) != request:
            problems.append(f"{case.name}: request.json was changed (make golden)")
        if case.response and cases.sha256(case.response.read_bytes()) != response:
            problems.append(f"{case.name}: response.json was changed (make golden)")
    return problems


def compare(engine, all_cases, manifest, work, expected):
    if not engine.book:
        all_cases = [case for case in all_cases if case.module != "book"]
    start = time.monotonic()
    result, complaints = answers(engine, work)
    seconds = time.monotonic() - start
    wrong = []
    for case in all_cases:
        wanted_status, _, wanted = manifest[case.name]
        if case.name not in result:
            wrong.append(f"{case.name}: no answer ({complaints[('core', 'journal', 'book').index(case.module)]})")
            continue
        status, response = result[case.name]
        if status != wanted_status:
            wrong.append(f"{case.name}: status {status}, expected {wanted_status}")
        if cases.sha256(response) != wanted:
            reference = expected.get(case.name)
            wrong.append(f"{case.name}: " + (difference(reference, response) if reference is not None else "other bytes"))
    print(f"{engine.name:<15} {len(all_cases):>5} {len(wrong):>10} {seconds:>8.2f} s  {engine.version}")
    for line in wrong[:10]:
        print("   ", line)
    return len(all_cases) - len({line.split(":")[0] for line in wrong}), len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--engines", help="names, comma-separated; default: all that are installed")
    options = parser.parse_args()

    scratch = cases.ROOT / "build/parity"
    scratch.mkdir(parents=True, exist_ok=True)
    all_cases = [*cases.stored(), *cases.generated(scratch), *cases.journals(), *cases.book()]

    found, missing = engines.available()
    if options.engines:
        wanted = options.engines.split(",")
        found = [engine for engine in found if engine.name in wanted]
        missing = [name for name in wanted if name not in {engine.name for engine in found}]
    if options.record:
        record(all_cases, next(engine for engine in engines.available()[0] if engine.name == "native"), Work(all_cases, scratch))

    manifest = cases.Manifest.read()
    problems = stale(all_cases, manifest)
    for problem in problems:
        print("Golden/", problem)
    all_cases = [case for case in all_cases if case.name in manifest]
    work = Work(all_cases, scratch)
    expected = {case.name: case.response.read_bytes() for case in all_cases if case.response}

    print(f"{'engine':<15} {'cases':>5} {'mismatches':>10} {'time':>10}")
    passed, failed = 0, len(problems)
    for engine in found:
        good, bad = compare(engine, all_cases, manifest, work, expected)
        passed, failed = passed + good, failed + bad
    if missing:
        print("not installed, left out:", ", ".join(missing))
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not found else 0)


main()
