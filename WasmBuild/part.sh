#!/bin/sh
# Builds some modules of the core as a Wasm module of their own, to measure and to compare them:
#   WasmBuild/part.sh OUT.wasm EXPORT[,EXPORT...] SOURCE...    a source is a folder of Sources/ or a file
# OPTIMISE: -Osize (default, as the module is built) or -O; the last source, which is the one that measures, has -O always.
# Uses the allocator and the compiler helpers of the module.
set -eu
cd "$(dirname "$0")/.."
toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
triple=wasm32-unknown-none-wasm
product=$1 exports=$(echo "$2" | sed 's/[^,]*/--export=&/g; s/,/ /g')
shift 2
out=build/parts/$(basename "$product" .wasm)
rm -rf "$out"
mkdir -p "$out" "$(dirname "$product")"

clang_features=
for feature in -mcpu=mvp -mbulk-memory -msign-ext -mnontrapping-fptoint -mmutable-globals; do
    clang_features="$clang_features -Xcc $feature"
done
flags="-target $triple -enable-experimental-feature Embedded -wmo -parse-as-library -swift-version 6
    -package-name ledger -Xfrontend -disable-stack-protector -Xllvm -sil-disable-pass=object-outliner $clang_features -I $out"
while [ $# -gt 0 ]; do
    source=$1 optimise=${OPTIMISE:--Osize}
    shift
    [ $# -gt 0 ] || optimise=-O
    module=$(basename "$source" .swift)
    files=$source
    [ -f "$source" ] || files=$(find "$source" -name '*.swift' | LC_ALL=C sort)
    # shellcheck disable=SC2086 # words on purpose
    swiftc $flags $optimise -module-name "$module" -emit-module -emit-module-path "$out/$module.swiftmodule" -c $files \
        -o "$out/$module.o"
done
for unit in allocator memory int128; do
    "$toolchain/clang" --target=$triple -Os -ffreestanding -mbulk-memory -c "WasmBuild/$unit.c" -o "$out/$unit.o"
done
# shellcheck disable=SC2086
"$toolchain/wasm-ld" --no-entry --gc-sections --stack-first -z stack-size=262144 --strip-debug \
    --export=malloc --export=free $exports "$out"/*.o -o "$product"
echo "$product (${OPTIMISE:--Osize})  $(wc -c <"$product") bytes (gzip $(gzip -9nc "$product" | wc -c))"
