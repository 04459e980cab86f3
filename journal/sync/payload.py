"""Records as bytes: what stands, encrypted, in one frame of a log."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from journal.errors import DataDamaged, TooNew
from journal.sync.model import FIRST, Record, Register, Stamp

FORMAT = 1
MOST_BYTES = 256 * 1024 * 1024  # of one frame, unpacked: three of the longest entries there can be
DAMAGED = (
    "What another computer wrote down in the shared folder cannot be read; nothing was changed here. "
    "Run “inmind sync --again” on that computer."
)


class Saying(NamedTuple):
    """One frame: who says it, when (microseconds since 1970 in UTC), what they had read of others, what.

    ``replaces`` are logs that the same computer wrote before, and of which all stands in this one.
    """

    name: str
    at: int
    seen: Mapping[str, int]
    records: Sequence[Record]
    replaces: Sequence[str] = ()


def packed(told: Saying) -> bytes:
    """Return a frame's content."""
    value: dict[str, Any] = {
        "format": FORMAT,
        "name": told.name,
        "at": told.at,
        "seen": dict(told.seen),
        "records": [_record_value(record) for record in told.records],
    }
    if told.replaces:
        value["replaces"] = list(told.replaces)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(), 6)


def unpacked(content: bytes) -> Saying:
    """Return what a frame says.

    Raises:
        TooNew: A newer program wrote it.
        DataDamaged: It is none of ours.
    """
    try:
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(content, MOST_BYTES)
        value = json.loads(text)
        if value["format"] != FORMAT:
            raise TooNew
        records = [_record_of(record) for record in value["records"]]
        replaces = [str(computer) for computer in value.get("replaces", ())]
        return Saying(str(value["name"]), int(value["at"]), value["seen"], records, replaces)
    except (zlib.error, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise DataDamaged(DAMAGED) from None


def size_of(record: Record) -> int:
    """Return about how many bytes a record takes before it is packed."""
    texts = sum(len(str(register.value)) for register in record.fields.values())
    return 100 + texts + sum(map(len, record.claims)) + 33 * len(record.seen)


def _record_value(record: Record) -> list[Any]:
    fields = {name: _register_value(register) for name, register in record.fields.items()}
    value: list[Any] = [record.kind, record.key, fields]
    if record.claims or record.seen or record.forgotten:
        value += [dict(record.claims), sorted(record.seen)]
    if record.forgotten:
        value.append(sorted(record.forgotten))
    return value


def _register_value(register: Register) -> list[Any]:
    value, stamp, after = register
    if after != FIRST:
        return [value, *stamp, *after]
    return [value] if stamp == FIRST else [value, *stamp]


def _record_of(value: Any) -> Record:
    kind, key, fields, *more = value
    claims, seen, forgotten = (*more, [], [])[:3] if more else ({}, [], [])
    registers = {str(name): _register_of(parts) for name, parts in fields.items()}
    return Record(
        str(kind),
        str(key),
        registers,
        {str(k): int(at) for k, at in claims.items()},
        frozenset(seen),
        frozenset(forgotten),
    )


def _register_of(parts: Any) -> Register:
    return Register(parts[0], _stamp_of(parts[1:4]), _stamp_of(parts[4:7]))


def _stamp_of(parts: Any) -> Stamp:
    if not parts:
        return FIRST
    version, at, computer = parts
    return Stamp(int(version), int(at), str(computer))
