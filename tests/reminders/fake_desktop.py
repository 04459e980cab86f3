"""``fake_desktop.py ADDRESS [--plain]`` plays the desktop's notifier on a private bus, with jeepney.

A line of its output says that it is ready, and each later one, as JSON, what it was asked. Lines of its input
are pressed on the newest notification: the key of a button, ``token``, or ``close``. With ``--plain`` it has
no buttons to press.
"""

from __future__ import annotations

import json
import sys
import threading

from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"


def main() -> None:
    bus = open_dbus_connection(sys.argv[1])
    bus.send_and_get_reply(message_bus.RequestName(NAME))
    newest = [0]
    print("ready", flush=True)
    threading.Thread(target=lambda: press_each(bus, newest), daemon=True).start()
    while True:
        call = bus.receive()
        if call.header.message_type is not MessageType.method_call:
            continue
        member = call.header.fields[HeaderFields.member]
        if member == "GetCapabilities":
            able = ["body"] if "--plain" in sys.argv else ["body", "actions"]
            bus.send(new_method_return(call, "as", (able,)))
        elif member == "Notify":
            newest[0] = call.body[1] or newest[0] + 1
            bus.send(new_method_return(call, "u", (newest[0],)))
        else:
            bus.send(new_method_return(call))
        signature = call.header.fields.get(HeaderFields.signature, "")
        print(json.dumps({"member": member, "signature": signature, "body": call.body}), flush=True)


def press_each(bus: object, newest: list[int]) -> None:
    for line in sys.stdin:
        key = line.strip()
        address = DBusAddress(PATH, interface=NAME)
        if key == "close":
            signal = new_signal(address, "NotificationClosed", "uu", (newest[0], 2))
        elif key == "token":
            signal = new_signal(address, "ActivationToken", "us", (newest[0], "token-1"))
        elif key == "another":
            signal = new_signal(address, "ActionInvoked", "us", (newest[0] + 1, "skip"))
        else:
            signal = new_signal(address, "ActionInvoked", "us", (newest[0], key))
        bus.send(signal)


main()
