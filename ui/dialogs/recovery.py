"""The recovery code: shown once, put on paper, and of use only when three of its groups were typed back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from secrets import SystemRandom
from typing import Protocol

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from journal.palette import load_palette
from journal.vault.recovery import GROUPS, as_spelt
from ui.dialogs.panel import Panel
from ui.numbers import long_date
from ui.printing import page_as_pdf, print_page
from ui.recovery_sheet import SheetContent, code_font, paint_sheet
from ui.session_parts.privacy import Privacy
from ui.theme import ATTENTION, Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.text import Prose, heading, label, small

PAGE = "A4"
ASKED = 3  # groups that are typed back
IN_A_ROW = 3


class Chance(Protocol):
    """What chooses the groups that are typed back."""

    def sample(self, population: Sequence[int], k: int) -> list[int]:
        """Return ``k`` of these."""


class RecoveryDialog(Panel):
    """Shows a fresh code. ``save(path, content)`` is True where the file was written."""

    def __init__(
        self,
        theme: Theme,
        privacy: Privacy,
        save: Callable[[Path, bytes], bool],
        today: date,
        parent: QWidget | None = None,
        *,
        chance: Chance | None = None,
    ) -> None:
        super().__init__(theme, _title(), "", parent)
        self._privacy = privacy
        self._save = save
        self._today = today
        self.code = privacy.new_code()
        self.asked = sorted((chance or SystemRandom()).sample(range(GROUPS), ASKED))
        self.fit_screen(600, 500)
        self._add_code()
        self._add_sheet()
        self._add_asking()
        self.column.addStretch(1)
        self._add_footer()

    # --- how it is made ---------------------------------------------------------------------------

    def _add_code(self) -> None:
        words = self.tr(
            "It opens the journal when the passphrase is forgotten. It is shown this once and stored "
            "nowhere: put it on paper, and keep that where the computer is not."
        )
        self.column.addWidget(Prose(words, sans(13.5)))
        if self._privacy.has_recovery:
            self.column.addWidget(small(self.tr("The code that there was until now will open nothing more.")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        self.group_labels = []
        for number, group in enumerate(self.code.split("-")):
            shown = label(f"{number + 1}   {group}", code_font(17))
            shown.setAccessibleName(self.tr("Group {0}: {1}").format(number + 1, " ".join(group)))
            grid.addWidget(shown, number // IN_A_ROW, number % IN_A_ROW)
            self.group_labels.append(shown)
        self.column.addLayout(grid)

    def _add_sheet(self) -> None:
        self.pdf_button = Button(self.theme, self.tr("Save the sheet as PDF…"), "outline")
        self.pdf_button.setAccessibleDescription(
            self.tr("Who has this file and the journal's folder can read the journal")
        )
        self.print_button = Button(self.theme, self.tr("Print the sheet…"), "outline")
        self.print_button.setAccessibleDescription(self.tr("One page with the code, to be put away"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.print_button)
        row.addWidget(self.pdf_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.pdf_button.clicked.connect(self._ask_where)
        self.print_button.clicked.connect(self._print)

    def _add_asking(self) -> None:
        self.column.addSpacing(6)
        self.column.addWidget(heading(self.tr("Type three of its groups back, from the paper")))
        self.column.addWidget(small(self.tr("Only then does the code open the journal.")))
        row = QHBoxLayout()
        row.setSpacing(12)
        self.group_edits: list[QLineEdit] = []
        for number in self.asked:
            field = QLineEdit()
            field.setPlaceholderText(self.tr("Group {0}").format(number + 1))
            field.setAccessibleName(self.tr("Group {0}").format(number + 1))
            field.setAccessibleDescription(self.tr("Four characters"))
            field.setFont(code_font(15))
            field.setMinimumHeight(36)
            field.returnPressed.connect(self.request_keep)
            row.addWidget(field)
            self.group_edits.append(field)
        self.column.addLayout(row)
        self.problem_text = Prose(font=sans(13), role=ATTENTION)
        self.problem_text.hide()
        self.column.addWidget(self.problem_text)

    def _add_footer(self) -> None:
        self.leave_button = Button(self.theme, self.tr("Leave it"), "outline")
        self.leave_button.setAccessibleDescription(self.tr("Make no code now; this one will open nothing"))
        self.keep_button = Button(self.theme, self.tr("Let this code open it"), "primary")
        self.keep_button.setAccessibleDescription(self.tr("Where the three groups are right"))
        self.leave_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self.request_keep)
        self.footer.addWidget(self.leave_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.keep_button)

    # --- what happens -----------------------------------------------------------------------------

    def request_keep(self) -> None:
        """Look at what was typed back, and let the code count."""
        groups = self.code.split("-")
        for number, field in zip(self.asked, self.group_edits, strict=True):
            if as_spelt(field.text()) != groups[number]:
                self._say(self.tr("Group {0} is another on the sheet.").format(number + 1))
                field.setFocus()
                field.selectAll()
                return
        if self._privacy.keep_code(self.code):
            self.accept()
        else:
            self._say(self.tr("The code could not be kept. The journal is as it was."))

    def save_pdf(self, path: Path) -> None:
        """Write the sheet into this file."""
        path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        if self._save(path, page_as_pdf(self._paint, PAGE, _title())):
            self._say("")
        else:
            self._say(self.tr("The file could not be written. Nothing was changed."))

    def sheet(self) -> SheetContent:
        """Return what stands on the sheet."""
        return SheetContent(
            _title(),
            self.tr("In Mind, the journal “{0}”").format(self._privacy.name),
            long_date(self._today),
            self.code,
            self.tr(
                "This code opens the journal when its passphrase is forgotten: choose “Use the recovery "
                "code” where the passphrase is asked for. O and 0 are the same here, and so are I, L and 1. "
                "Whoever has this sheet and the journal's folder can read it. Keep the two apart."
            ),
        )

    def _paint(self, painter: QPainter) -> None:
        paint_sheet(painter, self.sheet(), PAGE, load_palette("light"))  # paper is white

    def _print(self) -> None:
        if not print_page(self._paint, PAGE, self):
            self._say(self.tr("This printer cannot be reached just now."))

    def _ask_where(self) -> None:
        told, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(Path.home() / self.tr("Recovery code.pdf")), "PDF (*.pdf)"
        )
        if told:
            self.save_pdf(Path(told))

    def _say(self, sentence: str) -> None:
        self.problem_text.set_text(sentence)
        self.problem_text.setVisible(bool(sentence))


def _title() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("RecoveryDialog", "Recovery code")
