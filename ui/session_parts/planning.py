"""Leadership plan: what its page asks of the journal."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from journal import questions
from journal.model import Answer, Plan, Question
from ui.session import Session

WORDINGS = "question_wordings"
DRAFTS = "answer_drafts"


class Standing(NamedTuple):
    """One question with its standing answer, None where there is none now.

    ``wordings`` counts the answers ever kept; ``touched_on`` is the day of the last change of any kind.
    """

    question: Question
    is_reworded: bool
    answer: Answer | None
    wordings: int
    touched_on: date | None


class Planning:
    """Made with the page."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- what is so -------------------------------------------------------------------------------

    def today(self) -> date:
        """The writer's journal date."""
        return self._session.today()

    def standings(self) -> list[Standing]:
        """Return the eight in their order."""
        return [self.standing(question.number) for question in questions.all_questions()]

    def standing(self, number: int) -> Standing:
        """Return one question with what stands under it."""
        every = self._session.store.answers(number)
        question = self._session.question(number)
        return Standing(
            question,
            question != questions.question(number),
            every[0] if every and every[0].body.strip() else None,
            sum(1 for answer in every if answer.body.strip()),
            every[0].answered_on if every else None,
        )

    def wordings(self, number: int) -> list[Answer]:
        """Return every wording of an answer, the newest first; an emptied one has an empty body."""
        return self._session.store.answers(number)

    def plan(self) -> Plan | None:
        """Return the plan that holds today."""
        return self._session.store.find_plan(self.today())

    def plans(self) -> list[Plan]:
        """Return every step of the plan, earliest first; some may still be to come."""
        return self._session.store.plans()

    # --- answers ----------------------------------------------------------------------------------

    def keep_answer(self, number: int, body: str) -> bool:
        """Let ``body`` stand as the answer; an empty one means that there is none now, and can be undone.

        Words that stand already make no new wording. False where the world stood in the way.
        """
        body = body.strip()
        session, store = self._session, self._session.store
        before = store.find_answer(number)
        if body == ("" if before is None else before.body):
            return session.change(lambda: self._set_draft(number, None))
        made: list[Answer] = []

        def work() -> None:
            with store.together():
                made.append(store.add_answer(number, body, on=self.today(), now=session.now()))
                self._set_draft(number, None)

        if not session.change(work):
            return False
        if not body:
            session.offer_undo(tr("The answer was taken away."), lambda: store.withdraw_answer(made[0]))
        return True

    def drafts(self) -> dict[int, str]:
        """Return what was typed under the questions and neither kept nor left, by question."""
        found = self._session.store.setting(DRAFTS, {})
        if not isinstance(found, dict):
            return {}
        return {
            question.number: found[str(question.number)]
            for question in questions.all_questions()
            if isinstance(found.get(str(question.number)), str)
        }

    def save_draft(self, number: int, body: str | None) -> None:
        """Put what is typed into the file, so that a crash cannot take it; None forgets it."""
        self._session.attempt(lambda: self._set_draft(number, body))

    def put_aside(self, number: int, body: str) -> None:
        """Leave what was typed, with the chance to have it back."""
        self.save_draft(number, None)
        self._session.offer_undo(
            tr("What you had typed was put aside."), lambda: self._set_draft(number, body)
        )

    # --- the questions' words ---------------------------------------------------------------------

    def reword(self, number: int, words: str) -> bool:
        """Ask a question in the writer's words; no words, or the book's, bring back the original."""
        words = " ".join(words.split())
        original = questions.question(number).text
        own = None if words in ("", original) else words
        before = self._own_wordings().get(str(number))
        if own == before:
            return True
        if not self._session.change(lambda: self._set_wording(number, own)):
            return False
        if before is not None:
            self._session.offer_undo(
                tr("The question has other words now.")
                if own
                else tr("The question has its original words again."),
                lambda: self._set_wording(number, before),
            )
        return True

    # --- the plan ---------------------------------------------------------------------------------

    def keep_plan(self, plan: Plan) -> bool:
        """Let ``plan`` hold from its date on, as a new step; it can be taken back until something else is."""
        session, store = self._session, self._session.store
        made: list[int] = []
        if not session.change(lambda: made.append(store.add_plan(plan, now=session.now()))):
            return False
        session.offer_undo(tr("The plan has changed."), lambda: store.withdraw_plan(made[0]))
        return True

    # --- in the file ------------------------------------------------------------------------------

    def _set_draft(self, number: int, body: str | None) -> None:
        drafts: dict[str, str] = {str(key): value for key, value in self.drafts().items()}
        if drafts.get(str(number)) != body:
            _put(drafts, number, body)
            self._session.store.set_setting(DRAFTS, drafts)

    def _own_wordings(self) -> dict[str, str]:
        found = self._session.store.setting(WORDINGS, {})
        return found if isinstance(found, dict) else {}

    def _set_wording(self, number: int, words: str | None) -> None:
        with self._session.store.together():  # what another program wrote of other questions stays
            wordings = dict(self._own_wordings())
            _put(wordings, number, words)
            self._session.store.set_setting(WORDINGS, wordings)


def age_words(day: date, today: date) -> str:
    """Return how long ago a day was, in the coarsest unit that still says something."""
    days = max((today - day).days, 0)
    if days <= 1:
        return tr("today") if days == 0 else tr("yesterday")
    if days < 14:
        return tr("{0} days ago").format(days)
    if day > today - timedelta(days=61):
        return tr("{0} weeks ago").format(days // 7)
    if days < 730:
        return tr("{0} months ago").format(round(days / 30.44))
    return tr("{0} years ago").format(days // 365)


def _put(values: dict[str, str], number: int, value: str | None) -> None:
    if value is None:
        values.pop(str(number), None)
    else:
        values[str(number)] = value


def tr(text: str) -> str:
    """Translate what a page says of the plan."""
    return QCoreApplication.translate("Planning", text)
