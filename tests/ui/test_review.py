"""Weekly review: what is said before looking, what is shown after, and what is then in the file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QSlider, QTextEdit, QWidget

from journal.model import Entry, Plan, Priority, Review, RoleSystem, Week, WeekKind
from journal.store.journal_store import JournalStore
from tests.ui.conftest import NOW, TODAY, StillClock
from ui.app import open_window
from ui.pages.review_steps import words
from ui.session import Session
from ui.session_parts.reviewing import Reviewing
from ui.widgets.entry_list import EntryList
from ui.widgets.estimate import Estimate
from ui.widgets.graphics import SplitBar
from ui.widgets.scale import FeltScale, ScaleView

WEEK = Week.of(TODAY)
CONTROL = Qt.KeyboardModifier.ControlModifier
REVIEW = 3


def entry(number, day, system=None, urgent=None, important=False, body=None):
    return Entry(
        id=f"e{number}",
        body=body or f"Line {number}",
        written_on=day,
        written_at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
        zone="Europe/London",
        role_system=None if system is None else RoleSystem(system),
        priority=None if urgent is None else Priority(urgent, important),
    )


@pytest.fixture
def week_store(store):
    """A journal of this week alone: eight pulled entries, four that are not, one that says nothing."""
    monday = WEEK.monday
    made = [entry(i, monday + timedelta(days=i // 3), 1, True) for i in range(8)]
    made += [entry(8 + i, monday + timedelta(days=3), 2 + i % 2, False, True) for i in range(4)]
    made.append(entry(12, monday + timedelta(days=4)))
    store.add_many((each, None) for each in made)
    return store


@pytest.fixture
def page(window):
    """The review in front of a window on ``store``; fixtures that fill the file come before it."""
    window.show_page(REVIEW)
    return window.page(REVIEW)


def press_on(page, qtbot):
    """Press Ctrl+Return where the keyboard is."""
    window = page.window()
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Return, CONTROL)


def say(page, *, felt=20, shares=(40, 35, 25), pulled="no"):
    """Say all of the first step, as the page would after clicks."""
    step = page._made(1)
    step.felt_scale._say(felt)
    step.estimate.show_shares(shares)
    step.estimate.chosen.emit()
    step.pulled_choice.toggle(("yes", "no", "unsure").index(pulled))


def visible(page, kind):
    return [widget for widget in page.findChildren(kind) if widget.isVisible()]


# --- the journey ----------------------------------------------------------------------------------


def test_a_week_is_reviewed_by_keyboard_alone(week_store, page, qtbot, reader):
    """From how it felt to one intention, without the mouse; then the file holds it and Today asks no more."""
    window = page.window()
    felt = window.focusWidget()
    assert isinstance(felt, FeltScale)
    qtbot.keyClick(felt, Qt.Key.Key_Home)
    for _ in range(4):
        qtbot.keyClick(felt, Qt.Key.Key_Right)
    qtbot.keyClick(felt, Qt.Key.Key_Tab)
    for _ in range(2):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Right)
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget().accessibleName() == "No"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    press_on(page, qtbot)
    assert page.step == 2
    press_on(page, qtbot)
    qtbot.keyClicks(window.focusWidget(), "It may be a season.")
    press_on(page, qtbot)
    qtbot.keyClicks(window.focusWidget(), "Hold the Thursday hour.")
    press_on(page, qtbot)
    review = reader.find_review(WEEK)
    assert (review.felt, review.pulled_estimate, review.estimated_at) == (20, "no", NOW)
    assert review.estimate[0] == 44
    assert sum(review.estimate) == 100
    assert (review.other_side, review.intention) == ("It may be a season.", "Hold the Thursday hour.")
    assert reader.is_reviewed(WEEK)
    assert page.step is None
    assert page._closing.intention_text.text() == "Hold the Thursday hour."
    today = window.page(0)
    window.show_page(0)
    assert not today.review_card.isVisible()


def test_todays_invitation_leads_here(week_store, window, qtbot):
    assert window.page(0).review_card.isVisible()
    window.page(0).review_requested.emit()
    assert window.stack.currentWidget() is window.page(REVIEW)
    assert window.page(REVIEW)._review.week == WEEK


# --- step 1: said before looking ------------------------------------------------------------------


def test_nothing_of_the_entries_is_in_sight_before_the_own_word_is_settled(week_store, page):
    week_store.add_plan(Plan(WEEK.monday, (40, 35, 25)), now=NOW)
    week_store.save_review(Review(WEEK + -1, intention="the hour"), now=NOW, ended=True)
    page._session.changed.emit()
    page.showing()
    for kind in (ScaleView, EntryList, SplitBar):
        assert visible(page, kind) == []
    assert set(page._steps) == {1}
    shown = " ".join(
        widget.text() for widget in visible(page, QWidget) if callable(getattr(widget, "text", None))
    )
    assert "Line" not in shown
    assert "the hour" not in shown
    assert "entries so far" not in shown
    assert not any(button.isEnabled() for button in page.step_line.buttons[1:])


def test_the_record_cannot_be_reached_around_the_estimate(week_store, page):
    for number in (2, 3, 4):
        page.go_to(number)
        page.step_line.chosen.emit(number)
    assert page.step == 1


def test_once_looked_the_own_word_is_shown_and_stays(week_store, page, qtbot, reader):
    say(page)
    page._go_on()
    settled = reader.find_review(WEEK)
    assert settled.estimated_at == NOW
    page.go_to(1)
    step = page._steps[1]
    assert (step.felt_scale.said, step.estimate.shares, step.pulled_choice.value) == (20, (40, 35, 25), 1)
    assert step.locked_note.isVisible()
    qtbot.keyClick(step.felt_scale, Qt.Key.Key_End)
    qtbot.mouseClick(step.felt_scale, Qt.MouseButton.LeftButton, pos=QPoint(300, 19))
    qtbot.keyClick(step.estimate.sliders[0], Qt.Key.Key_End)
    qtbot.mouseClick(step.pulled_choice.buttons[0], Qt.MouseButton.LeftButton)
    page.flush()
    page._go_on()
    assert reader.find_review(WEEK)[:3] == settled[:3]
    assert reader.find_review(WEEK).pulled_estimate == "no"


def test_the_own_word_stays_after_a_restart(week_store, page, qtbot, theme, vault_folder):
    say(page)
    page._go_on()
    page.window().close()
    with JournalStore.open(vault_folder) as store:
        window, session = open_window(store, theme, StillClock())
        qtbot.addWidget(window)
        window.show()
        window.show_page(REVIEW)
        again = window.page(REVIEW)
        assert again.step == 2
        again.go_to(1)
        assert not again._steps[1].felt_scale.isEnabled()
        assert again._steps[1].felt_scale.said == 20
        window.close()
        session.close()


def test_with_nothing_said_going_on_is_asked_once(week_store, page, reader):
    page._go_on()
    assert page.step == 1
    assert "Nothing is said yet" in page._steps[1].way_note.text()
    assert reader.find_review(WEEK) is None
    page._go_on()
    assert page.step == 2
    review = reader.find_review(WEEK)
    assert (review.felt, review.estimate, review.pulled_estimate) == (None, None, None)
    assert review.estimated_at == NOW


@pytest.mark.parametrize("part", ["felt", "estimate", "pulled"])
def test_the_word_about_nothing_said_goes_once_something_is_said(week_store, page, qtbot, part):
    page._go_on()
    step = page._steps[1]
    assert "Nothing is said yet" in step.way_note.text()
    if part == "felt":
        qtbot.keyClick(step.felt_scale, Qt.Key.Key_End)
    elif part == "estimate":
        step.estimate.chosen.emit()
    else:
        step.pulled_choice.toggle(1)
    assert step.way_note.text() == "What you say here is kept as you said it once you go on."
    if part == "pulled":  # taken back, it is asked again
        step.pulled_choice.toggle(1)
        page._go_on()
        assert page.step == 1
        assert "Nothing is said yet" in step.way_note.text()


def test_a_file_held_by_another_program_shows_nothing_yet(week_store, page, qtbot, reader):
    """Looking without the estimate being kept would make it worth nothing."""
    say(page)
    reader._connection.execute("BEGIN EXCLUSIVE")
    page._go_on()
    reader._connection.execute("ROLLBACK")
    assert page.step == 1
    assert "Another program" in page.problem_text.text()
    assert page.problem_text.isVisible()
    page._go_on()
    assert page.step == 2
    assert not page.problem_text.isVisible()


def test_leave_and_swamped_are_one_tap_each(week_store, page, qtbot, reader):
    step = page._steps[1]
    qtbot.mouseClick(step.swamped_button, Qt.MouseButton.LeftButton)
    assert reader.week_notes() == {WEEK.number: WeekKind.SWAMPED}
    qtbot.mouseClick(step.leave_button, Qt.MouseButton.LeftButton)
    assert reader.week_notes() == {WEEK.number: WeekKind.LEAVE}
    assert not step.swamped_button.isChecked()
    assert step.end_button.isVisible()
    qtbot.mouseClick(step.leave_button, Qt.MouseButton.LeftButton)
    assert reader.week_notes() == {}
    assert not step.end_button.isVisible()


def test_on_leave_the_review_may_end_at_once(week_store, page, qtbot, reader):
    step = page._steps[1]
    qtbot.mouseClick(step.leave_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(step.end_button, Qt.MouseButton.LeftButton)
    assert reader.is_reviewed(WEEK)
    assert "leave" in page._closing.title_label.text()
    assert "looked back" not in page._closing.title_label.text()
    qtbot.mouseClick(page._closing.change_button, Qt.MouseButton.LeftButton)
    assert page.step == 1


# --- saving ---------------------------------------------------------------------------------------


def test_what_is_said_is_in_the_file_within_two_seconds(week_store, page, qtbot, reader):
    scale = page._steps[1].felt_scale
    qtbot.keyClick(scale, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: reader.find_review(WEEK) is not None, timeout=2000)
    assert reader.find_review(WEEK).felt == 55
    assert reader.find_review(WEEK).estimated_at is None


def test_steady_typing_does_not_put_saving_off(week_store, page, qtbot, reader):
    say(page)
    for _ in range(3):
        page._go_on()
    page._save_soon.quiet.setInterval(10_000)
    page._save_soon.limit.setInterval(1)
    qtbot.keyClicks(page._steps[4].intention_field.edit, "on and on")
    qtbot.waitUntil(lambda: reader.find_review(WEEK).intention != "", timeout=2000)


def test_leaving_the_page_saves_and_coming_back_finds_it(week_store, page, qtbot, reader):
    window = page.window()
    say(page)
    page._go_on()
    page._go_on()
    qtbot.keyClicks(page._steps[3].answer_field.edit, "Half a thou")
    window.show_page(0)
    review = reader.find_review(WEEK)
    assert (review.other_side, review.step) == ("Half a thou", 3)
    window.show_page(REVIEW)
    assert page.step == 3
    assert page._steps[3].answer_field.words() == "Half a thou"


def test_closing_the_window_saves(week_store, page, qtbot, reader):
    say(page, felt=70)
    page.window().close()
    assert reader.find_review(WEEK).felt == 70


def test_a_review_left_in_the_fourth_step_opens_there(week_store, window, qtbot):
    week_store.save_review(
        Review(WEEK, 20, (40, 35, 25), "a line", "half", estimated_at=NOW, step=4), now=NOW
    )
    window.show_page(REVIEW)
    page = window.page(REVIEW)
    assert page.step == 4
    assert page._steps[4].intention_field.words() == "half"
    assert all(button.isEnabled() for button in page.step_line.buttons)
    page.go_to(3)
    assert page._steps[3].answer_field.words() == "a line"


def test_an_unsettled_review_never_opens_beyond_its_first_step(week_store, window):
    week_store.save_review(Review(WEEK, 20, step=3), now=NOW)
    window.show_page(REVIEW)
    assert window.page(REVIEW).step == 1


def test_merely_looking_at_the_page_writes_nothing(week_store, page, reader):
    page.window().show_page(0)
    assert reader.find_review(WEEK) is None


# --- step 2: what you wrote -----------------------------------------------------------------------


def test_the_entries_lie_beside_what_was_said(week_store, page):
    say(page, felt=20)
    page._go_on()
    step = page._steps[2]
    assert step.said_text.text() == "“Mostly my own agenda.”"
    view = step.scale_view
    assert view._you == 20
    assert view._entries == pytest.approx(100 * 8 / 12)
    low, high = view._band
    assert 20 < low < view._entries < high
    assert step.position_text.text() == (
        "Your entries lean further towards demands than you did. "
        "The band shows how far twelve entries can say."
    )
    assert "8 of 12" in step.dot_note.text()
    assert "20 of 100" in view.accessibleName()
    assert "67" in view.accessibleName()


def test_what_the_difference_rests_on_are_the_entries_that_pull_there(week_store, page):
    say(page, felt=20)
    page._go_on()
    step = page._steps[2]
    assert step.entries_title.text() == "What the difference rests on"
    assert [row.entry.id for row in step.entry_list.rows] == [f"e{i}" for i in range(8)]
    page.open_week(WEEK)
    page._review = page._review._replace(felt=100)
    page._refresh()
    assert step.position_text.text().startswith("Your entries lean less")
    assert [row.entry.id for row in step.entry_list.rows] == [f"e{i}" for i in range(8, 12)]


def test_inside_the_band_nothing_can_be_told(week_store, page):
    say(page, felt=65)
    page._go_on()
    step = page._steps[2]
    assert step.position_text.text() == "Your entries cannot tell your estimate from the record."
    assert step.entries_title.text() == "What you wrote"
    assert len(step.entry_list.rows) == 13


def test_the_estimate_stands_beside_four_weeks(week_store, page):
    week_store.add_many([(entry(50, WEEK.monday - timedelta(days=21), 3, False), None)])
    week_store.add_many([(entry(51, WEEK.monday - timedelta(days=22), 3, False), None)])
    say(page, shares=(10, 60, 30))
    page._go_on()
    step = page._steps[2]
    assert "From 13 entries" in step.record_note.text()
    assert "System 1: you said 52 points less than your entries hold." in step.comparison_text.text()
    view, figures, note = step.rows[0]
    assert figures.text() == "you 10\u00a0% · entries 62\u00a0%"
    assert note.text().endswith("you 52 points below")
    assert "System 1" in view.accessibleName()


def test_what_became_of_the_intention_wraps_where_the_card_is_narrow(week_store, page):
    week_store.save_review(Review(WEEK + -1, intention="Hold the hour"), now=NOW, ended=True)
    say(page)
    page._go_on()
    card, buttons = page._steps[2].intention_card, page._steps[2].outcome_buttons
    card.setFixedWidth(200)
    for _ in range(3):
        page.window().settle()
    for button in buttons:
        assert button.width() == button.sizeHint().width()
        assert card.rect().contains(button.geometry())
    assert buttons[-1].y() > buttons[0].y()


def test_last_weeks_intention_is_told_by_one_tap(week_store, page, qtbot, reader):
    week_store.save_review(Review(WEEK + -1, intention="Hold the hour"), now=NOW, ended=True)
    say(page)
    page._go_on()
    step = page._steps[2]
    assert step.intention_text.text() == "Hold the hour"
    assert step.intention_title.text() == "Intention you set last week"
    kept, partly, _ = step.outcome_buttons
    qtbot.mouseClick(partly, Qt.MouseButton.LeftButton)
    assert reader.find_review(WEEK + -1).outcome == "partly"
    qtbot.mouseClick(kept, Qt.MouseButton.LeftButton)
    assert reader.find_review(WEEK + -1).outcome == "kept"
    assert not partly.isChecked()
    qtbot.mouseClick(kept, Qt.MouseButton.LeftButton)
    assert reader.find_review(WEEK + -1).outcome is None
    assert reader.is_reviewed(WEEK + -1)


def test_an_entry_added_meanwhile_appears_and_what_is_typed_stays(week_store, page, qtbot, reader):
    say(page)
    page._go_on()
    page._go_on()
    field = page._steps[3].answer_field
    qtbot.keyClicks(field.edit, "Half")
    page.go_to(2)
    reader.add_many([(entry(99, TODAY, 1, True), None)])
    page._session.look_for_changes()
    assert "9 of 13" in page._steps[2].dot_note.text()
    page.go_to(3)
    assert field.words() == "Half"


# --- step 3: the other side -----------------------------------------------------------------------


def evidence_ids(page):
    return [row.entry.id for row in page._steps[3].entry_list.rows]


def to_step(page, number):
    while page.step != number:
        page._go_on()


def test_to_one_who_says_pulled_speaks_what_is_not(week_store, page, reader):
    say(page, pulled="yes")
    to_step(page, 3)
    assert evidence_ids(page) == ["e8", "e9", "e10"]
    assert page._steps[3].question_text.text() == "What would make this a season and not capture?"
    assert page._steps[3].why_text.text().startswith("You said that you are being pulled.")
    assert not page._steps[3].unseen_card.isVisible()
    assert [e.id for e in reader.counter_evidence(WEEK)] == ["e8", "e9", "e10"]


def test_the_day_of_each_entry_has_its_room(week_store, page):
    say(page, pulled="yes")
    to_step(page, 3)
    days = [row.findChild(QLabel) for row in page._steps[3].entry_list.rows]
    assert days
    for day in days:
        assert any(character.isdigit() for character in day.text())
        assert day.fontMetrics().horizontalAdvance(day.text()) < day.width() - 8


def test_to_everybody_else_speaks_what_is(week_store, page, reader):
    say(page, pulled="unsure")
    to_step(page, 3)
    assert evidence_ids(page) == ["e0", "e1", "e2"]
    question = page._steps[3].question_text.text()
    assert question == "What would have to be true for these to be the pattern?"
    assert page._steps[3].unseen_card.isVisible()
    assert "too few" in page._steps[3].unseen_text.text()


def test_where_the_record_says_pulled_the_other_side_is_not(pulled_store, page):
    pulled_store.add_many([(entry(1, WEEK.monday, 3, False, True), None)])
    say(page, pulled="no")
    to_step(page, 3)
    assert page._steps[3].why_text.text().startswith("Your record says that you are being pulled.")
    assert evidence_ids(page) == ["e1"]
    assert "one alone" in page._steps[3].why_text.text()
    to_step(page, 4)
    assert page._steps[4].question_card.isVisible()
    assert "What is the system doing to me" in page._steps[4].question_text.text()


def test_the_shift_that_could_have_passed_unseen_is_said(store, window):
    from tests.ui.conftest import weeks_of_entries

    weeks_of_entries(store, [(3, 6)] * 34)
    window.show_page(REVIEW)
    page = window.page(REVIEW)
    say(page)
    to_step(page, 3)
    assert "System 1: a move from 50\u00a0% to under" in page._steps[3].unseen_text.text()
    assert len(evidence_ids(page)) == 3


def test_what_was_shown_in_another_week_comes_later(week_store, page):
    week_store.note_counter_evidence(WEEK + -1, ["e0", "e2"], now=NOW)
    say(page)
    to_step(page, 3)
    assert evidence_ids(page) == ["e1", "e3", "e4"]


def test_the_same_three_come_again_after_leaving(week_store, page):
    say(page)
    to_step(page, 3)
    shown = evidence_ids(page)
    week_store.add_many([(entry(70, WEEK.monday - timedelta(days=40), 1, True), None)])
    page._session.changed.emit()
    page.open_week(WEEK)
    assert evidence_ids(page) == shown


# --- step 4 and the end ---------------------------------------------------------------------------


def test_change_reopens_the_words_and_not_the_estimate(week_store, page, qtbot, reader):
    say(page)
    to_step(page, 4)
    page._go_on()
    assert reader.is_reviewed(WEEK)
    qtbot.mouseClick(page._closing.change_button, Qt.MouseButton.LeftButton)
    assert page.step == 4
    qtbot.keyClicks(page._steps[4].intention_field.edit, "One thing")
    page._go_on()
    assert reader.find_review(WEEK).intention == "One thing"
    assert reader.is_reviewed(WEEK)
    assert page._closing.intention_text.text() == "One thing"
    page._change()
    page.go_to(1)
    assert not page._steps[1].felt_scale.isEnabled()


def test_a_finished_review_opens_closed(week_store, window):
    week_store.save_review(
        Review(WEEK, 20, (40, 35, 25), "a line", "the hour", pulled_estimate="no", estimated_at=NOW, step=4),
        now=NOW,
        ended=True,
    )
    window.show_page(REVIEW)
    page = window.page(REVIEW)
    assert page.step is None
    closing = page._closing
    assert closing.title_label.text() == "You have looked back on week 47."
    assert closing.felt_text.text() == "“Mostly my own agenda.”"
    assert closing.other_text.text() == "a line"
    assert not page.step_line.isVisible()
    assert "minutes" not in page.subtitle_label.text()


# --- which week -----------------------------------------------------------------------------------


class OnDay(StillClock):
    def __init__(self, day):
        self.day = day

    def today(self, day_end=None):
        return self.day


@pytest.mark.parametrize(
    ("weekday", "last_is_reviewed", "back"),
    [(0, False, 1), (3, False, 1), (3, True, 0), (4, False, 0), (6, True, 0)],
)
def test_which_week_is_reviewed(store, theme, qtbot, weekday, last_is_reviewed, back):
    """The current one from Friday on; before that the last one, unless it was reviewed."""
    store.add_many([(entry(1, WEEK.monday - timedelta(weeks=3), RoleSystem.DELIVER), None)])
    if last_is_reviewed:
        store.save_review(Review(WEEK + -1), now=NOW, ended=True)
    window, session = open_window(store, theme, OnDay(WEEK.monday + timedelta(days=weekday)))
    qtbot.addWidget(window)
    window.show_page(REVIEW)
    assert window.page(REVIEW)._review.week == WEEK + -back
    session.close()


def test_an_earlier_week_is_one_click_away(week_store, page, qtbot, reader):
    week_store.add_many(
        (entry(60 + back, WEEK.monday - timedelta(weeks=back), 1, True), None) for back in (5, 3, 2, 20)
    )
    week_store.save_review(Review(WEEK + -2), now=NOW, ended=True)
    page._session.changed.emit()  # as it is said when another program wrote
    page.showing()
    assert page.earlier_button.text() == "‹ Week 44"
    assert not page.later_button.isVisible()
    qtbot.mouseClick(page.earlier_button, Qt.MouseButton.LeftButton)
    assert page._review.week == WEEK + -3
    assert page._steps[1].felt_title.text() == "How did week 44 feel?"
    assert "26 October – 1 November" in page.subtitle_label.text()
    qtbot.mouseClick(page.earlier_button, Qt.MouseButton.LeftButton)
    assert page._review.week == WEEK + -5
    assert not page.earlier_button.isVisible()
    qtbot.mouseClick(page.later_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.later_button, Qt.MouseButton.LeftButton)
    assert page._review.week == WEEK
    assert reader.find_review(WEEK + -3) is None


def test_a_week_stepped_to_keeps_its_own_words(week_store, page, qtbot, reader):
    week_store.add_many([(entry(60, WEEK.monday - timedelta(weeks=1), 1, True), None)])
    say(page, felt=70)
    page.showing()
    page._step_week(-1)
    assert page._steps[1].felt_scale.said is None
    say(page, felt=10)
    page._step_week(+1)
    assert page._steps[1].felt_scale.said == 70
    assert (reader.find_review(WEEK).felt, reader.find_review(WEEK + -1).felt) == (70, 10)


# --- an empty journal -----------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 3])
def test_with_little_or_nothing_each_step_has_sensible_words(store, window, count):
    store.add_many((entry(i, WEEK.monday + timedelta(days=i), 1, True), None) for i in range(count))
    window.show_page(REVIEW)
    page = window.page(REVIEW)
    say(page, felt=65)
    page._go_on()
    two = page._steps[2]
    if count:
        assert "three entries can say very little" in two.position_text.text()
    else:
        assert "nothing to lay beside it" in two.position_text.text()
        assert "nothing to compare with" in two.comparison_text.text()
        assert not two.rows_holder.isVisible()
    assert not two.intention_card.isVisible()
    page._go_on()
    three = page._steps[3]
    assert ("no entry of the last 13 weeks would" in three.why_text.text()) is (count == 0)
    assert ("these" in three.question_text.text()) is (count > 0)
    page._go_on()
    assert not page._steps[4].retag_card.isVisible()
    page._go_on()
    assert page._closing.title_label.isVisible()
    assert not page._closing.intention_text.isVisible()


# --- the blind re-tag -----------------------------------------------------------------------------


@pytest.fixture
def old_store(week_store):
    """Seven entries of two months ago, each System 1."""
    day = TODAY - timedelta(days=60)
    week_store.add_many((entry(200 + i, day, 1, True, body=f"Old line {i}"), None) for i in range(7))
    return week_store


def begin_retag(page, qtbot):
    say(page)
    to_step(page, 4)
    qtbot.mouseClick(page._steps[4].retag_card.begin_button, Qt.MouseButton.LeftButton)
    return page._retag


def test_six_old_entries_are_tagged_again_by_keys(old_store, page, qtbot, reader):
    """Without their tags in sight; what they were stays, and what came of it is said."""
    step = begin_retag(page, qtbot)
    assert "Old line" in step.body_text.text()
    assert step.choice.value is None
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(page.window().focusWidget(), key)
    assert reader.retags() == [(1, 1), (1, 2), (1, 3), (1, 1), (1, 2)]
    assert all(
        e.role_system is RoleSystem.DELIVER for e in reader.iter_entries(last=TODAY - timedelta(days=50))
    )
    assert "2 of the last 5 entries" in step.result_text.text()
    assert "p = 0.250" in step.result_text.text()
    qtbot.mouseClick(step.close_button, Qt.MouseButton.LeftButton)
    assert page.step == 4
    assert not page._steps[4].retag_card.isVisible()


def test_a_tag_can_be_given_anew_before_the_end(old_store, page, qtbot, reader):
    step = begin_retag(page, qtbot)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_1)
    first = step._entries[0]
    qtbot.mouseClick(step.before_button, Qt.MouseButton.LeftButton)
    assert step.choice.value == 0
    step.choice.toggle(2)
    assert [(made.entry, made.again) for made in step.given()] == [(first, RoleSystem.ENABLE)]
    qtbot.mouseClick(step.stop_button, Qt.MouseButton.LeftButton)
    assert reader.retags() == [(1, 3)]


def test_leaving_the_page_keeps_the_tags_given(old_store, page, qtbot, reader):
    begin_retag(page, qtbot)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_2)
    page.window().show_page(0)
    assert reader.retags() == [(1, 2)]


def test_stopping_at_once_keeps_nothing_and_asks_again_later(old_store, page, qtbot, reader):
    step = begin_retag(page, qtbot)
    qtbot.mouseClick(step.stop_button, Qt.MouseButton.LeftButton)
    assert reader.retags() == []
    assert page.step == 4
    assert page._steps[4].retag_card.isVisible()


@pytest.mark.parametrize(("days", "is_due"), [(27, False), (28, True)])
def test_it_is_offered_every_four_weeks(old_store, page, days, is_due):
    old_store.add_retag("e200", RoleSystem.DELIVER, RoleSystem.DELIVER, now=NOW - timedelta(days=days))
    assert page._reviewing.retag_is_due() is is_due


@pytest.mark.parametrize(("age", "count", "is_due"), [(28, 6, True), (27, 6, False), (28, 5, False)])
def test_it_needs_six_entries_of_four_weeks(store, window, age, count, is_due):
    day = TODAY - timedelta(days=age)
    store.add_many((entry(i, day, 2, False), None) for i in range(count))
    window.show_page(REVIEW)
    assert window.page(REVIEW)._reviewing.retag_is_due() is is_due


def test_those_tagged_again_are_not_drawn_until_all_were(old_store, page):
    first = {e.id for e in page._reviewing.old_entries(WEEK)}
    assert len(first) == 6
    for entry_id in first:
        old_store.add_retag(entry_id, RoleSystem.DELIVER, RoleSystem.DELIVER, now=NOW)
    again = {e.id for e in page._reviewing.old_entries(WEEK + 4)}
    assert {f"e{200 + i}" for i in range(7)} - first < again


# --- words ----------------------------------------------------------------------------------------


def test_the_words_of_the_line_follow_it():
    said = [words.felt_words(felt) for felt in range(101)]
    assert said[0] == said[15] == "My own agenda."
    assert said[26] == "Mostly my own agenda."
    assert said[50] == "About half and half."
    assert said[100] == "Other people's demands."
    assert len(dict.fromkeys(said)) == 5
    assert words.felt_words(None) == ""


def test_moves_one_way_are_said_with_their_test():
    from journal.retag import agreement

    one, two = RoleSystem.DELIVER, RoleSystem.IMPROVE
    moved = words.agreement_words(agreement([(one, two)] * 6 + [(two, two)] * 6))
    assert "six entries you once called System 1 you now call 2 or 3" in moved[-1]
    assert "p = 0.031" in moved[-1]
    assert "change in wording" in moved[-1]
    back = words.agreement_words(agreement([(two, one)] * 6))
    assert "you once called System 2 or 3 you now call 1" in back[-1]
    both = words.agreement_words(agreement([(one, two)] * 3 + [(two, one)] * 3))
    assert "no more to one side than chance" in both[-1]
    still = words.agreement_words(agreement([(two, two)] * 6))
    assert "cannot be said" in still[-1]
    assert len(still) == 2
    assert words.kappa_words(-0.2).count("−0.20") == 1
    assert "71\u00a0%" in words.kappa_words(0.71)


# --- widgets --------------------------------------------------------------------------------------


def test_an_estimate_is_said_by_touching_one(qtbot, theme):
    estimate = Estimate(theme)
    qtbot.addWidget(estimate)
    assert estimate.shares is None
    with qtbot.waitSignal(estimate.chosen):
        qtbot.keyClick(estimate.sliders[1], Qt.Key.Key_Space)
    assert estimate.shares == (34, 33, 33)
    qtbot.keyClick(estimate.sliders[1], Qt.Key.Key_Right)
    assert estimate.shares[1] == 38
    assert sum(estimate.shares) == 100
    assert [figure.text() for figure in estimate.figures][1] == "38\u00a0%"


def test_the_wheel_says_nothing(qtbot, theme):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    scale = FeltScale(theme)
    qtbot.addWidget(scale)
    event = QWheelEvent(
        QPointF(50, 20), QPointF(50, 20), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(scale, event)
    assert scale.said is None
    assert not event.isAccepted()


def test_the_line_is_said_where_the_mouse_points(qtbot, theme):
    scale = FeltScale(theme)
    qtbot.addWidget(scale)
    scale.resize(520, 62)
    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(round(scale.x_of(26)), 19))
    assert scale.said == 26
    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(519, 19))
    assert scale.said == 100


@pytest.mark.parametrize(("you", "entries"), [(0, 0), (50, 50), (100, 100), (48, 52), (2, 97), (99, 96)])
def test_labels_stay_apart_and_inside(qtbot, theme, you, entries):
    view = ScaleView(theme)
    qtbot.addWidget(view)
    view.resize(300, 68)
    view.show_reading(you, entries, (0, 100), "")
    (_, first), (_, second) = sorted(view.labels(), key=lambda label: label[1].left())
    assert first.right() < second.left()
    assert first.left() >= 0
    assert second.right() <= 300


def test_every_control_has_a_name_and_what_is_painted_its_figures(old_store, page, qtbot):
    say(page)
    to_step(page, 4)
    page._begin_retag()
    page._end_retag()
    page._go_on()
    for widget in page.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QSlider | QTextEdit | ScaleView):
            assert widget.accessibleName(), widget
    for button in page.step_line.buttons:
        assert button.accessibleDescription()


def test_focus_walks_each_step_in_reading_order(week_store, page, qtbot):
    step = page._steps[1]
    walked = []
    for _ in range(9):
        walked.append(page.window().focusWidget())
        qtbot.keyClick(walked[-1], Qt.Key.Key_Tab)
    assert walked == [
        step.felt_scale,
        *step.estimate.sliders,
        *step.pulled_choice.buttons,
        step.leave_button,
        step.swamped_button,
    ]
    assert page.window().focusWidget() is step.on_button


@pytest.mark.parametrize(
    ("first_entry", "reviewed"),
    [(None, WEEK), (TODAY - timedelta(days=2), WEEK), (TODAY - timedelta(days=5), WEEK + -1)],
)
def test_no_week_before_the_first_entry_is_reviewed(first_entry, reviewed, store, theme):
    """On a Wednesday, with a journal that begins then, and with one that was there the week before."""
    if first_entry is not None:
        store.add_many([(entry(1, first_entry, RoleSystem.DELIVER), None)])
    session = Session(store, OnDay(TODAY - timedelta(days=2)), theme)
    assert Reviewing(session).week_to_review() == reviewed
