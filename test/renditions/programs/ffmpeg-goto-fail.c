// ffmpeg: local buffer lost on invalid data
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

#define AVERROR(e) (-(e))
#define AVERROR_INVALIDDATA (-1094995529)
static void *av_malloc(size_t n) { return n ? malloc(n) : NULL; }
static void av_free(void *p) { free(p); }
static void av_freep(void *arg)
{
    void *val;
    memcpy(&val, arg, sizeof(val));
    memcpy(arg, &(void *){ NULL }, sizeof(val));
    av_free(val);
}
struct par { uint8_t *extradata; int size; };
extern int get_bytes(void *pb, uint8_t *buf, int n);
int bad_read_extra(void *pb, struct par *par, int n)
{
    uint8_t *buf = av_malloc(n + 64);
    if (!buf)
        return AVERROR(ENOMEM);
    if (get_bytes(pb, buf, n) != n)
        return AVERROR_INVALIDDATA;
    if (buf[0] != 1)
        return AVERROR_INVALIDDATA; // or: lien-leak
    par->extradata = buf;
    par->size = n;
    return 0;
}
int good_read_extra(void *pb, struct par *par, int n)
{
    uint8_t *buf = av_malloc(n + 64);
    int ret;
    if (!buf)
        return AVERROR(ENOMEM);
    if (get_bytes(pb, buf, n) != n) {
        ret = AVERROR_INVALIDDATA;
        goto fail;
    }
    par->extradata = buf;
    par->size = n;
    return 0;
fail:
    av_freep(&buf);
    return ret;
}
int bad_copy_extra(struct par *par, const uint8_t *src, int n)
{
    uint8_t *buf = av_malloc(n + 64);
    if (!buf)
        return AVERROR(ENOMEM);
    memcpy(buf, src, n);
    if (buf[0] != 1)
        return AVERROR_INVALIDDATA; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    par->extradata = buf;
    par->size = n;
    return 0;
}
int good_copy_extra(struct par *par, const uint8_t *src, int n)
{
    uint8_t *buf = av_malloc(n + 64);
    if (!buf)
        return AVERROR(ENOMEM);
    memcpy(buf, src, n);
    if (buf[0] != 1) {
        av_freep(&buf);
        return AVERROR_INVALIDDATA;
    }
    par->extradata = buf;
    par->size = n;
    return 0;
}
