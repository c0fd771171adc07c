// Paths as text; see path.h.
#include "path.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

LIEN_STRICT_BEGIN

static char *LIEN_OWNED current_folder(void)
{
    for (size_t n = 256;; n *= 2) {
        char *s = malloc(n);
        if (!s || getcwd(s, n))
            return s;
        free(s);
        if (n > 1u << 20)
            return NULL;
    }
}

// Takes `.`, `..` and doubled slashes out of an absolute path, in place.
static void clean(char *s)
{
    char *to = s, *from = s;
    while (*from) {
        while (*from == '/')
            from++;
        size_t n = strcspn(from, "/");
        if (n == 2 && from[0] == '.' && from[1] == '.') {
            while (to > s && *--to != '/')
                ;
        } else if (n && !(n == 1 && *from == '.')) {
            *to++ = '/';
            memmove(to, from, n);
            to += n;
        }
        from += n;
    }
    if (to == s)
        *to++ = '/';
    *to = 0;
}

char *lien_path_absolute(const char *path, const char *from)
{
    char *folder = path[0] == '/' ? strdup("") : from ? strdup(from) : current_folder();
    if (!folder)
        return NULL;
    size_t n = strlen(folder), m = strlen(path);
    char *s = realloc(folder, n + m + 3);
    if (!s) {
        free(folder);
        return NULL;
    }
    s[n] = '/';
    memcpy(s + n + 1, path, m + 1);
    clean(s);
    return s;
}

const char *lien_path_below(const char *path, const char *folder)
{
    size_t n = strlen(folder);
    if (n == 1) // the root
        return path + 1;
    return strncmp(path, folder, n) == 0 && path[n] == '/' ? path + n + 1 : NULL;
}

// One character against `[…]`; `*end` is set behind it. Without a closing bracket it is an ordinary character.
static bool in_set(const char *LIEN_BORROWED LIEN_LIFETIME(s) set, char c, const char *LIEN_BORROWED LIEN_LIFETIME(s) *LIEN_OUT end)
{
    const char *s = set + 1;
    bool inverted = *s == '!' || *s == '^', found = false;
    if (inverted)
        s++;
    const char *first = s;
    for (; *s && (*s != ']' || s == first); s++) {
        if (s[1] == '-' && s[2] && s[2] != ']') {
            found = found || (s[0] <= c && c <= s[2]);
            s += 2;
        } else {
            found = found || *s == c;
        }
    }
    if (!*s) {
        *end = set + 1;
        return c == '[';
    }
    *end = s + 1;
    return found != inverted && c != '/';
}

// One element of a glob that isn't a star against every place in the path that was reached so far; `*g` is moved behind it.
static void glob_one(const char *LIEN_BORROWED LIEN_LIFETIME(g) *LIEN_BORROWED_MUT g, const char *LIEN_BORROWED s, size_t n,
    bool *LIEN_BORROWED_MUT reached)
{
    const char *from = *g;
    *g = from + 1;
    if (*from == '[')
        in_set(from, 0, g);
    for (size_t i = n + 1; i-- > 0;) { // from the end: what is reached now is asked of the place before
        bool matches = false;
        if (i && reached[i - 1])
            matches = *from == '[' ? in_set(from, s[i - 1], g) : *from == '?' ? s[i - 1] != '/' : *from == s[i - 1];
        reached[i] = matches;
    }
}

// Every place in the path is followed at once, so that no pattern takes longer than its length times the path's.
static bool glob(const char *g, const char *s)
{
    size_t n = strlen(s);
    bool *reached = calloc(n + 1, sizeof *reached);
    if (!reached)
        return false;
    reached[0] = true;
    while (*g) {
        bool far = g[0] == '*' && g[1] == '*', whole = far && g[2] == '/'; // `**/x` is also `x`
        if (*g != '*') {
            glob_one(&g, s, n, reached);
            continue;
        }
        g += 1 + far + whole;
        bool before = false;
        for (size_t i = 0; i <= n; i++) {
            bool here = reached[i], behind_slash = i && s[i - 1] == '/';
            if (whole)
                reached[i] = here || (before && behind_slash);
            else
                reached[i] = here || (before && (far || !behind_slash));
            before = whole ? before || here : reached[i];
        }
    }
    bool matched = reached[n];
    free(reached);
    return matched;
}

bool lien_path_matches(const char *pattern, const char *path)
{
    size_t n = strlen(pattern);
    if (!strchr(pattern, '/')) {
        const char *name = strrchr(path, '/');
        return glob(pattern, name ? name + 1 : path);
    }
    if (pattern[0] == '/')
        pattern++, n--;
    if (!n || pattern[n - 1] != '/')
        return glob(pattern, path);
    // A folder: some prefix of the path that ends before a slash.
    char *copy = strdup(path), *folder = strdup(pattern);
    bool matched = false;
    if (copy && folder) {
        folder[n - 1] = 0;
        for (char *slash = strrchr(copy, '/'); slash && !matched; slash = strrchr(copy, '/')) {
            *slash = 0;
            matched = glob(folder, copy);
        }
    }
    free(copy);
    free(folder);
    return matched;
}

LIEN_STRICT_END
