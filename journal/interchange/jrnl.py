"""jrnl: its JSON export, and which of its forms a file is in. Its text form is read by ``jrnl_text``.

The JSON has times without zone or seconds, title and body apart, tags also in the text. Source:
``jrnl/plugins/json_exporter.py`` of jrnl 4.6. Older exports have no tags, those of Day One Classic a uuid.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, time
from typing import Any

from journal.errors import BadImport
from journal.interchange.guessing import Look
from journal.interchange.identities import Identities
from journal.interchange.jrnl_dates import find_bare_stamp, find_stamp
from journal.interchange.json_text import line_at, value_at
from journal.interchange.places import Place, Places
from journal.interchange.records import (
    NOON,
    Fields,
    Options,
    Pair,
    Readable,
    entry_id,
    local_instant,
    sourced,
)
from journal.interchange.source import BOM, SourceFile, ignored_keys
from journal.interchange.told import Count, Told
from journal.model import Entry
from journal.store.base import to_micros

NAME = "jrnl"
LARGEST_FILE = 512 * 2**20  # bytes
MOST_TAGS = 1_000
TOO_MANY_TAGS = "{0} tags are more than the {1} an entry may have."
_READ = frozenset({"title", "body", "date", "time", "tags", "starred", "uuid"})
DAY_FILE = re.compile(r"(?:^|/)(\d{4})/(\d{2})/(\d{2})\.txt$", re.ASCII)  # of a folder journal
SECRET = (b"JRNLv3", b"gAAAAA")  # how an encrypted journal begins: of jrnl 4, and of older ones
_LOOKED_AT = 4096  # bytes
_SPACE = re.compile(r"[ \t\r\n]*")


def looks_like(look: Look) -> bool:
    """True for a text that begins with a date in brackets, a folder of days, or the JSON export."""
    if look.names:
        return any(map(DAY_FILE.search, look.names))
    if look.begin.startswith(SECRET):
        return True  # whose reader says what to do about it
    first = look.first_line.decode("utf-8", "replace")
    bracketed = re.match(r"\[([^\[\]\n]{6,60})\](?:\s|$)", first)
    stamp = find_stamp(bracketed[1]) if bracketed else find_bare_stamp(first)
    return stamp is not None or _is_json(look)


def _is_json(look: Look) -> bool:
    """True where there is a list of entries with nothing that another program's would have."""
    keys = look.json_keys
    others = {(1, "metadata"), (3, "creationDate"), (3, "text")}
    return (1, "entries") in keys and ((3, "title") in keys or (1, "tags") in keys) and not keys & others


def read_jrnl(source: SourceFile, options: Options) -> Readable:
    """Read a journal of jrnl, or what it exported as text or JSON; times are those of the options' zone.

    Raises:
        BadImport: It is none of these, or an entry in it is wrong; the error says where.
    """
    if not source.is_folder:
        with source.open() as file:
            begin = file.read(_LOOKED_AT).removeprefix(BOM).lstrip()
        if begin.startswith(b"{"):
            return _read_json(source, options)
    from journal.interchange.jrnl_text import read_jrnl_text  # and zipfile with it

    return read_jrnl_text(source, options)


def _read_json(source: SourceFile, options: Options) -> Readable:
    text = source.text(LARGEST_FILE)
    identities = Identities()
    ignored: Counter[str] = Counter()
    places = Places()
    starred = empty = 0
    for offset, line, values in _entries(text):
        entry, identity = _entry_of(values, line, options.zone)
        ignored.update(values.keys() - _READ)
        starred += values.get("starred") is True
        if not entry.body:
            empty += 1
            continue
        repeat = identities.repeat(identity)
        day, at = entry.written_on.toordinal(), to_micros(entry.written_at)
        places.add(Place(day, at, line, offset, repeat))
    places.sort()

    def pairs() -> Iterator[Pair]:
        for place in places:
            entry, identity = _entry_of(value_at(text, place.offset)[0], place.line, options.zone)
            yield sourced(entry, entry_id(NAME, identity, place.repeat), NAME)

    if starred:
        ignored["starred"] = starred
    losses = list(ignored_keys(ignored))
    if empty:
        losses.append(Told("Entries without text, which cannot be kept: {0}.", (Count(empty),)))
    return Readable(NAME, len(places), tuple(losses), pairs)


def _entry_of(values: object, line: int, zone: str) -> tuple[Entry, str]:
    """Return an entry without id, and what identifies it. An entry without any text has an empty body."""
    if not isinstance(values, dict):
        raise BadImport("an entry should be an object in braces.", line=line)
    fields = Fields(values, line)
    day, at = fields.date("date"), fields.find_time("time") or NOON
    title, body = fields.text("title"), fields.find_text("body") or ""
    fields.find_flag("starred")
    written = _with_tags("\n".join(part for part in (title, body.rstrip()) if part), values, fields)
    entry = Entry("", written, day, local_instant(day, at, zone), zone)
    if written:
        fields.checked(entry)
    return entry, fields.find_id("uuid") or identity_of(day, at, title, body)


def identity_of(day: date, at: time, title: str, body: str) -> str:
    """Return what makes an entry the same in every form of jrnl's.

    The JSON has no seconds; and of spaces and line ends around title and body one form keeps what another
    does not.
    """
    return repr((day.isoformat(), at.replace(second=0).isoformat(), title.strip(), body.strip()))


def _with_tags(written: str, values: dict[str, Any], fields: Fields) -> str:
    """Return the text with those tags below it that it does not hold (Day One Classic keeps them apart)."""
    tags = values.get("tags")
    if tags is None:
        return written
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise fields.refuse("tags", "this should be a list of texts.")
    if len(tags) > MOST_TAGS:  # each is looked for in the whole text
        raise fields.refuse("tags", TOO_MANY_TAGS, Count(len(tags)), Count(MOST_TAGS))
    lower = written.lower()
    apart = [tag for tag in tags if tag.strip() and tag.lower() not in lower]
    return "\n\n".join(part for part in (written, " ".join(apart)) if part)


def _entries(text: str) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Yield (offset, line, value) of each element of the array ``entries``."""
    offset = _array_of_entries(text)
    line, counted = 1, 0
    offset = _skip(text, offset + 1)
    while text[offset : offset + 1] != "]":
        line, counted = line + text.count("\n", counted, offset), offset
        value, end = value_at(text, offset)
        yield offset, line, value
        offset = _skip(text, end)
        if text[offset : offset + 1] == ",":
            offset = _skip(text, offset + 1)
        elif text[offset : offset + 1] != "]":
            raise _broken(text, offset)
    offset = _skip(text, offset + 1)
    if text[offset : offset + 1] not in ("}", ","):
        raise _broken(text, offset)


def _array_of_entries(text: str) -> int:
    """Return where the array ``entries`` begins; what stands before it is read and left."""
    offset = _skip(text, 0)
    if text[offset : offset + 1] != "{":
        raise BadImport("This is not jrnl's JSON export, which is an object in braces.")
    offset = _skip(text, offset + 1)
    while text[offset : offset + 1] == '"':
        key, offset = value_at(text, offset)
        offset = _skip(text, offset)
        if text[offset : offset + 1] != ":":
            raise _broken(text, offset)
        offset = _skip(text, offset + 1)
        if key == "entries" and text[offset : offset + 1] == "[":
            return offset
        _, offset = value_at(text, offset)
        offset = _skip(text, offset)
        if text[offset : offset + 1] == ",":
            offset = _skip(text, offset + 1)
    raise BadImport("This is not jrnl's JSON export: it has no list of “entries”.")


def _skip(text: str, offset: int) -> int:
    found = _SPACE.match(text, offset)
    return found.end() if found else offset


def _broken(text: str, offset: int) -> BadImport:
    return BadImport("this is not JSON: a comma or a bracket is missing.", line=line_at(text, offset))
