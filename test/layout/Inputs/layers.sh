#!/bin/sh
# layers.sh SOURCE: says what breaks the layers, one line each, and fails if anything does.
set -eu
cd "$1"
bad=0
say() {
    printf '%s\n' "$*"
    bad=1
}

# includes FILE…: FILE:LINE NAME for each include, with its quotes.
includes() { awk '/^[ \t]*#[ \t]*include/ { print FILENAME ":" FNR, $NF }' "$@"; }

libc='assert ctype errno inttypes limits setjmp stdalign stdarg stdbool stddef stdint stdio stdlib string time'
while read -r at what; do
    case $what in
    \<*)
        name=${what#<}
        name=${name%.h>}
        case " $libc " in *" $name "*) ;; *) say "$at: the core includes $what, which is not of the C library" ;; esac
        ;;
    *lien.h\" | *core.h\") ;;
    \"*/*) say "$at: the core includes $what from outside" ;;
    esac
done <<END
$(includes plugin/core/*.[ch])
END

while read -r at what; do
    case $what in
    *core/core.h\") ;;
    *core/*) say "$at: the Clang side includes $what; its only way into the core is core.h" ;;
    esac
done <<END
$(includes plugin/clang/*.cpp plugin/clang/*.h)
END

posix="$libc dirent fcntl poll signal sys/ioctl sys/stat sys/wait unistd"
while read -r at what; do
    case $what in
    \<jansson.h\>) case $at in plugin/lien/*) ;; *) say "$at: only the command line reads JSON" ;; esac ;;
    \<*)
        name=${what#<}
        name=${name%.h>}
        case " $posix " in *" $name "*) ;; *) say "$at: $what is neither of the C library nor of POSIX" ;; esac
        ;;
    \"../core/core.h\" | \"../../annotations/lien.h\") ;;
    \"../core/*) say "$at: $what; the only way into the core is core.h" ;;
    \"../config/*) case $at in plugin/lien/*) ;; *) say "$at: $what" ;; esac ;;
    \"*/*) say "$at: includes $what from outside" ;;
    esac
done <<END
$(includes plugin/config/*.[ch] plugin/lien/*.[ch])
END

for file in plugin/*/*.c plugin/*/*.cpp; do
    grep -qw "$(basename "$file")" "$(dirname "$file")/CMakeLists.txt" plugin/core/CMakeLists.txt 2>/dev/null || say "$file: not built by any CMakeLists.txt"
done
for file in plugin/*/*.c plugin/*/*.cpp plugin/*/*.h; do
    [ "$(wc -l <"$file")" -le 600 ] || say "$file: more than 600 lines"
    case $(basename "$file") in *util* | *common* | *misc* | *helper*) say "$file: a name that says nothing" ;; esac
done
grep -rnE 'CLANG_VERSION_(MAJOR|MINOR)|LLVM_VERSION_MAJOR' plugin --include='*.cpp' --include='*.h' |
    grep -vE '^plugin/clang/compat\.h|requireMajor\(CLANG_VERSION_MAJOR\)' >/tmp/layers.$$ || true
while read -r line; do say "$line: differences between majors stand in compat.h"; done </tmp/layers.$$
rm -f /tmp/layers.$$
exit $bad
