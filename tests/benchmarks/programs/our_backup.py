"""``our_backup.py VAULT ROUNDS`` backs up behind the window, by turns with doing nothing for a second.

It tells the largest gap between two turns of the window's event loop: so long a key waits for its glyph.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from painting import settled_window
from PySide6.QtCore import QEventLoop, Qt, QTimer
from stamps import end, say

from journal.store.journal_store import JournalStore
from tests.benchmarks.measuring import Sample, take_turns
from ui.app import make_application, open_window
from ui.jobs import Jobs
from ui.session_parts.safekeeping import Safekeeping

EVERY = 1  # milliseconds
IDLE = 1000


def largest_gap(begin: Callable[[QEventLoop], object]) -> Sample:
    """Run the event loop until what ``begin`` began ends it; return the largest gap and the whole time."""
    loop = QEventLoop()
    turns = [time.perf_counter()]
    timer = QTimer(loop, interval=EVERY, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: turns.append(time.perf_counter()))
    timer.start()
    QTimer.singleShot(0, loop, lambda: begin(loop))  # what the window itself does to begin counts too
    loop.exec()
    turns.append(time.perf_counter())
    timer.stop()
    gaps = [later - earlier for earlier, later in pairwise(turns)]
    return {"gap": 1000 * max(gaps) - EVERY, "wall": 1000 * (turns[-1] - turns[0])}


def main() -> None:
    vault, rounds = Path(sys.argv[1]), int(sys.argv[2])
    _, theme = make_application(sys.argv[:1])
    with JournalStore.open(vault) as store:
        window, session = open_window(store, theme)
        settled_window(window)
        keeping = Safekeeping(session, Jobs(window), window)
        refused: list[str] = []
        keeping.failed.connect(refused.append)

        def back_up(loop: QEventLoop) -> None:
            keeping.backed_up.connect(loop.quit)
            keeping.failed.connect(loop.quit)
            keeping.back_up()

        def in_backup() -> Sample:
            taken = largest_gap(back_up)
            for made in (vault / "backups").iterdir():
                shutil.rmtree(made)
            assert not refused, refused
            return taken

        def idle() -> Sample:
            return largest_gap(lambda loop: QTimer.singleShot(IDLE, loop, loop.quit))

        say("gaps", taken=take_turns({"backup": in_backup, "idle": idle}, rounds))
    end()


main()
