"""``inmind --review``: the window begins on the weekly review, and one that is open comes there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from journal.store.journal_store import JournalStore
from ui import __main__ as program
from ui.commands import REVIEW, TODAY

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--review"], (None, True)),
        (["--review", "--journal", "X.vault"], ("X.vault", True)),
        (["--journal", "X.vault", "--review"], ("X.vault", True)),
        (["--journal=X.vault", "--review"], ("X.vault", True)),
        (["--journal", "X.vault"], ("X.vault", False)),
        ([], (None, False)),
    ],
)
def test_it_may_stand_before_or_behind_the_journal(words, told, monkeypatch):
    opened = []
    monkeypatch.setattr(
        program, "_open_window", lambda folder, *, review=False: opened.append((folder, review)) or 0
    )
    assert program.main(words) == 0
    assert opened == [told]


def test_with_anything_more_it_is_wrong_usage(capfd):
    assert program.main(["--review", "nonsense"]) == 2


@pytest.fixture
def start(tmp_path):
    """Start the program with these arguments; give a function that waits for its next line."""
    running = []
    environ = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "INMIND_PREFERENCES": str(tmp_path / "preferences.json"),
    }

    def start(*words):
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.reviewing_program", *words],
            cwd=ROOT,
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        running.append(process)
        return process, lambda: process.stdout.readline().strip()

    yield start
    for process in running:
        process.stdin.close()
        process.wait(timeout=30)
        process.stdout.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the offscreen platform finds no fonts there")
def test_the_window_begins_there_and_an_open_one_comes_there(start, vault_folder):
    _, next_line = start("--journal", str(vault_folder))
    assert next_line() == f"page {TODAY}"
    second, _ = start("--journal", str(vault_folder), "--review")
    assert next_line() == f"page {REVIEW}"
    assert second.wait(timeout=30) == 0  # the first one is enough


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the offscreen platform finds no fonts there")
def test_a_fresh_window_begins_there(start, vault_folder):
    _, next_line = start("--review", "--journal", str(vault_folder))
    assert next_line() == f"page {REVIEW}"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the offscreen platform finds no fonts there")
def test_a_locked_journal_asks_for_its_passphrase_first(start, tmp_path):
    JournalStore.create(tmp_path / "Locked.vault", "a passphrase").close()
    _, next_line = start("--journal", str(tmp_path / "Locked.vault"), "--review")
    assert next_line() == "asked"
