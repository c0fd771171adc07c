#!/bin/sh
# wrong-major.sh CLANG PLUGINS MAJOR FILE: loads each plugin into this Clang; all but its own must be refused in one line.
set -eu
clang=$1 plugins=$2 major=$3 file=$4
for plugin in "$plugins"/lien-[0-9]*.so; do
    of=$(basename "$plugin" .so)
    of=${of#lien-}
    status=0
    said=$("$clang" -fplugin="$plugin" -c "$file" -o /dev/null 2>&1) || status=$?
    if [ "$of" = "$major" ]; then
        [ "$status" = 0 ] && [ -z "$said" ] || { printf 'own plugin: status %s: %s\n' "$status" "$said"; exit 1; }
        continue
    fi
    want="lien: error: this plugin is built for Clang $of, but loaded by Clang $major; load lien-$major.so"
    [ "$status" = 1 ] && [ "$said" = "$want" ] || { printf 'lien-%s: status %s: %s\n' "$of" "$status" "$said"; exit 1; }
done
