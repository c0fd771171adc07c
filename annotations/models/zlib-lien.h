// zlib: gzip streams are owned; a z_stream owns what lies behind it between its init and its end, which no field shows.
// Not built in: include it after <zlib.h>, or name it by -fplugin-arg-lien-models=FILE.
#ifndef LIEN_MODELS_ZLIB_LIEN_H
#define LIEN_MODELS_ZLIB_LIEN_H

#include <zlib.h>
#include <lien.h>

#ifdef __clang__ // for its attributes; not every pointer is marked nullable or not
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-completeness"

// ---- gzip files

struct gzFile_s *_Nullable LIEN_OWNED_BY(gzclose) gzopen(const char *borrowed path, const char *borrowed mode);
struct gzFile_s *_Nullable LIEN_OWNED_BY(gzclose) gzopen64(const char *borrowed path, const char *borrowed mode);
struct gzFile_s *_Nullable LIEN_OWNED_BY(gzclose) gzdopen(int fd, const char *borrowed mode);
int gzclose(struct gzFile_s *LIEN_OWNED_BY(gzclose) f);
int gzclose_r(struct gzFile_s *LIEN_OWNED_BY(gzclose) f) __attribute__((ownership_takes(gzclose, 1)));
int gzclose_w(struct gzFile_s *LIEN_OWNED_BY(gzclose) f) __attribute__((ownership_takes(gzclose, 1)));
int gzbuffer(struct gzFile_s *borrowed f, unsigned size);
int gzsetparams(struct gzFile_s *borrowed f, int level, int strategy);
int gzread(struct gzFile_s *borrowed f, void *__attribute__((noescape)) buf, unsigned n);
int gzwrite(struct gzFile_s *borrowed f, const void *borrowed buf, unsigned n);
int gzputs(struct gzFile_s *borrowed f, const char *borrowed s);
char *gzgets(struct gzFile_s *borrowed f, char *__attribute__((noescape)) buf, int n);
int gzputc(struct gzFile_s *borrowed f, int c);
int gzungetc(int c, struct gzFile_s *borrowed f);
int gzflush(struct gzFile_s *borrowed f, int flush);
int gzrewind(struct gzFile_s *borrowed f);
int gzeof(struct gzFile_s *borrowed f);
int gzdirect(struct gzFile_s *borrowed f);
const char *borrowed lifetime(f) gzerror(struct gzFile_s *borrowed lifetime(f) f, int *__attribute__((noescape)) code);
void gzclearerr(struct gzFile_s *borrowed f);

// ---- streams

int deflateInit_(z_stream *__attribute__((noescape)) s, int level, const char *borrowed version, int size);
int deflateInit2_(z_stream *__attribute__((noescape)) s, int level, int method, int bits, int memory, int strategy,
    const char *borrowed version, int size);
int deflate(z_stream *__attribute__((noescape)) s, int flush);
int deflateReset(z_stream *__attribute__((noescape)) s);
int deflateEnd(z_stream *__attribute__((noescape)) s);
int inflateInit_(z_stream *__attribute__((noescape)) s, const char *borrowed version, int size);
int inflateInit2_(z_stream *__attribute__((noescape)) s, int bits, const char *borrowed version, int size);
int inflate(z_stream *__attribute__((noescape)) s, int flush);
int inflateReset(z_stream *__attribute__((noescape)) s);
int inflateEnd(z_stream *__attribute__((noescape)) s);

// ---- whole buffers

int compress(Bytef *__attribute__((noescape)) to, uLongf *__attribute__((noescape)) to_size,
    const Bytef *borrowed from, uLong size);
int compress2(Bytef *__attribute__((noescape)) to, uLongf *__attribute__((noescape)) to_size,
    const Bytef *borrowed from, uLong size,
    int level);
int uncompress(Bytef *__attribute__((noescape)) to, uLongf *__attribute__((noescape)) to_size,
    const Bytef *borrowed from, uLong size);
uLong adler32(uLong sum, const Bytef *borrowed buf, uInt n);
uLong crc32(uLong sum, const Bytef *borrowed buf, uInt n);

#pragma clang diagnostic pop
#endif

#endif
