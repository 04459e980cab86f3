"""Verdicts as issued, and the writer's answers to them. An issued verdict is never written again.

The measure itself is imported when a verdict is first read: the way to the first screen needs none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from journal.errors import BadValue
from journal.model import Mark, MarkKind, Week
from journal.store.base import Subject, clean_text, date_of, from_micros, text_of, to_micros

if TYPE_CHECKING:
    from journal.drift import Arm, Latch, Verdict

_COLUMNS = (
    "arm, week, state, z, h, phi, recent_pulled, recent_entries, recent_weeks, before_pulled, "
    "before_entries, before_weeks, smallest_shift, anchor_weeks, recent_from, before_until, latch"
)


class Issued(NamedTuple):
    """A verdict as it was issued; ``afterwards`` when its week had completed unseen."""

    verdict: Verdict
    issued_at: datetime
    afterwards: bool


class VerdictRows(Sequence["Verdict"]):
    """An arm's verdicts as the file gave them; a row becomes a ``Verdict`` when it is looked at.

    Thirty years hold 1,600 of each arm, and a page shows one arm.
    """

    __slots__ = ("_rows",)

    def __init__(self, rows: Sequence[tuple[Any, ...]]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        """Equal whatever holds the same verdicts in the same order."""
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, index: int) -> Verdict: ...
    @overload
    def __getitem__(self, index: slice) -> VerdictRows: ...
    def __getitem__(self, index: int | slice) -> Verdict | VerdictRows:
        """Return one verdict, or a part of them."""
        if isinstance(index, slice):
            return VerdictRows(self._rows[index])
        return _verdict_of(self._rows[index])


class Verdicts(Subject):
    """The verdict and mark tables."""

    def issue(self, verdicts: Iterable[tuple[Verdict, bool]], *, now: datetime) -> None:
        """Write down (verdict, made afterwards) pairs; one that its week already has stays as it is."""
        rows = [(*_row(verdict), to_micros(now), afterwards) for verdict, afterwards in verdicts]
        if not rows:
            return
        with self._writing() as connection:
            connection.executemany(
                f"INSERT INTO verdict ({_COLUMNS}, issued_at, afterwards) "
                f"VALUES ({', '.join('?' * 19)}) ON CONFLICT DO NOTHING",
                rows,
            )

    def issued(self, arm: Arm) -> list[Issued]:
        """Return the arm's verdicts in the order of their weeks."""
        with self._reading() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS}, issued_at, afterwards FROM verdict WHERE arm = ? ORDER BY week",
                [arm.value],
            ).fetchall()
        return [Issued(_verdict_of(row[:17]), from_micros(row[17]), bool(row[18])) for row in rows]

    def issued_verdicts(self, arm: Arm) -> VerdictRows:
        """Return the same verdicts without when and how they were issued."""
        sql = f"SELECT {_COLUMNS} FROM verdict WHERE arm = ? ORDER BY week"
        return VerdictRows(self._rows(sql, [arm.value]))

    def weeks_issued_afterwards(self, arm: Arm) -> frozenset[int]:
        """Return the numbers of the weeks whose verdict was made when they had completed unseen."""
        rows = self._rows("SELECT week FROM verdict WHERE arm = ? AND afterwards", [arm.value])
        return frozenset(int(week) for (week,) in rows)

    def last_issued(self, arm: Arm) -> Issued | None:
        """Return the arm's newest verdict."""
        with self._reading() as connection:
            row = connection.execute(
                f"SELECT {_COLUMNS}, issued_at, afterwards FROM verdict WHERE arm = ? "
                "ORDER BY week DESC LIMIT 1",
                [arm.value],
            ).fetchone()
        return None if row is None else Issued(_verdict_of(row[:17]), from_micros(row[17]), bool(row[18]))

    def first_issued_week(self, arm: Arm) -> int | None:
        """Return the number of the oldest week with a verdict."""
        with self._reading() as connection:
            row = connection.execute("SELECT min(week) FROM verdict WHERE arm = ?", [arm.value]).fetchone()
        return None if row[0] is None else int(row[0])

    def add_mark(self, mark: Mark, *, now: datetime) -> None:
        """Keep the writer's answer to a signal."""
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO mark (arm, kind, made_on, until, words, made_at) VALUES (?, ?, ?, ?, ?, ?)",
                [*_mark_row(mark), to_micros(now)],
            )

    def take_back_mark(self, mark: Mark) -> None:
        """Take an answer to a signal back, the newest of several alike.

        Raises:
            BadValue: A verdict was issued that heeds it: verdicts stay as issued.
        """
        with self._writing() as connection:
            heeded = "SELECT 1 FROM verdict WHERE arm = ? AND week >= ? LIMIT 1"
            if connection.execute(heeded, [mark.arm, Week.of(mark.made_on).number]).fetchone():
                raise BadValue("A verdict has been given since that heeds this answer, so it stays.")
            connection.execute(
                "DELETE FROM mark WHERE number = (SELECT max(number) FROM mark "
                "WHERE arm = ? AND kind = ? AND made_on = ? AND until IS ? AND words = ?)",
                _mark_row(mark),
            )

    def marks(self) -> list[Mark]:
        """Return every answer to a signal, earliest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT arm, kind, made_on, until, words FROM mark ORDER BY made_on, number"
            )
            return [_mark_of(row) for row in rows]


def _row(verdict: Verdict) -> tuple[Any, ...]:
    return (
        verdict.arm.value,
        verdict.week.number,
        verdict.state.value,
        verdict.z,
        verdict.h,
        verdict.phi,
        *verdict.recent,
        *verdict.before,
        verdict.smallest_shift,
        verdict.anchor_weeks,
        verdict.recent_from,
        verdict.before_until,
        _latch_text(verdict.latch),
    )


def _verdict_of(row: tuple[Any, ...]) -> Verdict:
    from journal.drift import Arm, Period, State, Verdict

    arm, week, state, z, h, phi, xr, nr, kr, xb, nb, kb, smallest, anchor, recent_from, until, latch = row
    return Verdict(
        Arm(arm), Week(week), State(state), z, h, phi, Period(xr, nr, kr), Period(xb, nb, kb),
        smallest, anchor, recent_from, until, _latch_of(latch),
    )  # fmt: skip


def _latch_text(latch: Latch) -> str:
    answer = latch.answer
    return json.dumps(
        {
            "start": latch.start,
            "frozen": latch.frozen,
            "signalling": latch.signalling,
            "calm": latch.calm,
            "answer": answer
            and [
                answer.arm,
                answer.kind,
                answer.made_on.isoformat(),
                answer.until and answer.until.isoformat(),
                answer.words,
            ],
        }
    )


@lru_cache(maxsize=128)  # nearly all weeks of a journal remember the same
def _latch_of(text: str) -> Latch:
    from journal.drift import Latch

    record = json.loads(text)
    answer = record["answer"]
    return Latch(
        record["start"], record["frozen"], record["signalling"], record["calm"], answer and _mark_of(answer)
    )


def _mark_of(row: Iterable[Any]) -> Mark:
    arm, kind, made_on, until, words = row
    return Mark(arm, MarkKind(kind), date_of(made_on), date_of(until) if until else None, text_of(words))


def _mark_row(mark: Mark) -> list[object]:
    until = None if mark.until is None else mark.until.isoformat()
    return [mark.arm, mark.kind.value, mark.made_on.isoformat(), until, clean_text(mark.words)]
