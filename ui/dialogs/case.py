"""The case against what Drift says: the entries of the third step of that week's review, to be read."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal.advocate import Side
from journal.model import Entry, Review
from ui.dialogs.panel import Panel
from ui.numbers import short_date
from ui.pages.review_steps.words import reason_words, side_words, unseen_words
from ui.session_parts.reviewing import OtherSide
from ui.theme import Theme, sans
from ui.widgets.entry_list import DAY_WIDTH, EntryList
from ui.widgets.text import Prose, small


class CaseDialog(Panel):
    """Shows, and asks nothing: the line in answer belongs to the review."""

    def __init__(self, theme: Theme, review: Review, other: OtherSide, parent: QWidget | None = None) -> None:
        super().__init__(theme, _title(), "", parent)
        self.fit_screen(680, 560)
        self.why_text = Prose(
            side_words(
                other.side,
                record_says=other.record_says_pulled,
                writer_said=review.pulled_estimate,
                found=len(other.entries),
            ),
            sans(14.5),
        )
        self.column.addWidget(self.why_text)
        self.entry_list = EntryList(theme, _day_of, time_width=DAY_WIDTH)
        self.entry_list.show_entries(other.entries)
        self.entry_list.setVisible(bool(other.entries))
        self.column.addWidget(self.entry_list)
        self.unseen_text = Prose("", sans(13.5))
        if other.side is Side.PULLED:
            self.section(self.tr("What could have passed unseen"))
            self.unseen_text.set_text(unseen_words(other.verdicts))
            self.column.addWidget(self.unseen_text)
        if other.entries:
            self.section(self.tr("Why this"), reason_words())
        self.column.addStretch(1)
        where = self.tr("Your line in answer has its place in the weekly review.")
        self.footer.addWidget(small(where, wrap=False))
        self.add_close().setFocus()


def _day_of(entry: Entry) -> str:
    return short_date(entry.written_on)


def _title() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("CaseDialog", "The case against")
