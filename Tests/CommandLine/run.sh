#!/bin/bash
# The program as a process: what only a process can show.
#   Tests/CommandLine/run.sh [BINARY]      default .build/release/ledger-cli
cd "$(dirname "$0")/../.." || exit 2
exec python3 Tests/CommandLine/run.py "${1:-.build/release/ledger-cli}"
