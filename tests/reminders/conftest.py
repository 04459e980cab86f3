"""A private bus with a desktop of the tests' own, and a world in which it is Friday, 16:00."""

from __future__ import annotations

import importlib.util
import json
import queue
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from journal.cli import main
from journal.reminder_file import change_reminder, find_reminder
from tests.reminders.support import at, fridays

FAKE = Path(__file__).with_name("fake_desktop.py")


def what_is_missing() -> str:
    """Return why no private bus can be had, or nothing."""
    if not sys.platform.startswith("linux"):
        return "notifications by D-Bus are Linux's"
    missing = [] if shutil.which("dbus-daemon") else ["dbus-daemon"]
    missing += [] if importlib.util.find_spec("jeepney") else ["jeepney"]
    return f"there is no {', no '.join(missing)} here" if missing else ""


class FakeDesktop:
    """A recorder of what was asked of the desktop's notifier, whose buttons a test can press."""

    def __init__(self, address: str, *more: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(FAKE), address, *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self._said: queue.Queue[str] = queue.Queue()
        self.asked: list[dict[str, object]] = []
        threading.Thread(target=self._read, daemon=True).start()
        assert self._said.get(timeout=20) == "ready"

    def _read(self) -> None:
        for line in self._process.stdout:
            self._said.put(line.strip())

    def notify(self) -> list[object]:
        """Wait for the next notification and return its arguments."""
        while True:
            asked = json.loads(self._said.get(timeout=20))
            self.asked.append(asked)
            if asked["member"] == "Notify":
                assert asked["signature"] == "susssasa{sv}i"
                return asked["body"]

    def closed(self) -> int:
        """Wait until a notification is taken away and return its number."""
        while True:
            asked = json.loads(self._said.get(timeout=20))
            if asked["member"] == "CloseNotification":
                return asked["body"][0]

    def shown_more(self) -> bool:
        """True where another notification was shown that nobody waited for."""
        while not self._said.empty():
            self.asked.append(json.loads(self._said.get()))
            if self.asked[-1]["member"] == "Notify":
                return True
        return False

    def press(self, *keys: str) -> None:
        """Press on the newest notification."""
        for key in keys:
            self._process.stdin.write(f"{key}\n")

    def end(self) -> None:
        """Leave the bus."""
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()


@pytest.fixture(scope="session")
def bus():
    """The address of a private bus."""
    if what_is_missing():
        pytest.skip(what_is_missing())
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture
def desktop(bus, monkeypatch):
    """A desktop with buttons, on the bus that this process calls its session's."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    made = FakeDesktop(bus)
    yield made
    made.end()


@pytest.fixture
def clock(monkeypatch):
    """It is Friday, 16:00, in London; a test may set another moment."""
    now = [at("2026-11-20", "16:00")]

    def set_to(*told):
        now[0] = at(*told)

    for module in ("journal.reminders", "journal.commands.reminding", "journal.commands.reminder_setup"):
        monkeypatch.setattr(f"{module}.moment_now", lambda: now[0])
    return set_to


@pytest.fixture
def reminder(state_folder, monkeypatch):
    """Put a reminder into the file, and return what stands there."""
    monkeypatch.setenv("HOME", str(state_folder))
    monkeypatch.delenv("INMIND_JOURNAL", raising=False)
    for name in ("XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(state_folder / name))

    journal = state_folder / "Mine.vault"
    journal.mkdir()

    def put(**more):
        return change_reminder(lambda _: fridays(**({"journal": str(journal)} | more)))

    put()
    put.found = find_reminder
    put.journal = journal
    return put


@pytest.fixture
def run(capfd):
    """Run ``inmind remind`` in this process and return (exit code, output, errors)."""

    def run(*words):
        code = main(["remind", *words])
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run


@pytest.fixture
def running(capfd):
    """Run ``inmind remind`` in a thread, to press on what it shows; the result is its exit code."""
    started = []

    def run(*words):
        done = []
        thread = threading.Thread(target=lambda: done.append(main(["remind", *words])))
        thread.start()
        started.append(thread)

        def ended():
            thread.join(timeout=20)
            assert done, "it still runs"
            return done[0]

        return ended

    yield run
    for thread in started:
        thread.join(timeout=20)
