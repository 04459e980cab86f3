"""The first start: one screen, three ways in."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from journal.errors import NoSpace
from journal.sample import make_sample
from journal.store.journal_store import JournalStore
from journal.vault.folder import Vault
from ui import app as ui_app
from ui.dialogs.welcome import WelcomeDialog
from ui.first_run import PASSING, first_question, forget_sample_copy, keep_first_words, make_sample_copy
from ui.preferences import PreferencesFile, preferences_path

KDF = 30_000  # milliseconds within which a derivation of 256 MiB ends on a busy machine


@pytest.fixture
def dialog(tmp_path, theme, qtbot):
    def sample():
        return make_sample(tmp_path / "Sample.vault", date(2026, 11, 20), datetime(2026, 11, 20, tzinfo=UTC))

    made = WelcomeDialog(
        tmp_path / "New.vault",
        theme,
        make_sample=sample,
        keep_first_words=keep_first_words,
        question=first_question(),
    )
    qtbot.addWidget(made)
    made.show()
    yield made
    if made.store is not None:
        made.store.close()


def test_a_journal_is_started_with_its_first_words(dialog, qtbot, tmp_path):
    qtbot.keyClicks(dialog.purpose_edit, "To make the service one")
    qtbot.keyClicks(dialog.answer_edit, "One team, once")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    dialog.store.close()
    with JournalStore.open(tmp_path / "New.vault") as store:
        assert store.find_answer(1).body == "One team, once"
        assert [purpose.body for purpose in store.purpose().purposes()] == ["To make the service one"]
        assert store.vault.is_open


def test_ctrl_enter_starts_it_from_the_words_themselves(dialog, qtbot):
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.keyClicks(dialog.purpose_edit, "To make the service one")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.purpose_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [purpose.body for purpose in dialog.store.purpose().purposes()] == ["To make the service one"]


def test_nothing_but_start_is_needed(dialog, qtbot, tmp_path):
    with qtbot.waitSignal(dialog.accepted):
        dialog.start_button.click()
    assert dialog.store.find_answer(1) is None
    assert dialog.store.purpose().purposes() == []


def test_a_passphrase_is_typed_twice_and_the_window_answers_meanwhile(dialog, qtbot, tmp_path):
    qtbot.keyClicks(dialog.passphrase_edit, "one")
    qtbot.keyClicks(dialog.repeat_edit, "two")
    dialog.start()
    assert dialog.problem_text.text() == "The two passphrases differ."
    assert not (tmp_path / "New.vault").exists()
    dialog.repeat_edit.setText("one")
    with qtbot.waitSignal(dialog.accepted, timeout=KDF):
        dialog.start()
        assert not dialog.start_button.isEnabled()
    dialog.store.close()
    assert not Vault.at(tmp_path / "New.vault").is_open


def test_a_place_that_is_taken_is_said_and_what_was_typed_stays(dialog, qtbot, tmp_path):
    (tmp_path / "New.vault").mkdir()
    qtbot.keyClicks(dialog.answer_edit, "One team, once")
    dialog.start()
    qtbot.waitUntil(lambda: dialog.problem_text.isVisible())
    assert "already something" in dialog.problem_text.text()
    assert dialog.answer_edit.toPlainText() == "One team, once"
    assert dialog.start_button.isEnabled()


def test_the_sample_is_looked_at(dialog, qtbot):
    with qtbot.waitSignal(dialog.accepted):
        dialog.sample_button.click()
    assert dialog.store.entry_count() > 500
    assert dialog.store.vault.name == "Sample"


def test_a_journal_that_there_is_is_opened(dialog, qtbot, tmp_path):
    JournalStore.create(tmp_path / "Mine.vault").close()
    with qtbot.waitSignal(dialog.accepted):
        dialog.open_vault(tmp_path / "Mine.vault")
    assert dialog.store.vault.name == "Mine"


def test_what_is_no_journal_is_refused_in_a_sentence(dialog, tmp_path):
    (tmp_path / "Pictures").mkdir()
    dialog.open_vault(tmp_path / "Pictures")
    assert "is not a journal" in dialog.problem_text.text()
    assert dialog.isVisible()


def test_a_copy_of_the_sample_is_made_anew_each_time():
    first, second = make_sample_copy(), make_sample_copy()
    assert first != second
    with JournalStore.open(first) as store:
        assert store.setting("sample_made_at") is not None


def test_the_passing_copy_goes_again_and_nothing_else_does(tmp_path):
    vault = make_sample_copy()
    forget_sample_copy(vault)
    assert not vault.parent.exists()
    kept = tmp_path / f"{PASSING}kept" / "Sample.vault"
    kept.mkdir(parents=True)
    forget_sample_copy(kept)
    assert kept.exists()


def test_the_dialog_answers_while_the_sample_is_made(dialog, qtbot):
    dialog.look_around()
    assert not dialog.start_button.isEnabled()
    assert dialog.sample_button.text() != "Look around the sample journal"
    dialog.start()  # nothing is begun beside it
    qtbot.waitUntil(lambda: dialog.store is not None, timeout=KDF)
    assert dialog.store.vault.name == "Sample"


def test_first_words_that_cannot_be_kept_stay_and_are_tried_again(dialog, qtbot, tmp_path):
    keep, dialog._keep_first_words = dialog._keep_first_words, refuse
    qtbot.keyClicks(dialog.answer_edit, "One team")
    dialog.start()
    qtbot.waitUntil(dialog.start_button.isEnabled)
    qtbot.waitUntil(lambda: "full" in dialog.problem_text.text())
    assert dialog.answer_edit.toPlainText() == "One team"
    dialog._keep_first_words = keep
    dialog.activateWindow()
    dialog.answer_edit.setFocus()
    qtbot.waitUntil(dialog.answer_edit.hasFocus)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.answer_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.store.find_answer(1).body == "One team"


def refuse(*_):
    raise NoSpace("The disk is full.")


def test_one_escape_does_not_take_what_was_written(dialog, qtbot):
    qtbot.keyClicks(dialog.purpose_edit, "To make the service one")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.problem_text.text()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_nothing_written_is_closed_at_once(dialog, qtbot, tmp_path):
    with qtbot.waitSignal(dialog.rejected):
        dialog.leave_button.click()
    assert dialog.store is None
    assert not (tmp_path / "New.vault").exists()


def test_another_place_can_be_chosen(dialog, qtbot, tmp_path, monkeypatch):
    (tmp_path / "disk").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "disk"))
    dialog.place_button.click()
    assert str(tmp_path / "disk" / "New.vault") in dialog.place_label.text()
    with qtbot.waitSignal(dialog.accepted):
        dialog.start()
    assert Vault.at(tmp_path / "disk" / "New.vault").is_open


@pytest.mark.parametrize("button", ["open_button", "place_button"])
def test_a_folder_is_looked_for_from_one_that_is_there(dialog, tmp_path, monkeypatch, button):
    begun_in = []

    def ask(_, __, folder):
        begun_in.append(folder)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    monkeypatch.setattr("ui.dialogs.welcome.Path.home", lambda: tmp_path / "nobody")
    dialog.folder = tmp_path / "share" / "In Mind" / "New.vault"
    getattr(dialog, button).click()
    assert begun_in == [str(tmp_path)]


# --- the next time --------------------------------------------------------------------------------


@pytest.fixture
def run(monkeypatch, tmp_path, theme, qtbot):
    """Run the program up to its window: what was opened is told, and it closes at once."""
    monkeypatch.setenv("INMIND_PREFERENCES", str(tmp_path / "preferences.json"))
    monkeypatch.setattr(ui_app, "make_application", lambda *_: (StandIn(), theme))
    monkeypatch.setattr("ui.problems.install_excepthook", lambda: None)
    opened = []

    class StandIn:
        def exec(self):
            window = opened[-1][2]
            qtbot.waitUntil(lambda: window.commands is not None)
            window.close()
            return 0

    def open_window(store, theme, **named):
        window, session = real_open_window(store, theme, **named)
        opened.append((window.windowTitle(), store.vault.folder, window))
        return window, session

    real_open_window = ui_app.open_window
    monkeypatch.setattr(ui_app, "open_window", open_window)

    def run_with(told=None):
        opened.clear()
        assert ui_app.run_window(told) == 0
        return opened[0][:2] if opened else None

    return run_with


def remembered():
    return PreferencesFile(preferences_path()).value.journal


def test_a_journal_that_lies_elsewhere_is_found_the_next_time(run, tmp_path, monkeypatch):
    made = JournalStore.create(tmp_path / "disk" / "Mine.vault")
    monkeypatch.setattr("ui.dialogs.welcome.ask_for_journal", lambda *_, **__: made)
    monkeypatch.setattr("journal.commands.opening.default_journal", lambda: tmp_path / "none.vault")
    assert run() == ("Mine", made.vault.folder)
    assert remembered() == str(made.vault.folder)
    monkeypatch.setattr("ui.dialogs.welcome.ask_for_journal", None)  # nobody is asked again
    assert run() == ("Mine", made.vault.folder)


def test_a_journal_named_in_the_call_is_not_the_one_of_the_next_time(run, vault_folder):
    assert run(vault_folder) == ("Mine", vault_folder)
    assert remembered() == ""


def test_the_sample_is_named_in_the_title_forgotten_and_gone(run, tmp_path, monkeypatch):
    vault = make_sample_copy()
    monkeypatch.setattr("ui.dialogs.welcome.ask_for_journal", lambda *_, **__: JournalStore.open(vault))
    monkeypatch.setattr("journal.commands.opening.default_journal", lambda: tmp_path / "none.vault")
    title, _ = run()
    assert "Sample journal" in title
    assert remembered() == ""
    assert not vault.parent.exists()


def test_a_journal_that_is_missing_is_said_and_its_place_is_left(run, tmp_path, monkeypatch, theme, qtbot):
    PreferencesFile(preferences_path()).change(journal=str(tmp_path / "stick" / "Mine.vault"))
    monkeypatch.setattr("journal.commands.opening.default_journal", lambda: tmp_path / "Journal.vault")
    seen = []

    def look(dialog):
        seen.append((dialog.problem_text.text(), dialog.folder))

    monkeypatch.setattr(WelcomeDialog, "exec", look)
    assert run() is None
    [(said, folder)] = seen
    assert str(tmp_path / "stick" / "Mine.vault") in said
    assert folder == tmp_path / "Journal.vault"
    assert remembered() == str(tmp_path / "stick" / "Mine.vault")  # the stick may be in tomorrow
