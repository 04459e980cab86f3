"""``secret_service.py FILE`` answers on the session's bus as the desktop's keyring does, for one collection.

It gives what FILE holds as JSON, under "service username", and speaks only the plain form of a session. What
the library ``keyring`` costs is thus measured whole, its calls over the bus too, without a desktop.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from jeepney import MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import open_dbus_connection

PREFIX = "/org/freedesktop/secrets"
COLLECTION = f"{PREFIX}/collection/login"
SESSION = f"{PREFIX}/session/1"
REFUSED = "org.freedesktop.DBus.Error.NotSupported"


def answered(
    member: str, path: str, body: tuple[Any, ...], held: dict[str, str]
) -> tuple[str, tuple[Any, ...]]:
    """Return the signature and the body of the answer to a call."""
    names = list(held)
    if member == "ReadAlias":
        return "o", (COLLECTION,)
    if member == "OpenSession" and body[0] == "plain":
        return "vo", (("s", ""), SESSION)
    if member == "SearchItems":
        wanted = f"{body[0].get('service')} {body[0].get('username')}"
        found = [f"{COLLECTION}/{names.index(wanted)}"] if wanted in names else []
        return ("aoao", (found, [])) if path == PREFIX else ("ao", (found,))
    if member == "Unlock":
        return "aoo", (body[0], "/")
    if member == "Get":
        return "v", (("b", False) if body[1] == "Locked" else ("s", "login"),)
    if member == "GetSecret":
        secret = held[names[int(path.rpartition("/")[2])]].encode()
        return "(oayays)", ((SESSION, b"", secret, "text/plain"),)
    raise LookupError(member)


def main() -> None:
    held: dict[str, str] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with open_dbus_connection("SESSION") as bus:
        bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.secrets"))
        os.write(1, b"answering\n")
        while True:
            call = bus.receive()
            if call.header.message_type is not MessageType.method_call:
                continue
            fields = {field.name: value for field, value in call.header.fields.items()}
            try:
                signature, body = answered(fields["member"], fields["path"], call.body, held)
                bus.send(new_method_return(call, signature, body))
            except LookupError:
                bus.send(new_error(call, REFUSED, "s", (fields["member"],)))


if __name__ == "__main__":
    main()
