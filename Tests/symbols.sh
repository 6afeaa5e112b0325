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
for object in build/native/swift/*/release/libledger_core.a build/wasm/swift/*/release/libledger_core.a; do
    if "$toolchain/llvm-nm" "$object" | grep -E 'Tv[0-9]*_r$'; then
        echo "$object: constant arrays as globals (docs/decisions/0004-no-outlined-arrays.md)"
        exit 1
    fi
done
if "$toolchain/llvm-objdump" -d build/native/swift/ledger_core.o | grep -qE '\bvfn?m(add|sub)'; then
    echo "a fused multiply-add in the core"
    exit 1
fi
exported=$("$toolchain/llvm-nm" -D --defined-only build/lib/libledger_core.so | awk '{print $3}' | sort)
if [ "$exported" != "$(sort WasmBuild/exports.txt)" ]; then
    echo "the shared library exports other names than the header's:" "$exported"
    exit 1
fi
header=$(grep -oE '\bledger_[a-z_]+\(' Sources/CLedgerCore/include/ledger_core.h | tr -d '(' | sort -u)
if [ "$header" != "$(sort WasmBuild/exports.txt)" ]; then
    echo "WasmBuild/exports.txt and ledger_core.h name different functions"
    exit 1
fi
echo "The library's symbols are those of the header."
