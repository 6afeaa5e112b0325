"""The same bits of every decimal operation and every function of doubles from every engine: compares the digests of the
probe (Sources/NumericsProbe) with digests.txt.

    run.py            compares
    run.py --record   writes digests.txt from the native run; review why it changed
    run.py --time     nanoseconds for each result on each engine, for bench/numerics
"""

import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
sys.path.insert(0, str(HERE.parent))
import engines  # noqa: E402

TOOL = ROOT / ".build/release/conformance"
MODULE = ROOT / "build/parts/numerics.wasm"
EXPECTED = HERE / "digests.txt"


def build():
    sources = ["Sources/LedgerNumerics", "Sources/NumericsProbe"]
    subprocess.run([ROOT / "WasmBuild/part.sh", MODULE.relative_to(ROOT), "probe_digest", *sources], cwd=ROOT, check=True)


def names(native):
    """operation:number:kind:number for each line of the native run, whose order is that of the numbers."""
    pairs = [line.split()[:2] for line in native.splitlines()]
    operations = list(dict.fromkeys(operation for operation, _ in pairs))
    kinds = list(dict.fromkeys(kind for _, kind in pairs))
    return ",".join(f"{o}:{operations.index(o)}:{k}:{kinds.index(k)}" for o, k in pairs)


def processors():
    """The probe natively on other processors, under qemu, where Debian's cross compilers are."""
    for machine in ("aarch64", "riscv64"):
        emulator = engines.find(f"qemu-{machine}-static", f"qemu-{machine}")
        if emulator and engines.find(f"{machine}-linux-gnu-gcc"):
            subprocess.run([HERE / "cross.sh", machine], check=True)
            yield machine, [emulator, ROOT / f"build/parts/{machine}/probe"]


def commands(items, extra):
    if not extra:
        for name, command in processors():
            yield name, [*command, items]
    yield "native", [TOOL, "numerics", *extra]
    yield "wasm", [TOOL, "numerics", *extra, MODULE]
    for name in ("wasmtime", "wasm3"):
        if engines.python_package(name):
            yield name, [sys.executable, HERE / "probe.py", name, MODULE, *extra, items]
    script = [HERE / "probe.js"]
    if node := engines.find("node"):
        yield "v8", [node, *script, MODULE, *extra, items]
    if jsc := engines.jsc_path():
        yield "javascriptcore", [jsc, *script, "--", MODULE, *extra, items]
    if spidermonkey := engines.find("js102", "js115", "js128"):
        yield "spidermonkey", [spidermonkey, *script, MODULE, *extra, items]


def output(command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout


def compare(items):
    expected = EXPECTED.read_text()
    passed = failed = 0
    for name, command in commands(items, []):
        got, wrong = output(command), 0
        for wanted, line in zip(expected.splitlines(), got.splitlines(), strict=True):
            if wanted != line:
                wrong += 1
                print(f"{name}: {line}, expected {wanted}")
        print(f"{name:16}{len(expected.splitlines()) - wrong:4} the same, {wrong} not")
        passed += len(expected.splitlines()) - wrong
        failed += wrong
    print(f"{passed} passed, {failed} failed")
    return failed == 0


def times(items):
    columns = {name: [line.split()[2] for line in output(command).splitlines()] for name, command in commands(items, ["--time"])}
    ratios = [name for name in ("v8", "wasmtime") if name in columns]
    titles = ["operation", "operands", *columns, *(f"{name} ÷ native" for name in ratios)]
    print(f"| {' | '.join(titles)} |")
    print("|---|---|" + "---:|" * (len(titles) - 2))
    for index, item in enumerate(items.split(",")):
        operation, _, kind, _ = item.split(":")
        native = float(columns["native"][index])
        cells = [operation, kind, *(column[index] for column in columns.values())]
        cells += [f"{float(columns[name][index]) / native:.1f}" if native > 0 else "" for name in ratios]
        print(f"| {' | '.join(cells)} |")


def main():
    build()
    native = output([TOOL, "numerics"])
    if "--record" in sys.argv:
        EXPECTED.write_text(native)
    elif "--time" in sys.argv:
        times(names(native))
    elif not compare(names(native)):
        sys.exit(1)


main()
