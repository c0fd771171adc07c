// What Lien finds, one function for each kind of mistake. Try it: ./x demo
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct job {
    char *owned name; // this field owns its string
    struct job *owned next;
};

// The queue takes the job over: the caller must not touch it any more.
void queue_push(struct job *owned *borrowed_mut queue, struct job *owned j);

// The caller gets a job, and must give it on or release it.
struct job *owned job_new(const char *borrowed name) {
    struct job *j = malloc(sizeof *j);
    if (!j)
        return NULL;
    j->next = NULL;
    j->name = strdup(name);
    if (!j->name)
        return NULL; // the job is lost on this error path
    return j;
}

void job_free(struct job *owned j) {
    if (!j)
        return;
    job_free(j->next);
    free(j->name);
    free(j);
}

void use_after_move(struct job *owned *borrowed_mut queue) {
    struct job *j = job_new("compress");
    if (!j)
        return;
    queue_push(queue, j);
    printf("queued %s\n", j->name); // it belongs to the queue now
}

void double_free(void) {
    struct job *j = job_new("compress");
    job_free(j);
    job_free(j);
}

void field_is_lost(struct job *owned j) {
    free(j); // and j->name, and j->next?
}

int leak_on_an_error_path(const char *path) {
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    char *line = malloc(256);
    if (!line)
        return -1; // f stays open
    int ok = fgets(line, 256, f) != NULL;
    free(line);
    fclose(f);
    return ok;
}

void wrong_release(const char *path) {
    FILE *f = fopen(path, "r");
    free(f); // fclose
}

// A vector hands out a borrow of an element; it ends at the next change of the vector.
struct vec {
    int *owned data;
    size_t n, cap;
};

int *borrowed_mut vec_at(struct vec *borrowed_mut v, size_t i) {
    return &v->data[i];
}

void vec_push(struct vec *borrowed_mut v, int x);

void element_after_push(struct vec *borrowed_mut v) {
    int *first = vec_at(v, 0);
    vec_push(v, 1); // may move the elements
    *first = 2;
}

char *dangling(void) {
    char text[32];
    snprintf(text, sizeof text, "%d", 42);
    return text;
}

// And this is how it should be: nothing is reported.
int correct(struct job *owned *borrowed_mut queue, const char *borrowed path) {
    struct job *j = job_new(path);
    FILE *f = j ? fopen(path, "r") : NULL;
    if (!f) {
        job_free(j);
        return -1;
    }
    char *line = NULL;
    size_t cap = 0;
    while (getline(&line, &cap, f) > 0)
        fputs(line, stdout);
    free(line);
    fclose(f);
    queue_push(queue, j);
    return 0;
}
