"""What narrows a search besides its words: systems, urgent, important, reflections, tags, a period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from journal.model import Facets
from ui.paint import AT_LEFT, RADIUS, antialiased, fill_rounded, paint_focus, panel, write
from ui.theme import Theme, sans
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.press import PressButton

HEIGHT, PADDING, SQUARE = 31, 11, 9


class FacetButton(PressButton):
    """A facet that is pressed or not; one with a system bears its square."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        description: str,
        system: int | None = None,
        *,
        opens_menu: bool = False,
    ) -> None:
        super().__init__()
        self._opens_menu = opens_menu
        self._theme = theme
        self._system = system
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text if system is None else self.tr("System {0}").format(system))
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for square and words, pressed or not."""
        width = QFontMetricsF(sans(13, strong=True)).horizontalAdvance(self.text()) + 2 * PADDING
        return QSize(round(width) + (SQUARE + 7 if self._system else 0) + 1, HEIGHT)

    def nextCheckState(self) -> None:
        """Leave it to the menu whether it is pressed afterwards."""
        if not self._opens_menu:
            super().nextCheckState()

    def rename(self, text: str) -> None:
        """Say something else."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, square, words and focus."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        pressed = self.isChecked()
        border = palette.ink if pressed else palette.accent if self.underMouse() else palette.line
        width = 1.4 if pressed else 1.0
        panel(painter, QRectF(self.rect()), RADIUS, QColor(palette.surface), QColor(border), width)
        left = float(PADDING)
        if self._system is not None:
            square = QRectF(left, (HEIGHT - SQUARE) / 2, SQUARE, SQUARE)
            fill_rounded(painter, square, QColor(palette.system(self._system)), 2.5)
            left += SQUARE + 7
        color = QColor(palette.ink if pressed else palette.muted)
        write(
            painter,
            QRectF(left, 0, self.width(), HEIGHT),
            self.text(),
            sans(13, strong=pressed),
            color,
            AT_LEFT,
        )
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), QColor(palette.accent))


class FacetRow(QWidget):
    """The row of facets. ``changed`` comes when any is pressed or let go."""

    changed = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self._today = today
        self._question: int | None = None
        self._tag: str | None = None
        self._period: tuple[date | None, date | None] = (None, None)
        self._questions: Sequence[tuple[int, str]] = ()
        self._tags: Sequence[tuple[str, int]] = ()
        self.system_buttons = [
            FacetButton(theme, str(number), words, number)
            for number, words in (
                (1, self.tr("Only System 1, deliver; several may be pressed")),
                (2, self.tr("Only System 2, improve; several may be pressed")),
                (3, self.tr("Only System 3, enable; several may be pressed")),
            )
        ]
        self.urgent_button = FacetButton(theme, self.tr("Urgent"), self.tr("Only what was urgent"))
        self.important_button = FacetButton(theme, self.tr("Important"), self.tr("Only what was important"))
        self.question_button = FacetButton(
            theme,
            self.tr("Reflections on a question"),
            self.tr("Only reflections, on any question or on one"),
            opens_menu=True,
        )
        self.tag_button = FacetButton(
            theme, self.tr("Tags"), self.tr("Only entries with one of your hashtags"), opens_menu=True
        )
        self.period_button = FacetButton(
            theme, self.tr("Any time"), self.tr("Only entries of a period"), opens_menu=True
        )
        layout = FlowLayout(self, spacing=8)
        for button in self.buttons:
            layout.addWidget(button)
        for button in (*self.system_buttons, self.urgent_button, self.important_button):
            button.clicked.connect(self.changed)
        self.question_button.clicked.connect(self._ask_question)
        self.tag_button.clicked.connect(self._ask_tag)
        self.period_button.clicked.connect(self._ask_period)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def buttons(self) -> list[FacetButton]:
        """Every button, in the reading order."""
        return [
            *self.system_buttons,
            self.urgent_button,
            self.important_button,
            self.question_button,
            self.tag_button,
            self.period_button,
        ]

    def facets(self, day: date | None = None) -> Facets:
        """Return what is pressed; ``day`` is the one chosen in the calendar, which goes before any period."""
        first, last = (day, day) if day is not None else self._period
        systems = frozenset(i for i, button in enumerate(self.system_buttons, start=1) if button.isChecked())
        return Facets(
            first=first,
            last=last,
            urgent=True if self.urgent_button.isChecked() else None,
            important=True if self.important_button.isChecked() else None,
            question=self._question,
            systems=systems,
            reflections=self.question_button.isChecked() and self._question is None,
            tag=self._tag,
        )

    def offer(self, questions: Sequence[tuple[int, str]], tags: Sequence[tuple[str, int]]) -> None:
        """Let these questions and tags be chosen."""
        self._questions = questions
        self._tags = tags
        self.tag_button.setVisible(bool(tags) or self._tag is not None)

    def let_go(self) -> None:
        """Let every facet go."""
        for button in self.buttons:
            button.setChecked(False)
        self._question = self._tag = None
        self._period = (None, None)
        self._rename()
        self.changed.emit()

    # --- the ones with a menu ---------------------------------------------------------------------

    def _ask_question(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("All entries"), partial(self._take_question, False, None))
        menu.addAction(self.tr("On any question"), partial(self._take_question, True, None))
        menu.addSeparator()
        for number, text in self._questions:
            words = self.tr("{0}  {1}").format(number, text).replace("&", "&&")
            menu.addAction(words, partial(self._take_question, True, number))
        self._open(menu, self.question_button)

    def _take_question(self, pressed: bool, number: int | None) -> None:
        self._question = number
        self.question_button.setChecked(pressed)
        self._rename()
        self.changed.emit()

    def _ask_tag(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("All entries"), partial(self.take_tag, None))
        menu.addSeparator()
        for tag, count in self._tags:
            words = self.tr("#{0}   {1}").format(tag, count).replace("&", "&&")
            menu.addAction(words, partial(self.take_tag, tag))
        self._open(menu, self.tag_button)

    def take_tag(self, tag: str | None) -> None:
        """Narrow to one hashtag, or to none."""
        self._tag = tag
        self._rename()
        self.changed.emit()

    def _ask_period(self) -> None:
        menu = QMenu(self)
        today = self._today
        for words, first in (
            (self.tr("Any time"), None),
            (self.tr("Last 30 days"), today - timedelta(days=29)),
            (self.tr("Last 90 days"), today - timedelta(days=89)),
            (self.tr("This year"), date(today.year, 1, 1)),
            (self.tr("Last 12 months"), today - timedelta(days=364)),
        ):
            menu.addAction(words, partial(self._take_period, words, first))
        menu.addSeparator()
        menu.addAction(self.tr("From … to …"), self._ask_dates)
        self._open(menu, self.period_button)

    def _ask_dates(self) -> None:
        from ui.dialogs.period import ask_period

        first, last = self._period
        told = ask_period(self, first or self._today - timedelta(days=89), last or self._today, self._today)
        if told is not None:
            self._take_period(self.tr("A period"), *told)

    def _take_period(self, words: str, first: date | None, last: date | None = None) -> None:
        self._period = (first, last)
        self.period_button.rename(words)
        self._rename()
        self.changed.emit()

    def _rename(self) -> None:
        """Let the buttons with a menu say what is chosen."""
        if self._question is None:
            self.question_button.rename(self.tr("Reflections on a question"))
        else:
            self.question_button.rename(self.tr("Reflections on question {0}").format(self._question))
        self.tag_button.setChecked(self._tag is not None)
        self.tag_button.rename(self.tr("Tags") if self._tag is None else f"#{self._tag}")
        if self._period == (None, None):
            self.period_button.rename(self.tr("Any time"))
        self.period_button.setChecked(self._period != (None, None))

    def _open(self, menu: QMenu, button: FacetButton) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
