"""How long something took: a few usual lengths and a small field, in one light row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.controls import dress
from ui.numbers import count
from ui.theme import Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.segments import Segment, Segments

USUAL = (5, 15, 30, 45, 60, 90)
MOST = 24 * 60


class MinutesRow(QWidget):
    """Arrows walk, digits go into the field, Enter chooses, Escape leaves it as it was."""

    chosen = Signal(object)  # minutes, or None for left open
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = self.tr("{0} minutes")
        segments = [Segment(count(minutes), said.format(count(minutes))) for minutes in USUAL]
        self.usual_choice = Segments(theme, segments, may_be_none=True)
        for button, minutes in zip(self.usual_choice.buttons, USUAL, strict=True):
            button.setAccessibleName(said.format(count(minutes)))
            button.setAccessibleDescription(self.tr("Say that it took this long"))
            button.clicked.connect(lambda _=False, minutes=minutes: self.chosen.emit(minutes))
        self.minutes_edit = QLineEdit()
        self.minutes_edit.setFont(sans(13))
        self.minutes_edit.setFixedWidth(104)
        self.minutes_edit.setValidator(QIntValidator(0, MOST, self))
        self.minutes_edit.setPlaceholderText(self.tr("Minutes"))
        self.minutes_edit.setAccessibleName(self.tr("Minutes"))
        self.minutes_edit.setAccessibleDescription(self.tr("Any number of minutes; 0 leaves it open"))
        self.open_button = Button(theme, self.tr("Leave it open"), "link")
        self.open_button.setAccessibleDescription(self.tr("Do not say how long it took"))
        self.open_button.clicked.connect(lambda: self.chosen.emit(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = FlowLayout(spacing=8)
        for widget in (self.usual_choice, self.minutes_edit, self.open_button):
            row.addWidget(widget)
        column.addLayout(row)
        dress(self, theme)
        for stop in self.stops():
            stop.installEventFilter(self)

    def stops(self) -> list[QWidget]:
        """Return what the keyboard can be at, in the order of reading."""
        return [*self.usual_choice.buttons, self.minutes_edit, self.open_button]

    def ask(self, minutes: int | None) -> None:
        """Begin with this length and take the keyboard."""
        is_usual = minutes in USUAL
        at = USUAL.index(minutes) if minutes in USUAL else None
        self.usual_choice.set_value(at)
        self.minutes_edit.setText("" if minutes is None or is_usual else str(minutes))
        self.open_button.setVisible(minutes is not None)
        self.show()
        if minutes is None or at is not None:
            self.usual_choice.buttons[at or 0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.minutes_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.minutes_edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take our keys before the window's commands do."""
        if isinstance(event, QKeyEvent) and isinstance(watched, QWidget) and self._is_ours(watched, event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(watched, event)
                return True
        return False

    def _is_ours(self, at: QWidget, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        walks = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if at is self.minutes_edit and walks:
            walks = self._is_at_its_start() and event.key() == Qt.Key.Key_Left
        is_digit = at is not self.minutes_edit and event.text().isdigit()
        chooses = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        return plain and (walks or is_digit or chooses)

    def _take(self, at: QWidget, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(at)
        elif event.text().isdigit():
            self.minutes_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.minutes_edit.setText(event.text())
        else:
            shown = [stop for stop in self.stops() if not stop.isHidden()]
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            to = min(max(shown.index(at) + step, 0), len(shown) - 1)
            shown[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, at: QWidget) -> None:
        if at is not self.minutes_edit:
            for button, minutes in zip(self.usual_choice.buttons, USUAL, strict=True):
                if at is button:
                    self.chosen.emit(minutes)
                    return
            self.chosen.emit(None)
        elif self.minutes_edit.hasAcceptableInput():
            self.chosen.emit(int(self.minutes_edit.text()) or None)
        elif not self.minutes_edit.text():
            self.left.emit()

    def _is_at_its_start(self) -> bool:
        return self.minutes_edit.cursorPosition() == 0 and not self.minutes_edit.hasSelectedText()
