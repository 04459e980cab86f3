"""Settings › Second computer, the passes behind the window, and joining at the first start."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.model import EntryDraft
from journal.store.journal_store import JournalStore
from journal.sync.joining import join
from journal.sync.synchronising import set_up, synchronise
from journal.vault.changing import set_passphrase, set_recovery_code
from tests.ui.conftest import NOW, TODAY
from ui.app import safety_words
from ui.dialogs.join import JoinDialog, keeps_a_journal_in_step
from ui.dialogs.second_computer import SecondComputerSection
from ui.frame_commands import FrameCommands
from ui.jobs import Jobs
from ui.session import Session
from ui.session_parts import syncing
from ui.session_parts.syncing import SecondComputer

KDF = 30_000  # milliseconds within which a derivation ends on a busy machine


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "shared"
    made.mkdir()
    return made


@pytest.fixture
def protected(session, monkeypatch):
    """The journal has a passphrase."""
    monkeypatch.setattr("journal.vault.slots.MEMORY_KIB", 1024)
    monkeypatch.setattr("journal.vault.slots.SMALL_MEMORY_KIB", 1024)
    session.store.vault = set_passphrase(session.store.vault, session.store.key(), "correct horse")


@pytest.fixture
def part(session):
    made = SecondComputer(session, Jobs())
    yield made
    made.close()


@pytest.fixture
def begun(session, folder):
    """A journal that is kept in step, although it has no passphrase."""
    set_up(session.store, folder, name="Office", open_to_all=True)
    return folder


@pytest.fixture
def other(begun, session, tmp_path):
    """The journal on another computer."""
    synchronise(session.store, now=NOW)
    with join(
        begun, tmp_path / "other.vault", "Home", lambda vault: vault.unlock(), open_to_all=True
    ) as store:
        synchronise(store, now=NOW)
        yield store


def section_of(part, theme, qtbot):
    made = SecondComputerSection(theme, part)
    qtbot.addWidget(made)
    made.show()
    return made


def keep(store, body):
    store.add_entry(EntryDraft(body), written_on=TODAY, written_at=NOW, zone="UTC")
    synchronise(store, now=NOW)


def test_without_a_passphrase_it_is_not_offered(part, theme, qtbot):
    section = section_of(part, theme, qtbot)
    assert not section.begin_button.isEnabled()
    assert "Give it one first" in section.words_text.text()
    assert not section.now_button.isVisible()


def test_it_begins_with_a_folder_and_says_so(part, session, theme, qtbot, folder, protected):
    session.store.add_entry(EntryDraft("words"), written_on=TODAY, written_at=NOW, zone="UTC")
    section = section_of(part, theme, qtbot)
    assert "On the second computer press" in section.words_text.text()
    with qtbot.waitSignal(part.passed, timeout=KDF):
        section.begin(folder)
    assert str(folder) in section.words_text.text()
    assert "Up to date at" in section.standing_text.text()
    assert "No other computer has written there yet." in section.standing_text.text()
    assert section.now_button.isVisible()
    assert not section.begin_button.isVisible()
    assert len(list(folder.rglob("*.log"))) == 1


@pytest.fixture
def in_a_window(theme, qtbot):
    """Put a section above a button that would do something else, in a window that has the keyboard."""
    window = QWidget()
    column = QVBoxLayout(window)

    def put(part):
        section, other = SecondComputerSection(theme, part), QPushButton("Import…")
        column.addWidget(section)
        column.addWidget(other)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return section, other

    yield put
    window.close()
    window.deleteLater()


def test_the_keyboard_stays_with_what_can_be_pressed_now(part, in_a_window, qtbot, folder, protected):
    section, _ = in_a_window(part)
    section.begin_button.setFocus()
    with qtbot.waitSignal(part.passed, timeout=KDF):
        section.begin(folder)
    assert section.now_button.hasFocus()
    with qtbot.waitSignal(part.passed, timeout=KDF):
        section.now_button.click()
        assert not section.now_button.hasFocus()
    assert section.now_button.hasFocus()


def test_the_keyboard_is_given_back_where_a_folder_is_refused(part, session, in_a_window, qtbot, protected):
    section, _ = in_a_window(part)
    section.begin_button.setFocus()
    with qtbot.waitSignal(part.failed, timeout=KDF):
        section.begin(session.store.vault.folder)
    assert section.begin_button.hasFocus()


def test_who_went_on_meanwhile_is_not_called_back(part, begun, in_a_window, qtbot):
    section, other = in_a_window(part)
    section.now_button.setFocus()
    with qtbot.waitSignal(part.passed, timeout=KDF):
        section.now_button.click()
        other.setFocus()
    assert other.hasFocus()


def test_a_folder_within_the_journals_own_is_refused(part, session, theme, qtbot, protected):
    section = section_of(part, theme, qtbot)
    with qtbot.waitSignal(part.failed, timeout=KDF):
        section.begin(session.store.vault.folder)
    assert "cannot lie within" in section.trouble_text.text()
    assert section.begin_button.isEnabled()


def test_what_another_computer_wrote_comes_into_the_window(part, session, other, qtbot):
    keep(other, "from the other computer")
    with qtbot.waitSignals([part.passed, session.changed], timeout=KDF):
        part.pass_now()
    assert [entry.body for entry in session.store.entries_on(TODAY)] == ["from the other computer"]
    assert [known.name for known in part.others()] == ["Home"]


def test_in_step_is_said_once_another_computer_has_written(other, request, monkeypatch, qtbot):
    monkeypatch.setattr(Session, "is_open_to_all", property(lambda _: False))
    monkeypatch.setattr(syncing, "AFTER_OPENING", 600_000)
    window = request.getfixturevalue("window")
    session, rail = window.page(0)._session, window.rail.safety_label
    assert rail.text() == "Encrypted · waiting for your other computer"
    commands = FrameCommands(window, session, window._theme, None, lambda: safety_words(session))
    commands.start_second_computer()
    keep(other, "from the other computer")
    with qtbot.waitSignal(commands.second.passed, timeout=KDF):
        commands.second.pass_now()
    assert rail.text() == "Encrypted · in step with your other computer"
    commands.leave_second_computer()


def test_what_is_kept_here_goes_out_by_itself(part, session, other, qtbot, monkeypatch):
    monkeypatch.setattr(syncing, "AFTER_A_SAVE", 0)
    monkeypatch.setattr(syncing, "AFTER_OPENING", 0)
    with qtbot.waitSignal(part.passed, timeout=KDF):
        part.start()
    with qtbot.waitSignal(part.passed, timeout=KDF):
        session.keep(EntryDraft("kept in the window"))
    assert part.report is not None
    synchronise(other, now=NOW)
    assert [entry.body for entry in other.entries_on(TODAY)] == ["kept in the window"]


def test_a_folder_that_is_away_is_told_and_nothing_is_lost(part, session, begun, theme, qtbot):
    section = section_of(part, theme, qtbot)
    shutil.rmtree(begun)
    with qtbot.waitSignal(part.failed, timeout=KDF):
        section.now_button.click()
    assert "is safe here" in section.trouble_text.text()
    assert section.now_button.isEnabled()


def test_a_pass_that_nobody_asked_for_does_not_nag(part, session, begun, qtbot):
    shutil.rmtree(begun)
    told = []
    part.failed.connect(told.append)
    part.make_pass()
    qtbot.waitUntil(lambda: bool(part.problem), timeout=KDF)
    assert told == []


def test_a_pass_waits_while_other_work_writes_the_file(part, session, begun, qtbot, monkeypatch):
    monkeypatch.setattr(syncing, "AFTER_A_SAVE", 0)
    session.hold()
    part.make_pass()
    assert part.report is None
    with qtbot.waitSignal(part.passed, timeout=KDF):
        session.release()


def test_it_goes_on_alone(part, session, begun, theme, qtbot):
    section = section_of(part, theme, qtbot)
    with qtbot.waitSignal(part.changed):
        section.end_button.click()
    assert section.begin_button.isVisible()
    assert session.store.syncing().find_self() is None


def test_every_part_is_named_and_reached_by_the_keyboard(part, begun, theme, qtbot):
    section = section_of(part, theme, qtbot)
    for button in (section.begin_button, section.now_button, section.end_button):
        assert button.accessibleDescription()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_settings_show_it(window, session, qtbot, begun):
    commands = FrameCommands(window, session, window._theme, None, lambda: "")
    commands.start_second_computer()
    dialog = commands.settings_dialog()
    qtbot.addWidget(dialog)
    assert str(begun) in dialog.second_computer.words_text.text()
    commands.leave_second_computer()


# --- the first start of the second computer ---------------------------------------------------------


@pytest.fixture
def locked(session, folder, protected):
    """A shared folder whose journal has a passphrase."""
    session.store.add_entry(EntryDraft("words"), written_on=TODAY, written_at=NOW, zone="UTC")
    set_up(session.store, folder, name="Office")
    synchronise(session.store, now=NOW)
    return folder


def test_a_journal_is_joined_by_its_passphrase(locked, theme, qtbot, tmp_path):
    assert keeps_a_journal_in_step(locked)
    assert not keeps_a_journal_in_step(tmp_path / "nowhere")
    dialog = JoinDialog(locked, tmp_path / "Here.vault", theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.passphrase_edit, "wrong")
    qtbot.keyClick(dialog.passphrase_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.problem_text.isVisible, timeout=KDF)
    assert not (tmp_path / "Here.vault").exists()
    dialog.passphrase_edit.setText("correct horse")
    with qtbot.waitSignal(dialog.accepted, timeout=KDF):
        qtbot.keyClick(dialog.passphrase_edit, Qt.Key.Key_Return)
    assert [entry.body for entry in dialog.store.entries_on(TODAY)] == ["words"]
    dialog.store.close()
    with JournalStore.open(tmp_path / "Here.vault", "correct horse") as store:
        assert store.syncing().find_self() is not None


def test_a_journal_is_joined_by_its_recovery_code(session, folder, protected, theme, qtbot, tmp_path):
    session.store.add_entry(EntryDraft("words"), written_on=TODAY, written_at=NOW, zone="UTC")
    session.store.vault, code = set_recovery_code(session.store.vault, session.store.key())
    set_up(session.store, folder, name="Office")
    synchronise(session.store, now=NOW)
    dialog = JoinDialog(folder, tmp_path / "Here.vault", theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.other_way_button.click()
    assert dialog.code_edit.isVisible()
    assert not dialog.passphrase_edit.isVisible()
    qtbot.keyClicks(dialog.code_edit, "wrong")
    qtbot.keyClick(dialog.code_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.problem_text.isVisible, timeout=KDF)
    assert not (tmp_path / "Here.vault").exists()
    dialog.code_edit.setText(code.lower())
    with qtbot.waitSignal(dialog.accepted, timeout=KDF):
        qtbot.keyClick(dialog.code_edit, Qt.Key.Key_Return)
    assert [entry.body for entry in dialog.store.entries_on(TODAY)] == ["words"]
    dialog.store.close()
    with JournalStore.open(tmp_path / "Here.vault", "correct horse") as store:
        assert store.syncing().find_self() is not None


def test_without_a_recovery_code_joining_says_so(locked, theme, qtbot, tmp_path):
    dialog = JoinDialog(locked, tmp_path / "Here.vault", theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.other_way_button.click()
    qtbot.keyClicks(dialog.code_edit, "AAAA BBBB")
    dialog.join_button.click()
    qtbot.waitUntil(dialog.problem_text.isVisible, timeout=KDF)
    assert "has no recovery code" in dialog.problem_text.text()
    dialog.other_way_button.click()
    assert dialog.passphrase_edit.isVisible()
    assert not dialog.problem_text.isVisible()
