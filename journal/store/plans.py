"""The leadership plan: the intended split with its steps, the standing answers with every wording."""

from __future__ import annotations

from datetime import date, datetime

from journal.errors import BadValue, JournalError
from journal.model import Answer, Plan
from journal.store.base import Subject, clean_text, date_of, from_micros, text_of, to_micros
from journal.weeks import check_date

_PLAN = "SELECT holds_from, deliver, improve, enable, leadership_minutes, note FROM plan"


class Plans(Subject):
    """The plan and answer tables. A change is a new row; nothing is overwritten."""

    def add_plan(self, plan: Plan, *, now: datetime) -> int:
        """Let ``plan`` hold from its date on, and return its number."""
        check_date(plan.holds_from)
        hours = plan.leadership_hours
        with self._writing() as connection:
            self._db.table("plan").insert(
                {
                    "holds_from": plan.holds_from.isoformat(),
                    "deliver": plan.split[0],
                    "improve": plan.split[1],
                    "enable": plan.split[2],
                    "leadership_minutes": None if hours is None else round(hours * 60),
                    "note": clean_text(plan.note),
                    "made_at": to_micros(now),
                }
            )
            return int(connection.execute("SELECT max(number) FROM plan").fetchone()[0])

    def withdraw_plan(self, number: int) -> None:
        """Take back the plan made last, as if it had never been made; every other stays.

        Raises:
            JournalError: It is not the last one, or it is gone already; nothing was changed.
        """
        with self._writing() as connection:
            taken = connection.execute(
                "DELETE FROM plan WHERE number = ? AND number = (SELECT max(number) FROM plan)", [number]
            )
            if taken.rowcount != 1:
                raise JournalError("The plan has changed again since, so this was left as it is.")

    def plans(self) -> list[Plan]:
        """Return every plan, earliest first; of two for one day only the later made."""
        with self._reading() as connection:
            rows = connection.execute(f"{_PLAN} ORDER BY holds_from, number").fetchall()
        by_day = {row[0]: _plan_of(row) for row in rows}
        return list(by_day.values())

    def find_plan(self, on: date) -> Plan | None:
        """Return the plan that holds on this day."""
        with self._reading() as connection:
            row = connection.execute(
                f"{_PLAN} WHERE holds_from <= ? ORDER BY holds_from DESC, number DESC LIMIT 1",
                [on.isoformat()],
            ).fetchone()
        return None if row is None else _plan_of(row)

    def add_answer(self, question: int, body: str, *, on: date, now: datetime) -> Answer:
        """Let ``body`` be the standing answer; earlier wordings stay."""
        if not 1 <= question <= 8:
            raise BadValue("There is no question {0}; they are numbered 1 to 8.", question)
        check_date(on)
        with self._writing():
            self._db.table("answer").insert(
                {
                    "question": question,
                    "body": clean_text(body),
                    "answered_on": on.isoformat(),
                    "answered_at": to_micros(now),
                }
            )
        return Answer(question, body, now, on)

    def answers(self, question: int) -> list[Answer]:
        """Return every wording of an answer, the standing one first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT question, body, answered_at, answered_on FROM answer WHERE question = ? "
                "ORDER BY number DESC",  # not by the clock, which may be wrong on one of two computers
                [question],
            )
            return [
                Answer(number, text_of(body), from_micros(at), date_of(on)) for number, body, at, on in rows
            ]

    def answer_count(self, first: date, last: date) -> int:
        """Return how many wordings of answers were written on these days, both included."""
        [(count,)] = self._rows(
            "SELECT count(*) FROM answer WHERE answered_on BETWEEN ? AND ?",
            [first.isoformat(), last.isoformat()],
        )
        return int(count)

    def find_answer(self, question: int) -> Answer | None:
        """Return the standing answer to a question; None where there is none, or where it was emptied."""
        answers = self.answers(question)
        return answers[0] if answers and answers[0].body.strip() else None

    def withdraw_answer(self, answer: Answer) -> None:
        """Take back the wording kept last, so that the one before it stands again.

        Raises:
            JournalError: It is not the last one, or it is gone already; nothing was changed.
        """
        with self._writing() as connection:
            last = connection.execute(
                "SELECT number, answered_at, body FROM answer WHERE question = ? "
                "ORDER BY number DESC LIMIT 1",
                [answer.question],
            ).fetchone()
            if last is None or tuple(last[1:]) != (to_micros(answer.answered_at), answer.body):
                raise JournalError("The answer has changed again since, so this was left as it is.")
            connection.execute("DELETE FROM answer WHERE number = ?", [last[0]])


def _plan_of(row: tuple[str, int, int, int, int | None, str]) -> Plan:
    holds_from, deliver, improve, enable, minutes, note = row
    return Plan(
        date_of(holds_from),
        (deliver, improve, enable),
        None if minutes is None else minutes / 60,
        text_of(note),
    )
