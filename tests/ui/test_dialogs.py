"""Getting in: the first start, the passphrase, and what is said when a journal cannot be opened."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from journal.errors import JournalError
from journal.model import MarkKind
from journal.store.journal_store import JournalStore
from journal.vault.folder import Vault
from tests.ui.conftest import TODAY
from ui import app as ui_app
from ui.dialogs.about import AboutDialog
from ui.dialogs.answers import AnswerDialog
from ui.dialogs.unlock import UnlockDialog
from ui.dialogs.welcome import SayDialog
from ui.jobs import Jobs
from ui.widgets.text import Prose

KDF = 30_000  # milliseconds within which a derivation of 256 MiB ends on a busy machine


def test_unlocking_refuses_a_wrong_passphrase_and_takes_the_right_one(tmp_path, theme, qtbot):
    JournalStore.create(tmp_path / "Mine.vault", "correct horse").close()
    dialog = UnlockDialog(Vault.at(tmp_path / "Mine.vault"), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.passphrase_edit, "wrong")
    qtbot.keyClick(dialog.passphrase_edit, Qt.Key.Key_Return)
    assert not dialog.open_button.isEnabled()  # it answers meanwhile, and takes no second try
    qtbot.waitUntil(dialog.open_button.isEnabled, timeout=KDF)
    assert dialog.problem_text.text() == "This passphrase does not open the journal. Nothing was changed."
    assert dialog.store is None
    qtbot.keyClicks(dialog.passphrase_edit, "correct horse")  # the wrong one stood selected
    with qtbot.waitSignal(dialog.accepted, timeout=KDF):
        qtbot.keyClick(dialog.passphrase_edit, Qt.Key.Key_Return)
    assert dialog.store.entry_count() == 0
    dialog.store.close()


def test_a_damaged_journal_is_said_and_left(tmp_path, theme, monkeypatch):
    JournalStore.create(tmp_path / "Mine.vault").close()
    (tmp_path / "Mine.vault" / "journal.db").write_bytes(b"\1" * 8192)
    said = []
    monkeypatch.setattr("ui.dialogs.welcome.say", lambda sentence, theme: said.append(sentence))
    assert ui_app.find_store(tmp_path / "Mine.vault", theme) is None
    assert said
    assert "damaged" in said[0]
    assert (tmp_path / "Mine.vault" / "journal.db").read_bytes() == b"\1" * 8192


def test_a_job_brings_its_result_or_its_refusal(qtbot):
    jobs = Jobs()
    with qtbot.waitSignal(jobs.start(lambda: 6 * 7).done) as done:
        pass
    assert done.args == [42]

    def refuse():
        raise JournalError("No.")

    with qtbot.waitSignal(jobs.start(refuse).failed) as failed:
        pass
    assert str(failed.args[0]) == "No."
    jobs.close()


def test_a_cancelled_job_says_nothing(qtbot):
    jobs = Jobs()
    job = jobs.start(lambda: 1)
    job.cancel()
    with qtbot.assertNotEmitted(job.done), qtbot.waitSignal(jobs.start(lambda: 2).done):
        pass
    jobs.close()


def test_a_change_without_words_is_asked_again(theme, qtbot):
    dialog = AnswerDialog(theme, MarkKind.CHANGING, TODAY)
    qtbot.addWidget(dialog)
    qtbot.keyClick(dialog.words_edit, Qt.Key.Key_Return)
    assert dialog.problem_text.text()
    assert dialog.result() != QDialog.DialogCode.Accepted
    qtbot.keyClicks(dialog.words_edit, "Priya takes the calls")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.words_edit, Qt.Key.Key_Return)
    assert (dialog.words(), dialog.until()) == ("Priya takes the calls", None)


def test_a_season_has_a_day(theme, qtbot):
    dialog = AnswerDialog(theme, MarkKind.SEASON, TODAY)
    qtbot.addWidget(dialog)
    assert dialog.until() == TODAY + timedelta(weeks=6)


def test_wrapped_words_are_not_cut_off(theme, qtbot):
    """A dialog is as high as its words need at its width."""
    dialog = SayDialog("A sentence that goes on. " * 20, theme)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    text = max(dialog.findChildren(Prose), key=lambda prose: len(prose.text()))
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()))


def test_a_dialog_that_closes_gives_the_keyboard_back(window, theme, monkeypatch):
    """Where the desktop does not do so by itself, shortcuts would do nothing until the next click."""
    asked = []
    monkeypatch.setattr(type(window), "activateWindow", lambda self: asked.append(self))
    for dialog in (
        AnswerDialog(theme, MarkKind.SEASON, TODAY, window.page(0)),
        AboutDialog(theme, [], window),
    ):
        dialog.show()
        dialog.reject()
    assert asked == [window, window]
