// Jansson: counted references. json_decref and the functions whose names end in _new take a reference over.
// Not built in: include it after <jansson.h>, or name it by -fplugin-arg-lien-models=FILE.
#ifndef LIEN_MODELS_JANSSON_LIEN_H
#define LIEN_MODELS_JANSSON_LIEN_H

#include <jansson.h>
#include <lien.h>

#ifdef __clang__ // for its attributes; not every pointer is marked nullable or not
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-completeness"

// ---- new references

json_t *_Nullable LIEN_SHARED json_object(void);
json_t *_Nullable LIEN_SHARED json_array(void);
json_t *_Nullable LIEN_SHARED json_string(const char *borrowed s);
json_t *_Nullable LIEN_SHARED json_stringn(const char *borrowed s, size_t n);
json_t *_Nullable LIEN_SHARED json_string_nocheck(const char *borrowed s);
json_t *_Nullable LIEN_SHARED json_integer(json_int_t i);
json_t *_Nullable LIEN_SHARED json_real(double d);
json_t *_Nullable LIEN_SHARED json_copy(json_t *borrowed j);
json_t *_Nullable LIEN_SHARED json_deep_copy(const json_t *borrowed j);
json_t *_Nullable LIEN_SHARED json_loads(const char *borrowed text, size_t flags,
    json_error_t *__attribute__((noescape)) error);
json_t *_Nullable LIEN_SHARED json_loadb(const char *borrowed text, size_t n, size_t flags,
    json_error_t *__attribute__((noescape)) error);
json_t *_Nullable LIEN_SHARED json_loadf(FILE *borrowed in, size_t flags,
    json_error_t *__attribute__((noescape)) error);
json_t *_Nullable LIEN_SHARED json_load_file(const char *borrowed path, size_t flags,
    json_error_t *__attribute__((noescape)) error);
json_t *_Nullable LIEN_SHARED json_sprintf(const char *borrowed format, ...) __attribute__((format(printf, 1, 2)));
// json_true, json_false and json_null are never released: a reference to them is no duty, and they stay unannotated.

void json_delete(json_t *LIEN_SHARED j);

// Their bodies stand in jansson.h, and what has a body can't be declared anew: only a model file, whose preprocessor
// lines are stepped over, says this of them. Where this file is included they are summarised.
#if 0
json_t *LIEN_SHARED json_incref(json_t *borrowed j);
void json_decref(json_t *LIEN_SHARED j);
int json_object_set(json_t *__attribute__((noescape)) object, const char *borrowed key, json_t *borrowed value);
int json_array_append(json_t *__attribute__((noescape)) array, json_t *borrowed value);
#endif

// ---- objects and arrays. The reference is taken over even if the call fails.

int json_object_set_new(json_t *__attribute__((noescape)) object, const char *borrowed key, json_t *LIEN_SHARED value);
int json_object_set_new_nocheck(json_t *__attribute__((noescape)) object, const char *borrowed key,
    json_t *LIEN_SHARED value);
int json_array_set_new(json_t *__attribute__((noescape)) array, size_t i, json_t *LIEN_SHARED value);
int json_array_append_new(json_t *__attribute__((noescape)) array, json_t *LIEN_SHARED value);
int json_array_insert_new(json_t *__attribute__((noescape)) array, size_t i, json_t *LIEN_SHARED value);
int json_object_del(json_t *__attribute__((noescape)) object, const char *borrowed key);
int json_object_clear(json_t *__attribute__((noescape)) object);
int json_array_remove(json_t *__attribute__((noescape)) array, size_t i);
int json_array_clear(json_t *__attribute__((noescape)) array);
size_t json_object_size(const json_t *borrowed object);
size_t json_array_size(const json_t *borrowed array);

// ---- borrowed references: alive as long as what they were taken from

json_t *borrowed_mut lifetime(object) json_object_get(const json_t *borrowed lifetime(object) object,
    const char *borrowed key);
json_t *borrowed_mut lifetime(array) json_array_get(const json_t *borrowed lifetime(array) array, size_t i);
const char *borrowed lifetime(string) json_string_value(const json_t *borrowed lifetime(string) string);
size_t json_string_length(const json_t *borrowed string);
json_int_t json_integer_value(const json_t *borrowed integer);
double json_real_value(const json_t *borrowed real);
double json_number_value(const json_t *borrowed number);
int json_equal(const json_t *borrowed a, const json_t *borrowed b);
void *borrowed_mut lifetime(object) json_object_iter(json_t *borrowed lifetime(object) object);
void *borrowed_mut lifetime(object) json_object_iter_next(json_t *borrowed lifetime(object) object,
    void *borrowed lifetime(object) at);
const char *borrowed lifetime(at) json_object_iter_key(void *borrowed lifetime(at) at);
json_t *borrowed_mut lifetime(at) json_object_iter_value(void *borrowed lifetime(at) at);

// ---- text

char *_Nullable LIEN_OWNED_BY(free) json_dumps(const json_t *borrowed j, size_t flags);
size_t json_dumpb(const json_t *borrowed j, char *__attribute__((noescape)) buffer, size_t size, size_t flags);
int json_dumpf(const json_t *borrowed j, FILE *borrowed out, size_t flags);
int json_dump_file(const json_t *borrowed j, const char *borrowed path, size_t flags);

#pragma clang diagnostic pop
#endif

#endif
