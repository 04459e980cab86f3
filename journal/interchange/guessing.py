"""What a look at a file or folder shows cheaply, so that its format can be guessed."""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import NamedTuple

from journal.errors import JournalError
from journal.interchange.source import BOM, SourceFile

LOOKED_AT = 64 * 1024  # bytes
LOOKED_WITHIN = 3  # files
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"\s*(:?)|[\[\]{}]')


class Begin(NamedTuple):
    """The first 64 KB of a file within a folder or zip."""

    name: str
    begin: bytes

    @property
    def json_keys(self) -> frozenset[tuple[int, str]]:
        """As those of a ``Look``."""
        return _keys_in(self.begin)


class Look:
    """The beginning of a file, or the names within a folder or zip. Each is read when it is asked for."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.is_folder = source.is_folder
        self.suffix = source.path.suffix.lower()

    @cached_property
    def begin(self) -> bytes:
        """The first 64 KB, without the sign that some programs put first; empty for a folder."""
        if self.is_folder:
            return b""
        with self.source.open() as file:
            return file.read(LOOKED_AT).removeprefix(BOM)

    @cached_property
    def text(self) -> str:
        """The same as text; what is not UTF-8, or was cut in the middle of a sign, is replaced."""
        return self.begin.decode("utf-8", "replace")

    @cached_property
    def first_line(self) -> bytes:
        """The first line that is not empty."""
        return self.begin.lstrip().partition(b"\n")[0]

    @cached_property
    def is_zip(self) -> bool:
        """True where the file begins as a zip does."""
        return self.begin.startswith((b"PK\x03\x04", b"PK\x05\x06"))

    def check_zip(self) -> None:
        """See that a zip can be opened: where it cannot, that is what there is to be told.

        Raises:
            BadImport: It is damaged, cut off, or under a password.
        """
        if self.is_zip:
            from journal.interchange.members import members_of

            with members_of(self.source.path):
                pass

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the files in a folder or zip, with “/” between folders; empty for anything else."""
        if not (self.is_folder or self.is_zip):
            return ()
        from journal.interchange.members import members_of

        try:
            with members_of(self.source.path) as members:
                return tuple(member.name for member in members)
        except JournalError:
            return ()  # whoever reads it says what is wrong with it

    @cached_property
    def json_keys(self) -> frozenset[tuple[int, str]]:
        """Each key in the beginning of a JSON file, with the number of brackets around it.

        In ``{"entries": [{"title": …}]}`` these are (1, "entries") and (3, "title"). The file need be neither
        right nor whole; of anything that does not begin as an object or array there are none.
        """
        return _keys_in(self.begin)

    @cached_property
    def begins_within(self) -> tuple[Begin, ...]:
        """The beginnings of the first few JSON and text files in a folder or zip, whatever they are called.

        Raises:
            BadImport: It is under a password, damaged, or unfolds into too much.
        """
        wanted = [name for name in self.names if name.lower().endswith((".json", ".txt"))][:LOOKED_WITHIN]
        if not wanted:
            return ()
        from journal.interchange.members import members_of

        with members_of(self.source.path) as members:
            return tuple(
                Begin(member.name, member.read()[:LOOKED_AT].removeprefix(BOM))
                for member in members
                if member.name in wanted
            )

    @cached_property
    def first_object(self) -> frozenset[str]:
        """The keys of the object that the first line holds; empty where it holds no whole object."""
        try:
            value = json.loads(self.first_line)
        except (ValueError, RecursionError):
            return frozenset()
        return frozenset(value) if isinstance(value, dict) else frozenset()


def _keys_in(begin: bytes) -> frozenset[tuple[int, str]]:
    if not begin.lstrip().startswith((b"{", b"[")):
        return frozenset()
    depth, found = 0, set()
    for token in _TOKEN.finditer(begin):
        sign = token[0][:1]
        if sign in b"{[":
            depth += 1
        elif sign in b"]}":
            depth -= 1
        elif token[1]:
            found.add((depth, token[0].rstrip(b": \t\r\n")[1:-1].decode("utf-8", "replace")))
    return frozenset(found)
