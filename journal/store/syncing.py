"""What the journal remembers of a second computer: who we are, what is to be told, what was heard."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from journal.store.base import Subject, from_micros, text_of, to_micros
from journal.store.driver import Connection
from journal.store.sync_changes import Author, note_everything, number_lists, put_in, take_changes
from journal.sync.model import Aside, Record

REPLACED = -1  # promised of a log whose writer told everything anew under another name


class Position(NamedTuple):
    """A place in one computer's log: in which file, where in it, behind how many frames, and their chain."""

    segment: int
    place: int
    sequence: int
    chain: bytes


class Self(NamedTuple):
    """Who this computer is among those that keep this journal, and where its own log ends."""

    vault: str
    computer: str
    folder: str
    name: str
    end: Position
    keys: str  # what the key file in the folder was made from, as a digest


class Outgoing(NamedTuple):
    """A frame that is to be in our own log, at this place and with these bytes."""

    sequence: int
    segment: int
    place: int
    frame: bytes


class Known(NamedTuple):
    """Another computer's log: how far it was read, whose it is, and when it last said something (UTC).

    ``mine`` is a log that this computer wrote under an earlier name. Somebody has read ``promised`` frames of
    it, so that there is more to come where we read fewer; ``REPLACED`` where its writer told all of it anew.
    """

    computer: str
    name: str
    mine: bool
    end: Position
    promised: int = 0
    told_at: datetime | None = None

    @property
    def is_replaced(self) -> bool:
        """True where all of it stands in a newer log of its writer's, so that nobody needs to wait for it."""
        return self.promised == REPLACED


class Syncing(Subject):
    """The tables sync_self, sync_note, sync_out, sync_log and sync_aside."""

    def find_self(self) -> Self | None:
        """Return who we are; None where there is no second computer."""
        rows = self._rows(
            "SELECT vault, computer, folder, name, segment, place, sequence, chain, keys FROM sync_self", []
        )
        if not rows:
            return None
        vault, computer, folder, name, segment, place, sequence, chain, keys = rows[0]
        return Self(vault, computer, folder, name, Position(segment, place, sequence, bytes(chain)), keys)

    def begin(self, told: Self, *, tell_everything: bool) -> None:
        """Note from now on what changes; with ``tell_everything`` all that is here is to be told too."""
        with self._writing() as connection, self._unnoticed(connection):
            self._put_self(connection, told)
            connection.execute("DELETE FROM sync_note")
            connection.execute("DELETE FROM sync_out")
            number_lists(connection)
            if tell_everything:
                note_everything(connection)

    def change_self(self, told: Self) -> None:
        """Be somebody else, or elsewhere."""
        with self._writing() as connection:
            self._put_self(connection, told)

    def tell_everything(self) -> None:
        """Note all that is here, to be told once more."""
        with self._writing() as connection:
            connection.execute("DELETE FROM sync_out")
            note_everything(connection)

    def end(self) -> None:
        """Note nothing any more, and forget the others."""
        with self._writing() as connection:
            for table in ("sync_self", "sync_note", "sync_out", "sync_log", "sync_state"):
                connection.execute(f"DELETE FROM {table}")

    def _put_self(self, connection: Connection, told: Self) -> None:
        connection.execute(
            "INSERT OR REPLACE INTO sync_self (number, vault, computer, folder, name, segment, place, "
            "sequence, chain, keys, applying) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "(SELECT coalesce(max(applying), 0) FROM sync_self))",
            [told.vault, told.computer, told.folder, told.name, *told.end, told.keys],
        )

    @contextlib.contextmanager
    def _unnoticed(self, connection: Connection) -> Iterator[None]:
        """Let what is done in the block be noted by nobody. It belongs into a transaction."""
        connection.execute("UPDATE sync_self SET applying = 1")
        yield
        connection.execute("UPDATE sync_self SET applying = 0")

    # --- telling ----------------------------------------------------------------------------------

    def has_changes(self) -> bool:
        """True while something is noted that nobody was told yet."""
        return bool(self._rows("SELECT 1 FROM sync_note LIMIT 1", []))

    def take(self, *, now: datetime, most_bytes: int, behind: int = 0) -> tuple[list[Record], int]:
        """Return what changed since the last time, within a transaction in which ``put_out`` follows.

        ``behind`` is the place that the call before gave, where a whole journal is told in several.
        """
        with self._writing() as connection, self._unnoticed(connection):
            [computer] = connection.execute("SELECT computer FROM sync_self").fetchone()
            author = Author(computer, to_micros(now))
            return take_changes(connection, author, most_bytes=most_bytes, behind=behind)

    def put_out(self, outgoing: Outgoing, end: Position) -> None:
        """Keep a frame until it is in our own log, which ends at ``end`` then."""
        with self._writing() as connection:
            connection.execute("INSERT INTO sync_out VALUES (?, ?, ?, ?)", outgoing)
            connection.execute(
                "UPDATE sync_self SET segment = ?, place = ?, sequence = ?, chain = ?", list(end)
            )

    def outgoing(self) -> list[Outgoing]:
        """Return the frames that may not be in our own log yet, in their order."""
        rows = self._rows("SELECT sequence, segment, place, frame FROM sync_out ORDER BY sequence", [])
        return [Outgoing(sequence, segment, place, bytes(frame)) for sequence, segment, place, frame in rows]

    def forget_outgoing(self, until: int) -> None:
        """Forget the frames up to and with this number: they are in the log, durably."""
        with self._writing() as connection:
            connection.execute("DELETE FROM sync_out WHERE sequence <= ?", [until])

    # --- hearing ----------------------------------------------------------------------------------

    def known(self) -> list[Known]:
        """Return the other computers of which something was read."""
        rows = self._rows(
            "SELECT computer, name, mine, segment, place, sequence, chain, promised, told_at FROM sync_log "
            "ORDER BY computer",
            [],
        )
        return [
            Known(
                computer,
                text_of(name),
                bool(mine),
                Position(segment, place, sequence, bytes(chain)),
                int(promised),
                None if at is None else from_micros(at),
            )
            for computer, name, mine, segment, place, sequence, chain, promised, at in rows
        ]

    def note_known(self, known: Known) -> None:
        """Remember how far another computer's log was read."""
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO sync_log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    known.computer, known.name, known.mine, *known.end, known.promised,
                    None if known.told_at is None else to_micros(known.told_at),
                ],
            )  # fmt: skip

    def forget_known(self, computer: str) -> None:
        """Forget a computer whose log is gone."""
        with self._writing() as connection:
            connection.execute("DELETE FROM sync_log WHERE computer = ?", [computer])

    def hear(self, records: Sequence[Record]) -> int:
        """Join what another computer told with what is here; return how many things changed by it.

        What changed here meanwhile must have been taken before, in the same transaction.
        """
        with self._writing() as connection, self._unnoticed(connection):
            return put_in(connection, records)

    # --- wordings that lost -----------------------------------------------------------------------

    def asides(self) -> list[Aside]:
        """Return the wordings of reviews and questions that lost against others written at once."""
        rows = self._rows("SELECT kind, key, field, body, at FROM sync_aside ORDER BY at, id", [])
        return [Aside(kind, key, field, text_of(body), int(at)) for kind, key, field, body, at in rows]
