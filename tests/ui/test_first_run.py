"""The first start: one screen, three ways in."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from journal.sample import make_sample
from journal.store.journal_store import JournalStore
from journal.vault.folder import Vault
from ui.dialogs.welcome import WelcomeDialog
from ui.first_run import first_question, keep_first_words, make_sample_copy

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
