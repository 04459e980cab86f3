"""A second computer: an empty journal with the first one's keys, which then hears all there is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from journal.errors import HeaderDamaged, JournalError, NotAJournal
from journal.store.journal_store import JournalStore
from journal.store.syncing import Self
from journal.sync import identity
from journal.sync.identity import Noted
from journal.sync.room import Room, keys_digest, rooms_in, see_that_apart, shared_folder
from journal.sync.telling import start_of
from journal.vault.folder import Vault
from journal.vault.slots import OpenSlot


def find_room(folder: Path) -> Room:
    """Return the one room of a shared folder.

    Raises:
        NotAJournal: There is none, or more than one.
    """
    rooms = [Room(shared_folder(folder) / folder.name)] if folder.name.endswith(".inmind-sync") else []
    rooms = rooms or list(rooms_in(folder))
    if not rooms:
        raise NotAJournal(
            "No journal is kept in step through “{0}” yet. Begin on the first computer, and wait until the "
            "folder has come.",
            folder,
        )
    if len(rooms) > 1:
        raise NotAJournal("“{0}” holds more than one journal; name the one that is meant.", folder)
    return rooms[0]


OPEN_TO_ALL = (
    "The journal in “{0}” has no passphrase, so whoever reads that folder reads it, and somebody may have "
    "put it there who wants to read what you write. Nothing was made; use “inmind sync FOLDER --join --open” "
    "if you know whose it is."
)
ANOTHERS = (
    "The key file in “{0}” belongs to another journal, so it was not used; nothing was changed. Look at who "
    "put it there, and copy the right one from the first computer."
)


def join(
    folder: Path,
    vault_folder: Path,
    name: str,
    unlocked: Callable[[Vault], bytearray],
    *,
    open_to_all: bool = False,
) -> JournalStore:
    """Make a journal in ``vault_folder`` that is in step with those in the shared folder; it is still empty.

    ``unlocked`` returns the data key for the key file that lies there, by the first computer's passphrase.

    Raises:
        JournalError: There is no such journal, the passphrase is another one, or something stands there; or
            it has no passphrase, and not ``open_to_all``; or the place lies within the shared folder.
    """
    room = find_room(folder)
    see_that_apart(room.path.parent, vault_folder)
    header = room.header()
    if Room.of(room.path.parent, header.vault) != room:
        raise HeaderDamaged(ANOTHERS, room.path)
    if header.find_slot(OpenSlot) is not None and not open_to_all:
        raise JournalError(OPEN_TO_ALL, room.path.parent)
    key = unlocked(Vault(room.path, header))
    store = JournalStore.create_with(vault_folder, header, key)
    try:
        computer = identity.new_name()
        identity.note(store.vault, Noted(computer, 0))
        begun = Self(
            header.vault, computer, str(room.path.parent), name, start_of(header.vault, computer),
            keys_digest(header),
        )  # fmt: skip
        store.syncing().begin(begun, tell_everything=False)
    except BaseException:
        store.close()
        raise
    return store
