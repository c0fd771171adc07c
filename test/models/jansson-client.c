// Jansson: faults and their mended twins against the library's own header, which has no annotations.
// The model file is named, then included; it has the types of the header.
// RUN: %lien -fplugin-arg-lien-models=%include/models/jansson-lien.h \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note \
// RUN:   %s
// RUN: %lien -include %include/models/jansson-lien.h -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %clang -std=gnu11 -I %include -Wall -Werror -Wno-nullability-completeness -fsyntax-only -x c \
// RUN:   %include/models/jansson-lien.h
// RUN: %cc -std=gnu11 -I %include -Wall -Werror -fsyntax-only -x c %include/models/jansson-lien.h
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

int bad_text(const json_t *j)
{
    char *text = json_dumps(j, 0);
    if (!text)
        return -1;
    puts(text);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_text(const json_t *j)
{
    char *text = json_dumps(j, 0);
    if (!text)
        return -1;
    puts(text);
    free(text);
    return 0;
}

int bad_root_forgotten(const char *text)
{
    json_error_t error;
    json_t *root = json_loads(text, 0, &error);
    if (!root)
        return -1;
    if (!json_is_array(root))
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    json_decref(root);
    return 0;
}

int ok_root(const char *text)
{
    json_error_t error;
    json_t *root = json_loads(text, 0, &error);
    if (!root)
        return -1;
    int n = json_is_array(root) ? (int)json_array_size(root) : -1;
    json_decref(root);
    return n;
}

int ok_borrowed(const char *text)
{
    json_error_t error;
    json_t *root = json_loads(text, 0, &error);
    if (!root)
        return -1;
    json_t *name = json_object_get(root, "name");
    const char *s = json_string_value(name);
    if (s)
        puts(s);
    json_decref(root);
    return 0;
}

json_t *bad_value_forgotten(int n)
{
    json_t *o = json_object();
    if (!o)
        return NULL;
    json_t *v = json_integer(n);
    if (n < 0)
        return o; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    json_object_set_new(o, "n", v);
    return o;
}

json_t *ok_built(int n)
{
    json_t *o = json_object();
    if (!o)
        return NULL;
    json_object_set_new(o, "n", json_integer(n));
    json_t *list = json_array();
    if (list) {
        for (int i = 0; i < n; i++)
            json_array_append_new(list, json_integer(i));
        json_object_set_new(o, "list", list);
    }
    return o;
}

int ok_walked(json_t *root, const char *want)
{
    const char *key;
    json_t *value;
    size_t i;
    int n = 0;
    json_object_foreach(root, key, value) {
        if (key[0] == want[0])
            n++;
        if (json_is_string(value))
            n += (int)json_string_length(value);
    }
    json_t *list = json_object_get(root, "list");
    json_array_foreach(list, i, value)
        n += (int)json_integer_value(value);
    json_object_set_new(root, "n", json_integer(n));
    json_object_del(root, "list");
    for (void *at = json_object_iter(root); at; at = json_object_iter_next(root, at))
        puts(json_object_iter_key(at));
    return n;
}

int bad_given_away(json_t *array)
{
    json_t *v = json_string("x");
    if (!v)
        return -1;
    json_array_append_new(array, v);
    return json_array_append_new(array, v); // expected-warning {{[lien-use-after-move]}}
}

int ok_shared_by_two(json_t *a, json_t *b)
{
    json_t *v = json_string("x");
    if (!v)
        return -1;
    json_array_append(a, v);
    json_array_append_new(b, v);
    return 0;
}
