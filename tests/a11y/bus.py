"""The accessibility bus as a screen reader reads it: objects with a role, a name, a description, children."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
NULL = "/org/a11y/atspi/null"
FOCUSABLE, SHOWING = 11, 25  # bits of the state, as at-spi2-core numbers them
PATIENCE = 30.0  # seconds until what does not come is given up

Result = TypeVar("Result")


class Node(NamedTuple):
    """One object of a tree. ``where`` is its bus name and path."""

    where: tuple[str, str]
    depth: int
    role: str
    name: str
    description: str
    states: int

    def has(self, state: int) -> bool:
        """Tell whether the bit of this state is set."""
        return bool(self.states >> state & 1)


class Bus:
    """A connection to the accessibility bus of the session."""

    def __init__(self) -> None:
        with open_dbus_connection() as session:
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = _ask(session, new_method_call(launcher, "GetAddress"))
        self._connection = open_dbus_connection(bus=address)

    def applications(self) -> list[tuple[str, str]]:
        """Return the programs that are on the bus."""
        return self._children((REGISTRY, ROOT))

    def name_of(self, where: tuple[str, str]) -> str:
        """Return an object's name."""
        return str(self._property(where, "Name"))

    def walk(self, where: tuple[str, str], depth: int = 0) -> Iterator[Node]:
        """Yield the object and everything below it."""
        (role,) = self._call(where, ACCESSIBLE, "GetRoleName")
        (states,) = self._call(where, ACCESSIBLE, "GetState")
        bits = states[0] | states[1] << 32
        yield Node(where, depth, role, self.name_of(where), str(self._property(where, "Description")), bits)
        for child in self._children(where):
            yield from self.walk(child, depth + 1)

    def press(self, where: tuple[str, str]) -> None:
        """Press a button as a screen reader does."""
        self._call(where, "org.a11y.atspi.Action", "DoAction", "i", (0,))

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def _children(self, where: tuple[str, str]) -> list[tuple[str, str]]:
        (found,) = self._call(where, ACCESSIBLE, "GetChildren")
        return [(name, path) for name, path in found if path != NULL]

    def _property(self, where: tuple[str, str], name: str) -> Any:
        address = DBusAddress(where[1], where[0], ACCESSIBLE)
        ((_, value),) = _ask(self._connection, Properties(address).get(name))
        return value

    def _call(
        self, where: tuple[str, str], interface: str, method: str, signature: str = "", body: Any = ()
    ) -> Any:
        address = DBusAddress(where[1], where[0], interface)
        return _ask(self._connection, new_method_call(address, method, signature or None, body))


def _ask(connection: DBusConnection, message: Any) -> Any:
    return unwrap_msg(connection.send_and_get_reply(message, timeout=PATIENCE))


def wait_for(find: Callable[[], Result | None], what: str, seconds: float = PATIENCE) -> Result:
    """Return what ``find`` finds at last.

    Raises:
        TimeoutError: It found nothing within that time.
    """
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        found = find()
        if found:
            return found
        time.sleep(0.05)
    raise TimeoutError(what)
