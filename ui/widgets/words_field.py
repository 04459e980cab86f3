"""A small field for a line or two in the writer's own words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.numbers import count
from ui.paint import antialiased, fill, outline, rounded
from ui.theme import ATTENTION, Theme, sans
from ui.widgets.body_edit import BodyEdit
from ui.widgets.text import Prose

LEAST_HEIGHT, MOST_HEIGHT = 52, 220


class _Edit(BodyEdit):
    """The editor inside: lower than the composer's."""

    def sizeHint(self) -> QSize:
        """Return room for two lines, and for more as they come."""
        needed = round(self.document().size().height()) + 2
        return QSize(320, min(max(needed, LEAST_HEIGHT), MOST_HEIGHT))


class WordsField(QWidget):
    """A bordered editor; ``edited`` comes with each change that the writer makes."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, description: str, placeholder: str) -> None:
        super().__init__()
        self._theme = theme
        self.edit = _Edit()
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(description)
        self.edit.setPlaceholderText(placeholder)
        self.problem_text = Prose(font=sans(12.5), role=ATTENTION)
        self.problem_text.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.addWidget(self.edit)
        column.addWidget(self.problem_text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._tell)
        self.edit.focus_changed.connect(self.update)
        self.edit.paste_refused.connect(self._refuse_paste)

    def words(self) -> str:
        """Return what stands there, without blanks around it."""
        return self.edit.body().strip()

    def show_words(self, words: str) -> None:
        """Show these silently."""
        self.edit.blockSignals(True)
        self.edit.set_body(words)
        self.edit.blockSignals(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the border, in the accent while it is written in."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        shape = rounded(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9)
        fill(painter, shape, QColor(palette.surface))
        has_focus = self.edit.hasFocus()
        outline(
            painter, shape, QColor(palette.accent if has_focus else palette.line), 1.6 if has_focus else 1.2
        )

    def _tell(self) -> None:
        self.problem_text.hide()
        self.edited.emit()

    def _refuse_paste(self, characters: int) -> None:
        self.problem_text.set_text(
            self.tr("{0} characters are too many to paste here.").format(count(characters))
        )
        self.problem_text.show()
