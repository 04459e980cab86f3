"""Classify: one key an entry, each press in the file at once, taken back as easily, ended anywhere."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journal.errors import ReadOnly
from journal.model import Entry, Priority, RoleSystem
from journal.store.entries import Source
from tests.ui.conftest import TODAY
from tests.ui.pseudo import untranslated
from tests.ui.test_accessibility import goes_back, is_control, named, spoken, stops, walk
from tests.ui.test_pseudo_locale import GERMAN, beyond_the_edge, clipped, make_pseudo, speak, squeezed
from tests.ui.walking import ours, rest, texts_of

__all__ = ["speak"]  # a fixture of another module

COUNT = 30


def imported(number, *, source="jrnl"):
    day = TODAY - timedelta(days=number)
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return Entry(f"i{number}", f"⁂ line {number}", day, at, "Europe/London"), Source(source, f"i{number}")


@pytest.fixture
def filled(store):
    """Thirty unclassified entries, i0 today and one a day back; the even ones written here."""
    made = [imported(number) for number in range(COUNT)]
    store.add_many(
        (entry, source if number % 2 else None) for number, (entry, source) in reversed(list(enumerate(made)))
    )
    return store


@pytest.fixture
def page(filled, window):
    window.activateWindow()
    window.resize(1280, 820)
    QTest.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    rest(window)
    return window.page(window.position)


def press(page, keys):
    for key in keys:
        QTest.keyClick(page.frame_card, key)


def tags(reader, entry_id):
    entry = reader.entry(entry_id)
    return entry.role_system, entry.priority


def test_a_key_classifies_saves_and_goes_on(page, reader):
    assert page.frame_card.hasFocus()
    assert page.entry.id == "i0"
    press(page, "1")
    assert page.entry.id == "i1"
    assert tags(reader, "i0") == (RoleSystem.DELIVER, Priority(False, False))
    press(page, "ui3")
    assert page.entry.id == "i2"
    assert tags(reader, "i1") == (RoleSystem.ENABLE, Priority(True, True))


def test_urgent_alone_is_in_the_file_before_one_goes_on(page, reader):
    press(page, "u")
    assert page.entry.id == "i0"
    assert tags(reader, "i0") == (None, Priority(True, False))
    press(page, "u")
    assert tags(reader, "i0") == (None, None)
    press(page, "i")
    QTest.keyClick(page.frame_card, Qt.Key.Key_Right)
    assert page.entry.id == "i1"
    assert tags(reader, "i0") == (None, Priority(False, True))


def test_what_is_skipped_stays_unclassified(page, reader):
    press(page, "s")
    assert page.entry.id == "i1"
    assert tags(reader, "i0") == (None, None)


def test_each_press_can_be_taken_back_one_after_the_other(page, reader):
    press(page, "1su2")
    assert page.entry.id == "i3"
    press(page, "z")
    assert page.entry.id == "i2"
    assert tags(reader, "i2") == (None, None)
    assert not page.urgent_button.isChecked()
    QTest.keyClick(page.frame_card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.entry.id == "i1"
    press(page, "z")
    assert page.entry.id == "i0"
    assert tags(reader, "i0") == (None, None)
    press(page, "z")  # nothing is left to take back
    assert page.entry.id == "i0"
    press(page, "sss")
    assert page.entry.id == "i3", "what was in front comes again, in its order"


def test_it_goes_through_all_and_reads_ahead(page, reader):
    for number in range(COUNT):
        assert page.entry.id == f"i{number}"
        press(page, "2")
        QApplication.processEvents()
    assert page.entry is None
    assert page.end_card.isVisible()
    assert not reader.unclassified().next_ones(1)
    press(page, "z")
    assert page.entry.id == f"i{COUNT - 1}"


def test_the_next_is_there_before_it_is_asked_for(page, monkeypatch):
    """While some are left in hand, going on asks the file for none."""
    monkeypatch.setattr(page._part, "next_ones", lambda *_: pytest.fail("asked on the way"))
    press(page, "sss")
    assert page.entry.id == "i3"


def test_oldest_first_and_imported_ones_alone(page):
    page.order_choice.toggle(1)
    assert page.entry.id == f"i{COUNT - 1}"
    page.which_choice.toggle(1)
    assert page.entry.id == "i29"
    press(page, "s")
    assert page.entry.id == "i27"
    assert "from jrnl" in page.when_label.text()


def test_escape_ends_and_what_was_pressed_stays(page, window, reader):
    press(page, "3")
    QTest.keyClick(page.frame_card, Qt.Key.Key_Escape)
    assert window.position == 0
    assert window.rail.buttons[0].isChecked()
    assert tags(reader, "i0") == (RoleSystem.ENABLE, Priority(False, False))
    QTest.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert page.entry.id == "i1"


def test_no_page_of_the_rail_is_said_to_be_in_front(page, window):
    assert not any(button.isChecked() for button in window.rail.buttons)
    window.rail.buttons[1].click()
    assert window.position == 1
    assert window.rail.buttons[1].isChecked()


def test_the_composers_own_keys_do_it_too(page, reader):
    QTest.keyClick(page, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert tags(reader, "i0") == (RoleSystem.IMPROVE, Priority(True, False))


def test_a_key_held_down_presses_once(page):
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", autorep=True)
    QApplication.sendEvent(page.frame_card, held)
    assert page.entry.id == "i0"


def test_by_the_mouse(page, reader, qtbot):
    qtbot.mouseClick(page.important_button, Qt.MouseButton.LeftButton)
    assert page.frame_card.hasFocus(), "the keys go on where the mouse stopped"
    qtbot.mouseClick(page.system_choice.buttons[1], Qt.MouseButton.LeftButton)
    assert page.entry.id == "i1"
    assert tags(reader, "i0") == (RoleSystem.IMPROVE, Priority(False, True))
    qtbot.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert page.entry.id == "i0"


def test_what_the_file_refuses_stays_in_front_and_is_said(page, window, store, monkeypatch, reader):
    def refuse(*_):
        raise ReadOnly("The journal can be read but not written.")

    monkeypatch.setattr(store, "classify", refuse)
    press(page, "u1")
    assert page.entry.id == "i0"
    assert not page.urgent_button.isChecked()
    assert window._notice_bar.words_label.text().startswith("The journal can be read")
    assert tags(reader, "i0") == (None, None)


def test_one_that_is_gone_meanwhile_is_said_and_can_be_left(page, reader, window):
    reader.delete_entry("i0", now=datetime(2026, 11, 20, tzinfo=UTC))
    press(page, "1")
    assert "no longer in the journal" in window._notice_bar.words_label.text()
    press(page, "s")
    assert page.entry.id == "i1"


def test_nothing_waits_in_a_journal_without_unclassified_entries(window):
    window._answers["classify"]()
    page = window.page(window.position)
    assert page.end_text.text() == "Nothing here waits to be classified."
    assert not page.which_choice.isVisible()


def test_nothing_counts_what_is_left(page):
    shown = " ".join(text for part in ours(page) for _, text in texts_of(part) if "⁂" not in text)
    assert str(COUNT) not in shown
    assert " of " not in shown


# --- for everybody ------------------------------------------------------------------------------------


def test_everything_says_what_it_is_and_a_screen_reader_hears_the_entry(page):
    from PySide6.QtGui import QAccessible

    for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
        assert [named(part) for part in ours(page) if is_control(part) and not spoken(part, kind)] == []
    assert spoken(page.frame_card).endswith("⁂ line 0")
    press(page, "1")
    assert spoken(page.frame_card).endswith("⁂ line 1")


def test_tab_reaches_everything_in_the_order_of_reading(page, window):
    from PySide6.QtCore import QPoint, QRect

    press(page, "s")
    reached = [part for part in walk(window, page.which_choice.buttons[0]) if part in set(stops(page))]
    assert [named(part) for part in stops(page) if part not in reached] == []
    places = [QRect(part.mapTo(page.widget(), QPoint()), part.size()) for part in reached]
    assert [places[at] for at in range(len(places) - 1) if goes_back(places[at], places[at + 1])] == []


@pytest.mark.parametrize("size", [(1024, 700), (1280, 820)])
def test_in_german_nothing_is_cut_off(request, speak, size):
    speak(GERMAN, "de")
    page = request.getfixturevalue("page")
    window = request.getfixturevalue("window")
    window.resize(*size)
    press(page, "us")
    rest(window)
    assert [*clipped(page), *squeezed(page), *beyond_the_edge(page)] == []


def test_nothing_is_said_in_english_alone(request, speak, tmp_path):
    speak(make_pseudo(tmp_path), "en_GB")
    page = request.getfixturevalue("page")
    press(page, "us")
    left = [text for part in ours(page) for _, text in texts_of(part) if untranslated(text)]
    assert [text for text in left if "jrnl" not in text] == []


def test_a_date_is_written_in_full(page):
    assert page.when_label.text().startswith("Friday, 20 November 2026")
    assert page.entry.written_on == date(2026, 11, 20)
