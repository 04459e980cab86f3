"""The frame: a rail with six pages, each made when first shown."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QPoint, QRectF, QSize, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QFontMetricsF,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.page_stack import PageStack
from ui.pages.page import Page
from ui.paint import AT_LEFT, AT_RIGHT, antialiased, fill_rect, fill_rounded, paint_focus, write
from ui.theme import Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.press import PressButton
from ui.widgets.text import label, small

if TYPE_CHECKING:
    from pathlib import Path

    from ui.commands import Command, CommandMenu, Commands
    from ui.ending import Ending
    from ui.widgets.undo_bar import NoticeBar, Offer, UndoBar

WIDTH, HEIGHT = 1280, 820  # pixels, where the screen has room for them
TITLE_BAR = 40
RAIL_WIDTH = 196
RAIL_PADDING, KEYS_GAP = 10, 6
FOOT_HEIGHT = 24  # pixels
GUESTS = 100  # from here on are the positions of pages that stand in no rail


class Place(NamedTuple):
    """One entry of the rail: its name and how its page is made."""

    name: str
    make: Callable[[], Page]


class RailButton(PressButton):
    """The name of a page, with its shortcut at the right where a long name leaves it room."""

    asked_again = Signal()  # a press on the page that is in front

    def __init__(self, theme: Theme, text: str, keys: str) -> None:
        super().__init__()
        self._theme = theme
        self._keys = keys
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(keys)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._was_in_front = False
        self.pressed.connect(self._note_press)
        self.clicked.connect(self._ask_again)

    def _note_press(self) -> None:
        self._was_in_front = self.isChecked()

    def _ask_again(self) -> None:
        # Qt asks a checked button of a group for no other state, so a click on it changes nothing by itself.
        if self._was_in_front:
            self.asked_again.emit()

    def nextCheckState(self) -> None:
        """Come to the front; the page that is there stays there."""
        if not self.isChecked():
            super().nextCheckState()

    def shown_keys(self) -> str:
        """Return the shortcut, or nothing where there is no room beside the name."""
        text = QFontMetricsF(sans(14, strong=True)).horizontalAdvance(self.text())
        keys = QFontMetricsF(sans(11)).horizontalAdvance(self._keys)
        return self._keys if text + KEYS_GAP + keys <= self.width() - 2 * RAIL_PADDING else ""

    def sizeHint(self) -> QSize:
        """Return one row of the rail."""
        return QSize(RAIL_WIDTH - 24, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the page in front, the name and the shortcut."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        rect = QRectF(self.rect())
        if self.isChecked():
            fill_rounded(painter, rect, QColor(palette.accent_soft), 8)
        color = palette.accent if self.isChecked() else palette.ink if self.underMouse() else palette.muted
        inner = rect.adjusted(RAIL_PADDING, 0, -RAIL_PADDING, 0)
        write(painter, inner, self.text(), sans(14, strong=self.isChecked()), QColor(color), AT_LEFT)
        write(painter, inner, self.shown_keys(), sans(11), QColor(palette.muted), AT_RIGHT)
        if self.hasFocus():
            paint_focus(painter, rect, QColor(palette.accent))


class Rail(QWidget):
    """The column at the left: the program's name, the pages, and how safe the journal is."""

    chosen = Signal(int)
    settings_requested = Signal()
    menu_requested = Signal()

    def __init__(self, theme: Theme, names: list[str], safety: str) -> None:
        super().__init__()
        self._theme = theme
        self._is_selecting = False
        self.setFixedWidth(RAIL_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 22, 12, 20)
        column.setSpacing(2)
        brand = label("In Mind", serif(18, strong=True))
        brand.setContentsMargins(10, 0, 0, 18)
        column.addWidget(brand)
        self._column = column
        self.buttons: list[RailButton] = []
        for name in names:
            self.add(name)
        column.addStretch(1)
        self._safety, self._backup = safety, ""
        self.safety_label = small(safety)
        self.safety_label.setContentsMargins(10, 0, 0, 0)
        column.addWidget(self.safety_label)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(8, 2, 0, 0)
        self._foot.setSpacing(6)
        self._foot.addStrut(FOOT_HEIGHT)
        column.addLayout(self._foot)

    def add(self, name: str) -> None:
        """Add one more page below the others."""
        position = len(self.buttons)
        button = RailButton(self._theme, name, self.tr("Ctrl {0}").format(position + 1))
        self._column.insertWidget(position + 1, button)  # the first is the program's name
        if self.buttons:
            QWidget.setTabOrder(self.buttons[-1], button)
        # Not clicked: a screen reader toggles without a click.
        button.toggled.connect(lambda is_on: self._follow(position, is_on))
        button.asked_again.connect(lambda: self.chosen.emit(position))
        self.buttons.append(button)

    def say_safety(self, safety: str) -> None:
        """Say who can read the journal."""
        self._safety = safety
        self._show_safety()

    def say_backup(self, words: str) -> None:
        """Say below it when the journal was last backed up."""
        self._backup = words
        self._show_safety()

    def _show_safety(self) -> None:
        self.safety_label.setText("\n".join(filter(None, (self._safety, self._backup))))

    def select(self, position: int) -> None:
        """Show which page is in front, silently; for one that does not stand here, none is."""
        self._is_selecting = True
        if position < len(self.buttons):
            self.buttons[position].setChecked(True)
        else:
            for button in self.buttons:
                button.setAutoExclusive(False)  # else one of them always stays pressed
                button.setChecked(False)
                button.setAutoExclusive(True)
        self._is_selecting = False

    def _follow(self, position: int, is_pressed: bool) -> None:
        if is_pressed and not self._is_selecting:
            self.chosen.emit(position)

    def add_foot(self) -> None:
        """Add the ways to settings and menu; no first paint need wait for them."""
        self.settings_button = Button(self._theme, self.tr("Settings"), "link")
        self.settings_button.setAccessibleDescription(
            self.tr("Appearance, language, the day and the questions (Ctrl+,)")
        )
        self.menu_button = Button(self._theme, self.tr("Menu"), "link")
        self.menu_button.setAccessibleDescription(self.tr("All commands with their shortcuts (F10)"))
        self.settings_button.clicked.connect(self.settings_requested)
        self.menu_button.clicked.connect(self.menu_requested)
        before: QWidget = self.buttons[-1]  # they are reached behind the pages, though made last
        for button in (self.settings_button, self.menu_button):
            self._foot.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button
        self._foot.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line at the right."""
        edge = QRectF(self.width() - 1, 0, 1, self.height())
        fill_rect(QPainter(self), edge, QColor(self._theme.palette.line))


class Window(QMainWindow):
    """The main window of one journal."""

    closing = Signal()
    rearranged = Signal()  # moved, or of another size
    undo_requested = Signal()
    file_dropped = Signal(object)  # the Path of one file or folder
    painted = Signal()  # once, when all that comes right behind the first paint is there

    def __init__(self, theme: Theme, title: str, places: list[Place], safety: str) -> None:
        super().__init__()
        self._theme = theme
        self._places = places
        self._pages: dict[int, Page] = {}
        self._guests: list[Callable[[], Page]] = []
        self._came_from = 0  # the last page of the rail that was in front
        self._is_painted = False
        self.ends_with: Ending | None = None  # done when it has closed; then the journal opens again
        self._unsaved = ""  # what last stood in the way of saving
        self._has_left = False
        self._was_held = False  # stayed once already, though it was to be closed
        self._later: list[Callable[[], object]] = []
        self._answers: dict[str, Callable[[], object]] = {}
        self._undo_bar: UndoBar | None = None
        self._notice_bar: NoticeBar | None = None
        self.commands: Commands | None = None
        self.setWindowTitle(title)
        self.setMinimumSize(820, 560)
        room = self.screen().availableGeometry()
        self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height() - TITLE_BAR))
        self.rail = Rail(theme, [place.name for place in places], safety)
        self.stack = PageStack()
        self.frame = QWidget()
        row = QHBoxLayout(self.frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self.setCentralWidget(self.frame)
        self.rail.chosen.connect(self.show_page)
        self.rail.menu_requested.connect(self.show_menu)
        self.rail.settings_requested.connect(lambda: self._do("settings"))
        self.later(self.rail.add_foot)
        self.later(self._add_commands)
        theme.changed.connect(self._repaint)

    def page(self, position: int) -> Page:
        """Return a page, made now if it was never shown."""
        if position not in self._pages:
            make = self._places[position].make if position < GUESTS else self._guests[position - GUESTS]
            page = self._pages[position] = make()
            self.stack.addWidget(page)
            page.commands_changed.connect(self.enable_commands)
            if self._is_painted:
                page.complete()
            else:
                for work in page.completions():
                    self.later(work)
        return self._pages[position]

    def add_place(self, place: Place) -> int:
        """Add a page at the foot of the rail and return its position."""
        self._places.append(place)
        self.rail.add(place.name)
        return len(self._places) - 1

    def add_guest(self, make: Callable[[], Page]) -> int:
        """Add a page that stands in no rail, as one that is seldom wanted, and return its position."""
        self._guests.append(make)
        return GUESTS + len(self._guests) - 1

    @Slot()
    def go_back(self) -> None:
        """Bring the page of the rail to the front from which one came to a guest."""
        self.show_page(self._came_from)

    def was_made(self, position: int) -> bool:
        """True for a page that is there already."""
        return position in self._pages

    def show_page(self, position: int) -> None:
        """Bring a page to the front."""
        page = self.page(position)
        if position < GUESTS:
            self._came_from = position
        self.rail.select(position)
        self.stack.bring(page)
        if self._is_painted:
            page.setFocus()  # the page itself, from which Tab leads to its first control
        page.showing()
        self.enable_commands()

    @property
    def position(self) -> int:
        """Which page is in front."""
        return next(at for at, page in self._pages.items() if page is self.stack.currentWidget())

    @Slot()
    def come_forward(self) -> None:
        """Come in front of the other windows, as it was before it was made small."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def answer(self, name: str, act: Callable[[], object]) -> None:
        """Let the window itself do ``act`` for a command, whichever page is in front."""
        self._answers[name] = act

    def perform(self, command: Command) -> None:
        """Do what a command asks: go to its page, then let the page or the window answer."""
        if command.goes_to is not None and command.goes_to != self.position:
            self.show_page(command.goes_to)
        act = self._pages[self.position].commands().get(command.name) or self._answers.get(command.name)
        if act is not None:
            act()

    def _do(self, name: str) -> None:
        if name in self._answers:
            self._answers[name]()

    def do_next(self, name: str) -> None:
        """Do what answers a command when the dialog that asks for it has closed."""
        QTimer.singleShot(0, lambda: self._do(name))

    @Slot()
    def enable_commands(self) -> None:
        """Enable the commands that somebody answers now."""
        if self.commands is not None and self.stack.currentWidget() is not None:
            answered = self._pages[self.position].commands().keys() | self._answers.keys()
            self.commands.enable(lambda command: command.goes_to is not None or command.name in answered)

    @Slot()
    def show_menu(self) -> None:
        """Open the menu of all commands above the foot of the rail."""
        from PySide6.QtWidgets import QMenu

        if self.commands is None:
            return
        from ui.controls import dress_menu

        menu = dress_menu(QMenu(self), self._theme)
        menu.aboutToHide.connect(menu.deleteLater)
        self.commands.fill_menu(menu)
        corner = self.rail.menu_button.mapToGlobal(self.rail.menu_button.rect().topLeft())
        menu.popup(corner - QPoint(0, menu.sizeHint().height() + 6))

    @Slot(str)
    def offer_undo(self, words: str) -> None:
        """Say what just went away and offer to bring it back; no words take the offer away."""
        if self._undo_bar is None:
            from ui.widgets.undo_bar import UndoBar

            self._undo_bar = UndoBar(self._theme, self.frame, RAIL_WIDTH)
            self._undo_bar.undo_requested.connect(self.undo_requested)
        self._undo_bar.offer(words)

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Say what stood in the way, over the foot of the page, unless the page says it itself."""
        self._unsaved = sentence
        page = self.stack.currentWidget()
        if isinstance(page, Page) and page.says_problems:
            return
        self.tell(sentence)

    def tell(self, sentence: str, offer: Offer | None = None, *, is_calm: bool = False) -> None:
        """Say this over the foot of the page, whatever the page says, with what can be done about it."""
        self._notice().say(sentence, offer, is_calm=is_calm)

    def keep_all(self) -> str:
        """Put all that is typed into the file; return what stood in the way, or nothing.

        Dialogs close as they do by Escape: each puts aside what it can.
        """
        self._unsaved = ""
        if self._has_left:
            return ""
        while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
            dialog.reject()
            if dialog.isVisible():
                break  # one that will not go; what is typed on the pages is put away all the same
        self.flush_pages()
        return self._unsaved

    @Slot()
    def flush_pages(self) -> None:
        """Put into the file what is typed on any page and not yet kept."""
        for page in self._pages.values():
            page.flush()

    def leave(self) -> None:
        """Go for good once all is kept: the journal behind the pages is about to be closed."""
        self._later.clear()
        self.closing.emit()
        self.hide()
        self._has_left = True

    def _notice(self) -> NoticeBar:
        if self._notice_bar is None:
            from ui.widgets.undo_bar import NoticeBar

            self._notice_bar = NoticeBar(self._theme, self.frame, RAIL_WIDTH)
        return self._notice_bar

    def settle(self) -> None:
        """Let everything that was asked for be made and painted: charts too. For pictures and tests."""
        page = self.stack.currentWidget()
        while True:
            QApplication.sendPostedEvents()
            QApplication.processEvents()
            if not self.stack.is_covered and (not isinstance(page, Page) or page.is_settled()):
                break
        QApplication.processEvents()

    def remembered(self) -> str:
        """Return where and how large the window is, to be restored another day."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore(self, remembered: str) -> None:
        """Come back to where the window stood; Qt brings it into sight where that screen is gone."""
        if remembered:
            self.restoreGeometry(QByteArray.fromBase64(remembered.encode("ascii", "replace")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint, when the event loop comes round after it."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._do_later)

    def later(self, work: Callable[[], object]) -> None:
        """Do ``work`` behind the first paint, when what was asked for before is done."""
        self._later.append(work)

    def _do_later(self) -> None:
        """Do one piece of it; a key that was pressed meanwhile comes before the next."""
        if self._later:
            self._later.pop(0)()
            QTimer.singleShot(0, self._do_later)
        else:
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what is typed be put into the file; where that fails, stay once and say so."""
        self._later.clear()
        unsaved = self.keep_all()
        if unsaved and not self._was_held:
            self._was_held = True
            told = self.tr("{0} Close the window once more to leave without what is not saved.")
            self.tell(told.format(unsaved))
            event.ignore()
            return
        if not self._has_left:
            self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file or folder of this computer, where somebody looks at it."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell that it stands elsewhere."""
        super().moveEvent(event)
        self.rearranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the offer to undo at its place."""
        super().resizeEvent(event)
        self.rearranged.emit()
        for bar in (self._undo_bar, self._notice_bar):
            if bar is not None:
                bar.place()

    def _add_commands(self) -> None:
        from ui.commands import Commands

        self.commands = Commands(self)
        self.commands.requested.connect(self.perform)
        self.answer("close", self.close)
        self.answer("menu", self.show_menu)
        self.answer("undo", self.undo_requested.emit)
        if sys.platform == "darwin":
            for menu in self.commands.menus:
                self._fill_menu_bar(menu)
        self.enable_commands()

    def _fill_menu_bar(self, menu: CommandMenu) -> None:
        assert self.commands is not None
        inner = self.menuBar().addMenu(menu.title)
        for command in menu.commands:
            if command is None:
                inner.addSeparator()
            else:
                inner.addAction(self.commands.actions[command.name])

    def _repaint(self) -> None:
        self.stack.forget_pictures()
        for widget in self.findChildren(QWidget):
            widget.update()


def _dropped(event: QDropEvent) -> Path | None:
    """Return the one file or folder of this computer that is dropped, if it is that."""
    from pathlib import Path

    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
