"""The Journal page: found, read, changed, taken away and brought back, by keyboard and by mouse."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF, QStringListModel, Qt

from journal.errors import ReadOnly
from journal.model import EntryDraft, Week, WeekKind
from tests.ui.conftest import NOW, TODAY
from tests.ui.test_window import contrast
from ui.widgets.calendar import Calendar, number_color
from ui.widgets.list_view import EntryListView

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def filled(keep, store):
    """Six entries over three weeks and one a year before."""
    keep(TODAY, "Asked Priya to own the #escalation line", 3, urgent=False, important=True)
    keep(TODAY - timedelta(days=1), "Mapped every handover of the café", 2, urgent=False, important=True)
    keep(TODAY - timedelta(days=1), "Signed off the pack", 1, urgent=True)
    keep(TODAY - timedelta(days=8), "What the system does to me", question=7)
    keep(TODAY - timedelta(days=14), "A plain line about the #board")
    keep(TODAY - timedelta(days=364), "A year ago: this has to stop by spring", 1, urgent=True)
    return store


@pytest.fixture
def page(filled, window, qtbot):
    window.show_page(1)
    made = window.page(1)
    qtbot.waitUntil(made.is_settled)
    return made


@pytest.fixture
def typed(page, qtbot):
    """Type words into the search field and wait until all is counted."""

    def typed(words):
        page.search_field.words_edit.clear()
        qtbot.keyClicks(page.search_field.words_edit, words)
        qtbot.waitUntil(page.is_settled)
        return bodies(page)

    return typed


def bodies(page):
    return [page.model.entry(row).body for row in range(page.model.rowCount())]


def press(page, button, qtbot):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.is_settled)
    return bodies(page)


# --- finding --------------------------------------------------------------------------------------


def test_it_opens_with_everything_and_the_newest_read(page):
    assert len(bodies(page)) == 6
    assert page.count_label.text() == "6 entries"
    assert page.reading_pane.entry.body.startswith("Asked Priya")
    assert page.reading_pane.when_label.text() == "Friday, 20 November 2026, 12:00 · week\u00a047"


def test_search_as_you_type(page, typed):
    assert typed("handover OR escalation") == [
        "Asked Priya to own the #escalation line",
        "Mapped every handover of the café",
    ]
    assert page.count_label.text() == "2 of 6 entries"
    assert typed("cafe") == ["Mapped every handover of the café"]
    assert typed('"stop by spring"') == ["A year ago: this has to stop by spring"]


@pytest.mark.parametrize("words", ['"', "OR", "*", "NEAR(", "a AND", "^", "'); DROP TABLE entry"])
def test_stray_signs_are_never_an_error(page, typed, words, qtbot):
    with qtbot.assertNotEmitted(page._session.failed):
        typed(words)


def test_a_long_list_is_counted_and_laid_out_between_two_keys(page, qtbot, monkeypatch):
    """Some at a time, so that a key comes in between; the entry that is read stays in sight."""
    monkeypatch.setattr("ui.pages.journal.PLACES_AT_ONCE", 2)
    monkeypatch.setattr("ui.session_parts.finding.PLACES_AT_ONCE", 2)
    page.list_view.setBatchSize(1)
    page.list_view.setFixedHeight(120)
    asked = []
    found = page._finding.places
    monkeypatch.setattr(
        page._finding, "places", lambda query, before: asked.append(before) or found(query, before)
    )
    page._select(4)
    assert page.reading_pane.entry.body.startswith("A plain line")
    page.refresh()
    qtbot.waitUntil(page.is_settled)
    assert len(asked) == 4
    assert page.count_label.text() == "6 entries"
    assert page.list_view.currentIndex().row() == 4
    qtbot.waitUntil(lambda: page.list_view.visualRect(page.list_view.currentIndex()).isValid())
    seen = page.list_view.visualRect(page.list_view.currentIndex())
    assert page.list_view.viewport().rect().intersects(seen)


def test_a_row_that_has_no_place_yet_is_scrolled_to_when_it_has_one(qtbot):
    view = EntryListView()
    qtbot.addWidget(view)
    view.setBatchSize(3)
    view.resize(200, 80)
    view.setModel(QStringListModel([f"Row {number}" for number in range(40)]))
    with qtbot.waitExposed(view):
        view.show()
    last = view.model().index(39, 0)
    view.model().setStringList([f"Other {number}" for number in range(40)])
    view.show_row(39)
    assert not view.visualRect(last).isValid(), "the list is laid out at once, so this proves nothing"
    qtbot.waitUntil(lambda: view.viewport().rect().intersects(view.visualRect(last)))
    view.verticalScrollBar().setValue(0)
    view.resize(200, 90)
    qtbot.waitUntil(lambda: view.height() == 90)
    assert view.verticalScrollBar().value() == 0, "it is scrolled to once"


def test_a_new_word_ends_the_counting_of_the_last(page, typed, monkeypatch, qtbot):
    monkeypatch.setattr("ui.pages.journal.PLACES_AT_ONCE", 1)
    monkeypatch.setattr("ui.session_parts.finding.PLACES_AT_ONCE", 1)
    page.search()
    page.count()
    page.count()
    assert typed("cafe") == ["Mapped every handover of the café"]
    assert page.count_label.text() == "1 of 6 entries"


def test_what_is_left_uncounted_is_counted_when_it_comes_back(page, window, qtbot):
    page.search()
    window.show_page(0)
    assert page.is_settled()  # nothing is asked of a journal that may be closed by now
    assert page.count_label.text() == ""
    window.show_page(1)
    qtbot.waitUntil(page.is_settled)
    assert page.count_label.text() == "6 entries"


def test_ctrl_f_comes_from_any_page(page, window, qtbot):
    window.show_page(0)
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert window.stack.currentWidget() is page
    qtbot.waitUntil(page.search_field.words_edit.hasFocus)


def test_systems_are_pressed_together_and_let_go(page, qtbot):
    two, three = page.facet_row.system_buttons[1:]
    assert len(press(page, two, qtbot)) == 1
    assert len(press(page, three, qtbot)) == 2
    assert len(press(page, two, qtbot)) == 1
    assert len(press(page, three, qtbot)) == 6


def test_urgent_and_important_narrow(page, qtbot):
    assert press(page, page.facet_row.urgent_button, qtbot)[0] == "Signed off the pack"
    assert press(page, page.facet_row.important_button, qtbot) == []
    assert "Let one of the facets go" in page.empty_text.text()
    page.facet_row.let_go()
    assert len(bodies(page)) == 6


def test_reflections_tags_and_periods(page, qtbot):
    row = page.facet_row
    row._take_question(True, None)
    assert bodies(page) == ["What the system does to me"]
    row._take_question(True, 3)
    assert bodies(page) == []
    assert row.question_button.text() == "Reflections on question 3"
    row._take_question(False, None)
    row.take_tag("board")
    assert bodies(page) == ["A plain line about the #board"]
    assert row.tag_button.text() == "#board"
    row.take_tag(None)
    row._take_period("Last 30 days", TODAY - timedelta(days=29))
    assert len(bodies(page)) == 5
    assert row.period_button.isChecked()


def test_tags_typed_in_the_text_are_offered(page):
    assert page._finding.tags() == [("board", 1), ("escalation", 1)]
    assert page.facet_row.tag_button.isVisibleTo(page)


def test_hits_are_bold_in_the_reading_pane(page, typed):
    typed("priya")
    cursor = page.reading_pane.body_view.document().find("Priya")
    assert cursor.charFormat().fontWeight() > 500
    cursor = page.reading_pane.body_view.document().find("line")
    assert cursor.charFormat().fontWeight() < 500


# --- the calendar ---------------------------------------------------------------------------------


def test_days_say_how_much_they_hold(page):
    calendar = page.calendar
    assert calendar.count_of(TODAY - timedelta(days=1)) == 2
    assert calendar.words_for(TODAY - timedelta(days=1)).endswith(": 2 entries")
    assert calendar.words_for(TODAY).endswith(": 1 entry")
    assert calendar.words_for(TODAY - timedelta(days=2)).endswith(": nothing written")


def test_a_day_is_walked_to_and_chosen_by_keyboard(page, qtbot):
    page.calendar.setFocus()
    qtbot.keyClick(page.calendar, Qt.Key.Key_Left)
    assert page.calendar.accessibleName().endswith(": 2 entries")
    qtbot.keyClick(page.calendar, Qt.Key.Key_Return)
    assert bodies(page) == ["Signed off the pack", "Mapped every handover of the café"]
    qtbot.keyClick(page.calendar, Qt.Key.Key_Escape)
    assert len(bodies(page)) == 6


def test_months_are_walked_back_to_the_first_entry_and_no_further(page, qtbot):
    for _ in range(20):
        qtbot.keyClick(page.calendar, Qt.Key.Key_PageUp)
    assert page.calendar.cursor_day == date(2025, 11, 1)
    qtbot.keyClick(page.calendar, Qt.Key.Key_End)
    qtbot.keyClick(page.calendar, Qt.Key.Key_Right)
    assert page.calendar.cursor_day == TODAY


def test_a_day_is_chosen_by_the_mouse_and_let_go_by_a_second_press(page, qtbot):
    month, top = page.calendar._tops()[-1]
    point = page.calendar._cell(TODAY, top).center()
    assert page.calendar.day_at(QPointF(point)) == TODAY
    for found in (1, 6):
        qtbot.mouseClick(page.calendar, Qt.MouseButton.LeftButton, pos=point.toPoint())
        assert len(bodies(page)) == found
    assert month == TODAY.replace(day=1)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_number_of_a_day_stands_out_however_much_it_holds(name, theme, qtbot):
    """At least 4.5:1 between the number and the ground that is really painted."""
    theme.choose(name)
    days = {TODAY - timedelta(days=1 + held): held for held in range(6)}
    calendar = Calendar(theme, TODAY, lambda *_: {day: held for day, held in days.items() if held}, 1)
    qtbot.addWidget(calendar)
    calendar.show_from(None, frozenset())
    calendar.resize(calendar.sizeHint())
    picture = calendar.grab().toImage()
    for day, held in days.items():
        corner = calendar._cell(day, calendar._tops()[0][1]).topLeft() + QPointF(4, 4)
        ground = picture.pixelColor((corner * picture.devicePixelRatio()).toPoint()).name()
        assert contrast(number_color(theme.palette, min(held, 4)), ground) >= 4.5, held


def test_leave_weeks_are_known(page, store):
    week = Week.of(TODAY - timedelta(days=21))
    store.note_week(week, WeekKind.LEAVE, now=NOW)
    page.refresh()
    assert page.calendar._leave == frozenset({week.number})


# --- reading and changing -------------------------------------------------------------------------


def test_the_same_week_a_year_ago_stands_below(page):
    [words] = [text.text() for text in page.reading_pane.year_ago_texts if text.isVisibleTo(page)]
    assert words.endswith("A year ago: this has to stop by spring")


def test_the_question_that_it_answers_is_said(page, typed):
    typed("system does")
    assert page.reading_pane.question_text.text().startswith("What is the system doing to me")


def test_an_entry_is_changed_by_keyboard_and_its_earlier_wording_kept(page, window, qtbot, reader):
    qtbot.keyClick(window, Qt.Key.Key_E, CONTROL)
    editor = page.reading_pane.editor
    assert editor.isVisible()
    editor.body_edit.selectAll()
    qtbot.keyClicks(editor.body_edit, "Asked Priya; she said yes")
    editor.system_choice.toggle(1)
    qtbot.keyClick(editor.body_edit, Qt.Key.Key_Return, CONTROL)
    [entry] = reader.entries_on(TODAY)
    assert (entry.body, entry.role_system) == ("Asked Priya; she said yes", 2)
    assert [old.body for old in reader.revisions(entry.id)] == ["Asked Priya to own the #escalation line"]
    assert not page.reading_pane.is_editing
    assert page.reading_pane.revisions_button.text() == "1 earlier wording"
    qtbot.mouseClick(page.reading_pane.revisions_button, Qt.MouseButton.LeftButton)
    shown = page.reading_pane.revisions_view
    assert "Asked Priya to own the #escalation linePriya; she said yes" in shown.toPlainText()
    assert shown.document().find("said").charFormat().fontUnderline()
    assert shown.document().find("own").charFormat().fontStrikeOut()
    assert not shown.document().find("Asked").charFormat().fontUnderline()


def test_escape_leaves_an_entry_as_it_was(page, qtbot, reader):
    page.reading_pane.edit()
    editor = page.reading_pane.editor
    qtbot.keyClicks(editor.body_edit, " and more")
    assert editor.is_changed
    qtbot.keyClick(editor.body_edit, Qt.Key.Key_Escape)
    assert not page.reading_pane.is_editing
    assert reader.entries_on(TODAY)[0].body == "Asked Priya to own the #escalation line"


def test_a_refused_change_stays_on_the_screen(page, qtbot, monkeypatch):
    def refuse(*_, **__):
        raise ReadOnly("The journal can be read but not written.")

    page.reading_pane.edit()
    editor = page.reading_pane.editor
    qtbot.keyClicks(editor.body_edit, " and more")
    monkeypatch.setattr(page._session.store, "replace_body", refuse)
    editor.request_keep()
    assert editor.isVisible()
    assert editor.body_edit.body().endswith("line and more")
    assert editor.problem_text.text() == "The journal can be read but not written."


def test_an_unclassified_entry_stays_so_unless_something_is_pressed(page, typed, reader):
    typed("plain line")
    page.reading_pane.edit()
    editor = page.reading_pane.editor
    assert editor.draft().priority is None
    editor.urgent_button.click()
    assert editor.draft().priority == (True, False)


def test_an_entry_is_taken_away_and_brought_back(page, window, qtbot, reader):
    qtbot.keyClick(window, Qt.Key.Key_Backspace, CONTROL)
    assert reader.entries_on(TODAY) == []
    assert len(bodies(page)) == 5
    assert window._undo_bar.isVisible()
    assert "Priya" not in window._undo_bar.words_label.text()
    page.list_view.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert [entry.body for entry in reader.entries_on(TODAY)] == ["Asked Priya to own the #escalation line"]
    assert len(bodies(page)) == 6


def test_an_entry_is_brought_to_the_coach_by_key_and_stays_so(page, window, qtbot, reader):
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    [entry] = reader.entries_for_coach(TODAY, TODAY)
    flag = page.reading_pane.coach_flag
    assert entry.body.startswith("Asked Priya")
    assert flag.button.isChecked()
    assert flag.note.isVisible()
    assert "Priya" not in window._undo_bar.words_label.text()
    qtbot.waitUntil(page.is_settled)
    index = page.model.index(0, 0)
    assert "Comes to my coach" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Comes to my coach"
    other = page.model.index(1, 0)
    assert "coach" not in other.data(Qt.ItemDataRole.AccessibleTextRole)
    assert other.data(Qt.ItemDataRole.ToolTipRole) is None
    with qtbot.assertNotEmitted(page._session.changed):  # reading on asks for nothing
        page._select(1)
        assert not flag.button.isChecked()
        assert flag.note.isHidden()
        page._select(0)
        assert flag.button.isChecked()


def test_the_toggle_flags_and_lets_go_and_both_can_be_undone(page, window, qtbot, reader):
    button = page.reading_pane.coach_flag.button
    for flagged in (1, 0):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert reader.count_for_coach(TODAY, TODAY) == flagged
        qtbot.mouseClick(window._undo_bar.undo_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(page.is_settled)
        assert reader.count_for_coach(TODAY, TODAY) == 1 - flagged
        assert button.isChecked() is not bool(flagged)
        button.toggle()
        qtbot.waitUntil(page.is_settled)


def test_an_entry_of_this_week_is_promised_for_the_next(page, window, qtbot):
    """The pages for the coach hold complete weeks alone: from when on it can go in is said at once."""
    flag = page.reading_pane.coach_flag
    flag.button.click()
    assert window._undo_bar.words_label.text() == (
        "The entry of Fri, 20 Nov comes to your coach once its week is over, from Mon, 23 Nov on."
    )
    flag.button.click()
    assert window._undo_bar.words_label.text() == "The entry of Fri, 20 Nov stays with you."
    row = next(row for row in range(page.model.rowCount()) if page.model.entry(row).written_on.day < 16)
    page._select(row)
    flag.button.click()
    assert window._undo_bar.words_label.text().endswith(" comes to your coach.")


def test_the_toggle_goes_back_where_the_flag_is_refused(page, qtbot, monkeypatch):
    def refuse(*_, **__):
        raise ReadOnly("The journal can be read but not written.")

    monkeypatch.setattr(page._session.store, "set_for_coach", refuse)
    with qtbot.waitSignal(page._session.failed):
        page.reading_pane.coach_flag.button.click()
    assert not page.reading_pane.coach_flag.button.isChecked()
    assert page.reading_pane.coach_flag.note.isHidden()


def test_the_flag_survives_a_change_of_the_words(page, qtbot, reader):
    page.reading_pane.coach_flag.button.click()
    page.reading_pane.edit()
    editor = page.reading_pane.editor
    qtbot.keyClicks(editor.body_edit, " and more")
    editor.request_keep()
    [entry] = reader.entries_for_coach(TODAY, TODAY)
    assert entry.body.endswith("line and more")
    assert page.reading_pane.coach_flag.button.isChecked()


def test_the_ribbon_is_painted_in_rows_that_have_it_alone(page, qtbot):
    def right_end(row):
        rect = page.list_view.visualRect(page.model.index(row, 0))
        image = page.list_view.viewport().grab(rect).toImage()
        return image.copy(image.width() - 30, 8, 14, 26)

    page._select(3)
    plain = right_end(0)
    page._session.store.set_for_coach(page.model.entry(0).id, wanted=True)
    page.refresh()
    qtbot.waitUntil(page.is_settled)
    assert right_end(0) != plain
    assert right_end(1) == plain


def test_an_entry_kept_elsewhere_appears(page, reader, qtbot):
    reader.add_entry(EntryDraft("From elsewhere"), written_on=TODAY, written_at=NOW, zone="UTC")
    page._session.look_for_changes()
    assert "From elsewhere" in bodies(page)
    assert page.reading_pane.entry.body.startswith("Asked Priya")  # who reads goes on reading


def test_the_list_is_walked_by_arrows_and_read_on_enter(page, qtbot):
    qtbot.keyClick(page.search_field.words_edit, Qt.Key.Key_Down)
    assert page.list_view.hasFocus()
    qtbot.keyClick(page.list_view, Qt.Key.Key_Down)
    assert page.reading_pane.entry.body == "Signed off the pack"
    qtbot.keyClick(page.list_view, Qt.Key.Key_Return)
    assert page.reading_pane.edit_button.hasFocus()


# --- what a text may hold -------------------------------------------------------------------------


HOSTILE = "![](file:///etc/passwd) <script>alert(1)</script> <b>bold?</b> [a](javascript:x) **really**"


def test_markdown_is_shown_and_nothing_is_loaded(page, keep, typed, monkeypatch):
    keep(TODAY, HOSTILE)
    page.refresh()
    typed("really")
    view = page.reading_pane.body_view
    assert "<script>" in view.toPlainText()
    assert "<b>bold?</b>" in view.toPlainText()
    for asked in (view, view.document()):  # not None: Qt would open the file of that name itself
        given = asked.loadResource(2, "file:///etc/passwd")
        assert (given.width(), given.height()) == (1, 1)
    assert not view.openLinks()
    assert view.document().find("really").charFormat().fontWeight() > 500


def test_a_line_break_typed_is_a_line_break_shown(page, keep, typed):
    keep(TODAY, "first line\nsecond line\n\nnew paragraph")
    page.refresh()
    typed("paragraph")
    lines = page.reading_pane.body_view.toPlainText().replace("\u2028", "\n").split("\n")
    assert [line for line in lines if line] == ["first line", "second line", "new paragraph"]


def test_five_megabytes_are_shown_by_their_beginning(page, keep, qtbot):
    keep(TODAY, "word " * 1_000_000)
    page.refresh()
    qtbot.waitUntil(page.is_settled)
    page.list_view.viewport().repaint()
    assert len(page.reading_pane.body_view.toPlainText()) < 70_000


def test_an_empty_journal_says_what_will_be_here(window, qtbot):
    window.show_page(1)
    page = window.page(1)
    assert "Nothing is written yet" in page.empty_text.text()
    assert not page.list_view.isVisibleTo(page)
