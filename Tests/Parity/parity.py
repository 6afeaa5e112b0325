"""Proves that every engine answers the golden requests with the same bytes.

    parity.py             compare each engine found with Golden/; exit 1 on any difference
    parity.py --record    write the native core's responses into Golden/ (for review), then compare
    parity.py --engines native,wasm
"""

import argparse
import subprocess
import sys
import time

import cases
import engines


def answers(engine, listing):
    """[(status, response bytes)] for the cases of the list; fewer when the engine stopped."""
    done = subprocess.run([*engine.command, str(listing)], capture_output=True, text=True, timeout=1800)
    result = []
    for line in done.stdout.splitlines():
        status, _, response = line.partition(" ")
        try:
            result.append((int(status), bytes.fromhex(response)))
        except ValueError:
            break
    return result, done


def difference(expected, got):
    """Where two byte strings part, with what stands around it."""
    at = next((i for i, (a, b) in enumerate(zip(expected, got)) if a != b), min(len(expected), len(got)))
    window = slice(max(0, at - 40), at + 40)
    return f"first difference at byte {at} of {len(expected)}/{len(got)}\n      expected …{expected[window]!r}\n      got      …{got[window]!r}"


def record(all_cases, native, listing):
    result, done = answers(native, listing)
    if len(result) != len(all_cases):
        sys.exit(f"native answered {len(result)} of {len(all_cases)} cases: {done.stderr[-2000:]}")
    entries = {}
    for case, (status, response) in zip(all_cases, result):
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


def compare(engine, all_cases, manifest, listing, expected):
    start = time.monotonic()
    result, done = answers(engine, listing)
    seconds = time.monotonic() - start
    wrong = []
    for case, (status, response) in zip(all_cases, result):
        wanted_status, _, wanted = manifest[case.name]
        if status != wanted_status:
            wrong.append(f"{case.name}: status {status}, expected {wanted_status}")
        if cases.sha256(response) != wanted:
            reference = expected.get(case.name)
            wrong.append(f"{case.name}: " + (difference(reference, response) if reference is not None else "other bytes"))
    if len(result) != len(all_cases):
        name = all_cases[len(result)].name
        wrong.append(f"{name}: no answer (exit {done.returncode}) {done.stderr.strip()[-600:]}")
    print(f"{engine.name:<15} {len(all_cases):>5} {len(wrong):>10} {seconds:>8.2f} s  {engine.version}")
    for line in wrong[:10]:
        print("   ", line)
    return len(result) - len({line.split(":")[0] for line in wrong}), len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--engines", help="names, comma-separated; default: all that are installed")
    options = parser.parse_args()

    scratch = cases.ROOT / "build/parity"
    scratch.mkdir(parents=True, exist_ok=True)
    all_cases = [*cases.stored(), *cases.generated(scratch)]
    listing = scratch / "list.txt"
    listing.write_text("".join(f"{case.operation}\t{case.request}\n" for case in all_cases))

    found, missing = engines.available()
    if options.engines:
        wanted = options.engines.split(",")
        found = [engine for engine in found if engine.name in wanted]
        missing = [name for name in wanted if name not in {engine.name for engine in found}]
    if options.record:
        record(all_cases, next(engine for engine in engines.available()[0] if engine.name == "native"), listing)

    manifest = cases.Manifest.read()
    problems = stale(all_cases, manifest)
    for problem in problems:
        print("Golden/", problem)
    all_cases = [case for case in all_cases if case.name in manifest]
    listing.write_text("".join(f"{case.operation}\t{case.request}\n" for case in all_cases))
    expected = {case.name: case.response.read_bytes() for case in all_cases if case.response}

    print(f"{'engine':<15} {'cases':>5} {'mismatches':>10} {'time':>10}")
    passed, failed = 0, len(problems)
    for engine in found:
        good, bad = compare(engine, all_cases, manifest, listing, expected)
        passed, failed = passed + good, failed + bad
    if missing:
        print("not installed, left out:", ", ".join(missing))
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not found else 0)


main()
