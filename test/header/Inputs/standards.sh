# standards.sh COMPILER STANDARDS FILE ARGUMENT...: FILE is silent under each of the standards; c2x stands for what a compiler that
# does not know c23 yet calls it.
cc=$1 standards=$2 file=$3
shift 3
for std in $standards; do
    test $std != c23 || echo | "$cc" -std=c23 -xc -fsyntax-only - 2>/dev/null || std=c2x
    "$cc" -std=$std -Wall -Wextra -pedantic -Werror -fsyntax-only "$@" "$file" || { echo "not silent: $cc -std=$std $*"; exit 1; }
done
