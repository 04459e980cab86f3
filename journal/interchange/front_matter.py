"""The block between two lines of ``---`` above a Markdown text, and what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import NamedTuple

from journal.interchange.yaml_text import Value, value_of

LONGEST_BLOCK = 2**20  # characters

_OPENS = re.compile(r"---[ \t]*\r?\n")
_CLOSES = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_WHEN = re.compile(
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})"
    r"(?:[T, ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE | re.ASCII,
)
# As Joplin, Hugo, pandoc, Notesnook and plug-ins of Obsidian name it, without what stands between words
_DATES = ("date", "created", "createdat", "datecreated", "creationdate", "datetime")
_TAGS = ("tags", "tag", "keywords")
_TITLES = ("title",)
_BETWEEN_WORDS = re.compile(r"[ _-]+")


class Block(NamedTuple):
    """What a block holds, by the keys as they are written, and the text below it."""

    values: dict[str, Value]
    body: str
    lines_of_windows: bool = False


class When(NamedTuple):
    """A day, or a moment of it on the clock, or the very instant where the text says its offset."""

    day: date
    at: time | None = None
    instant: datetime | None = None


def split(text: str) -> Block | None:
    """Return the block above a text and the text below it; None where there is no block.

    A text that begins with a line across, ``---``, and holds another further down has no block unless keys
    and values stand between the two.

    Raises:
        NotYaml: There is one, and it cannot be read.
    """
    opens = _OPENS.match(text)
    if opens is None:
        return None
    closes = _CLOSES.search(text, opens.end(), opens.end() + LONGEST_BLOCK)
    if closes is None:
        return None
    values = value_of(text[opens.end() : closes.start()], line=2)
    if values is None:
        values = {}
    if not isinstance(values, dict):
        return None
    return Block(values, text[closes.end() :], opens[0].endswith("\r\n"))


class Keys:
    """The values of a block by what their keys mean; remembers which were asked for."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = values
        self._used: set[str] = set()

    def find_title(self) -> str | None:
        """Return the title, in one line."""
        for _, value in self._named(_TITLES):
            for text in _texts(value):
                return " ".join(text.split()) or None
        return None

    def tags(self) -> list[str]:
        """Return the tags of a list, or of one line with commas or spaces between them."""
        found: list[str] = []
        for _, value in self._named(_TAGS):
            if isinstance(value, str):
                found += re.split(r"[,\s]+", value)
            else:
                found += _texts(value)
        return [tag for tag in found if tag.strip()]

    def find_when(self) -> When | None:
        """Return the first date that can be read, in the order of ``_DATES``."""
        for key, value in self._named(_DATES, use=False):
            for text in _texts(value):
                when = find_when(text)
                if when is not None:
                    self._used.add(key)
                    return when
        return None

    def find_id(self) -> str | None:
        """Return the id of 32 signs that Joplin gives a note."""
        value = self._values.get("id")
        if isinstance(value, str) and re.fullmatch(r"[0-9a-zA-Z]{32}", value):
            self._used.add("id")
            return value
        return None

    def unused(self) -> list[str]:
        """Return the keys that nobody asked for and that say something."""
        return [key for key, value in self._values.items() if key not in self._used and any(_texts(value))]

    def _named(self, names: tuple[str, ...], use: bool = True) -> Iterator[tuple[str, Value]]:
        known = {_BETWEEN_WORDS.sub("", key).casefold(): key for key in self._values}
        for name in names:
            key = known.get(name)
            if key is not None:
                if use:
                    self._used.add(key)
                yield key, self._values[key]


def find_when(text: str) -> When | None:
    """Return when a text such as 2026-11-22, 2026-11-22 07:50 or 2021-05-01 16:40:00Z says; else None."""
    shown = _WHEN.fullmatch(text.strip().strip("[]"))
    if shown is None:
        return None
    year, month, day, hour, minute, second, fraction, offset = shown.groups()
    if not 1 < int(year) < 9999:  # so that any zone has the instant
        return None
    try:
        on = date(int(year), int(month), int(day))
        if hour is None:
            return When(on)
        at = time(int(hour), int(minute), int(second or 0), int((fraction or "0").ljust(6, "0")[:6]))
        if offset is None:
            return When(on, at)
        return When(on, at, datetime.combine(on, at, _zone(offset)).astimezone(UTC))
    except (ValueError, OverflowError):
        return None


def _zone(offset: str) -> timezone:
    if offset in "Zz":
        return UTC
    minutes = int(offset[1:3]) * 60 + int(offset[-2:])
    return timezone(timedelta(minutes=-minutes if offset[0] == "-" else minutes))


def _texts(value: Value) -> list[str]:
    """Return the texts in a value, in their order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    if isinstance(value, dict):
        return [text for item in value.values() for text in _texts(item)]
    return []
