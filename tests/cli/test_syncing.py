"""inmind sync: two programs in two homes, pulled apart and brought together through a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from journal.commands.syncing import computer_name
from journal.model import Review, Week
from journal.store.journal_store import JournalStore
from tests.cli.conftest import NOW, ROOT
from tests.sync.computers import carry

PROGRAM = "import sys; from journal.cli import main; raise SystemExit(main(sys.argv[1:]))"


class Home:
    """A computer of its own: its home, its state, its copy of the shared folder, its journal."""

    def __init__(self, place: Path, name: str) -> None:
        self.home = place / name
        self.folder = self.home / "shared"
        self.folder.mkdir(parents=True)
        self.vault = self.home / "Journal.vault"

    def run(self, *words: object) -> str:
        """Run a subcommand as a process and return what it says."""
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", PROGRAM, "--journal", str(self.vault), *map(str, words)],
            env=os.environ
            | {"HOME": str(self.home), "XDG_STATE_HOME": str(self.home / "state"), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr


@pytest.fixture
def homes(tmp_path):
    one, other = Home(tmp_path, "office"), Home(tmp_path, "home")
    one.run("init", "--open")
    one.run("add", "what was there before", "--on", "2026-11-02")
    one.run("sync", one.folder, "--open", "--name", "Office")
    carry(one.folder, other.folder)
    for path in one.folder.rglob("keys*.json"):
        there = other.folder / path.relative_to(one.folder)
        there.write_bytes(path.read_bytes())
    other.run("sync", other.folder, "--join", "--open", "--name", "Home")
    return one, other


@pytest.mark.slow
def test_two_programs_pulled_apart_come_together_identical(homes, tmp_path):
    for number, home in enumerate(homes):
        home.run("add", f"written at {home.home.name}", "--on", "2026-11-03", "--system", number + 1)
        home.run("add", "on the same day", "--on", "2026-11-04")
        [entry] = [entry for entry in read(home) if entry.body == "what was there before"]
        with JournalStore.open(home.vault) as store:
            store.replace_body(entry.id, f"edited at {home.home.name}", now=NOW)
    for home in homes:
        home.run("sync")
    for _ in range(2):
        carry(homes[0].folder, homes[1].folder)
        carry(homes[1].folder, homes[0].folder)
        said = [home.run("sync") for home in homes]
    assert "Other computers: Home." in said[0]
    assert "Other computers: Office." in said[1]
    exported = []
    for home in homes:
        out = tmp_path / f"{home.home.name}.jsonl"
        home.run("export", "--format", "jsonl", "--out", out)
        exported.append(out.read_bytes())
    assert exported[0] == exported[1]
    assert exported[0].count(b"\n") == 5
    [entry] = [entry for entry in read(homes[0]) if entry.body.startswith("edited at")]
    with JournalStore.open(homes[0].vault) as store:
        there = {entry.body, *(old.body for old in store.revisions(entry.id))}
    assert there == {"edited at office", "edited at home", "what was there before"}


def read(home):
    with JournalStore.open(home.vault) as store:
        return list(store.iter_entries())


def test_without_a_folder_it_says_how_to_begin(run):
    said = run("sync")
    assert said.code == 1
    assert "“inmind sync FOLDER” begins" in said.err


def test_a_journal_without_passphrase_wants_a_word_for_it(run, tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    said = run("sync", str(folder))
    assert (said.code, list(folder.iterdir())) == (1, [])
    assert "everybody who can read that folder" in said.err
    said = run("sync", str(folder), "--open")
    assert said.code == 0
    assert "everybody who can read that folder can read it" in said.err
    assert run("sync", "--json").json["computers"] == []


def test_joining_where_a_journal_stands_changes_nothing(run, tmp_path):
    said = run("sync", str(tmp_path), "--join")
    assert said.code == 1
    assert "There is already a journal" in said.err
    assert run("sync", "--join").code == 1


def test_a_missing_folder_is_one_sentence(run, tmp_path):
    said = run("sync", str(tmp_path / "nowhere"), "--open")
    assert said.code == 1
    assert "There is no folder at" in said.err


def test_it_stops_and_begins_again(run, vault, tmp_path):
    run("add", "a line")
    folder = tmp_path / "shared"
    folder.mkdir()
    assert run("sync", str(folder), "--open").code == 0
    assert run("sync", "--stop").out.startswith("This journal goes on alone.")
    assert run("sync").code == 1
    assert run("sync", "--stop").code == 1
    assert run("sync", str(folder), "--open").code == 0
    assert run("sync", "--again").code == 0


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_no_name_from_outside_commands_the_terminal(homes):
    """Who writes in the folder names copies without any key; a computer's name comes in its log."""
    office, home = homes
    name = "Office\x1b[31m\ninmind: all is well\x9b2J"
    with JournalStore.open(office.vault) as store:
        me = store.syncing().find_self()
        store.syncing().change_self(me._replace(name=name))
    office.run("add", "something to tell")
    office.run("sync")
    carry(office.folder, home.folder)
    [room] = home.folder.iterdir()
    (room / "keys\x1b]0;title\x07\nsaid by nobody.json").write_text("x")
    said = home.run("sync")
    assert "Other computers: Office [31m inmind: all is well 2J." in said
    assert "“keys ]0;title  said by nobody.json”" in said
    assert [sign for sign in said if not sign.isprintable() and sign != "\n"] == []
    assert len(said.splitlines()) == 4


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Desk\x1b[31m\n{0}", "Desk [31m {0}"),
        ("\udcff", "node"),
        (" ", "node"),
        (None, "node"),
        ("x" * 99, "x" * 80),
    ],
)
def test_a_computer_is_called_by_what_can_be_shown(told, expected, monkeypatch):
    monkeypatch.setattr("platform.node", lambda: "node")
    assert computer_name(told) == expected


@pytest.mark.parametrize("word", ["--stop", "--again", "--aside"])
def test_what_wants_no_folder_refuses_one(run, tmp_path, word):
    """Else “sync ANOTHER --stop” would seem to have stopped another, or “--again” have mended it."""
    for name in ("shared", "another"):
        (tmp_path / name).mkdir()
    run("sync", str(tmp_path / "shared"), "--open")
    for name in ("shared", "another"):
        said = run("sync", str(tmp_path / name), "--open", word)
        assert (said.code, said.out) == (1, "")
        assert f"“inmind sync {word}” takes no folder" in said.err
    assert list((tmp_path / "another").iterdir()) == []
    assert run("sync").code == 0


def test_what_excludes_each_other_is_wrong_usage(run):
    words = ("--stop", "--again", "--aside", "--join")
    for one in words:
        for other in words:
            if one != other:
                assert run("sync", one, other).code == 2


def test_a_name_that_is_given_later_holds(run, vault, tmp_path):
    (tmp_path / "shared").mkdir()
    run("sync", str(tmp_path / "shared"), "--open", "--name", "Desk")
    for words in (("--name", "Laptop"), (str(tmp_path / "shared"), "--open", "--name", "Laptop 2"), ()):
        assert run("sync", *words).code == 0
        with JournalStore.open(vault) as store:
            assert store.syncing().find_self().name == (words[-1] if words else "Laptop 2")
    for word in ("--stop", "--aside"):
        said = run("sync", word, "--name", "x")
        assert (said.code, said.out) == (1, "")
        assert "nothing was changed" in said.err


def test_wordings_that_lost_are_shown(run, vault, tmp_path):
    assert run("sync", "--aside").out == "No wording lost against another.\n"
    week = Week.of(NOW.date())
    with JournalStore.open(vault) as store:
        store.save_review(Review(week, intention="ours"), now=NOW)
        store._connection.execute(
            "INSERT INTO sync_aside VALUES ('x', 'review', ?, 'intention', 'what was lost', 1)", [week.number]
        )
    said = run("sync", "--aside")
    assert said.out == "2026-W47, intention:\nwhat was lost\n\n"
    assert run("sync", "--aside", "--json").json == [{"of": "2026-W47, intention", "text": "what was lost"}]
