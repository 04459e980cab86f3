"""Settings: each takes effect as it is made; there is nothing to confirm."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from ui.controls import name_field
from ui.dialogs.panel import Panel
from ui.preferences import PreferencesFile
from ui.session_parts.reminding import Reminding
from ui.session_parts.settings import JournalSettings
from ui.session_parts.syncing import SecondComputer
from ui.theme import Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose, label, small
from ui.widgets.undo_bar import NoticeBar, UndoBar

APPEARANCES = ("system", "light", "dark")
FIELD_HEIGHT = 34


class SettingsDialog(Panel):
    """Appearance, language and the day; questions, privacy, backup; what goes in and out."""

    spelling_wanted = Signal(bool)
    passphrase_wanted = Signal()
    recovery_wanted = Signal()
    renewal_wanted = Signal()
    backups_wanted = Signal()
    move_wanted = Signal()
    keyring_wanted = Signal(bool)
    tray_wanted = Signal(bool)
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        preferences: PreferencesFile,
        journal: JournalSettings,
        *,
        languages: Sequence[tuple[str, str]],
        safety: str,
        reminding: Reminding | None = None,
        second: SecondComputer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _title(), "", parent)
        self._preferences = preferences
        self._journal = journal
        self._languages = languages
        self.fit_screen(640, 700)
        self._add_appearance()
        self._add_language()
        self._add_day()
        if reminding is not None:
            self._add_reminder(reminding)
        self._add_questions()
        self._add_spelling()
        self._add_privacy(safety)
        self._add_backups()
        self._add_second_computer(second)
        self._add_exchange()
        self.column.addStretch(1)
        self._add_bars()
        self.add_close()

    def _add_bars(self) -> None:
        self._undo_bar = UndoBar(self.theme, self._scroll)
        self._undo_bar.undo_requested.connect(self._journal.undo)
        self._journal.undo_offered.connect(self._undo_bar.offer)
        self._journal.changed.connect(self._show_what_is_so)
        self._notice_bar = NoticeBar(self.theme, self._scroll)
        self._journal.failed.connect(self.say)
        QShortcut(QKeySequence("Ctrl+Z"), self, self._journal.undo)

    def say(self, sentence: str) -> None:
        """Say what stood in the way of a wish, over the foot of the dialog."""
        self._notice_bar.say(sentence)

    def _show_what_is_so(self) -> None:
        """Read the journal's settings again: something was taken back."""
        for number, field in enumerate(self.wording_edits, start=1):
            if not field.hasFocus() or not field.isModified():
                field.setText(self._journal.own_wording(number))
        self._show_own_words()

    # --- appearance and language ------------------------------------------------------------------

    def _add_appearance(self) -> None:
        self.section(self.tr("Appearance"))
        self.appearance_choice = Segments(
            self.theme,
            (
                Segment(self.tr("As the system"), self.tr("Light or dark as the desktop is, followed live")),
                Segment(self.tr("Light"), self.tr("Always light")),
                Segment(self.tr("Dark"), self.tr("Always dark")),
            ),
        )
        self.appearance_choice.set_value(APPEARANCES.index(self._preferences.value.appearance))
        self.appearance_choice.chosen.connect(self._take_appearance)
        self._add_row("", self.appearance_choice)
        self.motion_box = QCheckBox(self.tr("No movement: the cursor does not blink"))
        self.motion_box.setChecked(self._preferences.value.reduced_motion)
        self.motion_box.setAccessibleDescription(self.tr("For who is disturbed by what moves on the screen"))
        self.motion_box.toggled.connect(self._take_motion)
        self.column.addWidget(self.motion_box)

    def _take_appearance(self) -> None:
        choice = APPEARANCES[self.appearance_choice.value or 0]
        self._preferences.change(appearance=choice)
        self.theme.choose("light" if choice == "light" else "dark" if choice == "dark" else "system")

    def _take_motion(self, checked: bool) -> None:
        from ui.motion import reduce_effects, reduce_motion

        self._preferences.change(reduced_motion=checked)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            reduce_motion(app, reduced=checked)
            reduce_effects(app, reduced=checked)

    def _add_language(self) -> None:
        self.section(self.tr("Language"))
        self.language_box = QComboBox()
        for code, name in self._languages:
            self.language_box.addItem(name, code)
        codes = [code for code, _ in self._languages]
        chosen = self._preferences.value.language
        self.language_box.setCurrentIndex(codes.index(chosen) if chosen in codes else 0)
        self.language_box.setMinimumHeight(FIELD_HEIGHT)
        self.language_box.setAccessibleName(self.tr("Language"))
        self.language_box.setAccessibleDescription(self.tr("From the next start on"))
        self.language_box.currentIndexChanged.connect(
            lambda: self._preferences.change(language=self.language_box.currentData())
        )
        self._add_row(self.tr("From the next start on"), self.language_box)
        self.column.addWidget(small(self.tr("The eight questions stay in the book's words, or in yours.")))

    # --- the day ----------------------------------------------------------------------------------

    def _add_day(self) -> None:
        self.section(self.tr("The day"))
        self.day_end_edit = QTimeEdit(QTime(self._journal.day_end.hour, self._journal.day_end.minute))
        self.day_end_edit.setDisplayFormat("HH:mm")
        self.day_end_edit.setMaximumTime(QTime(11, 59))
        self.day_end_edit.setMinimumHeight(FIELD_HEIGHT)
        name_field(
            self.day_end_edit,
            self.tr("A day ends at"),
            self.tr("What is written before it belongs to the day before; earlier entries stay"),
        )
        self.day_end_edit.editingFinished.connect(self._take_day_end)
        self._add_row(self.tr("A day ends at"), self.day_end_edit)
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.day_buttons = []
        for number in range(7):
            button = Button(
                self.theme, QLocale().standaloneDayName(number + 1, QLocale.FormatType.ShortFormat), "toggle"
            )
            button.setAccessibleName(QLocale().standaloneDayName(number + 1))
            button.setAccessibleDescription(self.tr("A workday, counted by the strip of days written on"))
            button.setChecked(bool(self._journal.workdays >> number & 1))
            button.clicked.connect(self._take_workdays)
            row.addWidget(button)
            self.day_buttons.append(button)
        row.addStretch(1)
        self._add_row(self.tr("Workdays"), days)

    def _take_day_end(self) -> None:
        at = self.day_end_edit.time()
        if (at.hour(), at.minute()) != (self._journal.day_end.hour, self._journal.day_end.minute):
            self._journal.set_day_end(self._journal.day_end.replace(hour=at.hour(), minute=at.minute()))

    def _take_workdays(self) -> None:
        mask = sum(button.isChecked() << number for number, button in enumerate(self.day_buttons))
        if not self._journal.set_workdays(mask):
            for number, button in enumerate(self.day_buttons):
                button.setChecked(bool(self._journal.workdays >> number & 1))

    def _add_reminder(self, reminding: Reminding) -> None:
        from ui import tray
        from ui.dialogs.reminder_section import ReminderSection

        self.section(
            self.tr("The weekly review"),
            self.tr("An invitation that comes once and says nothing of what you wrote."),
        )
        self.reminder = ReminderSection(
            self.theme, reminding, has_tray=tray.is_there(), wants_tray=self._preferences.value.tray
        )
        self.reminder.problem.connect(self.say)
        self.reminder.tray_wanted.connect(lambda wanted: self._preferences.change(tray=wanted))
        self.reminder.tray_wanted.connect(self.tray_wanted)
        self.finished.connect(self.reminder.close_jobs)
        self.column.addWidget(self.reminder)

    # --- questions --------------------------------------------------------------------------------

    def _add_questions(self) -> None:
        self.section(
            self.tr("The eight questions"),
            self.tr("In the words of the book. One that you ask in your own is asked so everywhere."),
        )
        self.wording_edits: list[QLineEdit] = []
        for number in range(1, 9):
            field = QLineEdit(self._journal.own_wording(number))
            field.setPlaceholderText(self._journal.original(number))
            field.setMinimumHeight(FIELD_HEIGHT)
            field.setAccessibleName(self.tr("Question {0}").format(number))
            field.setAccessibleDescription(self._journal.original(number))
            field.editingFinished.connect(self._taker(number, field))
            self.wording_edits.append(field)
            self._add_row(str(number), field, narrow=True)

    def _taker(self, number: int, field: QLineEdit) -> Callable[[], None]:
        def take() -> None:
            if field.text().strip() != self._journal.own_wording(number):
                self._journal.set_wording(number, field.text())

        return take

    # --- spelling ---------------------------------------------------------------------------------

    def _add_spelling(self) -> None:
        self.section(self.tr("Spelling"))
        self.spelling_box = QCheckBox(self.tr("Underline words that the dictionary does not know"))
        self.spelling_box.setChecked(self._preferences.value.spelling)
        self.spelling_box.setAccessibleDescription(
            self.tr("Where Enchant and a dictionary are installed; without them nothing is underlined")
        )
        self.spelling_box.toggled.connect(self._take_spelling)
        self.column.addWidget(self.spelling_box)
        self.column.addWidget(small(self.spelling_box.accessibleDescription()))
        self.own_words_note = small("")
        self.column.addWidget(self.own_words_note)
        self.own_words_box = QWidget()
        self._own_words = FlowLayout(self.own_words_box)
        self.word_buttons: list[Button] = []
        self.column.addWidget(self.own_words_box)
        self._show_own_words()

    def _take_spelling(self, checked: bool) -> None:
        self._preferences.change(spelling=checked)
        self.spelling_wanted.emit(checked)

    def _show_own_words(self) -> None:
        words = self._journal.own_words()
        if words != [button.accessibleName() for button in self.word_buttons]:
            had_focus = any(button.hasFocus() for button in self.word_buttons)
            while (item := self._own_words.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            self.word_buttons = [self._word_button(word) for word in words]
            for button in self.word_buttons:
                self._own_words.addWidget(button)
            if had_focus:
                (self.word_buttons[0] if words else self.spelling_box).setFocus()
        self.own_words_note.setText(self.tr("Your own words; a press takes one out."))
        self.own_words_note.setVisible(bool(words))
        self.own_words_box.setVisible(bool(words))

    def _word_button(self, word: str) -> Button:
        button = Button(self.theme, f"{word}  ×", "plain")
        button.setAccessibleName(word)
        button.setAccessibleDescription(self.tr("Take this word out of your own words"))
        button.clicked.connect(lambda: self._journal.remove_word(word))
        return button

    # --- words ------------------------------------------------------------------------------------

    def _add_privacy(self, safety: str) -> None:
        self.section(self.tr("Privacy"))
        self.safety_text = Prose(safety, sans(13.5, strong=True))
        self.column.addWidget(self.safety_text)
        self.column.addWidget(
            Prose(
                self.tr(
                    "The journal is one encrypted file in a folder of its own. A passphrase protects it on a "
                    "lost or stolen computer, in a copy of the folder, and from the curious while it is "
                    "closed. It does not protect an unlocked screen, nor against a program that runs as you. "
                    "In Mind makes no network connection at all."
                ),
                sans(13),
            )
        )
        self.passphrase_button = self._outline(
            self.tr("Passphrase…"), self.tr("Give the journal a passphrase, or another one")
        )
        self.recovery_button = self._outline(
            self.tr("Recovery code…"), self.tr("A code on paper, for when the passphrase is forgotten")
        )
        self.renewal_button = self._outline(
            self.tr("It has leaked…"), self.tr("A new key, for when somebody else knows the passphrase")
        )
        self._add_buttons(self.passphrase_button, self.recovery_button, self.renewal_button)
        self.passphrase_button.clicked.connect(self.passphrase_wanted)
        self.recovery_button.clicked.connect(self.recovery_wanted)
        self.renewal_button.clicked.connect(self.renewal_wanted)
        self.show_safety(safety, has_passphrase=not self._journal.is_open_to_all)
        self._add_lock()
        self.keyring_box = QCheckBox(self.tr("Open it on this computer without the passphrase"))
        self.keyring_box.setAccessibleDescription(
            self.tr(
                "The desktop's own keyring keeps the key: who can unlock the desktop can read the journal"
            )
        )
        self.keyring_note = small(self.keyring_box.accessibleDescription())
        for part in (self.keyring_box, self.keyring_note):
            part.hide()
            self.column.addWidget(part)
        self.keyring_box.clicked.connect(self.keyring_wanted)

    def show_keyring(self, *, is_offered: bool, opens: bool) -> None:
        """Offer this computer's keyring, where there is one that can be trusted with it."""
        self.keyring_box.setVisible(is_offered)
        self.keyring_note.setVisible(is_offered)
        self.keyring_box.setChecked(opens)

    def show_safety(self, safety: str, *, has_passphrase: bool) -> None:
        """Say who can read the journal now, and offer what there is to offer then."""
        self.safety_text.set_text(safety)
        for button in (self.recovery_button, self.renewal_button):
            button.setEnabled(has_passphrase)

    def _add_lock(self) -> None:
        self.lock_edit = QSpinBox()
        self.lock_edit.setRange(0, 240)
        self.lock_edit.setSpecialValueText(self.tr("never"))
        self.lock_edit.setSuffix(self.tr(" min"))
        self.lock_edit.setValue(self._preferences.value.lock_after)
        self.lock_edit.setMinimumHeight(FIELD_HEIGHT)
        name_field(
            self.lock_edit,
            self.tr("Lock when nobody is there for"),
            self.tr("Where the journal has a passphrase; Ctrl+L locks it at once, a locked screen does not")
            if sys.platform in ("win32", "darwin")  # see ui/system_locks.py
            else self.tr("Where the journal has a passphrase; Ctrl+L and a locked screen lock it at once"),
        )
        self.lock_edit.valueChanged.connect(lambda minutes: self._preferences.change(lock_after=minutes))
        self._add_row(self.tr("Lock when nobody is there for"), self.lock_edit)
        self.column.addWidget(small(self.lock_edit.accessibleDescription()))

    def _add_backups(self) -> None:
        self.section(
            self.tr("Backups"),
            self.tr("Checked copies of the whole journal; a second place for them is yours to choose."),
        )
        self.backups_button = self._outline(
            self.tr("Backups…"), self.tr("The last one, one more now, a second place, and the way back")
        )
        self._add_buttons(self.backups_button)
        self.backups_button.clicked.connect(self.backups_wanted)

    def _add_second_computer(self, second: SecondComputer | None) -> None:
        if second is None:
            return
        from ui.dialogs.second_computer import SecondComputerSection

        self.section(
            self.tr("Second computer"),
            self.tr("The same journal on two computers, through a folder that a service carries."),
        )
        self.second_computer = SecondComputerSection(self.theme, second)
        self.column.addWidget(self.second_computer)

    def lead_to_second_computer(self) -> None:
        """Come up with its section in sight, and the keyboard on what begins it."""
        self.second_computer.begin_button.setFocus()
        self.lead_to(self.second_computer)

    def _outline(self, text: str, description: str) -> Button:
        made = Button(self.theme, text, "outline")
        made.setAccessibleDescription(description)
        made.setToolTip(description)
        return made

    def _add_buttons(self, *buttons: Button) -> None:
        holder = QWidget()
        row = FlowLayout(holder, spacing=10)
        for button in buttons:
            row.addWidget(button)
        self.column.addWidget(holder)

    def _add_exchange(self) -> None:
        self.section(self.tr("In and out"))
        self.column.addWidget(
            Prose(
                self.tr(
                    "What you wrote elsewhere can come in, and your entries can go out in forms that other "
                    "programs read. What a coach is handed is on a page of its own."
                ),
                sans(13),
            )
        )
        self.import_button = self._outline(
            self.tr("Import…"), self.tr("Look at a file of another program, and take its entries in (Ctrl+O)")
        )
        self.export_button = self._outline(
            self.tr("Export…"), self.tr("Write the entries into a file or folder (Ctrl+Shift+E)")
        )
        self._add_buttons(self.import_button, self.export_button)
        self.import_button.clicked.connect(self.import_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.folder_text = Prose(self.tr("This journal lies in {0}").format(self._journal.folder), sans(13))
        self.column.addWidget(self.folder_text)
        if self._journal.is_sample:
            words = self.tr("It is a copy of the sample, and goes away when you close the window.")
            self.column.addWidget(small(words))
            self.copy_button = Button(self.theme, self.tr("Keep a copy…"), "outline")
            self.copy_button.setAccessibleDescription(self.tr("Choose a folder for a copy that stays"))
            self.copy_button.clicked.connect(self._ask_for_place)
            self.column.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self.move_button = self._outline(
                self.tr("Move it…"), self.tr("Choose another folder; the window closes and opens again")
            )
            self._add_buttons(self.move_button)
            self.move_button.clicked.connect(self.move_wanted)

    def _ask_for_place(self) -> None:
        told = QFileDialog.getExistingDirectory(self, self.tr("Where shall it lie?"), str(Path.home()))
        if told:
            self.keep_copy(Path(told))

    def keep_copy(self, place: Path) -> None:
        """Put a copy of the sample into this folder, and say where it is."""
        copy = self._journal.keep_copy(place)
        if copy is not None:
            self.folder_text.set_text(self.tr("A copy that stays lies in {0}").format(copy))

    def _add_row(self, words: str, field: QWidget, *, narrow: bool = False) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        if words:
            caption = label(words, sans(13.5), wrap=True)
            caption.setFixedWidth(20 if narrow else 170)
            row.addWidget(caption)
        row.addWidget(field, 1 if narrow else 0)
        if not narrow:
            row.addStretch(1)
        self.column.addLayout(row)


def _title() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("SettingsDialog", "Settings")
