"""Small files: the old one or the new one, never half; the file system's refusals in a sentence."""

import errno
import os
import stat
from pathlib import Path

import pytest

from journal.errors import JournalError, NoSpace, NotAJournal, ReadOnly
from journal.vault import files
from journal.vault.files import error_for, replace_file
from journal.vault.folder import new_header
from journal.vault.header import write_header


def test_file_is_replaced_for_its_owner_alone(tmp_path):
    path = tmp_path / "keys.json"
    old = os.umask(0)
    try:
        replace_file(path, b"old")
        replace_file(path, b"new")
    finally:
        os.umask(old)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["fsync", "open", "replace"])
def test_failing_write_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step):
    path = tmp_path / "keys.json"
    replace_file(path, b"old")

    def fail(*arguments, **options):
        raise OSError(errno.ENOSPC, "full")

    if step == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(files.os, step, fail)
    with pytest.raises(NoSpace):
        replace_file(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows makes names durable by itself")
def test_what_is_written_is_on_the_disk_before_its_name_and_the_name_before_we_go_on(tmp_path, monkeypatch):
    steps = []
    sync, replace = os.fsync, Path.replace

    def note_sync(descriptor):
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "content")
        sync(descriptor)

    def note_replace(self, target):
        steps.append(target.name)
        return replace(self, target)

    monkeypatch.setattr(files.os, "fsync", note_sync)
    monkeypatch.setattr(Path, "replace", note_replace)
    header, _ = new_header(None)
    write_header(tmp_path, header)
    assert steps == ["content", "keys.copy.json", "folder", "content", "keys.json", "folder"]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, NoSpace),
        (errno.EDQUOT, NoSpace),
        (errno.EFBIG, NoSpace),
        (errno.EACCES, ReadOnly),
        (errno.EPERM, ReadOnly),
        (errno.EROFS, ReadOnly),
        (errno.ENOENT, NotAJournal),
        (errno.ENOTDIR, NotAJournal),
        (errno.ENAMETOOLONG, JournalError),
        (errno.EIO, JournalError),
    ],
)
def test_refusals_of_the_file_system_are_sentences(number, kind):
    told = error_for(OSError(number, os.strerror(number)), Path("/a/keys.json"))
    assert type(told) is kind
    assert str(told).endswith(".")
