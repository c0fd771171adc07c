"""An editor without a screen: starts a language server, and asks and waits as an editor does. Every wait has an end."""
import json
import os
import queue
import subprocess
import sys
import threading
import time
import urllib.parse

PATIENCE = int(os.environ.get("LIEN_PATIENCE", "60"))  # seconds: a test that waits longer has failed


class Editor:
    def __init__(self, argv, capabilities=None, env=None):
        self.process = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=open("server.log", "ab"),
                                        env={**os.environ, **(env or {})})
        self.messages = queue.Queue()
        self.seen = []        # notifications, in order
        self.answers = {}
        self.asked = 0
        self.texts = {}
        self.versions = {}
        threading.Thread(target=self._read, daemon=True).start()
        default = {
            "textDocument": {
                "publishDiagnostics": {"relatedInformation": True, "versionSupport": True, "codeActionsInline": False},
                "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
            }
        }
        self.initialize = self.ask("initialize", {"processId": os.getpid(), "rootUri": uri(os.getcwd()),
                                                  "capabilities": capabilities or default})
        self.tell("initialized", {})

    # ------------------------------------------------------------ messages

    def _read(self):
        out = self.process.stdout
        while True:
            length = None
            while True:
                line = out.readline()
                if not line:
                    self.messages.put(None)
                    return
                if line == b"\r\n":
                    break
                name, value = line.split(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            self.messages.put(json.loads(out.read(length)))

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _take(self, until):
        """One message, put where it belongs. False if time is up; dies if the server has ended."""
        try:
            message = self.messages.get(timeout=max(0, until - time.monotonic()))
        except queue.Empty:
            return False
        assert message is not None, "the server has ended"
        if "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        elif "method" in message:
            message["at"] = time.monotonic()
            self.seen.append(message)
        else:
            self.answers[message["id"]] = message
        return True

    def tell(self, method, params):
        self._send({"method": method, "params": params})

    def start_asking(self, method, params):
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params})
        return self.asked

    def answer(self, number):
        until = time.monotonic() + PATIENCE
        while number not in self.answers:
            assert self._take(until), f"no answer to request {number}"
        return self.answers.pop(number)

    def ask(self, method, params):
        return self.answer(self.start_asking(method, params))

    def wait(self, what, wanted):
        """The first notification of this method, from now on or unread, for which wanted(params) holds."""
        until = time.monotonic() + PATIENCE
        at = 0
        while True:
            while at < len(self.seen):
                message = self.seen[at]
                at += 1
                if message["method"] == what and wanted(message["params"]):
                    about = message["params"].get("uri")
                    self.seen[:at] = [m for m in self.seen[:at] if m["params"].get("uri") != about] if about else []
                    self.last_at = message["at"]
                    return message["params"]
            assert self._take(until), f"waited in vain for {what}; seen: {json.dumps(self.seen[-3:], indent=1)}"

    # ------------------------------------------------------------ files

    def open(self, path, text=None, language="c"):
        path = os.path.abspath(path)
        self.texts[path] = open(path, encoding="utf-8").read() if text is None else text
        self.versions[path] = 1
        self.tell("textDocument/didOpen", {"textDocument": {"uri": uri(path), "languageId": language, "version": 1,
                                                            "text": self.texts[path]}})
        return path

    def edit(self, path, start, end, text):
        """Replaces what is between two offsets, as an edit of the protocol."""
        old = self.texts[path]
        self.texts[path] = old[:start] + text + old[end:]
        self.versions[path] += 1
        self.tell("textDocument/didChange", {
            "textDocument": {"uri": uri(path), "version": self.versions[path]},
            "contentChanges": [{"range": {"start": place(old, start), "end": place(old, end)}, "text": text}],
        })

    def replace(self, path, old, new):
        at = self.texts[path].index(old)
        self.edit(path, at, at + len(old), new)

    def save(self, path):
        with open(path, "w", encoding="utf-8") as f:
            f.write(self.texts[path])
        self.tell("textDocument/didSave", {"textDocument": {"uri": uri(path)}})

    def diagnostics(self, path, wanted=lambda reports: True):
        """What is published for the text as it is now, once wanted(reports) holds for our part of it."""
        version = self.versions[path]
        params = self.wait("textDocument/publishDiagnostics",
                           lambda p: p["uri"] == uri(path) and p.get("version", version) == version and wanted(ours(p)))
        return params["diagnostics"]

    def settled(self, path, wanted, patience=10):
        """Our diagnostics once wanted(ours) holds, or those of the last publication when it has not come to that in this time."""
        until, last = time.monotonic() + patience, None
        while last is None or (not wanted(last) and time.monotonic() < until):
            if self._take(until) and self.seen and self.seen[-1]["method"] == "textDocument/publishDiagnostics":
                params = self.seen.pop()["params"]
                if params["uri"] == uri(path):
                    last = ours(params)
            elif time.monotonic() >= until:
                return last or []
        return last

    def expect(self, path, *wanted):
        """Waits until our reports are these, as (line, id), with lines from 1."""
        def same(reports):
            return sorted((r["range"]["start"]["line"] + 1, r["code"]) for r in reports) == sorted(wanted)
        return [d for d in self.diagnostics(path, same) if d.get("source") == "lien"]

    def actions(self, path, diagnostics):
        at = diagnostics[0]["range"]
        answer = self.ask("textDocument/codeAction", {"textDocument": {"uri": uri(path)}, "range": at,
                                                      "context": {"diagnostics": diagnostics}})
        assert "error" not in answer, answer
        return answer["result"]

    def apply(self, path, action):
        edits = action["edit"]["changes"][uri(path)]
        for e in sorted(edits, key=lambda e: (e["range"]["start"]["line"], e["range"]["start"]["character"]), reverse=True):
            self.edit(path, offset(self.texts[path], e["range"]["start"]), offset(self.texts[path], e["range"]["end"]), e["newText"])

    def close(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.process.stdin.close()
        status = self.process.wait(PATIENCE)
        assert status == 0, f"status {status}"


def fail(kind, value, trace):
    """What the server logged goes with a failure."""
    sys.__excepthook__(kind, value, trace)
    if not os.path.exists("server.log"):
        return
    with open("server.log", encoding="utf-8", errors="replace") as f:
        print("server.log:", *f.read().split("\n")[-40:], sep="\n", file=sys.stderr)


sys.excepthook = fail


def uri(path):
    return "file://" + urllib.parse.quote(path)


def ours(params):
    return [d for d in params["diagnostics"] if d.get("source") == "lien"]


def units(text):
    return len(text.encode("utf-16-le")) // 2


def place(text, at):
    line = text.count("\n", 0, at)
    return {"line": line, "character": units(text[text.rfind("\n", 0, at) + 1:at])}


def offset(text, at):
    begin = 0
    for _ in range(at["line"]):
        begin = text.index("\n", begin) + 1
    end = begin
    while units(text[begin:end]) < at["character"]:
        end += 1
    return end


def server():
    """The command that the test gives: lien-clangd and its arguments."""
    return sys.argv[1:]
