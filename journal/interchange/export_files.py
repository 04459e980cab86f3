"""The files of what is imported, be it a folder, a zip of one, or a single file."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from journal.errors import BadImport
from journal.interchange.members import LARGEST_MEMBER, TOO_LARGE, Member, Members, is_zip, members_of
from journal.interchange.source import SourceFile


@contextlib.contextmanager
def files_of(source: SourceFile, endings: tuple[str, ...]) -> Iterator[Members]:
    """Give the files while the block lasts; a single one is given an ending of ``endings`` if it has none.

    Raises:
        BadImport: As ``members_of`` does.
        JournalError: The file system refuses.
    """
    if source.is_folder or (source.path.is_file() and is_zip(source.path)):
        with members_of(source.path) as members:
            yield members
        return

    def read() -> bytes:
        with source.open() as file:
            content = file.read(LARGEST_MEMBER + 1)
        if len(content) > LARGEST_MEMBER:
            raise BadImport(TOO_LARGE, source.path.name)
        return content

    name = source.path.name
    yield Members([Member(name if name.lower().endswith(endings) else name + endings[0], 0, read)])
