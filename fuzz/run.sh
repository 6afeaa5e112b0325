#!/bin/sh
# Runs every fuzzer for the given number of seconds each (default 60): libFuzzer with AddressSanitizer, the toolchain's.
# What a fuzzer finds is kept beside it in crashes/ and is replayed by the next run.
set -eu
cd "$(dirname "$0")"
for part in numerics json wasm dwarf; do
    echo "== fuzz: $part"
    "./$part/run.sh" "${1:-60}"
done
