"""What a notification says and what may be answered, whatever shows it."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import NamedTuple, Protocol

from journal.sentences import Translate, same

# A locked screen shows them to anybody: always the same, with no word and no figure of the journal.
TITLE = "In Mind"
REVIEW = "Five minutes to look back on the week?"
OPEN_REVIEW = "Open the review"
IN_AN_HOUR = "In an hour"
NOT_THIS_WEEK = "Not this week"
ENTRY = "Today is one of your days: a line on what you did?"
OPEN_TODAY = "Write a line"


class Answer(StrEnum):
    """What was pressed. ``NONE``: nothing, or there is nothing to press."""

    OPEN = "open"
    LATER = "later"
    SKIP = "skip"
    NONE = "none"


class Words(NamedTuple):
    """A title, one sentence, and the buttons in their order."""

    title: str
    body: str
    buttons: tuple[tuple[Answer, str], ...]


class Shown(NamedTuple):
    """What the desktop calls a notification, to put another in its place; ``of`` tells which desktop."""

    number: int = 0
    of: int = 0


class Pressed(NamedTuple):
    """What was pressed, and with what right a window may come to the front (empty where none was given)."""

    answer: Answer = Answer.NONE
    token: str = ""


class Desktop(Protocol):
    """Whatever shows notifications here."""

    def show(self, words: Words, replaces: Shown) -> Shown:
        """Show it, in the place of an earlier one of ours where that is still known.

        Raises:
            JournalError: It cannot be shown.
        """
        ...

    def wait(self, shown: Shown, seconds: float) -> Pressed | None:
        """Return what is pressed within this time; None when the time has passed and it still stands."""
        ...

    def take_away(self, shown: Shown) -> None:
        """Take it away: what it asked for was done meanwhile."""
        ...

    def close(self) -> None:
        """Listen no more."""
        ...


def review_words(tr: Translate = same) -> Words:
    """Return what asks for the weekly review."""
    buttons = (
        (Answer.OPEN, tr(OPEN_REVIEW)),
        (Answer.LATER, tr(IN_AN_HOUR)),
        (Answer.SKIP, tr(NOT_THIS_WEEK)),
    )
    return Words(TITLE, tr(REVIEW), buttons)


def entry_words(tr: Translate = same) -> Words:
    """Return what asks for an entry on a drawn day."""
    return Words(TITLE, tr(ENTRY), ((Answer.OPEN, tr(OPEN_TODAY)),))


def find_desktop() -> Desktop | None:
    """Return what shows notifications here, or None."""
    if sys.platform == "darwin":
        from journal.notices.plain import PlainDesktop, on_mac

        return PlainDesktop(on_mac)
    if sys.platform == "win32":
        from journal.notices.plain import PlainDesktop, on_windows

        return PlainDesktop(on_windows)
    from journal.notices.bus import find_bus_desktop

    return find_bus_desktop()
