"""Linux: org.freedesktop.Notifications on the session bus, with buttons where the desktop has them.

jeepney speaks D-Bus in plain Python; Qt's own binding cannot send the unsigned number that a call wants.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any
from zlib import crc32

from journal.errors import JournalError
from journal.notices.notice import Answer, Pressed, Shown, Words

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

BUS_NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
PATIENCE = 10  # seconds for an answer; a desktop's notifier may have to be started first
BODY_CLICKED = "default"
NORMAL = 1
AS_THE_DESKTOP_LIKES = -1  # how long it stays


class BusDesktop:
    """A desktop that shows notifications; ``of`` is a number that tells this one from another."""

    def __init__(self, connection: DBusConnection, *, has_buttons: bool, of: int) -> None:
        self._connection = connection
        self.has_buttons = has_buttons
        self._of = of
        self._signals: Any = None
        self._words: Words | None = None
        self._token = ""

    def show(self, words: Words, replaces: Shown) -> Shown:
        """Show the words, and begin to listen where there are buttons."""
        self._words = words
        if self.has_buttons:
            self._listen()
        known = replaces.number if replaces.of == self._of else 0
        return Shown(self._notify(words, known, with_buttons=self.has_buttons), self._of)

    def wait(self, shown: Shown, seconds: float) -> Pressed | None:
        """Return what is pressed; one that is closed was answered by that, and nothing is to be done."""
        if self._signals is None:
            return Pressed()
        ends = time.monotonic() + seconds
        while (left := ends - time.monotonic()) > 0:
            try:
                message = self._connection.recv_until_filtered(self._signals, timeout=left)
            except TimeoutError:
                break
            except (OSError, EOFError):  # the session ends
                return Pressed()
            pressed = self._heard(message, shown)
            if pressed is not None:
                return pressed
        return None

    def _heard(self, message: Any, shown: Shown) -> Pressed | None:
        from jeepney import HeaderFields

        member = message.header.fields.get(HeaderFields.member)
        if len(message.body) != 2 or message.body[0] != shown.number:
            return None
        if member == "ActivationToken":
            self._token = str(message.body[1])
        elif member == "ActionInvoked":
            key = str(message.body[1])
            if key == BODY_CLICKED:
                return Pressed(Answer.OPEN, self._token)
            if key in (Answer.OPEN, Answer.LATER, Answer.SKIP):
                return Pressed(Answer(key), self._token)
        elif member == "NotificationClosed":
            return Pressed()
        return None

    def take_away(self, shown: Shown) -> None:
        """Close it."""
        self._call("CloseNotification", "u", (shown.number,))

    def leave_without_buttons(self, shown: Shown) -> None:
        """Let it stand as words alone: nobody will hear its buttons any more."""
        if self._words is not None and self.has_buttons:
            self._notify(self._words, shown.number, with_buttons=False, quietly=True)

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def _notify(self, words: Words, replaces: int, *, with_buttons: bool, quietly: bool = False) -> int:
        buttons: list[str] = []
        if with_buttons:
            first = words.buttons[0][1]
            buttons = [BODY_CLICKED, first]
            for answer, text in words.buttons:
                buttons += [answer.value, text]
        hints: dict[str, tuple[str, object]] = {
            "desktop-entry": ("s", "inmind"),
            "urgency": ("y", 0 if quietly else NORMAL),
            "suppress-sound": ("b", quietly),
        }
        told = ("In Mind", replaces, "inmind", words.title, words.body, buttons, hints, AS_THE_DESKTOP_LIKES)
        return int(self._call("Notify", "susssasa{sv}i", told)[0])

    def _listen(self) -> None:
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", interface=BUS_NAME, path=PATH)
        self._connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=PATIENCE)
        self._signals = self._connection.filter(rule, bufsize=64).__enter__()

    def _call(self, method: str, signature: str | None = None, body: tuple[object, ...] = ()) -> Any:
        return _call(self._connection, method, signature, body)


def find_bus_desktop() -> BusDesktop | None:
    """Return the desktop of this session; None where there is no bus, or nobody on it shows notifications."""
    try:
        from jeepney import DBusAddress, message_bus, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        connection = open_dbus_connection("SESSION")
    except (ImportError, OSError, KeyError, ValueError, RuntimeError):
        return None
    try:
        able = _call(connection, "GetCapabilities")[0]
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        names = [
            connection.send_and_get_reply(message, timeout=PATIENCE).body[0]
            for message in (new_method_call(bus, "GetId"), message_bus.GetNameOwner(BUS_NAME))
        ]
    except (JournalError, OSError, EOFError, IndexError):
        connection.close()
        return None
    return BusDesktop(connection, has_buttons="actions" in able, of=crc32(" ".join(names).encode()))


def _call(
    connection: DBusConnection, method: str, signature: str | None = None, body: tuple[object, ...] = ()
) -> Any:
    """Call the desktop's notifier and return what it answers.

    Raises:
        JournalError: It refuses, or does not answer.
    """
    from jeepney import DBusAddress, MessageType, new_method_call

    address = DBusAddress(PATH, BUS_NAME, BUS_NAME)
    try:
        reply = connection.send_and_get_reply(
            new_method_call(address, method, signature, body), timeout=PATIENCE
        )
    except (OSError, EOFError) as error:
        raise _refusal() from error
    if reply.header.message_type is not MessageType.method_return:
        raise _refusal()
    return reply.body


def _refusal() -> JournalError:
    return JournalError("The desktop did not show the reminder; it is asked for again at the next look.")
