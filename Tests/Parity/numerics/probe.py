"""probe.py wasmtime|wasm3 MODULE [--time] NAMES: as probe.js, on engines that Python embeds."""

import sys
import time

COUNT, ROUNDS = 4096, 20


def function(engine, path):
    if engine == "wasmtime":
        import wasmtime

        store = wasmtime.Store()
        instance = wasmtime.Instance(store, wasmtime.Module.from_file(store.engine, path), [])
        digest = instance.exports(store)["probe_digest"]
        return lambda *arguments: digest(store, *arguments)
    import wasm3

    runtime = wasm3.Environment().new_runtime(1 << 20)
    with open(path, "rb") as file:
        runtime.load(wasm3.Environment().parse_module(file.read()))
    return runtime.find_function("probe_digest")


def least(digest, *arguments):
    best = float("inf")
    for _ in range(8):
        start = time.perf_counter_ns()
        digest(*arguments)
        best = min(best, time.perf_counter_ns() - start)
    return best


def main():
    engine, path, *rest = sys.argv[1:]
    digest = function(engine, path)
    for item in rest[-1].split(","):
        operation, o, kind, k = item.split(":")
        if rest[0] == "--time":
            spent = least(digest, int(o), int(k), ROUNDS) - least(digest, int(o), int(k), 0)
            print(operation, kind, f"{spent / ROUNDS / COUNT:.1f}")
        else:
            print(operation, kind, f"{digest(int(o), int(k), 1) % 2**64:016x}")


main()
