"""Each fault once or twice; tests/faults makes them for minutes."""

import os
import random
import shutil
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic

import pytest

from journal.errors import InUse
from journal.model import EntryDraft
from journal.store import migrations
from journal.store.journal_store import JournalStore
from tests.faults.migrating import kill_while_migrating, old_journal
from tests.faults.support import bodies_in, fill_the_disk, kill_while_writing, run, start

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")


def test_killed_program_lost_nothing_that_it_acknowledged(vault_folder):
    rng, saved = random.Random(5), set()
    for _ in range(3):
        saved |= set(kill_while_writing(vault_folder, rng))
        assert saved <= bodies_in(vault_folder)


def test_killed_migration_leaves_the_old_file_or_the_new(tmp_path):
    template = old_journal(tmp_path / "Template.vault", 3_000)
    for seed in range(3):
        left = kill_while_migrating(template, tmp_path / "Killed.vault", random.Random(seed), 0.4)
        assert left in range(1, len(migrations.NAMES) + 1)


def test_full_disk_is_told_and_loses_nothing(vault_folder):
    saved = set()
    for room in (0, 60_000):
        names, told = fill_the_disk(vault_folder, room)
        saved |= set(names)
        assert told.startswith("NoSpace ")
        assert saved == bodies_in(vault_folder)
    assert saved
    with JournalStore.open(vault_folder) as store:
        store.add_entry(EntryDraft("room again"), written_on=DAY, written_at=NOW, zone="UTC")


def test_two_programs_write_at_once(vault_folder):
    programs = [start("write", vault_folder, 25) for _ in range(2)]
    saved = set()
    for program in programs:
        out, err = program.communicate(timeout=600)
        assert (err, program.returncode) == ("", 0)
        saved |= set(out.split())
    assert len(saved) == 50
    assert saved == bodies_in(vault_folder)


def test_file_held_longer_than_we_wait_is_in_use(vault_folder):
    with start("hold", vault_folder) as holder:
        assert holder.stdout.readline() == "held\n"
        with JournalStore.open(vault_folder) as store:
            assert store.entry_count() == 0  # reading goes on meanwhile
            begun = monotonic()
            with pytest.raises(InUse):
                store.add_entry(EntryDraft("x"), written_on=DAY, written_at=NOW, zone="UTC")
            assert 1.8 < monotonic() - begun < 8
            holder.communicate("let go")
            store.add_entry(EntryDraft("y"), written_on=DAY, written_at=NOW, zone="UTC")
            assert store.setting("held") is True
    assert bodies_in(vault_folder) == {"y"}


@pytest.fixture
def shared_place(vault_folder):
    """A vault where other users can get at it, as far as its own rights let them."""
    if os.geteuid() != 0:
        pytest.skip("only root can act as another user")
    place = Path(tempfile.mkdtemp())
    place.chmod(0o755)
    with JournalStore.open(vault_folder) as store:
        for i in range(3):
            store.add_entry(EntryDraft(f"words {i}"), written_on=DAY, written_at=NOW, zone="UTC")
    yield Path(shutil.copytree(vault_folder, place / "Mine.vault"))
    shutil.rmtree(place)


def test_journal_that_may_only_be_read_is_read_and_refuses_a_save(shared_place):
    before = (shared_place / "keys.json").read_bytes()
    lines, told = run("look", shared_place)
    assert lines == ["3", "3"]
    assert told.startswith("ReadOnly ")
    assert (shared_place / "keys.json").read_bytes() == before


def test_journal_of_somebody_else_is_refused_in_a_sentence(shared_place):
    lines, told = run("shut_out", shared_place)
    assert told == ""
    assert lines == ["ReadOnly", "AlreadyThere", "ReadOnly"]
