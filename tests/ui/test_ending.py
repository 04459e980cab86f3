"""What is done when the window has closed: going back to a backup, a new key, another place."""

from __future__ import annotations

import errno
import threading

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from journal.errors import NoSpace, WrongSecret
from journal.model import EntryDraft
from journal.store.journal_store import JournalStore
from journal.vault import place
from journal.vault.changing import set_passphrase
from ui.app import _end_with
from ui.dialogs import waiting
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.waiting import WaitDialog
from ui.ending import Ending, moving, renewing, restoring
from ui.vault_commands import VaultCommands

OLD, NEW = "the old passphrase", "a new one of several words"


@pytest.fixture(autouse=True)
def _little_work(monkeypatch):
    monkeypatch.setattr("journal.vault.slots._affordable_memory", lambda: 8 * 1024)


@pytest.fixture
def vault_commands(window):
    return window.findChild(VaultCommands)


@pytest.fixture
def session_of(vault_commands):
    return vault_commands._session


@pytest.fixture
def end(vault_commands, window, theme, monkeypatch):
    """Close the window with this work and return the folder it would start again with, and what was said."""
    again, said = [], []
    monkeypatch.setattr("ui.app.start_again", lambda folder: again.append(folder) or 0)
    monkeypatch.setattr("ui.dialogs.welcome.say", lambda *words: said.append(words))

    def end_with(ending):
        vault_commands._end_with(ending, None)
        assert not window.isVisible()
        assert _end_with(window.ends_with, vault_commands._session, theme) == 0
        [folder] = again
        return folder, [words[0] for words in said]

    return end_with


def bodies(folder, passphrase=None):
    with JournalStore.open(folder, passphrase) as store:
        return {entry.body for entry in store.iter_entries()}


# --- the works ------------------------------------------------------------------------------------


def test_going_back_to_a_backup_gives_what_was_then(end, vault_commands, session_of, store, qtbot):
    session_of.keep(EntryDraft("Then"))
    with qtbot.waitSignal(vault_commands.keeping.backed_up) as made:
        vault_commands.keeping.back_up()
    session_of.keep(EntryDraft("Since"))
    folder, said = end(restoring(made.args[0], session_of.now()))
    assert (folder, said) == (store.vault.folder, [])
    assert bodies(folder) == {"Then"}
    [aside] = folder.parent.glob("*.before-restore-*")
    assert bodies(aside) == {"Then", "Since"}


def test_a_new_key_opens_with_its_own_passphrase_alone(end, session_of, store):
    session_of.keep(EntryDraft("Kept through it"))
    store.vault = set_passphrase(store.vault, store.key(), OLD)
    old_key = bytes(store.key())
    folder, said = end(renewing(NEW, session_of.now()))
    assert (folder, said) == (store.vault.folder, [])
    with JournalStore.open(folder, NEW) as renewed:
        assert [entry.body for entry in renewed.iter_entries()] == ["Kept through it"]
        assert bytes(renewed.key()) != old_key
    with pytest.raises(WrongSecret):
        JournalStore.open(folder, OLD)


def test_a_moved_journal_opens_where_it_lies_then(end, session_of, store, tmp_path):
    session_of.keep(EntryDraft("Goes along"))
    old = store.vault.folder
    store.vault = set_passphrase(store.vault, store.key(), OLD)
    folder, said = end(moving(tmp_path / "Elsewhere"))
    assert (folder, said) == (tmp_path / "Elsewhere" / old.name, [])
    assert not old.exists()
    assert bodies(folder, OLD) == {"Goes along"}


def test_a_move_that_is_stopped_leaves_the_journal_where_it_is(end, session_of, store, tmp_path, monkeypatch):
    session_of.keep(EntryDraft("Stays"))

    def press_stop(*copied):
        [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, WaitDialog)]
        dialog.wants_stop.set()
        return copy(*copied)

    copy = place._copy
    monkeypatch.setattr(place, "_copy", press_stop)
    folder, said = end(moving(tmp_path / "Elsewhere"))
    assert (folder, said) == (store.vault.folder, [])
    assert bodies(folder) == {"Stays"}
    assert list((tmp_path / "Elsewhere").iterdir()) == []


def test_what_goes_wrong_is_said_and_the_journal_opens_again(end, session_of, store, tmp_path):
    session_of.keep(EntryDraft("Still here"))
    (tmp_path / "Elsewhere" / store.vault.folder.name).mkdir(parents=True)
    folder, [said] = end(moving(tmp_path / "Elsewhere"))
    assert "already something" in said
    assert folder == store.vault.folder
    assert bodies(folder) == {"Still here"}


def test_a_window_that_cannot_close_does_nothing(vault_commands, window, session_of, monkeypatch, tmp_path):
    """What is typed and cannot be saved stays on the screen, and the journal where it is."""
    window.page(0).composer.body_edit.setPlainText("Half a thought")

    def refuse(*_, **__):
        raise NoSpace("The disk is full.")

    monkeypatch.setattr(session_of.store, "save_draft", refuse)
    vault_commands._end_with(moving(tmp_path / "Elsewhere"), None)
    assert window.isVisible()
    assert window.ends_with is None
    monkeypatch.undo()


# --- where to -------------------------------------------------------------------------------------


def test_a_synchronised_folder_is_no_place_to_move_to(vault_commands, window, tmp_path):
    vault_commands.move_to(tmp_path / "Dropbox" / "Journals")
    assert window.isVisible()
    assert window._notice_bar.words_label.text().startswith("Dropbox synchronises that folder too")


def test_the_folder_it_lies_in_is_no_move(vault_commands, window, store):
    vault_commands.move_to(store.vault.folder.parent)
    assert window.isVisible()
    assert window.ends_with is None


def test_the_settings_lead_to_another_place(vault_commands, window, store, monkeypatch, tmp_path, qtbot):
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path / "Elsewhere")
    )

    def press():
        [dialog] = window.findChildren(SettingsDialog)
        dialog.move_button.click()

    QTimer.singleShot(0, press)
    window.commands.actions["settings"].trigger()
    assert not window.isVisible()
    assert window.ends_with.can_be_stopped


# --- the wait -------------------------------------------------------------------------------------


@pytest.fixture
def key(store):
    return store.key()


def test_a_long_wait_is_said_and_how_far_it_is(store, key, theme, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(waiting, "SHOWN_AFTER", 0)
    seen, goes_on = [], threading.Event()

    def work(at_rest):
        at_rest.tell("File 1 of 2")
        assert goes_on.wait(10)
        return tmp_path

    def look():
        [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, WaitDialog)]
        if dialog.isVisible() and dialog.told_text.text():
            seen.append((dialog.words_text.text(), dialog.told_text.text()))
            watch.stop()
            goes_on.set()

    watch = QTimer(interval=1)
    watch.timeout.connect(look)
    watch.start()
    assert waiting.wait_for(Ending("Something long", work), store.vault, key, theme) == tmp_path
    assert seen == [("Something long", "File 1 of 2")]
    assert not any(key)


def test_what_goes_wrong_in_the_thread_is_raised_and_the_key_is_gone(store, key, theme):
    def work(at_rest):
        assert any(at_rest.key)
        raise NoSpace("The disk is full.")

    with pytest.raises(NoSpace):
        waiting.wait_for(Ending("Something", work), store.vault, key, theme)
    assert not any(key)


@pytest.mark.parametrize("can_be_stopped", [True, False])
def test_escape_stops_only_what_can_be_stopped(can_be_stopped, theme, tmp_path, qtbot):
    dialog = WaitDialog(Ending("Something", lambda _: tmp_path, can_be_stopped), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.wants_stop.is_set() == can_be_stopped
    assert dialog.stop_button.isVisible() == can_be_stopped
    assert ("Stopping" in dialog.told_text.text()) == can_be_stopped


def test_where_the_old_one_cannot_be_removed_the_moved_one_opens(end, session_of, tmp_path, monkeypatch):
    """As by a file that another program holds open on Windows: that is said, and nothing is missed."""
    session_of.keep(EntryDraft("Went along"))

    def refuse(*_, **__):
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr("shutil.rmtree", refuse)
    folder, [said] = end(moving(tmp_path / "Elsewhere"))
    monkeypatch.undo()
    assert "could not be removed" in said
    assert folder.parent == tmp_path / "Elsewhere"
    assert bodies(folder) == {"Went along"}


def test_what_is_told_behind_a_press_on_stop_does_not_hide_it(theme, tmp_path, qtbot):
    dialog = WaitDialog(Ending("Something", lambda _: tmp_path, can_be_stopped=True), theme)
    qtbot.addWidget(dialog)
    dialog.reject()
    dialog.told.emit("File 3 of 22")
    dialog.ended.emit()
    QCoreApplication.processEvents()
    assert "Stopping" in dialog.told_text.text()


def test_the_settings_say_themselves_why_it_stays(vault_commands, window, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path / "Dropbox")
    )
    said = []

    def press():
        [dialog] = window.findChildren(SettingsDialog)
        dialog.move_button.click()
        said.append(dialog._notice_bar.words_label.text())
        dialog.reject()

    QTimer.singleShot(0, press)
    window.commands.actions["settings"].trigger()
    assert said[0].startswith("Dropbox synchronises")
    assert window.isVisible()
