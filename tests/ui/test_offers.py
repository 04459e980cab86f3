"""What the window says once about the journal's place and backups, and what can be done about it at once."""

from __future__ import annotations

import os
import stat
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from journal.errors import InUse
from journal.model import EntryDraft
from journal.noticing import WINDOW, look_around, remember
from journal.store.journal_store import JournalStore
from journal.vault.changing import set_passphrase
from journal.vault.place import move_vault
from tests.ui.conftest import NOW, StillClock
from ui.app import open_window
from ui.dialogs.settings import SettingsDialog
from ui.frame_commands import FrameCommands
from ui.theme import ATTENTION, INK
from ui.vault_commands import VaultCommands
from ui.widgets.undo_bar import NoticeBar, Offer


@pytest.fixture
def ground(qtbot):
    made = QWidget()
    made.resize(700, 300)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(theme, ground):
    made = NoticeBar(theme, ground)
    ground.show()
    return made


# --- the bar --------------------------------------------------------------------------------------


def test_an_offer_stays_until_it_is_taken(bar, qtbot):
    taken = []
    bar.say("Something is so.", Offer("Mend it", "What that does", lambda: taken.append(bar.isVisible())))
    assert not bar._leave.isActive()
    assert bar.offer_button.accessibleDescription() == "What that does"
    qtbot.mouseClick(bar.offer_button, Qt.MouseButton.LeftButton)
    assert taken == [False]  # gone before the work, which may say something itself


def test_what_went_well_is_said_in_ink_and_what_stood_in_the_way_is_not(bar):
    bar.say("The newest backup opens and is whole.", is_calm=True)
    assert bar.words_label.foregroundRole() == INK
    bar.say("The disk is full.")
    assert bar.words_label.foregroundRole() == ATTENTION


def test_a_screen_reader_says_it_aloud(bar, monkeypatch):
    told = []
    monkeypatch.setattr(
        "ui.widgets.undo_bar.QAccessible.updateAccessibility",
        lambda event: told.append((event.type(), event.object().accessibleName())),
    )
    bar.say("Something is so.")
    assert told == [(QAccessible.Event.Alert, "Something is so.")]


def test_an_offer_is_declined_by_key(bar, qtbot):
    bar.say("Something is so.", Offer("Mend it", "What that does", pytest.fail))
    bar.decline_button.setFocus()
    qtbot.keyClick(bar.decline_button, Qt.Key.Key_Space)
    assert not bar.isVisible()


def test_a_sentence_alone_goes_by_itself_and_has_no_buttons(bar):
    bar.say("Something is so.", Offer("Mend it", "What that does", pytest.fail))
    bar.say("The disk is full.")
    assert bar._leave.isActive()
    assert not bar.offer_button.isVisible()
    assert not bar.decline_button.isVisible()


def test_a_long_sentence_with_an_offer_stays_inside_the_window(bar):
    bar.say("A sentence that goes on. " * 12, Offer("Mend it", "What that does", pytest.fail))
    assert bar.parentWidget().rect().contains(bar.geometry())
    for part in (bar.words_label, bar.offer_button, bar.decline_button):
        assert bar.rect().contains(part.geometry())


# --- what is offered ------------------------------------------------------------------------------


class LaterClock(StillClock):
    """A clock that stands ``days`` after the others."""

    def __init__(self, days):
        self.days = timedelta(days=days)

    def now(self):
        return super().now() + self.days

    def today(self, day_end=None):
        return super().today() + self.days


@pytest.fixture
def started(qtbot, theme, qapp, monkeypatch, tmp_path, store):
    """Return a function that opens a window on a store, begun as the program begins it: its commands.

    ``store`` is asked for so that it is closed after the windows.
    """
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    opened = []

    def start(store, clock=None):
        window, session = open_window(store, theme, clock or StillClock())
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.painted):
            window.show()
        commands = window.findChild(VaultCommands)
        commands.start(qapp)
        opened.append((window, session, commands))
        commands.bar = window._notice_bar
        return commands

    yield start
    for window, session, commands in opened:
        window.close()
        commands.leave()
        qapp.aboutToQuit.disconnect(commands.leave)
        session.close()


def words(commands):
    bar = commands._window._notice_bar
    return bar.words_label.text() if bar is not None and bar.isVisible() else ""


@pytest.mark.skipif(os.name == "nt", reason="rights are POSIX's")
def test_loose_rights_are_mended_with_one_press(started, store, qtbot):
    store.vault.database.chmod(0o644)
    commands = started(store)
    assert words(commands) == "Other users of this computer can get at the journal's files."
    qtbot.mouseClick(commands.bar.offer_button, Qt.MouseButton.LeftButton)
    assert words(commands) == "Only you can get at the journal's files now."
    assert stat.S_IMODE(store.vault.database.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="rights are POSIX's")
def test_a_disk_that_keeps_no_rights_is_said_to(started, store, qtbot, monkeypatch):
    store.vault.database.chmod(0o644)
    commands = started(store)
    monkeypatch.setattr("journal.vault.rights.tighten", lambda folder: [folder])
    qtbot.mouseClick(commands.bar.offer_button, Qt.MouseButton.LeftButton)
    assert "keeps no rights" in words(commands)


def test_a_synchronised_folder_offers_to_move_and_is_said_once(started, tmp_path, monkeypatch, qtbot):
    store = JournalStore.create(tmp_path / "Nextcloud" / "Journal")
    asked = []
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getExistingDirectory",
        lambda *_: asked.append(True) or str(tmp_path / "Elsewhere"),
    )
    commands = started(store)
    assert words(commands).startswith("Nextcloud synchronises the folder")
    assert look_around(store, WINDOW) == []  # it is not said another time
    qtbot.mouseClick(commands.bar.offer_button, Qt.MouseButton.LeftButton)
    assert asked == [True]
    assert not commands._window.isVisible()
    assert commands._window.ends_with.can_be_stopped


def test_a_journal_moved_out_of_a_synchronised_folder_offers_a_second_computer(
    started, tmp_path, qtbot, monkeypatch
):
    store = JournalStore.create(tmp_path / "Nextcloud" / "Journal", "six quiet words")
    remember(store, look_around(store, WINDOW), WINDOW)
    store.close()
    moved = move_vault(store.vault.folder, tmp_path / "Elsewhere")
    outside = JournalStore.open(moved, "six quiet words")
    commands = started(outside)
    assert words(commands).startswith("The journal lies outside the synchronised folder now. Through that")
    assert commands.bar.words_label.foregroundRole() == INK
    assert look_around(outside, WINDOW) == []  # it is not said another time
    opened = []
    monkeypatch.setattr("ui.frame_commands._run", lambda dialog: opened.append(type(dialog)))
    qtbot.mouseClick(commands.bar.offer_button, Qt.MouseButton.LeftButton)
    assert opened == [SettingsDialog]


def test_the_offer_of_a_second_computer_opens_the_settings_there(
    window, session, theme, store, qtbot, monkeypatch
):
    store.vault = set_passphrase(store.vault, store.key(), "six quiet words")
    frame = FrameCommands(window, session, theme, None, lambda: "")
    frame.start_second_computer()
    shown = []
    monkeypatch.setattr("ui.frame_commands._run", lambda dialog: shown.append(dialog) or dialog.show())
    frame.vault.second_computer_wanted.emit()
    [dialog] = shown
    part, room = dialog.second_computer, dialog._scroll.viewport()

    def in_sight():
        return QRect(part.mapTo(room, QPoint(0, 0)), part.size())

    qtbot.waitUntil(lambda: room.rect().contains(in_sight()))
    assert in_sight().height() > 80
    assert dialog.focusWidget() is part.begin_button
    dialog.close()
    frame.leave_second_computer()


def test_one_thing_is_said_and_the_others_wait(started, tmp_path):
    store = JournalStore.create(tmp_path / "Nextcloud" / "Journal")
    (store.vault.folder / "journal (conflicted copy).db").touch(mode=0o600)
    commands = started(store)
    assert words(commands).startswith("Nextcloud")
    [left] = look_around(store, WINDOW)
    assert "conflicted copy" in left.sentence


# --- the yearly rehearsal -------------------------------------------------------------------------


@pytest.fixture
def backed_up(store, keeping, session, qtbot):
    """The store, with one backup made at NOW of one entry."""
    session.keep(EntryDraft("Worth keeping"))
    with qtbot.waitSignal(keeping.backed_up):
        keeping.back_up()
    return store


def reopened(store):
    return JournalStore.open(store.vault.folder)


@pytest.mark.parametrize(("days", "is_said"), [(0, False), (364, False), (366, True)])
def test_a_rehearsal_is_offered_after_a_year(started, backed_up, days, is_said):
    commands = started(reopened(backed_up), LaterClock(days))
    assert words(commands).startswith("It is a year") == is_said


def test_it_takes_two_presses_at_most_and_is_not_asked_again_for_a_year(started, backed_up, qtbot):
    commands = started(reopened(backed_up), LaterClock(400))
    with qtbot.waitSignal(commands.keeping.rehearsed):
        qtbot.mouseClick(commands.bar.offer_button, Qt.MouseButton.LeftButton)
    assert words(commands) == "The newest backup opens and is whole: 1 entry."
    commands._window.close()
    assert words(started(reopened(backed_up), LaterClock(700))) == ""
    assert words(started(reopened(backed_up), LaterClock(766))).startswith("It is a year")


def test_declined_it_is_not_asked_again_for_a_year(started, backed_up, qtbot):
    commands = started(reopened(backed_up), LaterClock(400))
    qtbot.mouseClick(commands.bar.decline_button, Qt.MouseButton.LeftButton)
    commands._window.close()
    assert words(started(reopened(backed_up), LaterClock(401))) == ""


def test_one_tried_out_by_hand_counts(keeping, backed_up, started, qtbot, monkeypatch):
    monkeypatch.setattr(keeping._session, "today", lambda: (NOW + timedelta(days=300)).date())
    with qtbot.waitSignal(keeping.rehearsed):
        keeping.rehearse(keeping.last_backup())
    assert words(started(reopened(backed_up), LaterClock(400))) == ""
    assert words(started(reopened(backed_up), LaterClock(666))).startswith("It is a year")


def test_a_damaged_backup_is_said_when_it_is_tried(started, backed_up, keeping, qtbot):
    database = keeping.last_backup().folder / "journal.db"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.chmod(0o600)
    database.write_bytes(content)
    commands = started(reopened(backed_up), LaterClock(400))
    with qtbot.waitSignal(commands.keeping.failed) as said:
        qtbot.mouseClick(commands.bar.offer_button, Qt.MouseButton.LeftButton)
    assert words(commands) == said.args[0]
    assert "damaged" in said.args[0]


def test_a_file_held_by_another_program_keeps_no_session_from_beginning(started, store, monkeypatch):
    """What cannot be read now is said another day; the backups each hour begin all the same."""

    def held(*_):
        raise InUse("Another program is at this journal just now.")

    monkeypatch.setattr("ui.vault_commands.look_around", held)
    commands = started(store)
    assert words(commands) == ""
    assert commands.keeping._timer.isActive()
    assert commands._check_later.isActive()
