"""A window on a real file, with a clock that stands still."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from journal.errors import JournalError
from journal.model import Entry, EntryDraft, Mark, MarkKind, Plan, Priority, RoleSystem
from journal.scheduling.scheduler import Scheduler
from journal.store.journal_store import JournalStore
from ui.app import open_window
from ui.jobs import Jobs
from ui.pages.drift import DriftPage
from ui.session import Session
from ui.session_parts.safekeeping import Safekeeping
from ui.theme import Theme, load_fonts

TODAY = date(2026, 11, 20)  # a Friday
NOW = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
OUT_OF_SIGHT = QPoint(-4000, -4000)  # pixels: where no window lies


@pytest.fixture(scope="session")
def theme(qapp):
    load_fonts()
    return Theme(qapp, "light")


@pytest.fixture(autouse=True)
def _light_again(theme):
    QCursor.setPos(OUT_OF_SIGHT)  # an earlier test left the pointer where a page may lie now, which shows it
    yield
    theme.choose("light")
    QApplication.clipboard().clear()  # what Python made for it must not outlive Python
    for widget in QApplication.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class FakeScheduler(Scheduler):
    """A scheduler of which only a test knows: no timer of the tester's own is ever touched."""

    words = "a systemd timer"

    def __init__(self):
        super().__init__({}, lambda _: 0)
        self.minute = None
        self.refuses = False

    def files(self, command, minute):
        return {}

    def take_up(self):
        pass

    def give_up(self):
        pass

    def install(self, command, minute):
        if self.refuses:
            raise JournalError("The system would not take it.")
        self.minute = minute
        return []

    def uninstall(self):
        was, self.minute = self.minute, None
        return [] if was is None else [was]

    def is_current(self, command, minute):
        return self.minute == minute


@pytest.fixture(autouse=True)
def scheduler(monkeypatch):
    """What asks while the program is closed, as far as any window of a test can tell."""
    made = FakeScheduler()
    monkeypatch.setattr("ui.session_parts.reminding.system_scheduler", lambda: made)
    return made


class StillClock:
    """A clock that stands at NOW in London."""

    def now(self):
        return NOW

    def zone(self):
        return "Europe/London"

    def today(self, day_end=None):
        return TODAY

    def wall_time(self, instant, zone):
        return instant.astimezone(ZoneInfo(zone)).time()


@pytest.fixture
def session(store, theme):
    opened = Session(store, StillClock())
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot, store, theme):
    """The whole window with Today in front, shown and painted."""
    made, session = open_window(store, theme, StillClock())
    qtbot.addWidget(made)
    made.resize(1280, 820)  # whatever the screen of the test
    with qtbot.waitSignal(made.painted):
        made.show()
    yield made
    made.close()
    session.close()


@pytest.fixture
def today_page(window):
    return window.page(0)


@pytest.fixture
def reader(store):
    """A second connection to the same file, as another program would have it."""
    with JournalStore.open(store.vault.folder) as other:
        yield other


def weeks_of_entries(store: JournalStore, shares: list[tuple[int, int]], body: str = "Line") -> None:
    """Fill the weeks before TODAY: (System 1 entries, all entries) for each, the last one just completed."""
    monday = TODAY - timedelta(days=TODAY.weekday())
    made = []
    for back, (pulled, count) in enumerate(reversed(shares), start=1):
        for position in range(count):
            day = monday - timedelta(weeks=back) + timedelta(days=position % 5)
            is_pulled = position < pulled
            made.append(
                Entry(
                    id=f"{back}-{position}",
                    body=f"{body} {position} of {back} weeks ago",
                    written_on=day,
                    written_at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
                    zone="Europe/London",
                    role_system=RoleSystem.DELIVER if is_pulled else RoleSystem.IMPROVE,
                    priority=Priority(is_pulled, not is_pulled),
                )
            )
    store.add_many((entry, None) for entry in sorted(made, key=lambda entry: entry.written_on))


@pytest.fixture
def pulled_store(store):
    """A journal whose last quarter is clearly System 1, with a plan."""
    weeks_of_entries(store, [(3, 6)] * 20 + [(6, 6)] * 14)
    store.add_plan(Plan(date(2026, 1, 1), (40, 35, 25), 5.0), now=NOW)
    return store


OWN = "⁂"  # stands in all that the writer of ``full_store`` wrote


@pytest.fixture
def full_store(store):
    """A journal that has something to show on every page, all of it in words marked as the writer's own."""
    weeks_of_entries(store, [(3, 6)] * 20 + [(6, 6)] * 14, body=f"{OWN} line")
    store.add_plan(Plan(date(2026, 1, 1), (40, 35, 25), 5.0), now=NOW)
    for number in range(1, 9):
        store.add_answer(number, f"{OWN} my answer", on=date(2026, 3, 1), now=NOW)
    store.add_mark(Mark("urgency", MarkKind.CHANGING, date(2026, 10, 1), words=f"{OWN} less of it"), now=NOW)
    for body, question in ((f"{OWN} today", None), (f"{OWN} a reflection", 3)):
        draft = EntryDraft(body, RoleSystem.IMPROVE, Priority(True, True), minutes=20, question=question)
        store.add_entry(draft, written_on=TODAY, written_at=NOW, zone="Europe/London")
    return store


@pytest.fixture
def drift_page(qtbot, session, theme):
    """The Drift page alone, shown, with a worker of its own."""
    jobs = Jobs()
    page = DriftPage(session, theme, jobs)
    page.resize(1080, 820)
    with qtbot.waitExposed(page):
        page.show()
    page.showing()
    yield page
    page.close()
    jobs.close()


@pytest.fixture
def keeping(session):
    """What backs the session's journal up, with a worker of its own."""
    jobs = Jobs()
    yield Safekeeping(session, jobs)
    jobs.close()


@pytest.fixture(scope="session")
def bus():
    """The address of a private bus, or nothing where there is none."""
    if not shutil.which("dbus-daemon") or not importlib.util.find_spec("jeepney"):
        yield ""
        return
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
