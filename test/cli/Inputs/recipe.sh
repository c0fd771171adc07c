# recipe.sh SOURCE BUILD CLANG MAJOR FOLDER PAGE: runs what docs/PAGE.md says to write, as it stands there, against an installed Lien. A block
# that opens with ```LANGUAGE FILE is FILE; clang-22 and lien-22.so stand for this major's.
#
# Each recipe compiles main.c, which has a leak, and must fail with its report; mended, it must build and run.
set -eu
source=$1 build=$2 clang=$3 major=$4 folder=$5 page=$6
rm -rf "$folder"
mkdir -p "$folder/work"
cmake --install "$build" --prefix "$folder/inst" >/dev/null
cd "$folder/work"
inst=$folder/inst

# The programs of this major under the names that the page uses.
mkdir "$folder/bin"
ln -s "$clang" "$folder/bin/clang-$major"
PATH=$inst/bin:$folder/bin:$PATH
PKG_CONFIG_PATH=$(dirname "$(find "$inst" -name lien.pc)")
export PATH PKG_CONFIG_PATH
unset LIEN_PLUGIN_DIR CFLAGS MAKEFLAGS MAKELEVEL

awk '
    /^```[a-z0-9]+ [^ ]+$/ && $2 !~ /^report$/ { file = $2; dir = file; if (sub(/\/[^\/]*$/, "", dir)) system("mkdir -p " dir); next }
    /^```/ { file = ""; next }
    file { print > file }' "$source/docs/$page.md"
find . -type f -exec sed -i "s/clang-22/clang-$major/g; s/lien-22\.so/lien-$major.so/g" {} +

write_main() { # write_main STATEMENT: what the early return does first
    cat >main.c <<END
#include <lien.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    char *owned p = malloc(10);
    (void)argv;
    if (argc > 1) {
        $1
        return 1;
    }
    free(p);
    return 0;
}
END
}

fails() { # fails COMMAND...: with our report
    if "$@" >log 2>&1; then
        cat log
        echo "it built: $*"
        exit 1
    fi
    grep -q "main.c:10:9: error: 'p' is never released \[lien-leak\]" log || { cat log; echo "failed otherwise: $*"; exit 1; }
}

works() {
    "$@" >log 2>&1 || { cat log; echo "failed: $*"; exit 1; }
}

fails_with() { # fails_with TEXT COMMAND...
    text=$1
    shift
    if "$@" >log 2>&1; then cat log; echo "it worked: $*"; exit 1; fi
    tr '\n' ' ' <log | tr -s ' ' | grep -qF "$text" || { cat log; echo "failed otherwise: $*"; exit 1; }
}

. "$(dirname "$0")/recipe-$page.sh"
echo "recipe $page works"
