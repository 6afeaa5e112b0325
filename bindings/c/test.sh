#!/bin/sh
# The header under C99 and C++17 with every warning, then a C program against the static and the shared library.
set -eu
cd "$(dirname "$0")/../.."
out=build/c-test
mkdir -p $out
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wundef -Werror"
echo '#include <ledger_core.h>' >$out/header.c
cp $out/header.c $out/header.cpp
for compiler in gcc clang; do
    $compiler -std=c99 $warnings -Ibuild/include -fsyntax-only $out/header.c
done
g++ -std=c++17 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror -Ibuild/include -fsyntax-only $out/header.cpp

cc -std=c11 -O1 -g -Wall -Wextra -Werror -Ibuild/include bindings/c/test.c build/lib/libledger_core.a -lpthread -o $out/static
cc -std=c11 -O1 -g -Wall -Wextra -Werror -Ibuild/include bindings/c/test.c -Lbuild/lib -lledger_core -lpthread \
    -Wl,-rpath,"$PWD/build/lib" -o $out/shared
cc -std=c11 -O2 -Wall -Wextra -Werror -Ibuild/include bindings/c/score.c build/lib/libledger_core.a -o $out/score
$out/score examples/portfolio.json >$out/score.json
.build/release/ledger-cli score examples/portfolio.json --format json | cmp - $out/score.json
$out/static examples/portfolio.json
$out/shared examples/portfolio.json
