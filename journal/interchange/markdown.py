"""Markdown: a folder of notes with front matter, ours without loss and other programs' by their dates.

Our own form is one file an entry, ``2026/2026-11-22-0750-1f0c9a2b.md``: a block of YAML with the names of the
exchange form below a line ``inmind: 1``, an empty line, the entry's text as it is, and one line end.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from journal.errors import BadImport, BadValue
from journal.interchange import notes
from journal.interchange.collecting import Found, collected
from journal.interchange.decoding import plain_lines, text_from
from journal.interchange.export_files import files_of
from journal.interchange.front_matter import Block, split
from journal.interchange.jsonl import record_of
from journal.interchange.looks import NOTE_ENDINGS
from journal.interchange.members import Member, attachments_left, elsewhere_left
from journal.interchange.records import Fields, Options, Pair, Readable, entry_from, printable, sourced
from journal.interchange.source import SourceFile, ignored_keys
from journal.interchange.tags import with_tags
from journal.interchange.told import Count, Told, Unread
from journal.interchange.yaml_text import NotYaml, Value, quoted
from journal.model import Entry
from journal.vault.files import plain_errors
from journal.weeks import zone_named

NAME = "markdown"
MARK = "inmind"  # the key that says: this file is of our own form
_FORM = "1"
_TEXTS = ("id", "zone")  # in quotes, since a number or a “no” may be one
_NUMBERS = frozenset({"role_system", "minutes", "question"})
_FLAGS = frozenset({"urgent", "important", "for_coach"})
_READ = frozenset({"id", "written_at", "zone", "date", "text", MARK, "tags"} | _NUMBERS | _FLAGS)
_SHORT_ID = re.compile(r"[0-9a-f]{8}")
_OURS = re.compile(rf"---[ \t]*\r?\n(?:[^\n]*\n){{0,20}}?{MARK}[ \t]*:")
SAME_ID = "Another file has the same id and another text: {0}."
MORE = "{0} more parts could not be read."
MOST_UNREAD = 1_000  # told one by one; a vault may hold many notes that say no day
BAD_BLOCK = "Its front matter cannot be read. {0}"


def write_markdown(entries: Iterable[Entry], folder: Path) -> int:
    """Write each entry into a file of its own within an empty folder, and return how many there were."""
    count = 0
    years: set[int] = set()
    for entry in entries:
        year = entry.written_on.year
        within = folder / f"{year:04d}"
        with plain_errors(within):
            if year not in years:
                within.mkdir(0o700, exist_ok=True)
                years.add(year)
            with _new_file(within, _stem(entry)) as file:
                file.write(text_of_file(entry).encode())
        count += 1
    if hasattr(os, "sync"):
        os.sync()  # one for all: a hundred thousand small files each on its own would take minutes
    return count


def text_of_file(entry: Entry) -> str:
    """Return what the file of an entry holds."""
    record = record_of(entry)
    body = record.pop("text")
    record = {MARK: _FORM, **record, "for_coach": True if entry.for_coach else None}
    lines = [f"{key}: {_plain(key, value)}" for key, value in record.items() if value is not None]
    return "\n".join(["---", *lines, "---", "", f"{body}\n"])


def _plain(key: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return quoted(str(value)) if key in _TEXTS else str(value)


def _stem(entry: Entry) -> str:
    """Return the name of an entry's file, without what may tell it from another of the same minute."""
    at = entry.written_at.astimezone(zone_named(entry.zone))
    begin = _SHORT_ID.match(entry.id)
    name = begin[0] if begin else hashlib.sha256(entry.id.encode()).hexdigest()[:8]
    return f"{entry.written_on.isoformat()}-{at:%H%M}-{name}"


@contextlib.contextmanager
def _new_file(folder: Path, stem: str) -> Iterator[BinaryIO]:
    """Yield a file of a name that is not there yet, readable by its owner alone."""
    number = 1
    while True:
        path = folder / (f"{stem}.md" if number == 1 else f"{stem}-{number}.md")
        try:
            descriptor = os.open(
                path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600
            )
        except FileExistsError:
            number += 1
            continue
        with os.fdopen(descriptor, "wb") as file:
            yield file
        return


def read_markdown(source: SourceFile, options: Options) -> Readable:
    """Read a folder of notes, a zip of one, or a single note; local times are those of the options' zone.

    A note that cannot be read is told of, and the others can be taken in all the same.

    Raises:
        BadImport: There is no note at all, or the zip is damaged or unfolds into too much.
    """
    reading = _Reading(options)
    with files_of(source, NOTE_ENDINGS) as members:
        foreign = collected(NAME, reading.found_in(members), copies=reading.copies)
        elsewhere = elsewhere_left(members.elsewhere)
    if not reading.notes:
        raise BadImport("There is no Markdown file, whose name ends in .md, in it.")
    pairs = [*reading.own_pairs(), *foreign.pairs()]
    pairs.sort(key=lambda pair: (pair[0].written_on, pair[0].written_at))

    def again() -> Iterator[Pair]:
        return iter(pairs)

    losses = (*reading.losses(), *elsewhere, *foreign.losses)
    return Readable(NAME, len(pairs), losses, again, reading.unread())


@dataclass
class _Reading:
    """What the notes of one import turn out to be."""

    options: Options
    notes: int = 0
    _unread: list[Unread] = field(default_factory=list)
    _untold: int = 0
    _own: dict[str, tuple[Entry, str]] = field(default_factory=dict)
    _copies: int = 0  # of our own files
    _others: int = 0  # files that are no notes
    _told: Counter[Told] = field(default_factory=Counter)
    _ignored: Counter[str] = field(default_factory=Counter)

    def found_in(self, members: list[Member]) -> Iterator[Found]:
        """Yield what other programs' notes hold; ours are kept for ``own_pairs``."""
        for member in members:
            if not member.name.lower().endswith(NOTE_ENDINGS):
                self._others += 1
                continue
            self.notes += 1
            content = member.read()
            try:
                found = self._read(member.name, text_from(content))
            except (BadImport, BadValue) as error:
                self._not_read(member.name, Told("{0}", (error,)))
            except NotYaml as error:
                self._not_read(member.name, Told(BAD_BLOCK, (error.why,)))
            else:
                if found is not None:
                    yield found

    def _read(self, name: str, text: str) -> Found | None:
        trouble: NotYaml | None = None
        try:
            block = split(text)
        except NotYaml as error:
            block, trouble = None, error
        if block is not None and MARK in block.values:
            self._keep_own(name, *_own_entry(block))
            return None
        if block is None and _OURS.match(text):
            raise trouble or NotYaml(Told("It does not end."))  # never a text with a block above it
        note = notes.read_note(name, block, text, self.options.zone)
        if isinstance(note.found, Told) and trouble is not None:
            raise trouble
        if isinstance(note.found, Told):
            self._not_read(name, note.found)
            return None
        if trouble is not None:
            self._told[notes.BLOCK_IN_TEXT] += 1
        self._told.update(note.told)
        self._ignored.update(note.ignored)
        return note.found

    def _keep_own(self, name: str, entry: Entry, ignored: list[str]) -> None:
        known = self._own.setdefault(entry.id, (entry, name))
        if known[0] != entry:
            self._not_read(name, Told(SAME_ID, (printable(known[1]),)))
        elif known[0] is not entry:
            self._copies += 1
        else:
            self._ignored.update(ignored)

    def copies(self) -> int:
        """Return how many of our own files are the very same as another."""
        return self._copies

    def _not_read(self, name: str, why: Told) -> None:
        if len(self._unread) < MOST_UNREAD:
            self._unread.append(Unread(printable(name), why))
        else:
            self._untold += 1

    def unread(self) -> tuple[Unread, ...]:
        """Return the notes that could not be read, the first of them by name."""
        more = [Unread("…", Told(MORE, (Count(self._untold),)))] if self._untold else []
        return (*self._unread, *more)

    def own_pairs(self) -> Iterator[Pair]:
        """Yield the entries of our own files, each under its own id."""
        for entry, _ in self._own.values():
            yield sourced(entry, entry.id, NAME)

    def losses(self) -> tuple[Told, ...]:
        """Return what the notes hold and a journal does not."""
        told = (kind._replace(values=(Count(count),)) for kind, count in self._told.items())
        return (*ignored_keys(self._ignored), *attachments_left(self._others), *told)


def _own_entry(block: Block) -> tuple[Entry, list[str]]:
    """Return the entry that a file of our own form holds, and its keys that we do not know.

    Raises:
        BadImport: A value is wrong; the error says which.
    """
    if block.values[MARK] != _FORM:
        raise BadImport("a newer version of In Mind wrote this file.", field=MARK)
    body = plain_lines(block.body) if block.lines_of_windows else block.body
    body = body.removeprefix("\n").removesuffix("\n")
    values: dict[str, object] = {key: _typed(key, value) for key, value in block.values.items()}
    tags = block.values.get("tags")
    values["text"] = (
        with_tags(body, [tag for tag in tags if isinstance(tag, str)]) if isinstance(tags, list) else body
    )
    fields = Fields(values, None)
    for key in ("id", "written_at"):
        fields.text(key)
    entry, _ = entry_from(fields, fields.text("zone"))
    entry = replace(entry, for_coach=bool(fields.find_flag("for_coach")))
    return entry, [key for key, value in block.values.items() if key not in _READ and value]


def _typed(key: str, value: Value) -> object:
    """Return a value as the exchange form has it; what is wrong stays as it is and is refused by name."""
    if key in _NUMBERS and isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    if key in _FLAGS and value in ("true", "false"):
        return value == "true"
    return value
