/* lien.h: Rust's ownership rules, written in C.
 *
 * Each macro below says one thing about a pointer: who must release it, how long it may be used, who else may touch
 * it meanwhile. The Lien plugin for Clang checks what is said. For every other compiler, and for Clang without the
 * plugin, all of them expand to nothing (three expressions: to their operand), and with the plugin no type, no
 * layout and no byte of the object file changes.
 *
 * An annotation stands behind the star that it speaks of, as `const` does:
 *
 *     char *owned name(void);                   the caller gets a string, and must release it
 *     char *owned *borrowed_mut slot            an exclusive borrow of a place that holds an owned string
 *     struct view lifetime(x) *borrowed_mut v   lifetime x is the struct's own: of what its fields borrow
 *
 * In front of a whole declaration it means the outermost star. C99 or later; C++ and other compilers may include it. */
#ifndef LIEN_H
#define LIEN_H

/* The plugin defines __LIEN__; a preprocessor that runs without it still answers for the attribute where it can. */
#if defined(__clang__) && !defined(__cplusplus)
#if defined(__LIEN__) || __has_attribute(lien_owned)
#define LIEN_ACTIVE 1
#endif
#endif

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC system_header /* `LIEN_LEAK(p);` as a whole statement is no "statement with no effect" */
#endif

#ifdef LIEN_ACTIVE
#define LIEN_NOTE_(kind) __attribute__((__annotate__("lien", kind)))
#define LIEN_NOTE_TEXT_(kind, text) __attribute__((__annotate__("lien", kind, text)))
#define LIEN_SPELL_(x) #x
#define LIEN_TEXT_(x) LIEN_SPELL_(x)
#define LIEN_NOTE_FN_(kind, fn) LIEN_NOTE_TEXT_(kind, LIEN_TEXT_(fn))
#else
#define LIEN_NOTE_(kind)
#define LIEN_NOTE_TEXT_(kind, text)
#define LIEN_NOTE_FN_(kind, fn)
#endif

/* ---- Who owns it -------------------------------------------------------------------------------------------- */

/* Parameter: the callee takes the value over. Return: the caller gets it, and must pass it on or release it.
 * Field, variable, inner star: this place owns what it points to, or is null. */
#define LIEN_OWNED LIEN_NOTE_("owned")

/* Owned, and released by `fn` (or a function that is known to do the same) only. */
#define LIEN_OWNED_BY(fn) LIEN_NOTE_FN_("owned_by", fn)

/* One counted reference of possibly many. Moved, released and forgotten like an owned value. */
#define LIEN_SHARED LIEN_NOTE_("shared")

/* A weak reference: may not be dereferenced before it is upgraded to a LIEN_SHARED one. */
#define LIEN_WEAK LIEN_NOTE_("weak")

/* ---- Who may look at it, and how long ----------------------------------------------------------------------- */

/* A shared borrow: reads, does not release, does not keep past its lifetime. */
#define LIEN_BORROWED LIEN_NOTE_("borrowed")

/* An exclusive borrow: reads and writes; nobody else touches the target meanwhile. */
#define LIEN_BORROWED_MUT LIEN_NOTE_("borrowed_mut")

/* Names the lifetime of the borrow it stands beside; `static` is for ever. Beside `owned` on a parameter: the
 * argument of that lifetime takes the value over and keeps it. Between a struct type and its star: the lifetime of
 * what the struct borrows. */
#define LIEN_LIFETIME(a) LIEN_NOTE_TEXT_("lifetime", #a)

/* ---- When, and what the callee does to a slot ---------------------------------------------------------------- */

/* The transfer happens only if `cond` holds of the result: `return == 0`, `return >= 0`, `return != NULL`, a bare
 * `return` (true) or `!return`. */
#define LIEN_WHEN(cond) LIEN_NOTE_WHEN_(#cond, cond)
#ifdef LIEN_ACTIVE
#define LIEN_NOTE_WHEN_(written, cond) __attribute__((__annotate__("lien", "when", written, LIEN_TEXT_(cond))))
#else
#define LIEN_NOTE_WHEN_(written, cond)
#endif

/* Pointer parameter: the callee writes the slot, and neither reads nor releases what it held. */
#define LIEN_OUT LIEN_NOTE_("out")

/* Pointer parameter: destroyed in place; what the struct owns is released, the storage stays. */
#define LIEN_DROPS LIEN_NOTE_("drops")

/* Return: a borrow of parameter `m` that ends when `m` goes to a parameter marked LIEN_UNGUARD (lock, unlock). */
#define LIEN_GUARD(m) LIEN_NOTE_FN_("guard", m)
#define LIEN_UNGUARD LIEN_NOTE_("unguard")

/* Parameter: the value crosses to another thread. */
#define LIEN_SEND LIEN_NOTE_("send")

/* ---- Struct types (behind the closing brace, or behind `struct`) and fields ----------------------------------- */

/* May be written through a shared borrow. Struct type or field. */
#define LIEN_CELL LIEN_NOTE_("cell")

/* May be shared between threads. */
#define LIEN_SYNC LIEN_NOTE_("sync")

/* Copying the struct copies it: it does not move, though it has owned fields. */
#define LIEN_COPY LIEN_NOTE_("copy")

/* `fn` releases a value of this type. */
#define LIEN_DROP(fn) LIEN_NOTE_FN_("drop", fn)

/* ---- Trust --------------------------------------------------------------------------------------------------- */

/* Function: its signature is believed, its body is not checked. */
#define LIEN_TRUSTED LIEN_NOTE_("trusted")

/* LIEN_UNSAFE { ... }: not checked inside. */
#ifdef LIEN_ACTIVE
#define LIEN_UNSAFE \
    _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wdangling-else\"") \
    if (__builtin_choose_expr(0, "lien:unsafe", 0)) { } else \
    _Pragma("clang diagnostic pop")
#else
#define LIEN_UNSAFE
#endif

/* Each is the value of its operand, and no more: a raw pointer is claimed as owned; a value is let go on purpose; a
 * move is said aloud. The comma makes them statements that no compiler calls unused. */
#define LIEN_ASSUME_OWNED(p) LIEN_VALUE_("lien:assume_owned", p)
#define LIEN_LEAK(p) LIEN_VALUE_("lien:leak", p)
#define LIEN_MOVE(p) LIEN_VALUE_("lien:move", p)
#ifdef LIEN_ACTIVE
#define LIEN_VALUE_(claim, p) __builtin_choose_expr(1, ((void)0, (p)), claim)
#else
#define LIEN_VALUE_(claim, p) ((void)0, (p))
#endif

/* File scope, on lines of their own, without a semicolon: in between, every pointer in a signature or struct must be
 * annotated. */
#ifdef LIEN_ACTIVE
#define LIEN_STRICT_BEGIN __extension__ _Static_assert(1, "lien:strict begin");
#define LIEN_STRICT_END __extension__ _Static_assert(1, "lien:strict end");
#else
#define LIEN_STRICT_BEGIN
#define LIEN_STRICT_END
#endif

/* ---- The short names of the core ----------------------------------------------------------------------------- */

#ifndef LIEN_NO_SHORT_NAMES
#define owned LIEN_OWNED
#define borrowed LIEN_BORROWED
#define borrowed_mut LIEN_BORROWED_MUT
#define lifetime(a) LIEN_NOTE_TEXT_("lifetime", #a)
#endif

#endif
