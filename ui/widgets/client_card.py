"""One client: what their pack says of their last quarter, beside their own plan and their own past."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from journal.coach.client_pack import ARMS, ArmSummary, Count, LinePoint, Pack
from ui.controls import dress_menu
from ui.numbers import between, count, percent
from ui.paint import antialiased, paint_focus
from ui.theme import ACCENT, MUTED, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import RADIUS, Card
from ui.widgets.client_line import ClientLine
from ui.widgets.client_note import ClientNote
from ui.widgets.text import Prose, label, small

LEAST_WIDTH, MOST_WIDTH = 310, 480  # pixels
PERIOD_HEIGHT = 24  # pixels
LINES = 3  # of opening questions
OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
FAR = 1_000_000  # clients: to either end


class Period(NamedTuple):
    """One pack of a client: where it lies and what its period is called."""

    path: Path
    words: str


class Shown(NamedTuple):
    """All that a card shows of a client. Without a pack ``problem`` says why."""

    name: str
    periods: Sequence[Period]
    chosen: int
    pack: Pack | None
    line: Sequence[LinePoint]
    questions: Sequence[str]
    problem: str
    is_locked: bool
    note: str
    kept_note: str
    has_wordings: bool


class ArmText(QWidget):
    """What a pack says of one arm: its name with the figures, and the sentence below."""

    def __init__(self) -> None:
        super().__init__()
        self.figures_text = Prose(font=sans(13))
        self.sentence_text = Prose(font=sans(13), role=MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.figures_text)
        column.addWidget(self.sentence_text)

    def show_arm(self, name: str, figures: Sequence[str], sentence: str) -> None:
        """Show these; nothing at all where there is neither a figure nor a sentence."""
        self.figures_text.set_text(" · ".join([name, *figures]))
        self.figures_text.emphasise(name)
        self.sentence_text.set_text(sentence)
        self.sentence_text.setVisible(bool(sentence))
        self.setVisible(bool(figures or sentence))


class ClientCard(Card):
    """Shows one client and asks. The keyboard stands on the card itself; Tab goes on within it."""

    walk_requested = Signal(int)  # clients to the right
    left = Signal()  # by Escape
    period_chosen = Signal(object)  # the Path of a pack
    unlock_requested = Signal(object)
    report_requested = Signal(object)
    note_typed = Signal(str)
    wordings_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.shown: Shown | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(MOST_WIDTH)
        self.body.setSpacing(6)
        self._make_head()
        self._make_figures()
        self._make_foot()

    # --- what it shows ----------------------------------------------------------------------------

    def show_client(self, shown: Shown) -> None:
        """Show this client instead."""
        self.shown = shown
        period = shown.periods[shown.chosen].words
        self.name_text.set_text(shown.name)
        self.period_label.setText(period)
        self.period_button.setText(self.tr("{0} ▾").format(period))
        self.period_button.setAccessibleName(period)
        self.period_button.updateGeometry()
        several = len(shown.periods) > 1
        self.period_button.setVisible(several)
        self.period_label.setVisible(not several and bool(period))
        self.setAccessibleName(", ".join(filter(None, (shown.name, period))))
        self.problem_text.set_text(shown.problem)
        self.problem_text.setVisible(bool(shown.problem))
        self.unlock_button.setVisible(shown.is_locked)
        self._figures.setVisible(shown.pack is not None)
        if shown.pack is not None:
            self._show_pack(shown.pack, shown)
        self.note.setVisible(not shown.is_locked)  # a note belongs to a name, which is not known yet
        self.note.show_note(shown.name, shown.note, shown.kept_note, has_wordings=shown.has_wordings)

    def tab_order(self) -> list[QWidget]:
        """Return where the Tab key stops, in the order of reading."""
        return [
            self,
            self.period_button,
            self.unlock_button,
            self.report_button,
            self.note.wordings_button,
            self.note.field.edit,
        ]

    def _show_pack(self, pack: Pack, shown: Shown) -> None:
        self.headline_text.set_text(pack.headline)
        self.headline_text.setVisible(bool(pack.headline))
        self.line.show_line(shown.line)
        for part in (self.line, self.line_label):
            part.setVisible(any(point.system is not None for point in shown.line))
        self.line_label.setText(self._line_words(shown.line))
        told = {arm.arm: arm for arm in pack.arms}
        for name, text in self.arms.items():
            figures = self._figure_words(told[name]) if name in told else []
            if name == "days":
                figures += self._coverage_words(pack.written, pack.workdays)
            sentence = told[name].sentence if name in told else ""
            text.show_arm(self._arm_name(name), figures, sentence)
        self.questions_label.setVisible(bool(shown.questions))
        for position, question in enumerate(self.question_texts):
            question.set_text(shown.questions[position] if position < len(shown.questions) else "")
            question.setVisible(position < len(shown.questions))
        self.report_button.setVisible(bool(pack.report))

    # --- how it is made ---------------------------------------------------------------------------

    def _make_head(self) -> None:
        theme = self._theme
        self.name_text = Prose(font=serif(20, strong=True), line_height=1.25)
        self.period_label = small("", wrap=False)
        self.period_button = Button(theme, "", "link")
        self.period_button.setAccessibleDescription(self.tr("Choose another pack of this client"))
        self.problem_text = Prose(font=sans(13.5), role=MUTED)
        self.unlock_button = Button(theme, self.tr("Open with its passphrase…"), "plain")
        self.unlock_button.setAccessibleDescription(self.tr("Asks for the passphrase of this pack"))
        self.setAccessibleDescription(
            self.tr("Left and right go to the next client, Tab goes on within, Escape goes back")
        )
        period = QHBoxLayout()
        period.addStrut(PERIOD_HEIGHT)  # a button or a label: what is below stands at the same height
        period.addWidget(self.period_label)
        period.addWidget(self.period_button)
        period.addStretch(1)
        self.body.addWidget(self.name_text)
        self.body.addLayout(period)
        self.body.addWidget(self.problem_text)
        self.body.addWidget(self.unlock_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.period_button.clicked.connect(self._choose_period)
        self.unlock_button.clicked.connect(lambda: self.unlock_requested.emit(self._path()))

    def _make_figures(self) -> None:
        theme = self._theme
        self._figures = QWidget()
        column = QVBoxLayout(self._figures)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        self.line = ClientLine(theme)
        self.line_label = small("")
        self.headline_text = Prose(font=serif(17, strong=True), line_height=1.3)
        self.arms = {arm: ArmText() for arm in ARMS}
        self.questions_label = label(self.tr("Questions to open with"), sans(13, strong=True))
        self.question_texts = [
            Prose(font=serif(14.5, italic=True), role=ACCENT, line_height=1.3) for _ in range(LINES)
        ]
        self.report_button = Button(theme, self.tr("Open report"), "plain")
        self.report_button.setAccessibleDescription(
            self.tr("Asks, and opens a copy of this pack's report in another program")
        )
        column.addWidget(self.line)
        column.addWidget(self.line_label)
        column.addSpacing(4)
        column.addWidget(self.headline_text)
        for text in self.arms.values():
            column.addWidget(text)
        column.addSpacing(2)
        column.addWidget(self.questions_label)
        for question in self.question_texts:
            column.addWidget(question)
        column.addSpacing(4)
        column.addWidget(self.report_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._figures)
        self.report_button.clicked.connect(lambda: self.report_requested.emit(self._path()))

    def _make_foot(self) -> None:
        self.note = ClientNote(self._theme)
        self.body.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 10, 0, 0)
        foot.addWidget(self.note)
        self.body.addLayout(foot)
        self.note.typed.connect(self.note_typed)
        self.note.wordings_requested.connect(self.wordings_requested)
        self.note.left.connect(self.setFocus)

    # --- what happens -----------------------------------------------------------------------------

    def _path(self) -> Path:
        assert self.shown is not None
        return self.shown.periods[self.shown.chosen].path

    def _choose_period(self) -> None:
        menu = self.period_menu()
        menu.popup(self.period_button.mapToGlobal(QPoint(0, self.period_button.height() + 4)))

    def period_menu(self) -> QMenu:
        """Return the menu of this client's packs, the newest first."""
        menu = dress_menu(QMenu(self), self._theme)
        menu.aboutToHide.connect(menu.deleteLater)
        for period in self.shown.periods if self.shown is not None else ():
            action = menu.addAction(period.words.replace("&", "&&"))
            action.triggered.connect(lambda _=False, path=period.path: self.period_chosen.emit(path))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk to another client, open a locked one, or leave."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Home: -FAR,
            Qt.Key.Key_End: FAR,
        }
        if event.key() in steps:
            self.walk_requested.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit() if self.hasFocus() else self.setFocus()
        elif event.key() in OPENING and self.hasFocus() and self.shown is not None and self.shown.is_locked:
            self.unlock_requested.emit(self._path())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring while the keyboard is on the card itself."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = antialiased(QPainter(self))
            paint_focus(painter, QRectF(self.rect()), QColor(self._theme.palette.accent), RADIUS)

    # --- words ------------------------------------------------------------------------------------

    def _arm_name(self, arm: str) -> str:
        return {"system": self.tr("System 1"), "urgency": self.tr("Urgent")}.get(arm, self.tr("Days"))

    def _figure_words(self, told: ArmSummary) -> list[str]:
        words = [] if says_its_figures(told) else self._share_words(told)
        if told.intended is not None:
            words.append(self.tr("intended {0}").format(percent(100 * told.intended)))
        against = {
            "above": self.tr("above their plan"),
            "within": self.tr("within their plan"),
            "below": self.tr("below their plan"),
        }
        return [*words, *filter(None, [against.get(told.plan_state)])]

    def _share_words(self, told: ArmSummary) -> list[str]:
        words = []
        if told.share is not None and told.low is not None and told.high is not None:
            band = between(100 * told.low, 100 * told.high)
            words.append(self.tr("{0}, band {1}").format(percent(100 * told.share), band))
        if told.entries is not None:
            words.append(
                self.tr("1 entry")
                if told.entries == 1
                else self.tr("{0} entries").format(_told(told.entries))
            )
        return words

    def _coverage_words(self, written: Count, workdays: Count) -> list[str]:
        if written is None or workdays is None:
            return []
        return [self.tr("written on {0} of {1} workdays").format(_told(written), _told(workdays))]

    def _line_words(self, line: Sequence[LinePoint]) -> str:
        words = [self.tr("System 1, share of entries over 13 weeks with its 90 % band")]
        plan = line[-1].plan if line else None
        if plan is not None:
            words.append(self.tr("dashed: their own plan, {0}").format(percent(100 * plan)))
        return " · ".join(words)


def says_its_figures(told: ArmSummary) -> bool:
    """True where the sentence itself says share, band and entries: they are not said twice.

    A share that was rounded on its way may be written one percent apart from the sentence, which was not.
    """
    said = {int(figure) for figure in re.findall(r"(?<![\d.,])\d{1,6}(?![\d.,]\d)", told.sentence)}
    shares = [share for share in (told.share, told.low, told.high) if share is not None]
    near = all(any(abs(100 * share - figure) <= 1 for figure in said) for share in shares)
    if isinstance(told.entries, str):
        return near and told.entries in told.sentence
    return near and (told.entries is None or told.entries in said)


def _told(figure: int | str) -> str:
    return count(figure) if isinstance(figure, int) else figure
