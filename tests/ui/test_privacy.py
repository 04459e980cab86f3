"""Who can open the journal, and the way back: passphrase, recovery code, new key, backups."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from journal.backup import backups_in
from journal.errors import Locked, NoSpace, WrongSecret
from journal.model import EntryDraft
from journal.noticing import SENTENCES, WENT_BACK
from journal.store.journal_store import JournalStore
from journal.vault.changing import set_passphrase
from tests.ui.conftest import TODAY
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.passphrase import PassphraseDialog
from ui.dialogs.recovery import RecoveryDialog
from ui.other_window import socket_name
from ui.session_parts.privacy import Privacy
from ui.vault_commands import VaultCommands

ROOT = Path(__file__).resolve().parents[2]
KDF = 30_000  # milliseconds within which a derivation ends on a busy machine
OLD, NEW = "the old passphrase", "a new one of several words"


@pytest.fixture(autouse=True)
def _little_work(monkeypatch):
    """8 MiB of derivation instead of 256: what is tried here is not how long it takes."""
    monkeypatch.setattr("journal.vault.slots._affordable_memory", lambda: 8 * 1024)


@pytest.fixture
def locked_session(session, store):
    """The session of a journal with a passphrase."""
    key = store.key()
    store.vault = set_passphrase(store.vault, key, OLD)
    return session


def opens(store, passphrase=None, **by):
    from journal.vault.folder import Vault

    vault = Vault.at(store.vault.folder)
    with JournalStore.open_with(vault, vault.unlock(passphrase, **by)) as again:
        return again.entry_count() >= 0


def typed(dialog, *, current="", first="", second=None):
    dialog.current_edit.setText(current)
    dialog.first_edit.setText(first)
    dialog.second_edit.setText(first if second is None else second)
    dialog.request_keep()


# --- the passphrase -------------------------------------------------------------------------------


def test_an_open_journal_gets_its_first_passphrase(session, store, theme, qtbot):
    dialog = PassphraseDialog(theme, Privacy(session))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.current_edit.isVisible()
    typed(dialog, first=NEW, second="another")
    assert "not alike" in dialog.problem_text.text()
    typed(dialog)
    assert "protects nothing" in dialog.problem_text.text()
    assert session.is_open_to_all
    with qtbot.waitSignal(dialog.accepted, timeout=KDF):
        typed(dialog, first=NEW)
    assert not session.is_open_to_all
    assert opens(store, NEW)
    with pytest.raises(Locked):
        opens(store)


def test_another_passphrase_asks_for_the_one_until_now(locked_session, store, theme, qtbot):
    """An unlocked screen alone must not change who can get in."""
    dialog = PassphraseDialog(theme, Privacy(locked_session))
    qtbot.addWidget(dialog)
    dialog.show()
    typed(dialog, current="a guess", first=NEW)
    qtbot.waitUntil(dialog.keep_button.isEnabled, timeout=KDF)
    assert dialog.problem_text.text() == str(WrongSecret())
    assert opens(store, OLD)
    with qtbot.waitSignal(dialog.accepted, timeout=KDF):
        typed(dialog, current=OLD, first=NEW)
    assert opens(store, NEW)
    with pytest.raises(WrongSecret):
        opens(store, OLD)
    locked_session.keep(EntryDraft("The window goes on with it"))


# --- the recovery code ----------------------------------------------------------------------------


@pytest.fixture
def recovery(locked_session, theme, qtbot, tmp_path):
    def save(path, content):
        path.write_bytes(content)
        return True

    dialog = RecoveryDialog(theme, Privacy(locked_session), save, TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def type_back(dialog, groups=None):
    groups = groups or dialog.code.split("-")
    for number, field in zip(dialog.asked, dialog.group_edits, strict=True):
        field.setText(groups[number].lower().replace("0", "o"))  # as a hand writes it
    dialog.request_keep()


def test_a_code_counts_only_when_it_was_typed_back(recovery, store):
    wrong = recovery.code.split("-")
    wrong[recovery.asked[1]] = "AAAA" if wrong[recovery.asked[1]] != "AAAA" else "BBBB"
    type_back(recovery, wrong)
    assert f"Group {recovery.asked[1] + 1} is another" in recovery.problem_text.text()
    assert not store.vault.has_recovery
    type_back(recovery)
    assert not recovery.isVisible()
    assert store.vault.has_recovery
    assert opens(store, code=recovery.code)
    assert opens(store, OLD)


def test_a_code_that_is_left_opens_nothing(recovery, store, qtbot):
    qtbot.mouseClick(recovery.leave_button, Qt.MouseButton.LeftButton)
    with pytest.raises(Locked):
        opens(store, code=recovery.code)


def test_each_code_is_another_and_asks_for_other_groups(locked_session, theme, qtbot):
    made = [RecoveryDialog(theme, Privacy(locked_session), lambda *_: True, TODAY) for _ in range(6)]
    for dialog in made:
        qtbot.addWidget(dialog)
    assert len({dialog.code for dialog in made}) == 6
    assert len({tuple(dialog.asked) for dialog in made}) > 1


def test_the_sheet_is_one_page_and_names_no_author(recovery, tmp_path):
    recovery.save_pdf(tmp_path / "sheet")
    content = (tmp_path / "sheet.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1
    assert b"/Author ()" in content


def test_where_the_disk_refuses_the_code_is_not_kept(recovery, store, monkeypatch, qtbot, locked_session):
    def refuse(*_):
        raise NoSpace("The disk is full. Nothing was changed.")

    monkeypatch.setattr("journal.vault.changing.write_header", refuse)
    with qtbot.waitSignal(locked_session.failed):
        type_back(recovery)
    assert recovery.isVisible()
    assert "could not be kept" in recovery.problem_text.text()
    assert not store.vault.has_recovery


# --- backups --------------------------------------------------------------------------------------


@pytest.fixture
def backups(keeping, theme, qtbot):
    dialog = BackupsDialog(theme, keeping)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_backup_is_made_and_tried_out_in_two_clicks(backups, keeping, session, qtbot):
    assert backups.last_text.text() == "There is no backup yet."
    assert not backups.try_button.isEnabled()
    session.keep(EntryDraft("Worth keeping"))
    with qtbot.waitSignal(keeping.backed_up):
        qtbot.mouseClick(backups.now_button, Qt.MouseButton.LeftButton)
    assert backups.said_text.text() == "Backed up and compared: 1 entry."
    with qtbot.waitSignal(keeping.rehearsed):
        qtbot.mouseClick(backups.try_button, Qt.MouseButton.LeftButton)
    assert backups.said_text.text() == "It opens and is whole: 1 entry."


def test_a_backup_that_was_damaged_is_told_when_it_is_tried(backups, keeping, session, qtbot):
    session.keep(EntryDraft("Worth keeping"))
    with qtbot.waitSignal(keeping.backed_up) as said:
        keeping.back_up()
    file = said.args[0].folder / "journal.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    with qtbot.waitSignal(keeping.failed):
        qtbot.mouseClick(backups.try_button, Qt.MouseButton.LeftButton)
    assert backups.problem_text.text()
    assert not backups.said_text.isVisible()


def test_a_second_place_is_chosen_used_and_left(backups, keeping, qtbot, tmp_path):
    stick = tmp_path / "Stick"
    stick.mkdir()
    backups.choose_place(stick)
    assert str(stick) in backups.place_text.text()
    with qtbot.waitSignal(keeping.backed_up):
        qtbot.mouseClick(backups.now_button, Qt.MouseButton.LeftButton)
    assert len(backups_in(stick)) == 1
    assert backups.backup_box.count() == 1, "the same backup in two places is one"
    qtbot.mouseClick(backups.no_place_button, Qt.MouseButton.LeftButton)
    assert keeping.place() is None


def test_going_back_asks_once_more(backups, keeping, qtbot):
    with qtbot.waitSignal(keeping.backed_up):
        keeping.back_up()
    wanted = []
    backups.restore_requested.connect(wanted.append)
    qtbot.mouseClick(backups.restore_button, Qt.MouseButton.LeftButton)
    assert wanted == []
    assert "Press once more" in backups.said_text.text()
    qtbot.mouseClick(backups.restore_button, Qt.MouseButton.LeftButton)
    assert [backup.folder for backup in wanted] == [keeping.last_backup().folder]


# --- the rail -------------------------------------------------------------------------------------


@pytest.fixture
def vault_commands(window):
    """The window's commands for the vault."""
    return window.findChild(VaultCommands)


def test_the_rail_says_when_the_last_backup_was_made(vault_commands, window, qtbot):
    assert "Backed up" not in window.rail.safety_label.text()
    with qtbot.waitSignal(vault_commands.keeping.backed_up):
        vault_commands.keeping.back_up()
    lines = window.rail.safety_label.text().split("\n")
    assert len(lines) == 2
    assert lines[1].startswith("Backed up today, ")


# --- one window a journal -------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="the meeting place is a file on POSIX alone")
def test_a_second_start_brings_the_first_window_forward_and_ends(vault_folder, tmp_path, qtbot):
    environ = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    call = [sys.executable, "-m", "ui", "--journal", str(vault_folder)]
    with JournalStore.open(vault_folder) as store:
        name = Path(socket_name(store.vault.header.vault)).name
    first = subprocess.Popen(call, cwd=ROOT, env=environ)
    try:
        qtbot.waitUntil((tmp_path / name).exists, timeout=20_000)
        second = subprocess.run(call, cwd=ROOT, env=environ, timeout=60, check=False, capture_output=True)
        assert (second.returncode, second.stderr) == (0, b"")
        assert first.poll() is None
    finally:
        first.kill()
        first.wait()


# --- the session of a journal that stays -----------------------------------------------------------


@pytest.fixture
def begun(vault_commands, qapp, monkeypatch, tmp_path):
    """The session begun as the program begins it, with a state folder of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    vault_commands.start(qapp)
    yield vault_commands
    vault_commands.leave()
    qapp.aboutToQuit.disconnect(vault_commands.leave)


def test_a_session_leaves_its_mark_and_takes_it_away(begun, reader):
    assert reader.setting("session_open") is True
    begun.leave()
    assert reader.setting("session_open") is False


def test_what_was_written_is_backed_up_when_the_window_has_closed(begun, store):
    begun._session.keep(EntryDraft("Worth a backup"))
    begun.leave()
    [made] = backups_in(store.vault.folder / "backups")
    assert made.content.entries == 1


def test_a_file_that_went_back_in_time_is_said_once(vault_commands, qapp, store, monkeypatch, tmp_path):
    from journal import generation

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    generation.raise_generation(store)
    store.set_setting(generation.SETTING, 0)
    said = []
    monkeypatch.setattr(
        type(vault_commands._window), "tell", lambda _, sentence, *__, **___: said.append(sentence)
    )
    for _ in range(2):
        vault_commands.start(qapp)
        vault_commands.leave()
        qapp.aboutToQuit.disconnect(vault_commands.leave)
    assert said == [SENTENCES[WENT_BACK]]


def test_the_whole_file_is_read_where_that_is_due_and_damage_is_told(begun, store, qtbot, monkeypatch):
    from journal.errors import DataDamaged
    from journal.health import CHECKED_ON

    begun._check_later.stop()
    begun._check()
    qtbot.waitUntil(lambda: store.setting(CHECKED_ON) is not None)
    store.set_setting(CHECKED_ON, None)
    said = []
    monkeypatch.setattr(type(begun._window), "tell", lambda _, sentence, *__, **___: said.append(sentence))

    def damaged(*_):
        raise DataDamaged("The journal's file is damaged.")

    monkeypatch.setattr("ui.vault_commands.quick_check", damaged)
    begun._check()
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["The journal's file is damaged."]


def test_a_key_that_is_typed_puts_the_reading_off(begun, qtbot, monkeypatch):
    begun._check_later.stop()
    asked = []

    def slow(store, now, should_stop):
        while not should_stop():
            pass
        asked.append(should_stop())
        return False

    monkeypatch.setattr("ui.vault_commands.quick_check", slow)
    begun._check()
    begun._window.page(0).composer.body_edit.setPlainText("a key")
    qtbot.waitUntil(begun._check_later.isActive)
    assert asked == [True]


# --- this computer's keyring ----------------------------------------------------------------------


@pytest.fixture
def ring(monkeypatch):
    """A keyring that can be trusted, as the platforms' own are."""
    from tests.vault.test_device import Memory

    made = Memory()
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setattr("journal.vault.device.find_keyring", lambda: made)
    return made


def test_the_keyring_is_offered_where_there_is_one_and_a_passphrase(locked_session, ring, monkeypatch):
    privacy = Privacy(locked_session)
    assert privacy.keyring_is_offered
    monkeypatch.setattr("journal.vault.device.find_keyring", lambda: None)
    assert not privacy.keyring_is_offered


def test_a_ticked_box_opens_without_the_passphrase_until_it_is_cleared(
    vault_commands, store, ring, qtbot, theme, tmp_path, window
):
    from ui.frame_commands import FrameCommands
    from ui.preferences import PreferencesFile

    store.vault = set_passphrase(store.vault, store.key(), OLD)
    frame = FrameCommands(
        window, vault_commands._session, theme, PreferencesFile(tmp_path / "p.json"), lambda: ""
    )
    dialog = frame.settings_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.keyring_box.isVisible()
    dialog.keyring_box.click()
    assert opens(store)
    assert opens(store, OLD)
    dialog.keyring_box.click()
    with pytest.raises(Locked):
        opens(store)
    assert ring.held == {}


def test_a_journal_that_was_locked_is_not_opened_again_by_the_keyring(
    locked_session, store, ring, theme, monkeypatch
):
    from ui import app
    from ui.locked_place import LockedPlace

    Privacy(locked_session).let_keyring_open(wanted=True)
    asked = []
    monkeypatch.setattr("ui.dialogs.unlock.unlock", lambda vault, theme, locked: asked.append(locked))
    place = LockedPlace(journal=str(store.vault.folder))
    assert app.find_store(store.vault.folder, theme, locked=place) is None
    assert asked == [place]
    opened = app.find_store(store.vault.folder, theme)
    assert opened is not None
    opened.close()


def test_settings_that_were_closed_are_told_nothing_more(
    vault_commands, window, store, theme, tmp_path, qtbot
):
    """A second settings dialog is told who can read the journal; the first one is gone by then."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from ui.frame_commands import FrameCommands
    from ui.preferences import PreferencesFile

    told = ["nobody", "everybody"]
    frame = FrameCommands(
        window, vault_commands._session, theme, PreferencesFile(tmp_path / "p.json"), lambda: told[0]
    )
    first = frame.settings_dialog()
    first.accept()
    first.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    second = frame.settings_dialog()
    qtbot.addWidget(second)
    told.reverse()
    frame.vault.safety_changed.emit()
    assert second.safety_text.text() == "everybody"
    assert window.rail.safety_label.text().startswith("everybody")
