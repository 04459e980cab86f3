"""A program that uses a journal, to be killed, starved and shut out. Run by tests/faults/support.py."""

from __future__ import annotations

import contextlib
import os
import random
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from journal.errors import InUse, JournalError
from journal.model import EntryDraft, Plan, RoleSystem
from journal.standing import current_standing
from journal.store.journal_store import JournalStore

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MOST_TRIES = 20  # on a machine with much else to do


def save(store: JournalStore, name: str, size: int) -> None:
    """Keep an entry and say so, once it is in the file."""
    draft = EntryDraft(f"{name} {'words ' * size}", RoleSystem.DELIVER)
    store.add_entry(draft, written_on=DAY, written_at=NOW, zone="UTC")
    print(name)


def write(folder: Path, count: int) -> None:
    """Keep entries one after the other, each also edited and with its draft before it."""
    with JournalStore.open(folder) as store:
        for i in range(count):
            patiently(partial(store.save_draft, EntryDraft("typing"), now=NOW))
            patiently(partial(save, store, f"{os.getpid()}-{i}", random.randrange(400)))
            if i % 5 == 4:
                newest = store.newest_entries(1)[0]
                patiently(partial(store.replace_body, newest.id, f"{newest.body} edited", now=NOW))


def patiently(work: Callable[[], object]) -> None:
    """Do what others beside us may hold up longer than the two seconds that a save waits."""
    for _ in range(MOST_TRIES):
        with contextlib.suppress(InUse):
            work()
            return
    work()


def fill(folder: Path, limit: int) -> None:
    """Keep entries until the file system refuses, then read all and say what was told."""
    import resource

    with JournalStore.open(folder) as store:
        count = store.entry_count()
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        try:
            for i in range(100_000):
                save(store, f"{os.getpid()}-{i}", 300)
                count += 1
        except JournalError as error:
            assert len(list(store.iter_entries())) == count
            print(type(error).__name__, error, file=sys.stderr)


def hold(folder: Path) -> None:
    """Hold the file for writing until standard input ends."""
    with JournalStore.open(folder) as store, store.together():
        store.set_setting("held", True)
        print("held")
        sys.stdin.read()


def look(folder: Path) -> None:
    """Read everything as its owner, who may not write it, and try to."""
    with JournalStore.open(folder) as store:  # once as the owner, so that nothing is left to import
        current_standing(store, DAY, now=NOW)
        store.add_plan(Plan(DAY, (40, 30, 30)), now=NOW)
        store.search("words")
    for path in [folder, *folder.iterdir()]:
        path.chmod(0o555 if path.is_dir() else 0o444)
        os.chown(path, 65534, 65534)
    os.setgid(65534)  # root could write it all the same
    os.setuid(65534)
    with JournalStore.open(folder) as store:
        print(store.entry_count(), len(store.search("words")))
        store.check()
        current_standing(store, DAY, now=NOW)
        try:
            save(store, "refused", 1)
        except JournalError as error:
            print(type(error).__name__, error, file=sys.stderr)


def shut_out(folder: Path) -> None:
    """Try to open the journal as another user who may not even read it."""
    with JournalStore.open(folder) as store:
        store.search("words")
    os.setgid(65534)
    os.setuid(65534)
    for attempt in (JournalStore.open, JournalStore.create):
        try:
            attempt(folder)
        except JournalError as error:
            print(type(error).__name__)
    try:
        JournalStore.create(folder.parent / "Other.vault")
    except JournalError as error:
        print(type(error).__name__)


def migrate(folder: Path) -> None:
    """Open a journal of an earlier schema, which brings it up to date."""
    print("opening")
    with JournalStore.open(folder) as store:
        print(store.entry_count())


if __name__ == "__main__":
    work, place, *more = sys.argv[1:]
    works = {
        "write": write,
        "fill": fill,
        "hold": hold,
        "look": look,
        "shut_out": shut_out,
        "migrate": migrate,
    }
    works[work](Path(place), *map(int, more))
