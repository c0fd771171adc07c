#!/bin/sh
# mutants.sh FILE CC INCLUDE SCRATCH "LIBRARY.c..." COMMAND ARG...: FILE is a correct client. Each `#ifdef M_NAME` in
# it plants one defect; with -DM_NAME the reports must be those that `M_NAME-warning` comments expect, no other, and the
# program, linked with the library's sources, must fail under the sanitizers. Without any it must be silent and run
# cleanly.
set -u
file=$1 cc=$2 include=$3 scratch=$4 library=$5
shift 5
here=$(dirname "$file")
sources=
for s in $library; do sources="$sources $here/$s"; done
rm -rf "$scratch" && mkdir -p "$scratch" || exit 1
status=0

run() { # NAME WANTED DEFINE…
    name=$1 want=$2
    shift 2
    # shellcheck disable=SC2086
    "$cc" -std=gnu11 -w -g -O0 -fsanitize=address,undefined -fno-sanitize-recover=undefined \
        -D_Nonnull= -D_Nullable= -I "$include" "$@" -o "$scratch/$name" "$file" $sources || {
        echo "$name does not compile"
        status=1
        return
    }
    ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1 timeout 60 "$scratch/$name" >"$scratch/$name.log" 2>&1
    code=$?
    if grep -qE 'Sanitizer|runtime error' "$scratch/$name.log"; then found=fails; else found=clean; fi
    if [ "$found" != "$want" ] || { [ "$want" = clean ] && [ "$code" != 0 ]; }; then
        echo "$file: $name should be '$want' when it is run, and is '$found' with status $code"
        head -5 "$scratch/$name.log"
        status=1
    fi
}

"$@" -Wno-nullability-completeness "$file" >"$scratch/said" 2>&1
if [ -s "$scratch/said" ]; then
    echo "$file: the client itself is not silent:"
    cat "$scratch/said"
    status=1
fi
run client clean
mutants=$(sed -nE 's/^#if(n?def) (M_[A-Z_]+)$/\2/p' "$file" | sort -u)
[ -n "$mutants" ] || { echo "$file: no mutants"; exit 1; }
for m in $mutants; do
    if ! "$@" -Wno-nullability-completeness -D"$m" -Xclang -verify="$m" -Xclang -verify-ignore-unexpected=note "$file" \
        >"$scratch/said" 2>&1; then
        echo "$file: $m:"
        cat "$scratch/said"
        status=1
    fi
    run "$m" fails -D"$m"
done
exit $status
