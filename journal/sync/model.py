"""What two computers tell each other: records of fields, each field with a stamp. Pure, no clock.

A record is one thing of the journal: an entry, a week's review, a setting. Its fields change each by itself;
a field's value carries a stamp that says how often it was changed, and of two values the one with the higher
stamp holds. Nothing here knows how a journal keeps them, or how they travel.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, NamedTuple

ENTRY, REVIEW, SETTING, WEEK_NOTE, VERDICT = "entry", "review", "setting", "week_note", "verdict"
COUNTER_EVIDENCE, ASIDE = "counter_evidence", "aside"
# Rows that are written once and perhaps taken back; their key is their number.
LISTS = ("answer", "client_note", "mark", "plan", "prompt", "purpose", "retag")
ROW = "row"  # the one field of a record that is there as a whole or not at all

# The settings that belong to the journal; every other belongs to the computer.
SETTINGS = (
    "day_end",
    "drawn_days",
    "leadership_account",
    "own_words",
    "pack_name",
    "question_wordings",
    "workdays",
)


class Stamp(NamedTuple):
    """How often a field was changed, when (microseconds since 1970 in UTC), and on which computer.

    They are compared in this order: a change that was made knowing another one always holds against it,
    whatever any clock says. Only of two equally often changed, which did not know of each other, the later
    holds.
    """

    version: int = 0
    at: int = 0
    computer: str = ""


FIRST = Stamp()  # what was there before it was ever changed


class Register(NamedTuple):
    """The value of one field (JSON), its stamp, and the stamp of the value in whose place it was put."""

    value: Any
    stamp: Stamp = FIRST
    after: Stamp = FIRST


@dataclass(frozen=True, slots=True, repr=False)
class Record:
    """One thing of the journal as one computer knows it.

    Entries also have ``claims``, all their wordings with the latest moment at which each stood (the present
    one may be among them), and ``seen``, the ids of the wordings that whoever deleted the entry had seen.
    ``forgotten`` are the ids of wordings that were taken out for good, and are kept nowhere.
    """

    kind: str
    key: str
    fields: Mapping[str, Register]
    claims: Mapping[str, int] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()
    forgotten: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        """Say of what kind it is, never what it says."""
        return f"Record({self.kind}, {len(self.fields)} fields)"


class Aside(NamedTuple):
    """A wording that has no list of earlier ones, and lost against another written at the same time."""

    kind: str
    key: str
    field: str
    body: str
    at: int

    @property
    def id(self) -> str:
        """The same on every computer for the same wording."""
        return sha256(canonical([self.kind, self.key, self.field, self.body]).encode()).hexdigest()[:32]

    def __repr__(self) -> str:
        """Say of what it is, never what it says."""
        return f"Aside(of {self.kind})"


def canonical(value: Any) -> str:
    """Return a JSON value as the one text that means it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def wording_id(body: str) -> str:
    """Return what stands for a wording where only its being known counts."""
    return sha256(body.encode()).hexdigest()[:32]
