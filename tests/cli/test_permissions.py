"""What a user may not read or write: one sentence, exit code 1, and nothing changed."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="users and permissions of POSIX")

NOBODY = 65534

# All that is imported late is imported first: such a user may not even read the interpreter's files.
AS_NOBODY = """
import argparse, getpass, os, statistics, sys
import sqlite_utils.migrations, zoneinfo
import journal.commands.ending, journal.commands.exchanging, journal.commands.finding
import journal.commands.keeping
import journal.commands.measuring, journal.coach.report, journal.store.migrations
from journal.cli import main
os.setgroups([]); os.setgid(65534); os.setuid(65534)
os.umask(0o077)
sys.exit(main())
"""


@pytest.fixture
def tmp_path():
    """A folder that others may enter; pytest's own lies below one that is the tester's alone."""
    folder = Path(tempfile.mkdtemp(prefix="inmind-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def as_nobody(process, tmp_path, vault):
    """Run ``inmind`` as a user whom file permissions bind, who owns the journal."""
    if os.geteuid() != 0:
        return process
    for path in (tmp_path, vault, *vault.rglob("*")):
        os.chown(path, NOBODY, NOBODY)

    def as_nobody(*words, **options):
        return process(*words, script=AS_NOBODY, **options)

    return as_nobody


def refusal(said):
    """Check that a process refused in one line, and return that line."""
    assert (said.returncode, said.stdout) == (1, ""), said
    assert said.stderr.startswith("inmind: ")
    assert said.stderr.count("\n") == 1
    return said.stderr


@pytest.fixture
def one_entry(run):
    run("add", "the first one", "--system", "1")


def test_a_read_only_journal_is_read_and_not_written(one_entry, as_nobody, vault, entries):
    for path in (*vault.rglob("*"), vault):
        path.chmod(0o500 if path.is_dir() else 0o400)
    for words in (["list"], ["search", "first"], ["drift"], ["drift", "--as-of", "2026-11-22"], ["check"]):
        said = as_nobody(*words)
        assert (said.returncode, said.stderr) == (0, ""), words
    assert as_nobody("export", "--format", "jsonl", "--out", "-").stdout.count("\n") == 1
    assert "read-only" in refusal(as_nobody("add", "x"))
    for path in (vault, *vault.rglob("*")):
        os.chown(path, os.geteuid(), os.getegid())
    vault.chmod(0o700)
    assert len(entries()) == 1


def test_what_may_not_be_read_is_refused(as_nobody, vault, tmp_path):
    file = tmp_path / "in.jsonl"
    file.write_text('{"date": "2026-10-01", "text": "x"}\n', encoding="utf-8")
    file.chmod(0o000)
    assert "no right" in refusal(as_nobody("import", file))
    assert "no right" in refusal(as_nobody("init", "--passphrase-file", file, on=tmp_path / "New.vault"))
    (vault / "journal.db").chmod(0o000)
    refusal(as_nobody("list"))
    (vault / "journal.db").chmod(0o600)
    vault.chmod(0o000)
    refusal(as_nobody("list"))
    vault.chmod(0o700)


def is_private(folder):
    """True when other users cannot enter this folder, as in a root's home."""
    return any(not place.stat().st_mode & 0o001 for place in (folder, *folder.parents))


@pytest.mark.skipif(
    os.name == "posix" and os.geteuid() == 0 and is_private(Path(__file__).parent),
    reason="a report reads colours from the checkout, which lies where no other user may enter",
)
def test_a_folder_that_may_not_be_written_is_refused(as_nobody, tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0o555)
    assert as_nobody("list").returncode == 0
    closed.chmod(0o555)
    for words in (
        ["export", "--format", "csv", "--out", closed / "x.csv"],
        ["report", "--format", "csv", "--out", closed],
        ["report", "--format", "csv", "--out", closed / "deeper"],
    ):
        assert "closed" in refusal(as_nobody(*words))
    refusal(as_nobody("init", "--open", on=closed / "New.vault"))
    assert list(closed.iterdir()) == []
