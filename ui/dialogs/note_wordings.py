"""Every wording of a coach's note on a client, with the moment it was kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from journal.model import ClientNote
from ui.dialogs.panel import Panel
from ui.numbers import clock, long_date
from ui.theme import MUTED, Theme, serif
from ui.widgets.entry_list import Line
from ui.widgets.text import Prose, small


class NoteWordingsDialog(Panel):
    """Shows them, the newest first. Nothing is changed here."""

    def __init__(
        self, theme: Theme, client: str, wordings: Sequence[ClientNote], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _title(), client, parent)
        self.fit_screen(600, 560)
        for position, note in enumerate(wordings):
            if position:
                self.column.addWidget(Line(theme))
            there = note.written_at.astimezone()
            when = self.tr("{0}, {1}").format(long_date(there.date()), clock(there.time()))
            self.column.addWidget(small(self.tr("{0}, stands now").format(when) if position == 0 else when))
            if note.body.strip():
                self.column.addWidget(Prose(note.body, serif(16)))
            else:
                self.column.addWidget(Prose(self.tr("No note from then on"), serif(16), role=MUTED))
        self.column.addStretch(1)
        self.add_close()


def _title() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("NoteWordingsDialog", "Every wording")
