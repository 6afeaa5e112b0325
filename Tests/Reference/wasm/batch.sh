#!/bin/bash
# One batch of random modules, for run.sh: batch.sh COUNT SEED MODES
# MODES: for each module `two` ways to compile it to native code, or `one` of four in turn. Prints its findings; ends with
# 1 where something differed, and then keeps the modules in build/wasm-different.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
count=$1 seed=$2 modes=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What WasmRuntime has, less reference types, for which this wasm-opt writes types of a later proposal; NaN bits are out
# of the comparison (--denan, and lanes.py for vectors), for V8 leaves them open.
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
xargs "$PYTHON" "$here/lanes.py" <"$work/list"
status=0
xargs "$CONFORMANCE" wasm --calls <"$work/list" >"$work/ours"
xargs node --stack-size=900 "$here/calls.js" "$work/ours" <"$work/list" || status=1

# native NAME LIST OPTION...: native code of the modules in a list against what the interpreter gave.
native() {
    local name=$1 list=$2
    shift 2
    xargs "$CONFORMANCE" wasm "$@" --calls <"$list" >"$work/native"
    if "$here/lines_of.sh" "$list" "$work/ours" | diff - "$work/native" >"$work/difference"; then
        echo "$name: $(grep -c ^module "$work/native") modules, $(wc -l <"$work/native") lines equal"
    else
        echo "$name: different"
        head -20 "$work/difference"
        status=1
    fi
}
if [ "$modes" = two ]; then
    native "native code" "$work/list" --aot
    native "native code with explicit bounds and fuel" "$work/list" --aot --explicit --fuel
else
    for place in 0 1 2 3; do awk -v place=$place 'NR % 4 == place' "$work/list" >"$work/list.$place"; done
    native "native code" "$work/list.0" --aot
    native "native code with explicit bounds" "$work/list.1" --aot --explicit
    native "native code with fuel" "$work/list.2" --aot --fuel
    native "native code with explicit bounds and fuel" "$work/list.3" --aot --explicit --fuel
fi
# The same modules with their memory behind another one, and with addresses of 64 bits.
for how in ${MEMORIES-second wide}; do
    mkdir "$work/$how"
    xargs "$PYTHON" "$here/memories.py" "$how" "$work/$how" <"$work/list" || status=1
    sed "s|^$work/|$work/$how/|" "$work/list" >"$work/list.$how"
    native "interpreter, $how memory" "$work/list.$how"
    awk 'NR % 4 == 1' "$work/list.$how" >"$work/list.some"
    native "native code, $how memory" "$work/list.some" --aot
    awk 'NR % 4 == 3' "$work/list.$how" >"$work/list.some"
    native "native code with explicit bounds and fuel, $how memory" "$work/list.some" --aot --explicit --fuel
done
if [ $status != 0 ]; then
    mkdir -p "$root/build/wasm-different"
    for module in "$work"/*.wasm; do cp "$module" "$root/build/wasm-different/$seed-${module##*/}"; done
fi
exit $status
