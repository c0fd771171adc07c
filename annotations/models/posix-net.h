// POSIX sockets, addresses and names.
#ifndef LIEN_MODELS_POSIX_NET_H
#define LIEN_MODELS_POSIX_NET_H

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <lien.h>

// ---- sockets

int bind(int fd, __CONST_SOCKADDR_ARG borrowed address, socklen_t n);
int connect(int fd, __CONST_SOCKADDR_ARG borrowed address, socklen_t n);
int accept(int fd, __SOCKADDR_ARG address, socklen_t *__attribute__((noescape)) n);
int accept4(int fd, __SOCKADDR_ARG address, socklen_t *__attribute__((noescape)) n, int flags);
int getsockname(int fd, __SOCKADDR_ARG address, socklen_t *__attribute__((noescape)) n);
int getpeername(int fd, __SOCKADDR_ARG address, socklen_t *__attribute__((noescape)) n);
int getsockopt(int fd, int level, int option, void *LIEN_OUT __attribute__((noescape)) value,
    socklen_t *__attribute__((noescape)) n);
int setsockopt(int fd, int level, int option, const void *borrowed value, socklen_t n);
int socketpair(int domain, int type, int protocol, int fds[2]);
ssize_t send(int fd, const void *borrowed buf, size_t n, int flags);
ssize_t sendto(int fd, const void *borrowed buf, size_t n, int flags, __CONST_SOCKADDR_ARG borrowed address,
    socklen_t size);
ssize_t sendmsg(int fd, const struct msghdr *__attribute__((noescape)) message, int flags);
ssize_t recv(int fd, void *borrowed_mut buf, size_t n, int flags);
ssize_t recvfrom(int fd, void *LIEN_OUT __attribute__((noescape)) buf, size_t n, int flags, __SOCKADDR_ARG address,
    socklen_t *__attribute__((noescape)) size);
ssize_t recvmsg(int fd, struct msghdr *__attribute__((noescape)) message, int flags);
int sendmmsg(int fd, struct mmsghdr *__attribute__((noescape)) messages, unsigned n, int flags);
int recvmmsg(int fd, struct mmsghdr *__attribute__((noescape)) messages, unsigned n, int flags,
    struct timespec *__attribute__((noescape)) timeout);

// ---- addresses

int inet_aton(const char *borrowed s, struct in_addr *LIEN_OUT __attribute__((noescape)) address);
in_addr_t inet_addr(const char *borrowed s);
in_addr_t inet_network(const char *borrowed s);
char *borrowed_mut lifetime(static) inet_ntoa(struct in_addr address);
int inet_pton(int family, const char *borrowed s, void *LIEN_OUT __attribute__((noescape)) address);
const char *lifetime(s) _Nullable inet_ntop(int family, const void *borrowed address, char *lifetime(s) s, socklen_t n);
unsigned if_nametoindex(const char *borrowed name);
char *lifetime(s) _Nullable if_indextoname(unsigned index, char *lifetime(s) s);
struct if_nameindex *_Nullable LIEN_OWNED_BY(if_freenameindex) if_nameindex(void);
void if_freenameindex(struct if_nameindex *LIEN_OWNED_BY(if_freenameindex) list);
int getifaddrs(struct ifaddrs *LIEN_OWNED_BY(freeifaddrs) *LIEN_OUT LIEN_WHEN(return == 0) list);
void freeifaddrs(struct ifaddrs *LIEN_OWNED_BY(freeifaddrs) list);

// ---- names

int getaddrinfo(const char *borrowed node, const char *borrowed service, const struct addrinfo *borrowed hints,
    struct addrinfo *LIEN_OWNED_BY(freeaddrinfo) *LIEN_OUT LIEN_WHEN(return == 0) list);
void freeaddrinfo(struct addrinfo *LIEN_OWNED_BY(freeaddrinfo) list);
const char *borrowed lifetime(static) gai_strerror(int error);
int getnameinfo(const struct sockaddr *borrowed address, socklen_t n, char *LIEN_OUT __attribute__((noescape)) host,
    socklen_t host_n, char *LIEN_OUT __attribute__((noescape)) service, socklen_t service_n, int flags);
struct hostent *borrowed_mut lifetime(static) _Nullable gethostbyname(const char *borrowed name);
struct hostent *borrowed_mut lifetime(static) _Nullable gethostbyname2(const char *borrowed name, int family);
struct hostent *borrowed_mut lifetime(static) _Nullable gethostbyaddr(const void *borrowed address, socklen_t n,
    int type);
int gethostbyname_r(const char *borrowed name, struct hostent *__attribute__((noescape)) entry,
    char *LIEN_OUT __attribute__((noescape)) buf, size_t n, struct hostent **__attribute__((noescape)) result,
    int *__attribute__((noescape)) error);
struct hostent *borrowed_mut lifetime(static) gethostent(void);
struct servent *borrowed_mut lifetime(static) _Nullable getservbyname(const char *borrowed name,
    const char *borrowed protocol);
struct servent *borrowed_mut lifetime(static) _Nullable getservbyport(int port, const char *borrowed protocol);
struct protoent *borrowed_mut lifetime(static) _Nullable getprotobyname(const char *borrowed name);
struct protoent *borrowed_mut lifetime(static) _Nullable getprotobynumber(int number);
struct netent *borrowed_mut lifetime(static) _Nullable getnetbyname(const char *borrowed name);
const char *borrowed lifetime(static) hstrerror(int error);
void herror(const char *borrowed s);

#endif
