"""Titles of meetings can go again: asked once, for it is for good."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.dialogs.form import Form
from ui.exchange_words import dropped_words
from ui.session_parts.titles import Titles
from ui.theme import Theme
from ui.widgets.buttons import Button


class TitlesDialog(Form):
    """Says what goes and what stays, does it on a press, and says what came of it."""

    def __init__(self, theme: Theme, titles: Titles, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            self.tr("Drop calendar titles?"),
            self.tr(
                "Entries that came from a calendar lose the title of their event, for good: no earlier "
                "wording is kept, and only backups made before still hold it. Their day, minutes and tags "
                "stay. Entries that you reworded, or that have no tag, stay as they are."
            ),
            parent,
        )
        self._titles = titles
        self.leave_button = Button(theme, self.tr("Leave them"), "outline")
        self.leave_button.setAccessibleDescription(self.tr("Close this, and change nothing more"))
        self.drop_button = Button(theme, self.tr("Drop them"), "primary")
        self.drop_button.setAccessibleDescription(self.tr("Take the titles out, for good"))
        self.leave_button.clicked.connect(self.reject)
        self.drop_button.clicked.connect(self.drop)
        self.finish(self.leave_button, self.drop_button)
        self.leave_button.setFocus()

    def drop(self) -> None:
        """Take them out, and say how many."""
        dropped = self._titles.drop()
        if dropped is None:
            self.reject()  # the window says why
            return
        self.words_text.set_text(dropped_words(dropped))
        self.drop_button.hide()
        self.leave_button.setText(self.tr("Close"))
        self.leave_button.setAccessibleName(self.leave_button.text())
        self.leave_button.updateGeometry()
        self.leave_button.setFocus()
        self.fit()
