"""Times the kernels on every engine there is and prints milliseconds and ratios to ours:
compare.py FOLDER ROUNDS WASMKIT INSTANCES, with kernels.wasm, vectors.wasm, work.wasm and native in FOLDER

WasmKit is a process of its own for each run: what the same process takes with the argument 0 is taken off.
INSTANCES is the executable of instances.c.
"""

import json
import pathlib
import resource
import shutil
import subprocess
import sys
import time

# The module, a function of it and its argument.
KERNELS = [
    ("kernels", "fib", 27),
    ("kernels", "decimal", 40000),
    ("kernels", "integer", 40),
    ("kernels", "real", 20000),
    ("kernels", "traffic", 1),
    ("vectors", "bytes", 200),
    ("vectors", "floats", 500),
    ("work", "lines", 20),
    ("work", "portfolio", 5),
]
# Who can't run a module.
WITHOUT = {"work": ("clang",), "vectors": ("wasm3", "WasmKit")}
OURS = ".build/release/conformance"
INSTANCES = 10_000


def process(command):
    """What a process prints: the check value and microseconds."""
    value, microseconds = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return int(value), float(microseconds) / 1000


def ours(path, kernel, count, rounds):
    return process([OURS, "wasm", "--time", path, kernel, str(count), str(rounds)])


def ahead(path, kernel, count, rounds):
    """Native code of the module, as `ledger-cli wasm compile` makes it."""
    return process([OURS, "wasm", "--aot", "-O2", "--time", path, kernel, str(count), str(rounds)])


def machine(path, kernel, count, rounds):
    """The kernels compiled for this machine, without Wasm in between."""
    return process([str(pathlib.Path(path).parent / "native"), kernel, str(count), str(rounds)])


def best(call, rounds):
    shortest, value = float("inf"), None
    for _ in range(rounds):
        start = time.perf_counter()
        value = call()
        shortest = min(shortest, (time.perf_counter() - start) * 1000)
    return value & 0xFFFFFFFF, shortest


def wasm3(path, kernel, count, rounds):
    import wasm3 as engine

    environment = engine.Environment()
    runtime = environment.new_runtime(1 << 20)
    runtime.load(environment.parse_module(pathlib.Path(path).read_bytes()))
    function = runtime.find_function(kernel)
    return best(lambda: function(count), rounds)


def wasmtime(path, kernel, count, rounds):
    import wasmtime as engine

    store = engine.Store()
    instance = engine.Instance(store, engine.Module.from_file(store.engine, path), [])
    function = instance.exports(store)[kernel]
    return best(lambda: function(store, count), rounds)


def v8(path, kernel, count, rounds):
    script = f"""
        const instance = new WebAssembly.Instance(new WebAssembly.Module(require('fs').readFileSync({json.dumps(path)})));
        let best = Infinity, value;
        for (let round = 0; round < {rounds}; round++) {{
            const start = performance.now();
            value = instance.exports.{kernel}({count});
            best = Math.min(best, performance.now() - start);
        }}
        console.log(value >>> 0, best);"""
    value, milliseconds = subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True).stdout.split()
    return int(value), float(milliseconds)


def wasmkit(path, kernel, count, rounds):
    """Each run is a process: its processor time counts, less that of one with nothing to do."""

    def run(argument):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.argv[3], "run", path, kernel, f"i32:{argument}"]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return int(output.split("i32(")[1].split(")")[0]), used * 1000

    whole = [run(count) for _ in range(rounds)]
    start = [run(0) for _ in range(rounds)]
    return whole[0][0], min(time for _, time in whole) - min(time for _, time in start)


def start(module):
    """What it costs to load the module, and to have many instances of it, beside Wasmtime by its C interface."""
    done = subprocess.run([OURS, "wasm", "--start", module], capture_output=True, text=True, check=True)
    size = pathlib.Path(module).stat().st_size
    print(f"{module}, {size} bytes: decode, validate and compile {float(done.stdout.split()[0]) / 1000:.2f} ms")

    what = [module, str(INSTANCES), "ledger_abi_version"]
    rows = []
    for name, flags in (("interpreter", []), ("native code", ["--aot", "-O1"])):
        line = subprocess.run([OURS, "wasm", *flags, "--instances", *what], capture_output=True, text=True, check=True).stdout
        rows.append((name, *map(float, line.split())))
    lines = subprocess.run([sys.argv[4], *what], capture_output=True, text=True, check=True).stdout.splitlines()
    for name, line in zip(("Wasmtime", "Wasmtime, pooled"), lines):
        making, memory, cycle, call = map(float, line.split())
        rows.append((name, making, memory, cycle, None, call))
    titles = (f"{INSTANCES} live: us each", "KiB each", "make and drop: us", "in a store: us", "call: ns")
    print(f"{'instances':18}" + "".join(f"{title:>22}" for title in titles))
    for name, *values in rows:
        print(f"{name:18}" + "".join(f"{'' if value is None else format(value, '.1f'):>22}" for value in values))


def main():
    folder, rounds = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    engines = {"ours": ours, "ours, ahead": ahead, "clang": machine, "wasm3": wasm3, "WasmKit": wasmkit, "Wasmtime": wasmtime, "V8": v8}
    if not shutil.which(sys.argv[3]):
        del engines["WasmKit"]
    print(f"{'kernel':10}" + "".join(f"{name:>18}" for name in engines) + "      ms (ratio to ours)")
    wrong, shares = 0, []
    for module, kernel, count in KERNELS:
        path = str(folder / f"{module}.wasm")
        values, row, times = set(), f"{kernel:10}", {}
        base = None
        for name, engine in engines.items():
            if name in WITHOUT.get(module, ()):
                row += f"{'':18}"
                continue
            value, milliseconds = engine(path, kernel, count, rounds)
            values.add(value)
            times[name] = milliseconds
            base = base or milliseconds
            row += f"{milliseconds:10.2f} ({milliseconds / base:4.2f})"
        wrong += len(values) > 1
        shares.append((kernel, [times[name] / times["ours, ahead"] if name in times else None for name in ("clang", "Wasmtime", "V8")]))
        print(row + ("" if len(values) == 1 else f"   CHECK VALUES DIFFER: {values}"))
    print("\nnative code: speed as a share of clang's, Wasmtime's and V8's")
    for kernel, row in shares:
        print(f"{kernel:10}" + "".join(f"{'' if share is None else format(share, '.2f'):>18}" for share in row))
    module = "build/ledger_core.wasm"
    if pathlib.Path(module).exists():
        start(module)
    sys.exit(1 if wrong else 0)


main()
