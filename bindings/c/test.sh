#!/bin/sh
# The headers under C99 and C++17 with every warning, then C programs against the static and the shared library.
set -eu
cd "$(dirname "$0")/../.."
out=build/c-test
mkdir -p $out
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wundef -Werror"
for header in ledger_core ledger_book ledger_journal; do
    echo "#include <$header.h>" >$out/$header.c
    cp $out/$header.c $out/$header.cpp
    for compiler in gcc clang; do
        # shellcheck disable=SC2086 # one word an option
        $compiler -std=c99 $warnings -Ibuild/include -fsyntax-only $out/$header.c
    done
    g++ -std=c++17 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror -Ibuild/include -fsyntax-only $out/$header.cpp
done

for test in test test_book; do
    cc -std=c11 -O1 -g -Wall -Wextra -Werror -Ibuild/include bindings/c/$test.c build/lib/libledger_core.a -lpthread \
        -o $out/$test-static
    cc -std=c11 -O1 -g -Wall -Wextra -Werror -Ibuild/include bindings/c/$test.c -Lbuild/lib -lledger_core -lpthread \
        -Wl,-rpath,"$PWD/build/lib" -o $out/$test-shared
done
for example in score book; do
    cc -std=c11 -O2 -Wall -Wextra -Werror -Ibuild/include bindings/c/$example.c build/lib/libledger_core.a -o $out/$example
done
$out/score examples/portfolio.json >$out/score.json
.build/release/ledger-cli score examples/portfolio.json --format json | cmp - $out/score.json
$out/book | cmp - bindings/c/book.expected
for kind in static shared; do
    $out/test-$kind examples/portfolio.json
    $out/test_book-$kind
done
