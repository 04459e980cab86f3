"""A second computer: an empty journal with the first one's keys, which then hears all there is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from journal.errors import NotAJournal
from journal.store.journal_store import JournalStore
from journal.store.syncing import Self
from journal.sync import identity
from journal.sync.identity import Noted
from journal.sync.room import Room, keys_digest, rooms_in, shared_folder
from journal.sync.telling import start_of
from journal.vault.folder import Vault


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


def join(folder: Path, vault_folder: Path, name: str, unlocked: Callable[[Vault], bytearray]) -> JournalStore:
    """Make a journal in ``vault_folder`` that is in step with those in the shared folder; it is still empty.

    ``unlocked`` returns the data key for the key file that lies there, by the first computer's passphrase.

    Raises:
        JournalError: There is no such journal, the passphrase is another one, or something stands there.
    """
    room = find_room(folder)
    header = room.header()
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
