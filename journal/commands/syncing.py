"""sync: one journal on two computers, through a folder that some service carries."""

from __future__ import annotations

import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journal import clock
from journal.commands.opening import journal_folder, open_journal, unlocked
from journal.commands.progress import shown
from journal.commands.showing import printable, write_json
from journal.errors import AlreadyThere, JournalError
from journal.model import Week
from journal.sync import synchronising
from journal.sync.joining import join
from journal.sync.merge import is_text
from journal.sync.room import shared_folder
from journal.sync.synchronising import NOT_SET_UP, Report, set_up, synchronise, tell_all_again
from journal.sync.words import others_of, troubles

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.store.journal_store import JournalStore

_MEGABYTE = 1024 * 1024


def sync(arguments: Namespace) -> int:
    """Begin, join, or make one pass."""
    if arguments.join:
        return _join(arguments)
    _refuse_what_would_be_passed_over(arguments)
    with open_journal(arguments) as store:
        if arguments.stop:
            return _stop(store)
        if arguments.aside:
            return _show_asides(store, as_json=arguments.json)
        if arguments.folder is not None:
            _begin(store, arguments)
        if arguments.name is not None:
            _call(store, computer_name(arguments.name))
        report = _passed(store, again=arguments.again)
    _tell(report, as_json=arguments.json)
    return 0


def _refuse_what_would_be_passed_over(arguments: Namespace) -> None:
    for word in ("stop", "again", "aside"):
        if not getattr(arguments, word):
            continue
        if arguments.folder is not None:
            raise JournalError(
                f"“inmind sync --{word}” takes no folder: it is about the one that this journal is kept in "
                "step through. Leave the folder out; nothing was changed."
            )
        if arguments.name is not None and word != "again":
            raise JournalError(
                f"“inmind sync --{word}” takes no name; nothing was changed. Use “inmind sync --name NAME”."
            )


def _call(store: JournalStore, name: str) -> None:
    """Let the others call this computer otherwise, from the next thing on that it tells."""
    me = store.syncing().find_self()
    if me is not None and me.name != name:
        store.syncing().change_self(me._replace(name=name))


def computer_name(told: str | None) -> str:
    """Return what the others call this computer."""
    for name in (told, platform.node()):
        signs = "".join(sign if sign.isprintable() else " " for sign in name or "")
        if signs.strip():
            return " ".join(signs.split())[:80]
    return "computer"


def _begin(store: JournalStore, arguments: Namespace) -> None:
    me = store.syncing().find_self()
    folder = shared_folder(Path(arguments.folder))
    set_up(store, folder, name=computer_name(arguments.name), open_to_all=arguments.open)
    if me is not None and me.folder == str(folder):
        return
    print(f"This journal is kept in step through “{folder}” from now on.", file=sys.stderr)
    if store.vault.is_open:
        print("It has no passphrase: everybody who can read that folder can read it.", file=sys.stderr)


def _join(arguments: Namespace) -> int:
    """Make the journal of a shared folder here."""
    if arguments.folder is None:
        raise JournalError("Which folder? “inmind sync FOLDER --join” names it. Nothing was changed.")
    folder = journal_folder(arguments)
    if folder.exists():  # asked before the passphrase is
        raise AlreadyThere(
            f"There is already a journal at “{folder}”, and nothing was changed. Name another place by "
            "--journal; “inmind import” takes the old one's entries over."
        )
    shared = Path(arguments.folder)
    store = join(
        shared,
        folder,
        computer_name(arguments.name),
        lambda vault: unlocked(arguments, vault, "the journal"),
        open_to_all=arguments.open,
    )
    with store:
        report = _passed(store)
        entries = store.entry_count()
    print(f"Made “{folder}”: {entries:,} {'entry' if entries == 1 else 'entries'}.", file=sys.stderr)
    _tell(report, as_json=arguments.json)
    return 0


def _passed(store: JournalStore, *, again: bool = False) -> Report:
    """Make a pass, or tell all once more; a terminal shows how far the first of a long journal is."""
    if again:
        return tell_all_again(store, now=clock.now())
    with shown("Taking in") as progress:
        return synchronise(store, now=clock.now(), progress=progress)


def _stop(store: JournalStore) -> int:
    me = store.syncing().find_self()
    if me is None:
        raise JournalError(NOT_SET_UP)
    synchronising.stop(store)
    print(f"This journal goes on alone. What lies in “{me.folder}” stays there for the others.")
    return 0


def _tell(report: Report, *, as_json: bool) -> None:
    for said in troubles(report):
        print(f"inmind: {printable(str(said))}", file=sys.stderr)  # who writes there names copies
    if as_json:
        write_json(
            {
                "told": report.told,
                "changed": report.changed,
                "bytes": report.bytes,
                "aside": report.asides,
                "computers": [
                    {
                        "name": heard.known.name,
                        "standing": heard.standing,
                        "told_at": heard.known.told_at and heard.known.told_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
                    }
                    for heard in others_of(report)
                ],
            }
        )
        return
    others = ", ".join(heard.known.name or "a computer not read yet" for heard in others_of(report))
    print(f"Told what changed here: {'yes' if report.told else 'nothing new'}.")
    print(printable(f"Taken in: {report.changed:,} changes. Other computers: {others or 'none yet'}."))
    print(f"The folder holds {report.bytes / _MEGABYTE:.1f} MB.")


def _show_asides(store: JournalStore, *, as_json: bool) -> int:
    asides = store.syncing().asides()
    told = []
    for aside in asides:
        assert is_text(aside.kind, aside.key, aside.field)
        if aside.kind == "review":
            where = (
                f"{Week(int(aside.key)).label}, {'intention' if aside.field == 'intention' else 'other side'}"
            )
        else:
            where = f"question {aside.field}"
        told.append({"of": where, "text": aside.body})
    if as_json:
        write_json(told)
        return 0
    for one in told:
        body = "\n".join(map(printable, one["text"].split("\n")))
        print(f"{printable(one['of'])}:\n{body}\n")
    if not asides:
        print("No wording lost against another.")
    return 0
