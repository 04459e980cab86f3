"""A calendar of journal entries: a VJOURNAL each, on its journal date. The file is plain text.

A VJOURNAL has a day, words and categories. It has no place for how long something took, for the time of the
day (an entry belongs to its day, which ends at three in the morning), nor for "not urgent" as against "not
said": minutes and the instant are written as properties of our own, which other programs pass over.

Source: RFC 5545, section 3.6.3; what the text may hold, section 3.1.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, BinaryIO

from journal.interchange.jsonl import utc_text
from journal.model import Entry

HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//In Mind//journal//EN\r\n"
_ESCAPES = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"))  # the backslash first
FOOT = b"END:VCALENDAR\r\n"
LONGEST_SUMMARY = 100  # characters of the first line


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
    from icalendar import Journal

    journal = Journal()
    journal.add("uid", f"{entry.id}@inmind")
    journal.add("dtstamp", entry.written_at.replace(microsecond=0))
    journal.add("dtstart", entry.written_on)
    body = _writable(entry.body)
    summary = next((line.strip() for line in body.splitlines() if line.strip()), "")
    if summary:
        text = _text_class()
        journal["SUMMARY"] = text(
            summary if len(summary) <= LONGEST_SUMMARY else f"{summary[:LONGEST_SUMMARY]}…"
        )
        journal["DESCRIPTION"] = text(body)
    journal.add("class", "PRIVATE")
    categories = _categories(entry)
    if categories:
        journal.add("categories", categories)
    journal.add("x-inmind-written-at", utc_text(entry.written_at))
    journal.add("x-inmind-zone", entry.zone)
    if entry.minutes is not None:
        journal.add("x-inmind-minutes", str(entry.minutes))
    content: bytes = journal.to_ical()
    return content


@lru_cache(maxsize=1)
def _text_class() -> Any:
    """Return the library’s text with our escapes: its own make a new line of what is in ``C:\\Notes``."""
    from icalendar.prop import vText

    class Text(vText):  # type: ignore[misc, unused-ignore]
        def to_ical(self) -> bytes:
            told = str(self)
            for sign, escaped in _ESCAPES:
                told = told.replace(sign, escaped)
            return told.encode()

    return Text


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
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in plain if sign in "\n\t" or (sign >= " " and sign != "\x7f"))
