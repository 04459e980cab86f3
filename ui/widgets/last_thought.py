"""The greeting after a gap: the last thought, in the writer's own words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import serif
from ui.widgets.text import Prose, small

LONGEST = 220  # characters


class LastThought(QWidget):
    """A caption and the first words of an entry."""

    def __init__(self) -> None:
        super().__init__()
        self.caption_label = small("", wrap=True)
        self.words_text = Prose(font=serif(16.5), line_height=1.42)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(4)
        column.addWidget(self.caption_label)
        column.addWidget(self.words_text)

    def show_thought(self, caption: str, body: str) -> None:
        """Show the first words of ``body`` below ``caption``."""
        self.caption_label.setText(caption)
        self.words_text.set_text(first_words(body))


def first_words(body: str, longest: int = LONGEST) -> str:
    """Return the beginning of a text on one line, cut between words."""
    words = " ".join(body[: 20 * longest].split())
    if len(words) <= longest:
        return words
    cut = words[: longest + 1].rpartition(" ")[0] or words[:longest]
    return cut.rstrip(",;:–-") + " …"
