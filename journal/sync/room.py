"""The shared folder: where the logs of one journal lie in it, and the key file by which others join."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from journal.errors import JournalError, NotAJournal
from journal.vault.device import DeviceSlot
from journal.vault.files import plain_errors, sync_folder, written_out
from journal.vault.header import FILE_NAMES, Header, read_header, write_header

SUFFIX = ".inmind-sync"
_LOG = re.compile(r"([0-9a-f]{16})-([0-9]{6})\.log")


class Room(NamedTuple):
    """The folder of one journal within the shared one. Its name tells nothing of the journal's."""

    path: Path

    @classmethod
    def of(cls, folder: Path, vault: str) -> Room:
        """Return the room of the journal with this id."""
        name = sha256(f"In Mind sync\0{vault}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return cls(shared_folder(folder) / f"{name}{SUFFIX}")

    def make(self, header: Header, key: bytes | bytearray) -> None:
        """Let there be such a room, with the key file in it by which a second computer joins."""
        with plain_errors(self.path):
            self.path.mkdir(mode=0o700, exist_ok=True)
            sync_folder(self.path.parent)
        self.put_keys(header, key)

    def put_keys(self, header: Header, key: bytes | bytearray) -> None:
        """Put the journal's key file here, without what only this computer's keyring opens."""
        write_header(self.path, shared_header(header).signed(key))

    def exists(self) -> bool:
        """True while the room can be seen."""
        return self.path.is_dir()

    def logs(self) -> dict[str, dict[int, int]]:
        """Return the size of every file of every log, by the computer and the file's number."""
        found: dict[str, dict[int, int]] = {}
        with plain_errors(self.path), os.scandir(self.path) as entries:
            for entry in entries:
                name = _LOG.fullmatch(entry.name)
                if name is not None and entry.is_file(follow_symlinks=False):
                    with contextlib.suppress(FileNotFoundError):  # the tool is just replacing it
                        size = entry.stat(follow_symlinks=False).st_size
                        found.setdefault(name[1], {})[int(name[2])] = size
        return found

    def file(self, computer: str, segment: int) -> Path:
        """Return where one file of a log lies."""
        return self.path / f"{computer}-{segment:06d}.log"

    def copies(self) -> list[str]:
        """Return the names of copies that a tool left here. They are not read."""
        with plain_errors(self.path):
            names = [path.name for path in self.path.iterdir() if not path.name.startswith((".", "~"))]
        return sorted(
            name
            for name in names
            if not _LOG.fullmatch(name) and name not in FILE_NAMES and ".new-" not in name
            if name.startswith("keys") or ".log" in name
        )

    def header(self) -> Header:
        """Return the key file that lies here."""
        return read_header(self.path)


def shared_folder(folder: Path) -> Path:
    """Return the folder that is shared, whole, also where a room within it was named."""
    whole = written_out(folder)
    return whole.parent if whole.suffix == SUFFIX else whole


WITHIN = "The shared folder cannot lie within the journal's own; nothing was changed. Choose another one."
AROUND = (
    "The journal itself lies within “{0}”, and what carries that folder would damage it; nothing was "
    "changed. Choose a folder that holds no journal, or move the journal out of it first."
)


def see_that_apart(shared: Path, vault_folder: Path) -> None:
    """See that neither the shared folder nor a journal's own lies within the other.

    Raises:
        JournalError: One does, perhaps by way of a link: a service would carry the journal's own file.
    """
    theirs, ours = Path(os.path.realpath(shared)), Path(os.path.realpath(vault_folder))
    if theirs == ours or ours in theirs.parents:
        raise JournalError(WITHIN)
    if theirs in ours.parents:
        raise JournalError(AROUND, shared)


def rooms_in(folder: Path) -> Iterator[Room]:
    """Yield every room that lies in a shared folder and has its key file."""
    shared = shared_folder(folder)
    with plain_errors(shared):
        if not shared.is_dir():
            raise NotAJournal("There is no folder at “{0}”.", shared)
        paths = sorted(path for path in shared.iterdir() if path.suffix == SUFFIX and path.is_dir())
    for path in paths:
        with contextlib.suppress(JournalError):
            Room(path).header()
            yield Room(path)


def shared_header(header: Header) -> Header:
    """Return the header for others: a keyring's slot opens on one computer alone."""
    return header.with_slots(*(slot for slot in header.slots if not isinstance(slot, DeviceSlot)))


def keys_digest(header: Header) -> str:
    """Return what tells whether the key file in the room is still that of this header."""
    return sha256(shared_header(header).to_bytes()).hexdigest()
