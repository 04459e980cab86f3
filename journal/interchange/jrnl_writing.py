"""For jrnl: the text that ``jrnl --import`` reads, and JSON as ``jrnl --export json`` writes it.

Source: ``jrnl/journals/Entry.py`` (``__str__``), ``jrnl/plugins/jrnl_importer.py`` and ``json_exporter.py``
of jrnl 4.6.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import BinaryIO

from journal.interchange.decoding import plain_lines
from journal.interchange.jrnl import MOST_TAGS
from journal.interchange.jrnl_guards import guarded, guarded_title
from journal.model import Entry
from journal.weeks import zone_named

_TAG = re.compile(r"(?<!\S)([#@][-+*#/\w]+)")


def write_jrnl_text(entries: Iterable[Entry], file: BinaryIO) -> int:
    """Write the entries as jrnl keeps them, and return how many there were."""
    count = 0
    for entry in entries:
        title, body = title_and_body(entry)
        if not title:
            continue
        lines = [
            f"[{_day(entry)} {_minute(entry)}] {guarded_title(title)}",
            *([guarded(body)] if body else []),
        ]
        file.write(("\n" * bool(count) + "\n".join(lines) + "\n").encode())
        count += 1
    return count


def write_jrnl_json(entries: Iterable[Entry], file: BinaryIO) -> int:
    """Write the entries as jrnl exports them, tags before entries; return how many there were."""
    counts: Counter[str] = Counter()
    written: list[str] = []
    for entry in entries:
        title, body = title_and_body(entry)
        if not title:
            continue
        tags = sorted({tag.lower() for tag in _TAG.findall(f"{title}\n{body}")})[:MOST_TAGS]
        counts.update(tags)
        record = {
            "title": title,
            "body": body,
            "date": _day(entry),
            "time": _minute(entry),
            "tags": tags,
            "starred": False,
        }
        written.append(_indented(json.dumps(record, indent=2), "    "))
    tags_told = dict(sorted(counts.items(), key=lambda told: (told[1], told[0])))
    file.write(b'{\n  "tags": ' + _indented(json.dumps(tags_told, indent=2), "  ").encode())
    file.write(b',\n  "entries": [')
    for number, record_text in enumerate(written):
        file.write(f"{',' * bool(number)}\n    {record_text}".encode())
    file.write(b"\n  ]\n}" if written else b"]\n}")
    return len(written)


def title_and_body(entry: Entry) -> tuple[str, str]:
    """Return the first line of an entry's text and the rest, as far as jrnl keeps them."""
    title, _, body = plain_lines(entry.body).strip().partition("\n")
    return title.rstrip(), body


def _day(entry: Entry) -> str:
    return entry.written_on.isoformat()


def _minute(entry: Entry) -> str:
    return f"{entry.written_at.astimezone(zone_named(entry.zone)):%H:%M}"


def _indented(text: str, indent: str) -> str:
    return text.replace("\n", f"\n{indent}")
