"""The log says the same on every engine: the program's three, Wasmtime and V8 (docs/log.md).

log.py LEDGER_CLI
"""

import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LEVELS = {1: "warning", 2: "info", 3: "debug"}
CASES = [
    ("score", "examples/portfolio.json"), ("score", "examples/ten-lines.json"), ("portfolio", "examples/trades.json"),
    ("validate", "examples/trades.json"), ("score", "Tests/Parity/log.py"),
]


def records(text):
    """The records of lines of JSON, with their levels by name."""
    found = [json.loads(line) for line in text.splitlines()]
    return [record | {"level": LEVELS.get(record["level"], record["level"])} for record in found]


def command(*words):
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)


def main(binary):
    count = 0
    for operation, path in CASES:
        logs = {}
        for engine in ["native", "wasm", "aot"]:
            result = command(binary, operation, "--engine", engine, "--log", "debug", "--format", "json", path)
            logs[engine] = records(result.stderr)
        module = "build/ledger_core.wasm"
        logs["wasmtime"] = records(command(sys.executable, "bindings/python/log.py", module, operation, path).stdout)
        logs["v8"] = records(command("node", "bindings/js/log.js", module, operation, path).stdout)
        assert logs["native"][0]["event"] == "request" and logs["native"][-1]["event"] == "answer", logs["native"]
        for engine, log in logs.items():
            assert log == logs["native"], f"{operation} {path}: {engine} tells {log}, native {logs['native']}"
        count += len(logs["native"])
    print(f"{count} records of {len(CASES)} calls, the same on 5 engines")


main(sys.argv[1])
