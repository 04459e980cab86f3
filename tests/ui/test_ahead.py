"""Pages made ahead and kept as pictures: in sight at once, and never other than they are."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCursor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journal.model import EntryDraft
from tests.ui.walking import PAGES, rest, show
from ui.ahead import PagesAhead

TODAY, JOURNAL, PLAN, REVIEW, DRIFT = range(5)


class FirstPicture(QObject):
    """What of a window was painted in the first round of painting, by class."""

    def __init__(self, window):
        super().__init__()
        self.painted = []
        self._rounds = 0
        self._window = window
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest and watched is self._window:
            self._rounds += 1
        if event.type() == QEvent.Type.Paint and self._rounds == 1:
            self.painted.append(type(watched).__name__)
        return False

    def close(self):
        QApplication.instance().removeEventFilter(self)


@pytest.fixture
def window_of_all(request, full_store):
    window = request.getfixturevalue("window")
    window.activateWindow()
    return window


def first_picture(qtbot, window, position):
    """Show a page and return which classes took part in its first picture."""
    seen = FirstPicture(window)
    window.show_page(position)
    qtbot.waitUntil(lambda: bool(seen.painted))
    seen.close()
    return seen.painted


def picture_of(widget):
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("position", PAGES)
def test_a_page_seen_before_is_in_sight_by_one_picture(qtbot, window_of_all, position):
    window = window_of_all
    page = show(window, position)
    show(window, JOURNAL if position != JOURNAL else PLAN)
    qtbot.waitUntil(lambda: window.stack.has_picture(page))
    painted = first_picture(qtbot, window, position)
    assert "Cover" in painted
    assert type(page).__name__ not in painted
    assert "QLabel" not in painted
    rest(window)
    assert not window.stack.is_covered


@pytest.mark.parametrize("position", PAGES)
def test_the_picture_is_what_the_page_shows(qtbot, window_of_all, position):
    """The same pixels, but for what has the keyboard: it is asked for with no ring."""
    window = window_of_all
    page = show(window, position)
    rest(window)
    QApplication.focusWidget() and QApplication.focusWidget().clearFocus()
    rest(window)
    before = picture_of(window.stack)
    show(window, JOURNAL if position != JOURNAL else PLAN)
    qtbot.waitUntil(lambda: window.stack.has_picture(page))
    kept = window.stack.picture(page).toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert kept.size() == before.size()
    assert kept == before


def test_what_changes_takes_the_pictures_away(qtbot, window_of_all, theme):
    window = window_of_all
    session = window.page(TODAY)._session
    page = window.page(TODAY)

    def keep_an_entry():
        session.keep(EntryDraft("Something new"))

    def change_the_colours():
        theme.choose("dark")

    def make_it_wider():
        window.resize(window.width() + 60, window.height())
        rest(window)

    for change in (keep_an_entry, change_the_colours, make_it_wider):
        show(window, TODAY)
        show(window, PLAN)
        qtbot.waitUntil(lambda: window.stack.has_picture(page))
        change()
        assert not window.stack.has_picture(page), change.__name__
        assert "Cover" not in first_picture(qtbot, window, TODAY)


def test_keys_reach_the_page_below_the_picture(qtbot, window_of_all):
    window = window_of_all
    page = window.page(TODAY)
    show(window, PLAN)
    qtbot.waitUntil(lambda: window.stack.has_picture(page))
    window.show_page(TODAY)
    QTest.keyClicks(QApplication.focusWidget(), "at once")
    assert page.composer.body_edit.toPlainText() == "at once"


def test_all_pages_are_made_ahead_without_matplotlib_and_without_the_keyboard(qtbot, window_of_all):
    window = window_of_all
    body = window.page(TODAY).composer.body_edit
    body.setFocus()
    loaded = "ui.figure_view" in sys.modules
    ahead = PagesAhead(window, QApplication.instance())
    with qtbot.waitSignal(ahead.done, timeout=20_000):
        ahead.start(after=0)
    assert [window.was_made(position) for position in PAGES] == [True] * 6
    assert window.position == TODAY
    assert QApplication.focusWidget() is body
    assert ("ui.figure_view" in sys.modules) is loaded
    for position in list(PAGES)[1:]:
        painted = first_picture(qtbot, window, position)
        assert "Cover" in painted
        assert type(window.page(position)).__name__ not in painted
        rest(window)


def test_a_page_made_ahead_shows_what_one_made_when_asked_for_shows(qtbot, window_of_all):
    """Drift stands without its charts, which come behind; all its words are there."""
    window = window_of_all
    ahead = PagesAhead(window, QApplication.instance())
    with qtbot.waitSignal(ahead.done, timeout=20_000):
        ahead.start(after=0)
    words = window.page(DRIFT).headline_text.text()
    assert words
    for position in (JOURNAL, PLAN, REVIEW):
        kept = window.stack.picture(window.page(position)).toImage()
        show(window, position)
        rest(window)
        QApplication.focusWidget() and QApplication.focusWidget().clearFocus()
        rest(window)
        assert kept.convertToFormat(QImage.Format.Format_RGB32) == picture_of(window.stack), position
    show(window, DRIFT)
    assert window.page(DRIFT).headline_text.text() == words
    assert window.page(DRIFT).is_settled()


@pytest.mark.parametrize("turn", ["a test", "the next one"])
def test_no_test_finds_the_pointer_where_another_left_it(qtbot, window_of_all, turn):
    """What lies under the pointer is painted otherwise; a page kept as a picture never lay there."""
    window = window_of_all
    button = show(window, PLAN).print_button
    assert not button.underMouse()
    QCursor.setPos(button.mapToGlobal(button.rect().center()))
    qtbot.waitUntil(button.underMouse)


def test_nothing_is_made_while_somebody_types(qtbot, window_of_all):
    window = window_of_all
    ahead = PagesAhead(window, QApplication.instance())
    ahead.start(after=0)
    QTest.keyClick(window.page(TODAY).composer.body_edit, Qt.Key.Key_A)
    window.settle()
    assert not window.was_made(JOURNAL)
    ahead.stop()
