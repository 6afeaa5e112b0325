#!/bin/sh
# Compiles one C test for this machine with the toolchain's clang and runs it.
set -eu
mkdir -p build
clang -O2 -Wall -Wextra -Werror -o build/native_c_test "$1"
build/native_c_test
