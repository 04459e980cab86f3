"""Entries as lines for a person, and values as JSON for a program."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from journal.errors import BadValue, JournalError
from journal.model import Entry
from journal.weeks import zone_named

LONGEST_LINE = 160  # characters of an entry's first line


@contextmanager
def telling_what_is_done(done: str) -> Iterator[None]:
    """Print in the block what is done already; ``done`` says so where it cannot be shown.

    Else somebody would take the failure for that of the work, ask once more, and have an entry twice.

    Raises:
        JournalError: The output is full or broken. One that nobody reads any more is no trouble.
    """
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise JournalError(f"{done}, but the output cannot be written: {error.strerror}.") from None


def heading(entry: Entry) -> str:
    """Return when an entry was made and what it is: ``2026-11-22 07:50  [1 Deliver · urgent]``."""
    said = f"{entry.written_on.isoformat()} {local_time(entry)}"
    tags = tag_words(entry)
    return f"{said}  [{tags}]" if tags else said


def line_of(entry: Entry) -> str:
    """Return an entry as one line: heading and the beginning of its text."""
    text = entry.body.strip()
    first = text.partition("\n")[0].rstrip()
    shown = first[:LONGEST_LINE]
    more = "" if len(text) == len(shown) else " …"
    return printable(f"{heading(entry)}  {shown}{more}".rstrip())


def local_time(entry: Entry) -> str:
    """Return HH:MM as the writer's clock showed it."""
    try:
        zone = zone_named(entry.zone)
    except BadValue:  # a zone that this computer does not know
        return f"{entry.written_at:%H:%M}Z"
    return f"{entry.written_at.astimezone(zone):%H:%M}"


def tag_words(entry: Entry) -> str:
    """Return an entry's tags in words, such as ``1 Deliver · urgent · question 2 · 30 min``."""
    words = []
    if entry.role_system is not None:
        words.append(f"{int(entry.role_system)} {entry.role_system.title}")
    if entry.priority is not None:
        words += ["urgent"] * entry.priority.urgent + ["important"] * entry.priority.important
        if not (entry.priority.urgent or entry.priority.important):
            words.append("neither urgent nor important")
    if entry.question is not None:
        words.append(f"question {entry.question}")
    if entry.minutes is not None:
        words.append(f"{entry.minutes} min")
    return " · ".join(words)


def printable(text: str) -> str:
    """Return a line in which nothing can command the terminal: control signs become spaces."""
    return "".join(" " if ord(sign) < 32 or 127 <= ord(sign) < 160 else sign for sign in text)


def write_json(value: object) -> None:
    """Write one JSON value and a newline."""
    sys.stdout.write(json_text(value, indent=1) + "\n")


def write_json_array(values: Iterable[object]) -> None:
    """Write the values as one JSON array, each on a line of its own, as they come."""
    between = "[\n"
    for value in values:
        sys.stdout.write(between + json_text(value))
        between = ",\n"
    sys.stdout.write("[]\n" if between == "[\n" else "\n]\n")


def json_text(value: object, indent: int | None = None) -> str:
    """Return JSON that the output can hold, whatever its encoding."""
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
    return json.dumps(value, ensure_ascii=encoding != "utf8", indent=indent, allow_nan=False)
