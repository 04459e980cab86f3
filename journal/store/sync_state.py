"""What is known of a record beyond its row: stamps, and what a row has no column for."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from journal.errors import DataDamaged
from journal.store.driver import DAMAGED, Connection
from journal.sync.model import FIRST, Register, Stamp, canonical


class State:
    """The state of one record; without a row in ``sync_state`` every stamp is the first one.

    ``stamps`` holds (stamp, after) by field, ``hashes`` what a field held when it was last told, ``raw`` the
    value of a field whose column says something else; ``seen`` and ``forgotten`` are those of ``Record``, and
    ``was`` is the claim of the wording that stands now, where it does not follow from its stamp.
    """

    __slots__ = ("forgotten", "hashes", "raw", "seen", "stamps", "was")

    def __init__(self) -> None:
        self.stamps: dict[str, tuple[Stamp, Stamp]] = {}
        self.hashes: dict[str, str] = {}
        self.raw: dict[str, Any] = {}
        self.seen: frozenset[str] = frozenset()
        self.forgotten: frozenset[str] = frozenset()
        self.was: int | None = None

    def register(self, name: str, value: Any) -> Register:
        """Return a field with its stamp."""
        stamp, after = self.stamps.get(name, (FIRST, FIRST))
        return Register(value, stamp, after)

    def note(self, name: str, register: Register) -> None:
        """Remember a field's stamp."""
        if register.stamp == FIRST:
            self.stamps.pop(name, None)
        else:
            self.stamps[name] = register.stamp, register.after

    def text(self) -> str:
        """Return it as the file holds it; empty where there is nothing to hold."""
        record: dict[str, Any] = {}
        if self.stamps:
            record["stamps"] = {
                name: list(stamp) if after == FIRST else [*stamp, *after]
                for name, (stamp, after) in sorted(self.stamps.items())
            }
        if self.hashes:
            record["hashes"] = self.hashes
        if self.raw:
            record["raw"] = self.raw
        if self.seen:
            record["seen"] = sorted(self.seen)
        if self.forgotten:
            record["forgotten"] = sorted(self.forgotten)
        if self.was is not None:
            record["was"] = self.was
        return canonical(record) if record else ""


def read_state(connection: Connection, kind: str, key: str) -> State | None:
    """Return the state of a record, None where there is none."""
    row = connection.execute(
        "SELECT state FROM sync_state WHERE kind = ? AND key = ?", [kind, key]
    ).fetchone()
    if row is None:
        return None
    state = State()
    try:
        record = json.loads(row[0])
        for name, parts in record.get("stamps", {}).items():
            state.stamps[name] = Stamp(*parts[:3]), Stamp(*parts[3:6])
        state.hashes, state.raw = record.get("hashes", {}), record.get("raw", {})
        state.seen, state.was = frozenset(record.get("seen", ())), record.get("was")
        state.forgotten = frozenset(record.get("forgotten", ()))
    except (ValueError, TypeError, AttributeError):
        raise DataDamaged(DAMAGED) from None
    return state


def write_state(connection: Connection, kind: str, key: str, state: State) -> None:
    """Put it into the file, where it says something; a state that says nothing is no row."""
    text = state.text()
    if text:
        connection.execute("INSERT OR REPLACE INTO sync_state VALUES (?, ?, ?)", [kind, key, text])
    else:
        connection.execute("DELETE FROM sync_state WHERE kind = ? AND key = ?", [kind, key])


def hash_of(value: Any) -> str:
    """Return what tells whether a value is another one."""
    return sha256(canonical(value).encode()).hexdigest()[:16]
