#!/bin/sh
# Random operations on decimals, compared with Python's decimal: run.sh [COUNT [SEED]]
set -eu
cd "$(dirname "$0")/../../.."
[ -x .build/release/conformance ] || swift build -c release --static-swift-stdlib --product conformance
exec /usr/bin/python3 Tests/Reference/numerics/differential.py "${1:-100000}" ${2:+"$2"}
