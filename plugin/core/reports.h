// The table of report ids: enum, names, docs pages, options and tests derive from it.
// Included by core.h only.
#define LIEN_REPORTS(X) \
    X(USE_AFTER_MOVE, "lien-use-after-move", "a moved value is used") \
    X(USE_AFTER_FREE, "lien-use-after-free", "a released object is used") \
    X(DOUBLE_FREE, "lien-double-free", "a released object is released again") \
    X(LEAK, "lien-leak", "an owned object's last holder goes away") \
    X(OVERWRITE_LEAK, "lien-overwrite-leak", "an owning place is assigned over while it still owns") \
    X(FIELD_LEAK, "lien-field-leak", "an object is released while a field of it still owns something") \
    X(MISMATCHED_RELEASE, "lien-mismatched-release", "an object is released by the wrong function") \
    X(BAD_RELEASE, "lien-bad-release", "something that is not owned is released") \
    X(DANGLING_RETURN, "lien-dangling-return", "the address of this frame's storage is returned") \
    X(DANGLING_BORROW, "lien-dangling-borrow", "a borrow outlives what it borrows") \
    X(BORROW_CONFLICT, "lien-borrow-conflict", "a borrow conflicts with a live one") \
    X(USE_WHILE_BORROWED, "lien-use-while-borrowed", "a place is read while it is exclusively borrowed") \
    X(WRITE_WHILE_BORROWED, "lien-write-while-borrowed", "a place is written while it is borrowed") \
    X(MOVE_WHILE_BORROWED, "lien-move-while-borrowed", "a value is moved or released while it is borrowed") \
    X(WRITE_THROUGH_SHARED, "lien-write-through-shared", "a shared borrow is written through") \
    X(MOVE_OUT_OF_BORROW, "lien-move-out-of-borrow", "a value is moved out of a borrowed place and not put back") \
    X(BORROW_ESCAPES, "lien-borrow-escapes", "a borrow is kept where it may outlive its lifetime") \
    X(LIFETIME_MISMATCH, "lien-lifetime-mismatch", "a borrow has another lifetime than the signature says") \
    X(MISSING_LIFETIME, "lien-missing-lifetime", "a borrowed result's lifetime can't be told") \
    X(UNINITIALIZED, "lien-uninitialized", "an owned value is used before it is set, or an out slot is not set") \
    X(NULL_DEREFERENCE, "lien-null-dereference", "a nullable value is dereferenced without a test") \
    X(WEAK_DEREFERENCE, "lien-weak-dereference", "a weak reference is dereferenced") \
    X(THREAD_ESCAPE, "lien-thread-escape", "a value crosses to another thread that may outlive it") \
    X(UNGUARDED, "lien-unguarded", "data under a lock is used after its unlock") \
    X(PACKED_BORROW, "lien-packed-borrow", "a misaligned field of a packed struct is borrowed") \
    X(STRONG_CYCLE, "lien-strong-cycle", "counted references form a cycle") \
    X(UNANNOTATED, "lien-unannotated", "a pointer in a strict region has no annotation") \
    X(BAD_ANNOTATION, "lien-bad-annotation", "an annotation means nothing here")
typedef enum {
#define X(id, name, says) REPORT_##id,
    LIEN_REPORTS(X)
#undef X
    REPORT_COUNT
} ReportId;

#define LIEN_NOTES(X) \
    X(ALLOCATED, "allocated") X(MOVED, "moved") X(RELEASED, "released") X(BORROWED, "borrowed") X(LATER_USE, "later-use") \
    X(BRANCH, "branch") X(EXIT, "exit") X(DECLARED, "declared") X(HELP, "help") X(CALLEE, "callee")
typedef enum {
#define X(id, name) NOTE_##id,
    LIEN_NOTES(X)
#undef X
} NoteKind;
