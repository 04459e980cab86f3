"""What a reader of another program's export gathers: entries, what stays behind, and what cannot be read."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator, Mapping

from journal.errors import AT_LINE, BadImport, BadValue, JournalError
from journal.interchange.collecting import Found, collected
from journal.interchange.html_text import Converted, HtmlReader
from journal.interchange.moments import Moment, Unreadable, known_zone
from journal.interchange.records import LONGEST_ID, Options, Readable, short
from journal.interchange.source import ignored_keys
from journal.interchange.tags import with_tags, with_title
from journal.interchange.told import Count, Told, Unread
from journal.model import Entry
from journal.store.entries import checked

MOST_UNREAD = 1_000  # told one by one
TOO_MUCH = 100_000  # parts that cannot be read, behind which a file is no export

# What a journal has no place for. The number is put in when all are counted.
STARS = Told("Stars and pins left behind: {0}.")
MOODS = Told("Moods and ratings left behind: {0}.")
PLACES = Told("Places left behind: {0}.")
WEATHER = Told("Notes of the weather left behind: {0}.")
ACTIVITIES = Told("Notes of steps, sport and other activity left behind: {0}.")
MUSIC = Told("Notes of music left behind: {0}.")
TRANSCRIPTIONS = Told("Transcriptions of recordings left behind: {0}.")
TAGS = Told("Tags left behind: {0}.")
CHANGED = Told("Dates of the last change left behind: {0}.")
DEVICES = Told("Entries whose notes on the device and on editing stay behind: {0}.")
FONTS = Told("Entries whose typeface and its size stay behind: {0}.")
MARKUP = Told("Entries of which only the words were kept, since they have very much markup: {0}.")
EMPTY = Told("Entries without text, which cannot be kept: {0}.")
ZONES = Told("Entries whose time zone is not known here, and which were dated by this computer's: {0}.")
GOALS = Told("Goals and templates left behind: {0}.")
EVENTS = Told("Events of the calendar left behind: {0}.")
_ORDER = (
    STARS, MOODS, PLACES, WEATHER, ACTIVITIES, MUSIC, TRANSCRIPTIONS, TAGS, GOALS, EVENTS, CHANGED, DEVICES,
    FONTS, MARKUP, ZONES, EMPTY,
)  # fmt: skip


class Gathering:
    """Everything one export holds, put together while it is read."""

    def __init__(self, format_name: str, options: Options) -> None:
        self.zone = options.zone
        self.left: Counter[Told] = Counter()
        self.attachments = 0
        self.elsewhere = 0
        self.ignored: Counter[str] = Counter()
        self._told: list[Told] = []
        self._format = format_name
        self._found: list[Found] = []
        self._unread: list[Unread] = []
        self._untold = 0
        self._html = HtmlReader()

    def tell(self, told: Told) -> None:
        """Add a sentence of its own to what is told of the whole export."""
        self._told.append(told)

    def unread(self, where: str, why: Told) -> None:
        """Note a part of the file that could not be read; the rest can be taken in.

        Raises:
            JournalError: There are so many such parts that this is no export.
        """
        if len(self._unread) < MOST_UNREAD:
            self._unread.append(Unread(where, why))
        else:
            self._untold += 1
            if self._untold > TOO_MUCH:
                raise JournalError("Too much of the file cannot be read; nothing of it was taken in.")

    @contextlib.contextmanager
    def part(self, where: str) -> Iterator[None]:
        """Note what makes the block fail, and go on behind it."""
        try:
            yield
        except Unreadable as error:
            self.unread(where, error.told)
        except (BadImport, BadValue) as error:
            told = Told(error.template, error.values)
            line = error.line if isinstance(error, BadImport) else None
            self.unread(where, told if line is None else Told(AT_LINE, (line, told)))

    def keep(self, body: str, moment: Moment, source_id: str | None = None) -> None:
        """Keep an entry, or count it where it has no text.

        Raises:
            BadValue: A journal cannot keep it.
        """
        if not body.strip():
            self.left[EMPTY] += 1
            return
        entry = checked(Entry("", body, moment.day, moment.at, moment.zone))
        told_at = moment.at.isoformat() if moment.is_instant else None
        self._found.append(Found(entry, source_id, told_at))

    def body_of(self, where: str, values: Mapping[str, object], text: str, title: str = "") -> str:
        """Return a text with its title, and with the tags of ``values`` that it does not hold."""
        names = [name for name in self.list_of(where, values, "tags") if isinstance(name, str)]
        if len(names) < len(self._list(values, "tags")):
            self.unread(where, Told("Some of its tags are not text and were left out."))
        return with_tags(with_title(title, text), names)

    def from_html(self, text: str, *, sure: bool = False) -> str:
        """Return a text as Markdown: from HTML where it is that for sure, or looks like it."""
        found: Converted = self._html.markdown_of(text) if sure else self._html.markdown_where_html(text)
        self.attachments += found.media
        self.left[MARKUP] += found.plain
        return found.text

    def zone_of(self, name: object) -> str:
        """Return the zone of this name, or the one of this computer where there is none such."""
        zone = known_zone(name) if isinstance(name, str) else None
        if zone is None:
            self.left[ZONES] += 1
        return zone or self.zone

    def list_of(self, where: str, values: Mapping[str, object], key: str) -> list[object]:
        """Return a list that may be there; what is there instead is told of and left out."""
        value = values.get(key)
        if value is not None and not isinstance(value, list):
            self.unread(where, Told("“{0}” should be a list, and was left out.", (key,)))
        return self._list(values, key)

    @staticmethod
    def _list(values: Mapping[str, object], key: str) -> list[object]:
        value = values.get(key)
        return value if isinstance(value, list) else []

    def readable(self) -> Readable:
        """Return what can be taken in, and what is told of the rest.

        Raises:
            BadImport: There is nothing but what could not be read.
        """
        from journal.interchange.members import attachments_left, elsewhere_left  # it loads what reads a zip

        if self._untold:
            self._unread.append(
                Unread("…", Told("{0} more parts could not be read.", (Count(self._untold),)))
            )
        if self._unread and not self._found and not self.left[EMPTY]:
            first = self._unread[0]
            raise BadImport("Nothing of it can be read. {0}: {1}", first.where, first.why)
        losses = [
            *attachments_left(self.attachments),
            *elsewhere_left(self.elsewhere),
            *(kind._replace(values=(Count(self.left[kind]),)) for kind in _ORDER if self.left[kind]),
            *self._told,
            *ignored_keys(self.ignored),
        ]
        return collected(self._format, self._found, losses, self._unread)


def text_of(values: Mapping[str, object], key: str) -> str:
    """Return a text, or nothing where there is none.

    Raises:
        Unreadable: There is something else.
    """
    value = values.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable(Told("“{0}” should be a text.", (key,)))
    return value


def source_id_of(value: object) -> str | None:
    """Return the id that an entry has in the program it comes from, if that can be one."""
    if isinstance(value, str) and 0 < len(value.strip()) <= LONGEST_ID:
        return value.strip() if value.isprintable() else None
    return None


def is_there(value: object) -> bool:
    """True for a value that says something: neither nothing, nor false, nor empty."""
    return value not in (None, False, "", [], {}, 0)


def shown(name: str) -> str:
    """Return the end of a file's name, fit to stand in a sentence."""
    return short(name.rpartition("/")[2])
