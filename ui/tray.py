"""An icon in the desktop's tray, for whoever wants one: the way to the window, and to the review.

The window is never hidden into it: a tray may be gone, or never have been there. Closing the window ends the
program as ever, and the icon goes with it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from ui.controls import dress_menu
from ui.paint import antialiased, fill_rounded
from ui.theme import Theme

SIZES = (16, 22, 32, 48, 64)  # pixels


class Tray(QSystemTrayIcon):
    """Each wish of its menu is a signal; ``show_asked`` offers what can be answered to an invitation."""

    window_requested = Signal()
    review_requested = Signal()
    later_requested = Signal()
    skip_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(icon(theme), parent)
        self.setToolTip("In Mind")
        self._menu = dress_menu(QMenu(parent), theme)
        self.window_action = self._action(self.tr("Open In Mind"), self.window_requested)
        self.review_action = self._action(self.tr("Weekly review"), self.review_requested)
        self._menu.addSeparator()
        self.later_action = self._action(self.tr("In an hour"), self.later_requested)
        self.skip_action = self._action(self.tr("Not this week"), self.skip_requested)
        self._menu.addSeparator()
        self._action(self.tr("Close"), self.close_requested)
        self.setContextMenu(self._menu)
        self.activated.connect(self._answer)
        self.show_asked(False)

    @Slot(bool)
    def show_asked(self, asked: bool) -> None:
        """Offer to put off or wave away what is asked for."""
        for action in (self.later_action, self.skip_action):
            action.setVisible(asked)

    def _action(self, words: str, wish: SignalInstance) -> QAction:
        made = self._menu.addAction(words)
        made.triggered.connect(wish)
        return made

    def _answer(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.window_requested.emit()


def is_there() -> bool:
    """True where the desktop has a tray."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def icon(theme: Theme) -> QIcon:
    """Return three bars, one a role system, on the accent's ground."""
    made, palette = QIcon(), theme.palette
    for size in SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = antialiased(QPainter(pixmap))
        unit = size / 16
        fill_rounded(painter, QRectF(0, 0, size, size), QColor(palette.accent), 3.5 * unit)
        for number in range(3):  # equal ones: no system is more than another, and nothing rises
            bar = QRectF((3.25 + 3.5 * number) * unit, 3.5 * unit, 2.5 * unit, 9 * unit)
            fill_rounded(painter, bar, QColor(palette.on_accent), 0.8 * unit)
        painter.end()
        made.addPixmap(pixmap)
    return made
