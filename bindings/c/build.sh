#!/bin/sh
# Builds the C library: build/lib/libledger_core.a, build/lib/libledger_core.so, and the headers in build/include.
# The core is compiled as Embedded Swift, as for Wasm, so that the library needs the C library and nothing else: no
# Swift runtime on the machine that uses it. Also the parity adapters (Tests/Parity/*adapter.c) against each library,
# and for other processors where Debian's cross compilers are installed.
#   bindings/c/build.sh [--cross]
set -eu
cd "$(dirname "$0")/../.."

toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
header=Sources/CLedgerCore/include
mkdir -p build/lib build/include
cp $header/ledger_core.h $header/ledger_book.h $header/ledger_journal.h build/include/
# What the library exports is what the Wasm modules do together.
mkdir -p build/native
LC_ALL=C sort -u WasmBuild/exports.txt WasmBuild/book/exports.txt WasmBuild/journal/exports.txt >build/native/exports.txt

# compile TRIPLE SCRATCH [swift build options]: the core's objects as SCRATCH/libledger_core.a
compile() {
    triple=$1 scratch=$2
    shift 2
    rm -f "$scratch/$triple/release/libledger_core.a" # it is added to, and would keep the objects of removed sources
    swift build --quiet --scratch-path "$scratch" -c release --product ledger_core "$@" \
        -Xswiftc -enable-experimental-feature -Xswiftc Embedded -Xswiftc -wmo \
        -Xswiftc -Xfrontend -Xswiftc -disable-stack-protector -Xswiftc -Xfrontend -Xswiftc -function-sections -Xcc -fPIC \
        -Xswiftc -Xllvm -Xswiftc -sil-disable-pass=object-outliner # docs/decisions/0004-no-outlined-arrays.md
    # One object in which only the header's names are visible: the archive can't clash with what it is linked into.
    "$toolchain/ld.lld" -r -o "$scratch/whole.o" --whole-archive "$scratch/$triple/release/libledger_core.a"
    sed 's/^/--keep-global-symbol=/' build/native/exports.txt | tr '\n' '\0' |
        xargs -0 "$toolchain/llvm-objcopy" --strip-debug "$scratch/whole.o" "$scratch/ledger_core.o"
}

host=$(uname -m)-unknown-linux-gnu
compile "$host" build/native/swift
rm -f build/lib/libledger_core.a
"$toolchain/llvm-ar" rcs build/lib/libledger_core.a build/native/swift/ledger_core.o
{
    echo '{ global:'
    sed 's/$/;/' build/native/exports.txt
    echo 'local: *; };'
} >build/native/exports.map
"$toolchain/clang" -shared -fuse-ld=lld -Wl,--gc-sections -Wl,-z,defs -Wl,--version-script=build/native/exports.map \
    -Wl,-soname,libledger_core.so.1 -o build/lib/libledger_core.so -Wl,--whole-archive build/lib/libledger_core.a \
    -Wl,--no-whole-archive
ln -sf libledger_core.so build/lib/libledger_core.so.1

for adapter in adapter book_adapter; do
    cc -std=c11 -Wall -Wextra -Werror -O2 -I$header Tests/Parity/$adapter.c build/lib/libledger_core.a \
        -o build/lib/$adapter-static
    cc -std=c11 -Wall -Wextra -Werror -O2 -I$header Tests/Parity/$adapter.c -Lbuild/lib -lledger_core \
        -Wl,-rpath,"\$ORIGIN" -o build/lib/$adapter-shared
done

[ "${1:-}" = --cross ] || exit 0
cross() { # cross MACHINE TRIPLE GCC [swift build options]
    command -v "$3" >/dev/null || return 0
    machine=$1 triple=$2 compiler=$3
    shift 3
    compile "$triple" "build/native/$machine" --triple "$triple" "$@"
    for adapter in adapter book_adapter; do
        "$compiler" -std=c11 -Wall -Wextra -O2 -static -I$header Tests/Parity/$adapter.c \
            "build/native/$machine/ledger_core.o" -o "build/lib/$adapter-$machine"
    done
}
cross aarch64 aarch64-none-none-elf aarch64-linux-gnu-gcc
cross riscv64 riscv64-none-none-eabi riscv64-linux-gnu-gcc -Xcc -mabi=lp64d -Xcc -march=rv64gc \
    -Xswiftc -Xcc -Xswiftc -mabi=lp64d -Xswiftc -Xcc -Xswiftc -march=rv64gc
