"""What the executable is made of, and how fast it starts."""

import statistics
import subprocess
import sys
import time

from harness import BINARY, TEN_LINES, equal, test

# libc and what a C++ runtime needs; no Foundation, no SQLite, no Swift library.
ALLOWED = {"linux-vdso", "libc", "libm", "libgcc_s", "libstdc++", "ld-linux-x86-64", "ld-linux-aarch64", "libdl", "libpthread"}
START_MS_MAX = 100


@test
def libraries(_):
    """the executable needs no library but libc and the C++ runtime"""
    if not sys.platform.startswith("linux"):
        return "not on Linux"
    lines = subprocess.run(["ldd", BINARY], capture_output=True, text=True, check=True).stdout.split("\n")
    names = {line.split()[0].split("/")[-1].split(".so")[0] for line in lines if line.strip()}
    equal(names - ALLOWED, set(), "libraries")


@test
def no_foundation(_):
    """no Foundation is linked in"""
    symbols = subprocess.run(["nm", BINARY], capture_output=True, text=True).stdout
    assert "sqlite3_open_v2" in symbols or not symbols, "the symbol table can't be read"
    equal([line for line in symbols.split("\n") if "Foundation" in line][:3], [])


@test
def start(scratch):
    """it starts fast"""
    medians = []
    for words in (["version"], ["score", TEN_LINES], ["score", "--engine", "wasm", TEN_LINES]):
        times = []
        for _ in range(20):
            begin = time.perf_counter()
            scratch.run(*words)
            times.append((time.perf_counter() - begin) * 1000)
        medians.append(statistics.median(times))
    assert max(medians) < START_MS_MAX, medians
    return "median ms of 20: version {:.1f}, score {:.1f}, score in Wasm {:.1f}".format(*medians)
