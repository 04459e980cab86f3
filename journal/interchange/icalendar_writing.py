"""A calendar of journal entries: a VJOURNAL each, on its journal date. The file is plain text.

A VJOURNAL has a day, words and categories. It has no place for how long something took, for the time of the
day (an entry belongs to its day, which ends at three in the morning), nor for "not urgent" as against "not
said": minutes and the instant are written as properties of our own, which other programs pass over.

Source: RFC 5545, section 3.6.3; what the text may hold, section 3.1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC
from typing import BinaryIO

from journal.interchange.jsonl import utc_text
from journal.model import Entry

HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//In Mind//journal//EN\r\n"
FOOT = b"END:VCALENDAR\r\n"
LONGEST_SUMMARY = 100  # characters of the first line
LONGEST_LINE = 75  # bytes, without the line end
_ESCAPES = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"))  # the backslash first
_UNWRITABLE = dict.fromkeys([*(code for code in range(32) if chr(code) not in "\t\n"), 127])


def write_ics(entries: Iterable[Entry], file: BinaryIO) -> int:
    """Write the entries, and return how many there were. One is held at a time."""
    file.write(HEAD)
    count = 0
    for entry in entries:
        file.write(component(entry))
        count += 1
    file.write(FOOT)
    return count


def component(entry: Entry) -> bytes:
    """Return an entry as a VJOURNAL, its lines folded and ended as the standard wants."""
    return b"".join(map(folded, _lines(entry)))


def _lines(entry: Entry) -> Iterator[str]:
    yield "BEGIN:VJOURNAL"
    yield f"UID:{_escaped(entry.id)}@inmind"
    yield f"DTSTAMP:{entry.written_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{entry.written_on:%Y%m%d}"
    body = _writable(entry.body)
    summary = next((line.strip() for line in body.split("\n") if line.strip()), "")
    if summary:
        short = summary if len(summary) <= LONGEST_SUMMARY else f"{summary[:LONGEST_SUMMARY]}…"
        yield f"SUMMARY:{_escaped(short)}"
        yield f"DESCRIPTION:{_escaped(body)}"
    yield "CLASS:PRIVATE"
    categories = _categories(entry)
    if categories:
        yield f"CATEGORIES:{','.join(categories)}"
    yield f"X-INMIND-WRITTEN-AT:{utc_text(entry.written_at)}"
    yield f"X-INMIND-ZONE:{_escaped(entry.zone)}"
    if entry.minutes is not None:
        yield f"X-INMIND-MINUTES:{entry.minutes}"
    yield "END:VJOURNAL"


def folded(line: str) -> bytes:
    """Return a line with its end, cut where it has more bytes than a line may have, never within a sign."""
    raw = line.encode()
    if len(raw) <= LONGEST_LINE:
        return raw + b"\r\n"
    parts, begin, room = [], 0, LONGEST_LINE
    while len(raw) - begin > room:
        end = begin + room
        while raw[end] & 0xC0 == 0x80:  # a byte that goes on a sign
            end -= 1
        parts.append(raw[begin:end])
        begin, room = end, LONGEST_LINE - 1  # the space in front of it counts
    parts.append(raw[begin:])
    return b"\r\n ".join(parts) + b"\r\n"


def _escaped(text: str) -> str:
    """Return a text as a value. The library's own would make a new line of what is in ``C:\\Notes``."""
    for sign, escaped in _ESCAPES:
        text = text.replace(sign, escaped)
    return text


def _categories(entry: Entry) -> list[str]:
    """Return what was pressed, in words: an unpressed one says nothing."""
    told = []
    if entry.role_system is not None:
        told.append(f"{int(entry.role_system)} {entry.role_system.title}")
    if entry.priority is not None:
        told += ["Urgent"] * entry.priority.urgent + ["Important"] * entry.priority.important
    if entry.question is not None:
        told.append(f"Question {entry.question}")
    return told


def _writable(text: str) -> str:
    """Return a text without signs that no iCalendar text may hold; line ends become plain ones."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNWRITABLE)
