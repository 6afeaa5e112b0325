#!/bin/sh
# Measures the book: in Swift, behind the C library, and as ledger_book.wasm in V8: bench/book/run.sh [MILLIONS]
# The snapshots of the last two have to be the same bytes.
set -eu
cd "$(dirname "$0")/../.."
millions=${1:-2}
swift build --quiet -c release --static-swift-stdlib --product conformance >&2
echo "Swift"
.build/release/conformance book --time "$millions"
mkdir -p build/bench
cc -std=c11 -O2 -Wall -Wextra -Werror -Ibuild/include bench/book/speed.c build/lib/libledger_core.a -o build/bench/book
echo "C library"
native=$(build/bench/book "$millions")
echo "$native"
echo "ledger_book.wasm, V8 of node $(node --version)"
wasm=$(node bench/book/speed.js build/ledger_book.wasm "$millions")
echo "$wasm"
[ "$(echo "$native" | grep digest)" = "$(echo "$wasm" | grep digest)" ] || { echo "failed: the snapshots differ"; exit 1; }
echo "the snapshots are the same: 3 passed, 0 failed"
