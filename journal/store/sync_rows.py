"""Everything but entries as records that travel: lists, reviews, settings, verdicts, whole weeks."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from journal.errors import DataDamaged
from journal.store.driver import DAMAGED, Connection
from journal.store.sync_state import State, hash_of, read_state, write_state
from journal.sync.model import (
    ASIDE,
    COUNTER_EVIDENCE,
    REVIEW,
    ROW,
    SETTING,
    VERDICT,
    WEEK_NOTE,
    Record,
    Register,
)


class Table(NamedTuple):
    """A table whose rows are there as a whole or not at all; ``columns`` are told in their order."""

    name: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]

    def key_values(self, key: str) -> list[str]:
        """Return the values of the key's columns."""
        return key.split(" ", len(self.keys) - 1)

    @property
    def condition(self) -> str:
        """The row of one key."""
        return " AND ".join(f"{name} = ?" for name in self.keys)


def _list(name: str, columns: str) -> Table:
    return Table(name, ("number",), tuple(columns.split()))


TABLES = {
    table.name: table
    for table in (
        _list("answer", "question body answered_on answered_at"),
        _list("client_note", "client body written_at"),
        _list("mark", "arm kind made_on until words made_at"),
        _list("plan", "holds_from deliver improve enable leadership_minutes note made_at"),
        _list("prompt", "question shown_on outcome"),
        _list("purpose", "body written_on written_at"),
        _list("retag", "entry_id old_system new_system made_at"),
        Table(WEEK_NOTE, ("week",), ("kind", "noted_at")),
        Table(COUNTER_EVIDENCE, ("week", "entry_id"), ("shown_at",)),
        Table(
            VERDICT,
            ("arm", "week"),
            (
                "afterwards", "issued_at", "state", "z", "h", "phi", "recent_pulled", "recent_entries",
                "recent_weeks", "before_pulled", "before_entries", "before_weeks", "smallest_shift",
                "anchor_weeks", "recent_from", "before_until", "latch",
            ),
        ),
    )
}  # fmt: skip
_ASIDES = Table("sync_aside", ("id",), ("kind", "key", "field", "body", "at"))
# Kinds of which a note says only that something changed: what, tells the hash of what was told last.
COMPARED = (REVIEW, SETTING, WEEK_NOTE)

_SAID = "felt, deliver_estimate, improve_estimate, enable_estimate, pulled_estimate, estimated_at"
_REVIEW = ("begun_at", "ended_at", "other_side", "intention", "outcome", "step")
BY_ITEM = ("own_words", "question_wordings")  # settings of which each item changes by itself


def table_of(kind: str) -> Table | None:
    """Return the table of a kind whose records are one row."""
    return _ASIDES if kind == ASIDE else TABLES.get(kind)


def load_row(connection: Connection, kind: str, key: str) -> Record | None:
    """Return the record as this journal knows it; None where it knows nothing of it."""
    state = read_state(connection, kind, key)
    values = _values(connection, kind, key)
    if values is None and state is None:
        return None
    known = state or State()
    values = dict.fromkeys((*known.stamps, *known.hashes)) | (values or {})
    return Record(kind, key, {name: known.register(name, value) for name, value in values.items()})


def _values(connection: Connection, kind: str, key: str) -> dict[str, Any] | None:
    if kind == REVIEW:
        return _review(connection, key)
    if kind == SETTING:
        return _setting(connection, key)
    table = table_of(kind)
    if table is None:
        return None
    sql = f"SELECT {', '.join(table.columns)} FROM {table.name} WHERE {table.condition}"
    row = connection.execute(sql, table.key_values(key)).fetchone()
    return None if row is None else {ROW: list(row)}


def _review(connection: Connection, key: str) -> dict[str, Any] | None:
    sql = f"SELECT {_SAID}, {', '.join(_REVIEW)} FROM review WHERE week = ?"
    row = connection.execute(sql, [key]).fetchone()
    if row is None:
        return None
    said = list(row[:6])
    return {"said": None if said == [None] * 6 else said} | dict(zip(_REVIEW, row[6:], strict=True))


def _setting(connection: Connection, key: str) -> dict[str, Any] | None:
    row = connection.execute("SELECT value FROM setting WHERE name = ?", [key]).fetchone()
    if row is None:
        return None
    try:
        value = json.loads(row[0])
    except ValueError:  # as in ``Prompts.setting``
        raise DataDamaged(DAMAGED) from None
    if key not in BY_ITEM:
        return {ROW: value}
    if isinstance(value, list):
        return {str(item): True for item in value}
    return dict(value) if isinstance(value, dict) else {}


def save_row(connection: Connection, before: Record | None, record: Record) -> None:
    """Let the journal hold this record."""
    old = {} if before is None else {name: register.value for name, register in before.fields.items()}
    new = {name: register.value for name, register in record.fields.items()}
    if record.kind == REVIEW:
        if old != new:
            _save_review(connection, record.key, new)
    elif record.kind == SETTING:
        if old != new:
            _save_setting(connection, record.key, new)
    else:
        _save_table(connection, record, old.get(ROW), new[ROW])
    _save_state(connection, record)


def _save_review(connection: Connection, key: str, values: dict[str, Any]) -> None:
    connection.execute(
        f"INSERT OR REPLACE INTO review (week, {_SAID}, {', '.join(_REVIEW)}) "
        f"VALUES ({', '.join('?' * (7 + len(_REVIEW)))})",
        [key, *(values["said"] or [None] * 6), *(values[name] for name in _REVIEW)],
    )


def _save_setting(connection: Connection, key: str, values: dict[str, Any]) -> None:
    value: Any
    if key not in BY_ITEM:
        value = values[ROW]
    else:
        there = {name: item for name, item in sorted(values.items()) if item is not None}
        value = list(there) if key == "own_words" else there
    connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", [key, json.dumps(value)])


def _save_table(connection: Connection, record: Record, old: Any, new: Any) -> None:
    table = table_of(record.kind)
    if table is None or old == new:
        return
    key = table.key_values(record.key)
    if new is None:
        connection.execute(f"DELETE FROM {table.name} WHERE {table.condition}", key)
    elif old is None:
        names = ", ".join((*table.keys, *table.columns))
        marks = ", ".join("?" * (len(table.keys) + len(table.columns)))
        connection.execute(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", [*key, *new])
    else:
        named = ", ".join(f"{name} = ?" for name in table.columns)
        connection.execute(f"UPDATE {table.name} SET {named} WHERE {table.condition}", [*new, *key])


def _save_state(connection: Connection, record: Record) -> None:
    state = State()
    for name, register in record.fields.items():
        state.note(name, register)
        if record.kind in COMPARED:
            state.hashes[name] = hash_of(register.value)
    write_state(connection, record.kind, record.key, state)


def is_untouched(name: str, register: Register) -> bool:
    """True for a field that was never told and holds what it holds by itself: no change of anybody's."""
    return register.value in (None, "") or (name == "step" and register.value == 1)
