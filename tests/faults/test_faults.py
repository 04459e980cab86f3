"""Killed programs, full disks, strangers and rivals, for minutes: ``pytest tests/faults``.

``FAULT_ROUNDS`` sets how often each fault is made (60). A short form of each runs with the ordinary tests, in
tests/store/test_faults_short.py.
"""

import os
import random

import pytest

from journal.errors import WrongSecret
from journal.store import migrations
from journal.store.journal_store import JournalStore
from journal.vault.changing import set_passphrase
from journal.vault.folder import Vault
from tests.faults.migrating import kill_while_migrating, old_journal
from tests.faults.salvaging import load_reader, salvage_copies
from tests.faults.support import bodies_in, fill_the_disk, kill_while_writing, start
from tests.faults.two_computers import TwoComputers

ROUNDS = int(os.environ.get("FAULT_ROUNDS", "60"))
pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")


def test_no_acknowledged_save_is_lost_to_a_kill(vault_folder):
    rng, saved = random.Random(), set()
    for _ in range(ROUNDS):
        saved |= set(kill_while_writing(vault_folder, rng))
        found = bodies_in(vault_folder)
        assert saved <= found
        assert len(found - saved) <= ROUNDS  # at most the one save a round that was never acknowledged
    print(f"killed {ROUNDS} times, {len(saved)} saves acknowledged, none lost")


def test_no_acknowledged_save_is_lost_to_a_full_disk(vault_folder):
    rng, saved = random.Random(), set()
    for _ in range(ROUNDS):
        names, told = fill_the_disk(vault_folder, rng.randrange(0, 200_000))
        saved |= set(names)
        assert told.startswith("NoSpace "), told
        assert saved == bodies_in(vault_folder)
    print(f"full {ROUNDS} times, {len(saved)} saves acknowledged, none lost")


def test_two_computers_killed_in_the_middle_of_it_come_to_one_journal(tmp_path):
    rng, two, wordings = random.Random(), TwoComputers(tmp_path), 0
    for _ in range(max(1, ROUNDS // 2)):
        two.kill_while_working(rng)
        wordings = two.assert_one_journal()
    print(
        f"three programs on two computers killed {max(1, ROUNDS // 2)} times each, {wordings} wordings kept"
    )


def test_many_programs_at_once_lose_nothing(vault_folder):
    for round_number in range(max(1, ROUNDS // 10)):
        programs = [start("write", vault_folder, 40) for _ in range(3)]
        saved = set()
        for program in programs:
            out, err = program.communicate(timeout=300)
            assert (err, program.returncode) == ("", 0)
            saved |= set(out.split())
        assert len(saved) == 120
        assert saved <= bodies_in(vault_folder)
        with JournalStore.open(vault_folder) as store:
            assert store.entry_count() == 120 * (round_number + 1)


def test_a_kill_while_migrating_leaves_the_old_file_or_the_new(tmp_path):
    rng, left = random.Random(), []
    template = old_journal(tmp_path / "Template.vault", 20_000)
    for _ in range(ROUNDS):
        left.append(kill_while_migrating(template, tmp_path / "Killed.vault", rng, 1.5))
    assert set(left) <= set(range(1, len(migrations.NAMES) + 1))
    newer = len(left) - left.count(1)
    print(f"killed {ROUNDS} times while migrating: {left.count(1)} old, {newer} new, none between")


def test_a_thousand_wrong_passphrases_open_nothing(vault_folder, monkeypatch):
    # With 8 MiB of work instead of 256: else it takes ten minutes.
    monkeypatch.setattr("journal.vault.slots._affordable_memory", lambda: 8 * 1024)
    rng, vault = random.Random(), Vault.at(vault_folder)
    set_passphrase(vault, vault.unlock(), "the right one")
    content = {path: path.read_bytes() for path in vault_folder.iterdir() if path.is_file()}
    told = set()
    for _ in range(1_000 * ROUNDS // 60):
        wrong = "the right one"[: rng.randrange(13)] + rng.choice("\0 é’\U0001f511x") * rng.randrange(1, 30)
        with pytest.raises(WrongSecret) as refusal:
            Vault.at(vault_folder).unlock(wrong)
        told.add(str(refusal.value))
    assert told == {str(WrongSecret())}
    assert {path: path.read_bytes() for path in content} == content
    assert Vault.at(vault_folder).unlock("the right one")


def test_salvage_gives_nine_in_ten_entries_back_and_invents_none(vault_folder):
    reader = load_reader()
    copies = 500 * ROUNDS // 60
    share, invented = salvage_copies(reader, vault_folder, random.Random(), copies=copies, entries=900)
    assert invented == 0
    assert share >= 0.9
    print(f"{copies} damaged copies: {share:.1%} of the entries came back on average, none invented")
