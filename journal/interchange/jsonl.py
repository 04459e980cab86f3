"""JSON lines, our own exchange form: UTF-8, one entry a line, with the keys of ``KEYS`` in that order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from journal.errors import BadImport
from journal.interchange.guessing import Look
from journal.interchange.json_text import value_of
from journal.interchange.places import Places
from journal.interchange.records import FOR_COACH, KEYS, Options, Readable
from journal.interchange.source import LONGEST_LINE, Record, SourceFile, decoded, readable
from journal.model import Entry

NAME = "jsonl"
_READ = frozenset({*KEYS, "time", FOR_COACH})
_quoted = json.JSONEncoder(ensure_ascii=False).encode  # a text alone is quoted at once: see line_of
_FLAG = f', "{FOR_COACH}": true'
_SAID = {None: "null", False: "false", True: "true"}


def record_of(entry: Entry) -> dict[str, object]:
    """Return the entry in the exchange form."""
    priority = entry.priority
    return {
        "id": entry.id,
        "written_at": utc_text(entry.written_at),
        "zone": entry.zone,
        "date": entry.written_on.isoformat(),
        "text": entry.body,
        "role_system": None if entry.role_system is None else int(entry.role_system),
        "urgent": None if priority is None else priority.urgent,
        "important": None if priority is None else priority.important,
        "minutes": entry.minutes,
        "question": entry.question,
    }


def utc_text(instant: datetime) -> str:
    """Return an instant such as 2026-11-22T07:50:00Z, with a fraction only where it has one."""
    return instant.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"


def line_of(entry: Entry) -> str:
    """Return the entry's record as ``json.dumps`` writes it, with its line end.

    ``for_coach`` stands only where it is so. It is put together here: Python makes an encoder of its own for
    each object, which takes longer than quoting the texts in it.
    """
    priority = entry.priority
    urgent, important = (None, None) if priority is None else (priority.urgent, priority.important)
    return (
        f'{{"id": {_quoted(entry.id)}, "written_at": "{utc_text(entry.written_at)}", '
        f'"zone": {_quoted(entry.zone)}, "date": "{entry.written_on.isoformat()}", '
        f'"text": {_quoted(entry.body)}, "role_system": {_number(entry.role_system)}, '
        f'"urgent": {_SAID[urgent]}, "important": {_SAID[important]}, "minutes": {_number(entry.minutes)}, '
        f'"question": {_number(entry.question)}{_FLAG if entry.for_coach else ""}}}\n'
    )


def _number(value: int | None) -> int | str:
    return "null" if value is None else int(value)


def write_jsonl(entries: Iterable[Entry], file: BinaryIO) -> int:
    """Write the entries, one a line, and return how many there were."""
    count = 0
    for entry in entries:
        count += 1
        file.write(line_of(entry).encode())
    return count


def looks_like(look: Look) -> bool:
    """True where the first line is a whole object, and not one that holds all entries in a list."""
    return bool(look.first_object) and "entries" not in look.first_object


def read_jsonl(source: SourceFile, options: Options) -> Readable:
    """Read a file in the exchange form; the options' zone holds where a line names none.

    Raises:
        BadImport: A line is wrong; the error says which, and which key.
    """

    def again(places: Places) -> Iterator[Record]:
        with source.open() as file:
            for place in places:
                file.seek(place.offset)
                yield Record(place.offset, place.line, parsed(_line(file, place.line), place.line))

    return readable(NAME, _records(source), again, _READ, options.zone)


def _records(source: SourceFile) -> Iterator[Record]:
    with source.open() as file:
        line, offset = 0, 0
        while raw := file.readline(LONGEST_LINE + 1):
            line += 1
            if not raw.isspace():  # a file of nothing but line ends shall not take minutes
                text = decoded(raw, line)
                if text and not text.isspace():
                    yield Record(offset, line, parsed(text, line))
            offset += len(raw)


def _line(file: BinaryIO, line: int) -> str:
    return decoded(file.readline(LONGEST_LINE + 1), line)


def parsed(text: str, line: int) -> dict[str, object]:
    """Return the JSON object that a line holds.

    Raises:
        BadImport: It holds something else.
    """
    value = value_of(text, line)
    if not isinstance(value, dict):
        raise BadImport("this is not a JSON object in braces.", line=line)
    return value
