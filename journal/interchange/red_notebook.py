"""RedNotebook's months: YAML of days with a text and categories, in its data folder or a backup's zip.

Source: ``rednotebook/storage.py``, ``data.py`` and ``backup.py`` in jendrikseipp/rednotebook.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath

from journal.errors import BadImport, BadValue
from journal.interchange.collecting import Found, collected
from journal.interchange.decoding import plain_lines, text_from
from journal.interchange.export_files import files_of
from journal.interchange.looks import MONTH
from journal.interchange.members import Member, attachments_left, elsewhere_left
from journal.interchange.records import NOON, Options, Readable, local_instant, printable, short
from journal.interchange.source import SourceFile
from journal.interchange.splitting import sections
from journal.interchange.tags import with_tags
from journal.interchange.told import Count, Told, Unread
from journal.interchange.txt2tags import inline, pictures_in, to_markdown
from journal.interchange.yaml_text import NotYaml, Value, value_of
from journal.model import Entry
from journal.store.base import clean_text
from journal.store.entries import checked

NAME = "rednotebook"
_DAY = re.compile(r"[0-9]{1,2}")
_COPY = re.compile(r"\d{4}-\d{2}\..*(?:old|new|CONFLICT_BACKUP)", re.ASCII)
COPIES = "Copies that RedNotebook keeps beside its months, left out: {0}."
NO_MONTHS = "There is no month of RedNotebook, such as 2026-11.txt, in it."
NO_DAYS = "It holds no days."
NO_SUCH_DAY = "“{0}” is no day of this month."
NO_TEXT = "What stands under this day is no text."
NEITHER = "What stands under “{0}” is no list of lines."


def read_red_notebook(source: SourceFile, options: Options) -> Readable:
    """Read the months in a data folder or backup; each day becomes an entry at noon in the options' zone.

    With ``options.split`` a day is cut at its headings. A month or day that cannot be read is told of, and
    the others can be taken in all the same.

    Raises:
        BadImport: There is no month at all, or the zip is damaged or unfolds into too much.
    """
    reading = _Reading(options)
    with files_of(source, (".txt",)) as members:
        found = collected(NAME, reading.found_in(members))
        elsewhere = elsewhere_left(members.elsewhere)
    if not reading.months:
        raise BadImport(NO_MONTHS)
    losses = (*reading.losses(), *elsewhere, *found.losses)
    return Readable(NAME, found.count, losses, found.pairs, tuple(reading.unread))


@dataclass
class _Reading:
    """What the months of one import turn out to be."""

    options: Options
    months: int = 0
    unread: list[Unread] = field(default_factory=list)
    _copies: int = 0
    _pictures: int = 0

    def found_in(self, members: list[Member]) -> Iterator[Found]:
        for member in members:
            name = PurePosixPath(member.name).name
            month = MONTH.fullmatch(name)
            if month is None:
                self._copies += bool(_COPY.match(name))
                continue
            self.months += 1
            content = member.read()
            try:
                days = _days_of(text_from(content))
            except BadImport as error:
                self.unread.append(Unread(printable(member.name), Told("{0}", (error,))))
            except NotYaml as error:
                self.unread.append(Unread(printable(member.name), error.why))
            else:
                yield from self._month(printable(member.name), int(month[1]), int(month[2]), days)

    def _month(self, where: str, year: int, month: int, days: dict[str, Value]) -> Iterator[Found]:
        for number, value in days.items():
            try:
                day = date(year, month, int(number) if _DAY.fullmatch(number) else 0)
            except ValueError:
                self.unread.append(Unread(where, Told(NO_SUCH_DAY, (short(number),))))
                continue
            try:
                yield from self._day(day, value)
            except _NotRead as error:
                self.unread.append(Unread(f"{where}, {day.isoformat()}", error.why))
            except BadValue as error:
                self.unread.append(Unread(f"{where}, {day.isoformat()}", Told("{0}", (error,))))

    def _day(self, day: date, value: Value) -> list[Found]:
        """Return what a day holds.

        Raises:
            BadValue: The journal cannot keep it.
            _NotRead: It is nothing that RedNotebook writes.
        """
        if value is None:
            return []
        if not isinstance(value, dict):
            raise _NotRead(Told(NO_TEXT))
        text = value.get("text")
        if text is not None and not isinstance(text, str):
            raise _NotRead(Told(NO_TEXT))
        plain = plain_lines(text or "")
        tags, categories = _categories_of(value)
        body = to_markdown(plain).strip("\n").rstrip()
        parts = sections(body) if self.options.split else [body]
        below = "\n\n".join(categories)
        if self.options.split and below:
            parts.append(below)  # belongs to the day and to no part of it
        elif below:
            parts = ["\n\n".join(part for part in (body, below) if part)]
        parts = [*parts[:-1], with_tags(parts[-1] if parts else "", tags)]
        found = [self._found(day, part) for part in parts if part.strip()]
        self._pictures += pictures_in(plain)
        return found

    def _found(self, day: date, body: str) -> Found:
        at = local_instant(day, NOON, self.options.zone)
        entry = checked(Entry("", clean_text(body), day, at, self.options.zone))
        # Nothing that depends on this computer's zone. A day has no id: two journals may have the same one.
        return Found(entry, hashlib.sha256(f"{day.isoformat()}\n{body}".encode()).hexdigest())

    def losses(self) -> tuple[Told, ...]:
        """Return what the months hold and a journal does not."""
        copies = [Told(COPIES, (Count(self._copies),))] if self._copies else []
        return (*attachments_left(self._pictures), *copies)


class _NotRead(Exception):
    """A day is nothing that RedNotebook writes."""

    def __init__(self, why: Told) -> None:
        self.why = why
        super().__init__(str(why))


def _days_of(text: str) -> dict[str, Value]:
    found = value_of(text)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise NotYaml(Told(NO_DAYS))
    return found


def _categories_of(day: dict[str, Value]) -> tuple[list[str], list[str]]:
    """Return a day's tags, and a list in Markdown for each category that has entries."""
    tags: list[str] = []
    lists: list[str] = []
    for name, content in day.items():
        if name == "text":
            continue
        lines = _lines_of(name, content)
        if name.casefold() == "tags":  # which RedNotebook turns into tags of the next kind
            tags += lines
        elif not lines:  # a category without entries is what it calls a tag
            tags.append(name)
        else:
            lists.append(
                "\n".join([f"**{inline(name)}**", "", *(f"- {inline(line)}" for line in lines)]).strip()
            )
    return tags, lists


def _lines_of(name: str, content: Value) -> list[str]:
    if content is None:
        return []
    if isinstance(content, dict) and not any(content.values()):
        return [" ".join(line.split()) for line in content]
    if isinstance(content, list) and all(isinstance(line, str) for line in content):
        return [" ".join(str(line).split()) for line in content]
    raise _NotRead(Told(NEITHER, (short(name),)))
