#!/bin/bash
# The scripts beside this file in the interpreter and as native code, with every way to keep bounds and with fuel:
#   Tests/Conformance/wasm/run.sh
# They hold what the official suite taught; it is not needed. PYTHON names one with wasmtime (PyPI), which assembles them;
# CONFORMANCE a built executable.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
conformance=${CONFORMANCE:-$root/.build/release/conformance}
"${PYTHON:-$root/build/venv/bin/python}" "$root/Tests/Reference/wasm/wast2json.py" "$work" "$here"/*.wast
total=0
for tier in "" "--aot" "--aot --fuel" "--aot --explicit" "--aot --explicit --fuel"; do
    # shellcheck disable=SC2086 # words
    "$conformance" wasm $tier "$work" >"$work/said" || { echo "wasm $tier:"; cat "$work/said"; exit 1; }
    grep -q ", 0 skipped$" "$work/said" || { echo "wasm $tier:"; cat "$work/said"; exit 1; }
    total=$((total + $(tail -1 "$work/said" | cut -d' ' -f1)))
done
echo "$total assertions hold in the interpreter and in native code made in four ways"
