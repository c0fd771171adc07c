// linux: probe/remove unwinding ladder
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct priv { void *rx, *tx; int *stats; FILE *irq; };
struct pdev { void *drvdata; };
int good_probe(struct pdev *d, int n)
{
    struct priv *p; int err = -ENOMEM;
    p = calloc(1, sizeof *p);
    if (!p) return -ENOMEM;
    p->rx = malloc(n);
    if (!p->rx) goto err_priv;
    p->tx = malloc(n);
    if (!p->tx) goto err_rx;
    p->stats = calloc(n, 4);
    if (!p->stats) goto err_tx;
    if (n > 100) { err = -EINVAL; goto err_stats; }
    d->drvdata = p;
    return 0;
err_stats:
    free(p->stats);
err_tx:
    free(p->tx);
err_rx:
    free(p->rx);
err_priv:
    free(p);
    return err;
}
int bad_probe(struct pdev *d, int n)
{
    struct priv *p; int err = -ENOMEM;
    p = calloc(1, sizeof *p);
    if (!p) return -ENOMEM;
    p->rx = malloc(n);
    if (!p->rx) goto err_priv;
    p->tx = malloc(n);
    if (!p->tx) goto err_priv;
    d->drvdata = p;
    return 0;
err_priv:
    free(p); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
    return err;
}
void good_remove(struct pdev *d)
{
    struct priv *p = d->drvdata;
    free(p->stats); free(p->tx); free(p->rx); free(p);
    d->drvdata = NULL;
}
void bad_remove(struct pdev *d)
{
    struct priv *p = d->drvdata;
    free(p);
    free(p->rx); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
int bad_probe_order(struct pdev *d, int n)
{
    struct priv *p = calloc(1, sizeof *p);
    if (!p) return -ENOMEM;
    d->drvdata = p;
    p->rx = malloc(n);
    if (!p->rx) {
        free(p);
        return -ENOMEM; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return 0;
}
int good_probe_order(struct pdev *d, int n)
{
    struct priv *p = calloc(1, sizeof *p);
    if (!p) return -ENOMEM;
    d->drvdata = p;
    p->rx = malloc(n);
    if (!p->rx) { d->drvdata = NULL; free(p); return -ENOMEM; }
    return 0;
}
int bad_copyto(struct pdev *d, int n, char *to)
{
    char *k = malloc(n); int ret = 0;
    if (!k) return -ENOMEM;
    memset(k, 0, n);
    if (n < 4) { ret = -EINVAL; goto done; }
    memcpy(to, k, n);
    free(k);
done:
    return ret; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
