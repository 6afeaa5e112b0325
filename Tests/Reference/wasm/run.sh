#!/bin/bash
# Random modules against V8: results, traps, calls of imports and the memory left have to be equal; and the same of native
# code against the interpreter, and of modules whose memory is behind another one, or has addresses of 64 bits, against
# what they were made from.
#   Tests/Reference/wasm/run.sh [count] [seed]     default: 100 modules, seed 1
# MEMORIES= (empty) leaves the last of these out, which take half the time.
# More than 300 are done in batches of 200, JOBS (default 2) at a time, and sums are printed.
# Needs node and wasm-opt (Debian: apt install nodejs binaryen). CONFORMANCE names a built executable, else it is built
# here. A module that differed is kept in build/wasm-different.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
count=${1:-100}
seed=${2:-1}
command -v node >/dev/null && command -v wasm-opt >/dev/null || {
    echo "skipped: node or wasm-opt is not installed (apt install nodejs binaryen)"
    exit 0
}
if [ -z "${CONFORMANCE:-}" ]; then
    swift build --package-path "$root" -c release --static-swift-stdlib --product conformance >/dev/null
    CONFORMANCE=$(swift build --package-path "$root" -c release --show-bin-path)/conformance
fi
export CONFORMANCE PYTHON=${PYTHON:-python3}
[ "$count" -gt 300 ] || exec "$here/batch.sh" "$count" "$seed" two

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
seq 1 $(((count + 199) / 200)) | xargs -P "${JOBS:-2}" -I{} \
    sh -c '"$1/batch.sh" 200 $(($2 * 100000 + $3)) one >"$4.$3" 2>&1; end=$?; cat "$4.$3" >>"$4"; rm "$4.$3"; exit $end' \
    sh "$here" "$seed" {} "$log" || status=1
awk '
    / modules equal, / { equal += $1; different += $4; sub("\\(", "", $6); lines += $6; traps += $8; exhausted += $12; next }
    / lines equal$/ { name = $0; sub(/: .*/, "", name); split($0, parts, ": "); split(parts[2], words, " ")
                      modules[name] += words[1]; sum[name] += words[3]; next }
    { print }
    END {
        print "V8: " equal " modules equal, " different " different (" lines " lines, " traps " of them traps; " exhausted \
            " modules compared up to a stack exhaustion only)"
        for (name in sum) print name ": " modules[name] " modules, " sum[name] " lines equal" | "sort"
    }' "$log"
exit $status
