#!/bin/sh
# Builds the probe for another processor, as bindings/c/build.sh does the core: cross.sh aarch64|riscv64
set -eu
cd "$(dirname "$0")/../../.."
machine=$1
out=build/parts/$machine
mkdir -p "$out"
case $machine in
aarch64) triple=aarch64-none-none-elf options= ;;
riscv64) triple=riscv64-none-none-eabi options="-Xcc -mabi=lp64d -Xcc -march=rv64gc" ;;
*) exit 2 ;;
esac
flags="-target $triple -enable-experimental-feature Embedded -wmo -O -parse-as-library -swift-version 6 -package-name ledger
    -Xfrontend -disable-stack-protector -Xfrontend -function-sections -Xllvm -sil-disable-pass=object-outliner -Xcc -fPIC $options"
for module in LedgerNumerics NumericsProbe; do
    # shellcheck disable=SC2086,SC2046 # words on purpose
    swiftc $flags -module-name $module -I "$out" -emit-module -emit-module-path "$out/$module.swiftmodule" \
        -c $(find Sources/$module -name '*.swift' | LC_ALL=C sort) -o "$out/$module.o"
done
# One object with one visible name, which any linker takes.
toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
"$toolchain/ld.lld" -r -o "$out/whole.o" "$out/LedgerNumerics.o" "$out/NumericsProbe.o"
"$toolchain/llvm-objcopy" --keep-global-symbol=probe_digest "$out/whole.o" "$out/numerics.o"
"$machine-linux-gnu-gcc" -std=c11 -Wall -Wextra -O2 -static Tests/Parity/numerics/probe.c "$out/numerics.o" -o "$out/probe"
