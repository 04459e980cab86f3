"""What the README promises, proven at length: ``pytest tests/faults -s``.

``FAULT_ROUNDS`` says how thoroughly (60). A short form of each runs with the ordinary tests, in
tests/test_promises_short.py.
"""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter

import pytest

from journal.store.journal_store import JournalStore
from tests.faults import hostile, moving, refusing, synchronising
from tests.faults.reading import WRECKS, drill, read_copies
from tests.faults.reading import build as build_whole
from tests.faults.support import bodies_in, kill_two_while_writing
from tests.faults.watching import (
    TYPED_AT_MOST,
    House,
    count_connections,
    files_that_hold,
    kill_while_typing,
    leave_traces,
    marked_words,
    write_beside_a_window,
)

ROUNDS = int(os.environ.get("FAULT_ROUNDS", "60"))
pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")


@pytest.fixture
def house(tmp_path, monkeypatch):
    made = House.build(tmp_path / "house")
    monkeypatch.setenv("XDG_STATE_HOME", made.environ["XDG_STATE_HOME"])
    return made


def test_no_plain_text_anywhere(tmp_path):
    lives = max(1, ROUNDS // 20)
    for number in range(lives):
        house, words = House.build(tmp_path / f"house {number}"), marked_words()
        by_wish = leave_traces(house, words)
        assert files_that_hold(list(words.values()), house.root) == {"home/export.jsonl"}  # it would be seen
        assert files_that_hold(list(words.values()), house.root, by_wish) == set()
    print(f"{lives} lives with a journal: no word of it in any file")


def test_damage_is_seen(tmp_path, vault_folder):
    copies = 500 * ROUNDS // 60
    seen = read_copies(vault_folder, random.Random(), copies=copies, entries=300)
    told = ", ".join(f"{count} {how}" for how, count in sorted(seen.items()))
    print(f"{copies} damaged copies, no wrong text shown: {told}")


def test_what_is_typed_survives(house, vault_folder):
    rng, gone = random.Random(), []
    for _ in range(max(2, ROUNDS // 2)):
        gone.append(kill_while_typing(house, vault_folder, rng.randrange(20, 600)))
        assert gone[-1] <= TYPED_AT_MOST
    print(f"{len(gone)} windows killed while typing: at most {max(gone):.2f} s of typing gone")


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace lets the disk refuse")
def test_a_disk_that_refuses_at_any_step(tmp_path, monkeypatch):
    monkeypatch.setattr("journal.vault.slots._affordable_memory", lambda: refusing.LESS_WORK)
    template = refusing.build(tmp_path / "Template.vault")
    every = max(1, 60 // ROUNDS)
    steps = refused = 0
    for work in refusing.WORKS:
        for calls in refusing.CALLS:
            step = 1
            while True:
                answer = refusing.ANSWERS[steps % len(refusing.ANSWERS)]
                was_refused, told = refusing.refuse_at(step, calls, answer, work, template, tmp_path / "try")
                if not was_refused:
                    break
                steps, refused, step = steps + 1, refused + (told != "done"), step + every
    assert refused > steps * 0.9
    print(f"{len(refusing.WORKS)} works refused at {steps} steps: {refused} sentences, nothing lost")


def test_two_writers_killed_at_once_lose_nothing(vault_folder):
    rng, saved = random.Random(), set()
    for _ in range(ROUNDS):
        saved |= kill_two_while_writing(vault_folder, rng)
        assert saved <= bodies_in(vault_folder)
    print(f"two writers killed {ROUNDS} times, {len(saved)} saves acknowledged, none lost")


def test_a_window_and_others_at_once(tmp_path, house):
    rng, rounds = random.Random(), max(1, ROUNDS // 6)
    for number in range(rounds):
        folder = tmp_path / f"{number}.vault"
        JournalStore.create(folder).close()
        write_beside_a_window(house, folder, 6, rng)
    print(f"{rounds} windows with 6 programs and an edit beside them: every acknowledged write there")


def test_a_sync_clients_copy(tmp_path):
    acknowledged, copies, mixed, rounds = 0, Counter(), 0, max(1, ROUNDS // 4)
    for number in range(rounds):
        root, seed = tmp_path / str(number), random.randrange(1 << 30)
        vault = root / "home" / "Mine.vault"
        JournalStore.create(vault).close()
        outcome = synchronising.synchronise(vault, root / "copies", entries=150, adds=3, most=40, seed=seed)
        acknowledged, copies = acknowledged + outcome.acknowledged, copies + outcome.how
        mixed += outcome.mixed_drafts
        shutil.rmtree(root)
    assert copies["whole"]
    assert copies["refused by a sentence"]  # else it was no tool that disturbs
    told = ", ".join(f"{count} {how}" for how, count in sorted(copies.items()))
    print(f"{rounds} writers beside a naive tool: {acknowledged} saves acknowledged, none lost")
    print(f"its copies: {told}; no wrong entry in any, {mixed} drafts of two moments")


def test_an_older_file_put_back_is_said_once(house):
    vault = house.root / "home" / "Mine.vault"
    JournalStore.create(vault).close()
    rounds = max(2, ROUNDS // 6)
    for number in range(rounds):
        synchronising.put_back(house, vault, number, ("window", "line")[number % 2])
    print(f"an older file put back {rounds} times: said once each, by the window or the command line")


def test_a_move_killed_at_any_step(tmp_path):
    bodies = moving.build(tmp_path / "Template.vault", 60)
    every = max(1, 60 // ROUNDS)
    with moving.another_file_system(tmp_path) as other:
        for what, there in places(tmp_path, other):
            left, again = Counter(), Counter()
            for late in (False, True):
                step, ended = 1, ""
                while not ended:
                    killed = moving.kill_at_step(
                        tmp_path / "Template.vault", bodies, tmp_path / "here", there, step, late=late
                    )
                    step, ended = step + every, killed.ended
                    left[" and ".join(killed.whole)] += 1
                    again["done" if killed.again == "moved" else "a sentence"] += not ended
                assert ended == ("refused" if late else "ended")
            told = ", ".join(f"{count} {names}" for names, count in sorted(left.items()))
            print(f"{what}: killed at each of {again.total()} steps, whole and visible: {told}")
            print(f"  moving again: {again['done']} done, {again['a sentence']} a sentence with what to do")


def test_a_move_killed_at_random(tmp_path):
    rng = random.Random()
    template = tmp_path / "Template.vault"
    bodies = moving.build(template, 3000)
    with moving.another_file_system(tmp_path) as other:
        for what, there in places(tmp_path, other):
            within = moving.seconds_of_a_move(template, tmp_path / "here", there)
            left = Counter()
            for _ in range(ROUNDS):
                killed = moving.kill_at_random(template, bodies, tmp_path / "here", there, within, rng)
                left[" and ".join(killed.whole)] += 1
            told = ", ".join(f"{count} {names}" for names, count in sorted(left.items()))
            print(f"{what}: killed {ROUNDS} times within {1000 * within:.0f} ms, whole and visible: {told}")


def places(root, other):
    """Yield where to move to: on the same file system, and on another where there is one."""
    yield "on one file system", root / "there"
    if other is None:
        print("there is no second file system here, so nothing was moved between two")
    else:
        yield "between two file systems", other / "there"


def test_the_restore_drill(vault_folder):
    rng = random.Random()
    build_whole(vault_folder, 300)
    for number in range(ROUNDS):
        drill(vault_folder, list(WRECKS)[number % len(WRECKS)], rng)
    print(f"{ROUNDS} journals wrecked in {len(WRECKS)} ways and restored: identical")


def test_hostile_import_files(tmp_path, vault_folder):
    folder = tmp_path / "files"
    folder.mkdir()
    longest, most, count = 0.0, 0.0, 0
    for path in hostile.write_all(folder):
        outcomes = [hostile.read_by_a_program(path, vault_folder)]
        for name in ("jsonl", "csv", "jrnl"):  # whatever it calls itself
            outcomes.append(hostile.read_by_a_program(path, vault_folder, "--format", name))
        for outcome in outcomes:
            hostile.assert_bounded(outcome)
            longest, most = max(longest, outcome.seconds), max(most, outcome.megabytes)
            count += 1
    for name in hostile.LARGE:
        path = hostile.write_large(folder / name)
        outcome = hostile.read_by_a_program(path, vault_folder)
        path.unlink()
        hostile.assert_bounded(outcome)
        longest, most, count = max(longest, outcome.seconds), max(most, outcome.megabytes), count + 1
    with JournalStore.open(vault_folder) as store:
        store.check()
    print(f"{count} readings of hostile files: at most {longest:.1f} s and {most:.0f} MB")


def test_no_network(house, vault_folder):
    rounds = max(1, ROUNDS // 12)
    for _ in range(rounds):
        by_python, by_the_system = count_connections(house, vault_folder)
        assert by_python == 0
        assert by_the_system in (0, None)
    print(f"{rounds} windows on all their pages: {by_python} calls by Python, {by_the_system} by the system")
