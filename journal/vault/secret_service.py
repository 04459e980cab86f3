"""A secret of ours from the keyring of a Linux desktop, asked for over the session's bus without a detour.

The library ``keyring`` finds out which of all backends there is, and loads a web client on the way: a launch
takes half as long again. So where a secret is only read, the one service that nearly every desktop has is
asked first. What is kept or forgotten goes through the library, and so does a keyring that is locked.
"""

from __future__ import annotations

import os
from typing import Any

SERVICE = "org.freedesktop.secrets"
PATH = "/org/freedesktop/secrets"
INTERFACE = "org.freedesktop.Secret"
PATIENCE = 2.0  # seconds for each answer
_OTHERWISE = "PYTHON_KEYRING_BACKEND"  # the writer told the library to use another one


def find_secret(service: str, username: str) -> str | None:
    """Return what the library kept under this name in the desktop's keyring, if it is there and open."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") or os.environ.get(_OTHERWISE):
        return None
    try:
        from jeepney.io.blocking import open_dbus_connection

        with open_dbus_connection("SESSION") as bus:
            return _read(bus, {"service": service, "username": username})
    except Exception:  # noqa: BLE001 - no bus, no service, no library for it, a strange answer: the other way is open
        return None


def _read(bus: Any, attributes: dict[str, str]) -> str | None:
    # Plain is what every service must speak. Whoever may listen on this bus may ask for the secret as well.
    _, session = _call(bus, PATH, "Service", "OpenSession", "sv", "plain", ("s", ""))
    unlocked, _ = _call(bus, PATH, "Service", "SearchItems", "a{ss}", attributes)
    if not unlocked:
        return None
    [(_, _, secret, _)] = _call(bus, unlocked[0], "Item", "GetSecret", "o", session)
    return bytes(secret).decode("utf-8")


def _call(bus: Any, path: str, kind: str, member: str, signature: str, *values: object) -> tuple[Any, ...]:
    """Return what the service answers; LookupError where it refuses."""
    from jeepney import DBusAddress, MessageType, new_method_call

    address = DBusAddress(path, SERVICE, f"{INTERFACE}.{kind}")
    answer = bus.send_and_get_reply(new_method_call(address, member, signature, values), timeout=PATIENCE)
    if answer.header.message_type is not MessageType.method_return:
        raise LookupError(member)
    body: tuple[Any, ...] = answer.body
    return body
