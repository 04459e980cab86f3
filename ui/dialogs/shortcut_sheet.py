"""Every command with its keys, found by typing; Enter does it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QEnterEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.commands import Commands
from ui.dialogs.panel import Panel
from ui.paint import AT_LEFT, antialiased, fill, outline, paint_focus, rounded, write
from ui.theme import Theme, sans
from ui.widgets.press import PressButton
from ui.widgets.text import heading, small

ROW_HEIGHT, ROW_PADDING = 32, 10


class ShortcutRow(PressButton):
    """One command over the whole width: its words, and its keys in small frames at the right."""

    def __init__(self, theme: Theme, action: QAction, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._theme = theme
        self.action = action
        self.keys = keys
        self.words = " ".join((action.text(), *keys)).casefold()
        self.setText(action.text())
        self.setEnabled(action.isEnabled())
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(", ".join(keys) or self.tr("No shortcut"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the words and the keys."""
        words = QFontMetricsF(sans(14)).horizontalAdvance(self.text())
        frames = sum(self._frame_width(keys) + 6 for keys in self.keys)
        return QSize(round(words + frames) + 2 * ROW_PADDING + 16, ROW_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground where it is pointed at, the words, the keys and the focus."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        rect = QRectF(self.rect())
        if self.isEnabled() and (self.underMouse() or self.hasFocus()):
            fill(painter, rounded(rect), QColor(palette.accent_soft))
        color = QColor(palette.ink if self.isEnabled() else palette.muted)
        write(painter, rect.adjusted(ROW_PADDING, 0, 0, 0), self.text(), sans(14), color, AT_LEFT)
        right = rect.right() - ROW_PADDING
        for keys in reversed(self.keys):
            frame = QRectF(
                right - self._frame_width(keys), rect.center().y() - 10, self._frame_width(keys), 20
            )
            fill(painter, rounded(frame, 5), QColor(palette.surface))
            outline(painter, rounded(frame.adjusted(0.5, 0.5, -0.5, -0.5), 5), QColor(palette.line))
            write(painter, frame, keys, sans(11.5), QColor(palette.muted))
            right = frame.left() - 6
        if self.hasFocus():
            paint_focus(painter, rect, QColor(palette.accent))

    def _frame_width(self, keys: str) -> float:
        return QFontMetricsF(sans(11.5)).horizontalAdvance(keys) + 14

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint under the mouse."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint without it."""
        self.update()


class ShortcutSheet(Panel):
    """``chosen`` is the action to be done when the sheet is closed by Enter or a press."""

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr_title(), "", parent)
        self.chosen: QAction | None = None
        self.fit_screen(600, 660)
        self.find_edit = QLineEdit()
        self.find_edit.setPlaceholderText(self.tr("Type to find a command"))
        self.find_edit.setAccessibleName(self.tr("Find a command"))
        self.find_edit.setAccessibleDescription(self.tr("Enter does the first one found"))
        self.find_edit.setFont(sans(14))
        self.find_edit.setMinimumHeight(36)
        self.head.addSpacing(8)
        self.head.addWidget(self.find_edit)  # above what scrolls
        self.column.setSpacing(2)
        self.sections: list[tuple[QWidget, list[ShortcutRow]]] = []
        for menu in commands.menus:
            title = heading(menu.title)
            title.setContentsMargins(0, 10, 0, 2)
            self.column.addWidget(title)
            rows = []
            for command in menu.commands:
                if command is not None:
                    rows.append(self._row(commands.actions[command.name]))
            self.sections.append((title, rows))
        self.nothing_label = small(self.tr("No command has these words."))
        self.nothing_label.hide()
        self.column.addWidget(self.nothing_label)
        self.column.addStretch(1)
        self.add_close()
        self.find_edit.textChanged.connect(self.look_for)
        self.find_edit.installEventFilter(self)
        self.find_edit.setFocus()

    def tr_title(self) -> str:
        """Return the title."""
        return self.tr("Shortcuts")

    def rows(self) -> list[ShortcutRow]:
        """Return the rows in sight, in their order."""
        return [row for _, rows in self.sections for row in rows if not row.isHidden()]

    def look_for(self, words: str) -> None:
        """Show the commands that hold all these words."""
        wanted = words.casefold().split()
        for title, rows in self.sections:
            for row in rows:
                row.setVisible(all(word in row.words for word in wanted))
            title.setVisible(any(not row.isHidden() for row in rows))
        self.nothing_label.setVisible(not self.rows())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Do the first command found on Enter; Down goes on to the list, and Up comes back."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        able = [row for row in self.rows() if row.isEnabled()]
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = watched if isinstance(watched, ShortcutRow) else next(iter(able), None)
            if row is not None:
                self._choose(row.action)
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and able:
            walked: list[QWidget] = [self.find_edit, *able]
            here = walked.index(watched) if watched in walked else 0
            self._walk_to(walked[min(max(here + steps[Qt.Key(event.key())], 0), len(able))])
            return True
        return False

    def _walk_to(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(widget, ShortcutRow):
            self._scroll.ensureWidgetVisible(widget, 0, 40)

    def _row(self, action: QAction) -> ShortcutRow:
        row = ShortcutRow(self.theme, action, keys_of(action))
        row.clicked.connect(lambda: self._choose(action))
        row.installEventFilter(self)
        self.column.addWidget(row)
        return row

    def _choose(self, action: QAction) -> None:
        self.chosen = action
        self.accept()


def keys_of(action: QAction) -> tuple[str, ...]:
    """Return an action's keys as this platform writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(sequence.toString(native) for sequence in action.shortcuts())


def show_shortcuts(theme: Theme, commands: Commands, parent: QWidget) -> None:
    """Show the sheet, and do what was chosen in it."""
    sheet = ShortcutSheet(theme, commands, parent)
    sheet.exec()
    sheet.deleteLater()
    if sheet.chosen is not None:
        sheet.chosen.trigger()
