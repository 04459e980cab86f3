"""The one question of the day, with the standing answer below it on demand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import ACCENT, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.text import Prose, label, small


class QuestionCard(Card):
    """Shows a question and offers to reflect on it, to read its answer, or to see another."""

    reflect_requested = Signal()
    another_requested = Signal()
    answer_taken = Signal()  # what was just kept shall be the standing answer

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "accent_soft", parent)
        self.caption_label = label("", sans(12, strong=True), ACCENT)
        self.reflect_button = Button(theme, self.tr("Reflect"), "link", self.tr("Ctrl R"))
        self.reflect_button.setToolTip(self.tr("Write an entry to this question (Ctrl+R)"))
        self.reflect_button.setAccessibleDescription(self.tr("Write an entry to this question (Ctrl+R)"))
        self.answer_button = Button(theme, self.tr("My answer"), "link")
        self.answer_button.setAccessibleDescription(self.tr("Your standing answer, unfolded or folded again"))
        self.another_button = Button(theme, self.tr("Another"), "link")
        self.another_button.setToolTip(self.tr("Not now: see another question"))
        self.another_button.setAccessibleDescription(self.tr("Not now: see another question"))
        self.take_button: Button | None = None
        self.question_text = Prose(font=serif(19.5, italic=True), line_height=1.35)
        self.answer_text = Prose(font=serif(15.5))
        self.answer_note = small("", wrap=False)
        self._arrange()
        self.reflect_button.clicked.connect(self.reflect_requested)
        self.another_button.clicked.connect(self.another_requested)
        self.answer_button.clicked.connect(self.show_answer)

    def show_question(self, caption: str, question: str, answer: str | None, answer_note: str) -> None:
        """Show a question; its answer stays folded until asked for."""
        self.caption_label.setText(caption)
        self.question_text.set_text(question)
        self.answer_text.set_text(answer or "")
        self.answer_note.setText(answer_note)
        self.answer_button.setVisible(answer is not None)
        self._fold(folded=True)
        self.offer_answer(is_offered=False)

    def offer_answer(self, *, is_offered: bool) -> None:
        """Offer, or offer no longer, to take what was just kept as the standing answer."""
        if is_offered and self.take_button is None:
            self.take_button = self._make_take_button()
        if self.take_button is not None:
            self.take_button.setVisible(is_offered)

    def _make_take_button(self) -> Button:
        made = Button(self._theme, self.tr("Take it as my standing answer"), "link")
        made.setAccessibleDescription(self.tr("What you just wrote; earlier answers are kept"))
        row = QHBoxLayout()
        row.addWidget(made)
        row.addStretch(1)
        self.body.addLayout(row)
        self.setTabOrder(self.another_button, made)
        made.clicked.connect(self.answer_taken)
        return made

    def _arrange(self) -> None:
        self.body.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.caption_label, 1)
        for button in (self.reflect_button, self.answer_button, self.another_button):
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self.question_text)
        self.body.addWidget(self.answer_text)
        self.body.addWidget(self.answer_note)

    def show_answer(self) -> None:
        """Unfold the standing answer, or fold it again."""
        self._fold(folded=self.answer_text.isVisible())

    def _fold(self, *, folded: bool) -> None:
        self.answer_text.setVisible(not folded)
        self.answer_note.setVisible(not folded)
        self.answer_button.setText(self.tr("My answer") if folded else self.tr("Fold"))
        self.answer_button.updateGeometry()
