#!/bin/bash
# The interpreter and native code beside other engines on the same module: bench/wasm/run.sh [ROUNDS]     default: 15
# Each engine runs each kernel ROUNDS times and its shortest time counts, for the machine may be busy; the check values
# have to be equal. wasm3 and Wasmtime come from PyPI (Tests/requirements.txt), WasmKit lies beside swiftc.
set -eu
cd "$(dirname "$0")/../.."
rounds=${1:-15}
out=build/bench-wasm
mkdir -p "$out"
toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
flags="--target=wasm32 -O2 -ffreestanding -mbulk-memory -nostdlib"
# shellcheck disable=SC2086 # a list
"$toolchain/clang" $flags -c bench/wasm/kernels.c -o "$out/kernels.o"
# shellcheck disable=SC2086
"$toolchain/clang" $flags -c WasmBuild/int128.c -o "$out/int128.o"
"$toolchain/wasm-ld" --no-entry "$out/kernels.o" "$out/int128.o" -o "$out/kernels.wasm"
# shellcheck disable=SC2086
"$toolchain/clang" $flags -msimd128 -c bench/wasm/vectors.c -o "$out/vectors.o"
"$toolchain/wasm-ld" --no-entry "$out/vectors.o" -o "$out/vectors.wasm"
# The core's own work, from the objects that its module is linked from.
objects=build/wasm/ledger_documents/swift/wasm32-unknown-none-wasm/release/libledger_documents.a
[ -e "$objects" ] || WasmBuild/build.sh core
# shellcheck disable=SC2086
"$toolchain/clang" $flags -std=c23 -ISources/CLedgerCore/include -c bench/wasm/work.c -o "$out/work.o"
units=build/wasm/core
"$toolchain/wasm-ld" --no-entry --gc-sections --stack-first -z stack-size=262144 --strip-all "$out/work.o" \
    "$units/about.o" "$units/allocator.o" "$units/memory.o" "$units/int128.o" --whole-archive "$objects" -o "$out/linked.wasm"
wasm-opt -Oz --enable-bulk-memory --enable-sign-ext --enable-nontrapping-float-to-int --enable-mutable-globals \
    "$out/linked.wasm" -o "$out/work.wasm"
"$toolchain/clang" -O2 -fuse-ld=lld bench/wasm/native.c -o "$out/native"
swift build -c release --static-swift-stdlib --product conformance >/dev/null
[ -e build/venv/.done ] || .ci/venv
# The wheel has the library of the C interface in it, without headers.
library=$(build/venv/bin/python -c 'import pathlib, wasmtime; print(next(pathlib.Path(wasmtime.__file__).parent.rglob("_libwasmtime.so")))')
cc -O2 -Wall bench/wasm/instances.c "$library" -Wl,-rpath,"$(dirname "$library")" -o "$out/instances"
exec build/venv/bin/python bench/wasm/compare.py "$out" "$rounds" "$toolchain/wasmkit" "$out/instances"
