"""Every wording of an answer, with the day it was written; an earlier one can be taken up again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journal.model import Answer
from ui.dialogs.panel import Panel
from ui.numbers import long_date
from ui.theme import MUTED, Theme, serif
from ui.widgets.buttons import Button
from ui.widgets.entry_list import Line
from ui.widgets.text import Prose, small


class WordingsDialog(Panel):
    """``chosen`` is the wording to be taken up again, or None."""

    def __init__(
        self, theme: Theme, question: str, wordings: Sequence[Answer], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _title(), question, parent)
        self.chosen: Answer | None = None
        self.resize(600, 560)
        self.take_buttons: list[Button] = []
        for position, answer in enumerate(wordings):
            if position:
                self.column.addWidget(Line(theme))
            day = long_date(answer.answered_on)
            self.column.addWidget(small(self.tr("{0}, stands now").format(day) if position == 0 else day))
            if answer.body.strip():
                self.column.addWidget(Prose(answer.body, serif(16)))
            else:
                self.column.addWidget(Prose(self.tr("No answer from this day on"), serif(16), role=MUTED))
            if position and answer.body.strip():
                button = Button(theme, self.tr("Take it up again"), "link")
                button.setAccessibleDescription(self.tr("Let the words of {0} stand anew").format(day))
                button.clicked.connect(lambda _=False, answer=answer: self._take(answer))
                self.take_buttons.append(button)
                self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.add_close()

    def _take(self, answer: Answer) -> None:
        self.chosen = answer
        self.accept()


def _title() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("WordingsDialog", "Every wording")
