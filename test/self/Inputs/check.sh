#!/bin/sh
# check.sh CLANG PLUGIN SOURCE: our own C with the plugin; fails at the first report, and where a source has left the strict region.
set -eu
cd "$3"
for file in plugin/config/*.c plugin/lien/*.c plugin/core/*.c plugin/lien-ir/*.c; do
    case $file in
    plugin/core/* | plugin/lien-ir/* | */output_json.c | */output_sarif.c) ;; # see strict.test
    *) grep -q '^LIEN_STRICT_BEGIN' "$file" || { echo "$file: no strict region"; exit 1; } ;;
    esac
    "$1" -fplugin="$2" -fsyntax-only -Iplugin/core -std=c11 -D_POSIX_C_SOURCE=200809L -DLIEN_VERSION='""' -DLIEN_LLVM_PREFIX='""' \
        -DLIEN_PLUGINS_FROM_BIN='""' -Werror "$file"
done
# A suppression says why, on its line.
if grep -nE 'NOLINT|LIEN_UNSAFE \{|pragma lien' plugin/config/*.[ch] plugin/lien*/*.[ch] plugin/core/*.[ch] | grep -vE 'PF_UNSAFE|NOLINT\([a-z-]+\): '; then
    echo "suppressed without a reason"
    exit 1
fi
