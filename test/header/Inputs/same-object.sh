# same-object.sh CLANG FILE INCLUDE PLUGIN SCRATCH OPTIONS|OPTIONS...
cc=$1 file=$2 include=$3 plugin=$4 scratch=$5
rm -rf "$scratch" && mkdir -p "$scratch/a" "$scratch/b" || exit 1
cp "$file" "$scratch/a/x.c"

# The same text with each annotation replaced by as many blanks, so that every column stays.
awk '
function blank(s, re,    out) {
    out = ""
    while (match(s, re)) {
        out = out substr(s, 1, RSTART - 1) sprintf("%" RLENGTH "s", "")
        s = substr(s, RSTART + RLENGTH)
    }
    return out s
}
/#include <lien.h>/ { print ""; next }
/^LIEN_STRICT/ { print ""; next }
/^\/\// { print; next }
{
    s = blank($0, "LIEN_(WHEN|OWNED_BY|GUARD|DROP)\\([^()]*\\)|lifetime\\([a-z]*\\)")
    s = blank(s, "LIEN_(LEAK|MOVE|ASSUME_OWNED|UNSAFE|OUT|SHARED|WEAK|CELL|SYNC|COPY|SEND|UNGUARD|DROPS|TRUSTED)")
    s = blank(s, "borrowed_mut|borrowed")
    print blank(s, "owned")
}' "$file" > "$scratch/b/x.c"
! grep -E 'LIEN_|owned|borrowed' "$scratch/b/x.c" | grep -v '^//' || exit 1

# Both are compiled under one name in one directory, for that is in the debug information too.
compile() { # FOLDER OUTPUT ARGUMENT...
    rm -rf "$scratch/src" && cp -r "$scratch/$1" "$scratch/src" || exit 1
    out=$2
    shift 2
    (cd "$scratch/src" && "$cc" -std=gnu11 -w -c x.c -o "../$out" "$@") || { echo "does not compile: $out $*"; exit 1; }
}
IFS='|'
for options in $6; do
    IFS=' '
    compile b blank.o $options
    compile a plain.o $options -I "$include"
    compile a plugin.o $options -I "$include" -fplugin="$plugin" -fplugin-arg-lien-all=off
    cmp "$scratch/plain.o" "$scratch/plugin.o" || { echo "differs with the plugin: $options"; exit 1; }
    case $options in
    *-g* | *sanitize*) ;; # what a function-like macro expands to stands in the macro's column, whatever it is
    *) cmp "$scratch/blank.o" "$scratch/plain.o" || { echo "differs from the blanked source: $options"; exit 1; } ;;
    esac
    IFS='|'
done
