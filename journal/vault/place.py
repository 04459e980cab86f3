"""Where a vault lies: a folder that some tool synchronises is no good place for it, a backup's rather.

Such a tool copies the file while it is being written, puts an older one back, and where two computers wrote
keeps one of them under another name. The vault is never harmed by being told so; ``move_vault`` takes it
elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from journal.errors import AlreadyThere, BadValue, InUse, JournalError, LeftBehind, NotAJournal
from journal.vault.files import plain_errors, sync_folder, written_out
from journal.vault.folder import BACKUPS, DATABASE, Vault, with_suffix
from journal.vault.header import FILE_NAMES, read_header

# By what the tools themselves leave in the folder that they synchronise. “.dropbox” as a folder is another
# thing: Dropbox keeps its settings in one, in the home.
_FILES = {
    ".dropbox": "Dropbox",
    ".owncloudsync.log": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
}
_FOLDERS = {".dropbox.cache": "Dropbox", ".stfolder": "Syncthing", ".stversions": "Syncthing"}
_DATABASES = re.compile(r"\._?sync_[0-9a-f]+\.db", re.IGNORECASE)  # Nextcloud's and ownCloud's, old and new
# By the names that they give their folders.
_NAMES = (
    (re.compile(r"Dropbox( \(.+\))?"), "Dropbox"),
    (re.compile(r"OneDrive( ?- ?.+)?"), "OneDrive"),
    (re.compile(r"iCloud ?Drive|com~apple~CloudDocs", re.IGNORECASE), "iCloud Drive"),
    (re.compile(r"Nextcloud\d*"), "Nextcloud"),
    (re.compile(r"ownCloud\d*"), "ownCloud"),
)
_ONEDRIVE = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")  # set by it on Windows
_PROVIDERS = "CloudStorage"  # in the Library of a Mac: a folder a tool, such as “OneDrive-Personal”

_CONFLICT = re.compile(
    r"conflicted copy|case conflict|\.sync-conflict-|[-_ (]conflict|_conf\("
    r"| \d+(?=\.\w+$)| \(\d+\)(?=\.\w+$)",
    re.IGNORECASE,
)


def synchronised_by(folder: Path, environ: dict[str, str] | None = None) -> str | None:
    """Return the name of the tool that synchronises ``folder``, by what lies above it, if anything tells."""
    told = os.environ if environ is None else environ
    drives = {Path(told[name]) for name in _ONEDRIVE if told.get(name)}
    for place in (folder, *folder.parents):
        if place in drives:
            return "OneDrive"
        found = _by_name(place) or _by_what_lies_there(place)
        if found is not None:
            return found
    return None


def _by_name(place: Path) -> str | None:
    for pattern, tool in _NAMES:
        if pattern.fullmatch(place.name):
            return tool
    if place.name == "Mobile Documents" and place.parent.name == "Library":
        return "iCloud Drive"
    if place.parent.name == _PROVIDERS and place.parent.parent.name == "Library":
        return place.name.partition("-")[0] or None
    return None


def _by_what_lies_there(place: Path) -> str | None:
    with contextlib.suppress(OSError), os.scandir(place) as entries:
        for entry in entries:
            if not entry.name.startswith("."):
                continue
            if entry.name in _FILES and entry.is_file(follow_symlinks=False):
                return _FILES[entry.name]
            if entry.name in _FOLDERS and entry.is_dir(follow_symlinks=False):
                return _FOLDERS[entry.name]
            if entry.name == ".stfolder":  # a file in its early days
                return "Syncthing"
            if _DATABASES.fullmatch(entry.name):
                return "Nextcloud"
    return None


def conflict_copies(folder: Path) -> list[Path]:
    """Return what such a tool left beside the vault's files, or beside the vault, where two computers wrote.

    In a vault lie one journal and two key files: any other of that form is a copy, whatever its name says.
    """
    found = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            stem, suffix = path.stem.lower(), path.suffix.lower()
            ours = path.name in (DATABASE, *FILE_NAMES)
            looks = (suffix == ".db" and stem.startswith("journal")) or (
                suffix == ".json" and stem.startswith("keys")
            )
            if not ours and (looks or _CONFLICT.search(path.name)):
                found.append(path)
    with contextlib.suppress(OSError):
        beside = [path for path in folder.parent.iterdir() if path != folder and _CONFLICT.search(path.name)]
        found += [path for path in beside if _is_copy_of(folder, path)]
    return sorted(found)


def _is_copy_of(folder: Path, other: Path) -> bool:
    """True for the same vault: “Journal 2.vault” may as well be another journal of the writer's."""
    try:
        return read_header(folder).vault == read_header(other).vault
    except JournalError:
        return False


def move_vault(folder: Path, to: Path, progress: Callable[[str], None] | None = None) -> Path:
    """Move a closed vault, its backups too, to the new folder ``to`` and return it.

    Copied, made durable, compared by digest; only then is the old one removed. At every moment a whole vault
    stands under a name that everybody sees, and holds what was kept until then; hidden names are for what
    may be lost. A move that was cut short is finished by asking for it once more.

    Raises:
        AlreadyThere: Something else stands at the new place.
        BadValue: The new place lies in the old one.
        InUse: It is not closed, or was written meanwhile; it stays where it is.
        LeftBehind: It was moved, and the old one could not be removed.
        JournalError: The disk refuses; it stays where it is.
    """
    import shutil

    if not os.path.lexists(written_out(folder)):
        return _end_of_move(written_out(folder), with_suffix(written_out(to)))
    vault = Vault.at(folder)
    old, new = vault.folder, with_suffix(written_out(to))
    if vault.has_rollback():
        raise InUse(
            "The journal is being written, or was not closed properly, so it was not moved; nothing was "
            "changed. Open it, close it, then try again."
        )
    with plain_errors(new):
        new.parent.mkdir(parents=True, exist_ok=True)
        new = new.parent.resolve() / new.name
        if new != old and new.is_relative_to(old):
            raise BadValue("A journal cannot be moved into itself.")
        if os.path.lexists(new):
            hidden = _take_away(old, _already_copied(old, new))
        else:
            copied = _copy_all(old, new, progress)
            try:
                hidden = _take_away(old, copied)
            except BaseException:
                if old.exists():
                    _discard(new)
                raise
    try:
        shutil.rmtree(hidden)
        sync_folder(old.parent)
    except OSError as error:
        raise LeftBehind(
            "The journal is whole and was moved to “{0}”, but the old one could not be removed. "
            "Take “{1}” away yourself.",
            new,
            hidden,
            folder=new,
        ) from error
    _sweep(old, "moved")
    _sweep(new, "new")
    return new


_NOT_WHOLE = (
    "The copy at the new place does not hold what was read, so the journal stays where it is; nothing was "
    "lost. Choose another disk."
)
_CHANGED = (
    "The journal was written while it was being moved, so it stays where it is; nothing was lost. "
    "Close it everywhere, then try again."
)


def moved_aside(folder: Path) -> Path | None:
    """Return where a move that was cut short left the vault that stood at ``folder``, if one did."""
    with contextlib.suppress(OSError):
        begin = f"{folder.name}.moved-"
        return max((path for path in folder.parent.iterdir() if path.name.startswith(begin)), default=None)
    return None


def _end_of_move(old: Path, new: Path) -> Path:
    """Return ``new`` where a move to it was cut short behind all that counts: only something hidden was left.

    Raises:
        NotAJournal: There is nothing to move.
    """
    aside = moved_aside(old)
    if aside is not None:
        raise NotAJournal(
            "A move of “{0}” was cut short; the journal is whole and lies in “{1}”. Name that "
            "folder “{2}” again, then move it once more.",
            old.name,
            aside,
            old.name,
        )
    if not _is_vault(new):
        raise NotAJournal(
            "There is nothing at “{0}”, so nothing was moved. Look where the journal lies.", old
        )
    if not _left(old, "moved"):
        raise NotAJournal(
            "There is nothing at “{0}”, and a journal at “{1}”, so nothing was moved. Open that one.",
            old,
            new,
        )
    _sweep(old, "moved")
    return new


def _is_vault(folder: Path) -> bool:
    try:
        return Vault.at(folder).database.exists()
    except JournalError:
        return False


def _already_copied(old: Path, new: Path) -> dict[Path, str]:
    """Return the digests of the files at ``new``: those of ``old``, as a move that was cut short leaves them.

    Raises:
        AlreadyThere: Anything else stands there.
    """
    if new.is_symlink() or new.samefile(old) or not _is_copy_of(old, new):
        raise AlreadyThere("There is already something at “{0}”. Nothing was changed.", new)
    copied = _digests(old)
    if _digests(new) != copied:
        raise AlreadyThere(
            "There is already a copy of this journal at “{0}”, and it holds something else; "
            "nothing was changed. Look into both, and choose another place.",
            new,
        )
    for path in (*new.rglob("*"), new):  # whoever copied it may not have waited for the disk
        sync_folder(path)
    sync_folder(new.parent)
    return copied


def _copy_all(old: Path, new: Path, progress: Callable[[str], None] | None) -> dict[Path, str]:
    """Copy every file, see that the copy is whole, and only then give it its name; return the digests."""
    import shutil

    unfinished = new.with_name(f".{new.name}.new-{os.getpid()}")
    try:
        copied = {}
        unfinished.mkdir(mode=0o700)
        (unfinished / BACKUPS).mkdir(mode=0o700)
        for path in _files(old):
            if progress is not None:
                progress(path.name)
            copied[path.relative_to(old)] = _copy(path, unfinished / path.relative_to(old))
        for place in (unfinished, *(one for one in unfinished.rglob("*") if one.is_dir())):
            sync_folder(place)
        if _digests(unfinished) != copied:
            raise JournalError(_NOT_WHOLE)
        unfinished.rename(new)
        sync_folder(new.parent)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    return copied


def _take_away(old: Path, copied: dict[Path, str]) -> Path:
    """Take the old one away under another name, look once more, then hide it; return where it may be removed.

    Whoever still knows it by its name finds nothing there, and what was written until then is seen. Until it
    was seen that there is nothing of the kind, that other name is no hidden one.
    """
    aside = old.with_name(f"{old.name}.moved-{os.getpid()}")
    hidden = aside.with_name(f".{aside.name}")
    with plain_errors(old):
        try:
            old.rename(aside)
            if _digests(aside) != copied:
                raise InUse(_CHANGED)
            aside.rename(hidden)
            sync_folder(old.parent)
        except BaseException:
            if aside.exists():
                aside.rename(old)
            raise
    return hidden


def _discard(new: Path) -> None:
    """Remove a copy that is not wanted; half of it is never seen under the name of a journal."""
    import shutil

    hidden = new.with_name(f".{new.name}.new-{os.getpid()}")
    with contextlib.suppress(OSError):
        new.rename(hidden)
        shutil.rmtree(hidden)


def _sweep(place: Path, kind: str) -> None:
    """Remove what moves that were cut short left hidden beside ``place``: no vault that counts."""
    import shutil

    for path in _left(place, kind):
        shutil.rmtree(path, ignore_errors=True)


def _left(place: Path, kind: str) -> list[Path]:
    name = re.compile(rf"\.{re.escape(place.name)}\.{kind}-\d+")
    with contextlib.suppress(OSError):
        return [path for path in place.parent.iterdir() if name.fullmatch(path.name)]
    return []


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            raise NotAJournal("“{0}” in the journal's folder is a link, so it was not moved.", path.name)
        if path.is_file():
            yield path


def _digests(folder: Path) -> dict[Path, str]:
    return {path.relative_to(folder): _digest(path) for path in _files(folder)}


def _digest(path: Path) -> str:
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy(source: Path, target: Path) -> str:
    """Copy one file, for its owner alone, to the disk and not only into its cache; return what was read."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    digest = sha256()
    with (
        source.open("rb") as reading,
        os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as writing,
    ):
        while block := reading.read(1 << 20):
            digest.update(block)
            writing.write(block)
        writing.flush()
        os.fsync(writing.fileno())
    return digest.hexdigest()
