#!/bin/sh
# Runs the C snippets of documentation pages as tests.
#
#     check.sh [--write] PAGE... -- COMMAND ARG...
#
# A snippet is a fence that opens with ```c bad or ```c ok. It is handed to COMMAND as a file of its own, padded with empty
# lines so that a line number is the page's. What must be reported stands in the snippet, at the end of the line:
#
#     return -1; // reported: lien-leak            several ids are separated by commas
#
# Nothing else may be reported, in bad and in ok. A fence that opens with ```text report quotes what the nearest bad snippet above
# gets, with lines counted from the fence: each of its lines must be there. Prints a line for each difference; exit status 1 if there
# is any. With --write, these fences are made anew in pages that have a "What is reported" and no difference.
set -u

write=
if [ "${1-}" = --write ]; then
    write=yes
    shift
fi
pages=
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    pages="$pages $1"
    shift
done
[ $# -gt 1 ] || { echo "usage: check.sh [--write] PAGE... -- COMMAND ARG..." >&2; exit 2; }
shift

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT

# One page into $tmp: N.c (snippet), N.expect (line id), N.quote (lines of the report).
split_page() {
    awk -v dir="$tmp" '
        /^```c (bad|ok) *$/ { n++; kind = "c"; file = dir "/" n ".c"; print NR > (dir "/" n ".start"); for (i = 1; i <= NR; i++) print "" > file; next }
        /^```text report *$/ && n { kind = "quote"; file = dir "/" n ".quote"; next }
        /^```/ { if (kind) close(file); kind = ""; next }
        kind { print > file }
        kind == "c" && match($0, /\/\/ reported: /) {
            m = split(substr($0, RSTART + RLENGTH), ids, /, */)
            for (i = 1; i <= m; i++) print NR, ids[i] > (dir "/" n ".expect")
        }
        END { print n + 0 }' "$1"
}

# Diagnostics on stdin -> "line id" of each report; an error that is not a report is an expectation nobody has.
reports_of() {
    awk '
        /: (warning|error|note): .*\[lien-[a-z-]+\]$/ {
            split($0, part, ":"); id = $0; sub(/^.*\[/, "", id); sub(/\]$/, "", id); print part[2], id; next
        }
        /: (fatal )?error: / { split($0, part, ":"); print part[2], "error" }'
}

# The page with its quotes renewed, from N.said.
write_quotes() {
    awk -v dir="$tmp" '
        /^```text report *$/ { skip = 1; next }
        skip { if (/^```/) { skip = 0; gap = 1 } next }
        gap && /^$/ { gap = 0; next }
        { gap = 0; print }
        /^```c (bad|ok) *$/ { n++; bad = /bad/; next }
        /^```/ && bad {
            bad = 0
            file = dir "/" n ".said"
            if ((getline line < file) > 0) {
                print "\n```text report\n" line
                while ((getline line < file) > 0) print line
                print "```"
            }
        }' "$1"
}

status=0
for page in $pages; do
    rm -f "$tmp"/*
    differs=
    count=$(split_page "$page")
    [ "$count" -gt 0 ] || { echo "$page: no snippet"; status=1; }
    n=0
    while [ "$n" -lt "$count" ]; do
        n=$((n + 1))
        "$@" "$tmp/$n.c" > "$tmp/out" 2>&1
        rc=$?
        if [ "$rc" -gt 1 ]; then
            echo "$page: snippet $n: the command ended with status $rc"
            status=1
        fi
        reports_of < "$tmp/out" | sort -u > "$tmp/got"
        sed -nE 's/^[^ ]*:([0-9]+):[0-9]+: (warning|error|note): /\1 \2: /p' "$tmp/out" |
            awk -v start="$(cat "$tmp/$n.start")" '{ line = $1 - start; sub(/^[0-9]+/, ""); print line ":" $0 }' > "$tmp/$n.said"
        [ -f "$tmp/$n.expect" ] || : > "$tmp/$n.expect"
        sort -u "$tmp/$n.expect" > "$tmp/want"
        comm -23 "$tmp/want" "$tmp/got" | sed "s|^\([0-9]*\) \(.*\)|$page:\1: not reported: \2|" > "$tmp/diff"
        comm -13 "$tmp/want" "$tmp/got" | sed "s|^\([0-9]*\) \(.*\)|$page:\1: unexpected: \2|" >> "$tmp/diff"
        if [ -s "$tmp/diff" ]; then
            cat "$tmp/diff"
            status=1
            differs=yes
        fi
        if [ -z "$write" ] && [ -f "$tmp/$n.quote" ]; then
            while IFS= read -r line; do
                if ! grep -qxF -e "$line" "$tmp/$n.said"; then
                    echo "$page: snippet $n is not answered with: $line"
                    status=1
                fi
            done < "$tmp/$n.quote"
        fi
    done
    if [ -n "$write" ] && [ -z "$differs" ] && grep -q '^## What is reported$' "$page"; then
        write_quotes "$page" > "$tmp/page" && cat "$tmp/page" > "$page"
    fi
done
exit $status
