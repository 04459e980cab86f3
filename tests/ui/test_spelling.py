"""Misspelt words: which are looked up, which are marked and when, and what the menu offers."""

from __future__ import annotations

import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from ui.frame_commands import FrameCommands
from ui.preferences import PreferencesFile
from ui.session_parts.settings import JournalSettings
from ui.spelling import MOST_TEXT, Spelling, find_dictionary, word_at, words_of
from ui.widgets.body_edit import BodyEdit
from ui.widgets.suggestions import add_suggestions

KNOWN = {"the", "handover", "is", "don't", "late"}


class FewWords:
    """A dictionary of a few words."""

    def __init__(self):
        self.asked = []

    def check(self, word):
        self.asked.append(word)
        return word.lower() in KNOWN

    def suggest(self, word):
        return ["handover", "hangover"] if word.startswith("hand") else []


@pytest.fixture
def dictionary():
    return FewWords()


@pytest.fixture
def spelling(qapp, dictionary):
    spelling = Spelling(dictionary)
    spelling.start()
    yield spelling
    spelling.stop()


@pytest.fixture
def edit(qtbot, spelling):
    holder = QWidget()
    qtbot.addWidget(holder)
    edit = BodyEdit(holder)
    holder.show()
    qtbot.waitExposed(holder)
    yield edit
    holder.hide()


def marked(edit):
    """The words that are underlined."""
    marks = edit.extraSelections()
    assert all(mark.format.underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine for mark in marks)
    return [mark.cursor.selectedText() for mark in marks]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The handover is late.", ["The", "handover", "is", "late"]),
        ("#board @priya a KPI x1 mail@home.org", []),
        ("don't don’t über", ["don't", "don’t", "über"]),
        ("https://example.org/teh", ["https"]),
    ],
)
def test_the_words_that_are_looked_up(text, words):
    assert [word for _, word in words_of(text)] == words


@given(st.text(max_size=200))
def test_a_word_stands_where_it_is_said_to_stand(text):
    for start, word in words_of(text):
        assert text[start : start + len(word)] == word
        assert len(word) > 1


def test_unknown_words_are_underlined_and_nothing_else_changes(edit, qtbot):
    edit.set_body("The handovr is late.\nThe laate handover")
    qtbot.waitUntil(lambda: marked(edit) == ["handovr", "laate"])
    assert edit.body() == "The handovr is late.\nThe laate handover"
    assert not edit.document().isUndoAvailable()


def test_a_word_is_marked_when_it_is_left_and_not_while_it_is_typed(edit, qtbot):
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClicks(edit, "The handovr")
    edit.spell_marks.look()
    assert marked(edit) == []
    qtbot.keyClicks(edit, " ")
    qtbot.waitUntil(lambda: marked(edit) == ["handovr"])
    edit.set_body("handovr")
    qtbot.keyClick(edit, Qt.Key.Key_Left)
    qtbot.keyClick(edit, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: marked(edit) == ["handovr"])


def test_a_word_is_looked_up_once(edit, qtbot, dictionary):
    edit.set_body("the late the late\nthe late")
    qtbot.waitUntil(lambda: sorted(dictionary.asked) == ["late", "the"])


def test_a_mark_moves_with_its_word(edit, qtbot):
    edit.set_body("handovr ")
    qtbot.waitUntil(lambda: marked(edit) == ["handovr"])
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.insertPlainText("late ")
    assert marked(edit) == ["handovr"]


def test_what_is_too_much_to_look_at_is_left_alone(edit, dictionary):
    edit.set_body("the\n" + "wrod " * (MOST_TEXT // 5 + 1) + "\nwrod")
    edit.spell_marks.look()
    assert marked(edit) == []
    assert dictionary.asked == ["the"]


def test_the_menu_offers_what_may_have_been_meant_in_one_step(edit, spelling):
    edit.set_body("The handovr is late")
    cursor = edit.textCursor()
    cursor.setPosition(7)
    menu = QMenu()
    menu.addAction("Undo")
    add_suggestions(menu, spelling, cursor)
    assert [action.text() for action in menu.actions()] == [
        "handover",
        "hangover",
        "Add to my words",
        "",
        "Undo",
    ]
    menu.actions()[0].trigger()
    assert edit.body() == "The handover is late"
    edit.undo()
    assert edit.body() == "The handovr is late"


@pytest.mark.parametrize(
    ("text", "offered"), [("The", []), ("wrod", ["No suggestion for this word", "Add to my words"])]
)
def test_the_menu_of_a_known_and_of_a_strange_word(edit, spelling, text, offered):
    edit.set_body(text)
    menu = QMenu()
    menu.addAction("Undo")
    add_suggestions(menu, spelling, edit.textCursor())
    assert [action.text() for action in menu.actions() if action.text()] == [*offered, "Undo"]
    grey = [action.text() for action in menu.actions() if action.text() and not action.isEnabled()]
    assert grey == offered[:1]


def test_between_words_there_is_none(edit):
    edit.set_body("a, b")
    assert word_at(edit.textCursor()) is None


def test_without_enchant_there_is_no_dictionary(monkeypatch):
    def missing(name, *rest):
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    assert find_dictionary("en_GB") is None


def test_switched_off_every_mark_goes_and_none_comes(edit, qtbot, spelling):
    edit.set_body("handovr")
    edit.parentWidget().setFocus()
    qtbot.waitUntil(lambda: marked(edit) == ["handovr"])
    spelling.stop()
    assert marked(edit) == []
    later = BodyEdit(edit.parentWidget())
    later.set_body("handovr")
    assert marked(later) == []


def test_the_setting_is_followed_at_once(window, session, theme, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.spelling.find_dictionary", lambda language: FewWords())
    preferences = PreferencesFile(tmp_path / "preferences.json")
    commands = FrameCommands(window, session, theme, preferences, lambda: "")
    dialog = commands.settings_dialog()
    qtbot.addWidget(dialog)
    edit = window.page(0).composer.body_edit
    edit.set_body("handovr ")
    dialog.spelling_box.setChecked(False)
    assert not preferences.value.spelling
    dialog.spelling_box.setChecked(True)
    assert preferences.value.spelling
    qtbot.waitUntil(lambda: marked(edit) == ["handovr"])
    dialog.spelling_box.setChecked(False)
    assert marked(edit) == []


# --- the writer's own words -----------------------------------------------------------------------


def test_a_word_that_was_given_is_marked_no_more_and_kept_in_the_journal(
    window, session, reader, theme, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr("ui.spelling.find_dictionary", lambda language: FewWords())
    page_session = window.page(0)._session
    commands = FrameCommands(
        window, page_session, theme, PreferencesFile(tmp_path / "preferences.json"), lambda: ""
    )
    commands.start_spelling()
    edit = window.page(0).composer.body_edit
    edit.set_body("The Priya’s priya's handovr ")
    qtbot.waitUntil(lambda: marked(edit) == ["Priya’s", "priya's", "handovr"])
    cursor = edit.textCursor()
    cursor.setPosition(6)
    menu = QMenu()
    menu.addAction("Undo")
    add_suggestions(menu, commands._spelling, cursor)
    next(action for action in menu.actions() if action.text() == "Add to my words").trigger()
    assert marked(edit) == ["handovr"]
    assert reader.setting("own_words") == ["Priya’s"]
    settings = JournalSettings(page_session)
    settings.remove_word("Priya’s")
    assert marked(edit) == ["Priya’s", "priya's", "handovr"]
    page_session.undo()
    assert marked(edit) == ["handovr"]
    commands.take_spelling(wanted=False)
    assert marked(edit) == []
    commands.take_spelling(wanted=True)  # as another start does
    qtbot.waitUntil(lambda: marked(edit) == ["handovr"])
    commands.take_spelling(wanted=False)


def test_own_words_are_known_from_the_start(qapp, dictionary):
    spelling = Spelling(dictionary, own_words=["Priya"])
    assert spelling.knows("Priya")
    assert spelling.knows("priya")
    assert not spelling.knows("Pria")


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [("🙂🙂 handovr is", 7, "handovr"), ("é🙂 late laate", 11, "laate"), ("🙂\n🙂 wrod", 7, "wrod")],
)
def test_signs_beyond_the_basic_plane_move_no_mark(edit, text, at, word):
    """Qt counts UTF-16 units, Python characters."""
    edit.set_body(text)
    edit.spell_marks.look()
    cursor = edit.textCursor()
    cursor.setPosition(at)
    place, found = word_at(cursor)
    assert (place.selectedText(), found) == (word, word)
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.spell_marks.look()
    assert marked(edit) == [word]


def test_the_word_being_typed_behind_such_a_sign_is_let_be(edit, qtbot):
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    edit.set_body("🙂🙂🙂 ")
    qtbot.keyClicks(edit, "wrod")
    edit.spell_marks.look()
    assert marked(edit) == []


def test_a_real_dictionary_knows_its_language(qapp):
    pytest.importorskip("enchant", exc_type=ImportError)
    found = find_dictionary("en_GB")
    if found is None:
        pytest.skip("no English dictionary is installed")
    spelling = Spelling(found)
    assert spelling.knows("leadership")
    assert not spelling.knows("leadreship")
    assert "leadership" in spelling.suggestions("leadreship")
