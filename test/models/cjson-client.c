// cJSON: faults and their mended twins against the library's own header, which has no annotations.
// The model file is named, then included; it has the types of the header.
// RUN: %lien -fplugin-arg-lien-models=%include/models/cjson-lien.h \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note \
// RUN:   %s
// RUN: %lien -include %include/models/cjson-lien.h -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %clang -std=gnu11 -I %include -Wall -Werror -Wno-nullability-completeness -fsyntax-only -x c \
// RUN:   %include/models/cjson-lien.h
// RUN: %cc -std=gnu11 -I %include -Wall -Werror -fsyntax-only -x c %include/models/cjson-lien.h
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

int bad_early_return(const char *text)
{
    cJSON *root = cJSON_Parse(text);
    if (!root)
        return -1;
    cJSON *name = cJSON_GetObjectItem(root, "name");
    if (!cJSON_IsString(name))
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    puts(name->valuestring);
    cJSON_Delete(root);
    return 0;
}

int ok_early_return(const char *text)
{
    cJSON *root = cJSON_Parse(text);
    if (!root)
        return -1;
    cJSON *name = cJSON_GetObjectItem(root, "name");
    if (!cJSON_IsString(name)) {
        cJSON_Delete(root);
        return -1;
    }
    puts(name->valuestring);
    cJSON_Delete(root);
    return 0;
}

void bad_text(cJSON *root)
{
    char *text = cJSON_Print(root);
    if (text)
        puts(text);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void ok_text(cJSON *root)
{
    char *text = cJSON_Print(root);
    if (text)
        puts(text);
    free(text);
    text = cJSON_PrintUnformatted(root);
    cJSON_free(text);
}

int bad_item_after_root(const char *text)
{
    cJSON *root = cJSON_Parse(text);
    if (!root)
        return -1;
    cJSON *first = cJSON_GetArrayItem(root, 0);
    cJSON_Delete(root); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return first ? first->valueint : 0;
}

int ok_item_before_root(const char *text)
{
    cJSON *root = cJSON_Parse(text);
    if (!root)
        return -1;
    cJSON *first = cJSON_GetArrayItem(root, 0);
    int v = first ? first->valueint : 0;
    cJSON_Delete(root);
    return v;
}

void bad_released_by_free(const char *text)
{
    cJSON *root = cJSON_Parse(text);
    free(root); // expected-warning {{[lien-mismatched-release]}}
}

void bad_deleted_twice(const char *text)
{
    cJSON *root = cJSON_Parse(text);
    cJSON_Delete(root);
    cJSON_Delete(root); // expected-warning {{[lien-double-free]}}
}

int ok_added(cJSON *object)
{
    cJSON *item = cJSON_CreateString("value");
    if (!item)
        return -1;
    if (!cJSON_AddItemToObject(object, "key", item)) {
        cJSON_Delete(item);
        return -1;
    }
    return 0;
}

int ok_changed(cJSON *root)
{
    cJSON *list = cJSON_GetObjectItem(root, "list");
    cJSON *first = cJSON_GetArrayItem(list, 0);
    if (first)
        cJSON_SetNumberValue(first, 3);
    cJSON *item;
    int sum = 0;
    cJSON_ArrayForEach(item, list)
        sum += item->valueint;
    cJSON_DeleteItemFromObject(root, "old");
    if (first)
        first->valueint = sum;
    cJSON *gone = cJSON_DetachItemFromArray(list, 0);
    cJSON_Delete(gone);
    cJSON_AddNumberToObject(root, "sum", sum);
    cJSON_AddItemToObject(root, "copy", cJSON_Duplicate(list, 1));
    return cJSON_GetArraySize(list);
}

const char *ok_name(const cJSON *root)
{
    const cJSON *name = cJSON_GetObjectItemCaseSensitive(root, "name");
    return cJSON_IsString(name) ? cJSON_GetStringValue(name) : NULL;
}

cJSON *ok_built(int n)
{
    cJSON *root = cJSON_CreateObject();
    if (!root)
        return NULL;
    cJSON *list = cJSON_AddArrayToObject(root, "list");
    for (int i = 0; list && i < n; i++)
        cJSON_AddItemToArray(list, cJSON_CreateNumber(i));
    if (!cJSON_AddNumberToObject(root, "n", n)) {
        cJSON_Delete(root);
        return NULL;
    }
    return root;
}
