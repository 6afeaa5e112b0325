#!/bin/sh
# Builds the modules a second time, from a copy of the sources in another folder, and compares the bytes.
set -eu
cd "$(dirname "$0")/.."
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -R Package.swift Sources WasmBuild cli Tests "$copy"
for module in core book journal; do
    "$copy/WasmBuild/build.sh" $module
    cmp "build/ledger_$module.wasm" "$copy/build/ledger_$module.wasm"
done
echo "Two clean builds of the three modules, the same bytes."
