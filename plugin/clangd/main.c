// `lien-clangd`: one poll() around the editor, clangd and the checks. `lien-clangd --lien-help` says what it takes,
// docs/editors.md at length.
#include "relay.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FULL = 1 << 24 }; // bytes that wait for the editor: more are not read from clangd

static pid_t self;
static int wake[2]; // a pipe that a signal writes to, so that none is missed between looking and waiting

static void interrupted(int signal)
{
    if (getpid() != self) // a child that has not become what it was forked for yet
        _exit(127);
    int saved = errno;
    char c = (char)signal;
    ssize_t ignored = write(wake[1], &c, 1);
    (void)ignored;
    errno = saved;
}

typedef enum { READ_SOME, READ_END } Read;

static Read read_into(int fd, Bytes *b)
{
    static char part[1 << 16];
    ssize_t n = read(fd, part, sizeof part);
    if (n > 0)
        bytes_add(b, part, (size_t)n);
    return n > 0 || (n < 0 && (errno == EINTR || errno == EAGAIN)) ? READ_SOME : READ_END;
}

// False if nobody reads any more.
static bool write_from(int fd, Bytes *b)
{
    size_t left = bytes_left(b);
    ssize_t n = left ? write(fd, b->at + b->from, left) : 0;
    if (n < 0)
        return errno == EINTR || errno == EAGAIN;
    bytes_take(b, (size_t)n);
    return true;
}

typedef void Take(Session *s, const char *body, size_t n);

static void each_message(Session *s, Bytes *b, Take *take, const char *whose)
{
    size_t whole, n = 0;
    const char *body;
    for (FrameState state; (state = frame_find(b, &whole, &body, &n)) != FRAME_NONE;) {
        if (state == FRAME_BAD) {
            say("what %s writes is no language server protocol", whose);
            s->ended = true;
            s->status = 1;
            return;
        }
        take(s, body, n);
        bytes_take(b, whole);
    }
}

// clangd's log, line by line to ours.
static void each_line(Session *s, Bytes *b)
{
    const char *text = bytes_text(b), *end;
    size_t n = bytes_left(b), at = 0;
    while ((end = memchr(text + at, '\n', n - at))) {
        if (s->place != PLACE_INSIDE)
            beside_command(s, text + at, (size_t)(end - text) - at);
        at = (size_t)(end - text) + 1;
    }
    for (size_t written = 0; written < at;) {
        ssize_t some = write(2, text + written, at - written);
        if (some < 0 && errno != EINTR)
            break;
        written += some > 0 ? (size_t)some : 0;
    }
    bytes_take(b, at);
}

// What the shim says of itself: "inside 22", "beside …". Without a word, clangd's first answer decides.
static void read_word(Session *s)
{
    char word[512];
    ssize_t n = read(s->clangd.word, word, sizeof word - 1);
    close(s->clangd.word);
    s->clangd.word = -1;
    if (n <= 0 || s->place != PLACE_UNKNOWN)
        return;
    word[n] = 0;
    word[strcspn(word, "\n")] = 0;
    if (strncmp(word, "inside ", 7) == 0)
        session_placed(s, PLACE_INSIDE, word + 7);
    else if (strncmp(word, "beside ", 7) == 0)
        session_placed(s, PLACE_BESIDE, word + 7);
}

// ---------------------------------------------------------------- the loop

enum { WAKE, EDITOR_IN, EDITOR_OUT, CLANGD_IN, CLANGD_OUT, CLANGD_ERRORS, CLANGD_WORD, FIXED };

static struct pollfd *polls;
static size_t poll_room;

static size_t prepare(Session *s, bool editor_there)
{
    size_t n = FIXED;
    Clangd *c = &s->clangd;
    for (const Document *d = s->documents; d; d = d->next)
        n++;
    if (n > poll_room) {
        poll_room = n * 2;
        polls = realloc(polls, poll_room * sizeof *polls);
        if (!polls)
            die("out of memory");
    }
    polls[WAKE] = (struct pollfd){.fd = wake[0], .events = POLLIN};
    polls[EDITOR_IN] = (struct pollfd){.fd = editor_there ? 0 : -1, .events = POLLIN};
    polls[EDITOR_OUT] = (struct pollfd){.fd = bytes_left(&s->to_editor) ? 1 : -1, .events = POLLOUT};
    polls[CLANGD_IN] = (struct pollfd){.fd = bytes_left(&s->to_clangd) ? c->in : -1, .events = POLLOUT};
    polls[CLANGD_OUT] = (struct pollfd){.fd = bytes_left(&s->to_editor) < FULL ? c->out : -1, .events = POLLIN};
    polls[CLANGD_ERRORS] = (struct pollfd){.fd = c->errors, .events = POLLIN};
    polls[CLANGD_WORD] = (struct pollfd){.fd = c->word, .events = POLLIN};
    n = FIXED;
    for (Document *d = s->documents; d; d = d->next)
        polls[n++] = (struct pollfd){.fd = d->check.pid ? d->check.from : -1, .events = POLLIN};
    return n;
}

static void serve_clangd(Session *s)
{
    Clangd *c = &s->clangd;
    if (polls[CLANGD_WORD].revents)
        read_word(s);
    if (polls[CLANGD_ERRORS].revents) {
        if (read_into(c->errors, &s->errors) == READ_END) {
            close(c->errors);
            c->errors = -1;
        }
        each_line(s, &s->errors);
    }
    bool died = polls[CLANGD_IN].revents && !write_from(c->in, &s->to_clangd) && !polls[CLANGD_OUT].revents;
    if (polls[CLANGD_OUT].revents) {
        died = read_into(c->out, &s->from_clangd) == READ_END;
        each_message(s, &s->from_clangd, session_from_clangd, "clangd");
    }
    if (died && !s->ended)
        session_died(s, clangd_end(c));
}

// False when the editor has closed its side.
static bool serve_editor(Session *s)
{
    if (polls[EDITOR_OUT].revents && !write_from(1, &s->to_editor))
        s->ended = true;
    if (!polls[EDITOR_IN].revents)
        return true;
    bool there = read_into(0, &s->from_editor) == READ_SOME;
    each_message(s, &s->from_editor, session_from_editor, "the editor");
    return there;
}

static void serve_checks(Session *s, size_t n)
{
    size_t i = FIXED;
    for (Document *d = s->documents; d && i < n; d = d->next, i++)
        if (polls[i].revents && d->check.pid && polls[i].fd == d->check.from)
            beside_read(s, d);
    beside_run(s);
}

static int timeout(const Session *s)
{
    int64_t next = beside_next(s), wait = next - now();
    return !next ? -1 : wait < 0 ? 0 : (int)wait;
}

static void serve(Session *s)
{
    bool editor_there = true;
    while (!s->ended) {
        size_t n = prepare(s, editor_there);
        if (poll(polls, n, timeout(s)) < 0) {
            if (errno != EINTR)
                die("cannot wait: %s", strerror(errno));
            continue;
        }
        if (polls[WAKE].revents)
            return;
        serve_checks(s, n); // before a message that closes a document
        serve_clangd(s);
        if (!s->ended)
            editor_there = editor_there && serve_editor(s);
        if (!editor_there && !bytes_left(&s->to_clangd)) { // clangd ends by itself when nobody speaks to it
            s->shutting_down = true;
            if (s->clangd.in >= 0)
                close(s->clangd.in);
            s->clangd.in = -1;
        }
    }
}

// What the editor has not read yet when all is over.
static void flush_editor(Session *s)
{
    int64_t until = now() + 1000;
    while (bytes_left(&s->to_editor) && now() < until) {
        struct pollfd p = {.fd = 1, .events = POLLOUT};
        if (poll(&p, 1, 100) > 0 && !write_from(1, &s->to_editor))
            return;
    }
}

int main(int argc, char **argv)
{
    Session s = {0};
    struct sigaction action = {.sa_handler = interrupted};
    options_read(&s.options, argc, argv);
    if (s.options.passes)
        clangd_become(&s.options);
    if (pipe2(wake, O_CLOEXEC) != 0)
        die("no pipe: %s", strerror(errno));
    self = getpid();
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
    signal(SIGPIPE, SIG_IGN);
    if (!isatty(1))
        fcntl(1, F_SETFL, fcntl(1, F_GETFL) | O_NONBLOCK);
    s.asked_by_editor = json_object();
    s.asked_by_clangd = json_object();
    clangd_start(&s.clangd, &s.options, !s.options.beside);
    if (s.options.beside)
        session_placed(&s, PLACE_BESIDE, "as asked for");
    serve(&s);
    clangd_end(&s.clangd);
    flush_editor(&s);
    session_free(&s);
    free(polls);
    return s.status;
}
