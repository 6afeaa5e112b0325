"""Measures reviews of journals: how time and memory grow with the number of entries, and the engines beside each other.

    bench/journal/run.py [LARGEST]     default 1000000 entries

The yardstick of each size is Python's json.loads of every line, in the same run.
"""

import json
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
OUT = ROOT / "build/bench"
CLI = ROOT / ".build/release/ledger-cli"
ENGINES = ("native", "aot", "wasm")


def stream(count, shape):
    path = OUT / f"journal-{shape}-{count}.jsonl"
    if not path.exists():
        with open(path, "w") as file:
            subprocess.run([sys.executable, pathlib.Path(__file__).with_name("generate.py"), str(count), shape], stdout=file, check=True)
    return path


def validate(path, engine="native"):
    """(processor seconds, peak MiB) of one run."""
    code = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
            "u = resource.getrusage(resource.RUSAGE_CHILDREN); print(u.ru_utime + u.ru_stime, u.ru_maxrss)")
    done = subprocess.run([sys.executable, "-c", code, CLI, "validate", "--engine", engine, path], capture_output=True, text=True, check=True)
    seconds, kib = done.stdout.split()
    return float(seconds), int(kib) / 1024


def yardstick(path):
    start = time.process_time()
    with open(path) as lines:
        for line in lines:
            json.loads(line)
    return time.process_time() - start


def main():
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    OUT.mkdir(parents=True, exist_ok=True)
    sizes = [count for count in (10_000, 100_000, 1_000_000, largest) if count <= largest]
    print("| journal | entries | µs an entry | times json.loads | peak, MiB |\n|---|---:|---:|---:|---:|")
    for shape in ("spread", "dense"):
        for count in sorted(set(sizes)):
            path = stream(count, shape)
            runs = [validate(path) for _ in range(3 if count <= 100_000 else 1)]
            seconds = min(run[0] for run in runs)
            print(f"| {shape} | {count:,} | {seconds / count * 1e6:.1f} | {seconds / yardstick(path):.2f} | {max(run[1] for run in runs):.0f} |",
                  flush=True)
    path = stream(10_000, "spread")
    native = min(validate(path)[0] for _ in range(3))
    print("\n| engine | 10,000 entries, s | times native |\n|---|---:|---:|")
    for engine in ENGINES:
        seconds = min(validate(path, engine)[0] for _ in range(2))
        print(f"| {engine} | {seconds:.2f} | {seconds / native:.2f} |", flush=True)


main()
