"""When the weekly review is asked for: plain numbers in, a week out. Only the last line asks the clock.

A system's timer calls ``inmind remind`` every hour, and nearly always nothing is due. So all that this needs
stands in one small file outside of the vault, which holds no text of the writer's: week numbers, times,
what is on and off. It never opens the journal, and this module imports next to nothing: ``typing``,
``pathlib`` or the regular expressions of ``json`` would each take longer than reading and deciding.

Times are local wall time, as minutes since Monday, 1 January of the year 1: a week is an integer division, a
leap of the clock (summer time, a flight) moves one number, and no zone has to be looked up. What follows from
it is said in ``due``.
"""

from __future__ import annotations

import os
import sys
import time

TYPE_CHECKING = False  # mypy takes it for true; importing typing takes longer than all the rest

if TYPE_CHECKING:
    from typing import Any

FORMAT = 1
FRIDAY = 4
DAY, WEEK = 24 * 60, 7 * 24 * 60  # minutes
EPOCH_DAY = 719_162  # 1 January 1970, in days since Monday, 1 January of the year 1
HOUR = 3600  # seconds
EARLY = 15 * 60  # a timer that looks once an hour may come back so many seconds early
LONGEST_FILE = 64 * 1024


class Moment:
    """One instant: ``wall`` is what the local clock shows, in minutes; ``second`` is seconds since 1970."""

    __slots__ = ("second", "wall")

    def __init__(self, wall: int, second: int) -> None:
        self.wall, self.second = wall, second


class Damaged(Exception):
    """The file is there and cannot be understood."""


class Reminder:
    """What is asked for and what is known of it; a change is a new one.

    ``day`` is 0 for Monday, ``minute`` the time on that day, ``day_end`` when a journal date ends (minutes).
    ``since``, ``reminded``, ``skipped`` and ``later_week`` are numbers of reviewed weeks, 0 for none;
    ``later_at`` is seconds since 1970. ``drawn`` holds the days on which an entry is asked for, and ``asked``
    and ``written`` the last day on which that was done, all as ``date.toordinal``. ``notice`` is the number
    that the desktop gave the last notification, and ``notice_of`` tells which desktop that was.
    """

    __slots__ = (
        "asked",
        "closed",
        "day",
        "day_end",
        "drawn",
        "journal",
        "later_at",
        "later_week",
        "leave",
        "minute",
        "notice",
        "notice_of",
        "on",
        "reminded",
        "reviewed",
        "since",
        "skipped",
        "vault",
        "version",
        "written",
    )

    def __init__(self, **values: Any) -> None:
        self.journal: str = ""
        self.vault: str = ""
        self.version: str = ""
        self.on: bool = False
        self.closed: bool = False  # also while the program is closed, by a timer of the system's
        self.day: int = FRIDAY
        self.minute: int = 16 * 60
        self.day_end: int = 3 * 60
        self.since: int = 0
        self.reviewed: tuple[int, ...] = ()
        self.leave: tuple[int, ...] = ()
        self.reminded: int = 0
        self.skipped: int = 0
        self.later_week: int = 0
        self.later_at: int = 0
        self.drawn: tuple[int, ...] = ()
        self.asked: int = 0
        self.written: int = 0
        self.notice: int = 0
        self.notice_of: int = 0
        for name, value in values.items():
            setattr(self, name, value)

    def changed(self, **values: Any) -> Reminder:
        """Return another one in which these values stand."""
        return Reminder(**{name: getattr(self, name) for name in self.__slots__} | values)

    def record(self) -> dict[str, Any]:
        """Return it as the JSON value that stands in the file."""
        return {"format": FORMAT} | {name: getattr(self, name) for name in self.__slots__}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reminder) and self.record() == other.record()

    __hash__ = None  # type: ignore[assignment]


def read(path: str) -> Reminder | None:
    """Return what the file holds; None where there is none.

    Raises:
        Damaged: It is there and says nothing that can be understood.
    """
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib takes longer than all of this
            record = _parsed(file.read(LONGEST_FILE).decode())
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        raise Damaged from None
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise Damaged
    values = {}
    for name, usual in Reminder().record().items():
        value = record.get(name, usual)
        if type(usual) is tuple:
            value = _numbers(value)
        elif type(value) is not type(usual):
            raise Damaged
        values[name] = value
    del values["format"]
    made = Reminder(**values)
    if not (0 <= made.day < 7 and 0 <= made.minute < DAY and 0 <= made.day_end < DAY):
        raise Damaged
    return made


class _Plainly:
    """What json's scanner is told: JSON as it is."""

    strict = True
    object_hook = object_pairs_hook = None
    parse_float, parse_int, parse_constant = float, int, float


def _parsed(text: str) -> object:
    """Return the JSON value, by the scanner inside of json where there is one: json itself imports ``re``."""
    try:
        from _json import make_scanner
    except ImportError:
        import json

        return json.loads(text)
    try:
        value, end = make_scanner(_Plainly)(text, 0)  # type: ignore[arg-type]  # any object tells it
    except StopIteration:
        raise ValueError from None
    if text[end:].strip():
        raise ValueError
    return value


def _numbers(value: object) -> tuple[int, ...]:
    if not isinstance(value, list | tuple) or any(type(number) is not int for number in value):
        raise Damaged
    return tuple(value)


def state_path() -> str:
    """Return where the file lies: where the platform keeps what a program notes for itself."""
    return os.path.join(_state_folder(), "In Mind", "reminder.json")  # noqa: PTH118


def _state_folder() -> str:
    home = os.path.expanduser("~")  # noqa: PTH111
    told = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_STATE_HOME", "").strip()
    if told:
        return told
    if sys.platform == "win32":
        return home + r"\AppData\Local"
    return home + ("/Library/Application Support" if sys.platform == "darwin" else "/.local/state")


def moment_now() -> Moment:
    """Return this instant by the computer's own clock and zone."""
    second = time.time()
    return moment_at(int(second), time.localtime(second).tm_gmtoff)


def moment_at(second: int, offset: int) -> Moment:
    """Return the instant ``second`` (since 1970) where local time is ``offset`` seconds ahead of UTC."""
    return Moment((second + offset) // 60 + EPOCH_DAY * DAY, second)


# --- when -----------------------------------------------------------------------------------------


def due(reminder: Reminder, now: Moment, early: int = EARLY) -> int | None:
    """Return the number of the week whose review is to be asked for now, or None.

    A review is asked for once: at its time, or at the first look after it where the computer slept, was off
    or elsewhere, for the newest of the weeks that passed and for none before. It is not caught up on the last
    day before the next one is asked for. Nobody is asked for a review that is done, for a week of leave or in
    one, or for a week that was waved away. "In an hour" brings back one reminder, once; ``early`` is by how
    many seconds too soon, where the next look may be an hour away.

    A time that the clock leaps over (02:30 on the night of summer time) is past when the clock has leapt; one
    that comes twice counts the first time. Who flies west into a Friday afternoon for the second time was
    asked already. Marks that lie weeks ahead come from a clock that was wrong, and are passed over.
    """
    if not reminder.on:
        return None
    slot = _slot_before(reminder, now.wall)
    week = reviewed_at(reminder, slot)
    if reminder.later_week:
        if now.second + early < reminder.later_at <= now.second + HOUR + EARLY:
            return None
        if reminder.later_week == week:
            return None if _is_settled(reminder, week, now) else week
    if slot + WEEK - now.wall <= DAY or week < reminder.since:
        return None
    if week <= reminder.reminded <= week + 1 or _is_settled(reminder, week, now):
        return None
    return week


def _slot_before(reminder: Reminder, wall: int) -> int:
    """Return the newest time at which a review was to be asked for, up to and with this minute."""
    first = reminder.day * DAY + reminder.minute
    return first + (wall - first) // WEEK * WEEK


def next_slot(reminder: Reminder, wall: int) -> int:
    """Return the next time at which a review is to be asked for, behind this minute."""
    return _slot_before(reminder, wall) + WEEK


def reviewed_at(reminder: Reminder, wall: int) -> int:
    """Return the week that is looked back on at this minute: from Friday on the one that is ending."""
    day = (wall - reminder.day_end) // DAY
    return day // 7 if day % 7 >= FRIDAY else day // 7 - 1


def _is_settled(reminder: Reminder, week: int, now: Moment) -> bool:
    this_week = (now.wall - reminder.day_end) // DAY // 7
    return (
        week in reminder.reviewed
        or week in reminder.leave
        or this_week in reminder.leave
        or week <= reminder.skipped <= week + 1  # the later one too: a flight can lead back before its time
    )


def asks_for_entry(reminder: Reminder, now: Moment) -> int | None:
    """Return today's number where it is a drawn day on which nothing was written yet, or None.

    Asked once, from the reminder's time on and on that day alone: a drawn day that has passed stays quiet.
    Not on the day of the weekly reminder, which asks for a look at the whole week.
    """
    day = (now.wall - reminder.day_end) // DAY
    number = day + 1
    is_reviews = reminder.on and day % 7 == reminder.day
    if number not in reminder.drawn or is_reviews or day // 7 in reminder.leave:
        return None
    if number in (reminder.asked, reminder.written) or now.wall < day * DAY + reminder.minute:
        return None
    return number


# --- what was done about it -----------------------------------------------------------------------


def told(reminder: Reminder, week: int) -> Reminder:
    """Return it with the review of ``week`` asked for."""
    return reminder.changed(reminded=week, later_week=0, later_at=0)


def put_off(reminder: Reminder, week: int, now: Moment) -> Reminder:
    """Return it with the review of ``week`` to be asked for once more, in an hour."""
    return reminder.changed(reminded=week, later_week=week, later_at=now.second + HOUR)


def waved_away(reminder: Reminder, week: int) -> Reminder:
    """Return it with the review of ``week`` asked for no more."""
    return reminder.changed(skipped=week, later_week=0, later_at=0)


def scheduled(reminder: Reminder, now: Moment, **values: Any) -> Reminder:
    """Return it with another day or time, or switched on: nothing from before that is caught up."""
    made = reminder.changed(**values)
    return made.changed(since=reviewed_at(made, next_slot(made, now.wall)), later_week=0, later_at=0)


def pending(reminder: Reminder, now: Moment) -> int | None:
    """Return the week whose review was asked for, or is to be, and that nobody has settled; or None."""
    week = reviewed_at(reminder, _slot_before(reminder, now.wall))
    if not reminder.on or week < reminder.since or _is_settled(reminder, week, now):
        return None
    return week if reminder.reminded == week or due(reminder, now) == week else None


def week_to_wave_away(reminder: Reminder, now: Moment) -> int:
    """Return the week that "not this week" is about: the one asked for, or the next that will be."""
    asked = pending(reminder, now)
    if asked is not None:
        return asked
    slot = _slot_before(reminder, now.wall)
    newest = reviewed_at(reminder, slot)
    if newest == reminder.skipped and now.wall - slot < DAY:
        return newest  # said twice
    return reviewed_at(reminder, slot + WEEK)
