#!/bin/sh
# Measures LedgerJSON: bench/json/run.sh [parsers] [writers] [hostile] [wasm]     default: all
# Beside simdjson (Debian's libsimdjson-dev) and Foundation; "wasm" needs node and is left out without it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$root/build"
(cd "$root" && .ci/need libsimdjson-dev)
# Files of the root package that came or went since are not noticed otherwise.
rm -f "$here/side-by-side/.build/release.yaml"
swift build --package-path "$here/side-by-side" -c release >&2
bench=$(swift build --package-path "$here/side-by-side" -c release --show-bin-path)/bench-json
[ $# -gt 0 ] || set -- parsers writers hostile wasm
echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(uname -m), $(swiftc --version 2> /dev/null | head -1)"
echo
native=
for table in "$@"; do
    [ "$table" = wasm ] || native="$native $table"
done
# shellcheck disable=SC2086 # one word a table
[ -z "$native" ] || "$bench" $native
case " $* " in *" wasm "*)
    command -v node > /dev/null || { echo "wasm: skipped, node is not installed"; exit 0; }
    for optimise in -Osize -O; do
        OPTIMISE=$optimise "$root/WasmBuild/part.sh" build/parts/json.wasm \
            answer_start,json_parse,json_canonical,json_number,json_double,json_views \
            Sources/LedgerNumerics Sources/LedgerJSON bench/json/wasm/Exports.swift
        "$bench" document "$root/build/parts/portfolio.json"
        node "$here/wasm/speed.js" "$root/build/parts/json.wasm" "$root/build/parts/portfolio.json"
    done
    ;;
esac
