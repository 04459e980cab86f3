"""The theme: one palette for the window, taken from the system's light or dark and followed live."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from journal.palette import Palette, load_palette
from journal.resource_files import resource_path

SANS = "Inter"
SERIF = "Source Serif 4"
FONT_FILES = (
    "Inter-Regular.ttf",
    "Inter-SemiBold.ttf",
    "SourceSerif4-Regular.ttf",
    "SourceSerif4-Italic.ttf",
    "SourceSerif4-SemiBold.ttf",
)

Choice = Literal["system", "light", "dark"]
Role = QPalette.ColorRole

# Which of Qt's roles carries which of ours, so that a label needs no colour of its own.
INK = Role.WindowText
MUTED = Role.PlaceholderText
ACCENT = Role.Link
ATTENTION = Role.BrightText


class Theme(QObject):
    """Holds the palette that is in force and tells when it changes."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._system_is_dark = app.palette().window().color().lightness() < 128
        self.palette = load_palette(self._wanted())
        app.setFont(sans(13))  # what sets no font of its own: menus, tool tips, Qt's own dialogs
        self._apply()

    @property
    def is_dark(self) -> bool:
        """True while the dark palette is in force."""
        return self.palette.name == "dark"

    def choose(self, choice: Choice) -> None:
        """Take this theme from now on; "system" follows the desktop."""
        self._choice = choice
        self._follow()

    def color(self, value: str, alpha: int = 255) -> QColor:
        """Return a palette value as Qt's colour."""
        color = QColor(value)
        color.setAlpha(alpha)
        return color

    def _wanted(self) -> Literal["light", "dark"]:
        if self._choice != "system":
            return self._choice
        return "dark" if self._system_is_dark else "light"

    def _follow_system(self) -> None:
        from PySide6.QtCore import Qt  # not at the start: see ui/paint.py

        self._system_is_dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        self._follow()

    def _follow(self) -> None:
        if self._wanted() != self.palette.name:
            self.palette = load_palette(self._wanted())
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        self._app.setPalette(qt_palette(self.palette))


def qt_palette(roles: Palette) -> QPalette:
    """Return Qt's palette for ours."""
    palette = QPalette()
    for role, value in (
        (Role.Window, roles.paper),
        (Role.Base, roles.surface),
        (Role.AlternateBase, roles.sunk),
        (Role.Button, roles.surface),
        (Role.WindowText, roles.ink),
        (Role.Text, roles.ink),
        (Role.ButtonText, roles.ink),
        (Role.PlaceholderText, roles.muted),
        (Role.Link, roles.accent),
        (Role.Accent, roles.accent),
        (Role.BrightText, roles.attention),
        (Role.Highlight, roles.accent),
        (Role.HighlightedText, roles.on_accent),
        (Role.Mid, roles.line),
        (Role.Midlight, roles.line),
        (Role.Light, roles.surface),
        (Role.Dark, roles.line),
        (Role.Shadow, roles.line),
        (Role.ToolTipBase, roles.surface),
        (Role.ToolTipText, roles.ink),
    ):
        palette.setColor(role, QColor(value))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(roles.muted))
    return palette


def load_fonts(names: tuple[str, ...] = FONT_FILES) -> None:
    """Make the shipped fonts known, so that the window looks the same on every machine."""
    for name in names:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))


def sans(pixels: float, *, strong: bool = False) -> QFont:
    """Return the interface's font, sized in pixels at 100 %."""
    return _font(SANS, pixels, strong=strong)


def serif(pixels: float, *, strong: bool = False, italic: bool = False) -> QFont:
    """Return the font of what people write and read, sized in pixels at 100 %."""
    font = _font(SERIF, pixels, strong=strong)
    font.setItalic(italic)
    return font


def _font(family: str, pixels: float, *, strong: bool) -> QFont:
    font = QFont(family)
    font.setPointSizeF(pixels * 0.75)  # Qt rounds pixel sizes; at 96 dpi a point is 4/3 pixels
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    return font
