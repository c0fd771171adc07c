#!/bin/sh
# table.sh PAGE FOLDER: the programs that the page links are those of the folder, each row a pair, in order.
set -u
page=$1 folder=$2
linked=$(grep -o '(\.\./test/rust/[^)]*)' "$page" | sed 's/^(.*\///; s/)$//')
there=$(cd "$folder" && ls [0-9]*.c)
status=0
[ "$(echo "$linked" | sort)" = "$there" ] || { echo "$page and $folder differ:"; status=1; }
for f in $there; do echo "$linked" | grep -qxF "$f" || { echo "no row links $f"; status=1; }; done
for f in $linked; do [ -f "$folder/$f" ] || { echo "there is no $f"; status=1; }; done
pairs=$(echo "$linked" | paste - -)
echo "$pairs" | while read -r no yes; do
    [ "${no%-rejected.c}" = "${yes%-accepted.c}" ] || { echo "no pair: $no $yes"; exit 1; }
done || status=1
exit $status
