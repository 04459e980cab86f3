"""init, add and check. ``add`` is used in passing and by scripts: it imports nothing it can do without."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from journal import clock
from journal.commands.opening import journal_folder, new_passphrase, open_journal
from journal.errors import AlreadyThere, BadValue, HeaderDamaged, JournalError, ReadOnly
from journal.generation import counted
from journal.health import note_checked
from journal.model import LONGEST_BODY, Entry, Priority, RoleSystem
from journal.noticing import mend_rights
from journal.reminders import state_path
from journal.store.journal_store import JournalStore
from journal.weeks import check_date, journal_date, zone_named

if TYPE_CHECKING:
    from argparse import Namespace

LONGEST_INPUT = 4 * LONGEST_BODY  # bytes: no character takes more than four


def init(arguments: Namespace) -> int:
    """Make an empty vault."""
    folder = journal_folder(arguments)
    if folder.exists():  # asked before the passphrase is
        raise AlreadyThere(f"There is already something at “{folder}”. Nothing was changed.")
    passphrase = None if arguments.open else new_passphrase(arguments)
    JournalStore.create(folder, passphrase).close()
    print(f"Made “{folder}”.")
    if passphrase is None:
        print("It has no passphrase: anybody who has the folder can read it.")
    else:
        print("Nobody can read it without the passphrase, and nobody can bring the passphrase back.")
    return 0


def add(arguments: Namespace) -> int:
    """Keep one entry."""
    words: list[str] = arguments.text
    if words == ["-"] and getattr(arguments, "passphrase_file", None) == "-":
        raise BadValue("Standard input cannot give the passphrase and the text; put one of them in a file.")
    now, zone = clock.now(), clock.local_zone()
    if arguments.on is not None:
        check_date(arguments.on)
    with open_journal(arguments) as store:
        day_end = clock.end_of_day(store.setting("day_end"))
        written_on, written_at = when(arguments.on, arguments.at, now, zone, day_end)
        entry = Entry(
            id=os.urandom(16).hex(),
            body=piped_text() if words == ["-"] else " ".join(words),
            written_on=written_on,
            written_at=written_at,
            zone=zone,
            role_system=None if arguments.system is None else RoleSystem(arguments.system),
            priority=pressed_priority(arguments.system, arguments.urgent, arguments.important),
            minutes=arguments.minutes,
            question=arguments.question,
        )
        with counted(store):
            store.add_many([(entry, None)])  # add_entry would take the draft out of an open window's hands
        vault = store.vault.header.vault
    if os.path.exists(state_path()):  # noqa: PTH110 - as that module does
        from journal.reminder_file import note_written

        note_written(vault, written_on.toordinal())
    from journal.commands.showing import heading, telling_what_is_done

    with telling_what_is_done("The entry is kept"):
        print(f"Kept: {heading(entry)}")
    return 0


def when(on: date | None, at: time | None, now: datetime, zone: str, day_end: time) -> tuple[date, datetime]:
    """Return the journal date and the instant of an entry.

    Without ``at`` it is written now, for ``on`` or else today. With it, it counts as written at that local
    time on ``on``; or today, where a time before the day's end means the small hours that have last been.
    """
    if at is None:
        return on or journal_date(now, zone, day_end), now
    local = zone_named(zone)
    if on is not None:
        return on, datetime.combine(on, at, local).astimezone(now.tzinfo)
    today = journal_date(now, zone, day_end)
    written_at = datetime.combine(today, at, local)
    if at < day_end:
        tonight = datetime.combine(today + timedelta(days=1), at, local)
        written_at = tonight if tonight <= now else written_at
    return journal_date(written_at, zone, day_end), written_at.astimezone(now.tzinfo)


def pressed_priority(system: int | None, urgent: bool | None, important: bool | None) -> Priority | None:
    """Return the priority: what was not pressed is no, once anything of the kind was pressed."""
    if system is None and urgent is None and important is None:
        return None
    return Priority(bool(urgent), bool(important))


def piped_text() -> str:
    """Return what standard input holds, without the newline at its end.

    Raises:
        JournalError: It is not UTF-8, or longer than any entry.
    """
    content = sys.stdin.buffer.read(LONGEST_INPUT + 1) if sys.stdin is not None else b""
    if len(content) > LONGEST_INPUT:
        raise BadValue(f"The text is too long; an entry holds {LONGEST_BODY:,} characters.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JournalError(f"Standard input is not UTF-8 text, at byte {error.start + 1}.") from None
    return text.replace("\r\n", "\n").removesuffix("\n")


def check(arguments: Namespace) -> int:
    """Read the whole journal and say whether it is whole."""
    with open_journal(arguments) as store:
        store.check()
        count = store.entry_count()
        _check_keys(store)
        note_checked(store, clock.now())
        still_loose = mend_rights(store) if arguments.mend else []
    if still_loose:
        raise ReadOnly(
            f"The journal is whole, but others can still get at “{still_loose[0].name}”: its disk keeps no "
            "rights, or you may not change them. Move the journal to another disk."
        )
    print(f"The journal is whole: {count:,} {'entry' if count == 1 else 'entries'}.")
    return 0


def _check_keys(store: JournalStore) -> None:
    """Raise where one copy of the key file is damaged: the journal opens by the other alone."""
    from journal.vault.files import plain_errors
    from journal.vault.header import FILE_NAMES

    folder = store.vault.folder
    contents = set()
    for name in FILE_NAMES:
        if not (folder / name).exists():
            raise HeaderDamaged(
                f"The entries are whole and the journal opens, but {name} is missing. "
                "Copy the other key file to that name."
            )
        with plain_errors(folder / name):
            contents.add((folder / name).read_bytes())
    if len(contents) > 1:
        raise HeaderDamaged(
            f"The entries are whole and the journal opens, but {FILE_NAMES[0]} and its copy differ: one is "
            "damaged. Copy the whole one over the other."
        )
