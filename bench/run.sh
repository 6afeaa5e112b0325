#!/bin/sh
# Every benchmark. Figures are ratios against peers measured in the same run; those of record are in bench/RESULTS.md.
set -eu
cd "$(dirname "$0")/.."
swift build -c release --static-swift-stdlib --product parity
for part in core numerics json wasm; do
    echo "== $part"
    if [ "$part" = core ]; then build/venv/bin/python bench/core/run.py; else "bench/$part/run.sh"; fi
done
