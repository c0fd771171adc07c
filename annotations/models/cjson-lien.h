// cJSON: trees of values. The one who holds the root releases the tree; what is added to a tree is the tree's.
// Not built in: include it after <cjson/cJSON.h>, or name it by -fplugin-arg-lien-models=FILE.
#ifndef LIEN_MODELS_CJSON_LIEN_H
#define LIEN_MODELS_CJSON_LIEN_H

#include <cjson/cJSON.h>
#include <lien.h>

#ifdef __clang__ // for its attributes; not every pointer is marked nullable or not
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-completeness"

// ---- made and released

cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_Parse(const char *borrowed text);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_ParseWithLength(const char *borrowed text, size_t n);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_ParseWithOpts(const char *borrowed text,
    const char **__attribute__((noescape)) end, cJSON_bool terminated);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateNull(void);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateTrue(void);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateFalse(void);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateBool(cJSON_bool b);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateNumber(double d);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateString(const char *borrowed s);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateRaw(const char *borrowed s);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateArray(void);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateObject(void);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateStringReference(const char *s); // s is kept
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateIntArray(const int *borrowed v, int n);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateFloatArray(const float *borrowed v, int n);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateDoubleArray(const double *borrowed v, int n);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_CreateStringArray(const char *const *__attribute__((noescape)) v,
    int n);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_Duplicate(const cJSON *borrowed item, cJSON_bool recurse);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_DetachItemViaPointer(cJSON *__attribute__((noescape)) parent,
    cJSON *const item);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_DetachItemFromArray(cJSON *__attribute__((noescape)) array, int i);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete) cJSON_DetachItemFromObject(cJSON *__attribute__((noescape)) object,
    const char *borrowed name);
cJSON *_Nullable LIEN_OWNED_BY(cJSON_Delete)
    cJSON_DetachItemFromObjectCaseSensitive(cJSON *__attribute__((noescape)) object, const char *borrowed name);
void cJSON_Delete(cJSON *LIEN_OWNED_BY(cJSON_Delete) item);

// ---- text. cJSON_free is free unless hooks say otherwise, and the hooks belong to the program: both are right.

char *_Nullable LIEN_OWNED_BY(free) cJSON_Print(const cJSON *borrowed item);
char *_Nullable LIEN_OWNED_BY(free) cJSON_PrintUnformatted(const cJSON *borrowed item);
char *_Nullable LIEN_OWNED_BY(free) cJSON_PrintBuffered(const cJSON *borrowed item, int size, cJSON_bool format);
cJSON_bool cJSON_PrintPreallocated(cJSON *__attribute__((noescape)) item, char *__attribute__((noescape)) buffer,
    const int length,
    const cJSON_bool format);
void *_Nullable LIEN_OWNED_BY(free) cJSON_malloc(size_t size);
void cJSON_free(void *LIEN_OWNED_BY(free) p) __attribute__((ownership_takes(malloc, 1)));
const char *cJSON_GetErrorPtr(void);

// ---- looked up: a place in the tree, alive as long as the tree

int cJSON_GetArraySize(const cJSON *borrowed array);
cJSON *borrowed_mut lifetime(array) cJSON_GetArrayItem(const cJSON *borrowed lifetime(array) array, int i);
cJSON *borrowed_mut lifetime(object) cJSON_GetObjectItem(const cJSON *const borrowed lifetime(object) object,
    const char *const borrowed name);
cJSON *borrowed_mut lifetime(object)
    cJSON_GetObjectItemCaseSensitive(const cJSON *const borrowed lifetime(object) object,
        const char *const borrowed name);
cJSON_bool cJSON_HasObjectItem(const cJSON *borrowed object, const char *borrowed name);
char *borrowed_mut lifetime(item) cJSON_GetStringValue(const cJSON *const borrowed lifetime(item) item);
double cJSON_GetNumberValue(const cJSON *const borrowed item);
cJSON_bool cJSON_IsInvalid(const cJSON *const borrowed item);
cJSON_bool cJSON_IsFalse(const cJSON *const borrowed item);
cJSON_bool cJSON_IsTrue(const cJSON *const borrowed item);
cJSON_bool cJSON_IsBool(const cJSON *const borrowed item);
cJSON_bool cJSON_IsNull(const cJSON *const borrowed item);
cJSON_bool cJSON_IsNumber(const cJSON *const borrowed item);
cJSON_bool cJSON_IsString(const cJSON *const borrowed item);
cJSON_bool cJSON_IsArray(const cJSON *const borrowed item);
cJSON_bool cJSON_IsObject(const cJSON *const borrowed item);
cJSON_bool cJSON_IsRaw(const cJSON *const borrowed item);
cJSON_bool cJSON_Compare(const cJSON *const borrowed a, const cJSON *const borrowed b, const cJSON_bool case_sensitive);

// ---- put into a tree. It takes the item over, but when memory runs out or the tree is null: then the item stays the
// caller's, and callers either look, and release it, or never look. Unannotated, so that neither is reported.

cJSON_bool cJSON_AddItemToArray(cJSON *__attribute__((noescape)) array, cJSON *item);
cJSON_bool cJSON_AddItemToObject(cJSON *__attribute__((noescape)) object, const char *borrowed name, cJSON *item);
cJSON_bool cJSON_AddItemToObjectCS(cJSON *__attribute__((noescape)) object, const char *name, cJSON *item);
cJSON_bool cJSON_AddItemReferenceToArray(cJSON *__attribute__((noescape)) array, cJSON *item);
cJSON_bool cJSON_AddItemReferenceToObject(cJSON *__attribute__((noescape)) object, const char *borrowed name,
    cJSON *item);
void cJSON_DeleteItemFromArray(cJSON *__attribute__((noescape)) array, int i);
void cJSON_DeleteItemFromObject(cJSON *__attribute__((noescape)) object, const char *borrowed name);
void cJSON_DeleteItemFromObjectCaseSensitive(cJSON *__attribute__((noescape)) object, const char *borrowed name);
cJSON *borrowed_mut lifetime(object) cJSON_AddNullToObject(cJSON *const borrowed lifetime(object) object,
    const char *const borrowed name);
cJSON *borrowed_mut lifetime(object) cJSON_AddTrueToObject(cJSON *const borrowed lifetime(object) object,
    const char *const borrowed name);
cJSON *borrowed_mut lifetime(object) cJSON_AddFalseToObject(cJSON *const borrowed lifetime(object) object,
    const char *const borrowed name);
cJSON *borrowed_mut lifetime(object) cJSON_AddBoolToObject(cJSON *const borrowed lifetime(object) object,
    const char *const borrowed name,
    const cJSON_bool b);
cJSON *borrowed_mut lifetime(object) cJSON_AddNumberToObject(cJSON *const borrowed lifetime(object) object,
    const char *const borrowed name,
    const double d);
cJSON *borrowed_mut lifetime(object) cJSON_AddStringToObject(cJSON *const borrowed lifetime(object) object,
    const char *const borrowed name,
    const char *const borrowed s);
cJSON *borrowed_mut lifetime(object) cJSON_AddRawToObject(cJSON *const borrowed lifetime(object) object,
    const char *const borrowed name,
    const char *const borrowed s);
cJSON *borrowed_mut lifetime(object) cJSON_AddObjectToObject(cJSON *const borrowed lifetime(object) object,
    const char *const borrowed name);
cJSON *borrowed_mut lifetime(object) cJSON_AddArrayToObject(cJSON *const borrowed lifetime(object) object,
    const char *const borrowed name);

#pragma clang diagnostic pop
#endif

#endif
