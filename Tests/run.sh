#!/bin/bash
# Every test of the project, one step after the other; a failed step does not hide the ones behind it.
#   Tests/run.sh           all steps
#   Tests/run.sh parity    the steps whose name contains the word
set -u
cd "$(dirname "$0")/.."
only=${1:-}
# Where --engine aot keeps its compiled module: here, not with the user's.
export XDG_CACHE_HOME=$PWD/build/cache
passed=0 failed=() log=build/test.log
mkdir -p build
: >$log

# step NAME COMMAND...: runs it, shows its last lines (all of them when it fails)
step() {
    local name=$1 start=$SECONDS output=build/step.log
    shift
    [[ $name == *$only* ]] || return 0
    if "$@" >$output 2>&1 </dev/null; then
        passed=$((passed + 1))
        printf 'ok    %-34s %4d s   %s\n' "$name" $((SECONDS - start)) "$(grep -av '^$' $output | tail -1 | cut -c1-100)"
    else
        failed+=("$name")
        printf 'FAIL  %-34s %4d s\n' "$name" $((SECONDS - start))
        tail -60 $output | sed 's/^/      /'
    fi
    { echo "== $name"; cat $output; } >>$log
}

release() { swift build -c release --static-swift-stdlib --product "$1"; }
python=build/venv/bin/python
reference=../shared/reference

step "wasm: build" make --no-print-directory wasm
step "wasm: reproducible" WasmBuild/reproducible.sh
step "wasm: 128-bit helpers" Tests/native_c.sh WasmBuild/int128_test.c
step "library: build" make --no-print-directory lib
step "build: ledger-cli" release ledger-cli
step "build: parity" release parity
step "build: conformance" release conformance
step "rules of the house" $python Tests/tidy.py
step "formatting" make --no-print-directory lint
step "symbols of the core" Tests/symbols.sh
step "C interface" bindings/c/test.sh
step "Python binding of the book" python3 bindings/python/test.py
step "unit tests" swift test
step "unit tests: thread sanitizer" swift test --sanitize=thread --scratch-path .build/threads --filter WasmRuntimeTests
step "native code for other processors: build" Tests/Parity/processors/build.sh
step "native code for other processors" $python Tests/Parity/processors/run.py
step "parity: golden" $python Tests/Parity/parity.py
step "parity: log" $python Tests/Parity/log.py .build/release/ledger-cli
step "parity: numbers" $python Tests/Parity/numerics/run.py
step "parity: book" bench/book/run.sh 1
step "parity: reference" $python Tests/Reference/check.py
step "parity: mutants" .build/release/parity mutate 100000 5000 20261121 examples Golden/journal Golden/portfolio Golden/review \
    Golden/score Golden/validate
step "parity: memory" .build/release/parity memory 10000 examples/ten-lines.json
python3 Tests/Parity/trades.py 1000 >build/trades.json
step "parity: memory of a large document" .build/release/parity memory 60 build/trades.json
step "parity: memory of the book" .build/release/parity calls-memory build/ledger_book.wasm 100 build/parity/calls.txt
step "parity: book without memory" $python Tests/Parity/book_memory.py
step "reference: book" $python Tests/Reference/book/check.py
step "schema" $python Tests/Reference/schema/check.py
step "command line" Tests/CommandLine/run.sh
step "documentation: debugging" $python Tests/CommandLine/debugging.py .build/release/ledger-cli
step "conformance: decimal arithmetic" .build/release/conformance dectest /usr/lib/python3.11/test/decimaltestdata
step "conformance: book" .build/release/conformance book 1000000
step "conformance: Wasm" Tests/Conformance/wasm/run.sh
step "reference: decimal arithmetic" Tests/Reference/numerics/run.sh 100000
step "reference: coefficients" $python Tests/Reference/math/coefficients.py --check
step "reference: functions of doubles" Tests/Reference/math/run.sh 100000
step "reference: JSON numbers" Tests/Reference/json/run.sh 200000
step "reference: identifiers" Tests/Reference/identifiers/run.sh 5000
step "reference: journals" $python Tests/Reference/journal/differential.py 600
step "reference: Wasm modules" Tests/Reference/wasm/run.sh 100
clang=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
step "reference: source lines" $python Tests/Reference/wasm/lines.py "$clang"
step "reference: functions of the source" $python Tests/Reference/wasm/frames.py "$clang"
if [ -d $reference/JSONTestSuite ]; then
    step "conformance: JSONTestSuite" .build/release/conformance json $reference/JSONTestSuite/test_parsing
else
    echo "--    conformance: JSONTestSuite: $reference is not here, left out"
fi

for name in "${failed[@]+"${failed[@]}"}"; do echo "failed: $name"; done
echo "The whole output is in $log; $SECONDS s."
echo "$passed passed, ${#failed[@]} failed"
[ ${#failed[@]} = 0 ]
