#!/bin/sh
# The core may call memory and the Swift runtime, and nothing else: above all no libm, whose results differ from one
# platform to the next. Lists the undefined symbols of its native objects and fails on any outside the short list.
set -eu
cd "$(dirname "$0")/.."
toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
# Embedded Swift, so that what the standard library calls for on the core's behalf is seen too. __divti3 and its kin are
# the compiler's own integer arithmetic.
allowed='free|posix_memalign|memcpy|memmove|memset|memcmp|arc4random_buf|__u?(div|mod)ti3'
found=$("$toolchain/llvm-nm" -u build/native/swift/ledger_core.o | sed 's/^ *U //' | sort -u)
bad=$(printf '%s\n' "$found" | grep -vxE "$allowed" || true)
printf 'undefined: %s\n' "$(printf '%s' "$found" | tr '\n' ' ')"
if [ -n "$bad" ]; then
    printf 'not allowed in the core: %s\n' "$bad"
    exit 1
fi
for object in build/native/swift/*/release/libledger_core.a build/wasm/ledger_documents/swift/*/release/libledger_documents.a \
    build/wasm/ledger_book/swift/*/release/libledger_book.a; do
    if "$toolchain/llvm-nm" "$object" | grep -E 'Tv[0-9]*_r$'; then
        echo "$object: constant arrays as globals (docs/decisions/0004-no-outlined-arrays.md)"
        exit 1
    fi
done
if "$toolchain/llvm-objdump" -d build/native/swift/ledger_core.o | grep -qE '\bvfn?m(add|sub)'; then
    echo "a fused multiply-add in the core"
    exit 1
fi
listed=$(LC_ALL=C sort -u WasmBuild/exports.txt WasmBuild/book/exports.txt WasmBuild/journal/exports.txt)
exported=$("$toolchain/llvm-nm" -D --defined-only build/lib/libledger_core.so | awk '{print $3}' | LC_ALL=C sort)
if [ "$exported" != "$listed" ]; then
    echo "the shared library exports other names than the headers':" "$exported"
    exit 1
fi
declared=$(cat Sources/CLedgerCore/include/ledger_core.h Sources/CLedgerCore/include/ledger_book.h Sources/CLedgerCore/include/ledger_journal.h | grep -E '^[a-z]' |
    grep -oE '\bledger_[a-z_]+\(' | tr -d '(' | LC_ALL=C sort -u)
if [ "$declared" != "$listed" ]; then
    echo "the lists of exports in WasmBuild name other functions than the headers"
    exit 1
fi
# module NAME EXPORTS OTHERS
module() {
    found=$(node -e 'const m = new WebAssembly.Module(require("fs").readFileSync(process.argv[1]));
        if (WebAssembly.Module.imports(m).length) console.log("imports");
        for (const e of WebAssembly.Module.exports(m)) console.log(e.name);' "build/$1.wasm" | LC_ALL=C sort)
    [ "$found" = "$( (cat "$2" && echo "$3" | tr " " "\n") | LC_ALL=C sort)" ] || {
        echo "$1.wasm imports something, or exports other names than $3 and those of $2:" "$found"
        exit 1
    }
}
module ledger_core WasmBuild/exports.txt "memory __indirect_function_table"
module ledger_book WasmBuild/book/exports.txt memory
module ledger_journal WasmBuild/journal/exports.txt "memory __indirect_function_table"
echo "The symbols of the library and of the modules are those of the headers."
