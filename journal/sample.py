"""The sample journal: two years of an invented director, shifted so that they end yesterday."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from journal.model import Entry, Mark, MarkKind, Plan, Priority, Review, RoleSystem, Week, WeekKind
from journal.resource_files import resource_path
from journal.store.entries import Source
from journal.store.journal_store import JournalStore
from journal.weeks import zone_named

LAST_WEEK = 104
SOURCE = "sample"
REVIEWED_AT = time(17, 0)  # on the Sunday
PLANNED_AT = time(9, 0)


def make_sample(folder: Path, today: date, now: datetime) -> Path:
    """Make the sample as an open vault in ``folder`` and return the folder.

    ``today`` is the journal date and ``now`` the instant of making it, which the journal remembers. The same
    day gives the same content. No verdict is stored: they are issued when the journal is first looked at.

    Raises:
        AlreadyThere: Something stands there.
        JournalError: The file system refuses.
    """
    record = json.loads(resource_path("sample", "journal.json").read_text(encoding="utf-8"))
    calendar = Calendar(Week.of(today - timedelta(days=1)) + -LAST_WEEK, today, str(record["zone"]))
    with JournalStore.create(folder) as store:
        with store.together():  # one durable save instead of ninety
            store.add_many(_entries(calendar))
            _add_plan(store, record, calendar)
            _add_weeks(store, record, calendar)
            store.set_setting("name", record["name"])
            store.set_setting("sample_made_at", now.isoformat())
        return store.vault.folder


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where the sample's weeks lie: ``first`` is its week 0, and nothing of it lies on ``today`` or later."""

    first: Week
    today: date
    zone: str

    def day(self, week: int, weekday: int) -> date:
        """Return a day of the sample."""
        return (self.first + week).monday + timedelta(days=weekday)

    def instant(self, day: date, at: time) -> datetime:
        """Return the instant at which the writer's clock shows this time."""
        return datetime.combine(day, at, zone_named(self.zone)).astimezone(UTC)

    def passed(self, records: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], date]]:
        """Yield the records that lie before today, with their days; one without weekday is on its Sunday."""
        for record in records:
            day = self.day(record["week"], record.get("weekday", 6))
            if day < self.today:
                yield record, day


def _entries(calendar: Calendar) -> Iterator[tuple[Entry, Source]]:
    lines = resource_path("sample", "entries.jsonl").read_text(encoding="utf-8").splitlines()
    for number, (record, day) in enumerate(calendar.passed([json.loads(line) for line in lines])):
        name = sha256(f"{SOURCE} {number}".encode()).hexdigest()[:32]
        entry = Entry(
            id=name,
            body=record["text"],
            written_on=day,
            written_at=calendar.instant(day, time.fromisoformat(record["time"])),
            zone=calendar.zone,
            role_system=None if record["role_system"] is None else RoleSystem(record["role_system"]),
            priority=None if record["urgent"] is None else Priority(record["urgent"], record["important"]),
            minutes=record["minutes"],
            question=record["question"],
        )
        yield entry, Source(SOURCE, name)


def _add_plan(store: JournalStore, record: dict[str, Any], calendar: Calendar) -> None:
    for answer, day in calendar.passed(record["answers"]):
        at = calendar.instant(day, time.fromisoformat(answer["time"]))
        store.add_answer(answer["question"], answer["text"], on=day, now=at)
    for plan, day in calendar.passed(record["plans"]):
        first, second, third = plan["split"]
        made = Plan(day, (first, second, third), plan["leadership_hours"], plan["note"])
        store.add_plan(made, now=calendar.instant(day, PLANNED_AT))


def _add_weeks(store: JournalStore, record: dict[str, Any], calendar: Calendar) -> None:
    for note, sunday in calendar.passed(record["week_notes"]):
        store.note_week(Week.of(sunday), WeekKind(note["kind"]), now=calendar.instant(sunday, REVIEWED_AT))
    for review, sunday in calendar.passed(record["reviews"]):
        estimate = review["estimate"]
        store.save_review(
            Review(
                Week.of(sunday),
                review["felt"],
                None if estimate is None else (estimate[0], estimate[1], estimate[2]),
                review["other_side"],
                review["intention"],
                review["outcome"],
            ),
            now=calendar.instant(sunday, REVIEWED_AT),
            ended=True,
        )
    for mark, day in calendar.passed(record["marks"]):
        store.add_mark(
            Mark(mark["arm"], MarkKind(mark["kind"]), day, words=mark["words"]),
            now=calendar.instant(day, REVIEWED_AT),
        )
