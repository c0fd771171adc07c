// POSIX files: descriptors, directories, file status, mappings, walks.
#ifndef LIEN_MODELS_POSIX_FILES_H
#define LIEN_MODELS_POSIX_FILES_H

#include <dirent.h>
#include <fcntl.h>
#include <fts.h>
#include <ftw.h>
#include <glob.h>
#include <mntent.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <utime.h>
#include <lien.h>

// ---- descriptors

int open(const char *borrowed path, int flags, ...);
int openat(int dir, const char *borrowed path, int flags, ...);
int open64(const char *borrowed path, int flags, ...);
int openat64(int dir, const char *borrowed path, int flags, ...);
int creat(const char *borrowed path, mode_t mode);
ssize_t read(int fd, void *borrowed_mut buf, size_t n);
ssize_t write(int fd, const void *borrowed buf, size_t n);
ssize_t pread(int fd, void *borrowed_mut buf, size_t n, off_t offset);
ssize_t pwrite(int fd, const void *borrowed buf, size_t n, off_t offset);
ssize_t pread64(int fd, void *borrowed_mut buf, size_t n, off64_t offset);
ssize_t pwrite64(int fd, const void *borrowed buf, size_t n, off64_t offset);
ssize_t readv(int fd, const struct iovec *__attribute__((noescape)) iov, int n);
ssize_t writev(int fd, const struct iovec *__attribute__((noescape)) iov, int n);
ssize_t preadv(int fd, const struct iovec *__attribute__((noescape)) iov, int n, off_t offset);
ssize_t pwritev(int fd, const struct iovec *__attribute__((noescape)) iov, int n, off_t offset);
ssize_t sendfile(int to, int from, off_t *__attribute__((noescape)) offset, size_t n);
ssize_t copy_file_range(int from, off64_t *__attribute__((noescape)) in, int to,
    off64_t *__attribute__((noescape)) out, size_t n, unsigned flags);
ssize_t splice(int from, off64_t *__attribute__((noescape)) in, int to, off64_t *__attribute__((noescape)) out,
    size_t n, unsigned flags);
int pipe(int fds[2]);
int pipe2(int fds[2], int flags);
int poll(struct pollfd *borrowed_mut fds, nfds_t n, int timeout);
int ppoll(struct pollfd *borrowed_mut fds, nfds_t n, const struct timespec *borrowed timeout,
    const sigset_t *borrowed mask);
int select(int n, fd_set *__attribute__((noescape)) in, fd_set *__attribute__((noescape)) out,
    fd_set *__attribute__((noescape)) except, struct timeval *__attribute__((noescape)) timeout);
int pselect(int n, fd_set *__attribute__((noescape)) in, fd_set *__attribute__((noescape)) out,
    fd_set *__attribute__((noescape)) except, const struct timespec *borrowed timeout, const sigset_t *borrowed mask);
int epoll_ctl(int epoll, int op, int fd, struct epoll_event *event); // what data.ptr points to is kept
int epoll_wait(int epoll, struct epoll_event *borrowed_mut events, int n, int timeout);
int epoll_pwait(int epoll, struct epoll_event *borrowed_mut events, int n, int timeout, const sigset_t *borrowed mask);
int inotify_add_watch(int fd, const char *borrowed path, uint32_t mask);
int isatty(int fd);
char *borrowed_mut lifetime(static) _Nullable ttyname(int fd);
int ttyname_r(int fd, char *borrowed_mut buf, size_t n);

// ---- names

int access(const char *borrowed path, int mode);
int faccessat(int dir, const char *borrowed path, int mode, int flags);
int euidaccess(const char *borrowed path, int mode);
int eaccess(const char *borrowed path, int mode);
int unlink(const char *borrowed path);
int unlinkat(int dir, const char *borrowed path, int flags);
int rmdir(const char *borrowed path);
int mkdir(const char *borrowed path, mode_t mode);
int mkdirat(int dir, const char *borrowed path, mode_t mode);
int mkfifo(const char *borrowed path, mode_t mode);
int mkfifoat(int dir, const char *borrowed path, mode_t mode);
int mknod(const char *borrowed path, mode_t mode, dev_t dev);
int link(const char *borrowed from, const char *borrowed to);
int linkat(int from_dir, const char *borrowed from, int to_dir, const char *borrowed to, int flags);
int symlink(const char *borrowed target, const char *borrowed path);
int symlinkat(const char *borrowed target, int dir, const char *borrowed path);
ssize_t readlink(const char *borrowed path, char *LIEN_OUT __attribute__((noescape)) buf, size_t n);
ssize_t readlinkat(int dir, const char *borrowed path, char *LIEN_OUT __attribute__((noescape)) buf, size_t n);
int chdir(const char *borrowed path);
int chroot(const char *borrowed path);
char *lifetime(buf) _Nullable getcwd(char *LIEN_OUT lifetime(buf) buf, size_t n);
char *lifetime(b) _Nullable getwd(char *lifetime(b) buf);
char *_Nullable LIEN_OWNED_BY(free) get_current_dir_name(void);
int chmod(const char *borrowed path, mode_t mode);
int fchmodat(int dir, const char *borrowed path, mode_t mode, int flags);
int chown(const char *borrowed path, uid_t uid, gid_t gid);
int lchown(const char *borrowed path, uid_t uid, gid_t gid);
int fchownat(int dir, const char *borrowed path, uid_t uid, gid_t gid, int flags);
int truncate(const char *borrowed path, off_t size);
int utime(const char *borrowed path, const struct utimbuf *borrowed times);
int utimes(const char *borrowed path, const struct timeval times[2]);
int futimes(int fd, const struct timeval times[2]);
int utimensat(int dir, const char *borrowed path, const struct timespec times[2], int flags);
int futimens(int fd, const struct timespec times[2]);
long pathconf(const char *borrowed path, int name);
size_t confstr(int name, char *borrowed_mut buf, size_t n);

// ---- status

int stat(const char *borrowed path, struct stat *LIEN_OUT __attribute__((noescape)) st);
int lstat(const char *borrowed path, struct stat *LIEN_OUT __attribute__((noescape)) st);
int fstat(int fd, struct stat *LIEN_OUT __attribute__((noescape)) st);
int fstatat(int dir, const char *borrowed path, struct stat *LIEN_OUT __attribute__((noescape)) st, int flags);
int stat64(const char *borrowed path, struct stat64 *LIEN_OUT __attribute__((noescape)) st);
int lstat64(const char *borrowed path, struct stat64 *LIEN_OUT __attribute__((noescape)) st);
int fstat64(int fd, struct stat64 *LIEN_OUT __attribute__((noescape)) st);
int fstatat64(int dir, const char *borrowed path, struct stat64 *LIEN_OUT __attribute__((noescape)) st, int flags);
int statx(int dir, const char *borrowed path, int flags, unsigned mask,
    struct statx *LIEN_OUT __attribute__((noescape)) st);
int statfs(const char *borrowed path, struct statfs *LIEN_OUT __attribute__((noescape)) st);
int fstatfs(int fd, struct statfs *LIEN_OUT __attribute__((noescape)) st);
int statvfs(const char *borrowed path, struct statvfs *LIEN_OUT __attribute__((noescape)) st);
int fstatvfs(int fd, struct statvfs *LIEN_OUT __attribute__((noescape)) st);
ssize_t getxattr(const char *borrowed path, const char *borrowed name, void *LIEN_OUT __attribute__((noescape)) value,
    size_t n);
ssize_t lgetxattr(const char *borrowed path, const char *borrowed name, void *LIEN_OUT __attribute__((noescape)) value,
    size_t n);
ssize_t fgetxattr(int fd, const char *borrowed name, void *LIEN_OUT __attribute__((noescape)) value, size_t n);
int setxattr(const char *borrowed path, const char *borrowed name, const void *borrowed value, size_t n, int flags);
int lsetxattr(const char *borrowed path, const char *borrowed name, const void *borrowed value, size_t n, int flags);
int fsetxattr(int fd, const char *borrowed name, const void *borrowed value, size_t n, int flags);
ssize_t listxattr(const char *borrowed path, char *LIEN_OUT __attribute__((noescape)) list, size_t n);
ssize_t llistxattr(const char *borrowed path, char *LIEN_OUT __attribute__((noescape)) list, size_t n);
ssize_t flistxattr(int fd, char *LIEN_OUT __attribute__((noescape)) list, size_t n);
int removexattr(const char *borrowed path, const char *borrowed name);

// ---- directories. An entry is the directory's own, and is gone when it is closed.

DIR *_Nullable LIEN_OWNED_BY(closedir) opendir(const char *borrowed path);
DIR *_Nullable LIEN_OWNED_BY(closedir) fdopendir(int fd);
int closedir(DIR *LIEN_OWNED_BY(closedir) d);
struct dirent *borrowed_mut lifetime(d) readdir(DIR *borrowed lifetime(d) d);
struct dirent64 *borrowed_mut lifetime(d) readdir64(DIR *borrowed lifetime(d) d);
int readdir_r(DIR *borrowed d, struct dirent *__attribute__((noescape)) entry,
    struct dirent **__attribute__((noescape)) result);
void rewinddir(DIR *borrowed d);
void seekdir(DIR *borrowed d, long at);
long telldir(DIR *borrowed d);
int dirfd(DIR *borrowed d);
int scandir(const char *borrowed path,
    struct dirent *LIEN_OWNED_BY(free) *LIEN_OWNED_BY(free) *LIEN_OUT LIEN_WHEN(return >= 0) list,
    int (*select)(const struct dirent *), int (*compare)(const struct dirent **, const struct dirent **));
int scandirat(int dir, const char *borrowed path,
    struct dirent *LIEN_OWNED_BY(free) *LIEN_OWNED_BY(free) *LIEN_OUT LIEN_WHEN(return >= 0) list,
    int (*select)(const struct dirent *), int (*compare)(const struct dirent **, const struct dirent **));
int alphasort(const struct dirent **borrowed a, const struct dirent **borrowed b);
int versionsort(const struct dirent **borrowed a, const struct dirent **borrowed b);

// ---- walks

int ftw(const char *borrowed path, int (*visit)(const char *, const struct stat *, int), int fds);
int nftw(const char *borrowed path, int (*visit)(const char *, const struct stat *, int, struct FTW *), int fds,
    int flags);
FTS *_Nullable LIEN_OWNED_BY(fts_close) fts_open(char *const *paths, int options, int (*compare)(const FTSENT **,
    const FTSENT **));
FTSENT *borrowed_mut lifetime(f) fts_read(FTS *borrowed lifetime(f) f);
FTSENT *borrowed_mut lifetime(f) fts_children(FTS *borrowed lifetime(f) f, int options);
int fts_set(FTS *borrowed f, FTSENT *__attribute__((noescape)) entry, int instruction);
int fts_close(FTS *LIEN_OWNED_BY(fts_close) f);
int glob(const char *borrowed pattern, int flags, int (*failed)(const char *, int),
    glob_t *__attribute__((noescape)) result);
void globfree(glob_t *LIEN_DROPS result);
FILE *_Nullable LIEN_OWNED_BY(endmntent) setmntent(const char *borrowed path, const char *borrowed mode);
struct mntent *borrowed_mut lifetime(static) getmntent(FILE *borrowed f);
struct mntent *lifetime(m) _Nullable getmntent_r(FILE *borrowed f, struct mntent *lifetime(m) entry,
    char *LIEN_OUT __attribute__((noescape)) buf, int n);
int addmntent(FILE *borrowed f, const struct mntent *borrowed entry);
char *lifetime(m) _Nullable hasmntopt(const struct mntent *lifetime(m) entry, const char *borrowed option);
int endmntent(FILE *LIEN_OWNED_BY(endmntent) f);

// ---- mappings. They fail with (void *)-1, which is no null: unannotated.

void *mmap(void *__attribute__((noescape)) at, size_t n, int protection,
    int flags, int fd, off_t offset);
void *mmap64(void *__attribute__((noescape)) at, size_t n,
    int protection, int flags, int fd, off64_t offset);
void *mremap(void *__attribute__((noescape)) at, size_t n, size_t to, int flags, ...);
int munmap(void *__attribute__((noescape)) at, size_t n);
int mprotect(void *__attribute__((noescape)) at, size_t n, int protection);
int msync(void *__attribute__((noescape)) at, size_t n, int flags);
int madvise(void *__attribute__((noescape)) at, size_t n, int advice);
int posix_madvise(void *__attribute__((noescape)) at, size_t n, int advice);
int mlock(const void *__attribute__((noescape)) at, size_t n);
int munlock(const void *__attribute__((noescape)) at, size_t n);
int mincore(void *__attribute__((noescape)) at, size_t n, unsigned char *__attribute__((noescape)) pages);
int shm_open(const char *borrowed name, int flags, mode_t mode);
int shm_unlink(const char *borrowed name);
int memfd_create(const char *borrowed name, unsigned flags);

#endif
