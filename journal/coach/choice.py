"""What goes into a pack, chosen before anything is rendered: counts and charts, and text only one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from journal.drift import RECENT_WEEKS
from journal.model import Week

CONTEXT_WEEKS = 52  # the charts show a year before the period
YEAR_WEEKS = 52


class Part(StrEnum):
    """What may be left out of a pack. All of it is counts and charts."""

    DRIFT = "drift"
    PLAN = "plan"
    PRIORITIES = "priorities"
    QUESTIONS = "questions"


class Paper(StrEnum):
    """The size of the pages."""

    A4 = "a4"
    LETTER = "letter"


ALL_PARTS = frozenset(Part)


@dataclass(frozen=True, slots=True, repr=False)
class Choice:
    """A period of whole ISO weeks and what of it goes in.

    ``first`` and ``last`` are the first and the last week. ``who`` is the name on the first page, empty for
    none. ``answers`` are numbers of questions whose standing answers go in, ``entries`` ids of entries;
    an entry goes in only if it also carries the writer's flag.
    """

    first: Week
    last: Week
    parts: frozenset[Part] = ALL_PARTS
    who: str = ""
    answers: frozenset[int] = frozenset()
    entries: frozenset[str] = frozenset()
    paper: Paper = Paper.A4

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends after it begins")

    def __repr__(self) -> str:
        """Say which weeks and how much, never whose."""
        weeks = f"{self.first.label}–{self.last.label}"
        return f"Choice({weeks}, {len(self.answers)} answers, {len(self.entries)} entries)"

    @property
    def has_text(self) -> bool:
        """True when words of the writer's go in: small counts then hide nothing any more."""
        return bool(self.answers or self.entries)

    @property
    def weeks(self) -> int:
        """How many weeks the period has."""
        return self.last - self.first + 1

    @property
    def shown_weeks(self) -> int:
        """How many weeks the charts show: the period and the year before it."""
        return self.weeks + CONTEXT_WEEKS


def last_quarter(today: date) -> Choice:
    """Return the 13 weeks that are complete: what a pack holds unless something else is said."""
    return _back_from(today, RECENT_WEEKS)


def last_year(today: date) -> Choice:
    """Return the 52 weeks that are complete."""
    return _back_from(today, YEAR_WEEKS)


def _back_from(today: date, weeks: int) -> Choice:
    last = Week.last_completed(today)
    return Choice(last + (1 - weeks), last)


def between(first: date, last: date, today: date) -> Choice:
    """Return the weeks from the one that holds ``first`` to the last that is complete on ``last``.

    A week that is not over is not looked at; where none is complete between the two days, the period is
    the last complete week before.
    """
    end = Week.last_completed(min(last + timedelta(days=1), today))
    return Choice(min(Week.of(first), end), end)
