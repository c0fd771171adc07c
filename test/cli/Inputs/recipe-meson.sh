# Sourced by recipe.sh.
write_main ""
export CC="clang-$major"
works meson setup build
fails ninja -C build
write_main "free(p);"
works ninja -C build
works build/app
ninja -C build | grep -q 'no work to do'
touch "$(find "$inst" -name "lien-$major.so")"
ninja -C build | grep -q 'Compiling C object'
works lien check -q -p build
