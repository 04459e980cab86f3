"""What changed here, as records to be told; and what others told, put into the journal.

Both belong into a transaction of the caller's, in which nothing is noted (``Syncing.unnoticed``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import NamedTuple

from journal.store.base import date_of
from journal.store.driver import Connection
from journal.store.sync_entries import claims_of, load_entry, nth_of, save_entry, settle_day
from journal.store.sync_rows import COMPARED, is_untouched, load_row, save_row
from journal.store.sync_state import hash_of, read_state
from journal.sync.merge import (
    BODY,
    DELETED,
    WHEN,
    all_claims,
    aside_record,
    changed,
    joined,
    set_aside,
    wordings_seen,
)
from journal.sync.model import (
    ASIDE,
    COUNTER_EVIDENCE,
    ENTRY,
    ROW,
    SETTING,
    SETTINGS,
    Record,
    Register,
    Stamp,
    wording_id,
)
from journal.sync.payload import size_of

NEW, ALL_AGAIN = "", "*"  # in place of a field: the whole record, because it is new or is told once more
_WORDING, _FORGET = "wording ", "forget "


class Author(NamedTuple):
    """Who changes something, and when (microseconds since 1970 in UTC)."""

    computer: str
    at: int


def load(connection: Connection, kind: str, key: str) -> Record | None:
    """Return a record as this journal knows it; None where it knows nothing of it."""
    return load_entry(connection, key) if kind == ENTRY else load_row(connection, kind, key)


# --- what changed here ----------------------------------------------------------------------------


def take_changes(
    connection: Connection, author: Author, *, most_bytes: int, behind: int = 0
) -> tuple[list[Record], int]:
    """Return what is noted as records, and forget the notes; about so much of it, the rest stays noted.

    A whole journal is told in the order of its days, so that nobody has to sort it again: from the place
    ``behind`` on; with the records comes the place at which the next call may begin.
    """
    rows, behind = _noted_by_place(connection, behind)
    is_by_place = bool(rows)
    rows = rows or connection.execute(_NOTES).fetchall()
    taken: list[Record] = []
    told: set[str] = set()  # entries that are among them
    days: set[date] = set()
    size = 0
    for (kind, key), notes in groupby(rows, key=lambda row: (row[0], row[1])):
        fields = {field for _, _, field in notes}
        found = _entry_changes(connection, key, fields, author, days) if kind == ENTRY else None
        if kind != ENTRY:
            found = _row_changes(connection, kind, key, fields, author)
        if found is not None:
            for record in (*_needed_before(connection, found, told), found):
                taken.append(record)
                size += size_of(record)
        connection.executemany(
            "DELETE FROM sync_note WHERE kind = ? AND key = ? AND field = ?",
            [(kind, key, field) for field in fields],
        )
        if size >= most_bytes and not is_by_place:
            break
    for day in days:
        settle_day(connection, day)
    return sorted(taken, key=_order), behind


def _order(record: Record) -> tuple[bool, list[object], str]:
    """Entries first, as they will stand in their days: who hears them in this order need not move any."""
    if record.kind != ENTRY:
        return True, [], ""
    on, at, _, *nth = record.fields[WHEN].value
    return False, [on, at, nth], record.key


_NOTES = "SELECT kind, key, field FROM sync_note ORDER BY kind <> 'entry', kind, key LIMIT 2000"
_IS_WHOLE = "SELECT 1 FROM sync_note WHERE kind = 'entry' AND field = '*' LIMIT 1"


def _noted_by_place(connection: Connection, behind: int) -> tuple[list[tuple[str, str, str]], int]:
    """Return the notes of the next entries, where all are to be told, and the place of the last of them."""
    if connection.execute(_IS_WHOLE).fetchone() is None:
        return [], behind
    places = connection.execute(
        "SELECT place, id FROM entry WHERE place > ? ORDER BY place LIMIT 250", [behind]
    ).fetchall()
    rows: list[tuple[str, str, str]] = []
    for _, key in places:
        sql = "SELECT kind, key, field FROM sync_note WHERE kind = 'entry' AND key = ?"
        rows += connection.execute(sql, [key]).fetchall()
    if places and not rows:  # these were told before this call began
        return _noted_by_place(connection, places[-1][0])
    return rows, places[-1][0] if places else behind


def _entry_changes(
    connection: Connection, key: str, fields: set[str], author: Author, days: set[date]
) -> Record | None:
    before = load_entry(connection, key)
    if before is None:  # taken out of the file by some other hand
        return None
    numbers = sorted(int(field.removeprefix(_WORDING)) for field in fields if field.startswith(_WORDING))
    if BODY in fields and NEW not in fields:
        before = _with_what_was_told(connection, before, numbers)
    registers = dict(before.fields)
    seen, is_whole = before.seen, bool(fields & {NEW, ALL_AGAIN})
    gone = frozenset(wording_id(field.removeprefix(_FORGET)) for field in fields if field.startswith(_FORGET))
    if is_whole and read_state(connection, ENTRY, key) is None:
        edits = connection.execute("SELECT count(*) FROM revision WHERE entry_id = ?", [key]).fetchone()[0]
        if edits:  # of two copies of one journal, the one edited more holds
            registers[BODY] = Register(registers[BODY].value, Stamp(int(edits)))
        nth = nth_of(connection, key)
        if nth:
            registers[WHEN] = Register([*registers[WHEN].value[:3], nth])
    if NEW not in fields:  # what nobody has heard of yet has no earlier value anywhere
        for name in fields & set(registers):
            register = registers[name]
            value = _hidden_since(connection, key) if name == DELETED else register.value
            registers[name] = changed(register, value, at=author.at, computer=author.computer)
    if registers[DELETED].value is not None and (is_whole or DELETED in fields):
        seen |= wordings_seen(before)
    after = replace(before, fields=registers, seen=seen, forgotten=before.forgotten | gone)
    claims = all_claims(after) if is_whole else _wordings(connection, numbers, after)
    save_entry(connection, before, after)
    if is_whole:
        days.add(date_of(after.fields[WHEN].value[0]))
    return replace(after, claims=claims)


def _with_what_was_told(connection: Connection, entry: Record, numbers: list[int]) -> Record:
    """Return an edited entry with the moment by which the others know the wording that was replaced first.

    To them that wording stood until its stamp at least, or until the entry was written: later than the edit
    where that is still ahead or a clock was set back. They take the later moment, and so does who edits.
    """
    state = read_state(connection, ENTRY, entry.key)
    present = entry.fields[BODY].value  # stands for the one that was replaced, whose stamp it still has
    was = {} if state is None or state.was is None else {present: state.was}
    known = all_claims(replace(entry, claims=was, forgotten=frozenset()))[present]
    claims = claims_of(connection, entry.key)  # without that of who stood there
    rows = connection.execute("SELECT body FROM revision WHERE number = ?", numbers[:1]) if numbers else ()
    for (body,) in rows:
        claims[body] = max(known, claims.get(body, known))
    return replace(entry, claims=claims)


def _hidden_since(connection: Connection, key: str) -> int | None:
    found: int | None = connection.execute("SELECT deleted_at FROM entry WHERE id = ?", [key]).fetchone()[0]
    return found


def _wordings(connection: Connection, numbers: list[int], entry: Record) -> dict[str, int]:
    """Return the claims that go with a change: the wordings that were just replaced."""
    claims = {}
    for number in numbers:
        row = connection.execute("SELECT body FROM revision WHERE number = ?", [number]).fetchone()
        if row is not None and row[0] in entry.claims:
            claims[row[0]] = entry.claims[row[0]]
    body = entry.fields[BODY].value
    if body in entry.claims:
        claims[body] = entry.claims[body]
    return claims


def _row_changes(
    connection: Connection, kind: str, key: str, fields: set[str], author: Author
) -> Record | None:
    if kind == SETTING and key not in SETTINGS:
        return None
    state = read_state(connection, kind, key)
    before = load_row(connection, kind, key)
    if before is None:
        if kind in COMPARED or NEW in fields or ROW not in fields:
            return None  # it came and went before anybody heard of it
        before = Record(kind, key, {ROW: Register(None)})
    registers = dict(before.fields)
    if kind in COMPARED:
        hashes = {} if state is None else state.hashes
        for name, register in before.fields.items():
            is_known = name in hashes
            if hash_of(register.value) == hashes.get(name):
                continue
            if not is_known and (ALL_AGAIN in fields or is_untouched(name, register)):
                continue
            registers[name] = changed(register, register.value, at=author.at, computer=author.computer)
    elif ROW in fields:
        registers[ROW] = changed(registers[ROW], registers[ROW].value, at=author.at, computer=author.computer)
    after = replace(before, fields=registers)
    save_row(connection, before, after)
    return after


def _needed_before(connection: Connection, record: Record, told: set[str]) -> Iterator[Record]:
    """Yield the entry that a record is about: another computer may hear of it here first."""
    if record.kind == ENTRY:
        told.add(record.key)
        return
    entry_id = None
    if record.kind == "retag" and record.fields[ROW].value is not None:
        entry_id = record.fields[ROW].value[0]
    elif record.kind == COUNTER_EVIDENCE:
        entry_id = record.key.partition(" ")[2]
    if entry_id is not None and entry_id not in told:
        entry = load_entry(connection, entry_id)
        if entry is not None:
            told.add(entry_id)
            yield entry


def note_everything(connection: Connection) -> None:
    """Note the whole journal, to be told once more; also what was taken back."""
    put = "INSERT OR IGNORE INTO sync_note SELECT"
    connection.execute(f"{put} 'entry', id, '{ALL_AGAIN}' FROM entry")
    for kind in ("answer", "client_note", "mark", "plan", "prompt", "purpose", "retag"):
        connection.execute(f"{put} '{kind}', CAST(number AS TEXT), '{ALL_AGAIN}' FROM {kind}")
    connection.execute(f"{put} 'review', CAST(week AS TEXT), '{ALL_AGAIN}' FROM review")
    connection.execute(f"{put} 'week_note', CAST(week AS TEXT), '{ALL_AGAIN}' FROM week_note")
    connection.execute(f"{put} 'setting', name, '{ALL_AGAIN}' FROM setting")
    connection.execute(f"{put} 'verdict', arm || ' ' || week, '{ALL_AGAIN}' FROM verdict")
    connection.execute(
        f"{put} 'counter_evidence', week || ' ' || entry_id, '{ALL_AGAIN}' FROM counter_evidence"
    )
    connection.execute(f"{put} 'aside', id, '{ALL_AGAIN}' FROM sync_aside")
    connection.execute(f"{put} kind, key, '{ALL_AGAIN}' FROM sync_state")


def number_lists(connection: Connection) -> None:
    """Give the rows of lists numbers that mean the same in another copy of this journal, in their order."""
    for kind in ("answer", "client_note", "mark", "plan", "prompt", "purpose", "retag"):
        numbers = connection.execute(f"SELECT number FROM {kind} WHERE number < {1 << 40}").fetchall()
        for (number,) in numbers:
            record = load_row(connection, kind, str(number))
            if record is not None:
                bits = int(hash_of(record.fields[ROW].value), 16) & ((1 << 40) - 1)
                connection.execute(
                    f"UPDATE {kind} SET number = ? WHERE number = ?", [number << 40 | bits, number]
                )


# --- what others told -----------------------------------------------------------------------------


def put_in(connection: Connection, records: Iterable[Record]) -> int:
    """Join what was told with what is known; return how many records are other than before."""
    count = 0
    days: set[date] = set()
    for theirs in records:
        ours = load(connection, theirs.kind, theirs.key)
        for aside in () if ours is None else set_aside(ours, theirs):
            if load_row(connection, ASIDE, aside.id) is None:
                save_row(connection, None, aside_record(aside))
                connection.execute("INSERT OR IGNORE INTO sync_note VALUES ('aside', ?, '')", [aside.id])
        both = theirs if ours is None else joined(ours, theirs)
        if ours is not None and _is_same(ours, both):
            continue
        count += 1
        if theirs.kind == ENTRY:
            days |= save_entry(connection, ours, both)
        else:
            save_row(connection, ours, both)
    for day in days:
        settle_day(connection, day)
    return count


def _is_same(one: Record, other: Record) -> bool:
    if one.fields != other.fields or one.seen != other.seen or one.forgotten != other.forgotten:
        return False
    return one.kind != ENTRY or all_claims(one) == all_claims(other)
