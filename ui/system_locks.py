"""What the desktop tells when nobody should see the screen: it is locked, the computer sleeps, users change.

On Linux these are signals on two buses. logind (the system's bus) speaks of our session and of sleep, the
screen savers (the user's bus) each under their own name. Where there is no bus nothing is heard, and the idle
time alone locks. macOS and Windows tell a program by ways that Qt does not pass on; they are left out, and
``QGuiApplication.applicationStateChanged`` is no stand-in: it comes with every change to another window.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusUnixFileDescriptor

LOGIND = "org.freedesktop.login1"
LOGIND_PATH = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"
SESSION = "org.freedesktop.login1.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
OWN_SESSION = f"{LOGIND_PATH}/session/auto"
SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


class SystemLocks(QObject):
    """Says ``lock_requested`` whenever the system says one of these.

    Sleep waits for us, as far as logind lets it (five seconds as a rule): a "delay" lock of its is held while
    the journal is open.
    """

    lock_requested = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        system_bus: QDBusConnection | None = None,
        session_bus: QDBusConnection | None = None,
    ) -> None:
        super().__init__(parent)
        self._system = QDBusConnection.systemBus() if system_bus is None else system_bus
        self._session = QDBusConnection.sessionBus() if session_bus is None else session_bus
        self._delay: QDBusUnixFileDescriptor | None = None
        self._calls: set[QDBusPendingCallWatcher] = set()

    @property
    def delays_sleep(self) -> bool:
        """True while sleep waits for the journal to be locked."""
        return self._delay is not None and self._delay.isValid()

    def listen(self, session_id: str | None = None) -> None:
        """Hear from now on what both buses tell, as far as they are there."""
        if self._session.isConnected():
            for name in SCREEN_SAVERS:
                # From whoever it comes: desktops differ in the path, and none but this user is on this bus.
                self._session.connect("", "", name, "ActiveChanged", self, _slot("heed_screen(bool)"))
        if not self._system.isConnected():
            return
        self._connect(LOGIND_PATH, MANAGER, "PrepareForSleep", "heed_sleep(bool)")
        self._take_delay()
        session_id = os.environ.get("XDG_SESSION_ID") if session_id is None else session_id
        if session_id:
            self._listen_to(session_id)
        else:  # as where the desktop's own service manager started us
            self._call(OWN_SESSION, PROPERTIES, "Get", [SESSION, "Id"], self._take_session)

    def _listen_to(self, session_id: str) -> None:
        path = session_path(session_id)
        self._connect(path, SESSION, "Lock", "heed_lock()")
        self._connect(path, PROPERTIES, "PropertiesChanged", "heed_session(QString,QVariantMap,QStringList)")

    def _connect(self, path: str, interface: str, signal: str, slot: str) -> None:
        self._system.connect(LOGIND, path, interface, signal, self, _slot(slot))

    @Slot(bool)
    def heed_screen(self, is_locked: bool) -> None:
        """The screen saver came, or went."""
        if is_locked:
            self.lock_requested.emit()

    @Slot(bool)
    def heed_sleep(self, is_near: bool) -> None:
        """The computer is about to sleep, or woke up."""
        if is_near:
            self.lock_requested.emit()
            self._delay = None  # still here, so it could not be locked; sleep need not wait for that
        else:
            self._take_delay()

    @Slot()
    def heed_lock(self) -> None:
        """Somebody asked for this session to be locked."""
        self.lock_requested.emit()

    @Slot("QString", "QVariantMap", "QStringList")
    def heed_session(self, interface: str, changed: dict[str, Any], _invalid: list[str]) -> None:
        """Another user, or another screen, is in front now."""
        if interface == SESSION and (changed.get("Active") is False or changed.get("LockedHint") is True):
            self.lock_requested.emit()

    # --- calls ------------------------------------------------------------------------------------

    def _take_delay(self) -> None:
        words = ["sleep", "In Mind", "The journal is being locked", "delay"]
        self._call(LOGIND_PATH, MANAGER, "Inhibit", words, self._keep_delay)

    def _keep_delay(self, told: Any) -> None:
        self._delay = told

    def _take_session(self, told: Any) -> None:
        value = told.variant() if hasattr(told, "variant") else told
        if isinstance(value, str) and value:
            self._listen_to(value)

    def _call(self, path: str, interface: str, method: str, words: list[str], take: Any) -> None:
        """Call logind without waiting; a refusal is as good as no logind."""
        message = QDBusMessage.createMethodCall(LOGIND, path, interface, method)
        message.setArguments(words)
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(message), self)
        self._calls.add(watcher)

        def end(done: QDBusPendingCallWatcher) -> None:
            self._calls.discard(watcher)
            watcher.deleteLater()  # it holds the reply, and with that a copy of a file in it
            reply = done.reply()
            if reply.type() is QDBusMessage.MessageType.ReplyMessage and reply.arguments():
                take(reply.arguments()[0])

        watcher.finished.connect(end)


def _slot(signature: str) -> Any:
    # Its stubs say bytes, but PySide takes nothing but the text that SLOT makes.
    return SLOT(signature)


def session_path(session_id: str) -> str:
    """Return the object that stands for a session of logind's, whose ids are escaped as systemd does."""
    escaped = "".join(
        sign if sign.isascii() and (sign.isalpha() or (sign.isdigit() and at > 0)) else f"_{ord(sign):02x}"
        for at, sign in enumerate(session_id)
    )
    return f"{LOGIND_PATH}/session/{escaped}"
