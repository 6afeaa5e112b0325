#!/bin/bash
# Random modules against V8: results, traps, calls of imports and the memory left have to be equal; and the same of native
# code, with guard pages and with explicit bounds in turn, against the interpreter.
#   Tests/Reference/wasm/run.sh [count] [seed]     default: 100 modules, seed 1
# Needs node and wasm-opt (Debian: apt install nodejs binaryen). CONFORMANCE names a built executable, else it is built
# here. A module that differed is kept in build/wasm-different.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
count=${1:-100}
seed=${2:-1}
command -v node >/dev/null && command -v wasm-opt >/dev/null || {
    echo "skipped: node or wasm-opt is not installed (apt install nodejs binaryen)"
    exit 0
}
if [ -z "${CONFORMANCE:-}" ]; then
    swift build --package-path "$root" -c release --static-swift-stdlib --product conformance >/dev/null
    CONFORMANCE=$(swift build --package-path "$root" -c release --show-bin-path)/conformance
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What WasmRuntime has, less reference types, for which this wasm-opt writes types of a later proposal; NaN bits are out
# of the comparison (--denan), for V8 leaves them open.
features="--mvp-features --enable-mutable-globals --enable-sign-ext --enable-nontrapping-float-to-int
    --enable-bulk-memory --enable-multivalue --enable-simd --enable-tail-call"
node -e '
    let [count, seed] = process.argv.slice(1).map(Number);
    let state = BigInt(seed) * 0x9e3779b97f4a7c15n;
    const next = () => { // splitmix64
        state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
        let z = state;
        z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
        z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
        return z ^ (z >> 31n);
    };
    for (let index = 0; index < count; index++) {
        const bytes = Buffer.alloc(500 + Number(next() % 6000n));
        for (let at = 0; at < bytes.length; at++) bytes[at] = Number(next() & 255n);
        require("fs").writeFileSync(`${process.argv[3]}/${index}.bin`, bytes);
    }' "$count" "$seed" "$work"
for input in "$work"/*.bin; do
    # shellcheck disable=SC2086 # a list
    wasm-opt "$input" -ttf --denan $features -O1 -o "${input%.bin}.wasm" 2>/dev/null || echo "no module from $input"
    rm "$input"
done
find "$work" -name '*.wasm' | sort >"$work/list"
xargs "$CONFORMANCE" wasm --calls <"$work/list" >"$work/ours"
status=0
xargs node --stack-size=900 "$here/calls.js" "$work/ours" <"$work/list" || status=1
for bounds in "" --explicit; do
    # shellcheck disable=SC2086 # nothing or one word
    xargs "$CONFORMANCE" wasm --aot $bounds --calls <"$work/list" >"$work/native"
    if diff "$work/ours" "$work/native" >"$work/difference"; then
        echo "native code${bounds:+ with explicit bounds}: $(wc -l <"$work/native") lines equal"
    else
        head -20 "$work/difference"
        status=1
    fi
done
if [ $status != 0 ]; then
    mkdir -p "$root/build/wasm-different"
    cp "$work"/*.wasm "$root/build/wasm-different/"
fi
exit $status
