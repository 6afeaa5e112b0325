#!/bin/sh
# Measures the book natively and as a Wasm module in V8, built for size and for speed: bench/book/run.sh [MILLIONS]
# The snapshots of both have to be the same bytes.
set -eu
cd "$(dirname "$0")/../.."
millions=${1:-2}
swift build --quiet -c release --static-swift-stdlib --product conformance >&2
echo "native"
native=$(.build/release/conformance book --time "$millions")
echo "$native"
for optimise in -Osize -O; do
    OPTIMISE=$optimise WasmBuild/part.sh build/parts/book.wasm book_start,book_prepare,book_submit,book_digest \
        Sources/LedgerNumerics Sources/LedgerBook bench/book/wasm/Exports.swift
    wasm=$(node bench/book/wasm/speed.js build/parts/book.wasm "$millions")
    echo "$wasm"
    [ "$(echo "$native" | grep digest)" = "$(echo "$wasm" | grep digest)" ] || { echo "failed: the snapshots differ"; exit 1; }
done
echo "the snapshots are the same: 3 passed, 0 failed"
