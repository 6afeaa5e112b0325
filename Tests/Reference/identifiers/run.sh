#!/bin/sh
# Generated identifiers, valid and corrupted, judged by this package and by python-stdnum, schwifty and pycountry.
#   Tests/Reference/identifiers/run.sh [COUNT [SEED [KIND...]]]     COUNT values of each kind, default 100000, seed 1
# Also says whether the tables are the ones the published lists give, where ../shared/reference lies beside the checkout.
set -eu
cd "$(dirname "$0")/../../.."
[ -x .build/release/conformance ] || swift build -c release --static-swift-stdlib --product conformance
[ -e build/venv/.done ] || .ci/venv
python=build/venv/bin/python
if [ -d ../shared/reference ]; then
    $python Tests/Reference/identifiers/make_tables.py --check
else
    echo "../shared/reference is not here: the tables are not compared with the lists"
fi
count=${1:-100000}
seed=${2:-1}
[ $# -lt 2 ] || shift
[ $# -lt 1 ] || shift
exec $python Tests/Reference/identifiers/differential.py "$count" "$seed" "$@"
