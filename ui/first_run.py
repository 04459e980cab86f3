"""What a first start does in the journal: the first words, and a passing copy of the sample."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from journal import clock, questions
from journal.store.journal_store import JournalStore

PASSING = "inmind-sample-"


def first_question() -> str:
    """Return the question that a new journal begins with."""
    return questions.question(1).text


def keep_first_words(store: JournalStore, answer: str, purpose: str) -> None:
    """Keep the first answer and the first purpose, where they were written.

    Raises:
        JournalError: The file refuses.
    """
    now = clock.now()
    today = clock.today(now, clock.local_zone())
    with store.together():
        if answer:
            store.add_answer(1, answer, on=today, now=now)
        if purpose:
            store.purpose().add_purpose(purpose, on=today, now=now)


def begin_reminder(store: JournalStore, day: int, minute: int) -> None:
    """Let a new journal invite to its weekly review, also while the program is closed.

    The window, when it is there, sees to the system's own scheduler.

    Raises:
        JournalError: The file refuses.
    """
    from journal.reminder_file import change_reminder
    from journal.reminder_sync import Schedule, keep_schedule, synchronise
    from journal.reminders import moment_now

    keep_schedule(store, Schedule(True, day, minute))
    today = clock.today(clock.now(), clock.local_zone())
    synchronise(store, today, moment_now(), take_over=True)
    change_reminder(lambda reminder: reminder.changed(closed=True))


def make_sample_copy() -> Path:
    """Return a fresh copy of the sample in a folder for passing things: nothing of it stays."""
    from journal.sample import make_sample

    now = clock.now()
    folder = Path(tempfile.mkdtemp(prefix=PASSING))
    return make_sample(folder / "Sample.vault", clock.today(now, clock.local_zone()), now)


def forget_sample_copy(vault: Path) -> None:
    """Take a passing copy away again. A copy that lies anywhere else is somebody's, and is left."""
    folder = vault.parent
    if folder.name.startswith(PASSING) and folder.parent == Path(tempfile.gettempdir()).resolve():
        shutil.rmtree(folder, ignore_errors=True)
