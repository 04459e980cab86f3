"""The command's other halves: the fast look, setting up and taking away, and what it says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from journal.backup import make_backup
from journal.cli import main
from journal.errors import JournalError
from journal.reminder_sync import Schedule, keep_schedule
from journal.reminders import state_path
from journal.scheduling.autostart import Autostart
from journal.store.journal_store import JournalStore
from tests.reminders.support import W47
from ui.__main__ import main as program

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="sets up what Linux has, where XDG says")


@pytest.fixture
def vault(tmp_path):
    folder = tmp_path / "Test.vault"
    JournalStore.create(folder).close()
    return folder


@pytest.fixture(autouse=True)
def _nothing_starts(monkeypatch):
    monkeypatch.setattr(Autostart, "take_up", lambda self: None)


# --- the fast look --------------------------------------------------------------------------------

LOADED = """
import sys
from ui.__main__ import main
before = set(sys.modules)
code = main(sys.argv[1:])
print(code, *sorted(sys.modules))
"""


def loaded(*words):
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *words],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    code, *modules = done.stdout.split()
    return int(code), set(modules)


@pytest.mark.parametrize("words", [(), ("--wait", "3000")])
def test_a_look_with_nothing_due_loads_next_to_nothing(reminder, words):
    reminder(on=False)
    code, modules = loaded("remind", *words)
    assert code == 0
    heavy = {"typing", "pathlib", "re", "argparse", "json", "datetime", "sqlite3", "sqlcipher3", "jeepney"}
    assert not modules & (heavy | {"journal.cli", "journal.errors", "PySide6", "ui.app", "enum"})
    assert "journal.reminders" in modules


def test_no_file_is_silence(state_folder, capfd):
    assert program(["remind"]) == 0
    assert capfd.readouterr() == ("", "")


DAMAGED = [b"", b"{", b"\xff", b'{"format": 99}']


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_is_one_sentence(reminder, capfd, content):
    Path(state_path()).write_bytes(content)
    assert program(["remind"]) == 1
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "damaged" in err
    assert "your entries are safe" in err


def test_another_journal_than_the_one_that_reminds_is_refused(reminder, clock, capfd, tmp_path, monkeypatch):
    assert program(["--journal", str(tmp_path / "Other.vault"), "remind"]) == 1
    assert f"that of “{reminder.journal}”" in capfd.readouterr().err
    monkeypatch.setenv("INMIND_JOURNAL", str(tmp_path / "Other.vault"))
    assert program(["remind"]) == 1
    assert reminder.found().reminded == 0


def test_the_journal_that_reminds_may_be_named(reminder, clock):
    reminder(reviewed=(W47,))
    assert program(["--journal", str(reminder.journal), "remind"]) == 0
    assert program(["remind", "--journal", str(reminder.journal)]) == 0


@pytest.mark.parametrize(
    "words", [["--install", "--status"], ["--wait", "soon"], ["--install", "--day", "someday"], ["now"]]
)
def test_wrong_usage(reminder, run, words):
    code, out, err = run(*words)
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_day_and_time_without_install_are_refused(reminder, run):
    assert run("--at", "10:00")[0] == 1


# --- setting up -----------------------------------------------------------------------------------


def test_a_journal_is_set_up_shown_and_taken_away(reminder, run, clock, vault, state_folder):
    Path(state_path()).unlink()
    code, out, err = run("--install", "--day", "thursday", "--at", "17:30", "--journal", str(vault))
    assert (code, err) == (0, "")
    entry = state_folder / "XDG_CONFIG_HOME" / "autostart" / "inmind-remind.desktop"
    assert out == (
        "The weekly review is asked for on Thursdays at 17:30, by an autostart entry of the desktop:\n"
        f"  {entry}\n"
    )
    assert "remind --stay" in entry.read_text(encoding="utf-8")
    with JournalStore.open(vault) as store:
        assert store.setting("reminder") == {"on": True, "day": 3, "minute": 1050}
    known = reminder.found()
    assert (known.journal, known.on, known.closed) == (str(vault), True, True)
    code, out, err = run("--status")
    assert (code, err) == (0, "")
    assert out.splitlines()[1:] == [
        "Next: Thursday 2026-11-26 17:30",
        "While In Mind is closed: by an autostart entry of the desktop.",
    ]
    assert json.loads(run("--status", "--json")[1]) == {
        "on": True,
        "journal": str(vault),
        "day": "thursday",
        "at": "17:30",
        "next": "2026-11-26T17:30",
        "when_closed": True,
        "by": "an autostart entry of the desktop",
    }
    code, out, err = run("--uninstall")
    assert (code, out.splitlines()[1:], err) == (0, [f"  {entry}"], "")
    assert not entry.exists()
    assert not reminder.found().closed
    assert reminder.found().on  # the window goes on asking
    assert run("--uninstall")[1] == "There was nothing to take away.\n"


def test_installing_again_opens_no_journal(reminder, run, clock):
    """The vault that it names is not there at all."""
    assert run("--install")[0] == 0
    assert reminder.found().closed


def test_installing_without_a_journal_says_so(reminder, run, clock, tmp_path):
    Path(state_path()).unlink()
    code, out, err = run("--install", "--journal", str(tmp_path / "None.vault"))
    assert (code, out) == (1, "")
    assert "There is no journal" in err


def refuses_to_start(self):
    raise JournalError("It refuses.")


@pytest.mark.parametrize("noted", [False, True])
@pytest.mark.parametrize("how", ["a file for a folder", "a refusal"])
def test_where_setting_up_fails_nothing_is_changed(
    reminder, run, clock, vault, state_folder, monkeypatch, noted, how
):
    with JournalStore.open(vault) as store:
        keep_schedule(store, Schedule(on=False, day=2, minute=60))
    if not noted:
        Path(state_path()).unlink()
    before = reminder.found()
    if how == "a refusal":
        monkeypatch.setattr(Autostart, "take_up", refuses_to_start)
    else:
        config = state_folder / "XDG_CONFIG_HOME"
        config.write_text("", encoding="utf-8")
    code, out, err = run("--install", "--day", "thursday", "--at", "17:30", "--journal", str(vault))
    assert (code, out, err.count("\n")) == (1, "", 1)
    if how != "a refusal":
        assert f"The folder “{config / 'autostart'}” cannot be made" in err
    with JournalStore.open(vault) as store:
        assert store.setting("reminder") == {"on": False, "day": 2, "minute": 60}
    after = reminder.found()
    assert (after is None) if before is None else after.record() == before.record()
    assert not list(state_folder.rglob("*.desktop"))


def test_status_of_nothing(reminder, run, clock):
    Path(state_path()).unlink()
    code, out, err = run("--status")
    assert (code, err) == (0, "")
    assert out.startswith("No weekly review is asked for here.")
    assert json.loads(run("--status", "--json")[1])["on"] is False


@pytest.mark.parametrize("content", DAMAGED)
@pytest.mark.parametrize("more", [(), ("--json",)])
def test_status_tells_of_a_damaged_file(reminder, run, clock, vault, content, more):
    with JournalStore.open(vault) as store:
        make_backup(store, now=datetime(2026, 11, 20, tzinfo=UTC))
    Path(state_path()).write_bytes(content)
    code, out, err = run("--status", *more, "--journal", str(vault))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "damaged" in err
    assert "your entries are safe" in err
    assert "backup" not in err  # it is no journal's damage


def test_later_and_skip(reminder, run, clock):
    assert run("--later") == (0, "", "")
    assert reminder.found().later_week == W47
    assert "once more today" in run("--status")[1]
    assert run("--skip") == (0, "", "")
    known = reminder.found()
    assert (known.skipped, known.later_week) == (W47, 0)
    code, _, err = run("--later")
    assert (code, err.count("\n")) == (1, 1)


def test_a_calendar_file_is_written_and_read_back(reminder, run, clock, tmp_path):
    code, out, err = run("--ics", str(tmp_path / "review.ics"))
    assert (code, err) == (0, "")
    assert out.endswith("on Fridays at 16:00, at that time of the day wherever you are.\n")
    [event] = Calendar.from_ical((tmp_path / "review.ics").read_bytes()).walk("VEVENT")
    assert event.decoded("DTSTART").isoformat() == "2026-11-27T16:00:00"
    assert run("--ics", str(tmp_path / "none" / "review.ics"))[0] == 1


def test_a_calendar_file_goes_through_a_link_and_into_a_pipe(reminder, run, clock, tmp_path):
    (tmp_path / "link.ics").symlink_to(tmp_path / "review.ics")
    assert run("--ics", str(tmp_path / "link.ics"))[0] == 0
    assert (tmp_path / "link.ics").is_symlink()
    assert (tmp_path / "review.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as pool:
        read = pool.submit(pipe.read_bytes)
        assert run("--ics", str(pipe))[0] == 0
        assert read.result(timeout=20).startswith(b"BEGIN:VCALENDAR")
    assert pipe.is_fifo()


@pytest.mark.parametrize("place", ["", ".", "/"])
def test_a_calendar_file_wants_the_name_of_a_file(reminder, run, clock, tmp_path, monkeypatch, place):
    monkeypatch.chdir(tmp_path)
    code, out, err = run("--ics", place)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "error of the program" not in err
    assert ("folder; name a file" in err) is bool(place)


def test_one_that_stays_looks_once_and_ends_with_its_entry(reminder, clock, monkeypatch, state_folder):
    from journal.commands import reminding

    Autostart().install(["inmind", "remind"], 0)
    looked, slept = [], []
    monkeypatch.setattr(reminding.subprocess, "run", lambda command, **_: looked.append(command))

    def sleep(seconds):
        slept.append(seconds)
        assert main(["remind", "--stay"]) == 0  # a second one ends at once
        Autostart().uninstall()

    monkeypatch.setattr(reminding.clock_time, "sleep", sleep)
    assert main(["remind", "--stay"]) == 0
    assert [command[-3:] for command in looked] == [["remind", "--wait", "3000"]]
    assert slept == [300]


@pytest.mark.parametrize("words", [["remind", "--help"], ["remind"]])
def test_the_command_line_stays_in_english(reminder, capfd, words):
    reminder(on=False)
    assert program(words) == 0
    assert capfd.readouterr().err == ""
