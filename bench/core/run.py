"""Start-up and speed of the core on every engine, as ratios in one run: bench/core/run.py [FILE...]

Each engine is a process of its own that prints the median time of many calls; the engines take turns, five rounds, and
the best round counts, so that a noisy neighbour spoils one round and not one engine.
"""

import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests/Parity"))
import engines  # noqa: E402

ROUNDS = 5
COUNTS = {"wasm": 30, "wasm3": 30}
LEFT_OUT = {"c-static", "c-shared", "aarch64", "riscv64", "aot-aarch64", "aot-riscv64"}


def command(engine, operation, path):
    count = str(COUNTS.get(engine.name, 300))
    if engine.name in ("native", "wasm", "aot"):
        return [engine.command[0], "time", engine.name, operation, path, count]
    return [*engine.command, "--time", operation, path, count]


def table(path):
    found = [engine for engine in engines.available()[0] if engine.name not in LEFT_OUT]
    best = {}
    for _ in range(ROUNDS):
        for engine in found:
            done = subprocess.run(command(engine, "score", str(path)), capture_output=True, text=True)
            if done.returncode != 0 or not done.stdout.split():
                print(f"{engine.name}: {done.stderr.strip()[-300:]}", file=sys.stderr)
                continue
            start, call = map(int, done.stdout.split()[-2:])
            old = best.get(engine.name, (start, call))
            best[engine.name] = (min(start, old[0]), min(call, old[1]))
    native = best["native"][1]
    print(f"\n{path.relative_to(ROOT)}, {path.stat().st_size:,} bytes\n")
    print("| engine | one score, µs | times native | start, ms | version |\n|---|---:|---:|---:|---|")
    for engine in found:
        if engine.name in best:
            start, call = best[engine.name]
            print(f"| {engine.name} | {call / 1e3:,.1f} | {call / native:.2f} | {start / 1e6:.3f} | {engine.version} |")


def process_times():
    """Wall time of the whole process, from fork to exit, median of 50."""
    cli = ROOT / ".build/release/ledger-cli"
    print("\n| process | median, ms | least, ms |\n|---|---:|---:|")
    for label, arguments in [
        ("ledger-cli version", ["version"]),
        ("ledger-cli score (native)", ["score", "examples/portfolio.json"]),
        ("ledger-cli score --engine wasm", ["score", "examples/portfolio.json", "--engine", "wasm"]),
    ]:
        times = []
        for _ in range(50):
            start = time.perf_counter()
            subprocess.run([cli, *arguments], cwd=ROOT, capture_output=True, check=True)
            times.append((time.perf_counter() - start) * 1e3)
        print(f"| {label} | {statistics.median(times):.2f} | {min(times):.2f} |")


for name in sys.argv[1:] or ["examples/ten-lines.json", "examples/portfolio.json"]:
    table(ROOT / name)
process_times()
