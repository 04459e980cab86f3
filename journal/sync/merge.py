"""Two computers' records of the same thing, joined: the same whatever came first, and however often. Pure.

``joined`` takes the larger of everything: of two values of a field the one with the higher stamp, of two
moments the later, of two sets the union. So it is commutative, associative and idempotent, and computers that
have heard of the same changes hold the same journal.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journal.sync.model import (
    ASIDE,
    ENTRY,
    FIRST,
    REVIEW,
    SETTING,
    VERDICT,
    Aside,
    Record,
    Register,
    Stamp,
    canonical,
    wording_id,
)

BODY, DELETED, WHEN = "body", "deleted", "when"
_TEXTS = ("other_side", "intention")  # of a review; an entry has revisions, a list keeps every wording


def joined(ours: Record, theirs: Record) -> Record:
    """Return what both know of one thing."""
    fields = dict(ours.fields)
    for name, register in theirs.fields.items():
        fields[name] = later(fields[name], register, ours.kind) if name in fields else register
    if ours.kind != ENTRY:
        return Record(ours.kind, ours.key, fields)
    claims: dict[str, int] = {}
    for record in (ours, theirs):
        for body, at in all_claims(record).items():
            claims[body] = max(at, claims.get(body, at))
    forgotten = ours.forgotten | theirs.forgotten
    kept = _without(claims, forgotten)
    return Record(ENTRY, ours.key, fields, kept, ours.seen | theirs.seen, forgotten)


def later(one: Register, other: Register, kind: str = "") -> Register:
    """Return the register that holds.

    The higher stamp does. With the same stamp nobody knew of the other (two copies of one journal before they
    were put together): something holds against nothing, and else the order of the values decides. Of two
    verdicts the one issued first does: verdicts stay as issued.
    """
    if one.stamp != other.stamp:
        return max(one, other, key=lambda register: register.stamp)
    if kind == VERDICT and one.value != other.value:
        return min(one, other, key=lambda register: _issued(register.value))
    return max(one, other, key=lambda register: (_order(register.value), register.after))


def _order(value: Any) -> tuple[bool, bool, str]:
    return value is not None, bool(value), canonical(value)


def _issued(row: Any) -> tuple[Any, Any, str]:
    afterwards, issued_at, *_ = row
    return afterwards, issued_at, canonical(row)


# --- entries --------------------------------------------------------------------------------------


def all_claims(entry: Record) -> dict[str, int]:
    """Return every wording of an entry with the latest moment at which it is known to have stood."""
    body, found = entry.fields.get(BODY), dict(entry.claims)
    if body is not None:
        at = implied_claim(entry)
        if body.stamp.at:
            at = max(at, found.get(body.value, at))
        found[body.value] = at if body.stamp.at else found.get(body.value, at)
    return _without(found, entry.forgotten)


def _without(claims: dict[str, int], forgotten: frozenset[str]) -> dict[str, int]:
    if not forgotten:
        return claims
    return {body: at for body, at in claims.items() if wording_id(body) not in forgotten}


def implied_claim(entry: Record) -> int:
    """Return when the present wording was written, where no claim says it."""
    return entry.fields[BODY].stamp.at or _written_at(entry)


def _written_at(entry: Record) -> int:
    when = entry.fields.get(WHEN)
    return int(when.value[1]) if when is not None else 0


def revisions_of(entry: Record) -> dict[str, int]:
    """Return the wordings that do not stand now, each with when it was replaced."""
    body = entry.fields[BODY].value
    return {text: at for text, at in entry.claims.items() if text != body}


def is_deleted(entry: Record) -> bool:
    """True where the entry was deleted by somebody who had seen all its wordings.

    An edit that whoever deleted it did not know of brings the entry back: no words go unseen.
    """
    if entry.fields[DELETED].value is None:
        return False
    return wordings_seen(entry) <= entry.seen


def wordings_seen(entry: Record) -> frozenset[str]:
    """Return the ids of all wordings of an entry: what somebody has seen who deletes it."""
    return frozenset(map(wording_id, all_claims(entry)))


# --- wordings without a list of earlier ones ------------------------------------------------------


def set_aside(ours: Record, theirs: Record) -> Iterator[Aside]:
    """Yield the wordings that lose here without their writer having replaced them."""
    for name, one in ours.fields.items():
        other = theirs.fields.get(name)
        if other is None or not is_text(ours.kind, ours.key, name) or one.value == other.value:
            continue
        winner = later(one, other)
        loser = one if winner is other else other
        if isinstance(loser.value, str) and loser.value.strip() and not _was_replaced(loser, winner):
            yield Aside(ours.kind, ours.key, name, loser.value, loser.stamp.at)


def is_text(kind: str, key: str, name: str) -> bool:
    """True for a field in the writer's words that keeps no earlier ones."""
    return (kind == REVIEW and name in _TEXTS) or (kind == SETTING and key == "question_wordings")


def _was_replaced(loser: Register, winner: Register) -> bool:
    by_the_same = bool(loser.stamp.computer) and loser.stamp.computer == winner.stamp.computer
    return by_the_same or (winner.stamp != loser.stamp and winner.after == loser.stamp)


def aside_record(aside: Aside) -> Record:
    """Return the record by which the other computers hear of it."""
    return Record(ASIDE, aside.id, {"row": Register(list(aside))})


# --- changes on this computer ---------------------------------------------------------------------


def changed(old: Register | None, value: Any, *, at: int, computer: str) -> Register:
    """Return the register after the writer has put ``value`` in the place of the old one."""
    before = FIRST if old is None else old.stamp
    return Register(value, Stamp(before.version + 1, at, computer), before)
