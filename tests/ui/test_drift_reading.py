"""Drift as it is read: states in their words, answers taken back, verdicts, periods, table, copies."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from journal.charts.arm import describe_arm, table_arm
from journal.charts.words import short_day
from journal.drift import Arm, State
from journal.errors import BadValue
from journal.model import Mark, MarkKind, Review, Week
from journal.standing import current_standing
from tests.ui.conftest import NOW, TODAY, weeks_of_entries
from ui.dialogs.case import CaseDialog
from ui.said import said
from ui.widgets.entry_list import EntryRow
from ui.widgets.scroll_bar import SlimScrollBar

WAIT = 20_000  # milliseconds; matplotlib may be imported for the first time here
WORDS = "Thursdays are for the system"
NEXT_WEEK = TODAY + timedelta(days=7)
VERDICT_WEEK = Week.of(TODAY) + -1  # of the verdict that is spoken of


@pytest.fixture
def card(pulled_store, drift_page, qtbot):
    """The card of the system arm, drawn."""
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    return drift_page.chart_cards[Arm.SYSTEM]


def perform(page, name):
    page.commands()[name]()


def give_answer(page, qtbot, monkeypatch, kind=MarkKind.CHANGING):
    def fill_in(dialog):
        dialog.words_edit.setText(WORDS)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr("ui.dialogs.answers.AnswerDialog.exec", fill_in)
    qtbot.mouseClick(page.answer_buttons[kind], Qt.MouseButton.LeftButton)


def is_asked(page):
    asked = {page.question_text.isVisible(), *(button.isVisible() for button in page.answer_buttons.values())}
    assert len(asked) == 1, "the question and the answers to it come and go together"
    return asked.pop()


# --- what is said ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shares", "state", "sentence"),
    [
        ([(3, 6)] * 5, State.GATHERING, "Learning your pattern: 5 of 8 journaled weeks."),
        ([(3, 6)] * 9 + [(0, 0)] * 12 + [(2, 3)] * 3, State.TOO_LITTLE,
         "9 entries in the last 13 weeks. Too few to say anything, in either direction."),
        ([(3, 6)] * 34, State.NO_CHANGE,
         ("Your last 78 entries do not differ from your earlier 126 by more than chance. "
         "A move from 50\u00a0% to under 76\u00a0% could have passed unseen.")),
        ([(3, 6)] * 20 + [(0, 6)] * 14, State.RECLAIMING,
         "Systems 2 and 3 take up more of your record than before. What did you change?"),
    ],
)  # fmt: skip
def test_each_state_in_its_words(store, drift_page, session, shares, state, sentence):
    weeks_of_entries(store, shares)
    session.changed.emit()
    assert session.standing().last(Arm.SYSTEM).state is state
    assert drift_page.sentence_text.text().replace("\u00a0", " ") == sentence.replace("\u00a0", " ")
    assert not is_asked(drift_page)
    assert drift_page.case_button.isVisible() is (state in (State.NO_CHANGE, State.RECLAIMING))


# --- answers --------------------------------------------------------------------------------------


def test_an_answer_counts_at_once(card, drift_page, qtbot, monkeypatch):
    """The verdict that knows of it comes a week later; who has just answered is not asked meanwhile."""
    assert is_asked(drift_page)
    give_answer(drift_page, qtbot, monkeypatch)
    assert WORDS in drift_page.more_text.text()
    assert not is_asked(drift_page)


def test_an_answer_can_be_taken_back_and_given_again(
    card, drift_page, qtbot, monkeypatch, session, pulled_store
):
    offered = []
    session.undo_offered.connect(offered.append)
    give_answer(drift_page, qtbot, monkeypatch)
    qtbot.mouseClick(drift_page.take_back_button, Qt.MouseButton.LeftButton)
    assert pulled_store.marks() == []
    assert is_asked(drift_page)
    assert not drift_page.take_back_button.isVisible()
    session.undo()
    assert [mark.words for mark in pulled_store.marks()] == [WORDS]
    assert not is_asked(drift_page)
    assert not any(WORDS in words for words in offered)


def test_undo_right_after_answering_takes_it_back(
    card, drift_page, qtbot, monkeypatch, session, pulled_store
):
    give_answer(drift_page, qtbot, monkeypatch)
    session.undo()
    assert pulled_store.marks() == []
    assert is_asked(drift_page)


def test_an_answer_that_a_verdict_heeds_stays(pulled_store, session, qtbot):
    mark = Mark("system", MarkKind.CHANGING, TODAY, None, WORDS)
    pulled_store.add_mark(mark, now=NOW)
    assert current_standing(pulled_store, TODAY, now=NOW).pending_answer(Arm.SYSTEM) == mark
    standing = current_standing(pulled_store, NEXT_WEEK, now=NOW + timedelta(days=7))
    assert standing.pending_answer(Arm.SYSTEM) is None
    assert standing.answer(Arm.SYSTEM) == mark
    with pytest.raises(BadValue):
        pulled_store.take_back_mark(mark)
    with qtbot.waitSignal(session.failed):
        session.take_back_answer(mark)
    assert pulled_store.marks() == [mark]


def test_taking_back_takes_one_of_two_alike(store):
    mark = Mark("urgency", MarkKind.SEASON, TODAY, TODAY + timedelta(days=9))
    others = [mark._replace(arm="system"), mark._replace(until=None), mark._replace(kind=MarkKind.ROLE)]
    for other in (mark, mark, *others):
        store.add_mark(other, now=NOW)
    store.take_back_mark(mark)
    assert sorted(store.marks(), key=repr) == sorted([mark, *others], key=repr)


def test_of_both_arms_the_one_that_asks_is_spoken_of(pulled_store, drift_page, session):
    drift_page.arm_choice.toggle(2)
    assert drift_page.sentence_text.text().startswith("System 1: ")
    session.answer_signal(Arm.SYSTEM, MarkKind.ROLE)
    assert drift_page.sentence_text.text().startswith("Urgent: ")
    assert is_asked(drift_page)


# --- the verdicts as issued -----------------------------------------------------------------------


def test_every_week_has_its_sign(card, pulled_store):
    verdicts = card.verdict_row._verdicts
    states = [issue.verdict.state for issue in pulled_store.issued(Arm.SYSTEM)]
    assert len(verdicts) == len(states) == 34
    assert [verdict.afterwards for verdict in verdicts] == [True] * 33 + [False]
    assert [verdict.kind == "pulled" for verdict in verdicts] == [state is State.PULLED for state in states]
    assert {State.PULLED, State.GATHERING, State.NO_CHANGE} <= set(states)
    assert [verdict.place for verdict in verdicts] == sorted(verdict.place for verdict in verdicts)


def test_the_arrow_keys_read_each_verdict_with_its_week(card, qtbot):
    """What the pointer finds in a tip, the keyboard finds in the line below the signs."""
    row, canvas = card.verdict_row, card.view.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert row.read.short == "15 November 2026: pulled · as issued"
    assert row.read.words.startswith("15 November 2026, as issued: System 1: 78 of your last 78 entries, ")
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert row.read.short.endswith(": still learning · made afterwards")
    card.view.point_at(None)
    assert row.read is None
    assert card.point_label.text().startswith("Move along the chart")


def test_editing_an_old_entry_changes_no_sign(card, drift_page, session, pulled_store, qtbot):
    before = list(card.verdict_row._verdicts)
    entry = pulled_store.entries_between(TODAY - timedelta(days=60), TODAY)[0]
    session.change(lambda: pulled_store.delete_entry(entry.id, now=NOW))
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    assert list(card.verdict_row._verdicts) == before


# --- periods and arms -----------------------------------------------------------------------------


@pytest.mark.parametrize(("zoom", "weeks"), [(0, 13), (1, 60), (2, 70)])
def test_the_period_is_chosen(store, drift_page, session, qtbot, zoom, weeks):
    weeks_of_entries(store, [(3, 6)] * 70)
    session.changed.emit()
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    drift_page.zoom_choice.toggle(zoom)
    drift_page.zoom_choice.set_value(zoom)
    drift_page._draw()
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    card = drift_page.chart_cards[Arm.SYSTEM]
    assert len(card.view._data.weeks) == weeks
    assert len(card.verdict_row._verdicts) == weeks


def test_commands_change_period_and_arm(card, drift_page):
    for name, zoom in (("zoom_in", 0), ("zoom_in", 0), ("zoom_out", 1), ("zoom_out", 2), ("zoom_out", 2)):
        perform(drift_page, name)
        assert drift_page.zoom_choice.value == zoom
    for arms in ((Arm.URGENCY,), (Arm.SYSTEM, Arm.URGENCY), (Arm.SYSTEM,)):
        perform(drift_page, "next_arm")
        assert drift_page.arms == arms


# --- in words, as a table, as a copy --------------------------------------------------------------


def test_the_words_are_there_on_demand(card, qtbot):
    assert not card.words_text.isVisible()
    qtbot.mouseClick(card.words_button, Qt.MouseButton.LeftButton)
    assert card.words_text.isVisible()
    assert card.words_text.text() == describe_arm(card._data, said)
    qtbot.mouseClick(card.words_button, Qt.MouseButton.LeftButton)
    assert not card.words_text.isVisible()


def test_the_table_stands_in_for_the_chart(card, drift_page, qtbot):
    """By its command, with the keyboard in it; once more and the chart is back."""
    perform(drift_page, "show_table")
    table, wanted = card.table, table_arm(card._data)
    assert not card.view.isVisible()
    assert table.isVisible()
    assert drift_page.focusWidget() is table
    model = table.model()
    assert model.rowCount() == len(wanted.rows) == 34
    shown = [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    as_shown = [
        [
            short_day(date.fromisoformat(cell)) if column in (1, 2) else str(cell)
            for column, cell in enumerate(row)
        ]
        for row in wanted.rows
    ]
    assert sorted(shown) == sorted(as_shown)
    assert (shown[0][1], shown[0][2]) == ("9 Nov", "15 Nov")
    assert isinstance(table.horizontalScrollBar(), SlimScrollBar)
    drift_page.resize(700, 820)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    assert table.horizontalScrollBar().height() == table.verticalScrollBar().sizeHint().width()
    assert drift_page.is_settled()
    perform(drift_page, "show_table")
    assert card.view.isVisible()
    assert not table.isVisible()


def test_another_arm_keeps_the_keyboard_on_the_page(card, drift_page, qtbot):
    drift_page.activateWindow()
    perform(drift_page, "show_table")
    assert QApplication.focusWidget() is card.table
    perform(drift_page, "next_arm")
    assert not card.isVisible()
    urgency = drift_page.chart_cards[Arm.URGENCY]
    assert QApplication.focusWidget() is urgency.view.canvas
    assert urgency.view.isVisible()


def test_behind_the_table_the_signs_stay_hidden_whatever_is_drawn(card, drift_page):
    perform(drift_page, "show_table")
    for _ in range(3):
        perform(drift_page, "next_arm")
    assert card.table.isVisible()
    assert not card.verdict_row.isVisible()
    assert not card.key_label.isVisible()
    perform(drift_page, "show_table")
    assert card.verdict_row.isVisible()


def test_copies_hold_the_chart_and_none_of_the_writers_words(card, drift_page, session, pulled_store, qtbot):
    mark = Mark("system", MarkKind.CHANGING, TODAY - timedelta(days=30), None, WORDS)
    session.change(lambda: pulled_store.add_mark(mark, now=NOW))
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    assert WORDS in card.words_text.text(), "there is nothing here to leave out"
    perform(drift_page, "copy_text")
    copied = QApplication.clipboard().text()
    assert copied.startswith("System 1, share of entries")
    assert WORDS not in copied
    assert "left out" in card.point_label.text()
    perform(drift_page, "copy_picture")
    picture = QApplication.clipboard().image()
    assert picture.width() > 1500
    assert picture.height() > 700
    assert "left out" in card.point_label.text()


@pytest.fixture(params=["nothing reviewed", "both weeks reviewed"])
def swaying_store(request, store):
    """A pulled record in which one entry a week speaks against it; the last weeks are reviewed, or not."""
    weeks_of_entries(store, [(3, 6)] * 20 + [(5, 6)] * 14)
    store.save_review(Review(VERDICT_WEEK), now=NOW)
    if request.param != "nothing reviewed":
        for week in (VERDICT_WEEK, VERDICT_WEEK + 1):
            store.save_review(Review(week, pulled_estimate="yes"), now=NOW, ended=True)
    return store


def case_against(window, qtbot):
    """Press the button and return what the dialog says, and the entries in it."""
    told = []

    def read():
        [dialog] = window.findChildren(CaseDialog)
        entries = [row.entry.body for row in dialog.entry_list.findChildren(EntryRow)]
        told.append((dialog.why_text.text(), entries, dialog.unseen_text.text()))
        dialog.accept()

    QTimer.singleShot(0, read)
    qtbot.mouseClick(window.page(4).case_button, Qt.MouseButton.LeftButton)
    assert window.position == 4
    [(why, entries, unseen)] = told
    return why, entries, unseen


def test_the_case_against_is_shown_whether_or_not_the_week_was_reviewed(swaying_store, window, qtbot):
    window.show_page(4)
    why, entries, unseen = case_against(window, qtbot)
    assert "that you are being pulled. These entries of the last 13 weeks speak against it." in why
    assert entries == [f"Line 5 of {back} weeks ago" for back in (13, 12, 11)]
    assert unseen == ""
    assert case_against(window, qtbot)[1] == entries, "the same each time"
    assert [entry.body for entry in swaying_store.counter_evidence(VERDICT_WEEK)] == entries
    assert swaying_store.is_reviewed(VERDICT_WEEK) is (not why.startswith("Your record says"))
    qtbot.waitUntil(window.page(4).is_settled, timeout=WAIT)


def test_without_a_signal_the_case_says_which_move_could_have_passed_unseen(store, window, qtbot):
    weeks_of_entries(store, [(3, 6)] * 34)
    window.show_page(4)
    why, entries, unseen = case_against(window, qtbot)
    assert why == "Nothing says so far that you are being pulled. These entries of the last 13 weeks would."
    assert entries == [f"Line {at} of 13 weeks ago" for at in range(3)]
    assert "could have passed unseen" in unseen
    qtbot.waitUntil(window.page(4).is_settled, timeout=WAIT)


def test_a_button_leads_to_the_page_for_the_coach(pulled_store, window, qtbot):
    window.show_page(4)
    qtbot.mouseClick(window.page(4).coach_button, Qt.MouseButton.LeftButton)
    assert window.position == 5
    window.show_page(4)
    qtbot.waitUntil(window.page(4).is_settled, timeout=WAIT)


def test_a_page_of_last_week_is_read_anew(pulled_store, drift_page, session, monkeypatch):
    monkeypatch.setattr(session, "today", lambda: NEXT_WEEK)
    drift_page.showing()
    assert "27 November" in drift_page.subtitle_label.text()
