#!/bin/bash
# Fuzzes the reader of DWARF: fuzz/dwarf/run.sh [seconds] [workers]     default: 60 seconds, 1 worker
# Findings are written to .build/fuzz-dwarf/findings; a file there is replayed with
#   .build/fuzz-dwarf/fuzz-dwarf FILE
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
seconds=${1:-60}
workers=${2:-1}
out=$root/.build/fuzz-dwarf
mkdir -p "$out/corpus" "$out/findings"
"$root/fuzz/wasm/compile.sh" "$out" "$here/FuzzDWARF.swift" fuzz-dwarf
cd "$out"
exec ./fuzz-dwarf -artifact_prefix="$out/findings/" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -malloc_limit_mb=512 \
    -max_total_time="$seconds" -fork="$workers" -print_final_stats=1 corpus "$here/seeds"
