"""Which journal is meant, and the way into it: by its passphrase, which never stands in an argument."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journal.errors import JournalError, Locked, NotAJournal

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.store.journal_store import JournalStore
    from journal.vault.folder import Vault

LONGEST_PASSPHRASE = 64 * 1024  # bytes


def default_journal() -> Path:
    """Return where the platform keeps such files: the journal of those who name none."""
    from platformdirs import user_data_dir

    return Path(user_data_dir("In Mind", appauthor=False)) / "Journal.vault"


def journal_folder(arguments: Namespace) -> Path:
    """Return the vault's folder: as said in the call, or in the environment, or the platform's."""
    told = getattr(arguments, "journal", None) or os.environ.get("INMIND_JOURNAL")
    return Path(told).expanduser() if told else default_journal()


def open_journal(arguments: Namespace) -> JournalStore:
    """Open the journal that is meant, asking for its passphrase where it has one.

    What there is to be said about its place and its files is said on standard error, once.

    Raises:
        JournalError: It cannot be opened; the sentence says why.
    """
    from journal.store.journal_store import JournalStore
    from journal.vault.folder import Vault

    folder = journal_folder(arguments)
    if not folder.exists():
        raise NotAJournal(f"There is no journal at “{folder}”. “inmind init” makes one.")
    vault = Vault.at(folder)
    store = JournalStore.open_with(vault, unlocked(arguments, vault, vault.name))
    try:
        _after_opening(store, mend=getattr(arguments, "mend", False))
    except BaseException:
        store.close()
        raise
    return store


def _after_opening(store: JournalStore, *, mend: bool) -> None:
    """Say, once each, what was noticed, and see to it that an unclean end is followed by a check."""
    from journal.noticing import LOOSE, look_around, remember

    if store.was_cut_short:
        from journal.health import ask_for_check

        ask_for_check(store)
    noticed = [notice for notice in look_around(store) if not (mend and notice.kind == LOOSE)]
    for notice in noticed:
        with contextlib.suppress(OSError, ValueError):
            print(f"inmind: {notice.sentence}", file=sys.stderr)
    remember(store, noticed)


def unlocked(arguments: Namespace, vault: Vault, name: str) -> bytearray:
    """Return the vault's data key: by the passphrase in the file named, by the keyring, or by asking.

    Raises:
        JournalError: It does not open; the sentence says why.
    """
    if vault.is_open:
        return vault.unlock()
    told = _passphrase_in_file(arguments)
    key = vault.find_device_key() if told is None else None
    return key if key is not None else vault.unlock(told_passphrase(name, told))


def told_passphrase(name: str, told: str | None) -> str:
    """Return the passphrase that was told, or ask for it.

    Raises:
        Locked: There is nobody to ask.
    """
    return asked_passphrase(f"Passphrase of “{name}”: ") if told is None else told


def new_passphrase(arguments: Namespace) -> str:
    """Return the passphrase for a new journal: from the file, or asked for twice.

    Raises:
        JournalError: It is empty, or the second one is another.
    """
    told = _passphrase_in_file(arguments)
    if told is None:
        told = asked_passphrase("Passphrase for the new journal: ")
        if told and asked_passphrase("The same once more: ") != told:
            raise JournalError("The two passphrases differ. Nothing was made.")
    if not told:
        raise JournalError("An empty passphrase protects nothing; “init --open” makes a journal without one.")
    return told


def asked_passphrase(prompt: str) -> str:
    """Ask at the terminal, without showing what is typed.

    Raises:
        Locked: There is no terminal, or its end was typed.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise Locked(
            "The journal is locked and its entries are safe, but there is nobody to ask for its passphrase: "
            "run this in a terminal, or give --passphrase-file FILE."
        )
    from getpass import getpass

    try:
        return getpass(prompt)
    except EOFError:
        raise Locked("No passphrase was given, so nothing was opened or changed. Please try again.") from None


def _passphrase_in_file(arguments: Namespace) -> str | None:
    """Return the first line of the file named in the call, None where none is named."""
    return first_line_of(getattr(arguments, "passphrase_file", None))


def first_line_of(told: str | None) -> str | None:
    """Return the first line of a file, or of standard input for "-"; None where none is named."""
    if told is None:
        return None
    if told == "-":
        line = stdin_bytes_line()
    else:
        from journal.vault.files import plain_errors

        path = Path(told).expanduser()
        with plain_errors(path), path.open("rb") as file:
            line = file.readline(LONGEST_PASSPHRASE)
    try:
        return line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise JournalError("The passphrase in the file is not UTF-8 text.") from None


def stdin_bytes_line() -> bytes:
    """Return the first line of standard input, and leave the rest of it to others."""
    if sys.stdin is None:
        return b""
    return sys.stdin.buffer.readline(LONGEST_PASSPHRASE)
