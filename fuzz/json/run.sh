#!/bin/sh
# Fuzzes reader and writer: fuzz/json/run.sh [seconds] [workers]     default: 60 seconds, 1 worker
# Findings are written to .build/fuzz-json/findings; a file there is replayed with
#   .build/fuzz-json/fuzz-json FILE
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
seconds=${1:-60}
workers=${2:-1}
out=$root/.build/fuzz-json
mkdir -p "$out/corpus" "$out/findings"

# One module after the other, as the package has them, all with coverage and address checks.
flags="-O -sanitize=fuzzer,address -parse-as-library -swift-version 6 -package-name ledger -wmo"
sources() { find "$root/Sources/$1" -name '*.swift' | sort; }
cd "$out"
swiftc $flags -module-name LedgerNumerics -emit-module -emit-module-path LedgerNumerics.swiftmodule \
    -c $(sources LedgerNumerics) -o LedgerNumerics.o
swiftc $flags -module-name LedgerJSON -I . -emit-module -emit-module-path LedgerJSON.swiftmodule \
    -c $(sources LedgerJSON) -o LedgerJSON.o
swiftc $flags -module-name FuzzJSON -I . "$here/FuzzJSON.swift" \
    "$root/Tests/LedgerJSONTests/ReferenceReader.swift" "$root/Tests/LedgerJSONTests/TreeOfValue.swift" \
    LedgerNumerics.o LedgerJSON.o -o fuzz-json

seeds=$here/seeds
suite=$root/../shared/reference/JSONTestSuite/test_parsing
[ -d "$suite" ] || suite=
exec ./fuzz-json -dict="$here/json.dict" -artifact_prefix="$out/findings/" -max_len=4096 -timeout=20 \
    -max_total_time="$seconds" -fork="$workers" -print_final_stats=1 corpus "$seeds" $suite
