"""``inmind remind`` with nothing due, as a whole process, against an interpreter that imports sqlite3."""

from __future__ import annotations

import json
import sys
import tempfile
from functools import partial
from pathlib import Path

from journal.reminders import Reminder
from tests.benchmarks.alone import run_alone
from tests.benchmarks.measuring import Row, compare, take_turns
from tests.benchmarks.processes import run_whole, users_environment
from tests.benchmarks.settings import BUILD, Settings

TARGET = 1.3
OURS = "from ui.__main__ import main; raise SystemExit(main(['remind', '--wait', '3000']))"
NEVER = 1 << 30  # a week that no clock shows
REVIEWED = tuple(range(NEVER - 8, NEVER))


def run(settings: Settings) -> list[Row]:
    """Measure a look with a reminder that is quiet, and one with no reminder at all."""
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        quiet, none = Path(folder) / "quiet", Path(folder) / "none"
        (quiet / "In Mind").mkdir(parents=True)
        none.mkdir()
        reminder = Reminder(on=True, journal="/home/ana/Mine.vault", since=NEVER, reviewed=REVIEWED)
        record = json.dumps(reminder.record(), indent=1)
        (quiet / "In Mind" / "reminder.json").write_text(record, encoding="utf-8")
        python = partial(run_whole, [sys.executable, "-c", "import sqlite3"])
        ours = partial(run_whole, [sys.executable, "-c", OURS])
        arms = {
            "python": partial(python, users_environment()),
            "again": partial(python, users_environment()),
            "quiet": partial(ours, users_environment({"XDG_STATE_HOME": str(quiet)})),
            "none": partial(ours, users_environment({"XDG_STATE_HOME": str(none)})),
        }
        taken = take_turns(arms, settings.rounds(41, 7))
    return [
        compare(taken, "remind, nothing due / python -c 'import sqlite3'", "quiet", "python", TARGET),
        compare(taken, "remind, no reminder / the same", "none", "python", TARGET),
        compare(taken, "  python -c 'import sqlite3' / itself", "again", "python", None),
    ]


if __name__ == "__main__":
    run_alone("remind")
