# Sourced by recipe.sh.
write_main ""
works autoreconf -i
works ./configure CC="clang-$major" --enable-lien
fails make
write_main "free(p);"
works make
works ./app
if command -v gcc >/dev/null; then fails_with "gcc is not Clang" ./configure CC=gcc --enable-lien; fi

# A package that is not changed: without the option, the flag given to make.
write_main ""
works ./configure CC="clang-$major" CPPFLAGS="-I$inst/include"
works make clean
works make CFLAGS="-g -O2 -fplugin=$(lien --plugin-path "clang-$major")"
grep -q "warning: 'p' is never released \[lien-leak\]" log
