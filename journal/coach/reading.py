"""The coach's side of a pack: what clients handed over, read one by one as it comes into sight.

A shelf lists the names of what lies in a folder; the figures of a pack are read when they are asked for, and
only those of a few packs are held. Clients stand in alphabetical order, and there is no other.
"""

from __future__ import annotations

import os
import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from journal.coach.client_pack import LINE, LinePoint, Pack, file_name, line_of, pack_of
from journal.coach.pack_files import DESCRIPTION, NO_PACK, UNREADABLE, files_of
from journal.errors import JournalError, NotAPack, PackLocked, PackRefused
from journal.model import FIRST_DATE

REPORTS = ("report.pdf", "report.html")
LARGEST_DESCRIPTION = 1 << 18  # bytes
LARGEST_LINE = 1 << 20
LARGEST_REPORT = 1 << 26
MOST_LISTED = 2000
PACKS_HELD = 24
PASSPHRASES_TRIED = 8

TOO_MANY = "“{0}” holds more than {1} files and folders. Open a part of it."
NOTHING_THERE = "There is nothing at “{0}”."

Held = TypeVar("Held")


class Title(NamedTuple):
    """What a pack is listed by. A locked one has no period yet, and its file's name for a name."""

    path: Path
    who: str
    first: date | None = None
    last: date | None = None
    is_locked: bool = False


class Refusal(NamedTuple):
    """A pack that cannot be shown, and why."""

    path: Path
    error: JournalError


class Client(NamedTuple):
    """A name and the packs that bear it, the newest first."""

    name: str
    titles: tuple[Title, ...]


class Shelf:
    """Packs in one place. Titles may be read in another thread; all else is asked for in one."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = tuple(paths)
        self._passphrases: list[str] = []  # the one that opened a pack last stands first
        self._packs: OrderedDict[Path, Pack] = OrderedDict()
        self._lines: OrderedDict[Path, tuple[LinePoint, ...]] = OrderedDict()

    @classmethod
    def at(cls, path: Path) -> Shelf:
        """List what may be packs at ``path``: a pack itself, or a folder of them, or of folders of them.

        Nothing of them is read. Links are not followed, so that no pack is listed twice or from elsewhere.

        Raises:
            PackRefused: There is nothing, or too much, or the folder cannot be read.
        """
        try:
            if not path.exists():
                raise PackRefused(NOTHING_THERE, path)
            if not path.is_dir() or os.path.lexists(path / DESCRIPTION):
                return cls([path])
            return cls(_listed(path))
        except OSError as error:
            raise PackRefused(UNREADABLE, path) from error

    def title(self, path: Path) -> Title:
        """Return what a pack is listed by.

        Raises:
            PackRefused: It cannot be shown.
        """
        try:
            pack = self._read(path)
        except PackLocked:
            return Title(path, file_name(path), is_locked=True)
        return Title(path, pack.who, pack.first, pack.last)

    def titles(self, should_stop: Callable[[], bool] | None = None) -> tuple[list[Title], list[Refusal]]:
        """Return every title, and what is refused; in a folder, what is simply no pack is passed over."""
        found: list[Title] = []
        refused: list[Refusal] = []
        for path in self.paths:
            if should_stop is not None and should_stop():
                break
            try:
                found.append(self.title(path))
            except NotAPack as error:
                if len(self.paths) == 1:
                    refused.append(Refusal(path, error))
            except PackRefused as error:
                refused.append(Refusal(path, error))
        return found, refused

    def pack(self, path: Path) -> Pack:
        """Return a pack, read now or a moment ago.

        Raises:
            PackRefused: It cannot be shown.
            PackLocked: It needs a passphrase.
        """
        return _held(self._packs, path, lambda: self._read(path))

    def line(self, path: Path) -> tuple[LinePoint, ...]:
        """Return the weeks of a pack's line, oldest first; none where it has no line.

        Raises:
            PackRefused: The line cannot be read.
        """
        return _held(self._lines, path, lambda: self._read_line(path))

    def unlock(self, path: Path, passphrase: str) -> Title:
        """Take a passphrase, which is tried on other locked packs too, and return the pack's title now.

        It stays in memory as long as the shelf, and nowhere else.

        Raises:
            PackLocked: It does not open this pack.
        """
        with files_of(path, [passphrase]) as files:
            files.read(DESCRIPTION, LARGEST_DESCRIPTION)
        self._passphrases = [passphrase, *(other for other in self._passphrases if other != passphrase)]
        del self._passphrases[PASSPHRASES_TRIED:]
        return self.title(path)

    def report(self, path: Path) -> tuple[str, bytes]:
        """Return the name and the content of a pack's report.

        Raises:
            PackRefused: There is none that can be read.
        """
        with files_of(path, self._passphrases) as files:
            name = _report_in(files.has)
            if not name:
                raise PackRefused(NO_PACK, path.name)
            return name, files.read(name, LARGEST_REPORT)

    @property
    def packs_held(self) -> int:
        """How many packs' figures are in memory."""
        return len(self._packs) + len(self._lines)

    def _read(self, path: Path) -> Pack:
        with files_of(path, self._passphrases) as files:
            content = files.read(DESCRIPTION, LARGEST_DESCRIPTION)
            return pack_of(path, content, _report_in(files.has), has_line=files.has(LINE))

    def _read_line(self, path: Path) -> tuple[LinePoint, ...]:
        with files_of(path, self._passphrases) as files:
            return line_of(path.name, files.read(LINE, LARGEST_LINE)) if files.has(LINE) else ()


def clients_of(titles: Iterable[Title]) -> tuple[Client, ...]:
    """Return the clients in alphabetical order, each with the packs that bear the name, newest first."""
    by_name: dict[str, list[Title]] = {}
    for title in titles:
        by_name.setdefault(title.who, []).append(title)
    return tuple(
        Client(name, tuple(sorted(by_name[name], key=_age, reverse=True)))
        for name in sorted(by_name, key=_alphabetical)
    )


def _age(title: Title) -> tuple[bool, date, date, str]:
    first, last = title.first or FIRST_DATE, title.last or FIRST_DATE
    return not title.is_locked, last, first, title.path.name


def _alphabetical(name: str) -> tuple[str, str]:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in letters if not unicodedata.combining(sign)).casefold(), name


def _held(
    held: OrderedDict[Path, Held], path: Path, read: Callable[[], Held], most: int = PACKS_HELD
) -> Held:
    if path not in held:
        held[path] = read()
        while len(held) > most:
            held.popitem(last=False)
    held.move_to_end(path)
    return held[path]


def _report_in(has: Callable[[str], bool]) -> str:
    return next((name for name in REPORTS if has(name)), "")


def _listed(folder: Path) -> list[Path]:
    """Return what may be packs in a folder and in the folders of it that are no packs themselves."""
    found: list[Path] = []
    inner: list[os.DirEntry[str]] = []
    outer = _entries(folder)
    for entry in outer:
        if _may_be_pack(entry):
            found.append(Path(entry.path))
        elif entry.is_dir(follow_symlinks=False) and len(inner) <= MOST_LISTED:
            inner += _entries(Path(entry.path))
    if len(outer) + len(inner) > MOST_LISTED:
        raise PackRefused(TOO_MANY, folder, f"{MOST_LISTED:,}")
    return sorted(found + [Path(entry.path) for entry in inner if _may_be_pack(entry)])


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        seen = (entry for entry in entries if not entry.name.startswith((".", "__MACOSX")))
        return list(islice(seen, MOST_LISTED + 1))


def _may_be_pack(entry: os.DirEntry[str]) -> bool:
    if entry.is_dir(follow_symlinks=False):
        return os.path.lexists(f"{entry.path}{os.sep}{DESCRIPTION}")
    return entry.name.lower().endswith(".zip") and entry.is_file(follow_symlinks=False)
