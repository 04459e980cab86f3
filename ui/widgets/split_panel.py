"""How I mean to spend my time: the split, the hours, from when; changed here and kept as a new step."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QDoubleSpinBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from journal.model import FIRST_DATE, LAST_DATE, Plan
from ui.controls import dress, name_field
from ui.numbers import long_date
from ui.theme import Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.estimate import Estimate
from ui.widgets.plan_steps import PlanSteps
from ui.widgets.text import heading, small

FIELD_HEIGHT = 32
MOST_HOURS = 60.0


class SplitPanel(Card):
    """Three sliders that sum to 100; moving one opens the rest of what a plan says."""

    keep_requested = Signal(object)  # a Plan

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__(theme)
        self._plan: Plan | None = None
        self._today = today
        self.estimate = Estimate(theme)
        for slider in self.estimate.sliders:  # finer than an estimate: a plan is meant to the percent
            slider.setSingleStep(1)
            slider.setPageStep(5)
        self.since_label = small("")
        self.steps = PlanSteps(theme)
        self.change_button = Button(theme, self.tr("Change hours or words"), "link")
        self.change_button.setAccessibleDescription(self.tr("The hours kept for leadership, and a note"))
        self._make_form(theme)
        self.body.addWidget(heading(self.tr("How I mean to spend my time")))
        for part in (self.estimate, self.since_label, self._form, self.change_button, self.steps):
            self.body.addWidget(part)
        self.estimate.chosen.connect(self.open_form)
        self.change_button.clicked.connect(self.open_form)
        self.keep_button.clicked.connect(self.request_keep)
        self.leave_button.clicked.connect(self.leave)
        self._form.hide()

    def _make_form(self, theme: Theme) -> None:
        self._form = QWidget()
        dress(self._form, theme)
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 6, 0, 0)
        form.setSpacing(8)
        self.hours_edit = QDoubleSpinBox()
        self.hours_edit.setRange(0, MOST_HOURS)
        self.hours_edit.setSingleStep(0.5)
        self.hours_edit.setDecimals(1)
        self.hours_edit.setSuffix(self.tr(" h a week"))
        self.hours_edit.setSpecialValueText(self.tr("left open"))
        name_field(
            self.hours_edit, self.tr("Hours kept for leadership"), self.tr("Per week; 0 leaves it open")
        )
        self.note_edit = QLineEdit()
        self.note_edit.setPlaceholderText(self.tr("Thursday 9 to 11, and the rest where I find it"))
        self.note_edit.setAccessibleName(self.tr("When, in your own words"))
        self.note_edit.setAccessibleDescription(self.tr("Stands below the hours, and on the card"))
        self.from_edit = QDateEdit(_qdate(self._today))
        self.from_edit.setCalendarPopup(True)
        self.from_edit.setDateRange(_qdate(FIRST_DATE), _qdate(LAST_DATE))
        name_field(self.from_edit, self.tr("From"), self.tr("The day from which it holds"))
        for field in (self.hours_edit, self.note_edit, self.from_edit):
            field.setFont(sans(13))
            field.setMinimumHeight(FIELD_HEIGHT)
        form.addRow(small(self.tr("Hours"), wrap=False), self.hours_edit)
        form.addRow(small(self.tr("Note"), wrap=False), self.note_edit)
        form.addRow(small(self.tr("From"), wrap=False), self.from_edit)
        self.keep_button = Button(theme, self.tr("Keep this plan"), "primary")
        self.keep_button.setAccessibleDescription(self.tr("The one before stays as a step in the charts"))
        self.leave_button = Button(theme, self.tr("Leave"), "plain")
        self.leave_button.setAccessibleDescription(self.tr("Leave the plan as it was"))
        row = QHBoxLayout()
        row.addWidget(self.leave_button)
        row.addStretch(1)
        row.addWidget(self.keep_button)
        form.addRow(row)

    def show_plan(self, plan: Plan | None, plans: list[Plan], today: date) -> None:
        """Show the plan that holds and its steps; what is being changed stays."""
        self._plan, self._today = plan, today
        self.steps.show_plans(plans, today)
        if not self.is_changing:
            self.estimate.show_shares(None if plan is None else plan.split)
        if plan is None:
            self.since_label.setText(self.tr("No split yet. Move one; the others make up the hundred."))
        else:
            self.since_label.setText(
                self.tr("Since {0}. The charts compare your weeks with this, not with anyone else's.").format(
                    long_date(plan.holds_from)
                )
            )

    @property
    def is_changing(self) -> bool:
        """True while something is being changed."""
        return not self._form.isHidden()

    def open_form(self) -> None:
        """Offer what else a plan says."""
        if self.is_changing:
            return
        plan = self._plan
        self.hours_edit.setValue(
            0.0 if plan is None or plan.leadership_hours is None else plan.leadership_hours
        )
        self.note_edit.setText("" if plan is None else plan.note)
        self.from_edit.setDate(_qdate(self._today))
        self._form.show()
        self.change_button.hide()
        if self.sender() is self.change_button:
            self.hours_edit.setFocus()

    def leave(self) -> None:
        """Show the plan as it was."""
        self._form.hide()
        self.change_button.show()
        self.estimate.show_shares(None if self._plan is None else self._plan.split)
        self.estimate.sliders[0].setFocus()

    def request_keep(self) -> None:
        """Ask for a new plan; a split that nobody said yet is asked for first."""
        split = self.estimate.shares
        if split is None:
            self.since_label.setText(self.tr("Say first how you mean to split your time."))
            self.estimate.sliders[0].setFocus()
            return
        day = self.from_edit.date()
        self.keep_requested.emit(
            Plan(
                date(day.year(), day.month(), day.day()),
                split,
                self.hours_edit.value() or None,
                self.note_edit.text().strip(),
            )
        )

    def close_form(self) -> None:
        """Fold what was kept."""
        self._form.hide()
        self.change_button.show()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
