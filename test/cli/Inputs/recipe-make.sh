# Sourced by recipe.sh.
write_main ""
fails make
write_main "free(p);"
works make
works ./app

# With the lines of depend.mk a plugin that changed compiles anew.
echo 'include depend.mk' >>Makefile
rm -f main.o
works make
make | grep -q 'up to date'
touch "$(find "$inst" -name "lien-$major.so")"
make | grep -q -e '-c -o main.o'

# A compiler that there is no plugin for ends it.
rm -f main.[od]
plugin=$(find "$inst" -name "lien-$major.so")
cp "$plugin" "$(dirname "$plugin")/lien-1.so" # some other major's
mv "$plugin" away
fails_with "no-plugin" make
mv away "$plugin"
rm "$(dirname "$plugin")/lien-1.so"

# The makefile left alone.
printf 'app: main.o\n' >plain.mk
write_main ""
rm -f main.o
works make -f plain.mk CC="clang-$major -I$inst/include -fplugin=$(lien --plugin-path "clang-$major")"
grep -q "warning: 'p' is never released \[lien-leak\]" log
