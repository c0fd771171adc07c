// POSIX processes: programs, signals, clocks and timers, users and hosts, shared objects, terminals.
#ifndef LIEN_MODELS_POSIX_PROCESS_H
#define LIEN_MODELS_POSIX_PROCESS_H

#include <aio.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <getopt.h>
#include <grp.h>
#include <mqueue.h>
#include <pwd.h>
#include <sched.h>
#include <shadow.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/msg.h>
#include <sys/sysinfo.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>
#include <lien.h>

// ---- programs

void _exit(int status) __attribute__((noreturn));
pid_t vfork(void) __attribute__((returns_twice));
int execv(const char *borrowed path, char *const *borrowed argv);
int execve(const char *borrowed path, char *const *borrowed argv, char *const *borrowed env);
int execvp(const char *borrowed file, char *const *borrowed argv);
int execvpe(const char *borrowed file, char *const *borrowed argv, char *const *borrowed env);
int fexecve(int fd, char *const *borrowed argv, char *const *borrowed env);
int posix_spawn(pid_t *__attribute__((noescape)) pid, const char *borrowed path,
    const posix_spawn_file_actions_t *borrowed actions, const posix_spawnattr_t *borrowed attr,
    char *const *borrowed argv, char *const *borrowed env);
int posix_spawnp(pid_t *__attribute__((noescape)) pid, const char *borrowed file,
    const posix_spawn_file_actions_t *borrowed actions, const posix_spawnattr_t *borrowed attr,
    char *const *borrowed argv, char *const *borrowed env);
int posix_spawn_file_actions_init(posix_spawn_file_actions_t *__attribute__((noescape)) actions);
int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *__attribute__((noescape)) actions);
int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *__attribute__((noescape)) actions, int from, int to);
int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *__attribute__((noescape)) actions, int fd);
int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *__attribute__((noescape)) actions, int fd,
    const char *borrowed path, int flags, mode_t mode);
int posix_spawnattr_init(posix_spawnattr_t *LIEN_OUT __attribute__((noescape)) attr);
int posix_spawnattr_destroy(posix_spawnattr_t *LIEN_OUT __attribute__((noescape)) attr);
int posix_spawnattr_setflags(posix_spawnattr_t *LIEN_OUT __attribute__((noescape)) attr, short flags);
pid_t wait(int *LIEN_OUT __attribute__((noescape)) status);
pid_t waitpid(pid_t pid, int *LIEN_OUT __attribute__((noescape)) status, int options);
pid_t wait3(int *LIEN_OUT __attribute__((noescape)) status, int options,
    struct rusage *LIEN_OUT __attribute__((noescape)) usage);
pid_t wait4(pid_t pid, int *LIEN_OUT __attribute__((noescape)) status, int options,
    struct rusage *LIEN_OUT __attribute__((noescape)) usage);
int waitid(idtype_t type, id_t id, siginfo_t *LIEN_OUT __attribute__((noescape)) info, int options);
int getopt(int argc, char *const *__attribute__((noescape)) argv, const char *borrowed options);
int getopt_long(int argc, char *const *__attribute__((noescape)) argv, const char *borrowed options,
    const struct option *__attribute__((noescape)) longs, int *__attribute__((noescape)) index);
int getopt_long_only(int argc, char *const *__attribute__((noescape)) argv, const char *borrowed options,
    const struct option *__attribute__((noescape)) longs, int *__attribute__((noescape)) index);
int getrlimit(__rlimit_resource_t resource, struct rlimit *LIEN_OUT __attribute__((noescape)) limit);
int setrlimit(__rlimit_resource_t resource, const struct rlimit *borrowed limit);
int getrusage(__rusage_who_t who, struct rusage *LIEN_OUT __attribute__((noescape)) usage);
int uname(struct utsname *LIEN_OUT __attribute__((noescape)) name);
int sysinfo(struct sysinfo *LIEN_OUT __attribute__((noescape)) info);
int sched_setaffinity(pid_t pid, size_t n, const cpu_set_t *borrowed set);
int sched_getaffinity(pid_t pid, size_t n, cpu_set_t *__attribute__((noescape)) set);
int sched_setscheduler(pid_t pid, int policy, const struct sched_param *borrowed param);
int backtrace(void **__attribute__((noescape)) buf, int n);
char **_Nullable LIEN_OWNED_BY(free) backtrace_symbols(void *const *__attribute__((noescape)) frames, int n);
void backtrace_symbols_fd(void *const *__attribute__((noescape)) frames, int n, int fd);

// ---- shared objects

void *_Nullable LIEN_OWNED_BY(dlclose) dlopen(const char *borrowed path, int flags);
void *_Nullable LIEN_OWNED_BY(dlclose) dlmopen(Lmid_t space, const char *borrowed path, int flags);
int dlclose(void *LIEN_OWNED_BY(dlclose) object);
void *lifetime(o) dlsym(void *lifetime(o) object, const char *borrowed name);
void *lifetime(o) dlvsym(void *lifetime(o) object, const char *borrowed name, const char *borrowed version);
char *borrowed_mut lifetime(static) dlerror(void);
int dladdr(const void *__attribute__((noescape)) address, Dl_info *LIEN_OUT __attribute__((noescape)) info);
int dlinfo(void *__attribute__((noescape)) object, int request, void *__attribute__((noescape)) result);

// ---- signals

int sigaction(int signal, const struct sigaction *borrowed act,
    struct sigaction *LIEN_OUT __attribute__((noescape)) old);
int sigprocmask(int how, const sigset_t *borrowed set, sigset_t *LIEN_OUT __attribute__((noescape)) old);
int sigemptyset(sigset_t *__attribute__((noescape)) set);
int sigfillset(sigset_t *__attribute__((noescape)) set);
int sigaddset(sigset_t *__attribute__((noescape)) set, int signal);
int sigdelset(sigset_t *__attribute__((noescape)) set, int signal);
int sigismember(const sigset_t *borrowed set, int signal);
int sigpending(sigset_t *__attribute__((noescape)) set);
int sigsuspend(const sigset_t *borrowed set);
int sigwait(const sigset_t *borrowed set, int *__attribute__((noescape)) signal);
int sigwaitinfo(const sigset_t *borrowed set, siginfo_t *LIEN_OUT __attribute__((noescape)) info);
int sigtimedwait(const sigset_t *borrowed set, siginfo_t *LIEN_OUT __attribute__((noescape)) info,
    const struct timespec *borrowed timeout);
int sigaltstack(const stack_t *stack, stack_t *LIEN_OUT __attribute__((noescape)) old); // the memory of the stack is kept
int getcontext(ucontext_t *__attribute__((noescape)) context) __attribute__((returns_twice));
int setcontext(const ucontext_t *__attribute__((noescape)) context);
int swapcontext(ucontext_t *__attribute__((noescape)) from, const ucontext_t *__attribute__((noescape)) to);

// ---- time

time_t time(time_t *LIEN_OUT __attribute__((noescape)) t);
double difftime(time_t a, time_t b);
time_t mktime(struct tm *LIEN_OUT __attribute__((noescape)) tm);
time_t timegm(struct tm *LIEN_OUT __attribute__((noescape)) tm);
time_t timelocal(struct tm *LIEN_OUT __attribute__((noescape)) tm);
struct tm *borrowed_mut lifetime(static) localtime(const time_t *borrowed t);
struct tm *borrowed_mut lifetime(static) gmtime(const time_t *borrowed t);
struct tm *lifetime(r) _Nullable localtime_r(const time_t *borrowed t, struct tm *LIEN_OUT lifetime(r) result);
struct tm *lifetime(r) _Nullable gmtime_r(const time_t *borrowed t, struct tm *LIEN_OUT lifetime(r) result);
char *borrowed_mut lifetime(static) asctime(const struct tm *borrowed tm);
char *borrowed_mut lifetime(static) ctime(const time_t *borrowed t);
char *lifetime(b) asctime_r(const struct tm *borrowed tm, char *LIEN_OUT lifetime(b) buf);
char *lifetime(b) ctime_r(const time_t *borrowed t, char *LIEN_OUT lifetime(b) buf);
size_t strftime(char *LIEN_OUT __attribute__((noescape)) s, size_t n, const char *borrowed format,
    const struct tm *borrowed tm);
size_t strftime_l(char *LIEN_OUT __attribute__((noescape)) s, size_t n, const char *borrowed format,
    const struct tm *borrowed tm, locale_t locale);
char *lifetime(s) strptime(const char *lifetime(s) s, const char *borrowed format,
    struct tm *LIEN_OUT __attribute__((noescape)) tm);
struct tm *borrowed_mut lifetime(static) getdate(const char *borrowed s);
int nanosleep(const struct timespec *borrowed time, struct timespec *LIEN_OUT __attribute__((noescape)) left);
int clock_gettime(clockid_t clock, struct timespec *LIEN_OUT __attribute__((noescape)) time);
int clock_settime(clockid_t clock, const struct timespec *borrowed time);
int clock_getres(clockid_t clock, struct timespec *LIEN_OUT __attribute__((noescape)) time);
int clock_nanosleep(clockid_t clock, int flags, const struct timespec *borrowed time,
    struct timespec *LIEN_OUT __attribute__((noescape)) left);
int timespec_get(struct timespec *LIEN_OUT __attribute__((noescape)) time, int base);
int gettimeofday(struct timeval *LIEN_OUT __attribute__((noescape)) time, void *__attribute__((noescape)) zone);
int settimeofday(const struct timeval *borrowed time, const struct timezone *borrowed zone);
int adjtime(const struct timeval *borrowed delta, struct timeval *LIEN_OUT __attribute__((noescape)) old);
clock_t times(struct tms *LIEN_OUT __attribute__((noescape)) buf);
int getitimer(__itimer_which_t which, struct itimerval *LIEN_OUT __attribute__((noescape)) value);
int setitimer(__itimer_which_t which, const struct itimerval *borrowed value,
    struct itimerval *LIEN_OUT __attribute__((noescape)) old);
int timer_create(clockid_t clock, struct sigevent *event,
    timer_t *__attribute__((noescape)) timer); // what sigev_value points to is kept
int timer_settime(timer_t timer, int flags, const struct itimerspec *borrowed value,
    struct itimerspec *LIEN_OUT __attribute__((noescape)) old);
int timer_gettime(timer_t timer, struct itimerspec *LIEN_OUT __attribute__((noescape)) value);

// ---- users and hosts. The results are libc's own, until the next call.

struct passwd *borrowed_mut lifetime(static) _Nullable getpwnam(const char *borrowed name);
struct passwd *borrowed_mut lifetime(static) _Nullable getpwuid(uid_t uid);
struct passwd *borrowed_mut lifetime(static) _Nullable getpwent(void);
struct passwd *borrowed_mut lifetime(static) _Nullable fgetpwent(FILE *borrowed f);
int getpwnam_r(const char *borrowed name, struct passwd *LIEN_OUT __attribute__((noescape)) entry,
    char *LIEN_OUT __attribute__((noescape)) buf, size_t n, struct passwd **__attribute__((noescape)) result);
int getpwuid_r(uid_t uid, struct passwd *LIEN_OUT __attribute__((noescape)) entry,
    char *LIEN_OUT __attribute__((noescape)) buf,
    size_t n, struct passwd **__attribute__((noescape)) result);
int getpwent_r(struct passwd *LIEN_OUT __attribute__((noescape)) entry, char *LIEN_OUT __attribute__((noescape)) buf,
    size_t n,
    struct passwd **__attribute__((noescape)) result);
int putpwent(const struct passwd *borrowed entry, FILE *borrowed f);
struct group *borrowed_mut lifetime(static) _Nullable getgrnam(const char *borrowed name);
struct group *borrowed_mut lifetime(static) _Nullable getgrgid(gid_t gid);
struct group *borrowed_mut lifetime(static) _Nullable getgrent(void);
int getgrnam_r(const char *borrowed name, struct group *LIEN_OUT __attribute__((noescape)) entry,
    char *LIEN_OUT __attribute__((noescape)) buf, size_t n, struct group **__attribute__((noescape)) result);
int getgrgid_r(gid_t gid, struct group *LIEN_OUT __attribute__((noescape)) entry,
    char *LIEN_OUT __attribute__((noescape)) buf, size_t n,
    struct group **__attribute__((noescape)) result);
int getgrouplist(const char *borrowed user, gid_t group, gid_t *__attribute__((noescape)) groups,
    int *__attribute__((noescape)) n);
int initgroups(const char *borrowed user, gid_t group);
int getgroups(int n, gid_t groups[]);
int setgroups(size_t n, const gid_t *borrowed groups);
struct spwd *borrowed_mut lifetime(static) _Nullable getspnam(const char *borrowed name);
char *borrowed_mut lifetime(static) _Nullable getlogin(void);
int getlogin_r(char *LIEN_OUT __attribute__((noescape)) buf, size_t n);
char *borrowed_mut lifetime(static) _Nullable getpass(const char *borrowed prompt);
char *borrowed_mut lifetime(static) _Nullable crypt(const char *borrowed key, const char *borrowed salt);
int gethostname(char *LIEN_OUT __attribute__((noescape)) buf, size_t n);
int sethostname(const char *borrowed name, size_t n);
int getdomainname(char *LIEN_OUT __attribute__((noescape)) buf, size_t n);

// ---- terminals

int tcgetattr(int fd, struct termios *LIEN_OUT __attribute__((noescape)) attributes);
int tcsetattr(int fd, int when, const struct termios *borrowed attributes);
speed_t cfgetispeed(const struct termios *borrowed attributes);
speed_t cfgetospeed(const struct termios *borrowed attributes);
int cfsetispeed(struct termios *LIEN_OUT __attribute__((noescape)) attributes, speed_t speed);
int cfsetospeed(struct termios *LIEN_OUT __attribute__((noescape)) attributes, speed_t speed);
void cfmakeraw(struct termios *LIEN_OUT __attribute__((noescape)) attributes);

// ---- queues and shared memory. shmat fails with (void *)-1, as mmap does.

mqd_t mq_open(const char *borrowed name, int flags, ...);
int mq_unlink(const char *borrowed name);
int mq_send(mqd_t queue, const char *borrowed buf, size_t n, unsigned priority);
ssize_t mq_receive(mqd_t queue, char *LIEN_OUT __attribute__((noescape)) buf, size_t n,
    unsigned *__attribute__((noescape)) priority);
int mq_getattr(mqd_t queue, struct mq_attr *LIEN_OUT __attribute__((noescape)) attr);
int mq_setattr(mqd_t queue, const struct mq_attr *borrowed attr,
    struct mq_attr *LIEN_OUT __attribute__((noescape)) old);
void *shmat(int id, const void *__attribute__((noescape)) at, int flags);
int shmdt(const void *__attribute__((noescape)) at);
int shmctl(int id, int command, struct shmid_ds *__attribute__((noescape)) buf);
int msgsnd(int id, const void *borrowed message, size_t n, int flags);
ssize_t msgrcv(int id, void *__attribute__((noescape)) message, size_t n, long type, int flags);
int aio_error(const struct aiocb *__attribute__((noescape)) block);
ssize_t aio_return(struct aiocb *__attribute__((noescape)) block);
int aio_suspend(const struct aiocb *const *__attribute__((noescape)) blocks, int n,
    const struct timespec *borrowed timeout);

#endif
