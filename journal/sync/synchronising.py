"""One pass with the shared folder: tell what changed here, hear what changed elsewhere. No socket is opened.

A service, or a stick, carries the folder; this reads and writes files. Transactions are short, so that a save
in the window waits for none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from journal.errors import AlreadyThere, JournalError, NotAJournal
from journal.progress import Progress, nobody_looks
from journal.store.journal_store import JournalStore
from journal.store.syncing import REPLACED, Known, Self, Syncing
from journal.sync import identity
from journal.sync.hearing import GONE, Heard, Listener
from journal.sync.identity import Noted
from journal.sync.room import Room, keys_digest, rooms_in, see_that_apart, shared_folder
from journal.sync.telling import Teller, remove_log, start_of
from journal.vault.header import read_header

OPEN_TO_ALL = (
    "This journal has no passphrase, so everybody who can read that folder could read the journal. "
    "Give it a passphrase first."
)
NOT_SET_UP = "This journal has no second computer yet. “inmind sync FOLDER” begins with a shared folder."
RENEWED = (
    "The journal was given a new key since it had a second computer, so the two no longer understand each "
    "other; nothing was changed. Begin anew with an empty folder, and let the second computer join again."
)


class Report(NamedTuple):
    """What a pass did: frames told, things changed here, how it stands with the others, what lies there."""

    told: int
    changed: int
    others: tuple[Heard, ...]
    copies: tuple[str, ...]
    bytes: int
    asides: int


def set_up(store: JournalStore, folder: Path, *, name: str, open_to_all: bool = False) -> Room:
    """Keep this journal in step through a shared folder from now on; ``name`` is this computer's for others.

    Raises:
        JournalError: There is no such folder, or the journal has no passphrase and not ``open_to_all``.
    """
    if store.vault.is_open and not open_to_all:
        raise JournalError(OPEN_TO_ALL)
    shared = shared_folder(folder)
    if not shared.is_dir():
        raise NotAJournal("There is no folder at “{0}”.", shared)
    see_that_apart(shared, store.vault.folder)
    vault = store.vault.header.vault
    room = Room.of(shared, vault)
    if not room.exists() and any(rooms_in(shared)):
        raise AlreadyThere(
            "“{0}” already keeps another journal in step. To have that one here, join it; for this one, "
            "choose another folder.",
            shared,
        )
    me = store.syncing().find_self()
    key = store.key()
    try:
        header = read_header(store.vault.folder)
        room.make(header, key)
    finally:
        key[:] = bytes(len(key))
    if me is not None and me.vault == vault and Path(me.folder) == shared:
        return room
    computer = identity.new_name()
    identity.note(store.vault, Noted(computer, 0))
    begun = Self(vault, computer, str(shared), name, start_of(vault, computer), keys_digest(header))
    syncing = store.syncing()
    with store.together():
        syncing.end()
        syncing.begin(begun, tell_everything=True)
    return room


def synchronise(
    store: JournalStore,
    *,
    now: datetime,
    should_stop: Callable[[], bool] = lambda: False,
    progress: Progress = nobody_looks,
) -> Report:
    """Make one pass; ``should_stop`` is asked between two transactions, and ``progress`` told what was heard.

    Raises:
        JournalError: The folder is not there or cannot be used; nothing is lost, and told the next time.
    """
    syncing = store.syncing()
    me = _checked_self(store, syncing)
    room = Room.of(Path(me.folder), me.vault)
    if not room.exists():
        raise NotAJournal(
            "The shared folder “{0}” is not there, or no longer holds this journal's part. What you write is "
            "safe here, and is told once it is back.",
            me.folder,
        )
    _put_keys(store, syncing, room, me)
    teller = Teller(store, syncing, room, now)
    teller.tell()
    listener = Listener(store, syncing, room, teller, should_stop, progress)
    heard = listener.hear(_checked_self(store, syncing).computer)
    teller.tell()  # what was sealed while the others were heard
    sizes = room.logs()
    return Report(
        teller.frames,
        sum(one.changed for one in heard),
        tuple(one for one in heard if not (one.known.mine and one.standing == GONE)),
        tuple(room.copies()),
        sum(sum(files.values()) for files in sizes.values()),
        len(syncing.asides()),
    )


def tell_all_again(store: JournalStore, *, now: datetime) -> Report:
    """Write the whole journal once more, under a new name, and take our old log away.

    It mends what was lost or damaged in the folder, and leaves out what later changes made needless.
    """
    syncing = store.syncing()
    me = _checked_self(store, syncing)
    room = Room.of(Path(me.folder), me.vault)
    name = identity.new_name()
    old = Known(me.computer, me.name, True, start_of(me.vault, me.computer), REPLACED)
    with store.together():
        syncing.note_known(old)
        syncing.change_self(me._replace(computer=name, end=start_of(me.vault, name)))
        syncing.tell_everything()
    identity.note(store.vault, Noted(name, 0))
    report = synchronise(store, now=now)
    if any(heard.changed for heard in report.others if heard.known.computer == old.computer):
        syncing.tell_everything()  # a restored backup did not know all that its log had told
        report = synchronise(store, now=now)
    remove_log(room, me.computer)
    return report


def stop(store: JournalStore) -> None:
    """Keep out of step from now on; what lies in the folder stays there for the others."""
    store.syncing().end()


def _checked_self(store: JournalStore, syncing: Syncing) -> Self:
    me = syncing.find_self()
    if me is None:
        raise JournalError(NOT_SET_UP)
    if me.vault != store.vault.header.vault:
        raise JournalError(RENEWED)
    return me


def _put_keys(store: JournalStore, syncing: Syncing, room: Room, me: Self) -> None:
    """Let the key file in the room be this journal's of now, where this computer changed its own."""
    header = read_header(store.vault.folder)
    digest = keys_digest(header)
    if digest == me.keys:
        return
    key = store.key()
    try:
        room.put_keys(header, key)
    finally:
        key[:] = bytes(len(key))
    syncing.change_self(me._replace(keys=digest))
