"""A disk that refuses at a chosen step: each thing that is written, and what must be in the file afterwards.

``strace`` lets the Nth and each later writing call fail, as a disk does that is full, read-only or broken.
Run as a program by ``refuse_at``: ``refusing.py WORK VAULT``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from journal.backup import backups_in, checked_content, make_backup, restore
from journal.errors import JournalError, WrongSecret
from journal.model import Entry, EntryDraft, Mark, MarkKind, Plan, Review, RoleSystem, Week
from journal.renewal import renew_key
from journal.store.journal_store import JournalStore
from journal.vault import slots
from journal.vault.changing import set_passphrase, set_recovery_code
from journal.vault.folder import Vault

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 13, tzinfo=UTC)
CALLS = {
    "writes": "pwrite64,pwritev,write,ftruncate,fallocate,sendfile,copy_file_range",
    "syncs": "fsync,fdatasync",
    "names": "rename,renameat,renameat2,mkdir,mkdirat,link,linkat",
}
ANSWERS = ("ENOSPC", "EROFS", "EIO", "EDQUOT")
OLD_SECRET, NEW_SECRET = "the old one", "the new one"
LESS_WORK = 8 * 1024  # KiB for the passphrase's key, instead of 256 MiB


class Work(NamedTuple):
    """Something that is written, and how to see afterwards whether it was."""

    do: Callable[[Path], object]
    is_done: Callable[[Path], bool]


def _in_store(work: Callable[[JournalStore], object]) -> Callable[[Path], object]:
    def do(folder: Path) -> object:
        with JournalStore.open(folder, OLD_SECRET) as store:
            return work(store)

    return do


def _seen(look: Callable[[JournalStore], object]) -> Callable[[Path], bool]:
    def is_done(folder: Path) -> bool:
        with JournalStore.open(folder, OLD_SECRET) as store:
            return bool(look(store))

    return is_done


def _entry(name: str) -> Entry:
    return Entry(name, f"imported {name}", DAY, NOW, "UTC")


def _back_up(folder: Path) -> None:
    with JournalStore.open(folder, OLD_SECRET) as store:
        make_backup(store, now=LATER)


def _has_whole_backups(folder: Path) -> bool:
    made = backups_in(folder / "backups")
    for one in made:
        assert checked_content(one.folder, Vault.at(one.folder).unlock(OLD_SECRET)) == one.content
    unfinished = [path for path in (folder / "backups").iterdir() if path.name.startswith(".")]
    assert unfinished == []
    return len(made) == 2


def _restore(folder: Path) -> None:
    restore(backups_in(folder / "backups")[0].folder, folder, now=LATER)


def _is_restored(folder: Path) -> bool:
    return any(folder.parent.glob(f"{folder.name}.before-restore-*"))


def _change_passphrase(folder: Path) -> None:
    vault = Vault.at(folder)
    set_passphrase(vault, vault.unlock(OLD_SECRET), NEW_SECRET)


def _opens_with_new(folder: Path) -> bool:
    try:
        Vault.at(folder).unlock(NEW_SECRET)
    except WrongSecret:
        Vault.at(folder).unlock(OLD_SECRET)  # one of both must
        return False
    return True


def _make_code(folder: Path) -> None:
    vault = Vault.at(folder)
    set_recovery_code(vault, vault.unlock(OLD_SECRET))


def _has_code(folder: Path) -> bool:
    return Vault.at(folder).has_recovery


def _renew(folder: Path) -> None:
    with JournalStore.open(folder, OLD_SECRET) as store:
        renew_key(store, NEW_SECRET, now=LATER)


def _create(folder: Path) -> None:
    JournalStore.create(folder.with_name("Another.vault")).close()


def _is_created(folder: Path) -> bool:
    made = folder.with_name("Another.vault")
    if not made.exists():
        return False
    with JournalStore.open(made) as store:
        store.check()
    return True


WEEK = Week.of(DAY)
WORKS = {
    "keep": Work(
        _in_store(lambda s: s.add_entry(EntryDraft("kept"), written_on=DAY, written_at=NOW, zone="UTC")),
        _seen(lambda s: [one for one in s.entries_on(DAY) if one.body == "kept"]),
    ),
    "draft": Work(
        _in_store(lambda s: s.save_draft(EntryDraft("typed further"), now=NOW)),
        _seen(lambda s: (s.find_draft() or EntryDraft("")).body == "typed further"),
    ),
    "edit": Work(
        _in_store(lambda s: s.replace_body("before", "said otherwise", now=NOW)),
        _seen(lambda s: s.entry("before").body == "said otherwise" and s.revisions("before")),
    ),
    "classify": Work(
        _in_store(lambda s: s.classify("before", RoleSystem.ENABLE, None)),
        _seen(lambda s: s.entry("before").role_system is RoleSystem.ENABLE),
    ),
    "delete": Work(
        _in_store(lambda s: s.delete_entry("other", now=NOW)),
        _seen(lambda s: len(s.entries_on(DAY)) == 1),
    ),
    "answer": Work(
        _in_store(lambda s: s.add_answer(1, "an answer", on=DAY, now=NOW)), _seen(lambda s: s.find_answer(1))
    ),
    "plan": Work(
        _in_store(lambda s: s.add_plan(Plan(DAY, (40, 30, 30)), now=NOW)), _seen(lambda s: s.find_plan(DAY))
    ),
    "review": Work(
        _in_store(lambda s: s.save_review(Review(WEEK, 30, intention="less"), now=NOW)),
        _seen(lambda s: s.find_review(WEEK)),
    ),
    "mark": Work(
        _in_store(lambda s: s.add_mark(Mark("system", MarkKind.ROLE, DAY), now=NOW)),
        _seen(lambda s: s.marks()),
    ),
    "import": Work(
        _in_store(lambda s: s.add_many((_entry(f"i{number}"), None) for number in range(300))),
        _seen(lambda s: s.entry_count() > 2),
    ),
    "setting": Work(
        _in_store(lambda s: s.set_setting("day_end", "04:00")),
        _seen(lambda s: s.setting("day_end") == "04:00"),
    ),
    "backup": Work(_back_up, _has_whole_backups),
    "restore": Work(_restore, _is_restored),
    "passphrase": Work(_change_passphrase, _opens_with_new),
    "code": Work(_make_code, _has_code),
    "new key": Work(_renew, _opens_with_new),
    "create": Work(_create, _is_created),
}
OF_FILES = ("backup", "restore", "passphrase", "new key", "create")  # what makes and renames files of its own


def build(folder: Path) -> Path:
    """Make a vault with a passphrase, two entries, a draft and a backup, to be copied for each try."""
    with JournalStore.create(folder, OLD_SECRET) as store:
        store.add_many(
            [(Entry(name, f"{name} words", DAY, NOW, "UTC"), None) for name in ("before", "other")]
        )
        store.save_draft(EntryDraft("typed"), now=NOW)
        make_backup(store, now=NOW)
    return folder


def refuse_at(step: int, calls: str, answer: str, work: str, template: Path, place: Path) -> tuple[bool, str]:
    """Let a copy's disk refuse from this step on; return whether there was such a step, and what was said.

    ``calls`` names which of the system's calls it refuses: a disk may take bytes and not make them durable.

    Raises AssertionError where anything acknowledged is gone, or the program ended in another way than by a
    sentence.
    """
    shutil.rmtree(place, ignore_errors=True)
    folder = Path(shutil.copytree(template, place / "Mine.vault"))
    trace = place / "trace"
    inject = f"inject={CALLS[calls]}:error={answer}:when={step}+"
    strace = ["strace", "-f", "-qq", "-e", f"trace={CALLS[calls]}", "-e", inject, "-o", str(trace)]
    done = subprocess.run(
        [*strace, sys.executable, "-B", "-W", "error", __file__, work, str(folder)],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
        timeout=120,
    )
    where = f"{work}, {answer} at {calls} from step {step}"
    was_refused = "(INJECTED)" in trace.read_text(encoding="utf-8", errors="replace")
    assert (done.stderr, done.returncode) == ("", 0), f"{where}: {done.stderr}"
    told = done.stdout.strip()
    assert told, f"{where}: neither done nor refused"
    if not folder.exists():  # refused between the two steps of an exchange, and for good: then it says so
        [aside] = place.glob("Mine.vault.*-*-*Z")
        assert str(aside) in told
        aside.rename(folder)
    is_done = WORKS[work].is_done(folder)
    if told == "done":
        assert is_done, f"{where}: acknowledged, and not there"
    _assert_whole(folder)
    return was_refused, told


def _assert_whole(folder: Path) -> None:
    """All that was there before is there, and the journal can be written again."""
    secret = NEW_SECRET if _opens_with_new(folder) else OLD_SECRET
    with JournalStore.open(folder, secret) as store:
        store.check()
        assert store.entry("before").body in ("before words", "said otherwise")
        draft = store.find_draft()
        assert draft is None or draft.body in ("typed", "typed further")
        assert draft is not None or [one for one in store.entries_on(DAY) if one.body == "kept"]
        store.add_entry(EntryDraft("room again"), written_on=DAY, written_at=NOW, zone="UTC")


def main(work: str, folder: Path) -> None:
    """Do one work and say how it ended, by the one call that is never refused."""
    slots._affordable_memory = lambda: LESS_WORK
    try:
        WORKS[work].do(folder)
    except JournalError as error:
        told = f"{type(error).__name__} {error}"
        assert "\n" not in told
    else:
        told = "done"
    os.writev(1, [told.encode()])


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
