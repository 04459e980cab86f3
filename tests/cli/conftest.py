"""A journal on the disk, the command line in this process, and the same as a process of its own."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from journal.cli import main
from journal.store.journal_store import JournalStore

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 22, 7, 50, tzinfo=UTC)  # a Sunday


class Said(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture(autouse=True)
def _a_known_world(monkeypatch, tmp_path):
    """Sunday morning in London, and no journal but the one a test names."""
    monkeypatch.setattr("journal.clock.now", lambda: NOW)
    monkeypatch.setenv("TZ", "Europe/London")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("INMIND_JOURNAL", raising=False)
    monkeypatch.delenv("INMIND_DEBUG", raising=False)


@pytest.fixture
def vault(tmp_path):
    """An empty open vault."""
    folder = tmp_path / "Test.vault"
    JournalStore.create(folder).close()
    return folder


@pytest.fixture
def run(capfd, vault):
    """Run a subcommand in this process on the test's vault."""

    def run(*words, on=vault):
        code = main([*words, *(["--journal", str(on)] if on is not None else [])])
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Said(code, out, err)

    return run


@pytest.fixture
def refused(run):
    """Run a subcommand that has to be refused in one line, and return that line."""

    def refused(*words, **options):
        said = run(*words, **options)
        assert (said.code, said.out) == (1, "")
        assert said.err.startswith("inmind: ")
        assert said.err.count("\n") == 1
        return said.err

    return refused


@pytest.fixture
def entries(vault):
    """Read the entries in the file, oldest first."""

    def entries(folder=vault):
        with JournalStore.open(folder) as store:
            return list(store.iter_entries())

    return entries


ITSELF = "import sys; from journal.cli import main; sys.exit(main())"


def program(*words, script=ITSELF):
    """Return the command that runs ``inmind`` as a process of its own, without the window's side."""
    return [sys.executable, "-c", script, *map(str, words)]


@pytest.fixture
def process(vault):
    """Run ``inmind`` as a process of its own on the test's vault."""

    def process(*words, environ=None, on=vault, script=ITSELF, stdout=subprocess.PIPE, **options):
        if "input" not in options:
            options.setdefault("stdin", subprocess.DEVNULL)
        return subprocess.run(
            program(*words, "--journal", on, script=script),
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=options.pop("text", True),
            env={**os.environ, "PYTHONPATH": str(ROOT), **(environ or {})},
            check=False,
            timeout=60,
            **options,
        )

    return process
