#!/bin/sh
# What checking costs, in instructions that the processor executes: the same on every machine and on every run, unlike seconds.
# Run by `./x bench`; writes docs/speed.md. Needs valgrind, and npm for the source of SQLite (better-sqlite3 carries it).
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
build=${LIEN_BUILD:-$root/build}
clang=${LIEN_CLANG:-clang-22}
plugin=$build/lib/lien-${clang##*-}.so
work=$build/bench
mkdir -p "$work"

# instructions ARGUMENT…: how many clang executes with them.
instructions() {
    valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "$clang" -std=gnu11 -w -fsyntax-only "$@" 2>"$work/log" >&2 ||
        { cat "$work/log" >&2; exit 1; }
    sed -n 's/.*I *refs: *//p' "$work/log" | tr -d ,
}

sqlite() {
    [ -f "$work/package/deps/sqlite3/sqlite3.c" ] || (
        cd "$work"
        npm pack --silent better-sqlite3@11.8.1 >name
        tar xzf "$(cat name)" package/deps/sqlite3
    )
}

# row NAME LINES-OR-STATEMENTS ARGUMENT…: one line of the table.
row() {
    name=$1 size=$2
    shift 2
    without=$(instructions "$@")
    with=$(instructions -fplugin="$plugin" -fplugin-arg-lien-stats "$@")
    stats=$(sed -n 's/^lien: functions \([0-9]*\), analysed \([0-9]*\).*skipped \([0-9]*\);.*/\1 | \2 | \3/p' "$work/log")
    awk -v name="$name" -v size="$size" -v a="$without" -v b="$with" -v stats="$stats" 'BEGIN {
        printf "| %s | %d | %.1f | %.1f | %+.1f %% | %s |\n", name, size, a / 1e6, b / 1e6, (b - a) * 100 / a, stats }'
}

table() {
    echo '| source | lines | Clang alone | with Lien | difference | functions | analysed | skipped |'
    echo '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |'
    echo 'int main(void) { return 0; }' >"$work/empty.c"
    row 'an empty program' 1 "$work/empty.c"
    if command -v npm >/dev/null && sqlite; then
        row 'sqlite3.c' "$(wc -l <"$work/package/deps/sqlite3/sqlite3.c")" "$work/package/deps/sqlite3/sqlite3.c"
    fi
    for n in 100 1000 10000 100000; do
        sh test/bench/generate.sh $n >"$work/big-$n.c"
        row "one function of $n statements" "$(wc -l <"$work/big-$n.c")" -I annotations "$work/big-$n.c"
    done
}

table | tee "$work/table"
{
    cat <<END
# What checking costs

Measured by \`./x bench\`: instructions in millions that \`clang -fsyntax-only\` executes, without the plugin and with it, counted by
valgrind's cachegrind. $("$clang" --version | sed -n '1s/ (.*//p'), $(uname -m). Functions in which nothing is tracked are decided before the analysis
runs ("analysed" counts the others); functions past the bounds of [limits.md](limits.md) are "skipped".

END
    cat "$work/table"
    cat <<'END'

The generated functions (test/bench/generate.sh) make, test, borrow, move and release a value every dozen statements, all in one body: what hurts
an analysis by paths most. Their row tells how the cost grows with the size of a function.
END
} >docs/speed.md
