// OpenSSL's common families, X_new, X_free and X_up_ref. Objects that have an X_up_ref are counted references.
// Not built in: include it after OpenSSL's headers, or name it by -fplugin-arg-lien-models=FILE.
// X_up_ref makes a new reference, of the pointer that it is given.
#ifndef LIEN_MODELS_OPENSSL_LIEN_H
#define LIEN_MODELS_OPENSSL_LIEN_H

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <lien.h>

#ifdef __clang__ // for its attributes; not every pointer is marked nullable or not
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-completeness"

// ---- one owner: X_free releases it

BIGNUM *_Nullable LIEN_OWNED_BY(BN_free) BN_new(void);
BIGNUM *_Nullable LIEN_OWNED_BY(BN_free) BN_secure_new(void);
BIGNUM *_Nullable LIEN_OWNED_BY(BN_free) BN_dup(const BIGNUM *borrowed a);
void BN_free(BIGNUM *LIEN_OWNED_BY(BN_free) p);
BN_CTX *_Nullable LIEN_OWNED_BY(BN_CTX_free) BN_CTX_new(void);
BN_CTX *_Nullable LIEN_OWNED_BY(BN_CTX_free) BN_CTX_secure_new(void);
void BN_CTX_free(BN_CTX *LIEN_OWNED_BY(BN_CTX_free) p);
EVP_MD_CTX *_Nullable LIEN_OWNED_BY(EVP_MD_CTX_free) EVP_MD_CTX_new(void);
void EVP_MD_CTX_free(EVP_MD_CTX *LIEN_OWNED_BY(EVP_MD_CTX_free) p);
EVP_CIPHER_CTX *_Nullable LIEN_OWNED_BY(EVP_CIPHER_CTX_free) EVP_CIPHER_CTX_new(void);
void EVP_CIPHER_CTX_free(EVP_CIPHER_CTX *LIEN_OWNED_BY(EVP_CIPHER_CTX_free) p);
EVP_PKEY_CTX *_Nullable LIEN_OWNED_BY(EVP_PKEY_CTX_free) EVP_PKEY_CTX_new_id(int id, ENGINE *e);
EVP_PKEY_CTX *_Nullable LIEN_OWNED_BY(EVP_PKEY_CTX_free) EVP_PKEY_CTX_dup(const EVP_PKEY_CTX *borrowed c);
void EVP_PKEY_CTX_free(EVP_PKEY_CTX *LIEN_OWNED_BY(EVP_PKEY_CTX_free) p);
EVP_ENCODE_CTX *_Nullable LIEN_OWNED_BY(EVP_ENCODE_CTX_free) EVP_ENCODE_CTX_new(void);
void EVP_ENCODE_CTX_free(EVP_ENCODE_CTX *LIEN_OWNED_BY(EVP_ENCODE_CTX_free) p);
X509_STORE_CTX *_Nullable LIEN_OWNED_BY(X509_STORE_CTX_free) X509_STORE_CTX_new(void);
void X509_STORE_CTX_free(X509_STORE_CTX *LIEN_OWNED_BY(X509_STORE_CTX_free) p);
X509_NAME *_Nullable LIEN_OWNED_BY(X509_NAME_free) X509_NAME_new(void);
X509_NAME *_Nullable LIEN_OWNED_BY(X509_NAME_free) X509_NAME_dup(const X509_NAME *borrowed n);
void X509_NAME_free(X509_NAME *LIEN_OWNED_BY(X509_NAME_free) p);
X509_REQ *_Nullable LIEN_OWNED_BY(X509_REQ_free) X509_REQ_new(void);
void X509_REQ_free(X509_REQ *LIEN_OWNED_BY(X509_REQ_free) p);
X509_EXTENSION *_Nullable LIEN_OWNED_BY(X509_EXTENSION_free) X509_EXTENSION_new(void);
void X509_EXTENSION_free(X509_EXTENSION *LIEN_OWNED_BY(X509_EXTENSION_free) p);
EC_GROUP *_Nullable LIEN_OWNED_BY(EC_GROUP_free) EC_GROUP_new_by_curve_name(int nid);
EC_GROUP *_Nullable LIEN_OWNED_BY(EC_GROUP_free) EC_GROUP_dup(const EC_GROUP *borrowed g);
void EC_GROUP_free(EC_GROUP *LIEN_OWNED_BY(EC_GROUP_free) p);
EC_POINT *_Nullable LIEN_OWNED_BY(EC_POINT_free) EC_POINT_new(const EC_GROUP *borrowed g);
EC_POINT *_Nullable LIEN_OWNED_BY(EC_POINT_free) EC_POINT_dup(const EC_POINT *borrowed p, const EC_GROUP *borrowed g);
void EC_POINT_free(EC_POINT *LIEN_OWNED_BY(EC_POINT_free) p);
ASN1_INTEGER *_Nullable LIEN_OWNED_BY(ASN1_INTEGER_free) ASN1_INTEGER_new(void);
ASN1_INTEGER *_Nullable LIEN_OWNED_BY(ASN1_INTEGER_free) ASN1_INTEGER_dup(const ASN1_INTEGER *borrowed a);
void ASN1_INTEGER_free(ASN1_INTEGER *LIEN_OWNED_BY(ASN1_INTEGER_free) p);
ASN1_OBJECT *_Nullable LIEN_OWNED_BY(ASN1_OBJECT_free) ASN1_OBJECT_new(void);
void ASN1_OBJECT_free(ASN1_OBJECT *LIEN_OWNED_BY(ASN1_OBJECT_free) p);
ASN1_TIME *_Nullable LIEN_OWNED_BY(ASN1_TIME_free) ASN1_TIME_new(void);
void ASN1_TIME_free(ASN1_TIME *LIEN_OWNED_BY(ASN1_TIME_free) p);
NETSCAPE_SPKI *_Nullable LIEN_OWNED_BY(NETSCAPE_SPKI_free) NETSCAPE_SPKI_new(void);
void NETSCAPE_SPKI_free(NETSCAPE_SPKI *LIEN_OWNED_BY(NETSCAPE_SPKI_free) p);
SSL_CONF_CTX *_Nullable LIEN_OWNED_BY(SSL_CONF_CTX_free) SSL_CONF_CTX_new(void);
void SSL_CONF_CTX_free(SSL_CONF_CTX *LIEN_OWNED_BY(SSL_CONF_CTX_free) p);
BIO_METHOD *_Nullable LIEN_OWNED_BY(BIO_meth_free) BIO_meth_new(int type, const char *borrowed name);
void BIO_meth_free(BIO_METHOD *LIEN_OWNED_BY(BIO_meth_free) p);
void BN_clear_free(BIGNUM *LIEN_OWNED_BY(BN_free) p) __attribute__((ownership_takes(BN_free, 1)));
char *_Nullable LIEN_OWNED_BY(CRYPTO_free) BN_bn2hex(const BIGNUM *borrowed a);
char *_Nullable LIEN_OWNED_BY(CRYPTO_free) BN_bn2dec(const BIGNUM *borrowed a);

// ---- OPENSSL_malloc and its kin are macros over these

void *_Nullable LIEN_OWNED_BY(CRYPTO_free) CRYPTO_malloc(size_t n, const char *borrowed file, int line);
void *_Nullable LIEN_OWNED_BY(CRYPTO_free) CRYPTO_zalloc(size_t n, const char *borrowed file, int line);
char *_Nullable LIEN_OWNED_BY(CRYPTO_free) CRYPTO_strdup(const char *borrowed s, const char *borrowed file, int line);
char *_Nullable LIEN_OWNED_BY(CRYPTO_free) CRYPTO_strndup(const char *borrowed s, size_t n, const char *borrowed file,
    int line);
void *_Nullable LIEN_OWNED_BY(CRYPTO_free) CRYPTO_memdup(const void *borrowed p, size_t n, const char *borrowed file,
    int line);
void *_Nullable LIEN_OWNED_BY(CRYPTO_free) CRYPTO_realloc(void *LIEN_OWNED_BY(CRYPTO_free) LIEN_WHEN(return != NULL) p,
    size_t n, const char *borrowed file, int line) __attribute__((ownership_takes(CRYPTO_free, 1)));
void CRYPTO_free(void *LIEN_OWNED_BY(CRYPTO_free) p, const char *borrowed file, int line);
void CRYPTO_clear_free(void *LIEN_OWNED_BY(CRYPTO_free) p, size_t n, const char *borrowed file, int line)
    __attribute__((ownership_takes(CRYPTO_free, 1)));

// ---- counted references

SSL_CTX *_Nullable LIEN_SHARED SSL_CTX_new(const SSL_METHOD *m);
void SSL_CTX_free(SSL_CTX *LIEN_SHARED p);
int SSL_CTX_up_ref(SSL_CTX *LIEN_SHARED LIEN_OUT LIEN_WHEN(return) p);
SSL *_Nullable LIEN_SHARED SSL_new(SSL_CTX *borrowed c);
void SSL_free(SSL *LIEN_SHARED p);
int SSL_up_ref(SSL *LIEN_SHARED LIEN_OUT LIEN_WHEN(return) p);
SSL_SESSION *_Nullable LIEN_SHARED SSL_SESSION_new(void);
SSL_SESSION *_Nullable LIEN_SHARED SSL_get1_session(SSL *__attribute__((noescape)) s);
void SSL_SESSION_free(SSL_SESSION *LIEN_SHARED p);
int SSL_SESSION_up_ref(SSL_SESSION *LIEN_SHARED LIEN_OUT LIEN_WHEN(return) p);
X509 *_Nullable LIEN_SHARED X509_new(void);
X509 *_Nullable LIEN_SHARED X509_dup(const X509 *borrowed x);
X509 *_Nullable LIEN_SHARED SSL_get1_peer_certificate(const SSL *borrowed s);
void X509_free(X509 *LIEN_SHARED p);
int X509_up_ref(X509 *LIEN_SHARED LIEN_OUT LIEN_WHEN(return) p);
X509_CRL *_Nullable LIEN_SHARED X509_CRL_new(void);
void X509_CRL_free(X509_CRL *LIEN_SHARED p);
int X509_CRL_up_ref(X509_CRL *LIEN_SHARED LIEN_OUT LIEN_WHEN(return) p);
X509_STORE *_Nullable LIEN_SHARED X509_STORE_new(void);
void X509_STORE_free(X509_STORE *LIEN_SHARED p);
int X509_STORE_up_ref(X509_STORE *LIEN_SHARED LIEN_OUT LIEN_WHEN(return) p);
EVP_PKEY *_Nullable LIEN_SHARED EVP_PKEY_new(void);
EVP_PKEY *_Nullable LIEN_SHARED X509_get_pubkey(X509 *__attribute__((noescape)) x);
void EVP_PKEY_free(EVP_PKEY *LIEN_SHARED p);
int EVP_PKEY_up_ref(EVP_PKEY *LIEN_SHARED LIEN_OUT LIEN_WHEN(return) p);
EVP_MD *_Nullable LIEN_SHARED EVP_MD_fetch(OSSL_LIB_CTX *c, const char *borrowed name, const char *borrowed properties);
void EVP_MD_free(EVP_MD *LIEN_SHARED p);
int EVP_MD_up_ref(EVP_MD *LIEN_SHARED LIEN_OUT LIEN_WHEN(return) p);
EVP_CIPHER *_Nullable LIEN_SHARED EVP_CIPHER_fetch(OSSL_LIB_CTX *c, const char *borrowed name,
    const char *borrowed properties);
void EVP_CIPHER_free(EVP_CIPHER *LIEN_SHARED p);
int EVP_CIPHER_up_ref(EVP_CIPHER *LIEN_SHARED LIEN_OUT LIEN_WHEN(return) p);
BIO *_Nullable LIEN_SHARED BIO_new(const BIO_METHOD *m);
BIO *_Nullable LIEN_SHARED BIO_new_file(const char *borrowed path, const char *borrowed mode);
BIO *_Nullable LIEN_SHARED BIO_new_mem_buf(const void *p, int n); // p is kept
BIO *_Nullable LIEN_SHARED BIO_new_socket(int fd, int close);
BIO *_Nullable LIEN_SHARED BIO_new_connect(const char *borrowed host);
int BIO_free(BIO *LIEN_SHARED p);
int BIO_up_ref(BIO *LIEN_SHARED LIEN_OUT LIEN_WHEN(return) p);
void BIO_vfree(BIO *LIEN_SHARED p);
void BIO_free_all(BIO *LIEN_SHARED p);

// ---- used, and not kept

int BIO_read(BIO *__attribute__((noescape)) b, void *__attribute__((noescape)) to, int n);
int BIO_write(BIO *__attribute__((noescape)) b, const void *borrowed from, int n);
int BIO_puts(BIO *__attribute__((noescape)) b, const char *borrowed s);
int SSL_connect(SSL *__attribute__((noescape)) s);
int SSL_accept(SSL *__attribute__((noescape)) s);
int SSL_read(SSL *__attribute__((noescape)) s, void *__attribute__((noescape)) to, int n);
int SSL_write(SSL *__attribute__((noescape)) s, const void *borrowed from, int n);
int SSL_shutdown(SSL *__attribute__((noescape)) s);
int SSL_set_fd(SSL *__attribute__((noescape)) s, int fd);
int SSL_get_error(const SSL *borrowed s, int rc);
int EVP_DigestInit_ex(EVP_MD_CTX *__attribute__((noescape)) c, const EVP_MD *type, ENGINE *e);
int EVP_DigestUpdate(EVP_MD_CTX *__attribute__((noescape)) c, const void *borrowed p, size_t n);
int EVP_DigestFinal_ex(EVP_MD_CTX *__attribute__((noescape)) c, unsigned char *__attribute__((noescape)) to,
    unsigned *__attribute__((noescape)) n);
int EVP_EncryptUpdate(EVP_CIPHER_CTX *__attribute__((noescape)) c, unsigned char *__attribute__((noescape)) to,
    int *__attribute__((noescape)) to_size, const unsigned char *__attribute__((noescape)) from, int n);
int EVP_DecryptUpdate(EVP_CIPHER_CTX *__attribute__((noescape)) c, unsigned char *__attribute__((noescape)) to,
    int *__attribute__((noescape)) to_size, const unsigned char *__attribute__((noescape)) from, int n);
int X509_verify_cert(X509_STORE_CTX *__attribute__((noescape)) c);
int BN_add(BIGNUM *__attribute__((noescape)) r, const BIGNUM *__attribute__((noescape)) a,
    const BIGNUM *__attribute__((noescape)) b);
int BN_cmp(const BIGNUM *borrowed a, const BIGNUM *borrowed b);
int BN_set_word(BIGNUM *__attribute__((noescape)) a, BN_ULONG w);

#pragma clang diagnostic pop
#endif

#endif
