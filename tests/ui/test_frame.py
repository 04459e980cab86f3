"""The frame: menus, shortcuts, settings, the purpose, and what stood in the way."""

from __future__ import annotations

from datetime import time, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from journal.errors import ReadOnly
from journal.model import EntryDraft
from tests.ui.conftest import NOW, TODAY, StillClock
from ui.app import open_window
from ui.commands import Command, command_menus
from ui.dialogs.about import AboutDialog
from ui.dialogs.purpose import PurposeDialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.shortcut_sheet import ShortcutSheet
from ui.preferences import PreferencesFile
from ui.session_parts.purpose import Purposes
from ui.session_parts.settings import JournalSettings
from ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


def all_commands():
    return [command for menu in command_menus() for command in menu.commands if command is not None]


# --- commands -------------------------------------------------------------------------------------


def test_no_two_commands_share_a_name_or_a_key():
    names = [command.name for command in all_commands()]
    keys = [key for command in all_commands() for key in command.keys]
    assert len(set(names)) == len(names)
    assert len(set(keys)) == len(keys)
    assert all(not QKeySequence(key).isEmpty() for key in keys)


def test_every_command_is_answered_by_the_window_or_by_a_page(window):
    answered = set(window._answers)
    for position in range(6):
        answered |= window.page(position).commands().keys()
    unanswered = {
        command.name
        for command in all_commands()
        if command.name not in answered and not command.name.startswith("page_")
    }
    assert unanswered == set()


def test_a_command_that_nobody_answers_here_is_grey(window):
    actions = window.commands.actions
    assert actions["keep"].isEnabled()
    window.show_page(5)
    assert not actions["keep"].isEnabled()
    assert actions["settings"].isEnabled()
    assert actions["find"].isEnabled()  # it goes to its page


def test_new_entry_comes_from_any_page(window, qtbot):
    window.show_page(4)
    window.settle()
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert window.position == 0
    qtbot.waitUntil(window.page(0).composer.body_edit.hasFocus)


def test_the_menu_holds_every_command_with_its_keys(window):
    window.show_menu()
    [menu] = [menu for menu in window.findChildren(QMenu) if menu.isVisible()]
    inner = [action.menu() for action in menu.actions()]
    held = {action for part in inner for action in part.actions() if not action.isSeparator()}
    assert held == set(window.commands.actions.values())
    menu.close()


# --- the sheet of shortcuts -----------------------------------------------------------------------


@pytest.fixture
def sheet(window, theme, qtbot):
    made = ShortcutSheet(theme, window.commands)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_sheet_lists_every_command(sheet):
    assert len(sheet.rows()) == len(all_commands())


def test_the_sheet_is_searched_by_typing(sheet, qtbot):
    qtbot.keyClicks(sheet.find_edit, "drift")
    assert [row.action.text() for row in sheet.rows()] == ["Drift"]
    sheet.find_edit.clear()
    qtbot.keyClicks(sheet.find_edit, "ctrl+f")
    assert [row.action.text() for row in sheet.rows()] == ["Find"]
    qtbot.keyClicks(sheet.find_edit, "zzz")
    assert sheet.nothing_label.isVisible()


def test_enter_does_the_first_one_found(sheet, window, qtbot):
    qtbot.keyClicks(sheet.find_edit, "find")
    with qtbot.waitSignal(sheet.accepted):
        qtbot.keyClick(sheet.find_edit, Qt.Key.Key_Return)
    assert sheet.chosen is window.commands.actions["find"]


def test_the_list_is_walked_by_arrows_and_entered(sheet, window, qtbot):
    sheet.activateWindow()
    qtbot.keyClicks(sheet.find_edit, "page")
    sheet.find_edit.clear()
    rows = [row for row in sheet.rows() if row.isEnabled()]
    qtbot.keyClick(sheet.find_edit, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Down)
    assert sheet.focusWidget() is rows[1]
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Up)
    assert sheet.focusWidget() is sheet.find_edit
    qtbot.keyClick(sheet.find_edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(sheet.accepted):
        qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Return)
    assert sheet.chosen is rows[0].action


def test_a_grey_command_is_not_done_from_the_sheet(window, theme, qtbot):
    window.show_page(5)
    sheet = ShortcutSheet(theme, window.commands)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.keyClicks(sheet.find_edit, "minutes")
    assert [row.isEnabled() for row in sheet.rows()] == [False]
    qtbot.keyClick(sheet.find_edit, Qt.Key.Key_Return)
    sheet.rows()[0].click()
    assert sheet.chosen is None
    assert sheet.isVisible()


# --- settings -------------------------------------------------------------------------------------


@pytest.fixture
def preferences(tmp_path):
    return PreferencesFile(tmp_path / "preferences.json")


@pytest.fixture
def settings(session, theme, preferences, qtbot):
    made = SettingsDialog(
        theme,
        preferences,
        JournalSettings(session),
        languages=[("system", "As the system"), ("en", "English"), ("de", "Deutsch")],
        safety="Encrypted",
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_appearance_takes_effect_and_is_remembered(settings, theme, preferences):
    settings.appearance_choice.toggle(2)
    assert theme.is_dark
    assert PreferencesFile(preferences.path).value.appearance == "dark"
    settings.appearance_choice.toggle(1)
    assert not theme.is_dark


def test_the_idle_time_is_remembered_and_can_be_never(settings, preferences):
    assert settings.lock_edit.value() == 5
    settings.lock_edit.setValue(12)
    assert PreferencesFile(preferences.path).value.lock_after == 12
    settings.lock_edit.setValue(0)
    assert settings.lock_edit.text() == "never"
    assert PreferencesFile(preferences.path).value.lock_after == 0


def test_the_language_is_remembered_for_the_next_start(settings, preferences):
    settings.language_box.setCurrentIndex(2)
    assert PreferencesFile(preferences.path).value.language == "de"


def test_a_day_may_end_at_another_time_from_now_on(settings, session, reader):
    settings.day_end_edit.setTime(settings.day_end_edit.time().fromString("05:30", "HH:mm"))
    settings.day_end_edit.editingFinished.emit()
    assert reader.setting("day_end") == "05:30"
    assert JournalSettings(session).day_end == time(5, 30)
    assert session._day_end == "05:30"


def test_workdays_are_chosen_and_never_none(settings, reader):
    settings.day_buttons[4].click()
    assert reader.setting("workdays") == 0b0001111
    for button in settings.day_buttons[:4]:
        button.click()
    assert reader.setting("workdays") == 0b0001000  # the last one stays
    assert settings.day_buttons[3].isChecked()


def test_a_question_is_asked_in_other_words_and_given_back(settings, session, reader, qtbot):
    field = settings.wording_edits[1]
    qtbot.keyClicks(field, "What must change here?")
    field.editingFinished.emit()
    assert reader.setting("question_wordings") == {"2": "What must change here?"}
    assert session.question(2).text == "What must change here?"
    assert session.question(1).text == "What am I trying to achieve with my leadership?"
    field.clear()
    field.editingFinished.emit()
    assert session.question(2).text == "What do I need to change around here?"


# --- what the window remembers --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [(1920, 1040, (1280, 820)), (1280, 760, (1280, 720)), (1024, 728, (1024, 688))],
)
def test_the_first_window_is_no_larger_than_the_screen(
    store, theme, qtbot, monkeypatch, width, height, expected
):
    screen = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, width, height))
    monkeypatch.setattr(Window, "screen", lambda _: screen)
    window, session = open_window(store, theme, StillClock())
    qtbot.addWidget(window)
    assert window.size().toTuple() == expected
    session._watch.stop()


def test_the_window_comes_back_as_it_was(store, theme, preferences, qtbot):
    window, session = open_window(store, theme, StillClock(), preferences=preferences)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.resize(820, 601)  # the offscreen screen is no larger
    window.close()
    assert preferences.value.geometry
    again, _ = open_window(store, theme, StillClock(), preferences=preferences)
    again.restore(PreferencesFile(preferences.path).value.geometry)
    assert (again.width(), again.height()) == (820, 601)
    again.restore("no geometry at all")
    assert again.height() == 601
    again.deleteLater()
    session._watch.stop()


def test_where_it_stands_is_written_down_while_it_is_open(store, theme, preferences, qtbot, monkeypatch):
    """A program that is killed has its place all the same."""
    monkeypatch.setattr("ui.window_place.SETTLED_AFTER", 10)
    window, session = open_window(store, theme, StillClock(), preferences=preferences)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.resize(830, 600)
    qtbot.waitUntil(lambda: PreferencesFile(preferences.path).value.geometry == window.remembered())
    before = preferences.path.stat().st_mtime_ns
    window.move(window.x() + 7, window.y() + 5)
    qtbot.waitUntil(lambda: preferences.path.stat().st_mtime_ns > before)
    assert PreferencesFile(preferences.path).value.geometry == window.remembered()
    session._watch.stop()


def test_a_window_that_stood_off_every_screen_comes_into_sight(store, theme, preferences, qtbot):
    window, session = open_window(store, theme, StillClock(), preferences=preferences)
    qtbot.addWidget(window)
    window.setGeometry(30_000, 20_000, 820, 600)
    told = window.remembered()
    window.setGeometry(10, 10, 820, 600)
    window.restore(told)
    screen = window.screen().availableGeometry()
    assert screen.intersects(window.geometry())
    session._watch.stop()


# --- the purpose ----------------------------------------------------------------------------------


def test_the_purpose_is_written_before_the_old_words_are_shown(session, store, theme, qtbot, reader):
    store.purpose().add_purpose("To make it one service", on=TODAY - timedelta(days=100), now=NOW)
    purposes = Purposes(session)
    assert purposes.is_due()
    dialog = PurposeDialog(theme, purposes)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.shows_earlier
    qtbot.keyClicks(dialog.body_edit, "To let others lead")
    dialog.keep_button.click()
    assert dialog.shows_earlier
    assert [purpose.body for purpose in reader.purpose().purposes()] == [
        "To let others lead",
        "To make it one service",
    ]
    assert not purposes.is_due()


def test_what_was_begun_is_there_another_time(session, theme, qtbot, reader):
    for words in ("To let", "To let others lead"):
        dialog = PurposeDialog(theme, Purposes(session))
        qtbot.addWidget(dialog)
        dialog.show()
        assert words.startswith(dialog.body_edit.toPlainText())
        qtbot.keyClicks(dialog.body_edit, words[len(dialog.body_edit.toPlainText()) :])
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog = PurposeDialog(theme, Purposes(session))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.body_edit.hasFocus)
    qtbot.keyClick(dialog.body_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [purpose.body for purpose in reader.purpose().purposes()] == ["To let others lead"]
    dialog.close()
    assert Purposes(session).unfinished() == ""


def test_ctrl_enter_keeps_the_purpose(session, theme, qtbot, reader):
    dialog = PurposeDialog(theme, Purposes(session))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    qtbot.keyClicks(dialog.body_edit, "To let others lead")
    qtbot.keyClick(dialog.body_edit, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: dialog.shows_earlier)
    assert [purpose.body for purpose in reader.purpose().purposes()] == ["To let others lead"]


def test_no_words_are_no_purpose(session, theme, qtbot, reader):
    dialog = PurposeDialog(theme, Purposes(session))
    qtbot.addWidget(dialog)
    dialog.keep()
    assert "write a line" in dialog.problem_text.text()
    assert reader.purpose().purposes() == []
    assert not Purposes(session).is_due()


def test_a_purpose_that_cannot_be_kept_stays_on_the_screen(session, theme, qtbot, monkeypatch):
    def refuse():
        raise ReadOnly("The journal can be read but not written.")

    dialog = PurposeDialog(theme, Purposes(session))
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.body_edit, "To let others lead")
    monkeypatch.setattr(session.store, "purpose", refuse)
    monkeypatch.setattr(dialog._purposes, "all", list)
    dialog.keep()
    assert dialog.body_edit.toPlainText() == "To let others lead"
    assert not dialog.shows_earlier
    assert dialog.problem_text.text()


# --- what stood in the way ------------------------------------------------------------------------


def test_what_stood_in_the_way_is_said_over_a_page_that_does_not_say_it(window, session_of):
    window.show_page(5)
    session_of.failed.emit("The disk is full.")
    assert window._notice_bar.isVisible()
    assert window._notice_bar.words_label.text() == "The disk is full."


def test_a_page_that_says_it_itself_is_not_interrupted(window, session_of):
    session_of.failed.emit("The disk is full.")
    assert window._notice_bar is None
    assert window.page(0).composer.problem_label.text() == "The disk is full."


@pytest.fixture
def session_of(window):
    return window.page(0)._session


def test_undo_is_offered_once_and_then_gone(window, session_of, reader):
    session_of.keep(EntryDraft("A line"))
    [entry] = reader.entries_on(TODAY)
    store = session_of.store
    session_of.change(lambda: store.delete_entry(entry.id, now=NOW))
    session_of.offer_undo("An entry was taken away.", lambda: store.restore_entry(entry.id))
    assert window._undo_bar.isVisible()
    window._undo_bar.undo_button.click()
    assert len(reader.entries_on(TODAY)) == 1
    assert not window._undo_bar.isVisible()
    assert not session_of.can_undo


def test_about_says_what_keeps_the_file(session, theme, qtbot):
    dialog = AboutDialog(theme, session.parts())
    qtbot.addWidget(dialog)
    for name in ("In Mind 0.", "SQLCipher 4.", "OpenSSL", "SQLite 3.", "Qt 6."):
        assert name in dialog.versions_text.text()


def test_a_command_is_a_value():
    assert Command("x", "X") == Command("x", "X", (), None)
