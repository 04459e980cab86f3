"""``inmind remind`` against a desktop of the tests' own: one notification, and what is pressed on it."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from journal.commands import reminding
from journal.reminders import HOUR, state_path
from tests.reminders.conftest import FakeDesktop, what_is_missing
from tests.reminders.support import W46, W47, W48, at

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(bool(what_is_missing()), reason=what_is_missing() or "all is there")


@pytest.fixture
def opened(monkeypatch):
    """Note which windows would be opened."""
    made = []
    monkeypatch.setattr(reminding, "start_window", lambda *told: made.append(told))
    return made


def test_one_notification_that_carries_nothing_of_the_journal(desktop, clock, reminder, running):
    ended = running()
    name, replaces, icon, title, body, actions, hints, expires = desktop.notify()
    assert (name, replaces, icon, title) == ("In Mind", 0, "inmind", "In Mind")
    assert body == "Five minutes to look back on the week?"
    assert dict(zip(actions[::2], actions[1::2], strict=True)) == {
        "default": "Open the review",
        "open": "Open the review",
        "later": "In an hour",
        "skip": "Not this week",
    }
    assert hints["urgency"] == ["y", 1]
    assert expires == -1
    desktop.press("close")
    assert ended() == 0
    assert reminder.found().reminded == W47


def test_asked_once_it_is_not_asked_again(desktop, clock, reminder, running, run):
    ended = running()
    desktop.notify()
    desktop.press("close")
    ended()
    for when in (("2026-11-20", "17:00"), ("2026-11-22", "09:00"), ("2026-11-26", "20:00")):
        clock(*when)
        assert run() == (0, "", "")
    assert not desktop.shown_more()


@pytest.mark.parametrize("more", [{"reviewed": (W47,)}, {"leave": (W47,)}, {"skipped": W47}, {"on": False}])
def test_silence_is_silence(desktop, clock, reminder, run, more):
    reminder(**more)
    assert run() == (0, "", "")
    assert not desktop.shown_more()


@pytest.mark.parametrize("key", ["open", "default"])
def test_it_leads_straight_to_the_review(desktop, clock, reminder, running, opened, key):
    ended = running()
    desktop.notify()
    desktop.press("token", key)
    assert ended() == 0
    assert opened == [(str(reminder.journal), "token-1", "--review")]


def test_in_an_hour_is_one_click_and_comes_back_once(desktop, clock, reminder, running, run):
    ended = running()
    desktop.notify()
    desktop.press("later")
    ended()
    known = reminder.found()
    assert (known.later_week, known.later_at) == (W47, at("2026-11-20", "16:00").second + HOUR)
    clock("2026-11-20", "16:30")
    assert run() == (0, "", "")
    clock("2026-11-20", "17:00")
    ended = running()
    assert desktop.notify()[1] == known.notice  # in the place of the first
    desktop.press("close")
    ended()
    clock("2026-11-20", "18:00")
    assert run() == (0, "", "")
    assert not desktop.shown_more()


def test_not_this_week_is_one_click_and_ends_with_the_week(desktop, clock, reminder, running, run):
    ended = running()
    desktop.notify()
    desktop.press("skip")
    ended()
    assert reminder.found().skipped == W47
    clock("2026-11-22", "20:00")
    assert run() == (0, "", "")
    clock("2026-11-27", "16:00")
    ended = running()
    desktop.notify()
    desktop.press("close")
    ended()
    assert reminder.found().reminded == W48


def test_anothers_buttons_are_not_ours(desktop, clock, reminder, running):
    ended = running()
    desktop.notify()
    desktop.press("another", "unknown", "later")
    ended()
    assert (reminder.found().skipped, reminder.found().later_week) == (0, W47)


def test_when_nobody_presses_it_stays_as_words_alone(desktop, clock, reminder, running):
    ended = running("--wait", "1")
    first = desktop.notify()
    assert ended() == 0
    again = desktop.notify()
    assert again[1] == reminder.found().notice
    assert (again[3:5], again[5]) == (first[3:5], [])
    assert again[6]["suppress-sound"] == ["b", True]


def test_a_review_done_meanwhile_takes_the_notification_away(desktop, clock, reminder, running, monkeypatch):
    monkeypatch.setattr(reminding, "LOOKS_EVERY", 0.05)
    ended = running()
    desktop.notify()
    reminder(reviewed=(W47,), reminded=W47)
    assert desktop.closed() == 1
    assert ended() == 0


def test_a_desktop_without_buttons_gets_the_words_and_nobody_waits(bus, clock, reminder, run, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    plain = FakeDesktop(bus, "--plain")
    assert run() == (0, "", "")
    assert plain.notify()[5] == []
    plain.end()


def test_where_nothing_can_show_it_that_is_said_and_it_is_asked_again(bus, clock, reminder, run, monkeypatch):
    for address in (bus, "unix:path=/nowhere", ""):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        code, out, err = run()
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert err.startswith("inmind: Nothing here shows notifications")
        assert reminder.found().reminded == 0


def test_a_journal_on_a_stick_that_is_not_in_is_asked_for_when_it_is(desktop, clock, reminder, run):
    reminder.journal.rmdir()
    code, out, err = run()
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "not there just now" in err
    assert reminder.found().reminded == 0
    assert not desktop.shown_more()


def test_a_desktop_that_refuses_leaves_it_unasked(desktop, clock, reminder, run, monkeypatch):
    from journal.errors import JournalError
    from journal.notices.bus import BusDesktop

    def refuse(*_, **__):
        raise JournalError("The desktop did not show it.")

    monkeypatch.setattr(BusDesktop, "show", refuse)
    assert run()[0] == 1
    assert reminder.found().reminded == 0


def test_on_a_drawn_day_an_entry_is_asked_for_once(desktop, clock, reminder, running, run, opened):
    wednesday = date(2026, 11, 18).toordinal()
    reminder(drawn=(wednesday,), reminded=W46)
    clock("2026-11-18", "15:59")
    assert run() == (0, "", "")
    clock("2026-11-18", "16:00")
    ended = running()
    assert desktop.notify()[4] == "Today is one of your days: a line on what you did?"
    desktop.press("open")
    ended()
    assert opened == [(str(reminder.journal), "")]
    clock("2026-11-18", "17:00")
    assert run() == (0, "", "")
    clock("2026-11-19", "16:00")
    assert run() == (0, "", "")


def test_as_a_process_of_its_own_in_german(desktop, reminder):
    """The whole way, from the script that a timer calls: what is due is due whenever this test runs."""
    reminder(since=0, day=0, minute=0)
    code = "from ui.__main__ import main; raise SystemExit(main(['remind', '--wait', '20']))"
    environ = os.environ | {"LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([sys.executable, "-c", code], env=environ, stderr=subprocess.PIPE, text=True)
    if reminder.found().on and _is_close_to_the_next():
        process.kill()
        process.communicate()
        pytest.skip("on the last day before the next reminder nothing is caught up")
    asked = desktop.notify()
    desktop.press("skip")
    _, err = process.communicate(timeout=30)
    assert asked[4] == "Fünf Minuten für einen Blick zurück auf die Woche?"
    assert (process.returncode, err) == (0, "")
    assert reminder.found().skipped == reminder.found().reminded > 0


def _is_close_to_the_next():
    from journal.reminders import DAY, moment_now, next_slot, read

    known, now = read(state_path()), moment_now()
    return next_slot(known, now.wall) - now.wall <= DAY
