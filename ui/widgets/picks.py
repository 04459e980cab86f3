"""A box to tick that opens a list of boxes: things that are chosen one by one."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import serif
from ui.widgets.text import Prose, small
from ui.widgets.tick_box import TickBox

INDENT = 25  # pixels: below the words of a box, not below the box


class Pick(NamedTuple):
    """One thing to choose: what it is known by, our line about it, and the writer's words."""

    key: Hashable
    line: str
    words: str


class Picks(QWidget):
    """The box and its list. ``chosen`` is what is ticked while the box itself is; ``changed`` says so."""

    changed = Signal()

    def __init__(self, title: str, *, all_at_once: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all_at_once = all_at_once
        self.box = TickBox(title, "")
        self.caption_label = small("")
        self.caption_label.setContentsMargins(INDENT, 0, 0, 0)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(INDENT, 4, 0, 6)
        self._rows.setSpacing(8)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for widget in (self.box, self.caption_label, self._list):
            column.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.boxes: dict[Hashable, TickBox] = {}
        self.box.toggled.connect(self._follow)

    @property
    def chosen(self) -> frozenset[Hashable]:
        """The keys that are ticked; none while the box is not."""
        if not self.box.isChecked():
            return frozenset()
        return frozenset(key for key, box in self.boxes.items() if box.isChecked())

    def offer(self, picks: Sequence[Pick], caption: str) -> None:
        """Offer these; what was ticked before and is still there stays ticked."""
        before = {key for key, box in self.boxes.items() if box.isChecked()}
        known = set(self.boxes)
        self._clear()
        for pick in picks:
            wanted = pick.key in before or (self._all_at_once and pick.key not in known)
            self._add(pick, is_ticked=wanted)
        self.caption_label.setText(caption)
        self.box.setAccessibleDescription(caption)
        self.box.setEnabled(bool(picks))
        if not picks and self.box.isChecked():
            self.box.setChecked(False)
        self._list.setVisible(self.box.isChecked())

    def _add(self, pick: Pick, *, is_ticked: bool) -> None:
        box = TickBox(pick.line, pick.words, 12.5)
        box.setChecked(is_ticked)
        words = Prose(pick.words, serif(14), line_height=1.35)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(INDENT, 0, 0, 0)
        row.addWidget(words)
        self._rows.addWidget(box)
        self._rows.addWidget(holder)
        self.boxes[pick.key] = box
        box.toggled.connect(lambda: self.changed.emit())

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes = {}

    def _follow(self, is_on: bool) -> None:
        self._list.setVisible(is_on)
        self.changed.emit()
