#!/usr/bin/env python3
"""A Cortile client in one file, written from docs/protocol.md ("Native") alone: to be read beside it.

    python3 cortile_client.py --port 53100 --name zoe [--password WORDS] [--log FILE]

What is typed is said in the room; /help tells the rest. Whatever becomes of the connection or the server, every entry is
read once and in order, and everything typed is stored once. At the end --log writes what was read, a JSON object a line.
Needs Python 3.8 and nothing besides.
"""

import argparse
import base64
import hashlib
import hmac
import json
import os
import queue
import socket
import stringprep
import sys
import threading
import time
import unicodedata

LOBBY = "lobby"
PAGE_OF = "page "  # with the room's name the id of what asks for its history
COME_BACK_AFTER = 0.5  # seconds
SILENCE = 15  # seconds without a word of the server before it is asked whether it is there
ASK_AGAIN_LATER = ("busy", "not-stored", "no-history")
DO_NOT_COME_BACK = ("quit", "kicked", "replaced", "unsupported-version", "foreign-protocol")


class Scram:
    """Proves a password without telling it: SCRAM-SHA-256 (RFC 5802, 7677), without channel binding."""

    def __init__(self, name, password):
        self.password = saslprep(password).encode()
        self.nonce = base64.b64encode(os.urandom(18)).decode()
        self.bare = "n=%s,r=%s" % (saslprep(name).replace("=", "=3D").replace(",", "=2C"), self.nonce)
        self.server_final = None

    def first(self):
        return "n,," + self.bare

    def final(self, challenge):
        parts = dict(part.split("=", 1) for part in challenge.split(","))
        if not parts["r"].startswith(self.nonce):
            raise ValueError("the challenge answers somebody else")
        salted = hashlib.pbkdf2_hmac("sha256", self.password, base64.b64decode(parts["s"]), int(parts["i"]))
        without_proof = "c=biws,r=" + parts["r"]  # biws is "n,," in base64
        signed = ",".join((self.bare, challenge, without_proof)).encode()
        client_key = mac(salted, b"Client Key")
        signature = mac(hashlib.sha256(client_key).digest(), signed)
        proof = bytes(a ^ b for a, b in zip(client_key, signature))
        self.server_final = "v=" + base64.b64encode(mac(mac(salted, b"Server Key"), signed)).decode()
        return without_proof + ",p=" + base64.b64encode(proof).decode()


def mac(key, text):
    return hmac.new(key, text, hashlib.sha256).digest()


def saslprep(text):
    """RFC 4013, but for what it forbids: the server refuses that."""
    mapped = (" " if stringprep.in_table_c12(c) else c for c in text if not stringprep.in_table_b1(c))
    return unicodedata.normalize("NFKC", "".join(mapped))


class Room:
    """What is known of a room: every entry once and in order, however often the connection broke."""

    def __init__(self, name):
        self.name = name
        self.members = []
        self.entries = {}  # by seq, which rises
        self.as_of = {}  # up to which seq the changes of a message are in it already, by the message's seq
        self.last = 0  # everything up to here is read
        self.told_before = 0  # up to here it is in pages, what comes after is told
        self.early = []  # told, while pages with what was before it are being read

    def entered(self, state):
        self.members = state["members"]
        self.told_before = state["seq"]
        self.early = []

    def misses_something(self):
        return self.last < self.told_before

    def told(self, entry):
        """Takes an entry that came live; gives what is new."""
        if self.misses_something():
            self.early.append(entry)
            return []
        return self.take([entry], lambda live: live["seq"])

    def read(self, page):
        """Takes a page; gives what is new, what waited for the page included."""
        new = self.take(page["entries"], lambda entry: page["as_of"])
        if not page["more"]:
            self.last = max(self.last, self.told_before)
        if not self.misses_something():
            new += self.take(self.early, lambda live: live["seq"])
            self.early = []
        return new

    def take(self, entries, as_of):
        new = [entry for entry in entries if entry["seq"] > self.last]
        for entry in new:
            self.last = entry["seq"]
            self.entries[entry["seq"]] = entry
            self.as_of[entry["seq"]] = as_of(entry)
            self.change(entry)
        return new

    def change(self, change):
        """Does to an earlier message what this entry says was done to it."""
        message = self.entries.get(change.get("target"))
        if message is None or message["type"] != "message" or self.as_of[message["seq"]] >= change["seq"]:
            return
        if change["type"] == "edited":
            message.update(text=change["text"], edited=change["at"])
        elif change["type"] == "deleted":
            self.erase(message["seq"])
        elif change["type"] == "reacted":
            self.react(message, change)

    def erase(self, target):
        """Forgets the words of a message and those of its edits."""
        for seq, entry in self.entries.items():
            if seq == target or (entry["type"] == "edited" and entry["target"] == target):
                common = ("room", "seq", "id", "at", "from")
                self.entries[seq] = dict({name: entry[name] for name in common}, type="erased")

    @staticmethod
    def react(message, change):
        signs = {sign["emoji"]: sign["names"] for sign in message.get("reactions", [])}
        names = signs.setdefault(change["emoji"], [])
        if change["added"]:
            names.append(change["from"])
        elif change["from"] in names:
            names.remove(change["from"])
        message["reactions"] = [{"emoji": emoji, "names": given} for emoji, given in signs.items() if given]


class Connection:
    """One socket; what it brings is put into the client's queue by a thread, an end as None."""

    def __init__(self, address, events):
        self.socket = socket.create_connection(address, timeout=10)
        self.socket.settimeout(None)
        threading.Thread(target=self.read, args=(events,), daemon=True).start()

    def read(self, events):
        try:
            with self.socket.makefile("r", encoding="utf-8", newline="\n") as lines:
                for line in lines:
                    if line.endswith("\n"):  # else the connection broke within it
                        events.put((self, json.loads(line)))
        except (OSError, ValueError):
            pass  # the end, as far as this client is concerned
        events.put((self, None))

    def send(self, type, **fields):
        frame = dict(type=type, **{name: value for name, value in fields.items() if value is not None})
        try:
            self.socket.sendall(json.dumps(frame).encode() + b"\n")
        except OSError:
            pass  # the reading thread tells of the end

    def drop(self):
        """Breaks the connection without a word."""
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # it was broken already
        self.socket.close()


class Again(str):
    """The id of something to be asked again."""


class Client:
    """A person in the chat. Everything here happens on one thread, which takes from one queue."""

    def __init__(self, address, name, password=None, show=print):
        self.address, self.name, self.password, self.show = address, name, password, show
        self.events = queue.Queue()
        self.connection = None
        self.scram = None
        self.token = None
        self.history = None
        self.rooms = {}
        self.room = LOBBY
        self.wanted = {}  # what was asked and is not answered, by id, in the order asked
        self.mine = os.urandom(6).hex()  # so that no other device of this person gives the same ids
        self.asked = 0
        self.welcomed = self.quitting = self.done = self.asked_whether_alive = False
        self.heard = self.next_try = time.monotonic()

    def run(self):
        while not self.done:
            try:
                source, event = self.events.get(timeout=0.1)
                self.take(source, event)
            except queue.Empty:
                self.look_at_the_clock()

    def take(self, source, event):
        if isinstance(event, Again):
            self.ask_again(event)
        elif source is None:
            self.typed(event)
        elif source is self.connection:  # what an earlier connection still brings was lost with it
            self.heard, self.asked_whether_alive = time.monotonic(), False
            self.lost() if event is None else getattr(self, "on_" + event["type"], self.pass_over)(event)
        self.leave_when_done()

    def look_at_the_clock(self):
        now = time.monotonic()
        if self.connection is None and now >= self.next_try:
            self.connect()
        elif self.connection and now - self.heard > 2 * SILENCE:
            self.connection.drop()
        elif self.connection and now - self.heard > SILENCE and not self.asked_whether_alive:
            self.asked_whether_alive = True
            self.connection.send("ping", token="there?")

    # ---- coming in and coming back

    def connect(self):
        self.next_try = time.monotonic() + COME_BACK_AFTER
        try:
            self.connection = Connection(self.address, self.events)
        except OSError:
            return
        self.heard = time.monotonic()
        if self.password and not self.token:
            self.scram = Scram(self.name, self.password)
            self.connection.send("login", data=self.scram.first())
        else:
            self.hello()

    def hello(self):
        self.connection.send("hello", version=1, name=self.name, agent="cortile_client.py/1", token=self.token,
                             capabilities=["ping", "resume"])

    def on_challenge(self, challenge):
        self.connection.send("proof", data=self.scram.final(challenge["data"]))

    def on_account(self, account):
        self.wanted.pop(account.get("ref"), None)
        self.token = account.get("token", self.token)
        if self.scram and "data" in account:
            if not hmac.compare_digest(account["data"], self.scram.server_final):
                raise ValueError("the server does not know the password: it is not who it says")
            self.scram = None
            self.hello()
        else:
            self.show("* %s is an account" % account["name"] if account["registered"] else "* no account any more")

    def on_welcome(self, welcome):
        self.name, self.token = welcome["name"], welcome["token"]
        if welcome["history"] != self.history:
            self.history, self.rooms = welcome["history"], {}
        self.welcomed = True
        for state in welcome["rooms"]:
            self.enter(state)
        for kind, fields in list(self.wanted.values()):
            self.connection.send(kind, **fields)  # stored once, because the ids are the same
        self.show("* in as %s: %s" % (self.name, ", ".join(state["room"] for state in welcome["rooms"])))

    def lost(self):
        self.connection, self.welcomed, self.scram = None, False, None
        self.show("* the connection is lost")

    def on_bye(self, bye):
        self.show("* %s (%s)" % (bye["text"], bye["code"]))
        self.done = bye["code"] in DO_NOT_COME_BACK
        self.next_try = time.monotonic() + 4 * COME_BACK_AFTER

    # ---- what the rooms tell

    def enter(self, state):
        room = self.rooms.setdefault(state["room"], Room(state["room"]))
        room.entered(state)
        self.catch_up(room)

    def catch_up(self, room):
        if room.misses_something():
            self.connection.send("history", room=room.name, after=room.last, id=PAGE_OF + room.name)

    def on_entered(self, state):
        self.wanted.pop(state.get("ref"), None)
        if state["room"] not in self.rooms:  # else it is as it was, and what is told live goes on
            self.enter(state)
        self.show("* in %s with %s" % (state["room"], ", ".join(state["members"])))

    def on_exited(self, exited):
        self.wanted.pop(exited.get("ref"), None)
        self.rooms.pop(exited["room"], None)
        self.room = LOBBY if exited["room"] == self.room else self.room

    def on_history(self, page):
        room = self.rooms.get(page["room"])
        if room:
            self.show_all(room.read(page))
            self.catch_up(room)

    def on_entry(self, entry):
        room = self.rooms.get(entry["room"])
        if room:
            self.show_all(room.told(entry))
        self.wanted.pop(entry["id"], None)  # stored, even where the entry has to wait for a page

    on_message = on_edited = on_deleted = on_reacted = on_entry

    def show_all(self, entries):
        for entry in entries:
            self.wanted.pop(entry["id"], None)
            words = entry.get("text", entry.get("emoji", ""))
            self.show("%s %d %s %s: %s" % (entry["room"], entry["seq"], entry["type"], entry["from"], words))

    def on_joined(self, news):
        self.rooms[news["room"]].members.append(news["name"])

    def on_left(self, news):
        self.rooms[news["room"]].members.remove(news["name"])

    def on_renamed(self, news):
        members = self.rooms[news["room"]].members
        members[members.index(news["name"])] = news["to"]

    # ---- answers

    def on_done(self, done):
        self.wanted.pop(done.get("ref"), None)

    def on_error(self, error):
        self.show("* %s (%s)" % (error["text"], error["code"]))
        if error["code"] in ASK_AGAIN_LATER and "ref" in error:
            later = threading.Timer(1, self.events.put, [(None, Again(error["ref"]))])
            later.daemon = True
            later.start()
        elif not self.welcomed:
            self.token = None  # it is not good any more; the password may be
            self.done = self.password is None or error["code"] == "login-failed"
            self.connection.drop()
        else:
            self.wanted.pop(error.get("ref"), None)

    def on_ping(self, ping):
        self.connection.send("pong", token=ping["token"])

    def pass_over(self, frame):
        """What this client does not know, or does not need."""

    # ---- what the person does

    def ask(self, kind, **fields):
        """Asks for something until it is answered, on however many connections that takes."""
        self.asked += 1
        fields["id"] = "%s-%d" % (self.mine, self.asked)
        self.wanted[fields["id"]] = (kind, fields)
        self.send_wanted(fields["id"])

    def send_wanted(self, id):
        if self.welcomed and id in self.wanted:
            kind, fields = self.wanted[id]
            self.connection.send(kind, **fields)

    def ask_again(self, id):
        self.send_wanted(id)
        room = self.rooms.get(id[len(PAGE_OF):]) if id.startswith(PAGE_OF) else None
        if self.welcomed and room:
            self.catch_up(room)

    def typed(self, line):
        if not line.startswith("/"):
            self.ask("say", room=self.room, text=line)
            return
        command, _, rest = line[1:].partition(" ")
        try:
            getattr(self, "do_" + command, self.do_help)(rest)
        except ValueError:
            self.do_help(rest)

    def do_help(self, _):
        self.show("* " + " ".join("/" + name[3:] for name in dir(self) if name.startswith("do_")))

    def do_register(self, password):
        self.ask("register", password=password)

    def do_create(self, room):
        self.ask("create", room=room)

    def do_join(self, room):
        self.ask("join", room=room)

    def do_in(self, room):
        self.room = room

    def do_edit(self, rest):
        seq, _, text = rest.partition(" ")
        self.ask("edit", room=self.room, seq=int(seq), text=text)

    def do_delete(self, seq):
        self.ask("delete", room=self.room, seq=int(seq))

    def do_react(self, rest):
        seq, _, emoji = rest.partition(" ")
        self.ask("react", room=self.room, seq=int(seq), emoji=emoji)

    def do_drop(self, _):
        if self.connection:
            self.connection.drop()

    def do_quit(self, _):
        self.quitting = True

    def leave_when_done(self):
        """Says goodbye when everything asked is answered and everything told is read."""
        if self.quitting and self.welcomed and not self.wanted:
            if not any(room.misses_something() for room in self.rooms.values()):
                self.quitting = False
                self.connection.send("bye")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=int, default=53100)
    options.add_argument("--name", required=True)
    options.add_argument("--password")
    options.add_argument("--log")
    chosen = options.parse_args()
    client = Client((chosen.host, chosen.port), chosen.name, chosen.password, lambda line: print(line, flush=True))
    threading.Thread(target=read_keyboard, args=(client.events,), daemon=True).start()
    client.run()
    if chosen.log:
        with open(chosen.log, "w", encoding="utf-8") as log:
            for room in client.rooms.values():
                log.writelines(json.dumps(entry) + "\n" for entry in room.entries.values())


def read_keyboard(events):
    for line in sys.stdin:
        events.put((None, line.rstrip("\r\n")))
    events.put((None, "/quit"))


if __name__ == "__main__":
    main()
