"""Daylio: its table (CSV) and its backup (.daylio). Moods stay behind, activities become tags.

A note that looks like HTML is taken for it. The facts and their sources stand in ``docs/formats/daylio.md``.
"""

from __future__ import annotations

import binascii
import csv
import io
import re
from base64 import b64decode
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from journal.errors import BadImport
from journal.interchange import gathering as left
from journal.interchange.gathering import Gathering, is_there, shown, text_of
from journal.interchange.json_items import LARGEST_FILE, Item, decoded_text, items_at, top_level
from journal.interchange.mini_diary import digest_of
from journal.interchange.moments import (
    Moment,
    Unreadable,
    instant_of_ms,
    moment_at_offset,
    moment_by_clock,
    moment_in,
)
from journal.interchange.records import short
from journal.interchange.source import LONGEST_LINE
from journal.interchange.told import Count, Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journal.interchange.guessing import Look
    from journal.interchange.records import Options, Readable
    from journal.interchange.source import SourceFile

NAME = "daylio"
BACKUP = "backup.daylio"
LARGEST_TABLE = 64 * 2**20  # bytes
_NEEDED = frozenset({"full_date", "time", "mood", "note"})
_COLUMNS = frozenset({*_NEEDED, "date", "weekday", "activities", "note_title"})
_TIME = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?:\s?([AaPp])\.?\s?[Mm]\.?)?")
_KNOWN = frozenset(
    {
        "id", "minute", "hour", "day", "month", "year", "datetime", "timeZoneOffset", "mood", "note",
        "note_title", "tags", "assets", "isFavorite", "scaleValues", "address",
    }
)  # fmt: skip


def looks_like(look: Look) -> bool:
    """True for the columns of the table, and for a zip with the backup's file in it."""
    if look.names:
        return any(name.rpartition("/")[2] == BACKUP for name in look.names)
    columns = {cell.strip(b'" \r\t').lower() for cell in re.split(rb"[,;\t]", look.first_line)}
    return {name.encode() for name in _NEEDED} <= columns or look.suffix == ".daylio"


def read_daylio(source: SourceFile, options: Options) -> Readable:
    """Read a table, whose times are those of the options' zone, or a backup, which knows its offsets.

    Raises:
        BadImport: It is neither, or it is broken.
    """
    gathered = Gathering(NAME, options)
    with source.open() as file:
        begin = file.read(4)
    if begin in (b"PK\x03\x04", b"PK\x05\x06"):
        _read_backup(gathered, _unpacked(source))
    elif source.path.suffix.lower() == ".daylio":
        _read_backup(gathered, source.text(LARGEST_FILE))
    else:
        _read_table(gathered, shown(source.path.name), source.text(LARGEST_TABLE))
    return gathered.readable()


def _unpacked(source: SourceFile) -> str:
    from journal.interchange.members import members_of

    with members_of(source.path) as members:
        for member in members:
            if member.name.rpartition("/")[2] == BACKUP:
                return decoded_text(member.read())
    raise BadImport("There is no backup of Daylio in “{0}”.", source.path.name)


def _read_table(gathered: Gathering, name: str, text: str) -> None:
    csv.field_size_limit(LONGEST_LINE)
    first = text.lstrip("\ufeff").partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    rows = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter, strict=True)
    with gathered.part(name):
        columns = [column.strip().lower() for column in next(_rows(rows), [])]
        if not set(columns) >= _NEEDED:
            raise BadImport("This is no table of Daylio: its first row has no “full_date” and “note”.")
        line = 2
        for row in _rows(rows):
            where = f"{name}:{line}"
            line = rows.line_num + 1
            if any(row):
                with gathered.part(where):
                    _read_row(gathered, where, _cells(columns, row))


def _rows(rows: Any) -> Iterator[list[str]]:
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise BadImport("this row is not CSV: {0}.", error, line=rows.line_num) from None
        if row is None:
            return
        yield row


def _cells(columns: list[str], row: list[str]) -> dict[str, str]:
    """Return the cells of a row, which may be shorter than the first one.

    Raises:
        BadImport: It is longer: a note with commas and no quotation marks would be kept in part.
    """
    if any(cell.strip() for cell in row[len(columns) :]):
        raise BadImport("{0} cells in this row, but {1} columns.", Count(len(row)), Count(len(columns)))
    return dict(zip(columns, row, strict=False))


def _read_row(gathered: Gathering, where: str, cells: Mapping[str, str]) -> None:
    day, at = cells.get("full_date", "").strip(), cells.get("time", "").strip()
    moment = moment_by_clock(_day(day), _time(at), gathered.zone)
    gathered.left[left.MOODS] += is_there(cells.get("mood"))
    gathered.ignored.update(key for key in cells.keys() - _COLUMNS if key and cells[key])
    activities = [each.strip() for each in cells.get("activities", "").split("|")]
    title, note = cells.get("note_title", ""), cells.get("note", "")
    text = gathered.from_html(note).replace("\r\n", "\n").strip()
    body = gathered.body_of(where, {"tags": activities}, text, title)
    gathered.keep(body, moment, f"{day} {at} {digest_of(cells.get('mood', ''), body)}")


def _day(told: str) -> date:
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise Unreadable(Told("“{0}” is not a date that can be read.", (short(told),))) from None


def _time(told: str) -> time:
    """Return the time of "08:00", "20:30" or "8:30 PM"."""
    found = _TIME.fullmatch(" ".join(told.split()))
    hour = int(found[1]) if found else 24
    if found and found[3]:
        hour = hour % 12 + 12 * (found[3].lower() == "p")
    if found is None or hour > 23 or int(found[2]) > 59:
        raise Unreadable(Told("“{0}” is not a time that can be read.", (short(told),)))
    return time(hour, int(found[2]))


def _read_backup(gathered: Gathering, content: str) -> None:
    text = content if content.lstrip().startswith("{") else _from_base64(content)
    places = dict(top_level(text))
    if "dayEntries" not in places:
        raise BadImport("This is no backup of Daylio: it has no “dayEntries”.")
    names: dict[object, str] = {}
    for item in _items(text, places, "tags"):
        if isinstance(item.value, dict) and isinstance(item.value.get("name"), str):
            number = item.value.get("id")
            if isinstance(number, int):
                names[number] = item.value["name"]
    for key in ("goals", "writingTemplates"):
        gathered.left[left.GOALS] += sum(1 for _ in _items(text, places, key))
    with gathered.part(BACKUP):
        for item in items_at(text, places["dayEntries"]):
            where = f"{BACKUP}:{item.line}"
            with gathered.part(where):
                _read_entry(gathered, where, item.value, names)


def _items(text: str, places: Mapping[str, int], key: str) -> Iterator[Item]:
    """Yield what a list holds that may be there."""
    if key in places and text[places[key]] == "[":
        yield from items_at(text, places[key])


def _from_base64(content: str) -> str:
    try:
        return decoded_text(b64decode("".join(content.split()), validate=True))
    except (binascii.Error, ValueError):
        raise BadImport("This is no backup of Daylio, or it is damaged.") from None


def _read_entry(gathered: Gathering, where: str, values: object, names: Mapping[object, str]) -> None:
    if not isinstance(values, dict):
        raise Unreadable(Told("An entry should be an object in braces."))
    moment = _moment_of(gathered, values)
    title, note = text_of(values, "note_title"), text_of(values, "note")
    numbers = [each for each in gathered.list_of(where, values, "tags") if isinstance(each, int)]
    activities = [names[number] for number in numbers if number in names]
    count = gathered.left
    count[left.TAGS] += len(numbers) - len(activities)
    count[left.MOODS] += is_there(values.get("mood")) + is_there(values.get("scaleValues"))
    count[left.STARS] += is_there(values.get("isFavorite"))
    count[left.PLACES] += is_there(values.get("address"))
    gathered.attachments += len(gathered.list_of(where, values, "assets"))
    gathered.ignored.update(key for key in values.keys() - _KNOWN if is_there(values[key]))
    text = gathered.from_html(note).replace("\r\n", "\n").strip()
    body = gathered.body_of(where, {"tags": activities}, text, title)
    number, at = values.get("id"), values.get("datetime")
    told = number if isinstance(number, int) else digest_of(body)
    gathered.keep(body, moment, f"{told} {at}")  # another telephone counts from 1 as well


def _moment_of(gathered: Gathering, values: Mapping[str, Any]) -> Moment:
    instant, offset = instant_of_ms(values.get("datetime")), values.get("timeZoneOffset")
    if isinstance(offset, bool) or not isinstance(offset, int | float) or abs(offset) > 86_400_000:
        return _by_its_clock(gathered, values) or moment_in(instant, gathered.zone)
    return moment_at_offset(instant, timedelta(milliseconds=offset), gathered.zone)


def _by_its_clock(gathered: Gathering, values: Mapping[str, Any]) -> Moment | None:
    """Return the moment that the parts of the date tell, whose months count from 0."""
    parts = [values.get(key) for key in ("year", "month", "day", "hour", "minute")]
    if not all(isinstance(part, int) for part in parts):
        return None
    year, month, day, hour, minute = (int(part or 0) for part in parts)
    try:
        told = datetime(year, month + 1, day, hour, minute)  # noqa: DTZ001  # the zone is put to it below
    except (ValueError, OverflowError):
        return None
    return moment_by_clock(told.date(), told.time(), gathered.zone)
