// An intrusive list: the link is in the task itself, and the list owns the tasks.
#ifndef LIBRARY_QUEUE_H
#define LIBRARY_QUEUE_H
#include <lien.h>

struct task { struct task *owned next; int priority; char *owned name; } LIEN_DROP(task_free);
struct queue { struct task *owned head; int len; };

struct task *owned _Nonnull task_new(const char *borrowed name, int priority);
void task_free(struct task *owned t);
void queue_init(struct queue *LIEN_OUT q);
void queue_end(struct queue *LIEN_DROPS q);
void queue_add(struct queue *borrowed_mut lifetime(q) q, struct task *owned lifetime(q) t);
int queue_try_add(struct queue *borrowed_mut q, struct task *owned LIEN_WHEN(return == 0) t);
struct task *owned _Nullable queue_pop(struct queue *borrowed_mut q);
struct task *borrowed_mut _Nullable queue_find(struct queue *borrowed_mut q, const char *borrowed name);
const struct task *borrowed _Nullable queue_first(const struct queue *borrowed q);
int queue_remove(struct queue *borrowed_mut q, const char *borrowed name);

#endif
