# Sourced by recipe.sh. Runs the command line in a sandbox made of symbolic links, as Bazel does.
mkdir -p third_party/lien/lib/lien third_party/lien/include sandbox/bazel-out
cp "$(find "$inst" -name "lien-$major.so")" third_party/lien/lib/lien/
cp "$inst/include/lien.h" third_party/lien/include/
for file in third_party/lien/lib/lien/lien-"$major".so third_party/lien/include/lien.h main.c; do
    mkdir -p "sandbox/$(dirname "$file")"
    ln -s "$PWD/$file" "sandbox/$file"
done
write_main ""
cp compile sandbox/
cd sandbox
fails sh -e compile
cd ..
write_main "free(p);"
cd sandbox
works sh -e compile
mv bazel-out/main.o with.o

# The object file is that of a compilation without the plugin, and as a parameter file it is the same command.
sed -i 's/-fplugin[^ ]*//g' compile
works sh -e compile
cmp with.o bazel-out/main.o
sed -n 's/\\$//; s/^clang-[0-9]*//; p' compile | tr '\n' ' ' >params
echo "-fplugin=third_party/lien/lib/lien/lien-$major.so" >>params
works "clang-$major" @params
cmp with.o bazel-out/main.o
