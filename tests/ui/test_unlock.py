"""The dialog that unlocks: by passphrase or by the recovery code, with a growing pause between wrong ones."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt

from journal.errors import NoSpace, WrongSecret
from journal.store.journal_store import JournalStore
from journal.vault import changing
from journal.vault.changing import set_passphrase, set_recovery_code
from journal.vault.folder import Vault
from journal.vault.recovery import new_code
from ui.dialogs.unlock import LONGEST_PAUSE, UnlockDialog, pause_after
from ui.locked_place import LockedPlace

KDF = 30_000  # milliseconds within which a derivation of 256 MiB ends on a busy machine
ENTER = Qt.Key.Key_Return


@pytest.fixture(scope="session")
def sealed(tmp_path_factory):
    """A journal with passphrase and code, made once, and the code."""
    folder = tmp_path_factory.mktemp("sealed") / "Mine.vault"
    JournalStore.create(folder).close()
    vault = Vault.at(folder)
    key = vault.unlock()
    _, code = set_recovery_code(set_passphrase(vault, key, "forgotten"), key)
    return folder, code


@pytest.fixture
def folder(tmp_path, sealed):
    return shutil.copytree(sealed[0], tmp_path / "Mine.vault")


@pytest.fixture
def code(sealed):
    return sealed[1]


@pytest.fixture
def dialog(qtbot, folder, theme):
    made = UnlockDialog(Vault.at(folder), theme, pause=lambda wrong: 0)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    if made.store is not None:
        made.store.close()


def give_code(qtbot, dialog, code):
    """Write a code where it is asked for, and wait for what comes of it."""
    if not dialog.code_edit.isVisible():
        qtbot.mouseClick(dialog.other_way_button, Qt.MouseButton.LeftButton)
    dialog.code_edit.clear()
    qtbot.keyClicks(dialog.code_edit, code)
    qtbot.keyClick(dialog.code_edit, ENTER)
    qtbot.waitUntil(dialog.open_button.isEnabled)


def test_the_code_opens_it_and_a_new_passphrase_is_offered(qtbot, dialog, folder, code):
    give_code(qtbot, dialog, code.lower().replace("-", " "))
    assert dialog.store is None
    assert dialog.new_edit.hasFocus()
    assert not dialog.other_way_button.isVisible()
    qtbot.keyClicks(dialog.new_edit, "remembered")
    qtbot.keyClick(dialog.new_edit, ENTER)
    qtbot.keyClicks(dialog.repeat_edit, "remembered")
    with qtbot.waitSignal(dialog.accepted, timeout=KDF):
        qtbot.keyClick(dialog.repeat_edit, ENTER)
    assert dialog.store.entry_count() == 0
    changed = Vault.at(folder)
    assert changed.unlock("remembered") == changed.unlock(code=code)
    with pytest.raises(WrongSecret):
        changed.unlock("forgotten")


def test_the_passphrase_may_stay_as_it_is(qtbot, dialog, folder, code):
    give_code(qtbot, dialog, code)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert dialog.store.entry_count() == 0
    assert Vault.at(folder).unlock("forgotten")


def test_two_that_differ_are_asked_again(qtbot, dialog, code):
    give_code(qtbot, dialog, code)
    qtbot.keyClick(dialog.repeat_edit, ENTER)
    assert "empty" in dialog.problem_text.text()
    qtbot.keyClicks(dialog.new_edit, "one")
    qtbot.keyClicks(dialog.repeat_edit, "two")
    qtbot.keyClick(dialog.repeat_edit, ENTER)
    assert "differ" in dialog.problem_text.text()
    assert dialog.isVisible()


def test_a_full_disk_refuses_the_new_passphrase_and_the_journal_opens_all_the_same(
    qtbot, dialog, code, monkeypatch
):
    def refuse(*_args):
        raise NoSpace("The disk is full. Nothing was changed.")

    monkeypatch.setattr(changing, "set_passphrase", refuse)
    give_code(qtbot, dialog, code)
    dialog.new_edit.setText("new")
    dialog.repeat_edit.setText("new")
    qtbot.keyClick(dialog.repeat_edit, ENTER)
    qtbot.waitUntil(lambda: "full" in dialog.problem_text.text())
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert dialog.store.entry_count() == 0


def test_escape_behind_the_code_leaves_it_closed_and_forgets_the_key(qtbot, dialog, code):
    give_code(qtbot, dialog, code)
    key = dialog._key
    assert any(key)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not any(key)
    assert dialog.store is None


def test_a_slip_in_the_code_is_told_from_the_code_of_another_journal(qtbot, folder, theme, code):
    asked = []
    dialog = UnlockDialog(Vault.at(folder), theme, pause=lambda wrong: asked.append(wrong) or 0)
    qtbot.addWidget(dialog)
    dialog.show()
    give_code(qtbot, dialog, code[:-1])
    assert "9 groups" in dialog.problem_text.text()
    assert asked == []  # a slip of the pen says nothing about who sits there
    give_code(qtbot, dialog, new_code())
    assert "another journal" in dialog.problem_text.text()
    assert asked == [1]


def test_without_a_code_no_other_way_is_offered(qtbot, tmp_path, theme):
    JournalStore.create(tmp_path / "Plain.vault").close()
    vault = Vault.at(tmp_path / "Plain.vault")
    dialog = UnlockDialog(vault, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.other_way_button.isVisible()


def test_a_damaged_header_is_said(qtbot, dialog):
    """One that was altered is told from a wrong passphrase, in the words of the error."""
    vault = dialog._vault
    altered = vault.header._replace(mac="0" * len(vault.header.mac))
    dialog._vault = vault._replace(header=altered)
    qtbot.keyClicks(dialog.passphrase_edit, "forgotten")
    qtbot.keyClick(dialog.passphrase_edit, ENTER)
    qtbot.waitUntil(dialog.open_button.isEnabled, timeout=KDF)
    assert "altered by someone else" in dialog.problem_text.text()


def test_the_pause_grows_to_half_a_minute():
    assert [pause_after(wrong) for wrong in range(1, 9)] == [0, 1, 2, 4, 8, 16, 30, 30]
    assert pause_after(1000) == LONGEST_PAUSE


def test_a_wrong_one_is_followed_by_a_pause(qtbot, folder, theme):
    pauses = []

    def pause(wrong):
        pauses.append(wrong)
        return 0.05 * (wrong - 1)

    dialog = UnlockDialog(Vault.at(folder), theme, pause=pause)
    qtbot.addWidget(dialog)
    dialog.show()
    give_code(qtbot, dialog, new_code())
    assert "next try" not in dialog.problem_text.text()
    qtbot.keyClicks(dialog.code_edit, new_code())
    qtbot.keyClick(dialog.code_edit, ENTER)
    qtbot.waitUntil(lambda: "next try" in dialog.problem_text.text())
    assert not dialog.open_button.isEnabled()
    dialog.try_secret()  # Enter, pressed all the same
    assert pauses == [1, 2]
    qtbot.waitUntil(dialog.open_button.isEnabled)
    assert dialog.problem_text.text() == "You can try again now."


def test_it_stands_where_the_window_stood_and_takes_no_keys_from_others(qtbot, dialog):
    dialog.stand(LockedPlace("", centre=(500, 400), standing="behind"))
    away = dialog.geometry().center() - QPoint(500, 400)
    assert away.manhattanLength() < 20  # the frame of a desktop's own thickness
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    dialog.stand(LockedPlace("", standing="minimised"))
    assert dialog.isMinimized()
