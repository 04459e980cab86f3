"""Today: from launch to a kept, classified line without the mouse, and nothing lost on the way."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, Qt, QTranslator
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QApplication

from journal.model import EntryDraft, Plan, Priority, RoleSystem
from tests.ui.conftest import NOW, TODAY
from ui.pages.today import TodayPage
from ui.pages.today_side import shares_of
from ui.widgets.body_edit import LONGEST_PASTE, BodyEdit
from ui.widgets.buttons import Button

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def session_of(page: TodayPage):
    return page._session


def test_the_composer_has_the_keyboard_at_start(window, today_page, qtbot):
    window.activateWindow()
    qtbot.waitUntil(lambda: today_page.composer.body_edit.hasFocus())


def test_a_line_is_kept_and_classified_by_keyboard_alone(window, today_page, qtbot, reader):
    """What the writer presses is what another program then reads in the file."""
    edit = today_page.composer.body_edit
    qtbot.keyClicks(edit, "Signed off the Q4 pack.")
    for key in (Qt.Key.Key_1, Qt.Key.Key_U, Qt.Key.Key_I):
        qtbot.keyClick(edit, key, ALT)
    with qtbot.waitSignal(session_of(today_page).entry_kept):
        qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    (entry,) = reader.entries_on(TODAY)
    assert entry.body == "Signed off the Q4 pack."
    assert entry.role_system is RoleSystem.DELIVER
    assert entry.priority == Priority(urgent=True, important=True)
    assert (entry.written_at, entry.zone) == (NOW, "Europe/London")
    assert edit.body() == ""
    assert today_page.composer.draft().is_empty
    assert [row.entry.body for row in today_page.entry_list.rows] == ["Signed off the Q4 pack."]


def test_unpressed_is_no_once_a_system_was_pressed(window, today_page, qtbot, reader):
    edit = today_page.composer.body_edit
    qtbot.keyClicks(edit, "Mapped the handovers.")
    qtbot.keyClick(edit, Qt.Key.Key_2, ALT)
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert reader.entries_on(TODAY)[0].priority == Priority(urgent=False, important=False)


def test_a_line_without_a_tag_stays_unclassified(window, today_page, qtbot, reader):
    edit = today_page.composer.body_edit
    qtbot.keyClicks(edit, "Nothing pressed.")
    qtbot.keyClick(edit, Qt.Key.Key_2, ALT)
    qtbot.keyClick(edit, Qt.Key.Key_2, ALT)  # pressed by mistake and taken back
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    (entry,) = reader.entries_on(TODAY)
    assert (entry.role_system, entry.priority) == (None, None)


def test_a_tag_alone_is_enough_and_nothing_is_not(window, today_page, qtbot, reader):
    edit = today_page.composer.body_edit
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert reader.entries_on(TODAY) == []
    qtbot.keyClick(edit, Qt.Key.Key_3, ALT)
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert reader.entries_on(TODAY)[0].role_system is RoleSystem.ENABLE


def test_what_is_typed_is_in_the_file_within_two_seconds(window, today_page, qtbot, reader):
    """And it is there again when the window opens after a crash."""
    edit = today_page.composer.body_edit
    with qtbot.waitSignal(session_of(today_page).draft_saved, timeout=2000):
        qtbot.keyClicks(edit, "Half a thou")
        qtbot.keyClick(edit, Qt.Key.Key_1, ALT)
    draft = reader.find_draft()
    assert draft is not None
    assert (draft.body, draft.role_system) == ("Half a thou", RoleSystem.DELIVER)


def test_steady_typing_does_not_put_the_draft_off(window, today_page, qtbot, reader):
    """Each key restarts the pause, but not the limit."""
    composer = today_page.composer
    composer._limit.setInterval(1)
    composer._quiet.setInterval(10_000)
    with qtbot.waitSignal(session_of(today_page).draft_saved):
        qtbot.keyClicks(composer.body_edit, "on and on")
    assert reader.find_draft() is not None


def test_a_draft_is_back_after_a_crash(store, session, theme, qtbot):
    store.save_draft(EntryDraft("Half", RoleSystem.IMPROVE, Priority(True, False), 30, 7), now=NOW)
    page = TodayPage(session, theme)
    qtbot.addWidget(page)
    assert page.composer.draft() == EntryDraft("Half", RoleSystem.IMPROVE, Priority(True, False), 30, 7)


def test_closing_the_window_saves_the_draft(window, today_page, qtbot, reader):
    qtbot.keyClicks(today_page.composer.body_edit, "Not yet kept")
    window.close()
    assert reader.find_draft().body == "Not yet kept"


def test_keeping_removes_the_draft(window, today_page, qtbot, reader):
    edit = today_page.composer.body_edit
    qtbot.keyClicks(edit, "Kept")
    today_page.composer.flush()
    assert reader.find_draft() is not None
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert reader.find_draft() is None


def test_a_file_held_by_another_program_loses_nothing(window, today_page, qtbot, reader):
    """The save is refused in one sentence, the words stay, and the next try succeeds."""
    edit = today_page.composer.body_edit
    qtbot.keyClicks(edit, "Held up")
    reader._connection.execute("BEGIN EXCLUSIVE")
    with qtbot.waitSignal(session_of(today_page).failed, timeout=5000):
        qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    reader._connection.execute("ROLLBACK")
    assert edit.body() == "Held up"
    assert "Another program" in today_page.composer.problem_label.text()
    assert not today_page.composer.problem_label.isHidden()
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert [entry.body for entry in reader.entries_on(TODAY)] == ["Held up"]
    assert today_page.composer.problem_label.isHidden()


@pytest.mark.parametrize("bad", ["a\0b", "a\ud800b"])
def test_a_character_that_no_file_holds_is_said_and_the_text_stays(session, theme, qtbot, store, bad):
    page = TodayPage(session, theme)
    qtbot.addWidget(page)
    with qtbot.waitSignal(session.failed) as said:
        session.keep(EntryDraft(bad))
    assert "character" in said.args[0] or "NUL" in said.args[0]
    assert store.entries_on(TODAY) == []


def test_yesterday_is_written_to_on_its_own_date(window, today_page, qtbot, reader):
    qtbot.mouseClick(today_page.before_button, Qt.MouseButton.LeftButton)
    assert "19 November" in today_page.title_label.text()
    qtbot.keyClicks(today_page.composer.body_edit, "Forgot this")
    qtbot.keyClick(today_page.composer.body_edit, Qt.Key.Key_Return, CONTROL)
    assert [entry.body for entry in reader.entries_on(TODAY - timedelta(days=1))] == ["Forgot this"]


def test_reflect_writes_an_entry_to_the_question(window, today_page, qtbot, reader):
    asked = today_page._asked.question.number
    edit = today_page.composer.body_edit
    qtbot.keyClick(edit, Qt.Key.Key_R, CONTROL)
    qtbot.keyClicks(edit, "To be known by it.")
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert reader.entries_on(TODAY)[0].question == asked
    assert reader.prompts()[0] == (asked, TODAY, "reflected")


def test_another_asks_another_question(window, today_page, qtbot):
    first = today_page._asked.question.number
    qtbot.mouseClick(today_page.question_card.another_button, Qt.MouseButton.LeftButton)
    assert today_page._asked.question.number != first


def test_the_standing_answer_shows_on_demand(store, session, theme, qtbot):
    store.add_answer(1, "One team, once.", on=TODAY, now=NOW)
    store.add_entry(
        EntryDraft("x", question=2), written_on=TODAY - timedelta(days=1), written_at=NOW, zone="UTC"
    )
    page = TodayPage(session, theme)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitExposed(page):
        page.show()
    assert page._asked.question.number == 1
    assert page.question_card.answer_text.isHidden()
    qtbot.mouseClick(page.question_card.answer_button, Qt.MouseButton.LeftButton)
    assert page.question_card.answer_text.text() == "One team, once."
    assert page.question_card.answer_text.isVisible()


def test_the_week_shows_against_the_plan(store, window, today_page, qtbot):
    store.add_plan(Plan(TODAY, (40, 35, 25)), now=NOW)
    for system in (1, 1, 2, 3):
        store.add_entry(
            EntryDraft("x", RoleSystem(system), Priority(system == 1, system == 2)),
            written_on=TODAY, written_at=NOW, zone="Europe/London",
        )  # fmt: skip
    today_page.refresh()
    assert today_page.split_bar._shares == [50.0, 25.0, 25.0]
    assert today_page.split_bar._plan == [40.0, 35.0, 25.0]
    assert today_page.quadrant_view._counts == (0, 1, 2, 1)
    assert "System 1: 50\u00a0%" in today_page.split_bar.accessibleName()


def test_a_week_without_tags_has_no_shares(store):
    assert shares_of(None) is None
    store.add_entry(EntryDraft("x"), written_on=TODAY, written_at=NOW, zone="UTC")
    assert shares_of(store.week_counts()[0]) is None


def test_what_another_program_adds_appears(window, today_page, qtbot, reader):
    """``inmind add`` works while the window is open, and the window notices."""
    reader.add_entry(EntryDraft("From the shell"), written_on=TODAY, written_at=NOW, zone="UTC")
    with qtbot.waitSignal(session_of(today_page).changed):
        session_of(today_page).look_for_changes()
    assert [row.entry.body for row in today_page.entry_list.rows] == ["From the shell"]


def test_own_saves_are_not_taken_for_others(window, today_page, qtbot):
    session = session_of(today_page)
    session.keep(EntryDraft("Mine"))
    with qtbot.assertNotEmitted(session.changed):
        session.look_for_changes()


def test_the_words_come_back_as_typed(qtbot):
    """Hard spaces, tabs, right-to-left and emoji survive; ``toPlainText`` would change some."""
    edit = BodyEdit()
    qtbot.addWidget(edit)
    for words in ("10\u00a0%", "a\tb", "שלום עולם", "👩‍💼 done", "one\ntwo\n", "l\u2028s"):
        edit.set_body(words)
        assert edit.body() == words


def test_a_book_is_not_pasted_into_the_window(window, today_page, qtbot):
    data = QMimeData()
    data.setText("x" * (LONGEST_PASTE + 1))
    today_page.composer.body_edit.insertFromMimeData(data)
    assert today_page.composer.body_edit.body() == ""
    assert "too many" in today_page.composer.problem_label.text()


def test_markup_in_an_entry_is_shown_as_written(store, window, today_page):
    store.add_entry(EntryDraft("<b>bold</b> & <img src=x>"), written_on=TODAY, written_at=NOW, zone="UTC")
    today_page.refresh()
    (row,) = today_page.entry_list.rows
    assert (
        row.findChildren(type(today_page.question_card.question_text))[0].text()
        == "<b>bold</b> & <img src=x>"
    )


def test_the_review_invites_at_the_weeks_end_only(window, today_page, qtbot):
    assert today_page.review_card.isVisible()  # the clock stands on a Friday
    today_page.go_to(TODAY - timedelta(days=1))
    assert not today_page.review_card.isVisible()


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        ((Qt.Key.Key_2, Qt.Key.Key_5, Qt.Key.Key_Return), 25),
        ((Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return), 30),
        ((Qt.Key.Key_Left, Qt.Key.Key_Enter), 5),
        ((Qt.Key.Key_0, Qt.Key.Key_Return), None),
        ((Qt.Key.Key_9, Qt.Key.Key_Escape), None),
    ],
)
def test_minutes_are_kept(window, today_page, qtbot, reader, keys, kept):
    """Alt+M opens a row below the tags; whatever is chosen there, the keyboard is back in the text."""
    window.activateWindow()
    edit = today_page.composer.body_edit
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClicks(edit, "A call")
    qtbot.keyClick(edit, Qt.Key.Key_M, ALT)
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert QApplication.focusWidget() is edit
    assert today_page.composer.minutes_button.row.isHidden()
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert reader.entries_on(TODAY)[0].minutes == kept


def test_minutes_can_be_left_open_again(window, today_page, qtbot):
    window.activateWindow()
    composer = today_page.composer
    composer.show_draft(EntryDraft("A call", minutes=90))
    assert composer.minutes_button.text() == "90 min"
    composer.minutes_button.ask()
    qtbot.waitUntil(composer.minutes_button.row.usual_choice.buttons[-1].hasFocus)
    qtbot.mouseClick(composer.minutes_button.row.open_button, Qt.MouseButton.LeftButton)
    assert composer.draft().minutes is None
    assert (composer.minutes_button.text(), composer.minutes_button.isChecked()) == ("Minutes", False)


def test_more_than_a_day_is_no_length(window, today_page, qtbot):
    window.activateWindow()
    composer = today_page.composer
    composer.minutes_button.ask()
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_9)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert composer.draft().minutes is None
    assert composer.minutes_button.row.isVisible()  # the number stands there to be mended


@pytest.mark.parametrize(("minutes", "words"), [(45, "45 min"), (60, "1 h"), (90, "1 h 30"), (65, "1 h 05")])
def test_a_row_tells_hours_from_an_hour_on(store, window, today_page, minutes, words):
    draft = EntryDraft("x", minutes=minutes)
    store.add_entry(draft, written_on=TODAY, written_at=NOW, zone="UTC")
    today_page.refresh()
    assert today_page.entry_list.rows[0]._tags() == words


def test_a_reflection_becomes_the_standing_answer_and_back(store, window, today_page, qtbot, reader):
    store.add_answer(1, "As before.", on=TODAY - timedelta(days=9), now=NOW - timedelta(days=9))
    today_page.refresh()
    edit = today_page.composer.body_edit
    assert today_page._asked.question.number == 1
    qtbot.keyClick(edit, Qt.Key.Key_R, CONTROL)
    qtbot.keyClicks(edit, "To be known by it.")
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert "reflected on today" in today_page.question_card.caption_label.text()
    qtbot.mouseClick(today_page.question_card.take_button, Qt.MouseButton.LeftButton)
    assert [answer.body for answer in reader.answers(1)] == ["To be known by it.", "As before."]
    assert today_page.question_card.take_button.isHidden()
    assert today_page._asked.answer.body == "To be known by it."
    session_of(today_page).undo()
    assert reader.find_answer(1).body == "As before."
    assert today_page._asked.answer.body == "As before."


def test_no_answer_is_offered_for_what_answers_nothing(window, today_page, qtbot):
    session = session_of(today_page)
    session.keep(EntryDraft("No reflection"))
    session.keep(EntryDraft("Another question", question=today_page._asked.question.number % 8 + 1))
    session.keep(EntryDraft("", RoleSystem.DELIVER, question=today_page._asked.question.number))
    assert today_page.question_card.take_button is None


def test_what_was_asked_is_noted_once_a_day(window, today_page, qtbot, reader):
    today_page.complete()
    today_page.refresh()
    asked = today_page._asked.question.number
    assert reader.prompts() == [(asked, TODAY, "shown")]
    today_page._another()
    assert reader.prompts()[:2] == [
        (today_page._asked.question.number, TODAY, "shown"),
        (asked, TODAY, "not_now"),
    ]


# Marks around the words


def modifiers_of(key):
    """A list wants Shift too: Ctrl+L locks the journal."""
    return CONTROL | Qt.KeyboardModifier.ShiftModifier if key is Qt.Key.Key_L else CONTROL


def select(edit, start, end):
    cursor = edit.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("body", "selected", "key", "becomes"),
    [
        ("one two three", (4, 7), Qt.Key.Key_B, "one **two** three"),
        ("one two three", (4, 8), Qt.Key.Key_I, "one _two_ three"),
        ("one **two** three", (6, 9), Qt.Key.Key_B, "one two three"),
        ("one **two** three", (4, 11), Qt.Key.Key_B, "one two three"),
        ("one **two", (4, 6), Qt.Key.Key_B, "one **two"),
        ("one\n\ntwo", (0, 8), Qt.Key.Key_B, "**one**\n\n**two**"),
        ("one\ntwo\nthree", (1, 5), Qt.Key.Key_L, "- one\n- two\nthree"),
        ("- one\n- two", (0, 11), Qt.Key.Key_L, "one\ntwo"),
        ("they said", (3, 3), Qt.Key.Key_Period, "> they said"),
        ("", (0, 0), Qt.Key.Key_B, "****"),
    ],
)
def test_marks_are_put_and_taken_away_in_one_step(window, today_page, qtbot, body, selected, key, becomes):
    edit = today_page.composer.body_edit
    edit.set_body(body)
    select(edit, *selected)
    qtbot.keyClick(edit, key, modifiers_of(key))
    assert edit.body() == becomes
    edit.undo()
    assert edit.body() == body


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_L, Qt.Key.Key_Period])
@pytest.mark.parametrize(("start", "end"), [(0, 3), (4, 7), (2, 11), (0, 17), (5, 5), (17, 17)])
def test_a_mark_put_twice_changes_nothing(window, today_page, qtbot, key, start, end):
    """The selection goes along with the words, so the second time takes away what the first put."""
    edit = today_page.composer.body_edit
    edit.set_body("one two\nthree four")
    select(edit, start, end)
    for _ in range(2):
        qtbot.keyClick(edit, key, modifiers_of(key))
    assert edit.body() == "one two\nthree four"


def test_typing_goes_between_an_empty_pair(window, today_page, qtbot):
    edit = today_page.composer.body_edit
    qtbot.keyClick(edit, Qt.Key.Key_B, CONTROL)
    qtbot.keyClicks(edit, "no")
    assert edit.body() == "**no**"


def test_the_row_of_marks_is_there_while_writing(window, today_page, qtbot):
    window.activateWindow()
    edit = today_page.composer.body_edit
    edit.set_body("words")
    edit.setFocus()
    qtbot.waitUntil(edit.tools.isVisible)
    height = today_page.composer.height()
    edit.selectAll()
    button = edit.tools.findChildren(Button)[0]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert edit.body() == "**words**"
    assert edit.hasFocus()
    today_page.find_button.setFocus()
    assert not edit.tools.isVisible()
    assert today_page.composer.height() == height


def test_the_tags_wrap_where_a_language_needs_more_room(window, today_page, qtbot):
    """Nothing is cut off at the side, whatever the words' lengths."""
    composer = today_page.composer
    window.resize(820, 700)
    composer.important_button.setText("Important in the longer term")
    composer.minutes_button.setText("Quite some minutes")
    for button in (composer.important_button, composer.minutes_button):
        button.updateGeometry()
    for _ in range(4):
        window.settle()
    right = composer.width() - 20
    for part in (composer.important_button, composer.minutes_button, composer.keep_button):
        assert part.mapTo(composer, part.rect().bottomRight()).x() <= right
        assert part.mapTo(composer, part.rect().bottomRight()).y() < composer.height() - 8
    assert composer.minutes_button.mapTo(composer, QPoint()).y() > composer.system_choice.y()
    assert today_page.widget().width() <= today_page.viewport().width()


# Any day


def test_days_are_walked_by_keyboard_and_never_into_the_future(window, today_page, qtbot, reader):
    edit = today_page.composer.body_edit
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(edit, key, ALT)
    assert today_page.composer.day_label.text() == "Writing to Thursday, 19 November"
    assert today_page.after_button.isEnabled()
    qtbot.keyClicks(edit, "Of yesterday")
    qtbot.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert [entry.body for entry in reader.entries_on(TODAY - timedelta(days=1))] == ["Of yesterday"]
    for _ in range(3):
        qtbot.keyClick(edit, Qt.Key.Key_Right, ALT)
    assert today_page.title_label.text() == "Friday, 20 November"
    assert today_page.composer.day_label.isHidden()
    assert not today_page.after_button.isEnabled()
    assert today_page.today_button.isHidden()


def test_a_day_is_chosen_from_a_calendar(window, today_page, qtbot):
    qtbot.mouseClick(today_page.date_button, Qt.MouseButton.LeftButton)
    calendar = today_page.day_popup.calendar
    last = calendar.maximumDate()
    assert (last.year(), last.month(), last.day()) == (2026, 11, 20)
    grid = calendar.findChild(QAbstractItemView)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert "19 November" in today_page.title_label.text()
    assert not today_page.day_popup.isVisible()
    qtbot.mouseClick(today_page.date_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert not today_page.day_popup.isVisible()
    assert "19 November" in today_page.title_label.text()


def test_a_line_begun_for_another_day_stays_with_it(window, today_page, qtbot):
    today_page.go_to(TODAY - timedelta(days=2))
    qtbot.keyClicks(today_page.composer.body_edit, "Begun")
    window.show_page(4)
    window.show_page(0)
    assert "18 November" in today_page.title_label.text()
    today_page.composer.clear()
    window.show_page(4)
    window.show_page(0)
    assert "20 November" in today_page.title_label.text()


def test_midnight_turns_the_page(window, today_page, qtbot, reader, monkeypatch):
    """A window left open over night writes to the new day."""
    tomorrow = TODAY + timedelta(days=1)
    monkeypatch.setattr(type(session_of(today_page)._clock), "today", lambda *_: tomorrow)
    qtbot.keyClicks(today_page.composer.body_edit, "In the morning")
    qtbot.keyClick(today_page.composer.body_edit, Qt.Key.Key_Return, CONTROL)
    assert [entry.body for entry in reader.entries_on(tomorrow)] == ["In the morning"]
    assert "21 November" in today_page.title_label.text()


def test_find_leads_to_the_journals_search(window, today_page, qtbot):
    qtbot.mouseClick(today_page.find_button, Qt.MouseButton.LeftButton)
    assert window.position == 1
    assert window.focusWidget() is window.page(1).search_field.words_edit


# After a gap


def thought(store, body, days_ago, tag=None):
    on = TODAY - timedelta(days=days_ago)
    store.add_entry(EntryDraft(body, tag), written_on=on, written_at=NOW, zone="UTC")


def test_after_a_gap_the_last_thought_greets_and_no_number(store, today_page, qtbot):
    thought(store, "Older", 20)
    thought(store, "word " * 100, 17)
    thought(store, "", 17, RoleSystem.DELIVER)
    today_page.refresh()
    said = today_page.last_thought.caption_label.text()
    assert said == "Your last thought here, on Tuesday, 3 November:"
    words = today_page.last_thought.words_text.text()
    assert words.startswith("word word")
    assert words.endswith("word …")
    assert not today_page.last_thought.isHidden()
    today_page.go_to(TODAY - timedelta(days=1))
    assert today_page.last_thought.isHidden()
    today_page.go_to(TODAY)
    session_of(today_page).keep(EntryDraft("Back again"))
    assert today_page.last_thought.isHidden()


@pytest.mark.parametrize(("days_ago", "greets"), [(6, False), (7, True)])
def test_seven_days_are_a_gap(store, today_page, days_ago, greets):
    thought(store, "Then", days_ago)
    today_page.refresh()
    assert (today_page.last_thought is not None) == greets


def test_last_year_is_said(store, today_page):
    thought(store, "Then", 400)
    today_page.refresh()
    assert "16 October 2025" in today_page.last_thought.caption_label.text()


# Editing where the entry stands


def written(store, page, *bodies):
    """Put entries on today and return them as the page shows them, the newest first."""
    for minute, body in enumerate(bodies):
        at = NOW + timedelta(minutes=minute)
        store.add_entry(
            EntryDraft(body, RoleSystem.DELIVER, Priority(True, False)),
            written_on=TODAY, written_at=at, zone="Europe/London",
        )  # fmt: skip
    page.refresh()
    for row in page.entry_list.rows:
        row.show()
    return [row.entry for row in page.entry_list.rows]


def test_an_entry_is_edited_in_its_place_by_keyboard_alone(store, window, today_page, qtbot, reader):
    window.activateWindow()
    older = written(store, today_page, "First", "Second")[1]
    rows = today_page.entry_list.rows
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rows[1]
    qtbot.keyClick(rows[1], Qt.Key.Key_Return)
    editor = today_page.entry_list.editor
    assert QApplication.focusWidget() is editor.body_edit
    assert rows[1].isHidden()
    assert editor.isVisible()
    qtbot.keyClicks(editor.body_edit, ", better said")
    qtbot.keyClick(editor.body_edit, Qt.Key.Key_2, ALT)
    qtbot.keyClick(editor.body_edit, Qt.Key.Key_Return, CONTROL)
    kept = reader.entry(older.id)
    assert (kept.body, kept.role_system) == ("First, better said", RoleSystem.IMPROVE)
    assert [revision.body for revision in reader.revisions(older.id)] == ["First"]
    assert not today_page.entry_list.is_editing
    assert today_page.composer.draft().is_empty
    assert today_page.entry_list.current() == kept


def test_escape_leaves_an_entry_as_it_was(store, window, today_page, qtbot, reader):
    window.activateWindow()
    (entry,) = written(store, today_page, "As it was")
    window.perform(command(window, "edit_entry"))
    editor = today_page.entry_list.editor
    qtbot.keyClicks(editor.body_edit, " no")
    qtbot.keyClick(editor.body_edit, Qt.Key.Key_Escape)
    assert reader.entry(entry.id) == entry
    assert today_page.entry_list.current() == entry
    assert not editor.isVisible()


def test_a_refused_change_keeps_what_was_typed(store, window, today_page, qtbot, reader):
    (entry,) = written(store, today_page, "Held")
    today_page.entry_list.edit(entry)
    editor = today_page.entry_list.editor
    qtbot.keyClicks(editor.body_edit, " up")
    reader._connection.execute("BEGIN EXCLUSIVE")
    with qtbot.waitSignal(session_of(today_page).failed, timeout=5000):
        qtbot.keyClick(editor.body_edit, Qt.Key.Key_Return, CONTROL)
    reader._connection.execute("ROLLBACK")
    assert editor.body_edit.body() == "Held up"
    assert "Another program" in editor.problem_text.text()
    assert today_page.composer.problem_label.isHidden()
    qtbot.keyClick(editor.body_edit, Qt.Key.Key_Return, CONTROL)
    assert reader.entry(entry.id).body == "Held up"


def test_what_is_being_changed_outlives_what_others_do(store, window, today_page, qtbot, reader):
    """Another program adds an entry, then takes the edited one away; another day has to wait."""
    (entry,) = written(store, today_page, "Mine")
    today_page.entry_list.edit(entry)
    editor = today_page.entry_list.editor
    qtbot.keyClicks(editor.body_edit, " still")
    reader.add_entry(EntryDraft("Theirs"), written_on=TODAY, written_at=NOW, zone="UTC")
    session_of(today_page).look_for_changes()
    assert len(today_page.entry_list.rows) == 2
    for _ in range(4):
        window.settle()
    shown = {row.entry.body: row.isVisible() for row in today_page.entry_list.rows}
    assert shown == {"Mine": False, "Theirs": True}
    (theirs,) = (row for row in today_page.entry_list.rows if row.isVisible())
    assert not theirs.geometry().intersects(editor.parentWidget().geometry())
    assert (editor.body_edit.body(), editor.isVisible()) == ("Mine still", True)
    today_page.go_to(TODAY - timedelta(days=1))
    assert today_page._on == TODAY
    reader.delete_entry(entry.id, now=NOW)
    session_of(today_page).look_for_changes()
    assert (editor.body_edit.body(), editor.isVisible()) == ("Mine still", True)


def test_an_entry_is_taken_away_and_comes_back(store, window, today_page, qtbot, reader):
    window.activateWindow()
    newest, older = written(store, today_page, "Older", "Newest")
    today_page.entry_list.go_to(newest.id)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace, CONTROL)
    assert reader.entries_on(TODAY) == [older]
    assert today_page.entry_list.current() == older
    session_of(today_page).undo()
    assert reader.entries_on(TODAY) == [older, newest]


def test_what_is_said_of_an_entry_stands_in_one_row_in_a_window_a_little_narrower(window, today_page):
    window.resize(1272, 820)
    for _ in range(3):
        window.settle()
    composer = today_page.composer
    assert composer.minutes_button.y() == composer.urgent_button.y()


def test_an_entry_is_brought_to_the_coach_and_says_so(store, window, today_page, qtbot, reader):
    window.activateWindow()
    newest, older = written(store, today_page, "Older", "Newest")
    today_page.entry_list.go_to(older.id)
    for said in (True, False):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_B, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert [entry.id for entry in reader.entries_for_coach(TODAY, TODAY)] == [older.id] * said
        assert today_page.entry_list.current().id == older.id
        row = today_page.entry_list.rows[1]
        assert ("comes to my coach" in row.accessibleName()) is said
        assert window._undo_bar.words_label.text() == (
            "The entry comes to your coach once its week is over, from Mon, 23 Nov on."
            if said
            else "The entry stays with you."
        )
    session_of(today_page).undo()
    assert reader.count_for_coach(TODAY, TODAY) == 1
    assert reader.entry(newest.id) == newest


def test_nothing_is_taken_away_while_the_keyboard_is_in_the_composer(
    store, window, today_page, qtbot, reader
):
    written(store, today_page, "Stays")
    today_page.composer.body_edit.setFocus()
    window.perform(command(window, "delete_entry"))
    assert len(reader.entries_on(TODAY)) == 1


def test_the_row_with_the_keyboard_offers_to_edit(store, window, today_page, qtbot):
    window.activateWindow()
    written(store, today_page, "Words")
    (row,) = today_page.entry_list.rows
    row.setFocus()
    qtbot.waitUntil(lambda: row._edit_button is not None and row._edit_button.isVisible())
    qtbot.mouseClick(row._edit_button, Qt.MouseButton.LeftButton)
    assert today_page.entry_list.is_editing


def command(window, name):
    (found,) = [
        each for menu in window.commands.menus for each in menu.commands if each and each.name == name
    ]
    return found


def test_numbers_days_and_titles_follow_the_country(store, window, today_page, qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    said = Titles()
    qapp.installTranslator(said)
    try:
        draft = EntryDraft("x", RoleSystem.DELIVER, minutes=90)
        store.add_entry(draft, written_on=TODAY, written_at=NOW, zone="Europe/London")
        today_page.refresh()
        (row,) = today_page.entry_list.rows
        assert today_page.title_label.text() == "Friday, November 20"
        assert row.accessibleName().replace("\u202f", " ") == "4:30 PM. x. System 1 · Liefern. 1 h 30"
        today_page.composer.body_edit.paste_refused.emit(1_234_567)
        assert "1,234,567" in today_page.composer.problem_label.text()
    finally:
        qapp.removeTranslator(said)
        QLocale.setDefault(before)


class Titles(QTranslator):
    """Knows one word of German."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return "Liefern" if (context, text) == ("Sentences", "Deliver") else text
