#!/bin/sh
# Measures the errors of LedgerNumerics.Math against MPFR: run.sh [COUNT [SEED [FUNCTION]]], COUNT points a function.
# Prints a line a function; fails if any exceeds its documented bound (docs/math.md). Needs libmpfr-dev.
set -eu
cd "$(dirname "$0")/../../.."
scratch=build/math
mkdir -p $scratch
swiftc -O -wmo -parse-as-library -swift-version 6 -module-name Measured \
    Sources/LedgerNumerics/Math/*.swift Tests/Reference/math/exports.swift \
    -c -o $scratch/numerics.o
for unit in measure random elementary normal quantiles; do
    clang -O2 -ffp-contract=off -Wall -Wextra -Wno-missing-field-initializers -Werror -c Tests/Reference/math/$unit.c -o $scratch/$unit.o
done
swiftc -static-stdlib $scratch/*.o -lmpfr -lgmp -lm -o $scratch/measure
$scratch/measure "$@"
