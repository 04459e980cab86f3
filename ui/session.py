"""The one bridge between the pages and the journal.

A page asks, the session does it in the file, and a signal says what changed. Nothing here paints.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from journal import questions
from journal.errors import JournalError
from journal.model import Answer, Entry, EntryDraft, Mark, MarkKind, Plan, Question, Week
from journal.store.journal_store import JournalStore
from journal.weeks import WeekCount

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Protocol

    from journal.drift import Arm
    from journal.standing import Standing

    class Clock(Protocol):
        """What a session asks of the time; ``journal.clock.SystemClock`` answers it, a test stands still."""

        def now(self) -> datetime:
            """This instant in UTC."""
            ...

        def zone(self) -> str:
            """The IANA name of the writer's zone."""
            ...

        def today(self, day_end: str | None = None) -> date:
            """The writer's journal date."""
            ...

        def wall_time(self, instant: datetime, zone: str) -> time:
            """What the clock on the wall showed there."""
            ...


Result = TypeVar("Result")

WATCH_EVERY = 2000  # milliseconds between looks at whether another program wrote to the file


class Day(NamedTuple):
    """What the Today page shows of one journal date; read in one go."""

    on: date
    is_today: bool
    entries: list[Entry]
    week: Week
    week_count: WeekCount | None
    plan: Plan | None
    review_is_due: bool


class Asked(NamedTuple):
    """The question of the day, when it was last reflected on, and its standing answer."""

    question: Question
    last_reflection: date | None
    answer: Answer | None


class Session(QObject):
    """An open journal, the clock, and what may be done with both."""

    entry_kept = Signal(object)  # the Entry, after it is safely in the file
    draft_saved = Signal()
    unsaved = Signal()  # what is typed could not be put into the file; ``failed`` has said why
    changed = Signal()  # something in the file is other than before
    undo_offered = Signal(str)  # what just went away, in our words; empty when nothing can be brought back
    failed = Signal(str)  # a sentence for the writer; nothing was lost

    def __init__(self, store: JournalStore, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._day_end = store.setting("day_end")
        self._version = store.data_version()
        self._standing: Standing | None = None
        self._undo: Callable[[], object] | None = None
        self._held: list[Callable[[], object]] | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_EVERY)
        self._watch.timeout.connect(self.look_for_changes)
        self.changed.connect(self._forget)
        self.changed.connect(self._read_day_end)
        self.entry_kept.connect(self._forget)

    # --- for the parts in ui/session_parts --------------------------------------------------------

    @property
    def store(self) -> JournalStore:
        """The open journal. Pages ask a part or the session, never the store."""
        return self._store

    def now(self) -> datetime:
        """This instant in UTC."""
        return self._clock.now()

    def zone(self) -> str:
        """The IANA name of the writer's zone."""
        return self._clock.zone()

    def attempt(self, work: Callable[[], Result]) -> Result | None:
        """Return what ``work`` gives; where the world stands in its way, say so and return None."""
        try:
            return work()
        except JournalError as error:
            self.failed.emit(self.sentence_for(error))
            return None

    def change(self, work: Callable[[], object]) -> bool:
        """Do ``work``, which writes to the file, and say that something changed; False where it failed."""
        try:
            work()
        except JournalError as error:
            self.failed.emit(self.sentence_for(error))
            return False
        self.changed.emit()
        return True

    def sentence_for(self, error: JournalError) -> str:
        """Return what to say of an error; where the file is damaged, with the newest backup named."""
        from journal.backup import told_with_way_back
        from ui.said import said

        return told_with_way_back(error, self._store.vault.folder, said)

    def hold(self) -> None:
        """Hold saves back from now on: work of ours writes to the file, longer than a save would wait."""
        if self._held is None:
            self._held = []

    @property
    def is_held(self) -> bool:
        """True while work of ours writes to the file."""
        return self._held is not None

    def release(self) -> None:
        """Do what was held back, in its order, and look what was changed meanwhile."""
        held, self._held = self._held or [], None
        for save in held:
            save()
        self.look_for_changes()

    def write_file(self, path: Path, content: bytes) -> bool:
        """Write a file that the writer asked for, whole or not at all; False where that failed."""
        from journal.interchange.writing import write_file

        def work() -> bool:
            write_file(path, content)
            return True

        return self.attempt(work) is True

    def offer_undo(self, words: str, undo: Callable[[], object]) -> None:
        """Offer to bring back what just went away; ``words`` say what, with nothing of the writer's text."""
        self._undo = undo
        self.undo_offered.emit(words)

    @property
    def can_undo(self) -> bool:
        """True while something that went away can be brought back."""
        return self._undo is not None

    @Slot()
    def undo(self) -> None:
        """Bring back what went away last."""
        undo, self._undo = self._undo, None
        if undo is not None:
            self.undo_offered.emit("")
            self.change(undo)

    # --- what is so -------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """What a person calls this journal."""
        return self._store.vault.name

    @property
    def is_open_to_all(self) -> bool:
        """True when anybody who has the folder can read the journal."""
        return self._store.vault.is_open

    def parts(self) -> list[tuple[str, str]]:
        """Return what the journal's file is kept with, each with its version."""
        from PySide6.QtCore import qVersion

        return [*self._store.versions(), ("Qt", qVersion())]

    def today(self) -> date:
        """The writer's journal date now."""
        return self._clock.today(self._day_end)

    def wall_time(self, entry: Entry) -> str:
        """Return when an entry was written, as the clock showed where it was written."""
        return self._clock.wall_time(entry.written_at, entry.zone).strftime("%H:%M")

    def day(self, on: date) -> Day:
        """Return what there is of one journal date and its week."""
        week = Week.of(on)
        today = self.today()
        return Day(
            on=on,
            is_today=on == today,
            entries=self._store.entries_on(on),
            week=week,
            week_count=self._store.week_count(week),
            plan=self._store.find_plan(on),
            review_is_due=on == today and on.weekday() >= 4 and not self._store.is_reviewed(week),
        )

    def draft(self) -> EntryDraft | None:
        """Return what was typed and not kept when the program last ended."""
        return self._store.find_draft()

    def asked(self) -> Asked:
        """Return today's question, chosen when first asked for."""
        today = self.today()
        prompts = self._store.prompts()
        reflections = self._store.last_reflections()
        number = questions.next_question(today, reflections, prompts, self._last_week())
        return Asked(self.question(number), reflections.get(number), self._store.find_answer(number))

    def question(self, number: int) -> Question:
        """Return one of the eight, in the writer's own wording where there is one."""
        wordings = self._store.setting("question_wordings", {})
        own = wordings.get(str(number)) if isinstance(wordings, dict) else None
        return Question(number, own) if isinstance(own, str) and own else questions.question(number)

    def questions(self) -> list[Question]:
        """Return all eight in their order."""
        return [self.question(number) for number in range(1, questions.COUNT + 1)]

    def standing(self) -> Standing:
        """Return what the measure says; verdicts that are due are issued first."""
        from journal.standing import current_standing

        if self._standing is None or self._standing.as_of != self.today():
            self._standing = current_standing(self._store, self.today(), now=self._clock.now())
        return self._standing

    # --- what may be done -------------------------------------------------------------------------

    @Slot(object)
    def keep(self, draft: EntryDraft, on: date | None = None) -> None:
        """Keep an entry; ``entry_kept`` follows when it is in the file, ``failed`` when it is not."""
        on = on or self.today()
        if self._held is not None:
            self._held.append(lambda: self.keep(draft, on))
            return
        try:
            entry = self._store.add_entry(
                draft, written_on=on, written_at=self._clock.now(), zone=self._clock.zone()
            )
            if draft.question is not None:
                self._store.note_prompt(draft.question, self.today(), "reflected")
        except JournalError as error:
            self.failed.emit(self.sentence_for(error))
            self.unsaved.emit()
        else:
            self.entry_kept.emit(entry)

    @Slot(object)
    def save_draft(self, draft: EntryDraft) -> None:
        """Put what is typed into the file, so that a crash cannot take it."""
        if self._held is not None:
            self._held.append(lambda: self.save_draft(draft))
            return
        try:
            self._store.save_draft(draft, now=self._clock.now())
        except JournalError as error:
            self.failed.emit(self.sentence_for(error))
            self.unsaved.emit()
        else:
            self.draft_saved.emit()

    def note_shown(self, number: int) -> None:
        """Remember that this question was shown today."""
        self._note(number, "shown")

    def another_question(self, number: int) -> Asked:
        """Put this question off and return another."""
        self._note(number, "not_now")
        return self.asked()

    def answer_signal(self, arm: Arm, kind: MarkKind, *, until: date | None = None, words: str = "") -> None:
        """Keep the writer's answer to a signal of one arm."""
        mark = Mark(arm.value, kind, self.today(), until, words)
        if self.change(lambda: self._store.add_mark(mark, now=self._clock.now())):
            said = self.tr("Your answer is kept.")
            self.offer_undo(said, lambda: self._store.take_back_mark(mark))

    def take_back_answer(self, mark: Mark) -> None:
        """Take an answer back that no verdict heeds yet, and offer to give it again."""
        if self.change(lambda: self._store.take_back_mark(mark)):
            said = self.tr("Your answer is taken back.")
            self.offer_undo(said, lambda: self._store.add_mark(mark, now=self._clock.now()))

    # --- others at the same file ------------------------------------------------------------------

    def start_watching(self) -> None:
        """Look from now on whether another program writes to the journal."""
        self._watch.start()

    @Slot()
    def look_for_changes(self) -> None:
        """Say ``changed`` when another program has written to the file since the last look."""
        if self._held is not None:
            return  # it would only wait for the file; whoever holds it lets us look
        try:
            version = self._store.data_version()
        except JournalError:
            return  # busy just now; the next look will tell
        if version != self._version:
            self._version = version
            self.changed.emit()

    def close(self) -> None:
        """Close the file."""
        self._watch.stop()
        self._store.close()

    def _last_week(self) -> WeekCount | None:
        return self._store.week_count(Week.of(self.today() - timedelta(days=7)))

    def _note(self, number: int, outcome: str) -> None:
        try:
            self._store.note_prompt(number, self.today(), "not_now" if outcome == "not_now" else "shown")
        except JournalError:
            return  # a question is asked all the same on a disk that cannot be written

    def _read_day_end(self) -> None:
        self._day_end = self._store.setting("day_end")

    def _forget(self) -> None:
        self._standing = None
