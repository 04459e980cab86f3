"""backup and restore: a checked copy of the journal, and the way back to one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journal import clock
from journal.backup import backups_in, checked_content, find_backup, make_backup
from journal.backup import restore as put_back
from journal.commands.opening import journal_folder, open_journal, unlocked
from journal.commands.showing import write_json
from journal.errors import JournalError, NotAJournal
from journal.vault.folder import BACKUPS, Vault

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.backup import Backup


def backup(arguments: Namespace) -> int:
    """Make a backup now."""
    place = None if arguments.to is None else Path(arguments.to)
    with open_journal(arguments) as store:
        made = make_backup(store, now=clock.now(), reason="hand", place=place)
    print(f"{made.folder}: {_counted(made.content.entries)}, read back and compared.")
    return 0


def restore(arguments: Namespace) -> int:
    """List the backups, or put the journal of one in the place of the present one, which is kept."""
    folder = journal_folder(arguments)
    place = Path(arguments.place).expanduser() if arguments.place is not None else folder / BACKUPS
    if arguments.list:
        return _list(place, as_json=arguments.json)
    chosen = find_backup(folder, arguments.name, place)
    _check(arguments, chosen)
    aside = put_back(chosen.folder, folder, now=clock.now())
    print(f"The journal of {chosen.folder.name} is back: {_counted(chosen.content.entries)}.")
    if aside.exists():
        print(f"What was there before is kept in {aside}.")
    return 0


def _list(place: Path, *, as_json: bool) -> int:
    backups = backups_in(place)
    if as_json:
        write_json(
            [
                {
                    "name": one.folder.name,
                    "made_at": one.made_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
                    "reason": one.reason,
                    "entries": one.content.entries,
                }
                for one in backups
            ]
        )
        return 0
    if not backups:
        raise NotAJournal(f"There is no backup yet in “{place}”.")
    for one in backups:
        print(f"{one.folder.name}  {_counted(one.content.entries)}")
    return 0


def _check(arguments: Namespace, chosen: Backup) -> None:
    """Read the whole backup before anything is moved: it must hold what its manifest says."""
    vault = Vault.at(chosen.folder, of_anybody=True)
    if checked_content(chosen.folder, unlocked(arguments, vault, chosen.folder.name)) != chosen.content:
        raise JournalError(
            f"The backup “{chosen.folder.name}” does not hold what it should. Nothing was changed."
        )


def _counted(entries: int) -> str:
    return f"{entries:,} {'entry' if entries == 1 else 'entries'}"
