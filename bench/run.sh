#!/bin/sh
# Every benchmark. Figures are ratios against peers measured in the same run; those of record are in bench/RESULTS.md.
#   bench/run.sh [PART...]     core, numerics, json, wasm, book, journal; all of them by default
set -eu
cd "$(dirname "$0")/.."
swift build -c release --static-swift-stdlib --product parity
[ $# -gt 0 ] || set -- core numerics json wasm book journal
for part in "$@"; do
    echo "== $part"
    if [ "$part" = core ]; then build/venv/bin/python bench/core/run.py; else "bench/$part/run.sh"; fi
done
