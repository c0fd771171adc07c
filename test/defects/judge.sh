#!/bin/sh
# The runtime is the judge of the defect suite: each call in a file's CASES is made under AddressSanitizer, UBSan and
# LeakSanitizer. One that names a bad_ function must fail there, every other must run clean. usage: judge.sh FILE.c…
set -u
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Only what a global reaches is held: what an ended call left on the stack or in a register is no holder.
options=detect_leaks=1:allocator_may_return_null=1:max_malloc_fill_size=4096:malloc_fill_byte=190
export LSAN_OPTIONS=use_registers=0:use_stacks=0
export UBSAN_OPTIONS=halt_on_error=1:exitcode=66
calls=0 wrong=0
for file in "$@"; do
    grep -q '^#ifdef JUDGE' "$file" || { echo "$file: no driver"; wrong=$((wrong + 1)); continue; }
    if ! ${CC:-gcc} -g -std=gnu11 -w -fsanitize=address,undefined -fno-sanitize-recover=undefined \
        -ftrivial-auto-var-init=pattern -fno-builtin -DJUDGE -D_GNU_SOURCE -I "$here" "$file" \
        -o "$work/run" -lpthread 2>"$work/log"; then
        cat "$work/log"
        wrong=$((wrong + 1))
        continue
    fi
    "$work/run" list >"$work/list"
    while IFS= read -r call; do
        calls=$((calls + 1))
        # Frames that are kept to find their use after return also keep what they hold from being a leak: both ways.
        for frames in 0 1; do
            (cd "$work" && ASAN_OPTIONS=$options:detect_stack_use_after_return=$frames \
                timeout 20 ./run "$call" </dev/null >"$work/out" 2>&1)
            status=$?
            [ "$status" = 0 ] || break
        done
        case $call in
        *bad_*)
            [ "$status" = 0 ] || continue
            echo "$file: $call runs clean"
            wrong=$((wrong + 1))
            ;;
        *)
            [ "$status" = 0 ] && continue
            echo "$file: $call fails:"
            sed 's/^/    /;12q' "$work/out"
            wrong=$((wrong + 1))
            ;;
        esac
    done <"$work/list"
done
echo "$calls calls, $wrong wrong"
[ $wrong = 0 ] && [ $calls -gt 0 ]
