#!/bin/bash
# Compiles WasmRuntime and a fuzzer of it with libFuzzer and AddressSanitizer: fuzz/wasm/compile.sh FOLDER SOURCE NAME
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
source=$2 name=$3
cd "$1"
flags="-O -sanitize=fuzzer,address -parse-as-library -swift-version 6 -wmo"
sources=$root/Sources
objects=()
includes=(-I .)
clangIncludes=()
# Each C target with its headers; SwiftPM makes the same maps when it builds the package.
for target in CWasmLoop CWasmNative; do
    clangIncludes+=(-I "$sources/$target/include")
    for unit in "$sources/$target"/*.c; do
        object=$target-$(basename "$unit" .c).o
        clang -O2 -g -fsanitize=fuzzer-no-link,address "${clangIncludes[@]}" -c "$unit" -o "$object"
        objects+=("$object")
    done
    printf 'module %s { umbrella "%s/include" export * }\n' "$target" "$sources/$target" >$target.modulemap
    includes+=(-I "$sources/$target/include" -Xcc "-fmodule-map-file=$PWD/$target.modulemap")
done
# shellcheck disable=SC2086 # a list
swiftc $flags -module-name Digests -emit-module -emit-module-path Digests.swiftmodule \
    -c "$sources"/Digests/*.swift -o Digests.o
# shellcheck disable=SC2046,SC2086 # lists
swiftc $flags "${includes[@]}" -module-name WasmRuntime -emit-module -emit-module-path WasmRuntime.swiftmodule \
    -c $(find "$sources/WasmRuntime" -name '*.swift' | sort) -o WasmRuntime.o
# shellcheck disable=SC2086 # lists
swiftc $flags "${includes[@]}" -module-name "$(basename "$source" .swift)" -I . "$source" WasmRuntime.o Digests.o \
    "${objects[@]}" -o "$name"
