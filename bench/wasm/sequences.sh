#!/bin/bash
# Counts which operations of the interpreter come in a row and writes Sources/CWasmLoop/sequences.h: bench/wasm/sequences.sh
# Runs the kernels, the core's own work (both as bench/wasm/run.sh leaves them) and the small programs of programs.c in a build
# that counts. The core's work counts six times as much as a small program, a kernel three times.
set -eu
cd "$(dirname "$0")/../.."
out=build/bench-wasm counts=build/bench-wasm/counts
[ -e "$out/work.wasm" ] || { echo "run bench/wasm/run.sh first" >&2 && exit 2; }
toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
swift build -c release --static-swift-stdlib --product conformance --scratch-path .build/count -Xcc -DCWASM_COUNT >/dev/null
rm -rf "$counts"
mkdir -p "$counts"

# count WEIGHT MODULE FUNCTION:ARGUMENT...
count() {
    local weight=$1 module=$2
    shift 2
    for call in "$@"; do
        CWASM_COUNT="$counts/$weight.$module.${call%:*}" .build/count/release/conformance wasm --time "$out/$module.wasm" \
            "${call%:*}" "${call#*:}" 1 >/dev/null
    done
}
count 3 kernels fib:24 decimal:4000 integer:8 real:2000 traffic:1
count 6 work lines:3 portfolio:1
for level in O2 Os; do
    "$toolchain/clang" --target=wasm32 -$level -ffreestanding -fno-builtin -mbulk-memory -nostdlib -c bench/wasm/programs.c \
        -o "$out/programs-$level.o"
    "$toolchain/wasm-ld" --no-entry "$out/programs-$level.o" -o "$out/programs-$level.wasm"
    count 1 programs-$level sha256:100 sort:2 sieve:1 \
        matmul:2 mandel:60 f32:30 tree:3 strings:10 vm:5000 \
        keccak:300 base64:20 calls:5000 bignum:10
done
exec python3 bench/wasm/sequences.py "$counts"
