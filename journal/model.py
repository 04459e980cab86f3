"""The journal's words as values: frozen, without I/O and without a clock.

A value without rules of its own is a named tuple: making a dataclass takes half a millisecond of each launch.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import NamedTuple

FIRST_DATE = date(1900, 1, 1)
LAST_DATE = date(2199, 12, 31)
LONGEST_BODY = 10_000_000  # characters; a journal entry of five million still has to pass
LONGEST_MINUTES = 7 * 24 * 60


class RoleSystem(IntEnum):
    """What an entry mainly is, after Tate (2009): deliver today, improve the system, enable others."""

    DELIVER = 1
    IMPROVE = 2
    ENABLE = 3

    @property
    def title(self) -> str:
        """The word that stands beside the number everywhere."""
        return self.name.capitalize()


class Priority(NamedTuple):
    """Urgent and important, always answered together."""

    urgent: bool
    important: bool


class Question(NamedTuple):
    """One of the eight; ``number`` is 1 to 8, ``text`` the wording shown."""

    number: int
    text: str

    def __repr__(self) -> str:
        """Say which one, never how it is worded: the wording may be the writer's own."""
        return f"Question({self.number})"


class EntryDraft(NamedTuple):
    """What the writer has typed and pressed, before it is kept.

    An empty ``body`` is allowed when at least one tag is given.
    """

    body: str
    role_system: RoleSystem | None = None
    priority: Priority | None = None
    minutes: int | None = None
    question: int | None = None

    def __repr__(self) -> str:
        """Say nothing of what was typed: a repr may end in a log."""
        return f"EntryDraft({len(self.body)} characters)"

    @property
    def is_empty(self) -> bool:
        """True when there is neither text nor a tag to keep."""
        return not self.body.strip() and self.role_system is None and self.priority is None


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """Something noticed or done, in the writer's words.

    ``written_on`` is the journal date (the writer's calendar day), ``written_at`` the aware UTC
    instant of keeping it, ``zone`` the IANA zone of that moment: three facts, since executives fly.
    ``for_coach`` is True where the writer flagged it: its words then go into what is made for a coach.
    """

    id: str
    body: str
    written_on: date
    written_at: datetime
    zone: str
    role_system: RoleSystem | None = None
    priority: Priority | None = None
    minutes: int | None = None
    question: int | None = None
    for_coach: bool = False

    def __repr__(self) -> str:
        """Say which entry, never what it says: a repr may end in a log."""
        return f"Entry({self.id!r}, {self.written_on.isoformat()})"


class Facets(NamedTuple):
    """What narrows a search or a list besides its words; None leaves a facet open."""

    first: date | None = None
    last: date | None = None
    system: int | None = None
    urgent: bool | None = None
    important: bool | None = None
    question: int | None = None
    unclassified: bool = False
    systems: frozenset[int] = frozenset()  # any of these; empty leaves it open
    reflections: bool = False  # entries written to a question
    tag: str | None = None  # a hashtag, without its sign and in small letters

    def __repr__(self) -> str:
        """Say which facets are set, never to what: a tag is the writer's word."""
        fields = zip(self._fields, self, Facets(), strict=True)
        return f"Facets({', '.join(name for name, value, usual in fields if value != usual)})"


class Revision(NamedTuple):
    """An earlier wording of an entry and when it was replaced (UTC)."""

    entry_id: str
    body: str
    replaced_at: datetime

    def __repr__(self) -> str:
        """Say which revision, never what it says: a repr may end in a log."""
        return f"Revision(of {self.entry_id!r})"


@dataclass(frozen=True, slots=True, repr=False)
class Plan:
    """The intended split over the systems in percent, and the hours kept for leadership.

    ``split`` holds Systems 1, 2, 3 and sums to 100. The plan holds from ``holds_from`` on, until the
    next one does.
    """

    holds_from: date
    split: tuple[int, int, int]
    leadership_hours: float | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if sum(self.split) != 100 or min(self.split) < 0:
            raise ValueError("a plan's split is three shares that sum to 100")

    def __repr__(self) -> str:
        """Say from when it holds and how it splits, never its note."""
        return f"Plan({self.holds_from.isoformat()}, {self.split}, {self.leadership_hours})"

    def share(self, role_system: RoleSystem) -> float:
        """The intended share of one system, 0 to 1."""
        return self.split[role_system - 1] / 100


class Answer(NamedTuple):
    """The standing text under a question, or an earlier wording of it."""

    question: int
    body: str
    answered_at: datetime
    answered_on: date

    def __repr__(self) -> str:
        """Say to which question, never what it says."""
        return f"Answer(to {self.question}, {self.answered_on.isoformat()})"


class Purpose(NamedTuple):
    """Why the writer was put here, in the words of one day."""

    body: str
    written_on: date

    def __repr__(self) -> str:
        """Say when, never what it says."""
        return f"Purpose({self.written_on.isoformat()})"


class ClientNote(NamedTuple):
    """What a coach noted of a client, in the wording of one moment (UTC)."""

    client: str
    body: str
    written_at: datetime

    def __repr__(self) -> str:
        """Say when, never of whom or what."""
        return f"ClientNote({self.written_at.isoformat()})"


class WeekKind(StrEnum):
    """What the writer says of a whole week afterwards."""

    LEAVE = "leave"
    SWAMPED = "swamped"


class Review(NamedTuple):
    """One reviewed ISO week; ``felt`` runs from 0 (my own agenda) to 100 (other people's demands).

    ``estimate`` holds Systems 1, 2, 3 of the last four weeks in percent and sums to 100; ``pulled_estimate``
    is "yes", "no" or "unsure". Once ``estimated_at`` is set (UTC), these and ``felt`` stay as they are: the
    writer has looked. ``outcome`` says "kept", "partly" or "not" of the intention, a week later. ``step``,
    1 to 4, is where the review was left.
    """

    week: Week
    felt: int | None = None
    estimate: tuple[int, int, int] | None = None
    other_side: str = ""
    intention: str = ""
    outcome: str | None = None
    pulled_estimate: str | None = None
    estimated_at: datetime | None = None
    step: int = 1

    def __repr__(self) -> str:
        """Say of which week, never what it says."""
        return f"Review(of {self.week.label})"


class MarkKind(StrEnum):
    """The three answers to a signal."""

    SEASON = "season"
    ROLE = "role"
    CHANGING = "changing"


class Mark(NamedTuple):
    """The writer's answer to a signal of one arm, given on ``made_on``.

    ``until`` is the day on which a season ends; ``words`` say what is being changed.
    """

    arm: str
    kind: MarkKind
    made_on: date
    until: date | None = None
    words: str = ""

    def __repr__(self) -> str:
        """Say what kind and when, never the words."""
        return f"Mark({self.arm!r}, {self.kind.value!r}, {self.made_on.isoformat()}, until={self.until})"


class Week(NamedTuple):
    """An ISO week, counted from the one that began on Monday, 1 January of the year 1.

    Counting weeks with one integer makes a run of them a range and their distance a subtraction.
    """

    number: int

    @classmethod
    def of(cls, day: date) -> Week:
        """The week that holds ``day``."""
        return cls((day.toordinal() - 1) // 7)

    @classmethod
    def last_completed(cls, as_of: date) -> Week:
        """The newest week whose Sunday lies before ``as_of``."""
        return cls((as_of.toordinal() - 1) // 7 - 1)

    @classmethod
    def parse(cls, label: str) -> Week:
        """Read ``2026-W46``; raises ValueError for anything else."""
        year, _, week = label.partition("-W")
        return cls.of(date.fromisocalendar(int(year), int(week), 1))

    @property
    def monday(self) -> date:
        """Its first day."""
        return date.fromordinal(self.number * 7 + 1)

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + timedelta(days=6)

    @property
    def label(self) -> str:
        """ISO 8601, such as ``2026-W46``."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02d}"

    def __add__(self, weeks: int) -> Week:  # type: ignore[override]  # a week, and a tuple only by its making
        return Week(self.number + weeks)

    def __sub__(self, other: Week) -> int:
        return self.number - other.number
