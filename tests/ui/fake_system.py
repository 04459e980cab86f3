"""``fake_system.py ADDRESS`` plays logind and a screen saver on a private bus, with jeepney.

It answers calls at once and sends the signals that lines of its input name; a line of its output says that it
is ready, and each later one what it was asked.
"""

from __future__ import annotations

import os
import sys
import threading

from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

LOGIND = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
SESSION = f"{LOGIND}.Session"
SIGNALS = {
    "screen": ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "b", (True,)),
    "screen off": ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "b", (False,)),
    "gnome": ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", "b", (True,)),
    "sleep": (PATH, f"{LOGIND}.Manager", "PrepareForSleep", "b", (True,)),
    "wake": (PATH, f"{LOGIND}.Manager", "PrepareForSleep", "b", (False,)),
    "lock": (f"{PATH}/session/_32", SESSION, "Lock", None, ()),
    "lock another": (f"{PATH}/session/_33", SESSION, "Lock", None, ()),
    "user switch": (
        f"{PATH}/session/_32",
        "org.freedesktop.DBus.Properties",
        "PropertiesChanged",
        "sa{sv}as",
        (SESSION, {"Active": ("b", False)}, []),
    ),
    "user back": (
        f"{PATH}/session/_32",
        "org.freedesktop.DBus.Properties",
        "PropertiesChanged",
        "sa{sv}as",
        (SESSION, {"Active": ("b", True)}, []),
    ),
}


def main() -> None:
    bus = open_dbus_connection(sys.argv[1], enable_fds=True)
    bus.send_and_get_reply(message_bus.RequestName(LOGIND))
    speaker = open_dbus_connection(sys.argv[1])  # of the screen saver's, which logind has no part in
    print("ready", flush=True)
    threading.Thread(target=lambda: send_each(bus, speaker), daemon=True).start()
    while True:
        call = bus.receive()
        if call.header.message_type is not MessageType.method_call:
            continue
        member = call.header.fields[HeaderFields.member]
        if member == "Inhibit":
            kept, given = os.pipe()
            bus.send(new_method_return(call, "h", (given,)))
            os.close(given)
            threading.Thread(target=lambda kept=kept: tell_of_end(kept), daemon=True).start()
        elif member == "Get":
            bus.send(new_method_return(call, "v", (("s", "2"),)))
        print(member, *[part for part in call.body if isinstance(part, str)], flush=True)


def tell_of_end(pipe: int) -> None:
    """Say when the other side lets the lock on sleep go: nothing is ever written, so this reads the end."""
    os.read(pipe, 1)
    print("let go", flush=True)


def send_each(bus: object, speaker: object) -> None:
    for line in sys.stdin:
        path, interface, name, signature, body = SIGNALS[line.strip()]
        signal = new_signal(DBusAddress(path, interface=interface), name, signature, body)
        (bus if LOGIND in path.replace("/", ".") else speaker).send(signal)


main()
