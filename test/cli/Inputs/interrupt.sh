# interrupt.sh CLANG FOLDER: a unit that is quick, and one whose compiler never ends; SIGINT comes when both are under way.
cd "$2" || exit 1
cat >slow-clang <<END
#!/bin/sh
case "\$*" in *--version*) exec $1 "\$@" ;; esac
touch started
exec sleep 1000
END
chmod +x slow-clang
cat >compile_commands.json <<END
[{"directory": "$2", "file": "first.c", "command": "$1 -DVALUE=3 -c first.c"},
 {"directory": "$2", "file": "second.c", "command": "./slow-clang -c second.c"}]
END
(
    trap - INT
    exec lien check -j2 --format=text --format=sarif:out.sarif >said 2>&1
) &
pid=$!
i=0
until [ -f started ] && grep -q "1 of 2 files" said; do
    i=$((i + 1))
    [ $i -lt 300 ] || { echo "it never started"; break; }
    sleep 0.1
done
kill -INT $pid
wait $pid
status=$?
cat said
echo "status $status"
if pgrep -f "$2/slow-clang" >/dev/null || ps -eo args | grep -q '^sleep 1000$'; then echo "still running"; fi
