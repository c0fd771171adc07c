// OpenSSL: faults and their mended twins against the library's own header, which has no annotations.
// The model file is named, then included; it has the types of the header.
// RUN: %lien -fplugin-arg-lien-models=%include/models/openssl-lien.h \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note \
// RUN:   %s
// RUN: %lien -include %include/models/openssl-lien.h -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %clang -std=gnu11 -I %include -Wall -Werror -Wno-nullability-completeness -fsyntax-only -x c \
// RUN:   %include/models/openssl-lien.h
// RUN: %cc -std=gnu11 -I %include -Wall -Werror -fsyntax-only -x c %include/models/openssl-lien.h
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <stdlib.h>

int bad_digest(const void *p, size_t n, unsigned char *to)
{
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    if (!c)
        return -1;
    if (!EVP_DigestInit_ex(c, EVP_sha256(), NULL) || !EVP_DigestUpdate(c, p, n))
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    int rc = EVP_DigestFinal_ex(c, to, NULL);
    EVP_MD_CTX_free(c);
    return rc;
}

int ok_digest(const void *p, size_t n, unsigned char *to)
{
    int rc = 0;
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    if (!c)
        return -1;
    if (!EVP_DigestInit_ex(c, EVP_sha256(), NULL) || !EVP_DigestUpdate(c, p, n))
        goto out;
    rc = EVP_DigestFinal_ex(c, to, NULL);
out:
    EVP_MD_CTX_free(c);
    return rc;
}

int bad_number(void)
{
    BIGNUM *a = BN_new(), *b = BN_new();
    if (!a || !b) {
        BN_free(a);
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    }
    int rc = BN_add(a, a, b);
    BN_free(a);
    BN_clear_free(b);
    return rc;
}

int ok_number(void)
{
    BIGNUM *a = BN_new(), *b = BN_new();
    if (!a || !b) {
        BN_free(a);
        BN_free(b);
        return -1;
    }
    int rc = BN_add(a, a, b);
    BN_free(a);
    BN_clear_free(b);
    return rc;
}

int bad_text_by_free(const BIGNUM *n)
{
    char *hex = BN_bn2hex(n);
    if (!hex)
        return -1;
    int c = hex[0];
    free(hex); // expected-warning {{[lien-mismatched-release]}}
    return c;
}

int ok_text(const BIGNUM *n)
{
    char *hex = BN_bn2hex(n);
    if (!hex)
        return -1;
    int c = hex[0];
    OPENSSL_free(hex);
    return c;
}

int bad_memory(size_t n)
{
    unsigned char *p = OPENSSL_malloc(n);
    if (!p)
        return -1;
    p[0] = 1;
    return p[0]; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_memory(size_t n)
{
    unsigned char *p = OPENSSL_zalloc(n);
    if (!p)
        return -1;
    p[0] = 1;
    int r = p[0];
    OPENSSL_clear_free(p, n);
    return r;
}

int bad_connection(int fd)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    if (!ctx)
        return -1;
    SSL *s = SSL_new(ctx);
    if (!s)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    int rc = SSL_set_fd(s, fd) && SSL_connect(s) == 1;
    SSL_free(s);
    SSL_CTX_free(ctx);
    return rc;
}

int ok_connection(int fd)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    if (!ctx)
        return -1;
    SSL *s = SSL_new(ctx);
    SSL_CTX_free(ctx);
    if (!s)
        return -1;
    int rc = SSL_set_fd(s, fd) && SSL_connect(s) == 1;
    SSL_free(s);
    return rc;
}

int bad_after_free(int fd)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    SSL *s = ctx ? SSL_new(ctx) : NULL;
    SSL_CTX_free(ctx);
    if (!s)
        return -1;
    SSL_set_fd(s, fd);
    SSL_free(s);
    return SSL_shutdown(s); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

int bad_peer(SSL *s)
{
    X509 *peer = SSL_get1_peer_certificate(s);
    return peer != NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_peer(SSL *s)
{
    X509 *peer = SSL_get1_peer_certificate(s);
    X509_free(peer);
    return peer != NULL;
}

struct session { SSL_CTX *ctx; };

void ok_up_ref(struct session *to, SSL_CTX *ctx)
{
    SSL_CTX_up_ref(ctx);
    to->ctx = ctx;
}

SSL_CTX *ok_own_reference(struct session *to)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    if (!ctx)
        return NULL;
    SSL_CTX_up_ref(ctx);
    to->ctx = ctx;
    return ctx;
}

void ok_two_references(void)
{
    X509 *x = X509_new();
    if (!x)
        return;
    X509_up_ref(x);
    X509_free(x);
    X509_free(x);
}

int ok_reference_refused(void)
{
    EVP_PKEY *k = EVP_PKEY_new();
    if (!k)
        return 0;
    if (!EVP_PKEY_up_ref(k)) {
        EVP_PKEY_free(k);
        return 0;
    }
    EVP_PKEY_free(k);
    EVP_PKEY_free(k);
    return 1;
}

void bad_one_too_many(void)
{
    X509 *x = X509_new();
    if (!x)
        return;
    X509_up_ref(x);
    X509_free(x);
    X509_free(x);
    X509_free(x); // expected-warning {{[lien-use-after-move]}}
}

void bad_one_forgotten(void)
{
    SSL *s = SSL_new(NULL);
    if (!s)
        return;
    SSL_up_ref(s);
    SSL_free(s);
} // expected-warning {{[lien-leak]}}
