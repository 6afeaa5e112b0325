#!/bin/sh
# The lines that `conformance wasm --calls` printed for the modules in a list, of a file with those of more: lines_of.sh LIST FILE
exec awk 'NR == FNR { sub(".*/", ""); wanted["module " $0] = 1; next } /^module / { on = $0 in wanted } on' "$1" "$2"
