"""The journal's own settings: when a day ends, which days are workdays, how the questions are asked."""

from __future__ import annotations

from datetime import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from journal import questions
from journal.clock import end_of_day
from journal.vault.folder import SUFFIX
from journal.weeks import MONDAY_TO_FRIDAY
from ui.session import Session
from ui.session_parts.rescue import copied

SAMPLE = "Sample"  # the vault of a passing copy of the sample journal
KEPT = "Kept sample"


class JournalSettings:
    """What the settings dialog asks of the journal."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.failed = session.failed
        self.undo_offered = session.undo_offered
        self.changed = session.changed

    def undo(self) -> None:
        """Bring back what went away last."""
        self._session.undo()

    @property
    def folder(self) -> Path:
        """Where the journal lies."""
        return self._session.store.vault.folder

    @property
    def is_open_to_all(self) -> bool:
        """True when anybody who has the folder can read the journal."""
        return self._session.is_open_to_all

    @property
    def is_sample(self) -> bool:
        """True for a copy of the sample journal."""
        return self.folder.stem == SAMPLE and self._session.store.setting("sample_made_at") is not None

    def keep_copy(self, place: Path) -> Path | None:
        """Put a copy of the journal into the folder ``place`` and return it; None where that failed."""
        copy = place / f"{KEPT}{SUFFIX}"
        return self._session.attempt(lambda: copied(self._session, copy))

    @property
    def day_end(self) -> time:
        """When a journal date ends."""
        return end_of_day(self._session.store.setting("day_end"))

    def set_day_end(self, at: time) -> bool:
        """Let a journal date end at this time from now on; entries kept already stay on their dates."""
        return self._set("day_end", at.strftime("%H:%M"))

    @property
    def workdays(self) -> int:
        """The days that the days arm counts: bit 0 for Monday."""
        return int(self._session.store.setting("workdays", MONDAY_TO_FRIDAY))

    def set_workdays(self, mask: int) -> bool:
        """Let these be the workdays; none at all leaves them as they were."""
        return mask != 0 and self._set("workdays", mask)

    def own_wording(self, number: int) -> str:
        """Return the writer's own wording of a question, or nothing."""
        told = self._session.store.setting("question_wordings", {})
        own = told.get(str(number), "") if isinstance(told, dict) else ""
        return own if isinstance(own, str) else ""

    def original(self, number: int) -> str:
        """Return a question in the words of the book."""
        return questions.question(number).text

    def set_wording(self, number: int, text: str) -> bool:
        """Ask this question in other words from now on; no words, or the original ones, give it back."""
        before = self.own_wording(number)
        told = self._session.store.setting("question_wordings", {})
        wordings = dict(told) if isinstance(told, dict) else {}
        text = " ".join(text.split())
        if text and text != self.original(number):
            wordings[str(number)] = text
        else:
            wordings.pop(str(number), None)
        is_kept = self._set("question_wordings", wordings)
        if is_kept and before:
            said = QCoreApplication.translate("JournalSettings", "Your wording of question {0} went away.")
            self._session.offer_undo(said.format(number), lambda: self._put_wording(number, before))
        return is_kept

    def own_words(self) -> list[str]:
        """Return the words that the writer taught the spelling, in the order of the alphabet."""
        told = self._session.store.setting("own_words", [])
        words = [word for word in told if isinstance(word, str)] if isinstance(told, list) else []
        return sorted(words, key=str.casefold)

    def add_word(self, word: str) -> bool:
        """Let this be a word from now on."""
        words = self.own_words()
        return word in words or self._set("own_words", [*words, word])

    def remove_word(self, word: str) -> bool:
        """Let this be no word of the writer's any more."""
        words = self.own_words()
        is_kept = word in words and self._set("own_words", [other for other in words if other != word])
        if is_kept:
            said = QCoreApplication.translate("JournalSettings", "A word went away.")
            self._session.offer_undo(said, lambda: self._session.store.set_setting("own_words", words))
        return is_kept

    def _put_wording(self, number: int, text: str) -> None:
        told = self._session.store.setting("question_wordings", {})
        wordings = dict(told) if isinstance(told, dict) else {}
        self._session.store.set_setting("question_wordings", wordings | {str(number): text})

    def _set(self, name: str, value: object) -> bool:
        session = self._session
        return session.change(lambda: session.store.set_setting(name, value))
