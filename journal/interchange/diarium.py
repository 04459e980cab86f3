"""Diarium: its diary (.diary), which is an SQLite file, and its export as JSON.

Its times are local ones without a zone. Texts are HTML where they look like it. The facts and their sources
stand in ``docs/formats/diarium.md``.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from journal.errors import BadImport
from journal.interchange import gathering as left
from journal.interchange.gathering import Gathering, is_there, shown, text_of
from journal.interchange.json_items import LARGEST_FILE, decoded_text, items_at
from journal.interchange.moments import Moment, Unreadable, moment_by_clock, moment_in
from journal.interchange.records import short
from journal.interchange.told import Told

if TYPE_CHECKING:
    from pathlib import Path

    from journal.interchange.guessing import Look
    from journal.interchange.members import Member
    from journal.interchange.records import Options, Readable
    from journal.interchange.source import SourceFile
    from journal.store.driver import Connection

NAME = "diarium"
SQLITE = b"SQLite format 3\0"
MOST_ROWS = 1_000_000
LARGEST_CELL = 40 * 2**20  # bytes; a text may have ten million characters
LARGEST_WHOLE = 256 * 2**20  # bytes of text
_YEAR_ONE = datetime(1, 1, 1)  # noqa: DTZ001  # .NET's ticks count from here, in local time
_TICKS = 10_000_000  # a second
_DATE = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,7}))?([+-].*|Z)?"
)
_READ = ("DiaryEntryId", "Heading", "Text")
_NAMES_OF_TAGS = ("value", "name", "text", "title")
# What other columns and keys are about, by a part of their names.
_ABOUT = (
    ("rating", left.MOODS), ("mood", left.MOODS),
    ("latitude", left.PLACES), ("longitude", left.PLACES), ("location", left.PLACES), ("place", left.PLACES),
    ("weather", left.WEATHER), ("sun", left.WEATHER), ("lunar", left.WEATHER), ("moon", left.WEATHER),
    ("temperature", left.WEATHER), ("step", left.ACTIVITIES), ("tracker", left.ACTIVITIES),
    ("activity", left.ACTIVITIES), ("fitness", left.ACTIVITIES),
)  # fmt: skip
_JSON_READ = frozenset({"date", "heading", "html", "text", "tags", "people"})


def looks_like(look: Look) -> bool:
    """True for an SQLite file with Diarium's name for its entries, and for a list with its keys."""
    if look.begin.startswith(SQLITE):
        return b"DiaryEntryId" in look.begin or look.suffix == ".diary"
    found = [look.json_keys, *(within.json_keys for within in (look.begins_within if look.names else ()))]
    return any({(2, "date"), (2, "heading"), (2, "html")} <= keys for keys in found)


def read_diarium(source: SourceFile, options: Options) -> Readable:
    """Read a diary or an export as JSON; its times are those of the options' zone.

    Raises:
        BadImport: It is neither, or it is broken.
    """
    gathered = Gathering(NAME, options)
    if source.is_folder:
        _read_members(gathered, source.path)
        return gathered.readable()
    with source.open() as file:
        begin = file.read(16)
    if begin == SQLITE:
        _read_diary(gathered, source.path)
    elif begin.startswith(b"PK"):
        _read_members(gathered, source.path)
    elif source.path.suffix.lower() == ".diary":
        raise BadImport("This is no diary of Diarium, or it is under a password.")
    else:
        _read_list(gathered, shown(source.path.name), source.text(LARGEST_FILE))
    return gathered.readable()


def _read_members(gathered: Gathering, path: Path) -> None:
    from journal.interchange.members import members_of

    with members_of(path) as members:
        lists = [member for member in members if member.name.lower().endswith(".json")]
        if not lists:
            raise BadImport("There is no JSON of Diarium in “{0}”.", path.name)
        for member in lists:
            with gathered.part(shown(member.name)):
                _read_list(gathered, shown(member.name), decoded_text(member.read()))
        gathered.attachments += sum(map(_is_medium, members))
        gathered.elsewhere += members.elsewhere


def _is_medium(member: Member) -> bool:
    return member.name.startswith("media/") or "/media/" in member.name


def _read_list(gathered: Gathering, name: str, text: str) -> None:
    begin = len(text) - len(text.lstrip())
    if text[begin : begin + 1] != "[":
        raise BadImport("This is no export of Diarium: it is no list of entries.")
    with gathered.part(name):
        for item in items_at(text, begin):
            where = f"{name}:{item.line}"
            with gathered.part(where):
                _read_item(gathered, where, item.value)


def _read_item(gathered: Gathering, where: str, values: object) -> None:
    if not isinstance(values, dict):
        raise Unreadable(Told("An entry should be an object in braces."))
    told, ticks = _time_of(values.get("date"))
    html = text_of(values, "html")
    text = gathered.from_html(html or text_of(values, "text"), sure=bool(html)).strip()
    kinds = {_kind_of(key) for key in values.keys() - _JSON_READ if is_there(values[key])}
    gathered.left.update(kind for kind in kinds if kind)
    gathered.ignored.update(
        key for key in values.keys() - _JSON_READ if is_there(values[key]) and _kind_of(key) is None
    )
    tags = gathered.list_of(where, values, "tags") + gathered.list_of(where, values, "people")
    body = gathered.body_of(where, {"tags": tags}, text, text_of(values, "heading"))
    gathered.keep(body, _moment_of(gathered, told), str(ticks))


def _kind_of(name: str) -> Told | None:
    return next((kind for part, kind in _ABOUT if part in name.lower()), None)


def _time_of(told: object) -> tuple[datetime, int]:
    """Return the time that an export tells, and the same in ticks; zeros at the end are not written."""
    found = _DATE.fullmatch(told) if isinstance(told, str) else None
    if found is None:
        raise Unreadable(Told("“{0}” is not a time that can be read.", (short(str(told)[:60]),)))
    try:
        at = datetime.fromisoformat(f"{found[1]}{found[3] or ''}")
    except ValueError:
        raise Unreadable(Told("“{0}” is not a time that can be read.", (short(found[0]),))) from None
    fraction = int((found[2] or "").ljust(7, "0"))
    whole = at.replace(tzinfo=None) - _YEAR_ONE
    return at.replace(microsecond=fraction // 10), (whole.days * 86_400 + whole.seconds) * _TICKS + fraction


def _moment_of(gathered: Gathering, at: datetime) -> Moment:
    if at.tzinfo is not None:
        return moment_in(at.astimezone(UTC), gathered.zone)
    return moment_by_clock(at.date(), at.time(), gathered.zone)


def _read_diary(gathered: Gathering, path: Path) -> None:
    if not path.is_file():
        raise BadImport("A diary of Diarium cannot be read from a pipe; save it to a file first.")
    log = path.with_name(f"{path.name}-wal")
    if log.is_file() and log.stat().st_size:
        raise BadImport("Diarium has not finished writing this diary. Close Diarium, or save a copy with it.")
    with _opened(path) as connection:
        tables = _tables(connection)
        columns = tables.get("Entries", {})
        if not {"DiaryEntryId", "Text"} <= columns.keys():
            raise BadImport("This is no diary of Diarium: it has no table of entries.")
        _count_others(gathered, connection, tables)
        tags = _tags(gathered, connection, tables)
        with gathered.part(shown(path.name)):
            for row in _rows(connection, columns):
                with gathered.part(f"{shown(path.name)}:{short(str(row['DiaryEntryId'])[:60])}"):
                    _read_row(gathered, row, tags)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[Connection]:
    """Give a connection; what the driver says of a file that another program wrote is one sentence."""
    from journal.store import driver

    try:
        with contextlib.closing(driver.connect_to_read(path)) as connection:
            yield connection
    except driver.DriverError:
        raise BadImport("The diary is damaged: nothing of it was taken in.") from None


def _tables(connection: Connection) -> dict[str, dict[str, str]]:
    """Return the names of the plain tables, and of their columns that hold what was written into them.

    Each is beside its name in quotation marks. Views and virtual tables are not there: what they would make
    of a SELECT is for the file to say.
    """
    found = {}
    for raw_name, raw_sql in connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"):
        name, sql = _text(raw_name), _text(raw_sql)
        if name and re.match(r"CREATE TABLE\b", sql, re.IGNORECASE):
            columns = connection.execute(
                "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", [name]
            ).fetchall()
            found[name] = {_text(column): _quoted(_text(column)) for (column,) in columns}
    return found


def _rows(connection: Connection, columns: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the entries by the names of their columns, in order; a text that is too long is left out."""
    names = [name for name in _READ if name in columns]
    wanted = [
        f"CASE WHEN octet_length({columns[name]}) <= {LARGEST_CELL} THEN {columns[name]} END"
        for name in names
    ]
    sizes = " + ".join(f"ifnull(octet_length({columns[name]}), 0)" for name in names)
    others = [name for name in columns if name not in _READ][:200]
    there = [f"ifnull({columns[name]} NOT IN (0, ''), 0)" for name in others]
    whole = 0
    statement = f"SELECT {sizes}, {', '.join([*wanted, *there])} FROM Entries"  # names in quotation marks
    for number, row in enumerate(connection.execute(statement)):
        size, *values = row
        whole += size
        if number >= MOST_ROWS or whole > LARGEST_WHOLE:
            raise BadImport("The diary holds more than is taken in at once.")
        read = dict(zip(names, values, strict=False))
        yield read | {
            "size": size,
            "there": [n for n, v in zip(others, values[len(names) :], strict=True) if v],
        }


def _read_row(gathered: Gathering, row: Mapping[str, Any], tags: Mapping[int, list[str]]) -> None:
    ticks, kinds = row["DiaryEntryId"], {_kind_of(name) for name in row["there"]}
    gathered.left.update(kind for kind in kinds if kind)
    gathered.ignored.update(name for name in row["there"] if _kind_of(name) is None)
    if row["size"] > LARGEST_CELL:
        raise Unreadable(Told("It is too large to be an entry."))
    if not isinstance(ticks, int):
        raise Unreadable(Told("It does not say when it was written."))
    try:
        at = _YEAR_ONE + timedelta(microseconds=ticks // 10)
    except OverflowError:
        raise Unreadable(Told("The time that it names lies outside the years 1900 to 2199.")) from None
    text = gathered.from_html(_strict_text(row.get("Text"), "Text")).replace("\r\n", "\n").strip()
    heading = _strict_text(row.get("Heading"), "Heading")
    body = gathered.body_of("", {"tags": tags.get(ticks, [])}, text, heading)
    gathered.keep(body, _moment_of(gathered, at), str(ticks))


def _count_others(
    gathered: Gathering, connection: Connection, tables: Mapping[str, Mapping[str, str]]
) -> None:
    """Count what other tables hold that stays behind."""
    for table, kind in (("Media", None), ("Events", left.EVENTS), ("Templates", left.GOALS)):
        if table in tables:
            count = int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
            gathered.attachments += count if kind is None else 0
            if kind is not None:
                gathered.left[kind] += count


def _tags(
    gathered: Gathering, connection: Connection, tables: Mapping[str, Mapping[str, str]]
) -> dict[int, list[str]]:
    """Return the names of each entry's tags.

    How the tables are called is known, their columns are not: the one that ``EntryTags`` shares with ``Tags``
    is taken for the tag's number, and one of a few for its name. Where there are none such, tags stay behind.
    """
    links, names = tables.get("EntryTags", {}), tables.get("Tags", {})
    shared = [name for name in links if name in names and name != "DiaryEntryId"]
    named = [name for wish in _NAMES_OF_TAGS for name in names if name.lower() == wish]
    if "DiaryEntryId" not in links or len(shared) != 1 or not named:
        for table in ("EntryTags", "Tags"):
            if table in tables:
                told = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
                gathered.left[left.TAGS] += int(told[0])
                break
        return {}
    number, name = links[shared[0]], names[named[0]]
    by_number = {
        key: _text(value)
        for key, value in _limited(connection, f"SELECT {names[shared[0]]}, substr({name}, 1, 500) FROM Tags")
        if isinstance(key, int)
    }
    found: dict[int, list[str]] = {}
    for entry, key in _limited(connection, f"SELECT {links['DiaryEntryId']}, {number} FROM EntryTags"):
        if isinstance(entry, int) and by_number.get(key):
            found.setdefault(entry, []).append(by_number[key])
        else:
            gathered.left[left.TAGS] += 1
    return found


def _limited(connection: Connection, statement: str) -> Iterator[tuple[Any, Any]]:
    for count, row in enumerate(connection.execute(statement)):
        if count >= MOST_ROWS:
            raise BadImport("The diary holds more than is taken in at once.")
        yield row


def _strict_text(value: object, name: str) -> str:
    if value is None:
        return ""
    try:
        if isinstance(value, bytes):
            return value.decode()
    except UnicodeDecodeError:
        pass
    raise Unreadable(Told("“{0}” should be a text.", (name,)))


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else ""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
