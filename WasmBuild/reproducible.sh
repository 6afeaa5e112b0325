#!/bin/sh
# Builds the module a second time, from a copy of the sources in another folder, and compares the bytes.
set -eu
cd "$(dirname "$0")/.."
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -R Package.swift Sources WasmBuild cli Tests "$copy"
"$copy/WasmBuild/build.sh"
cmp build/ledger_core.wasm "$copy/build/ledger_core.wasm"
echo "Two clean builds, the same bytes: $(sha256sum <build/ledger_core.wasm | cut -c1-64)"
