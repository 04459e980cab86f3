"""Which formats there are: a line each, and what reads or writes one is imported when it is used.

So the command line and the window can name them all without loading what reads YAML, HTML or calendars.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from journal.errors import UnclearFormat
from journal.progress import Progress, nobody_looks

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from typing import BinaryIO

    from journal.interchange.records import Options, Readable
    from journal.interchange.source import SourceFile
    from journal.model import Entry
    from journal.store.journal_store import JournalStore

Reader: TypeAlias = "Callable[[SourceFile, Options], Readable]"
FileWriter: TypeAlias = "Callable[[Iterable[Entry], BinaryIO], int]"
DatabaseWriter: TypeAlias = (
    "Callable[[JournalStore, Path, date | None, date | None, Callable[[int], None]], int]"
)
PlaceWriter: TypeAlias = "Callable[[Iterable[Entry], Path], int]"


class Makes(Enum):
    """What a writer is given to write to, and so what stands there afterwards.

    FILE: an open binary file, which may be standard output. FOLDER: an empty folder. DATABASE: the path of a
    file that is not there yet, and the open journal instead of its entries, since more than those goes in.
    """

    FILE = "file"
    FOLDER = "folder"
    DATABASE = "database"


class Format(NamedTuple):
    """One format: its name on the command line, its title on the screen, and where its functions stand.

    ``reads``, ``writes`` and ``looks`` are "module:function" within this package, and empty where there is
    none: a ``Reader``; a ``FileWriter``, ``PlaceWriter`` or ``DatabaseWriter``, as ``makes`` says; and a
    function from ``Look`` to True where a file or folder looks like this format. The module of ``looks``
    imports nothing slow at its top. ``endings`` are names' ends that suggest the format where nothing looks
    like any. ``saves_as`` is the end of a name that is proposed for what is written: a form may be read under
    more names, or other ones, than it is written under.
    """

    name: str
    title: str
    reads: str = ""
    writes: str = ""
    looks: str = ""
    makes: Makes = Makes.FILE
    endings: tuple[str, ...] = ()
    saves_as: str = ""


# Asked in this order what a file looks like, so a form that others might be taken for stands behind them.
_ALL = (
    Format(
        "jsonl",
        "In Mind (JSON lines)",
        reads="jsonl:read_jsonl",
        writes="jsonl:write_jsonl",
        looks="jsonl:looks_like",
        endings=(".jsonl", ".ndjson"),
        saves_as=".jsonl",
    ),
    Format("dayone", "Day One", reads="day_one:read_day_one", looks="day_one:looks_like"),
    Format("journey", "Journey", reads="journey:read_journey", looks="journey:looks_like"),
    Format(
        "diarium",
        "Diarium",
        reads="diarium:read_diarium",
        looks="diarium:looks_like",
        endings=(".diary",),
    ),
    Format("daylio", "Daylio", reads="daylio:read_daylio", looks="daylio:looks_like", endings=(".daylio",)),
    Format(
        "minidiarium",
        "Mini Diarium",
        reads="mini_diarium:read_mini_diarium",
        looks="mini_diarium:looks_like",
    ),
    Format("minidiary", "Mini Diary", reads="mini_diary:read_mini_diary", looks="mini_diary:looks_like"),
    Format(
        "jrnl",
        "jrnl",
        reads="jrnl:read_jrnl",
        writes="jrnl_writing:write_jrnl_text",
        looks="jrnl:looks_like",
        endings=(".json",),
        saves_as=".txt",
    ),
    Format(  # read by the one above
        "jrnl-json", "jrnl (JSON)", writes="jrnl_writing:write_jrnl_json", saves_as=".json"
    ),
    Format(
        "rednotebook",
        "RedNotebook",
        reads="red_notebook:read_red_notebook",
        looks="looks:looks_like_red_notebook",
    ),
    Format(
        "csv",
        "Table (CSV)",
        reads="csv_file:read_csv",
        writes="csv_file:write_csv",
        looks="csv_file:looks_like",
        endings=(".csv", ".tsv"),
        saves_as=".csv",
    ),
    Format(
        "ics",
        "Calendar (iCalendar)",
        reads="calendar:refuse_whole",
        writes="icalendar_writing:write_ics",
        looks="calendar:looks_like",
        endings=(".ics", ".ical"),
        saves_as=".ics",
    ),
    Format(
        "sqlite", "Plain SQLite", writes="plain_sqlite:write_sqlite", makes=Makes.DATABASE, saves_as=".db"
    ),
    Format(
        "markdown",
        "Markdown (Obsidian, Joplin and others)",
        reads="markdown:read_markdown",
        writes="markdown:write_markdown",
        looks="looks:looks_like_markdown",
        makes=Makes.FOLDER,
    ),
)
FORMATS = {one.name: one for one in _ALL}
READABLE = tuple(one.name for one in _ALL if one.reads)
WRITABLE = tuple(one.name for one in _ALL if one.writes)


def open_import(
    path: Path, options: Options, format_name: str | None = None, progress: Progress = nobody_looks
) -> Readable:
    """Read a file or folder whole and return how its entries can be had; without a name it is guessed.

    ``progress`` is told how many bytes were read, and of how many.

    Raises:
        BadImport: Something in it is wrong, or its format is not known (``UnclearFormat``).
        JournalError: It cannot be read at all, or ``progress`` raised ``Stopped``.
    """
    from journal.interchange.source import SourceFile

    source = SourceFile(path, progress)
    return reader_of(format_name or guessed_format(source))(source, options)


def guessed_format(source: SourceFile) -> str:
    """Return the format that a file's content shows, else the one its name tells.

    Raises:
        BadImport: It is a zip that is damaged or cut off, which hides what it is.
        UnclearFormat: Neither does.
    """
    from journal.interchange.guessing import Look

    look = Look(source)
    for one in _ALL:
        if one.looks and _function(one.looks)(look):
            return one.name
    for one in _ALL:
        if one.reads and not look.is_folder and look.suffix in one.endings:
            return one.name
    look.check_zip()
    raise UnclearFormat


def reader_of(name: str) -> Reader:
    """Return what reads this format."""
    reader: Reader = _function(FORMATS[name].reads)
    return reader


def file_writer_of(name: str) -> FileWriter:
    """Return what writes this format, which ``makes`` a file, into an open one."""
    writer: FileWriter = _function(FORMATS[name].writes)
    return writer


def place_writer_of(name: str) -> PlaceWriter:
    """Return what writes this format, which ``makes`` a folder, to a path."""
    writer: PlaceWriter = _function(FORMATS[name].writes)
    return writer


def database_writer_of(name: str) -> DatabaseWriter:
    """Return what writes this format, which ``makes`` a database, from an open journal to a path."""
    writer: DatabaseWriter = _function(FORMATS[name].writes)
    return writer


def _function(told: str) -> Any:
    module, _, name = told.partition(":")
    return getattr(import_module(f"journal.interchange.{module}"), name)
