// zlib: faults and their mended twins against the library's own header, which has no annotations.
// The model file is named, then included; it has the types of the header.
// RUN: %lien -fplugin-arg-lien-models=%include/models/zlib-lien.h \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note \
// RUN:   %s
// RUN: %lien -include %include/models/zlib-lien.h -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %clang -std=gnu11 -I %include -Wall -Werror -Wno-nullability-completeness -fsyntax-only -x c \
// RUN:   %include/models/zlib-lien.h
// RUN: %cc -std=gnu11 -I %include -Wall -Werror -fsyntax-only -x c %include/models/zlib-lien.h
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

int bad_stream(const char *path)
{
    char line[80];
    gzFile f = gzopen(path, "rb");
    if (!f)
        return -1;
    if (gzread(f, line, sizeof line) < 0)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    gzclose(f);
    return 0;
}

int ok_stream(const char *path)
{
    char line[80];
    gzFile f = gzopen(path, "rb");
    if (!f)
        return -1;
    int n = gzread(f, line, sizeof line);
    if (gzclose_r(f) != Z_OK)
        return -1;
    return n;
}

int bad_after_close(gzFile unused, const char *path)
{
    gzFile f = gzopen(path, "wb");
    (void)unused;
    if (!f)
        return -1;
    gzclose(f);
    return gzputs(f, "late"); // expected-warning {{[lien-use-after-free]}}
}

int bad_by_fclose(const char *path)
{
    gzFile f = gzopen(path, "rb");
    if (!f)
        return -1;
    return fclose((FILE *)f); // expected-warning {{[lien-mismatched-release]}}
}

int bad_buffer(const unsigned char *from, size_t n)
{
    uLongf size = compressBound(n);
    Bytef *to = malloc(size);
    if (!to)
        return -1;
    if (compress(to, &size, from, n) != Z_OK)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(to);
    return 0;
}

int ok_buffer(const unsigned char *from, size_t n)
{
    uLongf size = compressBound(n);
    Bytef *to = malloc(size);
    if (!to)
        return -1;
    int rc = compress2(to, &size, from, n, 9);
    free(to);
    return rc == Z_OK ? 0 : -1;
}

int bad_output_of_inflate(const unsigned char *from, unsigned n)
{
    z_stream s;
    memset(&s, 0, sizeof s);
    if (inflateInit(&s) != Z_OK)
        return -1;
    unsigned char *out = malloc(4096);
    if (!out) {
        inflateEnd(&s);
        return -1;
    }
    s.next_in = (unsigned char *)from;
    s.avail_in = n;
    s.next_out = out;
    s.avail_out = 4096;
    free(out);
    int rc = inflate(&s, Z_FINISH); // what s.next_out points to is written here
    inflateEnd(&s);
    return rc + out[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int ok_inflate(const unsigned char *from, unsigned n)
{
    z_stream s;
    memset(&s, 0, sizeof s);
    if (inflateInit(&s) != Z_OK)
        return -1;
    unsigned char *out = malloc(4096);
    if (!out) {
        inflateEnd(&s);
        return -1;
    }
    s.next_in = (unsigned char *)from;
    s.avail_in = n;
    s.next_out = out;
    s.avail_out = 4096;
    int rc = inflate(&s, Z_FINISH);
    inflateEnd(&s);
    free(out);
    return rc;
}
