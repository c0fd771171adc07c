# bounds.sh TESTS COMMAND…: correct C gets no report however few states are kept apart; where states were made one, nothing may be told that
# no path does. And the command does report what is wrong.
set -u
tests=$1
shift
for few in 1 2 3; do
    for file in "$tests"/ids/*/ok*.c "$tests"/borrow/*-ok.c "$tests"/defects/escapes.c; do
        got=$("$@" -fplugin-arg-lien-max-states=$few "$file" 2>&1 | grep 'warning: .*\[lien-')
        [ -z "$got" ] || { echo "with $few states: $got"; exit 1; }
    done
done
"$@" -fplugin-arg-lien-max-states=1 "$tests/ids/lien-double-free/bad.c" 2>&1 | grep -q 'lien-double-free'
