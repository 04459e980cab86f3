"""What the desktop tells, on a private bus with a logind of the test's own."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QProcess, Signal

FAKE = Path(__file__).with_name("fake_system.py")


def what_is_missing() -> str:
    if not sys.platform.startswith("linux"):
        return "the buses are Linux's"
    missing = [] if shutil.which("dbus-daemon") else ["dbus-daemon"]
    missing += [] if importlib.util.find_spec("jeepney") else ["jeepney"]
    return f"there is no {', no '.join(missing)} here" if missing else ""


pytestmark = pytest.mark.skipif(bool(what_is_missing()), reason=what_is_missing() or "all is there")


class FakeSystem(QObject):
    """Sends what it is told and says what it was asked."""

    said = Signal(str)

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.heard: list[str] = []
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.start(sys.executable, [str(FAKE), address])

    def send(self, *names: str) -> None:
        for name in names:
            self._process.write(f"{name}\n".encode())

    def end(self) -> None:
        self._process.closeWriteChannel()
        self._process.kill()
        self._process.waitForFinished()

    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode().strip()
            self.heard.append(line)
            self.said.emit(line)


@pytest.fixture
def system(qtbot, bus):
    made = FakeSystem(bus)
    qtbot.waitUntil(lambda: "ready" in made.heard, timeout=10_000)
    yield made
    made.end()


@pytest.fixture
def locks(qtbot, system):
    """What listens, and all that it heard."""
    from PySide6.QtDBus import QDBusConnection

    from ui.system_locks import SystemLocks

    bus = QDBusConnection.connectToBus(system.address, "test")
    made = SystemLocks(system_bus=bus, session_bus=bus)
    yield made
    made.setParent(None)
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made)
    del bus
    QDBusConnection.disconnectFromBus("test")


@pytest.mark.parametrize("told", ["screen", "gnome", "sleep", "lock", "user switch"])
def test_each_of_these_locks(qtbot, system, locks, told):
    locks.listen("2")
    with qtbot.waitSignal(locks.lock_requested):
        system.send(told)


def test_what_is_not_about_us_or_is_over_locks_nothing(qtbot, system, locks):
    """The signals of a bus come in their order, and the last of these makes us call: then all were heard."""
    heard = []
    locks.lock_requested.connect(lambda: heard.append("lock"))
    locks.listen("2")
    qtbot.waitUntil(lambda: locks.delays_sleep)
    system.send("screen off", "lock another", "user back", "wake")
    qtbot.waitUntil(lambda: sum(line.startswith("Inhibit") for line in system.heard) == 2)
    assert heard == []


def test_a_session_that_nobody_named_is_asked_for(qtbot, system, locks, monkeypatch):
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    locks.listen()
    qtbot.waitUntil(lambda: "Get org.freedesktop.login1.Session Id" in system.heard)
    qtbot.waitUntil(lambda: not locks._calls)
    with qtbot.waitSignal(locks.lock_requested):
        system.send("lock")


def test_sleep_waits_until_the_journal_had_its_chance(qtbot, system, locks):
    locks.listen("2")
    qtbot.waitUntil(lambda: locks.delays_sleep)
    [asked] = [line for line in system.heard if line.startswith("Inhibit")]
    assert asked.startswith("Inhibit sleep In Mind")
    assert asked.endswith("delay")
    delayed = []
    locks.lock_requested.connect(lambda: delayed.append(locks.delays_sleep))
    with qtbot.waitSignal(locks.lock_requested):
        system.send("sleep")
    assert delayed == [True]
    assert not locks.delays_sleep
    qtbot.waitUntil(lambda: "let go" in system.heard)
    system.send("wake")
    qtbot.waitUntil(lambda: locks.delays_sleep)


def test_without_a_bus_nothing_is_heard_and_nothing_breaks(qtbot):
    from PySide6.QtDBus import QDBusConnection

    from ui.system_locks import SystemLocks

    nowhere = QDBusConnection("never connected")
    locks = SystemLocks(system_bus=nowhere, session_bus=nowhere)
    locks.listen("2")
    assert not locks.delays_sleep


@pytest.mark.parametrize(
    ("session_id", "path"), [("2", "_32"), ("c1", "c1"), ("12", "_312"), ("a-b", "a_2db")]
)
def test_a_session_is_found_under_its_escaped_name(session_id, path):
    from ui.system_locks import session_path

    assert session_path(session_id) == f"/org/freedesktop/login1/session/{path}"
