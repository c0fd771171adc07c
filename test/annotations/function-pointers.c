// Annotations inside the types of pointers to functions: in parameters, fields, variables, typedefs, results.
// RUN: %lien -fplugin-arg-lien-dump=ir %s | FileCheck %s
#include <lien.h>

typedef void put_fn(char *owned p);
typedef char *owned (*get_t)(const char *borrowed key);
typedef void (*plain_t)(char *);

// CHECK: struct ops {
// CHECK-NEXT: put: *(fn(p: *i8 owned))
// CHECK-NEXT: by_name: *(fn(p: *i8 owned))
// CHECK-NEXT: get: *(fn(key: *const i8 borrowed) -> *i8 owned)
// CHECK-NEXT: table: [2]*(fn(*i8, p: *i8 borrowed))
// CHECK-NEXT: plain: *(fn(*i8))
struct ops {
    void (*put)(char *owned p);
    put_fn *by_name;
    get_t get;
    void (*table[2])(char *, char *borrowed p);
    plain_t plain;
};

// CHECK-DAG: fn callback(f: *(fn(p: *i8 owned)))
void callback(void (*f)(char *owned p));
// CHECK-DAG: fn callback_as_function(f: *(fn(p: *i8 owned)))
void callback_as_function(void f(char *owned p));
// CHECK-DAG: fn callback_by_name(f: *(fn(p: *i8 owned)), ...)
void callback_by_name(put_fn f, ...);
// CHECK-DAG: fn callback_result(f: *(fn() -> *i8 owned))
void callback_result(char *owned (*f)(void));
// CHECK-DAG: fn front_of_a_pointer_is_the_result(f: *(fn() -> *i8 owned))
void front_of_a_pointer_is_the_result(owned char *(*f)(void));
// CHECK-DAG: fn returns_one(n: i32) -> *(fn(p: *i8 owned) -> *i8 borrowed lifetime(static))
char *borrowed lifetime(static) (*returns_one(int n))(char *owned p);
// CHECK-DAG: fn slot_of_one(f: **(fn(p: *i8 owned)) borrowed)
void slot_of_one(void (**borrowed f)(char *owned p));
// CHECK-DAG: fn inner(f: *(fn(g: *(fn(p: *i8 owned)))))
void inner(void (*f)(void (*g)(char *owned p)));
// CHECK-DAG: fn by_typedef(p: *i8 owned)
put_fn by_typedef;
// CHECK-DAG: fn unannotated(f: *(fn(*i8)), g: *(fn(*i8)))
void unannotated(void (*f)(char *), plain_t g);

char *owned calls(struct ops *ops, void (*local)(char *owned p))
{
    get_t here = ops->get;
    ops->put(here("a"));
    (*ops->by_name)(here("b"));
    ops->table[1](0, 0);
    ops->plain(0);
    local(here("c"));
    return here("d");
}

// A signature is made when a function is used.
void *use;
void uses_all(void)
{
    use = (void *)callback; use = (void *)callback_as_function; use = (void *)callback_by_name; use = (void
    *)callback_result; use = (void *)front_of_a_pointer_is_the_result; use = (void *)returns_one; use = (void
    *)slot_of_one; use = (void *)inner; use = (void *)by_typedef; use = (void *)unannotated;
}
