"""Some computers that keep one journal, each with its own copy of the shared folder, and what carries it."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journal.model import EntryDraft, Mark, MarkKind, Plan, Priority, Review, RoleSystem, Week, WeekKind
from journal.store.journal_store import JournalStore
from journal.sync.joining import join
from journal.sync.model import SETTINGS
from journal.sync.synchronising import Report, set_up, synchronise

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
TABLES = {
    "entry": "id, body, written_on, written_at, zone, role_system, urgent, important, minutes, question, "
    "late, for_coach, source, source_id, deleted_at",
    "entry_tag": "tag, (SELECT id FROM entry WHERE entry.place = entry_tag.place)",
    "revision": "entry_id, body, replaced_at",
    "answer": "*",
    "plan": "*",
    "review": "*",
    "week_note": "*",
    "verdict": "*",
    "mark": "*",
    "prompt": "*",
    "retag": "*",
    "counter_evidence": "week, entry_id, shown_at",
    "purpose": "*",
    "client_note": "*",
    "sync_aside": "*",
}


class Computer:
    """One journal, its folder, and its clock, which may go wrong."""

    def __init__(self, store: JournalStore, folder: Path, name: str) -> None:
        self.store = store
        self.folder = folder
        self.name = name
        self.now = START
        self.deleted: list[str] = []
        # The law is tried on many journals; what a power cut does is tried elsewhere.
        store._connection.execute("PRAGMA synchronous = OFF")

    @classmethod
    def first(cls, place: Path, name: str = "first") -> Computer:
        """Return the computer that begins."""
        folder = place / f"{name} folder"
        folder.mkdir(parents=True)
        store = JournalStore.create(place / f"{name}.vault")
        set_up(store, folder, name=name, open_to_all=True)
        return cls(store, folder, name)

    def another(self, name: str) -> Computer:
        """Return a further one, which joins by what has come to its copy of the folder."""
        self.synchronise()
        place = self.folder.parent
        folder = Path(shutil.copytree(self.folder, place / f"{name} folder"))
        store = join(folder, place / f"{name}.vault", name, lambda vault: vault.unlock(), open_to_all=True)
        return Computer(store, folder, name)

    def synchronise(self) -> Report:
        """Make a pass."""
        self.tick()
        return synchronise(self.store, now=self.now)

    def tick(self, days: int = 0) -> datetime:
        """Let time pass, and perhaps somebody set the clock."""
        self.now += timedelta(days=days, seconds=1)
        return self.now

    # --- what a writer does -----------------------------------------------------------------------

    def ids(self) -> list[str]:
        """Return the entries that are to be seen."""
        return sorted(entry.id for entry in self.store.iter_entries())

    def add(self, body: str, day: int = 0, *, ahead: int = 0) -> str:
        """Keep an entry; ``ahead`` by so many days, as an event of a calendar that is still to come."""
        on = (START + timedelta(days=day)).date()
        draft = EntryDraft(body, RoleSystem(day % 3 + 1), Priority(day % 2 == 0, False))
        written_at = self.tick() + timedelta(days=ahead)
        return self.store.add_entry(draft, written_on=on, written_at=written_at, zone="UTC").id

    def write(self, what: str, number: int, text: str) -> None:
        """Change something else of the journal."""
        store, now, day = self.store, self.tick(), START.date() + timedelta(days=number)
        week = Week.of(day)
        if what == "answer":
            store.add_answer(number % 2 + 1, text, on=day, now=now)
        elif what == "take back" and store.answers(1):
            store.withdraw_answer(store.answers(1)[0])
        elif what == "plan":
            store.add_plan(Plan(day, (40, 30, 30), note=text), now=now)
        elif what == "review":
            store.save_review(Review(week, number * 10, intention=text, step=2), now=now)
        elif what == "finish":
            store.save_review(Review(week, number, other_side=text, intention=text), now=now, ended=True)
        elif what == "week":
            store.note_week(week, [WeekKind.LEAVE, None, WeekKind.SWAMPED][number % 3], now=now)
        elif what == "setting":
            store.set_setting("question_wordings", {str(number + 1): text})
            store.set_setting("own_words", [text])
            store.set_setting("answer_drafts", {"1": text})  # of this computer alone
        elif what == "mark":
            store.add_mark(Mark("system", MarkKind.CHANGING, day, None, text), now=now)
        elif what == "purpose":
            store.purpose().add_purpose(text, on=day, now=now)
        elif what == "note":
            store.client_notes().keep("Mara", text, now=now)
        elif what == "prompt":
            store.note_prompt(number + 1, day, "shown")
        elif self.ids():
            entry_id = self.ids()[number % len(self.ids())]
            if what == "retag":
                store.add_retag(entry_id, RoleSystem.DELIVER, RoleSystem.ENABLE, now=now)
            elif what == "other side":
                store.note_counter_evidence(week, [entry_id], now=now)
            elif what == "tag":
                store.classify(entry_id, RoleSystem(number % 3 + 1), Priority(True, number % 2 == 0))
            elif what == "minutes":
                store.set_minutes(entry_id, number)
            elif what == "flag":
                store.set_for_coach(entry_id, wanted=number % 2 == 0)

    # --- what there is ----------------------------------------------------------------------------

    def content(self) -> dict[str, object]:
        """Return all that belongs to the journal, in an order of its own."""
        connection = self.store._connection
        told: dict[str, object] = {
            table: sorted(map(repr, connection.execute(f"SELECT {columns} FROM {table}").fetchall()))
            for table, columns in TABLES.items()
        }
        told["order"] = connection.execute("SELECT id FROM entry ORDER BY place").fetchall()
        rows = connection.execute("SELECT name, value FROM setting ORDER BY name").fetchall()
        told["setting"] = [(name, json.loads(value)) for name, value in rows if name in SETTINGS]
        return told

    def wordings(self, entry_id: str) -> set[str]:
        """Return every wording of an entry, deleted or not."""
        sql = "SELECT body FROM entry WHERE id = ? UNION SELECT body FROM revision WHERE entry_id = ?"
        rows = self.store._connection.execute(sql, [entry_id, entry_id])
        return {body for (body,) in rows}


def carry(source: Path, target: Path, *, cut: int = 0) -> None:
    """Bring the files of one copy of the folder to another, as a service does.

    Newer ones alone; of the last file the last ``cut`` bytes have not come yet.
    """
    for path in sorted(source.rglob("*.log")):
        there = target / path.relative_to(source)
        there.parent.mkdir(exist_ok=True)
        content = path.read_bytes()
        content = content[: max(0, len(content) - cut)]
        if not there.exists() or there.stat().st_size < len(content):
            there.write_bytes(content)


def bring_together(computers: list[Computer]) -> None:
    """Carry everything everywhere until there is nothing new, and see that this has an end."""
    for _ in range(6):
        told = sum(computer.synchronise().told for computer in computers)
        for one in computers:
            for other in computers:
                if one is not other:
                    carry(one.folder, other.folder)
        reports = [computer.synchronise() for computer in computers]
        if not told and not any(report.told or report.changed for report in reports):
            return
    raise AssertionError("there is no end to it")
