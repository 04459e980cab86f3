"""The leadership account: what is picked is on the page, in the questions' order, and stays picked."""

from __future__ import annotations

import io
from datetime import timedelta

import pypdfium2
import pytest

from journal.coach.account import Pick
from journal.model import EntryDraft, Mark, MarkKind, Review, Week
from tests.ui.conftest import NOW, TODAY
from ui.dialogs.account import CHARTS, AccountDialog
from ui.jobs import Jobs
from ui.session_parts.accounting import Accounting

WAIT = 30_000  # milliseconds; matplotlib may be imported for the first time here
LAST_WEEK = TODAY - timedelta(days=TODAY.weekday() + 3)


@pytest.fixture
def journal(pulled_store):
    """A record with an answer, a reflection, a mark, an intention that was kept and one that was not."""
    store = pulled_store
    store.add_answer(7, "It calms me down", on=TODAY, now=NOW)
    store.add_entry(
        EntryDraft("Less than I feared", question=7),
        written_on=LAST_WEEK,
        written_at=NOW,
        zone="Europe/London",
    )
    store.add_mark(Mark("system", MarkKind.CHANGING, LAST_WEEK, words="No escalations on my desk"), now=NOW)
    week = Week.of(LAST_WEEK)
    for back, outcome in ((1, "kept"), (2, "not")):
        review = Review(week + -back, intention=f"Sit with the team {back}", outcome=outcome)
        store.save_review(review, now=NOW, ended=True)
    return store


@pytest.fixture
def saved():
    """What was saved: (path, content)."""
    return []


@pytest.fixture
def dialog(journal, session, theme, qtbot, saved):
    jobs = Jobs(theme)

    def save(path, content):
        saved.append((path, content))
        return True

    made = AccountDialog(theme, Accounting(session), "Helen Marsh", save, jobs)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.preview.cancel()
    jobs.close()


def words_of(pdf):
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        pages = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    return [" ".join(page.split()) for page in pages]


def test_what_may_be_picked_is_the_writers_own(dialog):
    quotes = [dialog.fields[7].quote.itemText(index) for index in range(dialog.fields[7].quote.count())]
    assert quotes[1].startswith("It calms me down (20 November 2026)")
    assert quotes[2].startswith("Less than I feared")
    changes = dialog.fields[1].change
    assert [changes.itemText(index) for index in range(changes.count())] == [
        "No escalations on my desk",
        "Sit with the team 1",
    ]
    assert dialog.fields[2].chart.count() == len(CHARTS) + 1


@pytest.mark.slow
def test_what_is_picked_is_on_the_page_in_the_order_of_the_questions(dialog, qtbot, saved, tmp_path):
    dialog.fields[7].quote.setCurrentIndex(1)
    dialog.fields[7].chart.setCurrentIndex(1)
    dialog.fields[2].change.setEditText("The <b>round</b> went to the leads")
    qtbot.waitUntil(lambda: dialog.is_settled and dialog.pdf_button.isEnabled(), timeout=WAIT)
    dialog.save_pdf(tmp_path / "account")
    ((path, pdf),) = saved
    assert path.name == "account.pdf"
    (page,) = words_of(pdf)
    assert "Helen Marsh" in page
    places = [
        page.index(words)
        for words in (
            "How will I successfully account for my leadership?",
            "2. What do I need to change around here?",
            "The <b>round</b> went to the leads",
            "7. What is the system doing to me and what am I doing to the system?",
            "It calms me down",
        )
    ]
    assert places == sorted(places)
    assert "Less than I feared" not in page
    assert "1. What am I trying" not in page
    assert "pulled" not in page.lower().replace("system 1", "")


def test_what_is_picked_stays_picked(dialog, session):
    dialog.fields[7].quote.setCurrentIndex(2)
    dialog.fields[3].change.setEditText("We ask them now")
    dialog.accept()
    again = Accounting(session).picks()
    assert again[7].quote == "Less than I feared"
    assert again[3] == Pick(3, "", "", "We ask them now", "")
    assert again[1].is_empty


def test_a_quote_that_is_worded_anew_since_stays_as_it_was_picked(dialog, session, journal, theme, qtbot):
    dialog.fields[7].quote.setCurrentIndex(1)
    dialog.accept()
    journal.add_answer(7, "It hurries me", on=TODAY, now=NOW + timedelta(hours=1))
    jobs = Jobs(theme)
    second = AccountDialog(theme, Accounting(session), "", lambda *_: True, jobs)
    qtbot.addWidget(second)
    assert second.fields[7].quote.currentText().startswith("It calms me down")
    second.reject()
    jobs.close()


def test_the_picks_of_another_quarter_are_not_taken_over(session, journal):
    journal.set_setting(
        "leadership_account", {"quarter": "2026-W10", "picks": [{"question": 1, "change": "Old"}]}
    )
    assert all(pick.is_empty for pick in Accounting(session).picks().values())


@pytest.mark.parametrize(
    "kept", ["", [], {"quarter": 3}, {"quarter": "2026-W46", "picks": [7, {"question": 9}]}]
)
def test_a_setting_that_is_none_of_ours_is_passed_over(session, journal, kept):
    journal.set_setting("leadership_account", kept)
    assert all(pick.is_empty for pick in Accounting(session).picks().values())


@pytest.mark.slow
def test_more_than_a_page_is_said(dialog, qtbot):
    for number, fields in dialog.fields.items():
        fields.chart.setCurrentIndex(number - 1 if number < 8 else 1)
        fields.change.setEditText("A change that takes up its room on the page. " * 10)
    qtbot.waitUntil(lambda: dialog.is_settled and dialog.pdf_button.isEnabled(), timeout=WAIT)
    assert len(dialog._made.shapes) > 1
    assert dialog.pages_view.status_label.text().startswith(f"This takes {len(dialog._made.shapes)} pages.")
