# status.sh COMMAND...: runs it, and says with which status it ended.
"$@"
echo "status $?"
