"""Mini Diary: a JSON file with one entry a day, in Markdown, without a time.

The facts and their sources stand in ``docs/formats/minidiary.md``.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date
from typing import TYPE_CHECKING

from journal.errors import BadImport
from journal.interchange import gathering as left
from journal.interchange.gathering import Gathering, is_there, shown, text_of
from journal.interchange.json_items import LARGEST_FILE, items_at, top_level
from journal.interchange.moments import Moment, Unreadable, moment_by_clock
from journal.interchange.records import NOON, short
from journal.interchange.told import Told

if TYPE_CHECKING:
    from journal.interchange.guessing import Look
    from journal.interchange.records import Options, Readable
    from journal.interchange.source import SourceFile

NAME = "minidiary"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_KNOWN = frozenset({"title", "text", "dateUpdated"})


def looks_like(look: Look) -> bool:
    """True where the entries are kept by their days."""
    keys = look.json_keys
    return (1, "entries") in keys and any(depth == 2 and _DAY.fullmatch(key) for depth, key in keys)


def read_mini_diary(source: SourceFile, options: Options) -> Readable:
    """Read an export; an entry counts as written on its day at noon of the options' zone.

    Raises:
        BadImport: It is none.
    """
    text, name = source.text(LARGEST_FILE), shown(source.path.name)
    offset = next((offset for key, offset in top_level(text) if key == "entries"), None)
    if offset is None or text[offset] != "{":
        raise BadImport("This is no export of Mini Diary: it has no “entries” by day.")
    gathered = Gathering(NAME, options)
    with gathered.part(name):
        for item in items_at(text, offset):
            where = f"{name}:{item.line}"
            with gathered.part(where):
                _read_entry(gathered, where, item.key, item.value)
    return gathered.readable()


def _read_entry(gathered: Gathering, where: str, day: str, values: object) -> None:
    if not isinstance(values, dict):
        raise Unreadable(Told("An entry should be an object in braces."))
    moment = day_at_noon(day, gathered.zone)
    title, text = text_of(values, "title"), text_of(values, "text")
    gathered.left[left.CHANGED] += is_there(values.get("dateUpdated"))
    gathered.ignored.update(key for key in values.keys() - _KNOWN if is_there(values[key]))
    body = gathered.body_of(where, {}, text.replace("\r\n", "\n").strip(), title)
    # Two diaries have an entry for the same day: the day alone is no name for either.
    gathered.keep(body, moment, f"{day} {digest_of(title, text)}")


def day_at_noon(told: object, zone: str) -> Moment:
    """Return the moment of an entry of which only the day is known.

    Raises:
        Unreadable: It is no day such as 2026-11-22.
    """
    if isinstance(told, str) and _DAY.fullmatch(told):
        try:
            return moment_by_clock(date.fromisoformat(told), NOON, zone)
        except ValueError:
            pass
    raise Unreadable(Told("“{0}” is not a date that can be read.", (short(str(told)[:60]),)))


def digest_of(*texts: str) -> str:
    """Return what tells these texts from others."""
    return hashlib.sha256("\n".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
