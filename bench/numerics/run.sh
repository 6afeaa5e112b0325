#!/bin/sh
# Measures LedgerNumerics: beside Intel's decimal library (Debian's libintelrdfpmath-dev), and as a Wasm module on each
# engine, built for size as the module of the product is.
set -eu
cd "$(dirname "$0")/../.."
.ci/need libintelrdfpmath-dev
echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(uname -m), $(swiftc --version 2> /dev/null | head -1)"
echo
# Files of the root package that came or went since are not noticed otherwise.
rm -f bench/numerics/side-by-side/.build/release.yaml
swift build --quiet --package-path bench/numerics/side-by-side -c release >&2
bench/numerics/side-by-side/.build/release/bench-numerics
echo
swift build --quiet -c release --static-swift-stdlib --product conformance >&2
build/venv/bin/python Tests/Parity/numerics/run.py --time
