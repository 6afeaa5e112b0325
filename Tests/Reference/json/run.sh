#!/bin/sh
# Number texts against V8 and against RFC 8785's published sequence.
#   Tests/Reference/json/run.sh [count] [seed]     default: 1000000 of each kind, seed 1
# Needs node (Debian: apt install nodejs). CONFORMANCE names a built executable, else it is built here. MODULE names a Wasm
# module (bench/json/run.sh wasm makes one) that has to give the same answers; it is left out by default.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
count=${1:-1000000}
seed=${2:-1}
command -v node > /dev/null || { echo "skipped: node is not installed (apt install nodejs)"; exit 0; }
if [ -z "${CONFORMANCE:-}" ]; then
    swift build --package-path "$root" -c release --product conformance > /dev/null
    CONFORMANCE=$(swift build --package-path "$root" -c release --show-bin-path)/conformance
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# V8's file must have the hash that the authors of RFC 8785 publish for that many lines; ours equals V8's line by line.
published() {
    case $1 in
        1000) echo be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687 ;;
        10000) echo b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892 ;;
        100000) echo 22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7 ;;
        1000000) echo 49415fee2c56c77864931bd3624faad425c3c577d6d74e89a83bc725506dad16 ;;
        10000000) echo b9f8a44a91d46813b21b9602e72f112613c91408db0b8341fb94603d9db135e0 ;;
    esac
}
node "$here/numbers.js" sequence "$count" > "$work/sequence"
expected=$(published "$count")
if [ -n "$expected" ]; then
    actual=$(sha256sum < "$work/sequence" | cut -d' ' -f1)
    [ "$actual" = "$expected" ] || { echo "the sequence of $count lines has hash $actual, published: $expected"; exit 1; }
    echo "RFC 8785 sequence of $count lines: published hash $expected"
fi
printf 'RFC 8785 sequence: '
"$CONFORMANCE" json --numbers "$work/sequence"
node "$here/numbers.js" hard "$count" "$seed" > "$work/hard"
printf 'V8 %s, hard cases, seed %s: ' "$(node -p process.versions.v8)" "$seed"
"$CONFORMANCE" json --numbers "$work/hard"
[ -z "${MODULE:-}" ] || for lines in sequence hard; do
    printf 'Wasm module, %s: ' "$lines"
    node "$here/module.js" "$MODULE" "$work/$lines"
done
