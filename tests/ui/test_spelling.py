"""Spelling: what is marked, when, and what the menu does. The dictionary is a small one of our own."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from ui.session_parts.settings import JournalSettings
from ui.spelling import Spelling, SpellingEverywhere, SpellingMarks, find_dictionary
from ui.widgets.body_edit import BodyEdit

KNOWN = {"the", "system", "does", "this", "to", "me", "i", "don't", "over", "für", "mother"}


class SmallDictionary:
    """Knows a few words and counts how often it is asked."""

    def __init__(self):
        self.asked = []

    def check(self, word):
        self.asked.append(word)
        return word.casefold() in KNOWN

    def suggest(self, word):
        return ["system", "sister", "A & B", "a", "b", "c", "d"]


@pytest.fixture
def dictionary():
    return SmallDictionary()


@pytest.fixture
def spelling(dictionary):
    return Spelling(lambda: dictionary)


@pytest.fixture
def added():
    return []


@pytest.fixture
def editor(qtbot):
    made = BodyEdit()
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    return made


@pytest.fixture
def marks(editor, spelling, theme, added):
    return SpellingMarks(editor, spelling, theme, added.append)


def marked(editor):
    return [mark.cursor.selectedText() for mark in editor.extraSelections()]


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("The system does this to me", []),
        ("The sytem does thsi to me", ["sytem", "thsi"]),
        ("I don’t, I don't", []),
        ("#baord and NHS to https://exmaple.org/pth me@exmaple.org v2x snake_case a.bc", ["and"]),
        ("für mütter", ["mütter"]),
        ("🙂🙂 sytem 🙂 thsi", ["sytem", "thsi"]),
        ("mother-systm\nover tehm", ["systm", "tehm"]),
        ("", []),
    ],
)
def test_unknown_words_are_marked_and_nothing_else(editor, marks, text, unknown):
    editor.set_body(text)
    editor.clearFocus()
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    marks.look()
    assert marked(editor) == unknown
    assert editor.body() == text


def test_a_key_asks_no_dictionary_but_a_moment_later_one_does(editor, marks, dictionary, qtbot):
    qtbot.keyClicks(editor, "the sytem does ")
    assert dictionary.asked == []
    qtbot.waitUntil(lambda: marked(editor) == ["sytem"])
    editor.undo()
    assert editor.body() == ""  # marks are no step of undoing


def test_the_word_being_written_is_let_be(editor, marks, qtbot):
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClicks(editor, "the sys")
    marks.look()
    assert marked(editor) == []
    qtbot.keyClicks(editor, " ")
    marks.look()
    assert marked(editor) == ["sys"]


def test_only_the_words_in_sight_are_looked_up(editor, marks, dictionary):
    editor.setPlainText("\n".join(f"{a}{b}zzz" for a in "abcdefghijklmnopqrst" for b in "abcdefghij"))
    editor.verticalScrollBar().setValue(0)
    marks.look()
    seen = len(dictionary.asked)
    assert 3 < seen < 40
    marks.look()
    assert len(dictionary.asked) == seen  # what was asked once is remembered
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    marks.look()
    assert seen < len(dictionary.asked) < 80
    assert marked(editor)[-1] == "tjzzz"


def test_one_line_of_a_book_is_looked_up_where_it_is_in_sight(editor, marks, dictionary):
    editor.setPlainText("".join(f"w{'abcdefghij'[i % 10] * (i % 7 + 1)} " for i in range(20_000)))
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    marks.look()
    assert 0 < len(marked(editor)) < 400


def test_a_suggestion_takes_the_words_place_and_can_be_undone(editor, marks):
    editor.setPlainText("the sytem does")
    marks.look()
    menu = marks.menu(middle_of(editor, "sytem"))
    assert [action.text() for action in menu.actions()][:7] == [
        "system",
        "sister",
        "A && B",
        "a",
        "b",
        "c",
        "Add to my words",
    ]
    menu.actions()[0].trigger()
    assert editor.body() == "the system does"
    editor.undo()
    assert editor.body() == "the sytem does"
    menu.deleteLater()


def test_elsewhere_the_menu_is_the_editors_own(editor, marks):
    editor.setPlainText("the sytem does")
    marks.look()
    menu = marks.menu(middle_of(editor, "does"))
    assert "Add to my words" not in [action.text() for action in menu.actions()]
    assert menu.actions()
    menu.deleteLater()


def middle_of(editor, word):
    cursor = editor.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 2)
    return editor.cursorRect(cursor).center() + QPoint(1, 0)


def test_a_word_that_was_added_is_marked_no_more(editor, session, spelling, theme, reader):
    settings = JournalSettings(session)
    session.changed.connect(lambda: spelling.take_own_words(settings.own_words()))
    marks = SpellingMarks(editor, spelling, theme, settings.add_word)
    editor.setPlainText("the Sytem sytem does")
    marks.look()
    menu = marks.menu(middle_of(editor, "sytem"))
    next(action for action in menu.actions() if action.text() == "Add to my words").trigger()
    marks.look()
    assert marked(editor) == []
    assert [word.casefold() for word in reader.setting("own_words")] == ["sytem"]
    settings.remove_word(reader.setting("own_words")[0])
    marks.look()
    assert len(marked(editor)) == 2
    session.undo()
    marks.look()
    assert marked(editor) == []
    menu.deleteLater()


def test_turned_off_nothing_is_marked(editor, marks, spelling, qtbot):
    editor.setPlainText("sytem to")
    marks.look()
    assert marked(editor) == ["sytem"]
    spelling.turn(is_on=False)
    qtbot.waitUntil(lambda: marked(editor) == [])
    spelling.turn(is_on=True)
    qtbot.waitUntil(lambda: marked(editor) == ["sytem"])


def test_without_a_dictionary_every_word_is_right(editor, theme, added):
    nothing = Spelling(lambda: None)
    marks = SpellingMarks(editor, nothing, theme, added.append)
    editor.setPlainText("sytem")
    marks.look()
    assert marked(editor) == []
    assert nothing.suggestions("sytem") == []


def test_the_dictionary_is_loaded_when_first_asked(editor, theme, added, dictionary):
    loaded = []
    late = Spelling(lambda: loaded.append(1) or dictionary)
    marks = SpellingMarks(editor, late, theme, added.append)
    marks.look()
    assert loaded == []  # nothing is written yet
    editor.setPlainText("sytem to")
    marks.look()
    marks.look()
    assert loaded == [1]


@pytest.mark.parametrize("kind", [QTextEdit, QPlainTextEdit])
def test_each_editor_that_is_written_in_gets_its_marks_once(kind, qtbot, spelling, theme, added):
    app = QApplication.instance()
    everywhere = SpellingEverywhere(app, spelling, theme, added.append)
    first, other, shown = kind(), kind(), kind()
    shown.setReadOnly(True)
    for editor in (first, other, shown):
        qtbot.addWidget(editor)
    for editor in (first, other, first, shown):
        editor.show()
        editor.activateWindow()
        editor.setFocus()
        qtbot.waitUntil(editor.hasFocus)
    assert len(first.findChildren(SpellingMarks)) == 1
    assert len(other.findChildren(SpellingMarks)) == 1
    assert shown.findChildren(SpellingMarks) == []
    app.focusChanged.disconnect(everywhere._come_to)
    everywhere.deleteLater()


def test_without_the_optional_part_there_is_none(monkeypatch):
    monkeypatch.setitem(sys.modules, "enchant", None)
    assert find_dictionary("en_GB") is None


@pytest.mark.parametrize(
    ("locale", "tags", "taken"),
    [
        ("en_GB", ["de_DE", "en_GB", "en_US"], "en_GB"),
        ("de_CH", ["en_GB", "de_DE", "de_AT"], "de_AT"),
        ("fr_FR", ["en_GB"], None),
        ("C", ["en_GB"], None),
        ("de", ["den_X", "de-DE"], "de-DE"),
    ],
)
def test_the_writers_language_is_taken_or_none(monkeypatch, locale, tags, taken):
    class Enchant:
        @staticmethod
        def list_languages():
            return tags

        Dict = str

    monkeypatch.setitem(sys.modules, "enchant", Enchant)
    assert find_dictionary(locale) == taken


def test_a_real_dictionary_knows_its_language():
    pytest.importorskip("enchant", exc_type=ImportError)
    found = find_dictionary("en_GB")
    if found is None:
        pytest.skip("no English dictionary is installed")
    spelling = Spelling(lambda: found)
    assert spelling.is_right("leadership")
    assert not spelling.is_right("leadreship")
    assert "leadership" in spelling.suggestions("leadreship")
