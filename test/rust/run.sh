#!/bin/sh
# run.sh CC INCLUDE SCRATCH FILE: compiles a program with AddressSanitizer, LeakSanitizer and UBSan, and runs it. The
# line "At run time:" of the file says what must happen: `fails`, a sanitizer stops it (or finds a leak at its end);
# `clean`, it ends with status 0 and no word of theirs; `not`, and why, for what no run of one program can show. The
# runtime is the judge of what the checker is expected to say.
set -u
cc=$1 include=$2 out=$3 file=$4
want=$(sed -nE 's/^.*At run time: ([a-z]+).*$/\1/p' "$file")
case $want in
not) exit 0 ;;
fails | clean) ;;
*) echo "$file: no line 'At run time: fails', 'clean' or 'not'"; exit 1 ;;
esac
"$cc" -std=gnu11 -w -g -O0 -fsanitize=address,undefined -fno-sanitize-recover=undefined -pthread \
    -D_Nonnull= -D_Nullable= -I "$include" -o "$out" "$file" || exit 1
ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1 timeout 60 "$out" >"$out.log" 2>&1
status=$?
if grep -qE 'Sanitizer|runtime error' "$out.log"; then found=fails; else found=clean; fi
if [ "$found" != "$want" ] || { [ "$want" = clean ] && [ "$status" != 0 ]; }; then
    echo "$file: expected '$want', but it is '$found' with status $status:"
    head -20 "$out.log"
    exit 1
fi
