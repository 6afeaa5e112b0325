#!/bin/sh
# The functions of LedgerNumerics.Math as a Wasm module against the same natively, bit by bit: wasm.sh [COUNT [SEED]],
# COUNT points a function.
set -eu
cd "$(dirname "$0")/../../.."
count=${1:-20000}
Tests/Reference/math/run.sh 1 >/dev/null
scratch=build/math
toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
clang -O2 -Wall -Wextra -Werror -c Tests/Reference/math/points.c -o $scratch/points.unit
swiftc -static-stdlib $scratch/points.unit $scratch/random.o $scratch/elementary.o $scratch/normal.o $scratch/quantiles.o \
    $scratch/numerics.o -lmpfr -lgmp -lm -o $scratch/points
$scratch/points "$count" "${2:-1}" >$scratch/points.bin
sed 's/@c(\([a-z0-9_]*\))/@_cdecl("\1")/' Tests/Reference/math/exports.swift >$scratch/exports.swift
swiftc -Osize -wmo -parse-as-library -swift-version 6 -module-name Measured -enable-experimental-feature Embedded \
    -target wasm32-unknown-none-wasm -Xfrontend -disable-stack-protector -Xllvm -sil-disable-pass=object-outliner \
    Sources/LedgerNumerics/Math/*.swift $scratch/exports.swift -c -o $scratch/module.wasm.unit
exports=$(sed -n 's/^@_cdecl("\([a-z0-9_]*\)").*/--export=\1/p' $scratch/exports.swift)
# shellcheck disable=SC2086 # one word an export
"$toolchain/wasm-ld" --no-entry --gc-sections --strip-all $scratch/module.wasm.unit $exports -o $scratch/module.wasm
printf 'module of all functions: %s bytes\n' "$(wc -c <$scratch/module.wasm)"
node Tests/Reference/math/module.mjs $scratch/module.wasm $scratch/points.bin "$count"
