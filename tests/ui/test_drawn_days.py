"""Days drawn by lot in the settings and in the window."""

from __future__ import annotations

import pytest

from journal.drawn_days import DrawnDays, Spell
from journal.model import EntryDraft
from journal.reminder_file import change_reminder, find_reminder
from journal.reminder_sync import drawn_days
from tests.reminders.support import at
from tests.ui.conftest import TODAY, StillClock
from ui.app import open_window
from ui.dialogs.reminder_section import ReminderSection
from ui.reminder import WeeklyReminder
from ui.session_parts.reminding import Reminding


@pytest.fixture
def clock():
    return [at("2026-11-20", "15:59")]


@pytest.fixture
def asking(qtbot, store, theme, clock, scheduler):
    """A window whose journal drew today, a minute before it asks."""
    known = DrawnDays("5eed", (Spell(TODAY),), {"2026-Q4": (TODAY,), "2027-Q1": ()})
    store.set_setting("drawn_days", known.record())
    window, session = open_window(store, theme, StillClock())
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    started = []
    made = WeeklyReminder(window, Reminding(session, scheduler, lambda: clock[0]), theme, started.append)
    session.entry_kept.connect(made.note_entry)
    made.started, made.window, made.session = started, window, session
    made.start()
    yield made
    window.close()
    session.close()


def said_in(asking):
    bar = asking.window._notice_bar
    return bar.words_label.text() if bar is not None and bar.isVisible() else ""


def test_a_drawn_day_asks_for_a_line_once(asking, clock):
    asking.look()
    assert said_in(asking) == ""
    clock[0] = at("2026-11-20", "16:00")
    asking.look()
    assert said_in(asking) == "Today is one of your days: a line on what you did?"
    assert find_reminder().asked == TODAY.toordinal()
    asking.window._notice_bar.hide()
    asking.look()
    assert said_in(asking) == ""


def test_behind_other_windows_the_desktop_asks(asking, clock, monkeypatch):
    monkeypatch.setattr(asking, "is_looked_at", lambda: False)
    clock[0] = at("2026-11-20", "16:00")
    asking.look()
    asking.look()
    assert [words[-1] for words in asking.started] == ["remind"]
    assert said_in(asking) == ""


def test_who_has_written_today_is_not_asked(asking, clock, qtbot):
    yesterday = TODAY.toordinal() - 1  # as in a window that has been open since then
    change_reminder(lambda known: known.changed(written=yesterday))
    asking.session.keep(EntryDraft("A line"))
    qtbot.waitUntil(lambda: find_reminder().written == TODAY.toordinal())
    clock[0] = at("2026-11-20", "16:00")
    asking.look()
    assert said_in(asking) == ""


def test_the_settings_begin_and_end_it(theme, session, scheduler, clock, store, qtbot):
    section = ReminderSection(
        theme, Reminding(session, scheduler, lambda: clock[0]), has_tray=False, wants_tray=False
    )
    qtbot.addWidget(section)
    section.show()
    section.drawn_box.click()
    known = drawn_days(store)
    assert known.is_on
    assert find_reminder().drawn == tuple(
        day.toordinal() for quarter in sorted(known.quarters) for day in known.quarters[quarter]
    )
    assert section.time_row.isEnabled()  # the time at which it asks, without a weekly invitation
    section.closed_box.click()
    qtbot.waitUntil(lambda: scheduler.minute == 0)
    section.drawn_box.click()
    assert not drawn_days(store).is_on
    assert find_reminder().drawn == ()
    qtbot.waitUntil(lambda: scheduler.minute is None)
    section.close_jobs()
