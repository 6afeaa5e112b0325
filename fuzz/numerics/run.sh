#!/bin/sh
# Fuzzes Decimal: fuzz/numerics/run.sh [seconds]     default: 60 seconds
# Findings are written to .build/fuzz-numerics/findings; a file there is replayed with
#   .build/fuzz-numerics/fuzz-numerics FILE
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$root/.build/fuzz-numerics
mkdir -p "$out/corpus" "$out/findings"

flags="-O -sanitize=fuzzer,address -parse-as-library -swift-version 6 -package-name ledger -wmo"
cd "$out"
swiftc $flags -module-name LedgerNumerics -emit-module -emit-module-path LedgerNumerics.swiftmodule \
    -c $(find "$root/Sources/LedgerNumerics" -name '*.swift' | sort) -o LedgerNumerics.o
swiftc $flags -module-name FuzzDecimal -I . "$here/FuzzDecimal.swift" LedgerNumerics.o -o fuzz-numerics
exec ./fuzz-numerics -dict="$here/decimal.dict" -artifact_prefix="$out/findings/" -max_len=160 -timeout=10 \
    -max_total_time="${1:-60}" -print_final_stats=1 corpus "$here/seeds"
