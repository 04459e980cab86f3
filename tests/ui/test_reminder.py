"""The weekly invitation in the window, in the settings, at the first start and in the tray."""

from __future__ import annotations

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSystemTrayIcon

from journal.model import Review, Week, WeekKind
from journal.reminder_file import change_reminder, find_reminder
from journal.reminder_sync import Schedule, keep_schedule, schedule_of, synchronise
from journal.reminders import due, put_off, reviewed_at, told
from journal.sample import make_sample
from journal.store.journal_store import JournalStore
from tests.reminders.support import W46, W47, at
from tests.ui.conftest import NOW, TODAY, StillClock
from ui.app import open_window
from ui.commands import REVIEW
from ui.dialogs.reminder_section import ReminderSection
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.welcome import WelcomeDialog
from ui.first_run import first_question, keep_first_words, make_sample_copy
from ui.preferences import PreferencesFile
from ui.reminder import WeeklyReminder
from ui.session_parts.reminding import Reminding
from ui.session_parts.settings import JournalSettings
from ui.tray import Tray

FRIDAY = at("2026-11-20", "16:00")
JUST_BEFORE = at("2026-11-20", "15:59")


@pytest.fixture
def clock():
    """The clock that the reminder goes by; a test sets it."""
    return [JUST_BEFORE]


@pytest.fixture
def reminded(qtbot, store, theme, clock, scheduler):
    """A window whose journal invites on Fridays at 16:00, a minute before that, and what it would start."""
    keep_schedule(store, Schedule(True, 4, 960))
    synchronise(store, TODAY, at("2026-11-18", "12:00"))
    window, session = open_window(store, theme, StillClock())
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    started = []
    made = WeeklyReminder(window, Reminding(session, scheduler, lambda: clock[0]), theme, started.append)
    session.changed.connect(made.follow)
    made.started, made.window, made.session = started, window, session
    made.start()
    yield made
    window.close()
    session.close()


@pytest.fixture
def looked_at(reminded, qtbot):
    """The same, with its window in front."""
    reminded.window.activateWindow()
    qtbot.waitUntil(reminded.window.isActiveWindow)
    return reminded


def bar_of(reminder):
    return reminder._bar if reminder._bar is not None and reminder._bar.isVisible() else None


def test_at_its_time_the_window_invites(looked_at, clock):
    looked_at.look()
    assert bar_of(looked_at) is None
    clock[0] = FRIDAY
    looked_at.look()
    bar = bar_of(looked_at)
    assert bar.words_label.text() == "Five minutes to look back on the week?"
    assert find_reminder().reminded == W47  # nobody else asks any more
    assert looked_at.started == []


def test_the_bar_stays_until_it_is_answered(looked_at, clock):
    clock[0] = FRIDAY
    looked_at.look()
    assert not bar_of(looked_at)._leave.isActive()
    clock[0] = at("2026-11-20", "18:00")
    looked_at.look()
    assert bar_of(looked_at) is not None


def test_it_leads_to_the_review(looked_at, clock, qtbot):
    clock[0] = FRIDAY
    looked_at.look()
    qtbot.mouseClick(bar_of(looked_at).review_button, Qt.MouseButton.LeftButton)
    assert looked_at.window.position == REVIEW
    assert bar_of(looked_at) is None


def test_in_an_hour_is_an_hour(looked_at, clock, qtbot):
    clock[0] = FRIDAY
    looked_at.look()
    qtbot.mouseClick(bar_of(looked_at).later_button, Qt.MouseButton.LeftButton)
    for minute in ("16:30", "16:59"):
        clock[0] = at("2026-11-20", minute)
        looked_at.look()
        assert bar_of(looked_at) is None
    clock[0] = at("2026-11-20", "17:00")
    looked_at.look()
    assert bar_of(looked_at) is not None


def test_not_this_week_is_not_this_week(looked_at, clock, qtbot):
    clock[0] = FRIDAY
    looked_at.look()
    qtbot.mouseClick(bar_of(looked_at).skip_button, Qt.MouseButton.LeftButton)
    clock[0] = at("2026-11-22", "12:00")
    looked_at.look()
    assert bar_of(looked_at) is None
    clock[0] = at("2026-11-27", "16:00")
    looked_at.look()
    assert bar_of(looked_at) is not None


def test_who_reviews_already_is_not_invited(looked_at, clock):
    looked_at.window.show_page(REVIEW)
    clock[0] = FRIDAY
    looked_at.look()
    assert bar_of(looked_at) is None
    assert find_reminder().reminded == W47


def test_a_finished_review_takes_the_invitation_away_and_is_known_outside(looked_at, clock):
    clock[0] = FRIDAY
    looked_at.look()
    session = looked_at.session
    session.change(lambda: session.store.save_review(Review(Week(W47)), now=NOW, ended=True))
    assert bar_of(looked_at) is None
    assert W47 in find_reminder().reviewed


def test_a_week_of_leave_takes_it_away_and_back(looked_at, clock):
    session, week = looked_at.session, Week(W47)
    session.change(lambda: session.store.note_week(week, WeekKind.LEAVE, now=NOW))
    assert find_reminder().leave == (W47,)
    clock[0] = FRIDAY
    looked_at.look()
    assert bar_of(looked_at) is None
    session.change(lambda: session.store.note_week(week, None, now=NOW))
    looked_at.look()
    assert bar_of(looked_at) is not None


def test_behind_other_windows_the_desktop_is_asked_once(reminded, clock, monkeypatch):
    monkeypatch.setattr(reminded, "is_looked_at", lambda: False)
    clock[0] = FRIDAY
    reminded.look()
    journal = str(reminded.session.store.vault.folder)
    assert reminded.started == [["--journal", journal, "remind"]]
    assert find_reminder().reminded == 0  # the notification's own program sees to that
    change_reminder(lambda known: told(known, W47))  # as it does
    reminded.look()
    assert bar_of(reminded) is not None  # for whoever comes back to the window first
    reminded.look()
    assert len(reminded.started) == 1


def test_where_the_desktop_shows_nothing_the_bar_does(reminded, clock, monkeypatch):
    monkeypatch.setattr(reminded, "is_looked_at", lambda: False)
    clock[0] = FRIDAY
    reminded.look()
    reminded.look()
    assert bar_of(reminded) is not None
    assert len(reminded.started) == 1


def test_what_was_answered_on_the_notification_takes_the_bar_away(looked_at, clock):
    clock[0] = FRIDAY
    looked_at.look()
    change_reminder(lambda known: put_off(known, W47, FRIDAY))
    looked_at.look()
    assert bar_of(looked_at) is None


def test_what_was_asked_before_the_window_opened_is_not_asked_again(qtbot, store, theme, scheduler, clock):
    keep_schedule(store, Schedule(True, 4, 960))
    synchronise(store, TODAY, at("2026-11-18", "12:00"))
    change_reminder(lambda known: told(known, W47))
    window, session = open_window(store, theme, StillClock())
    qtbot.addWidget(window)
    window.show()
    clock[0] = at("2026-11-21", "10:00")
    reminder = WeeklyReminder(window, Reminding(session, scheduler, lambda: clock[0]), theme)
    reminder.start()
    assert bar_of(reminder) is None
    window.close()
    session.close()


def test_a_screen_reader_says_it(looked_at, clock, monkeypatch):
    told_of = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told_of.append(event.type()))
    clock[0] = FRIDAY
    looked_at.look()
    assert QAccessible.Event.Alert in told_of


def test_a_timer_that_calls_another_place_is_put_right(reminded, scheduler, qtbot):
    change_reminder(lambda known: known.changed(closed=True))
    reminded.start()
    qtbot.waitUntil(lambda: scheduler.minute == 0)


# --- the settings ---------------------------------------------------------------------------------


@pytest.fixture
def reminding(session, scheduler, clock):
    return Reminding(session, scheduler, lambda: clock[0])


@pytest.fixture
def section(theme, reminding, qtbot):
    made = ReminderSection(theme, reminding, has_tray=True, wants_tray=False)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close_jobs()


def test_a_journal_that_was_never_asked_invites_nobody(section, store):
    assert not section.on_box.isChecked()
    assert not section.time_row.isEnabled()
    assert find_reminder() is None
    assert schedule_of(store) == Schedule()


def test_it_is_switched_on_with_its_day_and_time(section, reader, qtbot):
    section.on_box.click()
    section.weekly_time.day_box.setCurrentIndex(3)
    section.weekly_time.time_edit.setTime(QTime(17, 30))
    section.weekly_time.time_edit.editingFinished.emit()
    assert reader.setting("reminder") == {"on": True, "day": 3, "minute": 1050}
    known = find_reminder()
    assert (known.on, known.day, known.minute) == (True, 3, 1050)
    section.on_box.click()
    assert not find_reminder().on
    assert reader.setting("reminder") == {"on": False, "day": 3, "minute": 1050}


def test_nothing_that_passed_before_is_caught_up(section, clock):
    clock[0] = at("2026-11-20", "16:30")
    section.on_box.click()
    assert due(find_reminder(), clock[0]) is None


def test_while_closed_the_system_asks_and_is_let_go_again(section, scheduler, qtbot):
    section.on_box.click()
    section.closed_box.click()
    qtbot.waitUntil(lambda: scheduler.minute == 0)
    section.weekly_time.time_edit.setTime(QTime(17, 45))
    section.weekly_time.time_edit.editingFinished.emit()
    qtbot.waitUntil(lambda: scheduler.minute == 45)
    section.on_box.click()
    qtbot.waitUntil(lambda: scheduler.minute is None)
    section.on_box.click()
    qtbot.waitUntil(lambda: scheduler.minute == 45)
    section.closed_box.click()
    qtbot.waitUntil(lambda: scheduler.minute is None)
    assert not find_reminder().closed


def test_a_system_that_refuses_is_told_and_the_box_says_what_is_so(section, scheduler, qtbot):
    scheduler.refuses = True
    section.on_box.click()
    with qtbot.waitSignal(section.problem) as told_of:
        section.closed_box.click()
    assert told_of.args == ["The system would not take it."]
    assert not section.closed_box.isChecked()
    assert not find_reminder().closed


def test_a_calendar_file_is_saved(section, tmp_path):
    section.on_box.click()
    section.save_calendar(tmp_path / "review.ics")
    [event] = Calendar.from_ical((tmp_path / "review.ics").read_bytes()).walk("VEVENT")
    assert event.decoded("DTSTART").isoformat() == "2026-11-20T16:00:00"


def test_another_journal_that_reminds_is_named_and_gives_way_when_told(
    theme, reminding, qtbot, tmp_path, empty_vault
):
    change_reminder(lambda known: known.changed(on=True, journal=str(empty_vault), vault="another"))
    section = ReminderSection(theme, reminding, has_tray=False, wants_tray=False)
    qtbot.addWidget(section)
    section.show()
    assert str(empty_vault) in section.other_note.text()
    assert not section.tray_box.isVisible()
    reminding.follow()
    assert find_reminder().vault == "another"  # left alone until somebody says so
    section.on_box.click()
    assert find_reminder().vault == reminding.vault
    assert not section.other_note.isVisible()
    section.close_jobs()


def test_the_dialog_has_it_and_says_its_problems(theme, session, reminding, scheduler, tmp_path, qtbot):
    dialog = SettingsDialog(
        theme,
        PreferencesFile(tmp_path / "preferences.json"),
        JournalSettings(session),
        languages=[("system", "As the system")],
        safety="",
        reminding=reminding,
    )
    qtbot.addWidget(dialog)
    dialog.show()
    scheduler.refuses = True
    dialog.reminder.on_box.click()
    dialog.reminder.closed_box.click()
    qtbot.waitUntil(dialog._notice_bar.isVisible)
    dialog.reminder.tray_wanted.emit(True)
    assert PreferencesFile(tmp_path / "preferences.json").value.tray
    dialog.accept()


# --- the first start ------------------------------------------------------------------------------


@pytest.mark.parametrize("wanted", [True, False])
def test_the_first_start_asks_in_one_line(wanted, theme, tmp_path, qtbot):
    dialog = WelcomeDialog(
        tmp_path / "New.vault",
        theme,
        make_sample=make_sample_copy,
        keep_first_words=keep_first_words,
        question=first_question(),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.weekly_time.value == (4, 16 * 60)
    dialog.weekly_time.day_box.setCurrentIndex(3)
    dialog.reminder_box.setChecked(wanted)
    assert dialog.weekly_time.isEnabled() == wanted
    with qtbot.waitSignal(dialog.accepted):
        dialog.start_button.click()
    dialog.store.close()
    with JournalStore.open(tmp_path / "New.vault") as store:
        assert schedule_of(store) == (Schedule(True, 3, 960) if wanted else Schedule())
    known = find_reminder()
    assert (known is not None and known.on and known.closed) == wanted


# --- the tray -------------------------------------------------------------------------------------


def test_the_tray_leads_to_window_and_review_and_answers_an_invitation(theme, reminded, clock, qtbot):
    tray = Tray(theme, reminded.window)
    reminded.asked.connect(tray.show_asked)
    assert not tray.icon().isNull()
    assert not tray.skip_action.isVisible()
    clock[0] = FRIDAY
    reminded._notified = (W47, 0)
    reminded.look()
    assert tray.skip_action.isVisible()
    tray.skip_requested.connect(reminded.wave_away)
    tray.skip_action.trigger()
    assert find_reminder().skipped == W47
    assert not tray.skip_action.isVisible()
    for action, wish in (
        (tray.window_action, tray.window_requested),
        (tray.review_action, tray.review_requested),
    ):
        with qtbot.waitSignal(wish):
            action.trigger()
    with qtbot.waitSignal(tray.window_requested):
        tray.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


# --- what the journal says ------------------------------------------------------------------------


def test_reviews_and_leave_of_the_weeks_that_matter_are_noted(store, clock):
    keep_schedule(store, Schedule(True, 4, 960))
    store.set_setting("day_end", "04:30")
    for week in (W46, W46 - 30):
        store.save_review(Review(Week(week)), now=NOW, ended=True)
        store.note_week(Week(week + 1), WeekKind.LEAVE, now=NOW)
    known = synchronise(store, TODAY, JUST_BEFORE)
    assert (known.reviewed, known.leave, known.day_end) == ((W46,), (W47,), 270)
    assert known.since == reviewed_at(known, FRIDAY.wall)
    assert known.journal == str(store.vault.folder)


@pytest.mark.parametrize("setting", ["x", 3, {"on": 1}, {"on": True, "day": 9, "minute": -1}, None])
def test_a_setting_that_is_none_is_the_usual(store, setting):
    store.set_setting("reminder", setting)
    found = schedule_of(store)
    assert (found.day, found.minute) == (4, 960)


def test_a_dialog_of_ours_in_front_is_looked_at_too(reminded, clock, theme, qtbot, session, tmp_path):
    dialog = SettingsDialog(
        theme,
        PreferencesFile(tmp_path / "preferences.json"),
        JournalSettings(session),
        languages=[("system", "As the system")],
        safety="",
        parent=reminded.window,
    )
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    clock[0] = FRIDAY
    reminded.look()
    assert reminded.started == []
    assert bar_of(reminded) is not None
    dialog.reject()


@pytest.mark.parametrize("has_tray", [True, False])
def test_the_tray_comes_and_goes_with_the_setting(store, theme, tmp_path, qtbot, monkeypatch, has_tray):
    monkeypatch.setattr("ui.tray.is_there", lambda: has_tray)
    monkeypatch.setattr(Tray, "show", lambda self: None)  # the offscreen platform has none, and says so
    preferences = PreferencesFile(tmp_path / "preferences.json")
    preferences.change(tray=True)
    window, session = open_window(store, theme, StillClock(), preferences=preferences)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    reminder = window.findChild(WeeklyReminder)
    assert len(window.findChildren(Tray)) == has_tray
    for tray in window.findChildren(Tray):
        window.show_page(0)
        tray.review_requested.emit()
        assert window.position == REVIEW
    assert reminder is not None
    window.close()
    session.close()


def test_a_passing_sample_invites_nobody(theme, tmp_path, qtbot):
    with JournalStore.open(make_sample(tmp_path / "Sample.vault", TODAY, NOW)) as sample:
        preferences = PreferencesFile(tmp_path / "preferences.json")
        window, session = open_window(sample, theme, StillClock(), preferences=preferences)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.painted):
            window.show()
        assert window.findChild(WeeklyReminder) is None
        window.close()
        session.close()
