"""Every command of the window in one table: for the menu, the shortcuts and the sheet that lists them.

A command is a name; what it does is said by the window or by the page in front (``Page.commands``). The
actions are made behind the first paint, before any key can come.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

TODAY, JOURNAL, PLAN, REVIEW, DRIFT, COACH = range(6)


class Command(NamedTuple):
    """One command. ``goes_to`` is the page that is shown first; without it the page in front is asked."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    goes_to: int | None = None


class CommandMenu(NamedTuple):
    """A menu and its commands, in their order; None is a line between them."""

    title: str
    commands: tuple[Command | None, ...]


def command_menus() -> tuple[CommandMenu, ...]:
    """Return all menus with all commands, in the language that is in force."""
    return (
        CommandMenu(
            tr("Journal"),
            (
                Command("new_entry", tr("New entry"), ("Ctrl+N",), TODAY),
                Command("find", tr("Find"), ("Ctrl+F",), JOURNAL),
                None,
                Command("print_card", tr("Print the card"), ("Ctrl+P",), PLAN),
                Command("open_packs", tr("Open packs from clients…"), ("Ctrl+7",)),
                None,
                Command("import", tr("Import…"), ("Ctrl+O",)),
                Command("classify", tr("Classify…"), ("Ctrl+9",)),
                Command("export", tr("Export…"), ("Ctrl+Shift+E",)),
                Command("drop_titles", tr("Drop calendar titles…")),
                None,
                Command("settings", tr("Settings"), ("Ctrl+,",)),
                Command("lock", tr("Lock"), ("Ctrl+L",)),
                Command("close", tr("Close"), ("Ctrl+Q",)),
            ),
        ),
        CommandMenu(
            tr("Entry"),
            (
                Command("undo", tr("Bring back what went away"), ("Ctrl+Z",)),
                None,
                Command("keep", tr("Keep"), ("Ctrl+Return", "Ctrl+Enter")),
                Command("deliver", tr("System 1 · Deliver"), ("Alt+1",)),
                Command("improve", tr("System 2 · Improve"), ("Alt+2",)),
                Command("enable", tr("System 3 · Enable"), ("Alt+3",)),
                Command("urgent", tr("Urgent"), ("Alt+U",)),
                Command("important", tr("Important"), ("Alt+I",)),
                Command("minutes", tr("Minutes"), ("Alt+M",)),
                None,
                Command("edit_entry", tr("Edit entry"), ("Ctrl+E",)),
                Command("bring_to_coach", tr("Bring to my coach, or not"), ("Ctrl+Shift+B",)),
                Command("delete_entry", tr("Delete entry"), ("Ctrl+Backspace",)),
            ),
        ),
        CommandMenu(
            tr("Question"),
            (
                Command("reflect", tr("Reflect on the question"), ("Ctrl+R",), TODAY),
                Command("show_answer", tr("Show my answer"), ("Ctrl+Shift+A",)),
                Command("another", tr("Another question"), ("Ctrl+Shift+R",)),
                None,
                Command("purpose", tr("Why I was put here"), ("Ctrl+Shift+W",)),
            ),
        ),
        CommandMenu(
            tr("Go"),
            (
                *(
                    Command(f"page_{position}", name, (f"Ctrl+{position + 1}",), position)
                    for position, name in enumerate(page_names())
                ),
                None,
                Command("day_before", tr("Day before"), ("Alt+Left",)),
                Command("day_after", tr("Day after"), ("Alt+Right",)),
                Command("back_to_today", tr("Back to today"), ("Alt+Home",)),
            ),
        ),
        CommandMenu(
            tr("Drift"),
            (
                Command("next_arm", tr("Other arm"), ("Ctrl+Shift+D",)),
                Command("zoom_out", tr("Longer period"), ("Ctrl+-",)),
                Command("zoom_in", tr("Shorter period"), ("Ctrl++", "Ctrl+=")),
                Command("show_table", tr("Show as table"), ("Ctrl+T",)),
                Command("copy_picture", tr("Copy as picture"), ("Ctrl+Shift+C",)),
                Command("copy_text", tr("Copy as text"), ("Ctrl+Shift+T",)),
            ),
        ),
        CommandMenu(
            tr("For your coach"),
            (
                Command("save_pdf", tr("Save as PDF"), ("Ctrl+S",)),
                Command("save_page", tr("Save as a web page")),
                Command("save_pictures", tr("Save the pictures")),
                Command("save_numbers", tr("Save the numbers")),
                Command("save_pack", tr("Save all of it")),
                Command("protect_pack", tr("Save all of it under a passphrase")),
                None,
                Command("account", tr("Your leadership account"), ("Ctrl+8",), COACH),
            ),
        ),
        CommandMenu(
            tr("Help"),
            (
                Command("shortcuts", tr("Shortcuts"), ("F1", "Ctrl+/")),
                Command("menu", tr("Show this menu"), ("F10",)),
                Command("about", tr("About In Mind")),
            ),
        ),
    )


def page_names() -> tuple[str, ...]:
    """Return the names of the six pages, in the order of the rail."""
    return (
        tr("Today"),
        tr("Journal"),
        tr("Leadership plan"),
        tr("Weekly review"),
        tr("Drift"),
        tr("For your coach"),
    )


class Commands(QObject):
    """The commands as actions of one window. An action that nobody answers just now is disabled."""

    requested = Signal(object)  # a Command

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.menus = command_menus()
        self.actions: dict[str, QAction] = {}
        for menu in self.menus:
            for command in menu.commands:
                if command is not None:
                    self.actions[command.name] = self._action(command, window)

    def enable(self, is_answered: Callable[[Command], bool]) -> None:
        """Enable those that somebody answers now."""
        for menu in self.menus:
            for command in menu.commands:
                if command is not None:
                    self.actions[command.name].setEnabled(is_answered(command))

    def fill_menu(self, parent: QMenu) -> None:
        """Put every menu with its actions into ``parent``."""
        for menu in self.menus:
            inner = parent.addMenu(menu.title)
            inner.setStyleSheet(parent.styleSheet())
            for command in menu.commands:
                if command is None:
                    inner.addSeparator()
                else:
                    inner.addAction(self.actions[command.name])

    def _action(self, command: Command, window: QWidget) -> QAction:
        action = QAction(command.text, self)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(lambda: self.requested.emit(command))
        window.addAction(action)
        return action


def tr(text: str) -> str:
    """Translate the words of a command."""
    return QCoreApplication.translate("Commands", text)
