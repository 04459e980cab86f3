"""What a client's pack says, as values: each looked at before it is believed, for anybody may have made it.

What is not there is left open; what is there and makes no sense ends in a ``PackRefused`` that names it.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from journal.coach.pack_files import DESCRIPTION, NO_PACK
from journal.errors import NotAPack, PackRefused
from journal.model import FIRST_DATE, LAST_DATE

VERSION = 1  # the newest form of a pack that is understood
LINE = "line.csv"
LONGEST_NAME, LONGEST_WORDS = 80, 1000  # characters
MOST_WEEKS = 2500
FIGURES = range(1_000_000)
QUESTIONS = range(1, 9)
ARMS = ("system", "urgency", "days")

NEWER = "“{0}” was made by a newer version of In Mind. Please update the program."
BAD_VALUE = "“{0}” was left alone: what stands in it under “{1}” is nothing that a pack says."

Count = int | str | None  # a string such as "under 5" where the pack tells no figure


class Band(NamedTuple):
    """A share with the ends of its 90 % band, each 0 to 1."""

    share: float
    low: float
    high: float


class LinePoint(NamedTuple):
    """The 13 weeks up to a Sunday, and the share of System 1 intended then; None is a gap."""

    to: date
    system: Band | None
    urgent: Band | None
    plan: float | None


@dataclass(frozen=True, slots=True)
class ArmSummary:
    """What a pack says of one arm. Shares are 0 to 1; any figure may be missing."""

    arm: str
    state: str
    sentence: str
    share: float | None = None
    low: float | None = None
    high: float | None = None
    entries: Count = None
    intended: float | None = None
    plan_state: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack says on its first page. ``report`` is the name of a report in it, or nothing."""

    path: Path
    who: str
    first: date
    last: date
    headline: str
    arms: tuple[ArmSummary, ...]
    written: Count
    workdays: Count
    questions: tuple[int, ...]
    report: str
    has_line: bool


def plain(text: str, longest: int) -> str:
    """Return a text from elsewhere as one line of plain text: no signs that cannot be seen, no bidirectional
    tricks, and not longer than ``longest`` characters.
    """
    if len(text) <= longest and text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()  # most are, and two hundred packs hold three thousand of them
    spaced = re.sub(r"[ \t\r\n\f\v\x85\u2028\u2029]+", " ", text[: 4 * longest])
    seen = "".join(sign for sign in spaced if not unicodedata.category(sign).startswith("C")).strip()
    told = unicodedata.normalize("NFC", seen)
    return told if len(told) <= longest else f"{told[: longest - 2].rstrip()} …"


def file_name(path: Path) -> str:
    """Return what a pack is called by its file or folder, as plain text."""
    return plain(path.name.removesuffix(".zip"), LONGEST_NAME) or "…"


# --- what a pack says -----------------------------------------------------------------------------


def pack_of(path: Path, content: bytes, report: str, *, has_line: bool) -> Pack:
    """Return what ``datapackage.json`` says.

    Raises:
        NotAPack: It is no pack of ours.
        PackRefused: It was made by a newer program, or a value in it is none that a pack holds.
    """
    told = _Told(path.name, _json(path.name, content).get("in_mind"))
    version = told.count("version")
    if not isinstance(version, int):
        raise NotAPack(NO_PACK, path.name)
    if version > VERSION:
        raise PackRefused(NEWER, path.name)
    first, last = told.day("first"), told.day("last")
    if last < first:
        told.refuse("last")
    arms = {arm.arm: arm for arm in reversed([_arm(inner) for inner in told.list_of_objects("arms")])}
    return Pack(
        path=path,
        who=plain(told.text("who"), LONGEST_NAME) or file_name(path),
        first=first,
        last=last,
        headline=plain(told.text("headline"), LONGEST_WORDS),
        arms=tuple(arms[name] for name in ARMS if name in arms),
        written=told.count("written"),
        workdays=told.count("workdays"),
        questions=tuple(told.questions("questions")),
        report=report,
        has_line=has_line,
    )


def _arm(told: _Told) -> ArmSummary:
    return ArmSummary(
        arm=plain(told.text("arm"), LONGEST_NAME),
        state=plain(told.text("state"), LONGEST_NAME),
        sentence=plain(told.text("sentence"), LONGEST_WORDS),
        share=told.share("share"),
        low=told.share("low"),
        high=told.share("high"),
        entries=told.count("entries"),
        intended=told.share("intended"),
        plan_state=plain(told.text("plan_state"), LONGEST_NAME),
    )


class _Told:
    """An object of a pack's description, whose members are taken out with their types looked at."""

    def __init__(self, name: str, value: object) -> None:
        self._name = name
        if not isinstance(value, dict):
            raise NotAPack(NO_PACK, name)
        self._value: Mapping[str, object] = value

    def refuse(self, member: str) -> NoReturn:
        raise PackRefused(BAD_VALUE, self._name, member)

    def text(self, member: str) -> str:
        value = self._value.get(member)
        if value is not None and not isinstance(value, str):
            self.refuse(member)
        return value or ""

    def day(self, member: str) -> date:
        try:
            day = date.fromisoformat(self.text(member))
        except ValueError:
            self.refuse(member)
        if not FIRST_DATE <= day <= LAST_DATE:
            self.refuse(member)
        return day

    def share(self, member: str) -> float | None:
        value = self._value.get(member)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            self.refuse(member)
        return float(value)

    def count(self, member: str) -> Count:
        value = self._value.get(member)
        if value is None:
            return None
        if isinstance(value, str):
            return plain(value, 20) or None
        if isinstance(value, bool) or not isinstance(value, int) or value not in FIGURES:
            self.refuse(member)
        return value

    def questions(self, member: str) -> list[int]:
        value = self._list(member)
        if any(isinstance(number, bool) or not isinstance(number, int) for number in value):
            self.refuse(member)
        return [number for number in value if number in QUESTIONS][:3]

    def list_of_objects(self, member: str) -> list[_Told]:
        value = self._list(member)
        if len(value) > 20 or not all(isinstance(inner, dict) for inner in value):
            self.refuse(member)
        return [_Told(self._name, inner) for inner in value]

    def _list(self, member: str) -> list[Any]:
        value = self._value.get(member)
        if value is None:
            return []
        if not isinstance(value, list):
            self.refuse(member)
        return value


def _json(name: str, content: bytes) -> Mapping[str, object]:
    try:
        value = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise PackRefused(BAD_VALUE, name, DESCRIPTION) from error
    if not isinstance(value, dict):
        raise NotAPack(NO_PACK, name)
    return value


# --- the line -------------------------------------------------------------------------------------


def line_of(name: str, content: bytes) -> tuple[LinePoint, ...]:
    """Return the weeks of a ``line.csv``, oldest first.

    Raises:
        PackRefused: It is no such table, or a value in it is no share.
    """
    try:
        rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        points: list[LinePoint] = []
        for row in rows:
            if len(points) >= MOST_WEEKS:
                raise PackRefused(BAD_VALUE, name, LINE)
            points.append(_point(row))
    except (ValueError, TypeError, AttributeError, csv.Error) as error:
        raise PackRefused(BAD_VALUE, name, LINE) from error
    return tuple(sorted(points, key=lambda point: point.to))


def _point(row: Mapping[str, str | None]) -> LinePoint:
    return LinePoint(
        date.fromisoformat(row.get("to") or ""),
        _band(row, "system_1"),
        _band(row, "urgent"),
        _share(row, "plan"),
    )


def _band(row: Mapping[str, str | None], column: str) -> Band | None:
    ends = [_share(row, name) for name in (column, f"{column}_low", f"{column}_high")]
    share, low, high = ends
    return None if share is None or low is None or high is None else Band(share, low, high)


def _share(row: Mapping[str, str | None], column: str) -> float | None:
    cell = row.get(column) or ""
    if not cell.strip():
        return None
    value = float(cell)
    if not isfinite(value) or not 0 <= value <= 1:
        raise ValueError(cell)
    return value
