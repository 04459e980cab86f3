"""A tool that synchronises folders beside a writer, and an older file that it puts back.

Run as a program by ``synchronise``: ``synchronising.py copy VAULT PLACE MOST SEED`` copies the vault's files
as a tool does that knows of no locks, and puts copies of its own into the vault; ``synchronising.py write
VAULT COUNT SEED`` keeps, edits and deletes entries meanwhile.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import select
import shutil
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from journal.cli import main as command_line
from journal.errors import InUse, JournalError
from journal.model import EntryDraft
from journal.noticing import COPIES, SENTENCES, WENT_BACK, look_around
from journal.store.journal_store import JournalStore
from journal.vault.place import conflict_copies
from tests.faults.watching import COMMAND_LINE, House, answer, files_that_hold

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MARK = "zqsynchronised"  # in every text
NOTHING = "Nothing found.\n"
CONFLICTS = (
    "journal (conflicted copy 2026-01-01).db",
    "journal.sync-conflict-20260101-120000-ABCDEFG.db",
    "journal 2.db",
    "keys.sync-conflict-20260101-120000-ABCDEFG.json",
)
LAST_CONFLICT = "journal (Mara's conflicted copy 2026-01-02).db"  # put there behind the last entry


class Outcome(NamedTuple):
    """What came of one writer with a tool beside it."""

    acknowledged: int
    how: Counter[str]  # the copies, by what came of opening and reading each
    mixed_drafts: int  # copies whose draft is of two moments: of what is typed alone nothing else tells


def body_of(name: str) -> str:
    """Return the text of an entry, which follows from its name: a line, or a chain of pages.

    Numbered words, so that a text of pages that do not belong together would be another one.
    """
    rng = random.Random(name)
    words = rng.choice((3, 30, 300, 1500, 3000))
    return f"{name} {MARK} " + " ".join(f"{name}/{number}" for number in range(words))


# --- the two programs -----------------------------------------------------------------------------


def write(folder: Path, count: int, seed: int) -> None:
    """Keep entries and say so, with drafts, edits and deletions that let pages change hands."""
    rng = random.Random(seed)
    with JournalStore.open(folder) as store:
        for number in range(count):
            with contextlib.suppress(InUse):  # refused after two seconds by those beside it: no loss
                _keep(store, number, rng)


def _keep(store: JournalStore, number: int, rng: random.Random) -> None:
    name = f"n{number}"
    store.save_draft(EntryDraft(body_of(f"d{rng.random()}")), now=NOW)
    store.add_entry(EntryDraft(body_of(name)), written_on=DAY, written_at=NOW, zone="UTC")
    print(name, flush=True)
    if number % 3 == 2:
        made = rng.choice(store.newest_entries(20))
        edited = made.body.split(" ", 1)[0].removesuffix("-edited") + "-edited"
        store.replace_body(made.id, body_of(edited), now=NOW)
    if number % 5 == 4:
        passing = EntryDraft(body_of(f"p{number}"))
        made = store.add_entry(passing, written_on=DAY, written_at=NOW, zone="UTC")
        store.delete_entry(made.id, now=NOW)


def copy(folder: Path, place: Path, most: int, seed: int) -> None:
    """Copy the vault again and again until standard input ends; now and then put a conflict copy there.

    The last ``most`` copies stay.
    """
    rng = random.Random(seed)
    number = 0
    while not select.select([sys.stdin], [], [], 0)[0]:
        copy_naively(folder, place / f"{number % most}.vault", rng)
        if rng.random() < 0.3:
            name = rng.choice(CONFLICTS)
            source = folder / ("journal.db" if name.endswith(".db") else "keys.json")
            _copy_bytes(source, folder / name, rng)
        number += 1
    _copy_bytes(folder / "journal.db", folder / LAST_CONFLICT, rng)
    print(number)


def copy_naively(folder: Path, target: Path, rng: random.Random) -> None:
    """Copy each file that is listed, a block after the other, in any order; what is gone is passed over."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(mode=0o700)
    names = [path.name for path in folder.iterdir() if path.is_file() and path.name not in CONFLICTS]
    rng.shuffle(names)
    if rng.random() < 0.5 and "journal.db-journal" not in names:
        names.append("journal.db-journal")  # what has come since
    for name in names:
        with contextlib.suppress(FileNotFoundError):
            _copy_bytes(folder / name, target / name, rng)


def _copy_bytes(source: Path, target: Path, rng: random.Random) -> None:
    block = rng.choice((4096, 8192, 1 << 16, 1 << 20))
    with source.open("rb", buffering=0) as reading, target.open("wb", buffering=0) as writing:
        target.chmod(0o600)
        while read := reading.read(block):
            writing.write(read)
            if rng.random() < 0.2:
                time.sleep(rng.random() / 1000)


# --- what must be true afterwards -----------------------------------------------------------------


def synchronise(folder: Path, place: Path, *, entries: int, adds: int, most: int, seed: int) -> Outcome:
    """Let the tool work beside a writer and beside ``inmind add``, then read the vault and ``most`` copies.

    Raises AssertionError where anything acknowledged is gone, a copy shows a wrong text or ends otherwise
    than by a sentence, any file is plain, or a conflict copy is not named.
    """
    place.mkdir()
    with _program("copy", folder, place, most, seed) as tool:
        with _program("write", folder, entries, seed) as writer:
            acknowledged = set()
            for number in range(adds):
                acknowledged |= _add(folder, f"a{number}")
            out, err = writer.communicate(timeout=300)
            assert (err, writer.returncode) == ("", 0)
            acknowledged |= set(out.split())
        out, err = tool.communicate("", timeout=60)
        assert (err, tool.returncode) == ("", 0)
    _assert_kept(folder, acknowledged)
    _assert_named(folder)
    assert files_that_hold([MARK], folder.parent) == set()
    copies = sorted(place.iterdir())
    assert copies
    read = [read_copy(one, acknowledged) for one in copies]
    return Outcome(len(acknowledged), Counter(how for how, _ in read), sum(mixed for _, mixed in read))


def _program(*words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-u", "-W", "error", __file__, *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


def _add(folder: Path, name: str) -> set[str]:
    """Keep one by the command line, which takes it from standard input; return what it acknowledged.

    Who is kept waiting for two seconds by the others is refused, and that is no loss.
    """
    done = subprocess.run(
        [sys.executable, "-c", COMMAND_LINE, "--journal", str(folder), "add", "-"],
        input=body_of(name),
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
        timeout=60,
    )
    assert done.returncode == 0 or "Another program is at this journal" in done.stderr, done.stderr
    return {name} if done.returncode == 0 else set()


def _assert_kept(folder: Path, acknowledged: set[str]) -> None:
    with JournalStore.open(folder) as store:
        store.check()
        found = [entry.body for entry in store.iter_entries()]
    names = [_checked_name(body) for body in found]
    kept = [name for name in names if name[0] != "p"]  # one of these stays where its deletion was refused
    assert sorted(kept) == sorted(acknowledged)


def _checked_name(body: str) -> str:
    name = body.split(" ", 1)[0]
    assert body == body_of(name), f"a wrong text, shown as that of {name}"
    return name.removesuffix("-edited")


def _assert_named(folder: Path) -> None:
    """What the tool left in the vault is named, and said once."""
    left = sorted(folder / name for name in (*CONFLICTS, LAST_CONFLICT) if (folder / name).exists())
    assert conflict_copies(folder) == left
    with JournalStore.open(folder) as store:
        [told] = [notice for notice in look_around(store) if notice.kind == COPIES]
    assert left[0].name in told.sentence
    assert told.about.split("\n") == [path.name for path in left]
    for times in (1, 0):
        code, _, err = _line(folder)
        assert (code, err.count(told.sentence), err.count("\n")) == (0, times, times)


def read_copy(folder: Path, acknowledged: set[str]) -> tuple[str, bool]:
    """Open and read a copy by the store and by the command line.

    Return what came of it, and whether its draft is a mixture: of what was typed last, and is overwritten
    with each pause, a torn copy can hold the beginning of one moment and the end of another, and nothing in
    the file contradicts it.
    """
    code, out, err = _line(folder)
    assert "Traceback" not in err
    assert "error of the program" not in err
    assert (code, err.count("\n")) in ((0, 0), (1, 1)) or err == NOTHING, err
    mixed = False
    try:
        with JournalStore.open(folder) as store:
            shown = {_checked_name(entry.body) for entry in store.iter_entries()}
            found = {_checked_name(entry.body) for entry in store.search(MARK, limit=10_000)}
            assert {name for name in shown | found if name[0] != "p"} <= acknowledged
            for entry in store.newest_entries(20):
                for revision in store.revisions(entry.id):
                    _checked_name(revision.body)
            draft = store.find_draft()
            mixed = draft is not None and draft.body != body_of(draft.body.split(" ", 1)[0])
            try:
                store.check()
            except JournalError:
                return "read rightly, and the check says that it is damaged", mixed
    except JournalError:
        return "refused by a sentence", mixed
    assert code == 0
    assert shown <= found
    assert all(name[0] == "p" for name in found - shown)  # deleted since, and its words not yet taken out
    assert bool(out) is bool(shown)
    return "whole", mixed


def _line(folder: Path) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = command_line(["list", "--limit", "0", "--journal", str(folder)])
    return code, out.getvalue(), err.getvalue()


# --- an older file put back -----------------------------------------------------------------------


def put_back(house: House, vault: Path, number: int, first: str) -> None:
    """Let the tool put an older file over the newer one: it is said once, in the window in any case.

    ``first`` is ``window`` or ``line``.
    """
    house.run("--journal", vault, "add", f"early {number}")
    older = house.root / "older.db"
    shutil.copyfile(vault / "journal.db", older)
    house.run("--journal", vault, "add", f"late {number}")
    assert told_by(house, vault, "line") == told_by(house, vault, "window") == ""
    shutil.copyfile(vault / "journal.db", house.root / "newer.db")
    shutil.copyfile(older, vault / "journal.db")
    with JournalStore.open(vault) as store:
        [notice] = look_around(store)
        assert (notice.kind, notice.sentence) == ("went_back", SENTENCES[WENT_BACK])
    other = {"window": "line", "line": "window"}[first]
    told = [told_by(house, vault, who) for who in (first, other, first, other)]
    # What the command line says may be seen by nobody, so the window says it all the same; each says it once.
    again = SENTENCES[WENT_BACK] if first == "line" else ""
    assert told == [SENTENCES[WENT_BACK], again, "", ""], f"the {first} first: {told}"
    shown = house.run("--journal", vault, "list")
    assert f"early {number}" in shown
    assert f"late {number}" not in shown


def told_by(house: House, vault: Path, who: str) -> str:
    """Return what a window shows above its page, or the command line on standard error, of the journal."""
    if who == "line":
        return house.said("--journal", vault, "list").removeprefix("inmind: ").strip()
    with house.window("noticing", vault) as program:
        told: str = json.loads(answer(program) or "null")
        assert program.wait(60) == 0, house.messages()
    return told


if __name__ == "__main__":
    work, *words = sys.argv[1:]
    if work == "write":
        write(Path(words[0]), int(words[1]), int(words[2]))
    else:
        copy(Path(words[0]), Path(words[1]), int(words[2]), int(words[3]))
