"""Drift: the sentence first, the chart drawn, and what the three answers leave in the file."""

from __future__ import annotations

from datetime import timedelta

import pytest
from matplotlib.colors import to_hex
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog

from journal.drift import Arm
from journal.model import EntryDraft, MarkKind
from journal.sentences import PULLED_QUESTION
from tests.ui.conftest import TODAY, weeks_of_entries

WAIT = 20_000  # milliseconds; matplotlib may be imported for the first time here


def test_an_empty_journal_says_that_it_learns(drift_page):
    assert drift_page.sentence_text.text() == "Learning your pattern: 0 of 8 journaled weeks."
    assert drift_page.question_text.isHidden()
    assert all(button.isHidden() for button in drift_page.answer_buttons.values())


def test_a_pull_is_said_with_its_figures_and_asks(pulled_store, drift_page):
    assert drift_page.headline_text.text().startswith("The urgent and the present are taking up more")
    assert drift_page.sentence_text.text().startswith("System 1: 78 of your last 78 entries, ")
    assert drift_page.question_text.text() == PULLED_QUESTION
    assert all(button.isVisible() for button in drift_page.answer_buttons.values())
    assert "clearly above your plan of 40\u00a0%" in drift_page.more_text.text()


def test_looking_issues_the_verdicts(pulled_store, drift_page):
    issued = pulled_store.issued(Arm.SYSTEM)
    assert len(issued) == 34
    assert [issue.afterwards for issue in issued] == [True] * 33 + [False]


@pytest.mark.parametrize(
    ("kind", "until", "words"),
    [
        (MarkKind.SEASON, TODAY + timedelta(weeks=6), ""),
        (MarkKind.ROLE, None, ""),
        (MarkKind.CHANGING, None, "No more escalations on my desk"),
    ],
)
def test_each_answer_is_kept(pulled_store, drift_page, qtbot, monkeypatch, kind, until, words):
    def fill_in(dialog):
        dialog.words_edit.setText(words)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr("ui.dialogs.answers.AnswerDialog.exec", fill_in)
    qtbot.mouseClick(drift_page.answer_buttons[kind], Qt.MouseButton.LeftButton)
    (mark,) = pulled_store.marks()
    assert (mark.arm, mark.kind, mark.made_on, mark.until, mark.words) == (
        "system",
        kind,
        TODAY,
        until,
        words,
    )


def test_an_answer_that_is_cancelled_leaves_nothing(pulled_store, drift_page, qtbot, monkeypatch):
    monkeypatch.setattr("ui.dialogs.answers.AnswerDialog.exec", lambda _: QDialog.DialogCode.Rejected)
    qtbot.mouseClick(drift_page.answer_buttons[MarkKind.ROLE], Qt.MouseButton.LeftButton)
    assert pulled_store.marks() == []


def test_the_chart_holds_the_record(pulled_store, drift_page, qtbot):
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    view = drift_page.chart_cards[Arm.SYSTEM].view
    assert len(view._data.weeks) == 34
    assert view._data.weeks[-1].entries == 6
    assert "System 1" in view.canvas.accessibleDescription()


def test_the_arrow_keys_read_the_weeks(pulled_store, drift_page, qtbot):
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    view = drift_page.chart_cards[Arm.SYSTEM].view
    with qtbot.waitSignal(view.pointed_at) as said:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Left)
    assert "6 of 6 entries System 1" in said.args[0]
    qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
    assert view.index == 0
    qtbot.keyClick(view.canvas, Qt.Key.Key_Left)
    assert view.index == 0
    qtbot.keyClick(view.canvas, Qt.Key.Key_End)
    assert view.index == 33


def test_the_pointer_reads_a_week_without_drawing_anew(pulled_store, drift_page, qtbot):
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    view = drift_page.chart_cards[Arm.SYSTEM].view
    drawn = []
    view.canvas.mpl_connect("draw_event", drawn.append)
    for x in range(100, 500, 20):
        qtbot.mouseMove(view.canvas, QPoint(x, 120))
    assert view.index is not None
    assert drawn == []


def test_the_other_arm_and_both(pulled_store, drift_page, qtbot):
    qtbot.mouseClick(drift_page.arm_choice.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    assert drift_page.sentence_text.text().startswith("Urgent: 78 of your last 78")
    assert not drift_page.chart_cards[Arm.SYSTEM].isVisible()
    qtbot.mouseClick(drift_page.arm_choice.buttons[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    assert all(card.isVisible() for card in drift_page.chart_cards.values())


def test_the_chart_follows_the_theme(pulled_store, drift_page, qtbot, theme):
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    theme.choose("dark")
    qtbot.waitUntil(drift_page.is_settled, timeout=WAIT)
    figure = drift_page.chart_cards[Arm.SYSTEM].view.figure
    assert to_hex(figure.get_facecolor()).upper() == theme.palette.surface


def test_a_new_entry_makes_the_page_stale_and_no_more(pulled_store, drift_page, qtbot, session):
    """Nothing is computed behind a page that nobody sees."""
    drift_page.hide()
    before = drift_page._standing
    session.keep(EntryDraft("x"))
    assert drift_page._standing is before
    drift_page.show()
    drift_page.showing()
    assert drift_page._standing is not before


def test_too_little_says_so_in_either_direction(store, drift_page, session):
    weeks_of_entries(store, [(3, 6)] * 9 + [(0, 0)] * 12 + [(2, 3)] * 3)
    session.changed.emit()
    assert drift_page.sentence_text.text() == (
        "9 entries in the last 13 weeks. Too few to say anything, in either direction."
    )


def test_silence_is_said_first(store, drift_page, session):
    weeks_of_entries(store, [(3, 6)] * 16 + [(1, 1)] * 4)
    session.changed.emit()
    assert drift_page.quiet_text.text() == (
        "You wrote on 4 of the last 20 workdays; before, on 5 of 5. Only you know what the silence means."
    )
    assert drift_page.quiet_text.isVisible()
    assert drift_page.quiet_text.y() < drift_page.headline_text.y()
