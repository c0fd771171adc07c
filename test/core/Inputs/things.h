struct thing;
struct thing *owned LIEN_OWNED_BY(thing_free) _Nullable thing_new(const char *borrowed name);
void thing_free(struct thing *owned LIEN_OWNED_BY(thing_free) t);
void thing_name(char *owned *borrowed_mut LIEN_OUT slot);
void thing_static(struct thing *owned t);
void thing_counts(struct thing *owned t);
int thing_hash(const struct thing *borrowed t) __attribute__((pure));
