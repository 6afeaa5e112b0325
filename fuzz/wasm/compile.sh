#!/bin/bash
# Compiles WasmRuntime and a fuzzer of it with libFuzzer and AddressSanitizer: fuzz/wasm/compile.sh FOLDER SOURCE NAME
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
source=$2 name=$3
cd "$1"
flags="-O -sanitize=fuzzer,address -parse-as-library -swift-version 6 -wmo"
loop=$root/Sources/CWasmLoop
objects=()
for unit in "$loop"/*.c; do
    object=$(basename "$unit" .c).o
    clang -O2 -g -fsanitize=fuzzer-no-link,address -I "$loop/include" -c "$unit" -o "$object"
    objects+=("$object")
done
# SwiftPM makes the same map when it builds the package.
printf 'module CWasmLoop { header "%s/include/cwasm_loop.h" export * }\n' "$loop" >module.modulemap
includes=(-I . -Xcc "-fmodule-map-file=$PWD/module.modulemap")
# shellcheck disable=SC2046,SC2086 # lists
swiftc $flags "${includes[@]}" -module-name WasmRuntime -emit-module -emit-module-path WasmRuntime.swiftmodule \
    -c $(find "$root/Sources/WasmRuntime" -name '*.swift' | sort) -o WasmRuntime.o
# shellcheck disable=SC2086 # lists
swiftc $flags "${includes[@]}" -module-name "$(basename "$source" .swift)" -I . "$source" WasmRuntime.o "${objects[@]}" \
    -o "$name"
