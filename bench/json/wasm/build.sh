#!/bin/sh
# Builds LedgerJSON (with the parts of LedgerNumerics that it calls) as a Wasm module of its own, to measure its size and
# speed and to compare its numbers: build/bench-json/json.wasm. Uses WasmBuild's allocator and compiler helpers.
set -eu
cd "$(dirname "$0")/../../.."
toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
triple=wasm32-unknown-none-wasm
out=build/bench-json
mkdir -p "$out"

features="-mcpu=mvp -mbulk-memory -msign-ext -mnontrapping-fptoint -mmutable-globals"
clang_features=
for feature in $features; do clang_features="$clang_features -Xcc $feature"; done
optimise=${OPTIMISE:--Osize}
flags="-target $triple -enable-experimental-feature Embedded -wmo $optimise -parse-as-library -swift-version 6 -package-name ledger
    -Xfrontend -disable-stack-protector $clang_features -I $out"
# shellcheck disable=SC2086,SC2046 # words on purpose
for module in LedgerNumerics LedgerJSON; do
    swiftc $flags -module-name $module -emit-module -emit-module-path "$out/$module.swiftmodule" \
        -c $(find "Sources/$module" -name '*.swift' | LC_ALL=C sort) -o "$out/$module.o"
done
# shellcheck disable=SC2086
swiftc $flags -module-name Exports -c bench/json/wasm/Exports.swift -o "$out/Exports.o"
for unit in allocator memory int128; do
    "$toolchain/clang" --target=$triple -Os -ffreestanding -mbulk-memory -c "WasmBuild/$unit.c" -o "$out/$unit.o"
done
link() {
    "$toolchain/wasm-ld" --no-entry --gc-sections --stack-first -z stack-size=262144 "$@" \
        --export=malloc --export=free --export=answer_start --export=json_parse --export=json_canonical \
        --export=json_number --export=json_double --export=json_views "$out"/*.o
}
link --strip-all -o "$out/json.wasm"
link --strip-debug -o "$out/json.names.wasm"
echo "json.wasm ($optimise)  $(wc -c <"$out/json.wasm") bytes (gzip $(gzip -9nc "$out/json.wasm" | wc -c))"
