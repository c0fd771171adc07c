# Sourced by recipe.sh.
write_main ""
works cmake -G Ninja -B build -DCMAKE_C_COMPILER="clang-$major" -DCMAKE_PREFIX_PATH="$inst"
fails ninja -C build
write_main "free(p);"
works ninja -C build
works build/app

# A plugin that changed compiles anew; so does a .lien file, once CMake has seen it.
ninja -C build | grep -q 'no work to do'
touch "$inst"/lib*/lien/lien-"$major".so 2>/dev/null || touch "$(find "$inst" -name "lien-$major.so")"
ninja -C build | grep -q 'Building C object'
write_main ""
fails ninja -C build
echo 'leak = off' >.lien
works cmake build
fails ninja -C build # the target's own option comes first
sed -i 's/ OPTIONS leak=error//' CMakeLists.txt
works ninja -C build
echo 'leak = error' >.lien
fails ninja -C build
rm .lien

# Moved as a whole, it is found again.
mv "$inst" "$inst-moved"
works cmake -G Ninja -B moved -DCMAKE_C_COMPILER="clang-$major" -DCMAKE_PREFIX_PATH="$inst-moved"
mv "$inst-moved" "$inst"

# The wrong compiler, the wrong major, the wrong target.
printf 'cmake_minimum_required(VERSION 3.18)\nproject(demo C)\nadd_executable(app main.c)\nfind_package(Lien REQUIRED)\nlien_enable(app)\n' >CMakeLists.txt
if command -v gcc >/dev/null; then
    fails_with "but the C compiler is GNU" cmake -G Ninja -B gnu -DCMAKE_C_COMPILER=gcc -DCMAKE_PREFIX_PATH="$inst"
fi
plugin=$(find "$inst" -name "lien-$major.so")
mv "$plugin" "$plugin.away"
fails_with "but the C compiler is Clang $major." cmake -G Ninja -B other -DCMAKE_C_COMPILER="clang-$major" -DCMAKE_PREFIX_PATH="$inst"
mv "$plugin.away" "$plugin"
sed -i 's/lien_enable(app)/lien_enable(ap)/' CMakeLists.txt
fails_with "ap is not a target" cmake -G Ninja -B target -DCMAKE_C_COMPILER="clang-$major" -DCMAKE_PREFIX_PATH="$inst"
