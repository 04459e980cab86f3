"""Entries as records that travel: read with their stamps, and put into the table again."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from journal.store.base import date_of, from_micros, text_of
from journal.store.driver import Connection
from journal.store.entries import DAY_SHIFT, _free_place, _note_tags, first_place
from journal.store.sync_state import State, read_state, write_state
from journal.sync.merge import BODY, DELETED, WHEN, implied_claim, is_deleted, revisions_of
from journal.sync.model import ENTRY, Record
from journal.weeks import is_late

_COLUMNS = (
    "written_on, written_at, zone, source, source_id, body, role_system, urgent, important, minutes, "
    "question, for_coach, deleted_at"
)
NTH = "nth"  # of those written in the same second, where it is not the first: the fourth part of ``when``
SIMPLE = {"system": "role_system", "minutes": "minutes", "question": "question", "coach": "for_coach"}


def load_entry(connection: Connection, key: str) -> Record | None:
    """Return an entry, deleted or not, as this journal knows it."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM entry WHERE id = ?", [key]).fetchone()
    if row is None:
        return None
    on, at, zone, source, source_id, body, system, urgent, important, minutes, question, coach, deleted = row
    body = text_of(body)
    state = read_state(connection, ENTRY, key) or State()
    values: dict[str, Any] = {
        WHEN: [on, at, zone, *state.raw.get(NTH, ())],
        "source": None if source is None else [source, source_id],
        BODY: body,
        "system": system,
        "priority": None if urgent is None else [urgent, important],
        "minutes": minutes,
        "question": question,
        "coach": coach,
        DELETED: state.raw.get(DELETED, deleted),
    }
    claims = claims_of(connection, key)
    if state.was is not None:
        claims[body] = state.was
    fields = {name: state.register(name, value) for name, value in values.items()}
    return Record(ENTRY, key, fields, claims, state.seen, state.forgotten)


def claims_of(connection: Connection, key: str) -> dict[str, int]:
    """Return the earlier wordings of an entry, each with the last moment at which it was replaced."""
    claims: dict[str, int] = {}
    for body, at in connection.execute("SELECT body, replaced_at FROM revision WHERE entry_id = ?", [key]):
        text = text_of(body)
        claims[text] = max(int(at), claims.get(text, int(at)))
    return claims


def save_entry(connection: Connection, before: Record | None, entry: Record) -> set[date]:
    """Let the table hold this entry; return the days whose order may be another one now."""
    days = set()
    if before is None:
        days.add(_insert(connection, entry))
    else:
        days |= _update(connection, before, entry)
    _save_revisions(connection, before, entry)
    _save_state(connection, before, entry)
    return days


def _insert(connection: Connection, entry: Record) -> date:
    on, at, zone = entry.fields[WHEN].value[:3]
    day = date_of(on)
    place = _free_place(connection, day)
    priority = entry.fields["priority"].value or (None, None)
    source = _free_source(connection, entry) or (None, None)
    body = entry.fields[BODY].value
    row = [
        place, entry.key, body, on, at, zone, is_late(day, from_micros(at), zone), *priority, *source,
        *(entry.fields[name].value for name in SIMPLE), _hidden_at(entry),
    ]  # fmt: skip
    connection.execute(
        "INSERT INTO entry (place, id, body, written_on, written_at, zone, late, urgent, important, source, "
        f"source_id, {', '.join(SIMPLE.values())}, deleted_at) VALUES ({', '.join('?' * len(row))})",
        row,
    )
    _note_tags(connection, place, body)
    return day


def _update(connection: Connection, before: Record, entry: Record) -> set[date]:
    days: set[date] = set()
    columns: dict[str, Any] = {}
    for name, column in SIMPLE.items():
        if entry.fields[name].value != before.fields[name].value:
            columns[column] = entry.fields[name].value
    if entry.fields["priority"].value != before.fields["priority"].value:
        columns["urgent"], columns["important"] = entry.fields["priority"].value or (None, None)
    if entry.fields["source"].value != before.fields["source"].value:
        columns["source"], columns["source_id"] = _free_source(connection, entry) or (None, None)
    has_new_body = entry.fields[BODY].value != before.fields[BODY].value
    if has_new_body:
        columns["body"] = entry.fields[BODY].value
    if entry.fields[WHEN].value != before.fields[WHEN].value:
        on, at, zone = entry.fields[WHEN].value[:3]
        day = date_of(on)
        days = {day, date_of(before.fields[WHEN].value[0])}
        columns |= {"written_on": on, "written_at": at, "zone": zone}
        columns["late"] = is_late(day, from_micros(at), zone)
        if len(days) > 1:
            columns["place"] = _free_place(connection, day)
    [hidden_at] = connection.execute("SELECT deleted_at FROM entry WHERE id = ?", [entry.key]).fetchone()
    if hidden_at != _hidden_at(entry):
        columns["deleted_at"] = _hidden_at(entry)
    if columns:
        named = ", ".join(f"{name} = ?" for name in columns)
        connection.execute(f"UPDATE entry SET {named} WHERE id = ?", [*columns.values(), entry.key])
    if has_new_body:
        [place] = connection.execute("SELECT place FROM entry WHERE id = ?", [entry.key]).fetchone()
        connection.execute("DELETE FROM entry_tag WHERE place = ?", [place])
        _note_tags(connection, place, entry.fields[BODY].value)
    return days


def _hidden_at(entry: Record) -> int | None:
    return entry.fields[DELETED].value if is_deleted(entry) else None


def _free_source(connection: Connection, entry: Record) -> list[str] | None:
    """Return where the entry comes from; of two that say the same, the one with the lower id keeps it."""
    source: list[str] | None = entry.fields["source"].value
    if source is None:
        return None
    holder = connection.execute("SELECT id FROM entry WHERE source = ? AND source_id = ?", source).fetchone()
    if holder is None or holder[0] == entry.key:
        return source
    if holder[0] < entry.key:
        return None
    connection.execute("UPDATE entry SET source = NULL, source_id = NULL WHERE id = ?", [holder[0]])
    return source


def _save_revisions(connection: Connection, before: Record | None, entry: Record) -> None:
    """Keep each earlier wording once, with the last moment at which it stood."""
    wanted = revisions_of(entry)
    if not wanted and (before is None or not before.claims):
        return
    rows = connection.execute(
        "SELECT number, body, replaced_at FROM revision WHERE entry_id = ? ORDER BY number", [entry.key]
    )
    for number, body, at in rows.fetchall():
        if body not in wanted:
            connection.execute("DELETE FROM revision WHERE number = ?", [number])
        elif wanted.pop(body) != at:
            last = revisions_of(entry)[body]
            connection.execute("UPDATE revision SET replaced_at = ? WHERE number = ?", [last, number])
    for body, at in sorted(wanted.items(), key=lambda item: (item[1], item[0])):
        connection.execute(
            "INSERT INTO revision (entry_id, body, replaced_at) VALUES (?, ?, ?)", [entry.key, body, at]
        )


def _save_state(connection: Connection, before: Record | None, entry: Record) -> None:
    state = State()
    for name, register in entry.fields.items():
        state.note(name, register)
    state.seen, state.forgotten = entry.seen, entry.forgotten
    told = entry.claims.get(entry.fields[BODY].value)
    state.was = told if told != implied_claim(entry) else None
    deleted = entry.fields[DELETED]
    if deleted.value != _hidden_at(entry):
        state.raw[DELETED] = deleted.value
    if entry.fields[WHEN].value[3:]:
        state.raw[NTH] = entry.fields[WHEN].value[3:]
    if before is not None or state.text():
        write_state(connection, ENTRY, entry.key, state)


def nth_of(connection: Connection, key: str) -> int:
    """Return how many entries of its day that were written in the same second stand before an entry."""
    sql = (
        "SELECT count(*) FROM entry AS one JOIN entry AS other ON other.place < one.place "
        f"AND other.place >= (one.place >> {DAY_SHIFT}) << {DAY_SHIFT} AND other.written_at = one.written_at "
        "WHERE one.id = ?"
    )
    return int(connection.execute(sql, [key]).fetchone()[0])


def _nth(connection: Connection, key: str) -> int:
    state = read_state(connection, ENTRY, key)
    return int(state.raw.get(NTH, (0,))[0]) if state is not None else 0


def settle_day(connection: Connection, day: date) -> None:
    """Let a day's entries stand in the order in which they were written, the same on every computer."""
    low = first_place(day)
    rows = connection.execute(
        "SELECT place, written_at, id FROM entry WHERE place >= ? AND place < ? ORDER BY place",
        [low, low + (1 << DAY_SHIFT)],
    ).fetchall()
    times = Counter(at for _, at, _ in rows)
    wanted = sorted(
        rows,
        key=lambda row: (row[1], _nth(connection, row[2]) if times[row[1]] > 1 else 0, row[2]),
    )
    moves = [(new[0], old[0]) for new, old in zip(wanted, rows, strict=True) if new[0] != old[0]]
    top = low + (1 << DAY_SHIFT) - 1  # a day never holds so many
    for number, (place, _) in enumerate(moves):
        connection.execute("UPDATE entry SET place = ? WHERE place = ?", [top - number, place])
    for number, (_, place) in enumerate(moves):
        connection.execute("UPDATE entry SET place = ? WHERE place = ?", [place, top - number])
