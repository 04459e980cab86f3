"""import of a calendar: told, refused where nobody can be asked, confirmed one by one at a terminal."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
SUMMARY:Board \x1b[31mmeeting
DTSTART:20261005T090000Z
DURATION:PT1H
RRULE:FREQ=DAILY;COUNT=4
END:VEVENT
BEGIN:VEVENT
UID:b
SUMMARY:Gone
STATUS:CANCELLED
DTSTART:20261005T090000Z
END:VEVENT
BEGIN:VEVENT
UID:c
DTSTART:soon
END:VEVENT
END:VCALENDAR
"""
PERIOD = ["--from", "2026-10-01", "--to", "2026-10-31", "--zone", "Europe/London"]


@pytest.fixture
def calendar(tmp_path):
    file = tmp_path / "cal.ics"
    file.write_text(CALENDAR, encoding="utf-8")
    return str(file)


def run(*arguments, vault, stdin=subprocess.DEVNULL):
    return subprocess.run(
        [sys.executable, "-m", "journal.cli", *arguments, "--journal", str(vault)],
        cwd=ROOT,
        stdin=stdin,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_dry_run_lists_what_there_is_to_confirm(vault_folder, calendar):
    done = run("import", calendar, "--dry-run", *PERIOD, vault=vault_folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "4 events from 2026-10-01 to 2026-10-31 to confirm.",
        "Cancelled events left out: 1.",
        "Not read: line 15: “soon” is not a time such as 20261122T075000Z",
        "2026-10-05 10:00  60 min  Board [31mmeeting",
        "2026-10-06 10:00  60 min  Board [31mmeeting",
        "2026-10-07 10:00  60 min  Board [31mmeeting",
        "2026-10-08 10:00  60 min  Board [31mmeeting",
        "Nothing was changed.",
    ]


def test_without_anybody_to_ask_it_is_refused(vault_folder, calendar):
    done = run("import", calendar, *PERIOD, vault=vault_folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert "--dry-run" in done.stderr
    done = run(
        "import", calendar, "--from", "2026-10-02", "--to", "2026-10-01", "--dry-run", vault=vault_folder
    )
    assert (done.returncode, "before it begins" in done.stderr) == (1, True)


def test_a_period_is_of_calendars_alone(vault_folder, tmp_path):
    (tmp_path / "a.csv").write_text("date,text\n2026-10-01,x\n", encoding="utf-8")
    done = run("import", str(tmp_path / "a.csv"), "--from", "2026-10-01", vault=vault_folder)
    assert (done.returncode, "Only of a calendar" in done.stderr) == (1, True)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="a terminal of POSIX")
def test_at_a_terminal_each_event_is_a_line_and_an_answer(vault_folder, calendar):
    def confirm(keys):
        ours, theirs = os.openpty()
        os.write(ours, keys.encode())
        try:
            return run("import", calendar, *PERIOD, vault=vault_folder, stdin=theirs)
        finally:
            os.close(ours)
            os.close(theirs)

    first = confirm("2i\nnonsense\nt\ns\n3t\nq\n")
    assert first.returncode == 0, first.stderr
    assert "There is nothing to keep yet" in first.stdout
    assert first.stdout.splitlines()[-1] == "> Kept 2 events, passed over 1; 1 left."
    listed = json.loads(run("list", "--json", vault=vault_folder).stdout)
    told = [(each["date"], each["text"], each["role_system"], each["important"]) for each in listed]
    assert told == [("2026-10-07", "", 3, False), ("2026-10-05", "Board [31mmeeting", 2, True)]
    again = confirm("\n\n")
    assert "Passed over 2 events that the journal holds already." in again.stdout
    assert again.stdout.splitlines()[-1] == "> Kept 0 events, passed over 2; 0 left."


def test_the_last_four_weeks_are_offered_unless_the_call_says_otherwise(vault_folder, calendar, monkeypatch):
    from argparse import Namespace
    from datetime import UTC, datetime

    from journal import clock
    from journal.commands import calendar_events

    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 11, 22, 12, tzinfo=UTC))
    told = calendar_events._period(Namespace(first=None, last=None), "Europe/London")
    assert told == (date(2026, 10, 26), date(2026, 11, 22))
