# ccache.sh CLANG PLUGIN INCLUDE FOLDER
set -eu
clang=$1 include=$3
rm -rf "$4"
mkdir -p "$4"
cd "$4"
export CCACHE_DIR="$PWD/cache" CCACHE_STATSLOG="$PWD/stats" CCACHE_TEMPDIR="$PWD/tmp"
unset CCACHE_DISABLE CCACHE_EXTRAFILES
export CCACHE_COMMENTS=1
cp "$2" plugin.so
cat >main.c <<'END'
#include <stdlib.h>
void vendor_take(void *p);
int f(int n)
{
    char *p = malloc(10);
    if (n)
        return 1;
    vendor_take(p);
    free(p);
    return 0;
}
END
echo 'void vendor_take(const void *borrowed p);' >model.h

# run WHAT: compiles; WHAT is what ccache must say of it. What the compiler says is left in `said`.
run() {
    rm -f stats main.o
    ccache "$clang" -fplugin=./plugin.so -fplugin-arg-lien-models=model.h -I "$include" -c main.c -o main.o >said 2>&1
    grep -qx "$1" stats || { echo "$2: expected $1, but:"; cat stats said; exit 1; }
}
says() { grep -q "$1" said || { echo "not said: $1"; cat said; exit 1; }; }

run cache_miss first
says "main.c:7:9: warning: 'p' is never released \[lien-leak\]"
mv main.o first.o
run direct_cache_hit "the same again"
says "main.c:7:9: warning: 'p' is never released \[lien-leak\]"
cmp main.o first.o
"$clang" -c main.c -o bare.o
cmp main.o bare.o

printf x >>plugin.so # bytes behind the end of a shared object are none of the loader's business
run cache_miss "another plugin"

export CCACHE_EXTRAFILES=model.h
run cache_miss "a model that is named"
echo 'void vendor_take(void *owned p);' >model.h
run cache_miss "another model"
says "main.c:9:10: warning: .* \[lien-"
run direct_cache_hit "the same model again"

sed -i '7s/$/ \/\/ NOLINT(lien-leak)/' main.c
run cache_miss "a comment"
if grep -q 'lien-leak' said; then cat said; exit 1; fi
export CCACHE_NODIRECT=1
run preprocessed_cache_hit "preprocessed, the same again"
if grep -q 'lien-leak' said; then cat said; exit 1; fi
sed -i '7s/ \/\/.*//' main.c
run preprocessed_cache_hit "preprocessed, without the comment"
says "\[lien-leak\]"
