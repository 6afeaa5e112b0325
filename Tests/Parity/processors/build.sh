#!/bin/bash
# Native code of the modules for other processors: build/processors/MACHINE/{core,traps-*,kernels-*}, run by qemu.
# The translated modules are compiled by the toolchain's clang, the host around them by Debian's cross compilers.
set -eu
cd "$(dirname "$0")/../../.."
here=Tests/Parity/processors out=build/processors
tool=.build/release/conformance
toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
mkdir -p "$out"
wat2wasm --enable-all $here/traps.wat -o "$out/traps.wasm" 2>/dev/null || wat2wasm $here/traps.wat -o "$out/traps.wasm"
for kernels in kernels vectors; do
    simd=""
    [ $kernels = kernels ] || simd=-msimd128
    # shellcheck disable=SC2086 # none or one
    "$toolchain/clang" --target=wasm32 -O2 -ffreestanding -nostdlib $simd -c bench/wasm/$kernels.c -o "$out/$kernels.o"
    "$toolchain/clang" --target=wasm32 -O2 -ffreestanding -nostdlib -c WasmBuild/int128.c -o "$out/int128.o"
    "$toolchain/wasm-ld" --no-entry "$out/$kernels.o" "$out/int128.o" -o "$out/$kernels.wasm"
done

# The runtime's headers are written for clang.
flags="-std=gnu11 -O2 -w -D_Nullable= -D_Nonnull= -ISources/CWasmNative/include -ISources/CWasmLoop/include
    -ISources/CLedgerCore/include -I$here"
# What NativeCompiler gives clang; one source, so at a time.
translated="-std=gnu11 -O2 -ffreestanding -fno-builtin -fwrapv -fno-strict-aliasing -ffp-contract=off -fno-math-errno
    -fno-delete-null-pointer-checks -fno-stack-protector -fomit-frame-pointer -w"
runtime="Sources/CWasmNative/run.c Sources/CWasmNative/guard.c Sources/CWasmLoop/functions.c $here/host.c"

# translate MODULE NAME OPTION...: its C and what it begins as
translate() {
    local module=$1 name=$2
    shift 2
    "$tool" wasm --aot "$@" --c "$module" >"$out/$name.c"
    python3 $here/setup.py "$module" "${name%%-*}" >"$out/$name.h"
}
translate build/ledger_core.wasm core
translate build/ledger_journal.wasm journal
for module in traps kernels vectors; do
    for way in guard explicit fuel; do
        case $way in guard) options="" ;; explicit) options=--explicit ;; fuel) options="--explicit --fuel" ;; esac
        # shellcheck disable=SC2086 # a list
        "$tool" wasm --aot $options --c "$out/$module.wasm" >"$out/$module-$way.c"
    done
    python3 $here/setup.py "$out/$module.wasm" module >"$out/$module.h"
done

# shellcheck disable=SC2086 # lists
machine() { # machine NAME GCC CLANG-OPTION...
    local name=$1 gcc=$2 folder=$out/$1
    shift 2
    command -v "$gcc" >/dev/null || { echo "left out: $name ($gcc is not installed)"; return 0; }
    mkdir -p "$folder"
    for module in core journal; do
        "$toolchain/clang" "$@" $translated -Dwasm_native_object=${module}_object -c "$out/$module.c" -o "$folder/$module.o"
        cp "$out/$module.h" "$folder/setup_$module.h"
    done
    "$gcc" $flags -I"$folder" -static Tests/Parity/adapter.c $here/core.c $runtime "$folder/core.o" "$folder/journal.o" -o "$folder/core"
    for module in traps kernels vectors; do
        cp "$out/$module.h" "$folder/setup_module.h"
        for way in guard explicit fuel; do
            "$toolchain/clang" "$@" $translated -Dwasm_native_object=module_object -c "$out/$module-$way.c" -o "$folder/module.o"
            "$gcc" $flags -I"$folder" -static $here/calls.c $runtime "$folder/module.o" -o "$folder/$module-$way"
        done
    done
}
machine aarch64 aarch64-linux-gnu-gcc --target=aarch64-linux-gnu
machine riscv64 riscv64-linux-gnu-gcc --target=riscv64-linux-gnu -march=rv64gc -mabi=lp64d
machine x86_64 gcc --target=x86_64-linux-gnu
