"""The leadership plan: answers written anew, the split moved, the card printed."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journal.errors import ReadOnly
from journal.model import Plan
from journal.palette import load_palette
from tests.ui.conftest import NOW, TODAY
from ui.dialogs.print_card import PrintCardDialog
from ui.dialogs.wordings import WordingsDialog
from ui.plan_card import (
    FOOT,
    SMALLEST,
    CardAnswer,
    CardContent,
    column_size,
    foot_height,
    height_of,
    lay_out,
    pdf_of,
)
from ui.printing import PAGES
from ui.session_parts.planning import age_words
from ui.widgets.plan_steps import PlanSteps

CONTROL = Qt.KeyboardModifier.ControlModifier
LONG_AGO = TODAY - timedelta(days=100)


@pytest.fixture
def filled(store):
    store.add_answer(1, "One team", on=LONG_AGO, now=NOW - timedelta(days=100))
    store.add_answer(1, "One team, once", on=TODAY - timedelta(days=20), now=NOW - timedelta(days=20))
    store.add_plan(Plan(LONG_AGO, (40, 35, 25), 5.0, "Thursday 9 to 11"), now=NOW)
    return store


@pytest.fixture
def page(filled, window):
    window.show_page(2)
    return window.page(2)


# --- answers --------------------------------------------------------------------------------------


def test_the_eight_stand_with_their_answers(page):
    first, second = page.cards[:2]
    assert first.question_text.text() == "1. What am I trying to achieve with my leadership?"
    assert first.answer_text.text() == "One team, once"
    assert first.note_label.text() == "revisited 2 weeks ago"
    assert first.wordings_button.text() == "2 versions"
    assert second.answer_text.text() == "Not yet written"
    assert not second.wordings_button.isVisibleTo(page)


def test_an_answer_is_written_by_keyboard_and_the_earlier_wording_kept(page, qtbot, reader):
    card = page.cards[0]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert card.field.words() == "One team, once"
    card.field.edit.selectAll()
    qtbot.keyClicks(card.field.edit, "A family meets one team")
    qtbot.keyClick(card.field.edit, Qt.Key.Key_Return, CONTROL)
    assert [answer.body for answer in reader.answers(1)] == [
        "A family meets one team",
        "One team, once",
        "One team",
    ]
    assert not card.is_editing
    assert card.hasFocus()
    assert card.answer_text.text() == "A family meets one team"


def test_the_same_words_are_no_new_wording(page, qtbot, reader):
    card = page.cards[0]
    card.edit()
    card.request_keep()
    assert len(reader.answers(1)) == 2


def test_escape_puts_aside_what_was_typed_and_it_can_be_had_back(page, window, qtbot, reader):
    card = page.cards[1]
    card.edit()
    qtbot.keyClicks(card.field.edit, "The handovers")
    qtbot.keyClick(card.field.edit, Qt.Key.Key_Escape)
    assert not card.is_editing
    assert reader.answers(2) == []
    window._undo_bar.undo_button.click()
    assert page._planning.drafts() == {2: "The handovers"}


def test_what_is_typed_is_in_the_file_when_the_page_is_left(page, window, qtbot, reader):
    card = page.cards[1]
    card.edit()
    qtbot.keyClicks(card.field.edit, "The handovers")
    window.show_page(0)
    assert reader.setting("answer_drafts") == {"2": "The handovers"}


def test_what_was_typed_another_time_is_there_again(filled, window):
    filled.set_setting("answer_drafts", {"3": "Families"})
    window.show_page(2)
    assert window.page(2).cards[2].is_editing
    assert window.page(2).cards[2].field.words() == "Families"


def test_a_refused_answer_stays_on_the_screen(page, window, qtbot, monkeypatch):
    def refuse(*_, **__):
        raise ReadOnly("The journal can be read but not written.")

    card = page.cards[1]
    card.edit()
    qtbot.keyClicks(card.field.edit, "The handovers")
    monkeypatch.setattr(page._session.store, "add_answer", refuse)
    card.request_keep()
    assert card.is_editing
    assert card.field.words() == "The handovers"
    assert window._notice_bar.words_label.text() == "The journal can be read but not written."


def test_an_emptied_answer_is_none_and_comes_back(page, window, qtbot, reader):
    card = page.cards[0]
    card.edit()
    card.field.edit.selectAll()
    qtbot.keyClick(card.field.edit, Qt.Key.Key_Delete)
    card.request_keep()
    assert reader.find_answer(1) is None
    assert card.answer_text.text() == "Not yet written"
    window._undo_bar.undo_button.click()
    assert reader.find_answer(1).body == "One team, once"


def test_an_earlier_wording_is_taken_up_again(page, theme, qtbot, reader):
    dialog = WordingsDialog(theme, "?", page._planning.wordings(1))
    qtbot.addWidget(dialog)
    assert len(dialog.take_buttons) == 1
    dialog.take_buttons[0].click()
    assert dialog.chosen.body == "One team"
    page._keep_answer(1, dialog.chosen.body)
    assert reader.find_answer(1).body == "One team"
    assert len(reader.answers(1)) == 3


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "yesterday"), (6, "6 days ago"), (21, "3 weeks ago"), (120, "4 months ago")],
)
def test_ages_are_said_coarsely(days, words):
    assert age_words(TODAY - timedelta(days=days), TODAY) == words


# --- the split ------------------------------------------------------------------------------------


def test_a_split_is_moved_by_keyboard_kept_and_taken_back(page, window, qtbot, reader):
    panel = page.split_panel
    assert panel.estimate.shares == (40, 35, 25)
    for _ in range(5):
        qtbot.keyClick(panel.estimate.sliders[0], Qt.Key.Key_Left)
    assert panel.estimate.shares[0] == 35
    assert sum(panel.estimate.shares) == 100
    assert panel.is_changing
    assert reader.plans() == [Plan(LONG_AGO, (40, 35, 25), 5.0, "Thursday 9 to 11")]  # nothing kept yet
    panel.hours_edit.setValue(6.5)
    panel.keep_button.click()
    kept = reader.find_plan(TODAY)
    assert (kept.split[0], kept.leadership_hours, kept.note) == (35, 6.5, "Thursday 9 to 11")
    assert page.hours_label.text() == "6½ h a week"
    assert len(reader.plans()) == 2
    assert panel.steps.isVisibleTo(page)
    window._undo_bar.undo_button.click()
    assert reader.plans() == [Plan(LONG_AGO, (40, 35, 25), 5.0, "Thursday 9 to 11")]
    assert panel.estimate.shares == (40, 35, 25)


def test_a_plan_may_hold_from_another_day(page, reader):
    panel = page.split_panel
    panel.open_form()
    panel.from_edit.setDate(panel.from_edit.date().addDays(10))
    panel.keep_button.click()
    assert reader.plans()[-1].holds_from == TODAY + timedelta(days=10)
    assert reader.find_plan(TODAY).holds_from == LONG_AGO


def test_leaving_shows_the_plan_as_it_was(page, qtbot, reader):
    panel = page.split_panel
    qtbot.keyClick(panel.estimate.sliders[2], Qt.Key.Key_Home)
    assert panel.estimate.shares[2] == 0
    panel.leave()
    assert panel.estimate.shares == (40, 35, 25)
    assert len(reader.plans()) == 1


def test_without_a_plan_nothing_is_kept_before_a_share_is_said(window, reader):
    window.show_page(2)
    panel = window.page(2).split_panel
    panel.open_form()
    panel.request_keep()
    assert reader.plans() == []
    panel.estimate.sliders[1].setValue(50)
    panel.request_keep()
    assert reader.find_plan(TODAY).split[1] == 50


def test_steps_never_vanish_and_never_overlap(theme, qtbot):
    steps = PlanSteps(theme)
    qtbot.addWidget(steps)
    plans = [
        Plan(date(2024, 1, 1), (40, 35, 25)),
        Plan(TODAY - timedelta(days=1), (30, 40, 30)),
        Plan(TODAY, (20, 40, 40)),
    ]
    steps.show_plans(plans, TODAY)
    edges = steps.edges(240.0)
    assert edges[0] == 0
    assert edges[-1] == 240
    assert all(right - left >= 9.9 for left, right in pairwise(edges))
    assert steps.accessibleName().count("System 1") == 3


# --- the card -------------------------------------------------------------------------------------


def content(words="One team, once", *, split=(40, 35, 25)):
    return CardContent(
        title="Leadership plan",
        day="20 November 2026",
        answers=[CardAnswer(number, f"Question {number}?", words) for number in range(1, 9)],
        split=split,
        systems=("1 Deliver 40 %", "2 Improve 35 %", "3 Enable 25 %"),
        hours="5 h a week for leadership · Thursday",
        shortened="[…] in full in the journal",
    )


def tool(name):
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} of poppler-utils is not here")
    return found


LENGTHS = ["", "One team, once", "many words " * 60, "many words " * 2000, "x" * 5000]


@pytest.mark.parametrize("page_size", sorted(PAGES))
@pytest.mark.parametrize("words", LENGTHS, ids=len)
def test_the_card_is_always_one_page_of_its_size(theme, tmp_path, page_size, words):
    path = tmp_path / "card.pdf"
    path.write_bytes(pdf_of(content(words), page_size, load_palette("light")))
    told = subprocess.run([tool("pdfinfo"), path], capture_output=True, text=True, check=True).stdout
    assert "Pages:           1\n" in told
    assert f"({page_size})" in told


def test_the_card_holds_the_words_and_nothing_of_the_maker(theme, tmp_path):
    path = tmp_path / "card.pdf"
    path.write_bytes(pdf_of(content(), "A5", load_palette("light")))
    words = subprocess.run([tool("pdftotext"), path, "-"], capture_output=True, text=True, check=True).stdout
    assert words.count("One team, once") == 8
    for part in ("Leadership plan", "Question 8?", "5 h a week", "1 Deliver"):
        assert part in words
    told = subprocess.run([tool("pdfinfo"), path], capture_output=True, text=True, check=True).stdout
    author = [line.partition(":")[2].strip() for line in told.splitlines() if line.startswith("Author")]
    assert author in ([], [""])


@pytest.mark.parametrize("page_size", sorted(PAGES))
@pytest.mark.parametrize("words", LENGTHS, ids=len)
def test_no_column_is_longer_than_its_page(theme, page_size, words):
    laid = lay_out(content(words), page_size, load_palette("light"))
    _, height = column_size(page_size)
    assert max(map(height_of, laid.columns)) <= height
    assert laid.pixels >= SMALLEST
    if len(words) < 50:
        assert not laid.is_shortened
    if len(words) > 1000:
        assert laid.is_shortened


@pytest.mark.parametrize("page_size", sorted(PAGES))
def test_the_whole_note_on_the_hours_stands_on_the_card(theme, tmp_path, page_size):
    note = "5 h a week for leadership · Thursday 9 to 11 with the door shut, and the walk home on Mondays"
    note += " for what Thursday began; in weeks of the board half of it, said beforehand"
    path = tmp_path / "card.pdf"
    path.write_bytes(pdf_of(content()._replace(hours=note), page_size, load_palette("light")))
    words = subprocess.run([tool("pdftotext"), path, "-"], capture_output=True, text=True, check=True).stdout
    assert note in " ".join(words.split())


@pytest.mark.parametrize("page_size", sorted(PAGES))
@pytest.mark.parametrize("note", ["", "short", "many words " * 30, "many words " * 900, "x" * 5000], ids=len)
def test_the_foot_grows_by_its_note_and_leaves_the_answers_their_room(theme, page_size, note):
    palette = load_palette("light")
    shown = content("many words " * 2000)._replace(hours=note)
    _, height = column_size(page_size)
    foot = foot_height(shown, page_size, palette)
    assert FOOT <= foot <= FOOT + 40
    assert (foot > FOOT) is (len(note) > 200)
    assert max(map(height_of, lay_out(shown, page_size, palette).columns)) <= height - (foot - FOOT)


def test_the_card_shows_what_the_page_shows(page, window, qtbot):
    shown = page.card_content()
    assert shown.answers[0].answer == "One team, once"
    assert shown.answers[1].answer == ""
    assert shown.split == (40, 35, 25)
    assert shown.hours == "5 h a week for leadership · Thursday 9 to 11"


def test_the_card_is_saved_where_it_was_asked_for(page, theme, tmp_path, qtbot):
    dialog = PrintCardDialog(theme, page.card_content(), page._session.write_file)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.size_choice.toggle(1)
    assert dialog.page == "A4"
    dialog.save_pdf(tmp_path / "card")
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    assert not dialog.problem_text.isVisible()
    dialog.save_pdf(tmp_path / "nowhere" / "card.pdf")
    assert dialog.problem_text.isVisible()


# --- why I was put here ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "said", "act"),
    [
        (None, "as you see it now", "Write it"),
        (20, "Written on", "Look at it"),
        (91, "A quarter has passed", "Write it again"),
    ],
)
def test_each_quarter_the_purpose_may_be_written_again(days, said, act, filled, window):
    if days is not None:
        written = TODAY - timedelta(days=days)
        filled.purpose().add_purpose("To make it one service", on=written, now=NOW)
    window.show_page(2)
    page = window.page(2)
    assert said in page.purpose_note.text()
    assert "one service" not in page.purpose_note.text()  # the old words wait for the new ones
    assert page.purpose_button.text() == act


def test_the_purpose_is_asked_for_from_the_plan(page, window, monkeypatch):
    asked = []
    window.answer("purpose", lambda: asked.append(True))
    page.purpose_button.click()
    assert asked == [True]


def test_by_its_key_the_first_answer_has_the_keyboard_and_enter_opens_it(window, qtbot):
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    page = window.page(2)
    assert QApplication.focusWidget() is page.cards[0]
    qtbot.keyClick(page.cards[0], Qt.Key.Key_Return)
    assert page.cards[0].is_editing
    assert page.cards[0].field.edit.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert page.cards[0].field.edit.hasFocus()  # who writes goes on writing


def test_by_the_rail_no_answer_takes_the_keyboard(window, qtbot):
    window.activateWindow()
    qtbot.mouseClick(window.rail.buttons[2], Qt.MouseButton.LeftButton)
    assert not any(card.hasFocus() for card in window.page(2).cards)
