// curl CVE-2019-5481: security.c read_data failing realloc, buf freed twice
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct krb5buffer { void *data; size_t size; size_t index; };
extern int socket_read(int fd, void *to, size_t len);
int bad_read_data(int fd, struct krb5buffer *buf)
{
    int len;
    void *tmp = NULL;
    if (socket_read(fd, &len, sizeof(len)))
        return 56;
    if (len) {
        tmp = realloc(buf->data, len);
    }
    if (tmp == NULL) {
        free(buf->data);
        return 27;
    }
    buf->data = tmp;
    buf->size = len;
    return 0;
}
int good_read_data(int fd, struct krb5buffer *buf)
{
    int len;
    if (socket_read(fd, &len, sizeof(len)))
        return 56;
    if (len) {
        void *tmp = realloc(buf->data, len);
        if (tmp == NULL)
            return 27;
        buf->data = tmp;
        buf->size = len;
    }
    return 0;
}
