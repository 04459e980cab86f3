"""Our own log: what changed here is sealed in the journal first and then appended, so none is told twice.

A frame stands in the journal, with the place that it has in the log, before its first byte is written there.
Whoever is cut short writes the same bytes to the same place the next time, and so may two programs at once.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from journal.store.base import to_micros
from journal.store.journal_store import JournalStore
from journal.store.syncing import REPLACED, Known, Outgoing, Position, Self, Syncing
from journal.sync import identity
from journal.sync.identity import Noted
from journal.sync.log_file import MAGIC, Keys, first_chain, next_chain, sealed
from journal.sync.model import Record
from journal.sync.payload import Saying, packed
from journal.sync.room import Room
from journal.vault.files import plain_errors, sync_folder

FRAME = 256 * 1024  # bytes of records in a frame, about
SEGMENT = 1024 * 1024  # bytes of a file, about; what was written before a tool need not carry again


def start_of(vault: str, computer: str) -> Position:
    """Return where a log begins."""
    return Position(1, 0, 0, first_chain(vault, computer))


class Teller:
    """Appends what changed in one journal to the log of this computer."""

    def __init__(self, store: JournalStore, syncing: Syncing, room: Room, now: datetime) -> None:
        self._store = store
        self._syncing = syncing
        self._room = room
        self._now = now
        self.frames = 0
        self._behind = 0

    def tell(self) -> None:
        """Let everything that changed here be in the log, durably.

        Raises:
            JournalError: The folder cannot be written; all of it is told the next time.
        """
        while True:
            with self._store.together():
                self.confirm()
                if not self._syncing.outgoing():
                    self.seal_some()
            outgoing = self._syncing.outgoing()
            if not outgoing:
                return
            for frame in outgoing:
                self._append(frame)
                self.frames += 1
            self._note_told(outgoing[-1].sequence)

    def seal_all(self) -> None:
        """Seal all that changed, within a transaction of the caller's."""
        while self._syncing.has_changes():
            self.seal_some()

    def seal_some(self) -> None:
        """Seal one frame of what changed, where anything did; within a transaction."""
        records: list[Record] = []
        while not records and self._syncing.has_changes():
            records, self._behind = self._syncing.take(now=self._now, most_bytes=FRAME, behind=self._behind)
        if not records:
            return
        me = self._self()
        known = self._syncing.known()
        seen = {one.computer: one.end.sequence for one in known if one.end.sequence and not one.is_replaced}
        replaces = [one.computer for one in known if one.mine and one.is_replaced]
        content = packed(Saying(me.name, to_micros(self._now), seen, records, replaces))
        key = self._store.key()
        try:
            keys = Keys.of(key, me.vault, me.computer)
        finally:
            key[:] = bytes(len(key))
        segment, place, sequence, chain = me.end
        is_last = place + len(content) > SEGMENT
        raw = sealed(keys, sequence + 1, chain, content, is_last_in_file=is_last)
        frame = raw if place else MAGIC + raw
        behind = (segment + 1, 0) if is_last else (segment, place + len(frame))
        outgoing = Outgoing(sequence + 1, segment, place, frame)
        self._syncing.put_out(outgoing, Position(*behind, sequence + 1, next_chain(chain, raw)))

    def _append(self, outgoing: Outgoing) -> None:
        path = self._room.file(self._self().computer, outgoing.segment)
        with plain_errors(path):
            is_new = not path.exists()
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(descriptor, "r+b") as file:
                file.seek(outgoing.place)
                file.write(outgoing.frame)
                file.flush()
                os.fsync(file.fileno())
            if is_new:
                sync_folder(path.parent)

    def _note_told(self, sequence: int) -> None:
        identity.note(self._store.vault, Noted(self._self().computer, sequence))
        self._syncing.forget_outgoing(sequence)

    def _self(self) -> Self:
        me = self._syncing.find_self()
        assert me is not None
        return me

    # --- whether this is still the computer that wrote that log ---------------------------------------

    def confirm(self) -> None:
        """See that our log is what the journal remembers, and else go on under another name.

        Nothing is lost by that: what stands in the old log is read like any other computer's, and where some
        of it is missing all is told once more. It belongs into a transaction, so that no other program of
        this computer appends meanwhile.
        """
        me, outgoing = self._self(), self._syncing.outgoing()
        sizes = self._room.logs().get(me.computer, {})
        begins = outgoing[0] if outgoing else Outgoing(0, me.end.segment, me.end.place, b"")
        is_short = _is_short(sizes, begins)
        if is_short or _is_long(sizes, me.end) or self._is_another(me):
            is_replaced = is_short and not sizes and not self._is_another(me)
            self._become_another(me, tell_everything=is_short or bool(outgoing), is_replaced=is_replaced)

    def _is_another(self, me: Self) -> bool:
        if any(known.computer == me.computer for known in self._syncing.known()):
            return True  # somebody has read more of our log than we have written
        noted = identity.find_noted(self._store.vault)
        if noted is None:
            return me.end.sequence > 0
        return noted.computer != me.computer or noted.sequence > me.end.sequence

    def _become_another(self, me: Self, *, tell_everything: bool, is_replaced: bool) -> None:
        name = identity.new_name()
        start = start_of(me.vault, me.computer)
        old = Known(me.computer, me.name, True, start if tell_everything else me.end)
        self._syncing.note_known(old._replace(promised=REPLACED) if is_replaced else old)
        self._syncing.change_self(me._replace(computer=name, end=start_of(me.vault, name)))
        if tell_everything:
            self._syncing.tell_everything()
        identity.note(self._store.vault, Noted(name, 0))


def _is_short(sizes: dict[int, int], begins: Outgoing) -> bool:
    whole = all(segment in sizes for segment in range(1, begins.segment))
    return not whole or sizes.get(begins.segment, 0) < begins.place


def _is_long(sizes: dict[int, int], end: Position) -> bool:
    return any(segment > end.segment for segment in sizes) or sizes.get(end.segment, 0) > end.place


def remove_log(room: Room, computer: str) -> None:
    """Take away a log of this computer's that is told anew under another name."""
    for segment in room.logs().get(computer, {}):
        path: Path = room.file(computer, segment)
        with plain_errors(path):
            path.unlink(missing_ok=True)
