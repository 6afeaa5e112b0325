#!/bin/sh
# Builds one of the modules (docs/decisions/0006-the-book-is-a-module-of-its-own.md): targets of the package as Embedded
# Swift, the C of this folder, wasm-ld, and Debian's binaryen. The same sources give the same bytes (README, "Reproducible").
#   WasmBuild/build.sh core [--names]    build/ledger_core.wasm, the documents, built for size
#   WasmBuild/build.sh book [--names]    build/ledger_book.wasm, the book, built for speed
#   WasmBuild/build.sh journal [--names] build/ledger_journal.wasm, reviews, built for size
# --names: also build/ledger_….names.wasm, the same code with its function names (ledger-cli wasm symbolize).
# --debug: only build/ledger_….debug.wasm, not optimised, with names and DWARF (docs/debugging.md).
set -eu
cd "$(dirname "$0")/.."

case ${1:-} in
core | journal)
    # The same objects with another list of exports: what neither needs is left out by the linker.
    product=ledger_documents lists=WasmBuild optimise=-Osize wasm_opt=-Oz
    [ "$1" = core ] || lists=WasmBuild/$1
    # Hosts put their log hooks into the table (ledger_engine_log).
    table="--export-table --growable-table"
    targets="LedgerNumerics LedgerJSON LedgerIdentifiers LedgerModel LedgerJournal LedgerValidation LedgerPortfolio LedgerRisk LedgerInterface LedgerFacade"
    ;;
book)
    product=ledger_book lists=WasmBuild/book optimise=-O wasm_opt=-O3 table=
    targets="LedgerNumerics LedgerBook LedgerInterface LedgerBookFacade"
    ;;
*)
    echo "usage: WasmBuild/build.sh core|book|journal [--names|--debug]" >&2
    exit 2
    ;;
esac
module=ledger_$1
# The book copies records of 128 bytes all the time, by calls of memcpy (memory.c) instead of the instruction.
copies=-mbulk-memory words=""
[ "$1" != book ] || copies="" words=-DCOPY_WORDS_MAX=512

toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
triple=wasm32-unknown-none-wasm
scratch=build/wasm/$1
# Modules of one product share its objects, which are compiled once.
compiled=build/wasm/$product
units="about allocator memory int128" stack=262144 swift_debug="" clang_debug=""
if [ "${2:-}" = --debug ]; then
    scratch=$scratch-debug compiled=$compiled-debug optimise=-Onone stack=4194304 units="$units debug"
    swift_debug="-Xswiftc -g" clang_debug="-g -ffile-prefix-map=$PWD=. -fdebug-compilation-dir=."
fi
mkdir -p "$scratch"

# WebAssembly 1.0 plus what every engine has had for years; the compiler's own default asks for more (wasm3 refuses it).
features=
for option in -mcpu=mvp $copies -msign-ext -mnontrapping-fptoint -mmutable-globals; do
    features="$features -Xcc $option -Xswiftc -Xcc -Xswiftc $option"
done

# The sources that the module is made of, in an order that no locale changes; their hash goes into the module.
sources() {
    for target in $targets CLedgerCore; do find "Sources/$target" -type f; done
    for name in about.c allocator.c memory.c int128.c build.sh; do echo "WasmBuild/$name"; done
    echo "$lists/exports.txt"
}
sources_hash=$(sources | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-64)
version=$(sed -n 's/^let coreVersion: StaticString = "\(.*\)"$/\1/p' Sources/LedgerInterface/Version.swift)

# Copies of a function for each closure it is given make the module 5 % larger and no faster. And constant arrays must not
# become globals: docs/decisions/0004-no-outlined-arrays.md.
passes=
for pass in closure-specialize capture-prop object-outliner; do
    passes="$passes -Xswiftc -Xllvm -Xswiftc -sil-disable-pass=$pass"
done
# An archive that exists is added to, and keeps the objects of sources that are gone.
archive=$compiled/swift/$triple/release/lib$product.a
rm -f "$archive"
# Incremental code generation would leave a hash of each object in it, which differs from folder to folder.
# shellcheck disable=SC2086 # one word an option
swift build --quiet --scratch-path "$compiled/swift" --triple $triple -c release --product $product \
    -Xswiftc -enable-experimental-feature -Xswiftc Embedded -Xswiftc -wmo \
    -Xswiftc -Xfrontend -Xswiftc -disable-stack-protector \
    -Xswiftc -Xfrontend -Xswiftc -disable-incremental-llvm-codegen \
    -Xswiftc $optimise $swift_debug $passes -Xswiftc -file-prefix-map -Xswiftc "$PWD=." -Xcc "-ffile-prefix-map=$PWD=." $features

objects=
for unit in $units; do
    objects="$objects $scratch/$unit.o"
    # shellcheck disable=SC2086 # a list
    "$toolchain/clang" --target=$triple -Os -ffreestanding -mbulk-memory $words -Wall -Wextra -Werror $clang_debug \
        -DSOURCES_HASH="\"$sources_hash\"" -DVERSION="\"$version\"" \
        -DNAME="\"$module\"" -c "WasmBuild/$unit.c" -o "$scratch/$unit.o"
done

exports=$(sed 's/^/--export=/' $lists/exports.txt)
# The stack lies below the data, so that running out of it is a trap and not damage.
link() {
    # shellcheck disable=SC2086 # one word an export
    "$toolchain/wasm-ld" --no-entry --gc-sections --stack-first -z stack-size=$stack $table "$@" $exports $objects \
        --whole-archive "$archive"
}
if [ "${2:-}" = --debug ]; then
    link -o "build/$module.debug.wasm"
    echo "$module.debug.wasm  $(wc -c <"build/$module.debug.wasm") bytes"
    exit 0
fi
# Binaryen makes a quarter less of what LLVM leaves. It puts functions in another order when they have names: the module is
# the one with names, without them, so that the same byte of both is the same instruction.
link --strip-debug -o "$scratch/linked.wasm"
wasm-opt $wasm_opt --enable-bulk-memory --enable-sign-ext --enable-nontrapping-float-to-int --enable-mutable-globals -g \
    "$scratch/linked.wasm" -o "$scratch/$module.names.wasm"
"$toolchain/llvm-objcopy" --strip-all --remove-section=target_features "$scratch/$module.names.wasm" "$scratch/$module.wasm"
[ "${2:-}" != --names ] || cp "$scratch/$module.names.wasm" "build/$module.names.wasm"

# Unchanged bytes keep their file, so that nothing behind it is built again. The compiler's list of what module.c depends
# on names the file only once it was there.
[ -e "build/$module.wasm" ] || touch Sources/CLedgerModule/module.c
cmp -s "$scratch/$module.wasm" "build/$module.wasm" || cp "$scratch/$module.wasm" "build/$module.wasm"

size=$(wc -c <"build/$module.wasm")
budget=$(cat $lists/budget.txt)
printf '%s.wasm  %s bytes (gzip %s), budget %s, sha256 %s\n' "$module" "$size" \
    "$(gzip -9nc "build/$module.wasm" | wc -c)" "$budget" "$(sha256sum "build/$module.wasm" | cut -c1-64)"
if [ "$size" -gt "$budget" ]; then
    echo "The module is larger than $lists/budget.txt allows." >&2
    exit 1
fi
