"""Qt's own controls in our colours: fields, boxes, menus, tables. Put on what holds them, when it is made.

A style sheet for the whole program would be read before the first paint and slow every widget down.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QMenu, QWidget

from journal.palette import Palette
from journal.resource_files import resource_path
from ui.theme import Theme

_SHEET = """
QLineEdit, QPlainTextEdit, QDateEdit, QTimeEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: {surface}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 5px 9px;
    selection-background-color: {accent}; selection-color: {on_accent};
    placeholder-text-color: {muted};
}
QLineEdit:focus, QPlainTextEdit:focus, QDateEdit:focus, QTimeEdit:focus, QSpinBox:focus,
QDoubleSpinBox:focus, QComboBox:focus { border: 2px solid {accent}; padding: 4px 8px; }
QLineEdit:disabled, QDateEdit:disabled, QTimeEdit:disabled, QSpinBox:disabled, QComboBox:disabled {
    color: {muted};
}
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 22px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
    border: none; border-radius: 0; padding: 0; background: transparent;
}
QComboBox::down-arrow, QDateEdit::down-arrow {
    width: 0; height: 0; border-left: 4px solid {surface}; border-right: 4px solid {surface};
    border-top: 5px solid {muted}; margin-right: 8px;
}
QComboBox QAbstractItemView {
    background: {surface}; color: {ink}; border: 1px solid {line};
    selection-background-color: {accent_soft}; selection-color: {ink}; outline: none;
}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button,
QTimeEdit::up-button, QTimeEdit::down-button { border: none; width: 22px; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QTimeEdit::up-arrow {
    width: 0; height: 0; border-left: 4px solid {surface}; border-right: 4px solid {surface};
    border-bottom: 5px solid {muted}; margin-right: 6px;
}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QTimeEdit::down-arrow {
    width: 0; height: 0; border-left: 4px solid {surface}; border-right: 4px solid {surface};
    border-top: 5px solid {muted}; margin-right: 6px;
}
QCheckBox { color: {ink}; spacing: 9px; }
QCheckBox::indicator {
    width: 16px; height: 16px; border: 1px solid {muted}; border-radius: 5px; background: {surface};
}
QCheckBox::indicator:checked {
    background: {accent}; border-color: {accent}; image: url("{check}");
}
QCheckBox:focus { outline: none; }
QCheckBox::indicator:focus { border: 2px solid {accent}; width: 14px; height: 14px; }
QRadioButton { color: {ink}; spacing: 9px; }
QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid {muted}; border-radius: 9px; background: {surface};
}
QRadioButton::indicator:checked {
    border: 1px solid {accent};
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 {accent}, stop: 0.5 {accent}, stop: 0.6 {surface}, stop: 1 {surface});
}
QRadioButton:focus { outline: none; }
QRadioButton::indicator:focus { border: 2px solid {accent}; width: 14px; height: 14px; }
QPushButton {
    background: {surface}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 6px 14px;
}
QPushButton:hover { border-color: {accent}; }
QPushButton:focus { border: 2px solid {accent}; padding: 5px 13px; }
QPushButton:default { background: {accent}; color: {on_accent}; border-color: {accent}; }
QProgressBar { background: {line}; border: none; border-radius: 3px; }
QProgressBar::chunk { background: {accent}; border-radius: 3px; }
QListWidget {
    background: {surface}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 4px;
    outline: none;
}
QListWidget:focus { border: 2px solid {accent}; padding: 3px; }
QListWidget::item { padding: 4px 6px; border-radius: 6px; }
QListWidget::item:selected { background: {accent_soft}; color: {ink}; }
QTableView {
    background: {surface}; color: {ink}; gridline-color: {line}; border: none;
    selection-background-color: {accent_soft}; selection-color: {ink};
}
QHeaderView::section {
    background: {sunk}; color: {muted}; border: none; border-bottom: 1px solid {line}; padding: 5px 8px;
}
QCalendarWidget QWidget { background: {surface}; color: {ink}; alternate-background-color: {sunk}; }
QCalendarWidget QAbstractItemView {
    selection-background-color: {accent}; selection-color: {on_accent}; outline: none;
}
QCalendarWidget QAbstractItemView:disabled { color: {line}; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: {line}; border-radius: 3px; margin: 2px 3px; min-height: 24px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: {line}; border-radius: 3px; margin: 3px 2px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; width: 0; height: 0;
}
"""
_MENU_SHEET = """
QMenu { background: {surface}; color: {ink}; border: 1px solid {line}; padding: 6px; }
QMenu::item { padding: 6px 18px 6px 14px; border-radius: 6px; }
QMenu::item:selected { background: {accent_soft}; color: {ink}; }
QMenu::item:disabled { color: {muted}; }
QMenu::separator { height: 1px; background: {line}; margin: 5px 8px; }
"""


def dress(widget: QWidget, theme: Theme) -> None:
    """Let the standard controls within ``widget`` look at home, and follow the theme while it lives."""

    def put_on() -> None:
        widget.setStyleSheet(filled(_SHEET + _MENU_SHEET, theme.palette))

    put_on()
    widget.installEventFilter(_WheelGuard(widget))
    theme.changed.connect(put_on)
    widget.destroyed.connect(lambda: _forget(theme, put_on))


class _WheelGuard(QObject):
    """Lets the wheel scroll past a field that has not the keyboard, instead of changing what stands in it.

    Whoever scrolls through the settings would change them otherwise, as the pointer comes over them.
    """

    def __init__(self, holder: QWidget) -> None:
        super().__init__(holder)
        self._holder = holder

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for new fields when what holds them is shown or laid out, and hold wheels back from them."""
        if watched is self._holder:
            if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest):
                self._guard_fields()
        elif event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()  # so that it goes on to what can be scrolled
            return True
        return False

    def _guard_fields(self) -> None:
        for kind in (QAbstractSpinBox, QComboBox):
            for field in self._holder.findChildren(kind):
                if field.focusPolicy() == Qt.FocusPolicy.WheelFocus:
                    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                    field.installEventFilter(self)


def name_field(field: QAbstractSpinBox, name: str, description: str) -> None:
    """Name a field and the line within it, which is what a screen reader stands on."""
    field.lineEdit().setTextMargins(7, 0, 0, 0)  # the padding of the sheet does not reach it
    for part in (field, field.lineEdit()):
        part.setAccessibleName(name)
        part.setAccessibleDescription(description)


def dress_menu(menu: QMenu, theme: Theme) -> QMenu:
    """Give a menu, and the menus in it, our colours and return it."""
    menu.setStyleSheet(filled(_MENU_SHEET, theme.palette))
    return menu


def filled(sheet: str, palette: Palette) -> str:
    """Return a style sheet with the palette's values in the place of their names."""
    for role in (
        "paper", "surface", "sunk", "ink", "muted", "line", "on_accent", "accent_soft", "accent", "attention",
    ):  # fmt: skip
        sheet = sheet.replace("{" + role + "}", getattr(palette, role))
    return sheet.replace("{check}", resource_path("icons", f"check-{palette.name}.svg").as_posix())


def _forget(theme: Theme, put_on: object) -> None:
    import contextlib

    with contextlib.suppress(RuntimeError, TypeError):  # the theme goes before its widgets at the end
        theme.changed.disconnect(put_on)
