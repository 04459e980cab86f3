"""Weeks looked back on: reviews, what spoke against the writer's reading, what is said of a whole week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from journal.model import Entry, Review, Week, WeekKind
from journal.store.base import Subject, clean_text, from_micros, text_of, to_micros
from journal.store.driver import Connection
from journal.store.entries import COLUMNS, entry_of, first_place

# What the writer says before looking, and never anew afterwards.
_SAID_FIRST = "felt, deliver_estimate, improve_estimate, enable_estimate, pulled_estimate, estimated_at"
_SAVE = (
    f"INSERT OR REPLACE INTO review (week, begun_at, ended_at, {_SAID_FIRST}, "
    "other_side, intention, outcome, step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class ReviewCounts(NamedTuple):
    """Reviews of a period in counts: finished, with an intention, and what became of the intentions."""

    finished: int
    intentions: int
    kept: int
    partly: int
    not_kept: int


class Reviews(Subject):
    """The review, counter_evidence, week_note and retag tables."""

    def save_review(self, review: Review, *, now: datetime, ended: bool = False) -> None:
        """Keep how far the review of its week has come.

        What was said before looking is kept as it was: once the file holds ``estimated_at``, or a finished
        review with an estimate, another felt, estimate or ``pulled_estimate`` is passed over. Plain SQL,
        since it runs while the writer types and importing sqlite-utils would be felt.
        """
        words = clean_text(review.other_side), clean_text(review.intention)
        with self._writing() as connection:
            begun, finished, said = _known(connection, review.week)
            # Once finished it stays so: the outcome of an intention is told a week later.
            ended_at = to_micros(now) if ended and finished is None else finished
            connection.execute(
                _SAVE,
                [
                    review.week.number,
                    to_micros(now) if begun is None else begun,
                    ended_at,
                    *(said or _said(review)),
                    *words,
                    review.outcome,
                    review.step,
                ],
            )

    def find_review(self, week: Week) -> Review | None:
        """Return the review of a week, finished or not."""
        return self._find_review("week = ?", week)

    def find_intention_before(self, week: Week) -> Review | None:
        """Return the newest earlier review that holds an intention."""
        return self._find_review("week < ? AND intention != ''", week)

    def _find_review(self, condition: str, week: Week) -> Review | None:
        with self._reading() as connection:
            row = connection.execute(
                f"SELECT week, {_SAID_FIRST}, other_side, intention, outcome, step "
                f"FROM review WHERE {condition} ORDER BY week DESC LIMIT 1",
                [week.number],
            ).fetchone()
        if row is None:
            return None
        number, felt, deliver, improve, enable, pulled, estimated_at, other, intention, outcome, step = row
        return Review(
            Week(number),
            felt,
            None if deliver is None else (deliver, improve, enable),
            text_of(other),
            text_of(intention),
            outcome,
            pulled,
            None if estimated_at is None else from_micros(estimated_at),
            step,
        )

    def is_reviewed(self, week: Week) -> bool:
        """True when the review of this week was finished."""
        with self._reading() as connection:
            row = connection.execute("SELECT ended_at FROM review WHERE week = ?", [week.number]).fetchone()
        return row is not None and row[0] is not None

    def review_counts(self, first: Week, last: Week) -> ReviewCounts:
        """Return how the reviews of these weeks, both included, came out."""
        [row] = self._rows(
            "SELECT count(ended_at), ifnull(sum(intention != ''), 0), "
            "ifnull(sum(intention != '' AND outcome = 'kept'), 0), "
            "ifnull(sum(intention != '' AND outcome = 'partly'), 0), "
            "ifnull(sum(intention != '' AND outcome = 'not'), 0) FROM review WHERE week BETWEEN ? AND ?",
            [first.number, last.number],
        )
        return ReviewCounts(*map(int, row))

    def unreviewed_weeks(self, first: Week, last: Week) -> list[Week]:
        """Return the weeks, oldest first, that hold entries, were not on leave and were not reviewed."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT DISTINCT week FROM entry INDEXED BY entry_counts "
                "WHERE deleted_at IS NULL AND week BETWEEN ? AND ? "
                "AND week NOT IN (SELECT week FROM review WHERE ended_at IS NOT NULL) "
                "AND week NOT IN (SELECT week FROM week_note WHERE kind = 'leave') ORDER BY week",
                [first.number, last.number],
            )
            return [Week(int(week)) for (week,) in rows]

    def note_outcome(self, week: Week, outcome: str | None) -> None:
        """Say what became of the intention that the review of ``week`` ended with; None takes it back."""
        with self._writing() as connection:
            connection.execute("UPDATE review SET outcome = ? WHERE week = ?", [outcome, week.number])

    # --- what speaks against the writer's reading -------------------------------------------------

    def note_counter_evidence(self, week: Week, entry_ids: Sequence[str], *, now: datetime) -> None:
        """Remember that these entries were shown as the other side of a week."""
        with self._writing() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO counter_evidence (week, entry_id, shown_at) VALUES (?, ?, ?)",
                [(week.number, entry_id, to_micros(now)) for entry_id in entry_ids],
            )

    def counter_evidence(self, week: Week) -> list[Entry]:
        """Return the entries that were shown as the other side of a week, oldest first."""
        columns = ", ".join(f"entry.{name}" for name in COLUMNS.split(", "))
        rows = self._rows(
            f"SELECT {columns} FROM counter_evidence JOIN entry ON entry.id = counter_evidence.entry_id "
            "WHERE counter_evidence.week = ? AND entry.deleted_at IS NULL ORDER BY entry.place",
            [week.number],
        )
        return [entry_of(row) for row in rows]

    def shown_as_counter_evidence(self, *, apart_from: Week) -> dict[str, int]:
        """Return when each entry was last shown as the other side of another week, as a running number."""
        rows = self._rows(
            "SELECT entry_id, max(number) FROM counter_evidence WHERE week != ? GROUP BY entry_id",
            [apart_from.number],
        )
        return {str(entry_id): int(number) for entry_id, number in rows}

    # --- the whole week ---------------------------------------------------------------------------

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

    # --- the blind re-tag -------------------------------------------------------------------------

    def last_retag_at(self) -> datetime | None:
        """Return when an entry was last tagged again."""
        [(at,)] = self._rows("SELECT max(made_at) FROM retag", [])
        return None if at is None else from_micros(at)

    def retaggable(self, until: date, limit: int = -1) -> list[str]:
        """Return the ids of entries up to and with this journal date that hold words and a role system.

        Oldest first, at most ``limit`` of them where it is not negative.
        """
        rows = self._rows(
            "SELECT id FROM entry WHERE place < ? AND role_system IS NOT NULL AND deleted_at IS NULL "
            "AND trim(body) != '' ORDER BY place LIMIT ?",
            [first_place(date.fromordinal(until.toordinal() + 1)), limit],
        )
        return [str(entry_id) for (entry_id,) in rows]

    def retag_counts(self) -> dict[str, int]:
        """Return how often each entry was tagged again; those that never were are left out."""
        rows = self._rows("SELECT entry_id, count(*) FROM retag GROUP BY entry_id", [])
        return {str(entry_id): int(count) for entry_id, count in rows}


def _known(connection: Connection, week: Week) -> tuple[int | None, int | None, list[object] | None]:
    """Return when the review was begun and ended, and what was said before looking, if it is settled."""
    row = connection.execute(
        f"SELECT begun_at, ended_at, {_SAID_FIRST} FROM review WHERE week = ?", [week.number]
    ).fetchone()
    if row is None:
        return None, None, None
    begun, ended, *said = row
    estimate, estimated_at = said[1], said[-1]
    has_looked = estimated_at is not None or (ended is not None and estimate is not None)
    return begun, ended, said if has_looked else None


def _said(review: Review) -> list[object]:
    at = review.estimated_at
    return [
        review.felt,
        *(review.estimate or (None, None, None)),
        review.pulled_estimate,
        None if at is None else to_micros(at),
    ]
