"""Every command with its keys, found by typing; Enter does it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.commands import Commands
from ui.dialogs.panel import Panel
from ui.theme import MUTED, Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.text import heading, label, small


class ShortcutRow(QWidget):
    """One command: its words, and its keys at the right."""

    def __init__(self, theme: Theme, action: QAction, keys: str) -> None:
        super().__init__()
        self.action = action
        self.words = f"{action.text()} {keys}".casefold()
        self.button = Button(theme, action.text(), "quiet")
        self.button.setEnabled(action.isEnabled())
        self.button.setAccessibleDescription(keys or self.tr("No shortcut"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.addWidget(self.button)
        row.addStretch(1)
        row.addWidget(label(keys, sans(12.5), MUTED))


class ShortcutSheet(Panel):
    """``chosen`` is the action to be done when the sheet is closed by Enter or a press."""

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr_title(), "", parent)
        self.chosen: QAction | None = None
        self.resize(560, 640)
        self.find_edit = QLineEdit()
        self.find_edit.setPlaceholderText(self.tr("Type to find a command"))
        self.find_edit.setAccessibleName(self.tr("Find a command"))
        self.find_edit.setAccessibleDescription(self.tr("Enter does the first one found"))
        self.find_edit.setFont(sans(14))
        self.column.addWidget(self.find_edit)
        self.sections: list[tuple[QWidget, list[ShortcutRow]]] = []
        for menu in commands.menus:
            title = heading(menu.title)
            self.column.addSpacing(6)
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
        """Do the first command found on Enter; go on to the list by Down."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            able = [row for row in self.rows() if row.button.isEnabled()]
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if able:
                    self._choose(able[0].action)
                return True
            if event.key() == Qt.Key.Key_Down and able:
                able[0].button.setFocus()
                return True
        return False

    def _row(self, action: QAction) -> ShortcutRow:
        row = ShortcutRow(self.theme, action, keys_of(action))
        row.button.clicked.connect(lambda: self._choose(action))
        self.column.addWidget(row)
        return row

    def _choose(self, action: QAction) -> None:
        self.chosen = action
        self.accept()


def keys_of(action: QAction) -> str:
    """Return an action's keys as this platform writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return "  ".join(sequence.toString(native) for sequence in action.shortcuts())


def show_shortcuts(theme: Theme, commands: Commands, parent: QWidget) -> None:
    """Show the sheet, and do what was chosen in it."""
    sheet = ShortcutSheet(theme, commands, parent)
    sheet.exec()
    if sheet.chosen is not None:
        sheet.chosen.trigger()
