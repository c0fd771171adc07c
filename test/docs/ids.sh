#!/bin/sh
# Every report id of reports.h has a page that shows it, and every page has an id.
#
#     ids.sh REPORTS.H PAGES-FOLDER
set -u
status=0
ids=$(sed -n 's/.*X([A-Z_]*, "\(lien-[a-z-]*\)".*/\1/p' "$1")
[ -n "$ids" ] || { echo "$1: no ids"; exit 1; }
for id in $ids; do
    page=$2/$id.md
    if [ ! -f "$page" ]; then
        echo "$id: no page"
        status=1
    elif [ "$(head -n 1 "$page")" != "# $id" ]; then
        echo "$page: the title is not the id"
        status=1
    elif grep -q '^\*\*Not reported yet\*\*' "$page"; then
        : # it says what it will tell
    elif ! grep -qE "// reported: (.*, )?$id(-may)?(\$|,)" "$page" || ! grep -q '^```c ok$' "$page"; then
        echo "$page: the id is not shown, or not mended"
        status=1
    fi
done
for page in "$2"/lien-*.md; do
    id=${page##*/}
    id=${id%.md}
    case " $(echo $ids) " in
    *" $id "*) ;;
    *) echo "$page: no such id"; status=1 ;;
    esac
done
exit $status
