// lien-bad-annotation: what means nothing where it stands.
// RUN: %lien -fplugin-arg-lien-all=off -fplugin-arg-lien-bad-annotation=warning -Xclang -verify %s
#include <lien.h>
#include <stddef.h>

struct s { int n; };
typedef char *owned own_t;
typedef void fn_t(void);

// ---- not a pointer
void value(int owned n);               // expected-warning {{'owned' means nothing on parameter 'n', which is not a pointer [lien-bad-annotation]}}
void record(struct s borrowed v);      // expected-warning {{'borrowed' means nothing on parameter 'v', which is not a pointer}}
owned void nothing(void);              // expected-warning {{'owned' means nothing on the result of 'nothing', which is void}}
struct s owned by_value(void);         // expected-warning {{'owned' means nothing on the result of 'by_value', which is not a pointer}}
void out_value(int LIEN_OUT n);        // expected-warning {{'LIEN_OUT' means nothing on parameter 'n', which is not a pointer}}
int owned number;                      // expected-warning {{'owned' means nothing on variable 'number', which is not a pointer}}
owned char buffer[10];                 // expected-warning {{'owned' means nothing on variable 'buffer', which is not a pointer}}
typedef int owned number_t;            // expected-warning {{'owned' means nothing on type 'number_t', which is not a pointer}}
void callback(void (*owned f)(void));  // expected-warning {{'owned' means nothing on parameter 'f', a pointer to a function}}
void callback_named(fn_t *borrowed f); // expected-warning {{'borrowed' means nothing on parameter 'f', a pointer to a function}}
void nameless(int owned);              // expected-warning {{'owned' means nothing on a parameter without a name, which is not a pointer}}

// ---- contradictions
void both(char *owned borrowed p);            // expected-warning {{'borrowed' contradicts 'owned' at the same star of parameter 'p'}}
void two_borrows(char *borrowed borrowed_mut p); // expected-warning {{'borrowed_mut' contradicts 'borrowed'}}
void owned_shared(char *owned LIEN_SHARED p); // expected-warning {{'LIEN_SHARED' contradicts 'owned'}}
void with_typedef(own_t borrowed p);          // expected-warning {{'borrowed' contradicts 'owned'}}
void two_stars(char *owned *owned borrowed p); // expected-warning {{'borrowed' contradicts 'owned'}}
char *borrowed both_results(void) owned;      // expected-warning {{'owned' contradicts 'borrowed' at the same star of the result of 'both_results'}}
char *LIEN_OWNED_BY(a_free) LIEN_OWNED_BY(b_free) families(void); // expected-warning {{'LIEN_OWNED_BY(b_free)' contradicts 'LIEN_OWNED_BY(a_free)'}}
void a_free(char *owned p);
void b_free(char *owned p);
void lives(char *borrowed lifetime(a) lifetime(b) p); // expected-warning {{'lifetime(b)' contradicts 'lifetime(a)'}}
void owned_out(char *owned LIEN_OUT p);       // expected-warning {{'LIEN_OUT' contradicts what stands at the same star of parameter 'p'}}
void lent_out(char *borrowed LIEN_OUT p);     // expected-warning {{'LIEN_OUT' contradicts what stands at the same star}}
void owned_drops(struct s *owned LIEN_DROPS p); // expected-warning {{'LIEN_DROPS' contradicts 'owned'}}
void fine_twice(char *owned owned p);

// ---- where they don't belong
char *LIEN_OUT out_result(void);              // expected-warning {{'LIEN_OUT' means nothing on the result of 'out_result': it belongs on a parameter}}
struct s *LIEN_DROPS dropped;                 // expected-warning {{'LIEN_DROPS' means nothing on variable 'dropped': it belongs on a parameter}}
void guard_param(char *borrowed LIEN_GUARD(p) p); // expected-warning {{'LIEN_GUARD(p)' means nothing on parameter 'p': it belongs on a result}}
char *owned LIEN_WHEN(return != NULL) when_result(void); // expected-warning {{'LIEN_WHEN(return != NULL)' means nothing on the result of 'when_result': it belongs on a parameter}}
int copied LIEN_COPY;                         // expected-warning {{'LIEN_COPY' means nothing on variable 'copied': it belongs on a struct's type}}
int cell_variable LIEN_CELL;                  // expected-warning {{'LIEN_CELL' means nothing on variable 'cell_variable': it belongs on a field or a struct's type}}
int trusted LIEN_TRUSTED;                     // expected-warning {{'LIEN_TRUSTED' means nothing on variable 'trusted': it belongs on a function}}
void dropping(void) LIEN_DROP(a_free);        // expected-warning {{'LIEN_DROP(a_free)' means nothing on function 'dropping': it belongs on a struct's type}}
typedef struct s *s_ref LIEN_SYNC;            // expected-warning {{'LIEN_SYNC' means nothing on type 's_ref': it belongs on a struct's type}}
struct owned_type { char *p; } owned;         // expected-warning {{'owned' means nothing on a struct's type}}
void out_inside(char *LIEN_OUT *borrowed_mut p); // expected-warning {{'LIEN_OUT' belongs behind the last star of parameter 'p'}}

// ---- names that name nothing
char *borrowed lifetime(q) no_lifetime(const char *borrowed lifetime(p) s); // expected-warning {{'lifetime(q)' on the result of 'no_lifetime' names no lifetime of a parameter}}
struct s lifetime(q) no_base(const char *borrowed s); // expected-warning {{'lifetime(q)' on the result of 'no_base' names no lifetime of a parameter}}
char *borrowed_mut LIEN_GUARD(k) no_guard(struct s *borrowed m); // expected-warning {{'LIEN_GUARD(k)' on the result of 'no_guard' names no parameter}}
char *LIEN_OWNED_BY(no_such_function) made(void); // expected-warning {{'LIEN_OWNED_BY(no_such_function)' names a function that is not declared}}
struct unreleased { char *owned p; } LIEN_DROP(no_such_drop); // expected-warning {{'LIEN_DROP(no_such_drop)' names a function that is not declared}}
struct misdropped { char *owned p; } LIEN_DROP(a_free); // expected-warning {{'LIEN_DROP(a_free)' names a function whose first parameter is not a 'struct misdropped *'}}
struct twice_dropped { char *owned p; } LIEN_DROP(twice_free) LIEN_DROP(twice_clear); // expected-warning {{'LIEN_DROP(twice_clear)' contradicts 'LIEN_DROP(twice_free)' of the same type}}
void twice_free(struct twice_dropped *owned p);
void twice_clear(struct twice_dropped *p);

void empty_life(char *borrowed lifetime() p); // expected-warning {{'lifetime()' has no name in its parentheses}}
void number_life(char *borrowed lifetime(1) p); // expected-warning {{'lifetime(1)' has no name in its parentheses}}
char *LIEN_OWNED_BY() by_nobody(void);        // expected-warning {{'LIEN_OWNED_BY()' has no name in its parentheses}}
struct dropped_by_nobody { int n; } LIEN_DROP(); // expected-warning {{'LIEN_DROP()' has no name in its parentheses}}
char *borrowed LIEN_GUARD(m->lock) by_member(struct s *borrowed m); // expected-warning {{'LIEN_GUARD(m->lock)' has no name in its parentheses}}
void out_const(const char *LIEN_OUT p);       // expected-warning {{'LIEN_OUT' on parameter 'p' can't be: what it points to is const}}
void out_const_below(const char *owned *LIEN_OUT p);

// ---- lifetimes beside nothing
void bare_life(char *lifetime(a) p);          // expected-warning {{'lifetime(a)' stands beside no 'borrowed' or 'owned' at that star of parameter 'p'}}
void bare_base(char lifetime(a) *borrowed p); // a char has no lifetime of its own: the outermost star's
struct bare_field { char *lifetime(x) p; };   // expected-warning {{'lifetime(x)' stands beside no 'borrowed' or 'owned' at that star of field 'p'}}

// ---- inside the types of pointers to functions
struct ops {
    void (*put)(int owned n);                 // expected-warning {{'owned' means nothing on parameter 'n', which is not a pointer}}
    int owned (*get)(void);                   // expected-warning {{'owned' means nothing on the result of 'get', which is not a pointer}}
};
void takes(void (*f)(char *owned borrowed p)); // expected-warning {{'borrowed' contradicts 'owned'}}
char *borrowed lifetime(z) (*view)(const char *borrowed lifetime(y) s); // expected-warning {{'lifetime(z)' on the result of 'view' names no lifetime of a parameter}}

void in_a_body(void)
{
    int owned n = 0;                          // expected-warning {{'owned' means nothing on variable 'n', which is not a pointer}}
    static int owned m;                       // expected-warning {{'owned' means nothing on variable 'm', which is not a pointer}}
    struct { int owned k; } inner = { 0 };    // expected-warning {{'owned' means nothing on field 'k', which is not a pointer}}
    extern void declared(int owned j);        // expected-warning {{'owned' means nothing on parameter 'j', which is not a pointer}}
    (void)n, (void)m, (void)inner;
}
