"""Reading damaged copies of a journal: every answer is the right one, or a sentence."""

from __future__ import annotations

import contextlib
import io
import random
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from journal.backup import make_backup
from journal.cli import main
from journal.errors import JournalError
from journal.model import EntryDraft, Mark, MarkKind, Plan, Review, Week
from journal.store.copying import Content
from journal.store.journal_store import JournalStore
from journal.vault.header import FILE_NAMES
from tests.faults.damage import damaged, fill_journal

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = date(2026, 11, 22)
WEEK = Week.of(DAY)

LOOKS: dict[str, Callable[[JournalStore], object]] = {
    "entries": lambda store: [
        (entry, entry.body, store.revisions(entry.id) if entry.id in ("7", "8") else [])
        for entry in store.iter_entries()
    ],
    "newest": lambda store: [entry.body for entry in store.newest_entries(50)],
    "revisions": lambda store: [revision.body for revision in store.revisions("7")],
    "search": lambda store: [entry.body for entry in store.search("ward OR family", limit=2000)],
    "counts": lambda store: (store.entry_count(), store.week_counts()),
    "draft": lambda store: tuple(store.find_draft() or ()),
    "answers": lambda store: [tuple(answer) for number in (1, 2) for answer in store.answers(number)],
    "plans": lambda store: store.plans(),
    "review": lambda store: tuple(store.find_review(WEEK) or ()),
    "marks": lambda store: [tuple(mark) for mark in store.marks()],
    "tags": lambda store: store.tags(),
    "settings": lambda store: (store.setting("day_end"), store.setting("question_wordings")),
    "content": lambda store: store.whole().content(),
}


def build(folder: Path, entries: int) -> Content:
    """Fill a vault with all that a journal holds, back it up, and return what it holds."""
    fill_journal(folder, entries)
    with JournalStore.open(folder) as store:
        for number in ("7", "8"):
            for times in (5, 700, 2):
                store.replace_body(number, f"{number} said otherwise #board " * times, now=NOW)
        store.save_draft(EntryDraft("typed and not kept " * 900), now=NOW)
        for number in (1, 2):
            store.add_answer(number, "a standing answer " * 700 * number, on=DAY, now=NOW)
        store.add_plan(Plan(DAY, (40, 30, 30), 4.0, "a note " * 1500), now=NOW)
        store.save_review(Review(WEEK, 30, other_side="the other side " * 900, intention="less"), now=NOW)
        store.add_mark(Mark("system", MarkKind.CHANGING, DAY, None, "words " * 1200), now=NOW)
        store.set_setting("question_wordings", {"1": "my own words " * 800})
        store.set_setting("day_end", "04:00")
        make_backup(store, now=NOW)
        return store.whole().content()


class Reader:
    """Knows what a whole journal answers, and compares the answers of a damaged one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "journal.db"
        self.bytes = self.database.read_bytes()
        self.keys = {name: (folder / name).read_bytes() for name in FILE_NAMES}
        with JournalStore.open(folder) as store:
            self._right = {name: look(store) for name, look in LOOKS.items()}
        self._listed = self._line("list")[1]
        self.seen: Counter[str] = Counter()

    def read(self, wrecked: bytes) -> None:
        """Read a copy with these bytes by every way there is.

        Raises AssertionError where an answer is wrong, or the damage is told otherwise than by a sentence.
        """
        self.database.write_bytes(wrecked)
        try:
            with JournalStore.open(self.folder) as store:
                self._look(store)
                try:
                    store.check()
                except JournalError:
                    self.seen["by the check"] += 1
                else:
                    assert wrecked == self.bytes, "the check overlooked the damage"
        except JournalError:
            self.seen["when opened"] += 1
        assert self.database.read_bytes() == wrecked, "reading changed the file"
        self._read_on_the_line()

    def _look(self, store: JournalStore) -> None:
        for name, look in LOOKS.items():
            try:
                found = look(store)
            except JournalError:
                self.seen["when read"] += 1
            else:
                assert found == self._right[name], f"wrong {name}, shown as if they were right"

    def _read_on_the_line(self) -> None:
        for words in (("list",), ("check",), ("search", "ward")):
            code, out, err = self._line(*words)
            assert "Traceback" not in err
            assert "error of the program" not in err
            assert code in (0, 1)
            if code:
                assert err.count("\n") == 1
                assert "The newest backup is “2026-11-22T120000Z-auto”" in err, err
                self.seen["on the command line, with the backup named"] += 1
            elif words == ("list",):
                assert out == self._listed

    def _line(self, *words: str) -> tuple[int, str, str]:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main([*words, "--journal", str(self.folder)])
        return code, out.getvalue(), err.getvalue()

    def read_with_keys(self, wrecked: bytes, *, both: bool) -> None:
        """Read with a damaged key file: one whole copy is enough, and none is told as damage."""
        first, second = (self.folder / name for name in self.keys)
        first.write_bytes(wrecked)
        if both:
            second.write_bytes(wrecked)
        code, out, err = self._line("list")
        if both and wrecked != self.keys[first.name]:
            assert code == 1
            assert err.count("\n") == 1
            assert "Traceback" not in err
            assert "The newest backup is “2026-11-22T120000Z-auto”" in err, err
        else:
            assert (code, out) == (0, self._listed)
        for name, content in self.keys.items():
            (self.folder / name).write_bytes(content)

    def mend(self) -> None:
        """Put the whole file back."""
        self.database.write_bytes(self.bytes)


def read_copies(folder: Path, rng: random.Random, *, copies: int, entries: int) -> Counter[str]:
    """Damage a journal so often and read it each time; return how the damage was seen."""
    build(folder, entries)
    reader = Reader(folder)
    for _ in range(copies):
        reader.read(damaged(reader.bytes, rng))
    reader.mend()
    for number in range(max(4, copies // 10)):
        keys = reader.keys[FILE_NAMES[0]]
        wrecked = bytearray(keys)
        if number % 3 == 0:
            del wrecked[rng.randrange(len(wrecked)) :]
        else:
            wrecked[rng.randrange(len(wrecked) - 2)] ^= 1 << rng.randrange(7)
        reader.read_with_keys(bytes(wrecked), both=bool(number % 2))
    return reader.seen


WRECKS: dict[str, Callable[[Path, random.Random], None]] = {
    "noise": lambda folder, rng: _write(folder / "journal.db", rng.randbytes(20_000)),
    "nothing": lambda folder, rng: _write(folder / "journal.db", b""),
    "no file": lambda folder, rng: (folder / "journal.db").unlink(),
    "no keys": lambda folder, rng: [(folder / name).unlink() for name in FILE_NAMES] and None,
    "other keys": lambda folder, rng: [_write(folder / name, b"{}") for name in FILE_NAMES] and None,
    "damaged": lambda folder, rng: _write(
        folder / "journal.db", damaged((folder / "journal.db").read_bytes(), rng)
    ),
}


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def drill(folder: Path, kind: str, rng: random.Random) -> None:
    """Back up, write on, wreck, restore by the command line, compare: identical, or AssertionError."""
    with JournalStore.open(folder) as store:
        make_backup(store, now=NOW.replace(minute=rng.randrange(1, 60)))
        before = store.whole().content()
        rows = [(entry, entry.body) for entry in store.iter_entries()]
        store.add_entry(EntryDraft("after the backup"), written_on=DAY, written_at=NOW, zone="UTC")
    WRECKS[kind](folder, rng)
    wrecked = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(["restore", "--journal", str(folder)])
    assert (code, err.getvalue()) == (0, "")
    with JournalStore.open(folder) as store:
        store.check()
        assert store.whole().content() == before
        assert [(entry, entry.body) for entry in store.iter_entries()] == rows
    [aside] = folder.parent.glob(f"{folder.name}.before-restore-*")
    assert {path.name: path.read_bytes() for path in aside.iterdir() if path.is_file()} == wrecked
    shutil.rmtree(aside)
    for old in (folder / "backups").iterdir():
        if old.name != "2026-11-22T120000Z-auto":
            shutil.rmtree(old)
