"""An entry changed where it stands: left, closed over, with its minutes, on a disk that refuses."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from journal.errors import NoSpace
from journal.model import EntryDraft, Priority, RoleSystem
from journal.store.journal_store import JournalStore
from tests.ui.conftest import NOW, TODAY
from tests.ui.walking import rest, show
from ui.widgets.entry_editor import EntryEditor

WAS, NOW_IS = "Signed off the pack", "Signed off the pack, again"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(params=[0, 1], ids=["Today", "Journal"])
def editing(request, keep, store):
    """The window with an entry's editor open on Today or on the Journal page: (window, editor, entry)."""
    entry = keep(TODAY, WAS, 1, urgent=True)
    window = request.getfixturevalue("window")
    window.activateWindow()
    page = show(window, request.param)
    if request.param == 0:
        page.entry_list.edit(page.entry_list.rows[0].entry)
        editor = page.entry_list.editor
    else:
        page.reading_pane.edit()
        editor = page.reading_pane.editor
    rest(window)
    return window, editor, entry


def retype(editor, words=NOW_IS):
    editor.body_edit.set_body(words)


def test_changes_that_are_left_can_be_had_back(editing, qtbot, reader):
    window, editor, entry = editing
    retype(editor)
    qtbot.keyClick(editor.body_edit, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert reader.entry(entry.id).body == WAS
    window.undo_requested.emit()
    rest(window)
    assert editor.isVisible()
    assert editor.body_edit.body() == NOW_IS
    qtbot.keyClick(editor.body_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert reader.entry(entry.id).body == NOW_IS


def test_leaving_what_is_unchanged_offers_nothing(editing, qtbot):
    window, editor, _ = editing
    qtbot.keyClick(editor.body_edit, Qt.Key.Key_Escape)
    assert window._undo_bar is None


def test_closing_the_window_keeps_what_is_being_changed(editing, reader):
    window, editor, entry = editing
    retype(editor)
    assert window.close()
    assert reader.entry(entry.id).body == NOW_IS
    assert [revision.body for revision in reader.revisions(entry.id)] == [WAS]


def test_where_the_disk_refuses_the_window_stays_once_and_says_so(editing, store, monkeypatch, reader):
    window, editor, entry = editing

    def refuse(*_, **__):
        raise NoSpace("The disk is full. Nothing was lost.")

    monkeypatch.setattr(type(store), "replace_body", refuse)
    retype(editor)
    assert not window.close()
    assert window.isVisible()
    assert editor.body_edit.body() == NOW_IS
    said = window._notice_bar.words_label.text()
    assert "The disk is full" in said
    assert "once more" in said
    assert window.close()
    assert reader.entry(entry.id).body == WAS


def test_minutes_can_be_said_later_and_left_open_again(editing, qtbot, reader):
    window, editor, entry = editing
    qtbot.mouseClick(editor.minutes_button, Qt.MouseButton.LeftButton)
    rest(window)
    assert QApplication.focusWidget() in editor.minutes_button.row.stops()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert editor.minutes_button.text() == "15 min"
    assert editor.is_changed
    editor.request_keep()
    assert reader.entry(entry.id).minutes == 15


def test_the_tags_answer_to_the_composers_keys(editing, qtbot, reader):
    window, editor, entry = editing
    editor.body_edit.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_3, ALT)
    qtbot.keyClick(window, Qt.Key.Key_U, ALT)
    qtbot.keyClick(window, Qt.Key.Key_I, ALT)
    editor.request_keep()
    changed = reader.entry(entry.id)
    assert (changed.role_system, changed.priority) == (RoleSystem.ENABLE, Priority(False, True))


def test_what_another_program_changed_meanwhile_is_not_undone(editing, qtbot, reader):
    """Its wording becomes a revision, and its tags stay where the writer did not touch them."""
    _window, editor, entry = editing
    retype(editor)
    reader.replace_body(entry.id, "Written elsewhere", now=NOW)
    reader.classify(entry.id, RoleSystem.ENABLE, Priority(False, True))
    reader.set_minutes(entry.id, 35)
    qtbot.keyClick(editor.body_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = reader.entry(entry.id)
    assert found.body == NOW_IS
    assert (found.role_system, found.priority, found.minutes) == (
        RoleSystem.ENABLE,
        Priority(False, True),
        35,
    )
    assert [revision.body for revision in reader.revisions(entry.id)] == ["Written elsewhere", WAS]


def test_tags_changed_here_leave_the_words_written_elsewhere(editing, qtbot, reader):
    _window, editor, entry = editing
    editor.system_choice.toggle(2)
    reader.replace_body(entry.id, "Written elsewhere", now=NOW)
    qtbot.keyClick(editor.body_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = reader.entry(entry.id)
    assert (found.body, found.role_system) == ("Written elsewhere", RoleSystem.ENABLE)


# --- a disk that takes nothing --------------------------------------------------------------------


@pytest.fixture
def refusing(window, store, monkeypatch):
    """A window whose disk refuses drafts and entries until told otherwise; the tries are counted."""
    tried = []

    def refuse(*_, **__):
        tried.append(1)
        raise NoSpace("The disk is full. Nothing was lost.")

    with monkeypatch.context() as patched:
        patched.setattr(type(store), "save_draft", refuse)
        patched.setattr(type(store), "add_entry", refuse)
        window.tried = tried
        window.relent = patched.undo
        yield window


def test_what_cannot_be_saved_stays_and_is_tried_again(refusing, qtbot, reader):
    composer = refusing.page(0).composer
    composer.body_edit.set_body("Worth a second try")
    composer.request_keep()
    assert composer.problem_label.text() == "The disk is full. Nothing was lost."
    assert composer.body_edit.body() == "Worth a second try"
    composer._again.setInterval(1)
    composer._again.start()
    qtbot.waitUntil(lambda: len(refusing.tried) >= 3)
    refusing.relent()
    qtbot.waitUntil(lambda: reader.find_draft() is not None)
    assert reader.find_draft().body == "Worth a second try"
    assert not composer.problem_label.isVisible()
    assert not composer.elsewhere_button.isVisible()


def test_a_copy_elsewhere_holds_the_journal_and_what_was_typed(refusing, store, keep, tmp_path):
    page = refusing.page(0)
    page.composer.body_edit.set_body("Only on the screen")
    page.composer.request_keep()
    assert page.composer.elsewhere_button.isVisible()
    refusing.relent()
    page.copy_elsewhere(tmp_path)
    [copy] = tmp_path.glob(f"{store.vault.name} *.vault")
    assert str(copy) in page.composer.problem_label.text()
    with JournalStore.open(copy) as rescued:
        assert rescued.find_draft().body == "Only on the screen"
        assert rescued.whole().content().entries == store.whole().content().entries
    assert (copy / "journal.db").read_bytes()[:15] != b"SQLite format 3"


def test_what_was_never_answered_is_not_answered_by_looking(theme, qtbot, store):
    """An import may know the role system and not what was urgent or important."""
    draft = EntryDraft("Imported", RoleSystem.DELIVER)
    entry = store.add_entry(draft, written_on=TODAY, written_at=NOW, zone="Europe/London")
    editor = EntryEditor(theme)
    qtbot.addWidget(editor)
    editor.show_entry(entry)
    assert not editor.is_changed
    editor.system_choice.set_value(1)
    assert editor.draft() == EntryDraft("Imported", RoleSystem.IMPROVE)
    editor.urgent_button.setChecked(True)
    assert editor.draft() == EntryDraft("Imported", RoleSystem.IMPROVE, Priority(True, False))


# --- texts without an end -------------------------------------------------------------------------

WHOLE = "words without a line's end " * 200_000  # five million characters in one line


def test_what_is_too_long_for_the_editor_keeps_its_words_and_changes_its_tags(store, window, qtbot, reader):
    draft = EntryDraft(WHOLE, RoleSystem.DELIVER)
    entry = store.add_entry(draft, written_on=TODAY, written_at=NOW, zone="Europe/London")
    window.page(0)._session.changed.emit()
    page = show(window, 1)
    begun = monotonic()
    page.reading_pane.edit()
    rest(window)
    window.grab()
    assert monotonic() - begun < 4  # laid out whole it takes eight seconds, and each key one
    editor = page.reading_pane.editor
    assert editor.body_edit.isReadOnly()
    assert not editor.is_changed
    assert "5,400,000 characters" in editor.problem_text.text()
    editor.system_choice.set_value(2)
    editor.request_keep()
    kept = reader.entry(entry.id)
    assert kept.role_system is RoleSystem.ENABLE
    assert kept.body == WHOLE
    assert reader.revisions(entry.id) == []


def test_after_a_long_one_the_editor_takes_words_again(theme, keep, qtbot):
    editor = EntryEditor(theme)
    qtbot.addWidget(editor)
    short = keep(TODAY, "Short", 1)
    editor.show_entry(replace(short, body=WHOLE))
    editor.show_entry(short)
    assert not editor.body_edit.isReadOnly()
    assert editor.problem_text.text() == ""
    qtbot.keyClicks(editor.body_edit, "er")
    assert editor.draft().body == "Shorter"


def test_a_paste_that_is_too_long_is_said(editing):
    _, editor, _ = editing
    pasted = QMimeData()
    pasted.setText("x" * 300_000)
    editor.body_edit.insertFromMimeData(pasted)
    assert editor.body_edit.body() == WAS
    assert editor.problem_text.text() == "300,000 characters are too many to paste here."
