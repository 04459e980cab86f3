"""The line of numbered steps: where one is, where one has been, what is still to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.paint import AT_LEFT, CENTERED, antialiased, paint_focus, write
from ui.theme import MUTED, Theme, sans
from ui.widgets.press import PressButton
from ui.widgets.text import label

PADDING = 4


class StepButton(PressButton):
    """One step; disabled until it is reached."""

    def __init__(self, theme: Theme, text: str, *, is_first: bool) -> None:
        super().__init__()
        self._theme = theme
        self._align = AT_LEFT if is_first else CENTERED  # the first in line with what lies below it
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the bold text, so that going on moves nothing."""
        width = QFontMetricsF(sans(13.5, strong=True)).horizontalAdvance(self.text())
        return QSize(round(width) + PADDING, 26)

    def nextCheckState(self) -> None:
        """Stay as it is: the page says which step is in front."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words; those of the step in front are bold, those that can be gone to underline."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        rect = QRectF(self.rect())
        font = sans(13.5, strong=self.isChecked())
        font.setUnderline(self.underMouse() and self.isEnabled() and not self.isChecked())
        color = palette.accent if self.isChecked() else palette.ink if self.isEnabled() else palette.muted
        write(painter, rect, self.text(), font, QColor(color), self._align)
        if self.hasFocus():
            paint_focus(painter, rect, QColor(palette.accent))

    def enterEvent(self, event: object) -> None:
        """Repaint under the mouse."""
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Repaint without it."""
        self.update()


class StepLine(QWidget):
    """The steps in a row, with dashes between. Tab and the arrow keys walk along those reached."""

    chosen = Signal(int)  # from 1

    def __init__(self, theme: Theme, names: Sequence[str]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.buttons: list[StepButton] = []
        for number, name in enumerate(names, start=1):
            if self.buttons:
                row.addWidget(label("—", sans(13), MUTED))
            button = StepButton(theme, self.tr("{0} {1}").format(number, name), is_first=number == 1)
            button.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch(1)

    def show_step(self, step: int, reached: int) -> None:
        """Show which step is in front and how far one may go, both from 1."""
        for number, button in enumerate(self.buttons, start=1):
            button.setChecked(number == step)
            button.setEnabled(number <= reached)
            button.setAccessibleDescription(self._state(number, step, reached))
            button.update()

    def _state(self, number: int, step: int, reached: int) -> str:
        if number == step:
            return self.tr("This step")
        return self.tr("Go to this step") if number <= reached else self.tr("Still to come")
