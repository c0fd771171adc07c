#!/bin/sh
# symbols.sh PLUGIN PREFIX [PROGRAM]: no weak symbol of PLUGIN is undefined in PROGRAM (clang) and the Clang and LLVM libraries of its
# major; it exports nothing.
set -eu
plugin=$1 prefix=$2 program=${3:-clang}
libraries=$(ldd "$prefix/bin/$program" | awk '$3 ~ /^\// { print $3 }')
has=$(mktemp)
trap 'rm -f "$has"' EXIT
# shellcheck disable=SC2086
nm -D --defined-only $prefix/bin/$program $libraries 2>/dev/null | sed -n 's/^[0-9a-f]* [A-Za-z] \([^@]*\).*/\1/p' | sort -u >"$has"
missing=$(nm -D --undefined-only "$plugin" | awk '{ sub(/@.*/, "", $NF); print $NF }' | sort -u | comm -23 - "$has" |
    grep -v -e '^__gmon_start__$' -e '^__tls_get_addr$' -e '^_ITM_' || true)
[ -z "$missing" ] || { printf 'not in this Clang:\n%s\n' "$missing"; exit 1; }
exported=$(nm -D --defined-only "$plugin")
[ -z "$exported" ] || { printf 'exported:\n%s\n' "$exported"; exit 1; }
