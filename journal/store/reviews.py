"""Weeks looked back on: reviews, and what the writer says of a whole week."""

from __future__ import annotations

from datetime import datetime

from journal.model import Review, Week, WeekKind
from journal.store.base import Subject, clean_text, to_micros


class Reviews(Subject):
    """The review and week_note tables."""

    def save_review(self, review: Review, *, now: datetime, ended: bool = False) -> None:
        """Keep how far the review of its week has come."""
        estimate = review.estimate or (None, None, None)
        values = {
            "week": review.week.number,
            "felt": review.felt,
            "deliver_estimate": estimate[0],
            "improve_estimate": estimate[1],
            "enable_estimate": estimate[2],
            "other_side": clean_text(review.other_side),
            "intention": clean_text(review.intention),
            "outcome": review.outcome,
        }
        with self._writing() as connection:
            begun, finished = connection.execute(
                "SELECT min(begun_at), min(ended_at) FROM review WHERE week = ?", [review.week.number]
            ).fetchone()
            values["begun_at"] = to_micros(now) if begun is None else begun
            # Once finished it stays so: the outcome of an intention is told a week later.
            values["ended_at"] = to_micros(now) if ended and finished is None else finished
            self._db.table("review").upsert(values, pk="week")

    def find_review(self, week: Week) -> Review | None:
        """Return the review of a week, finished or not."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT felt, deliver_estimate, improve_estimate, enable_estimate, "
                "other_side, intention, outcome "
                "FROM review WHERE week = ?",
                [week.number],
            ).fetchone()
        if row is None:
            return None
        felt, deliver, improve, enable, other_side, intention, outcome = row
        estimate = None if deliver is None else (deliver, improve, enable)
        return Review(week, felt, estimate, other_side, intention, outcome)

    def is_reviewed(self, week: Week) -> bool:
        """True when the review of this week was finished."""
        with self._reading() as connection:
            row = connection.execute("SELECT ended_at FROM review WHERE week = ?", [week.number]).fetchone()
        return row is not None and row[0] is not None

    def note_week(self, week: Week, kind: WeekKind | None, *, now: datetime) -> None:
        """Say of a whole week that it was leave, or swamped; None takes it back."""
        with self._writing() as connection:
            connection.execute("DELETE FROM week_note WHERE week = ?", [week.number])
            if kind is not None:
                connection.execute(
                    "INSERT INTO week_note (week, kind, noted_at) VALUES (?, ?, ?)",
                    [week.number, kind.value, to_micros(now)],
                )

    def week_notes(self) -> dict[int, WeekKind]:
        """Return what was said of each week, by the week's number."""
        with self._reading() as connection:
            rows = connection.execute("SELECT week, kind FROM week_note")
            return {int(week): WeekKind(kind) for week, kind in rows}
