"""How far a long command is: a line on a terminal, gone at the end, and nothing where there is none."""

from __future__ import annotations

import io
import json
from types import SimpleNamespace

import pytest

from journal.commands import progress
from journal.commands.progress import shown, watched
from journal.progress import nobody_looks
from journal.store.journal_store import JournalStore


class Terminal(io.StringIO):
    """What was written to a terminal, and what then stands on its last line."""

    def isatty(self):
        return True

    def wipe(self):
        self.seek(0)
        self.truncate()

    @property
    def last_line(self):
        line = ""
        for part in self.getvalue().rpartition("\n")[2].split("\r"):
            line = part + line[len(part) :]
        return line.rstrip()

    @property
    def shown(self):
        return [part.strip() for part in self.getvalue().split("\r") if part.strip()]


@pytest.fixture
def terminal(monkeypatch):
    """Standard error as a terminal on which everything is shown at once."""
    monkeypatch.setattr(progress, "SHOW_AFTER", 0)
    monkeypatch.setattr(progress, "SHOW_EVERY", 0)
    made = Terminal()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=made))  # pytest's own would be put back
    return made


@pytest.fixture
def lines(tmp_path):
    """A file of 600 entries in JSON lines."""
    path = tmp_path / "entries.jsonl"
    path.write_text(
        "".join(
            json.dumps({"text": f"Entry {n}", "date": f"2026-0{1 + n % 9}-11"}) + "\n" for n in range(600)
        )
    )
    return path


def entries(vault):
    with JournalStore.open(vault) as store:
        return store.entry_count()


def test_an_import_and_an_export_say_how_far_they_are(run, terminal, lines, tmp_path, vault):
    assert run("import", str(lines), "--dry-run").out.startswith("Would add 600")
    assert {line.partition(" …")[0] for line in terminal.shown} == {"Reading", "Comparing"}
    terminal.wipe()
    assert run("import", str(lines)).code == 0
    assert {line.partition(" …")[0] for line in terminal.shown} == {"Reading", "Taking in"}
    assert "Taking in … 43%" in terminal.shown  # 256 of 600
    assert terminal.last_line == ""
    for form in ("jsonl", "markdown", "sqlite"):
        terminal.wipe()
        assert run("export", "--format", form, "--out", str(tmp_path / form)).code == 0
        assert "Writing … 0%" in terminal.shown
        assert terminal.last_line == ""
    terminal.wipe()
    run("export", "--format", "jsonl", "--out", str(tmp_path / "part"), "--from", "2026-03-01")
    assert "Writing … 3" in terminal.shown  # of how many is not counted first


def test_a_first_pass_with_another_computer_says_how_far_it_is(run, terminal, lines, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "shared").mkdir()
    run("import", str(lines))
    assert run("sync", str(tmp_path / "shared"), "--open", "--name", "One").code == 0
    terminal.wipe()
    joined = run("sync", str(tmp_path / "shared"), "--join", "--open", on=tmp_path / "Other.vault")
    assert joined.err == f"Made “{tmp_path / 'Other.vault'}”: 600 entries.\n"
    assert terminal.shown[-1] == "Taking in … 100%"
    assert terminal.last_line == ""


def test_nothing_moves_where_there_is_no_terminal(run, lines, monkeypatch):
    monkeypatch.setattr(progress, "SHOW_AFTER", 0)
    assert run("import", str(lines)).err == ""
    with shown("Writing") as told:
        assert told is nobody_looks
    each = iter("ab")
    assert watched(each, nobody_looks, 2) is each


def test_what_is_done_within_a_second_shows_nothing(run, terminal, lines, monkeypatch):
    monkeypatch.setattr(progress, "SHOW_AFTER", 3600)
    assert run("import", str(lines)).code == 0
    assert terminal.getvalue() == ""


def test_an_import_that_is_interrupted_leaves_nothing_behind(run, terminal, lines, vault, monkeypatch):
    say = progress._Line._say

    def interrupted(line, text):
        say(line, text)
        if text == "Taking in … 43%":
            raise KeyboardInterrupt

    monkeypatch.setattr(progress._Line, "_say", interrupted)
    assert run("import", str(lines)) == (1, "", "inmind: Stopped.\n")
    assert terminal.shown[-1] == "Taking in … 43%"
    assert terminal.last_line == ""
    assert entries(vault) == 0


def test_a_terminal_that_went_away_does_not_end_the_work(run, terminal, lines, vault, monkeypatch):
    def gone(text):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(terminal, "write", gone)
    assert run("import", str(lines)).code == 0
    assert entries(vault) == 600
