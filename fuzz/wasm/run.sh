#!/bin/bash
# Fuzzes decoding, validation and execution: fuzz/wasm/run.sh [seconds] [workers]     default: 60 seconds, 1 worker
# Seeds are random modules of wasm-opt (Debian: binaryen) and the core's own module, where they can be had. Findings are
# written to .build/fuzz-wasm/findings; a file there is replayed with
#   .build/fuzz-wasm/fuzz-wasm FILE
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
seconds=${1:-60}
workers=${2:-1}
out=$root/.build/fuzz-wasm
mkdir -p "$out/corpus" "$out/findings" "$out/seeds"

cd "$out"
"$here/compile.sh" "$out" "$here/FuzzWasm.swift" fuzz-wasm

if command -v wasm-opt >/dev/null && [ -z "$(ls "$out/seeds")" ]; then
    for seed in $(seq 1 60); do
        node -e 'let s = +process.argv[1]; const b = Buffer.alloc(200 + s * 20);
            for (let i = 0; i < b.length; i++) { s = (s * 1103515245 + 12345) % 2147483648; b[i] = s >> 16; }
            require("fs").writeFileSync("seed.bin", b)' "$seed"
        wasm-opt seed.bin -ttf --mvp-features --enable-mutable-globals --enable-sign-ext \
            --enable-nontrapping-float-to-int --enable-bulk-memory --enable-multivalue --enable-simd --enable-tail-call -O1 \
            -o "$out/seeds/$seed.wasm" 2>/dev/null || true
    done
fi
[ ! -e "$root/build/ledger_core.wasm" ] || cp "$root/build/ledger_core.wasm" "$out/seeds/"
exec ./fuzz-wasm -artifact_prefix="$out/findings/" -max_len=16384 -timeout=10 -rss_limit_mb=4096 -malloc_limit_mb=1024 \
    -max_total_time="$seconds" -fork="$workers" -print_final_stats=1 corpus "$here/seeds" "$out/seeds"
