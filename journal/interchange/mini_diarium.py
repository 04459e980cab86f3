"""Mini Diarium: a JSON file with a list of entries, in HTML, without a time.

A text that does not look like HTML is taken as Markdown: so the entries stay that Mini Diarium itself took in
from other programs. The facts and their sources stand in ``docs/formats/minidiarium.md``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.errors import BadImport
from journal.interchange import gathering as left
from journal.interchange.gathering import Gathering, is_there, shown, text_of
from journal.interchange.json_items import LARGEST_FILE, items_at, top_level
from journal.interchange.mini_diary import day_at_noon, digest_of
from journal.interchange.moments import Unreadable
from journal.interchange.told import Told

if TYPE_CHECKING:
    from journal.interchange.guessing import Look
    from journal.interchange.records import Options, Readable
    from journal.interchange.source import SourceFile

NAME = "minidiarium"
_KNOWN = frozenset(
    {"id", "date", "title", "text", "tags", "dateUpdated", "dateCreated", "wordCount", "metadata"}
)


def looks_like(look: Look) -> bool:
    """True for a list of entries with a day and the time of their last change."""
    return {(1, "entries"), (3, "date"), (3, "title"), (3, "dateUpdated")} <= look.json_keys or (
        {(1, "entries"), (1, "metadata")} <= look.json_keys and b'"Mini Diarium"' in look.begin
    )


def read_mini_diarium(source: SourceFile, options: Options) -> Readable:
    """Read an export; an entry counts as written on its day at noon of the options' zone.

    Raises:
        BadImport: It is none.
    """
    text, name = source.text(LARGEST_FILE), shown(source.path.name)
    offset = next((offset for key, offset in top_level(text) if key == "entries"), None)
    if offset is None or text[offset] != "[":
        raise BadImport("This is no export of Mini Diarium: it has no list of “entries”.")
    gathered = Gathering(NAME, options)
    with gathered.part(name):
        for item in items_at(text, offset):
            where = f"{name}:{item.line}"
            with gathered.part(where):
                _read_entry(gathered, where, item.value)
    return gathered.readable()


def _read_entry(gathered: Gathering, where: str, values: object) -> None:
    if not isinstance(values, dict):
        raise Unreadable(Told("An entry should be an object in braces."))
    moment = day_at_noon(values.get("date"), gathered.zone)
    title, text = text_of(values, "title"), text_of(values, "text")
    gathered.left[left.CHANGED] += is_there(values.get("dateUpdated"))
    gathered.left[left.FONTS] += is_there(values.get("metadata"))
    gathered.ignored.update(key for key in values.keys() - _KNOWN if is_there(values[key]))
    markdown = gathered.from_html(text).replace("\r\n", "\n").strip()
    body = gathered.body_of(where, values, markdown, title)
    # The numbers are those of one journal; another one has the same.
    number = values.get("id")
    told = number if isinstance(number, int) else ""
    gathered.keep(body, moment, f"{told} {moment.day.isoformat()} {digest_of(title, text)}")
