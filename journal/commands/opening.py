"""Which journal is meant, and the way into it: by its passphrase, which never stands in an argument."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journal.errors import JournalError, Locked, NotAJournal

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.store.journal_store import JournalStore

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

    Raises:
        JournalError: It cannot be opened; the sentence says why.
    """
    from journal.store.journal_store import JournalStore
    from journal.vault.folder import Vault

    folder = journal_folder(arguments)
    if not folder.exists():
        raise NotAJournal(f"There is no journal at “{folder}”. “inmind init” makes one.")
    vault = Vault.at(folder)
    passphrase = None if vault.is_open else told_passphrase(arguments, vault.name)
    return JournalStore.open_with(vault, vault.unlock(passphrase))


def told_passphrase(arguments: Namespace, name: str) -> str:
    """Return the passphrase from the file named in the call, or ask for it.

    Raises:
        Locked: There is nobody to ask.
    """
    told = _passphrase_in_file(arguments)
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
            "This needs the journal's passphrase: run it in a terminal, or give --passphrase-file FILE."
        )
    from getpass import getpass

    try:
        return getpass(prompt)
    except EOFError:
        raise Locked("No passphrase was given.") from None


def _passphrase_in_file(arguments: Namespace) -> str | None:
    """Return the first line of the file named in the call, None where none is named."""
    told: str | None = getattr(arguments, "passphrase_file", None)
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
