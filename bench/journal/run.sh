#!/bin/sh
# Measures reviews of journals: bench/journal/run.sh [LARGEST]
set -eu
cd "$(dirname "$0")/../.."
swift build --quiet -c release --static-swift-stdlib --product ledger-cli >&2
exec python3 bench/journal/run.py "$@"
