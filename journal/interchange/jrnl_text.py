"""jrnl's text form: each entry begins with a date in brackets; a file, or a folder of ``YYYY/MM/DD.txt``.

Source: ``jrnl/journals/Journal.py``, ``Entry.py`` and ``FolderJournal.py`` of jrnl 4.6; jrnl 1 wrote the
date without brackets.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from journal.errors import BadImport, BadValue
from journal.interchange.decoding import plain_lines, text_from
from journal.interchange.export_files import files_of
from journal.interchange.identities import Identities
from journal.interchange.jrnl import DAY_FILE, NAME, SECRET, identity_of
from journal.interchange.jrnl_dates import Stamp, days_of, find_bare_stamp, find_stamp, find_time
from journal.interchange.jrnl_guards import unguarded, unguarded_title
from journal.interchange.members import Member, elsewhere_left
from journal.interchange.records import (
    NOON,
    Options,
    Pair,
    Readable,
    entry_id,
    local_instant,
    printable,
    sourced,
)
from journal.interchange.source import SourceFile, ignored_keys
from journal.interchange.told import Count, Told, Unread
from journal.model import Entry
from journal.store.base import clean_text
from journal.store.entries import checked

EMPTY = "Entries without text, which cannot be kept: {0}."
BEFORE = "This text stands above the first entry."
NO_JRNL = (
    "This is no file of jrnl: neither its JSON export, an object in braces, nor its text, in which each "
    "entry begins with a date in brackets."
)
ENCRYPTED = "This journal is encrypted; export it with jrnl --export text, and import that."
NO_HEAD = "No entry begins in it, with a date in brackets."
_HEAD = re.compile(r"^\[([^\[\]\n]{4,60})\](?:[ \t]|$)", re.MULTILINE)
_LINE = re.compile(r"^.+$", re.MULTILINE)


class _Head(NamedTuple):
    """Where an entry begins, where its text does, and when it was written."""

    begin: int
    end: int
    stamp: Stamp


class _Dated(NamedTuple):
    """An entry as its file has it."""

    day: date
    at: time | None
    title: str
    body: str
    starred: bool
    line: int


def read_jrnl_text(source: SourceFile, options: Options) -> Readable:
    """Read a journal of jrnl, its text export, or a folder journal; times are those of the options' zone.

    Raises:
        BadImport: Nothing in it is an entry, or it is not clear what its dates mean.
    """
    with contextlib.closing(_Reading(options)) as reading, files_of(source, (".txt",)) as members:
        reading.elsewhere = members.elsewhere
        days = [member for member in members if DAY_FILE.search(member.name)]
        if days or source.is_folder:
            reading.read_folder(days)
        else:
            for member in members:
                reading.read_file(text_from(member.read()))
    if not reading.pairs and not reading.unread and not reading.empty:
        raise BadImport(NO_JRNL)
    reading.pairs.sort(key=lambda pair: (pair[0].written_on, pair[0].written_at))

    def again() -> Iterator[Pair]:
        return iter(reading.pairs)

    return Readable(NAME, len(reading.pairs), reading.losses(), again, tuple(reading.unread))


class _Reading:
    """The entries of one import."""

    def __init__(self, options: Options) -> None:
        self._zone = options.zone
        self._identities = Identities()
        self.pairs: list[Pair] = []
        self.unread: list[Unread] = []
        self.starred = self.empty = self.elsewhere = 0

    def read_file(self, text: str) -> None:
        """Read a journal that is one file.

        Raises:
            BadImport: Nothing in it is an entry.
        """
        if text[:8].encode().startswith(SECRET):
            raise BadImport(ENCRYPTED)
        text = plain_lines(text)
        heads = _bare_heads(text) or _heads(text)
        if not heads:
            raise BadImport(NO_JRNL)
        days = days_of([head.stamp for head in heads])
        self._keep(text, heads, days, "line {0}")

    def read_folder(self, members: list[Member]) -> None:
        """Read a journal of a file a day, of which the path says which day it is."""
        for member in members:
            named = DAY_FILE.search(member.name)
            if named is None:
                continue
            try:
                day = date(int(named[1]), int(named[2]), int(named[3]))
                text = plain_lines(text_from(member.read()))
            except ValueError:
                self.unread.append(
                    Unread(printable(member.name), Told("Its name is no day of any calendar."))
                )
                continue
            except BadImport as error:
                self.unread.append(Unread(printable(member.name), Told("{0}", (error,))))
                continue
            heads = _heads(text, day)
            if heads:
                self._keep(text, heads, [day] * len(heads), f"{_plain(printable(member.name))}, line {{0}}")
            elif text.strip():
                self.unread.append(Unread(printable(member.name), Told(NO_HEAD)))

    def _keep(self, text: str, heads: list[_Head], days: list[date], where: str) -> None:
        if text[: heads[0].begin].strip():
            self.unread.append(Unread(where.format(1), Told(BEFORE)))
        for dated in _entries(text, heads, days):
            self.starred += dated.starred
            if not dated.title:
                self.empty += 1
                continue
            try:
                self._keep_one(dated)
            except BadValue as error:
                self.unread.append(Unread(where.format(dated.line), Told("{0}", (error,))))

    def _keep_one(self, dated: _Dated) -> None:
        body = clean_text("\n".join(part for part in (dated.title, dated.body) if part))
        at = dated.at or NOON
        entry = checked(Entry("", body, dated.day, local_instant(dated.day, at, self._zone), self._zone))
        identity = identity_of(dated.day, at, dated.title, dated.body)
        self.pairs.append(sourced(entry, entry_id(NAME, identity, self._identities.repeat(identity)), NAME))

    def close(self) -> None:
        """Forget which entries were there."""
        self._identities.close()

    def losses(self) -> tuple[Told, ...]:
        """Return what the entries hold and a journal does not."""
        empty = [Told(EMPTY, (Count(self.empty),))] if self.empty else []
        starred = {"starred": self.starred} if self.starred else {}
        return (*ignored_keys(starred), *elsewhere_left(self.elsewhere), *empty)


def _plain(name: str) -> str:
    """Return a name that may stand in a template."""
    return name.replace("{", "{{").replace("}", "}}")


def _heads(text: str, day: date | None = None) -> list[_Head]:
    """Return the heads of the entries; with a day, a time alone makes one too."""
    heads: list[_Head] = []
    for found in _HEAD.finditer(text):
        stamp = find_stamp(found[1])
        if stamp is None and day is not None:
            at = find_time(found[1])
            stamp = Stamp(found[1], day, day, at) if at else None
        if stamp is not None:
            heads.append(_Head(found.start(), found.end(), stamp))
    return heads


def _bare_heads(text: str) -> list[_Head]:
    """Return the heads as jrnl 1 wrote them, if the file begins with one."""
    heads: list[_Head] = []
    for line in _LINE.finditer(text):
        found = find_bare_stamp(line[0])
        if found is not None:
            heads.append(_Head(line.start(), line.start() + found[1], found[0]))
        elif not heads and line[0].strip():
            return []
    return heads


def _entries(text: str, heads: list[_Head], days: list[date]) -> Iterator[_Dated]:
    ends = [*(head.begin for head in heads[1:]), len(text)]
    line, counted = 1, 0
    for head, day, end in zip(heads, days, ends, strict=True):
        line, counted = line + text.count("\n", counted, head.begin), head.begin
        title, _, body = text[head.end : end].strip().partition("\n")
        title, starred = _unstarred(title.rstrip())
        if not title:
            title, _, body = body.strip().partition("\n")
        yield _Dated(day, head.stamp.at, unguarded_title(title.rstrip()), unguarded(body), starred, line)


def _unstarred(title: str) -> tuple[str, bool]:
    """Return the title without the star behind it, and whether there was one. “**This**” has none."""
    line = (title.splitlines() or [""])[0]  # as jrnl looks for it
    rest = title[len(line) :]
    line = line.rstrip()
    if line == "*" or (line.endswith("*") and line[-2].isspace()):
        return (line[:-1].rstrip() + rest).strip(), True
    return title, False
