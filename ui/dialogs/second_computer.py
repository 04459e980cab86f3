"""The settings of a second computer: which folder, since when, and how it stands."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.held_keyboard import HeldKeyboard
from ui.numbers import clock, short_date
from ui.said import said
from ui.session_parts.syncing import SecondComputer
from ui.theme import ATTENTION, Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Prose


class SecondComputerSection(QWidget):
    """Shows what is so, and takes effect at once."""

    def __init__(self, theme: Theme, part: SecondComputer) -> None:
        super().__init__()
        self._part = part
        self._keyboard = HeldKeyboard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.words_text = Prose("", sans(13))
        self.standing_text = Prose("", sans(13, strong=True))
        self.trouble_text = Prose("", sans(13), role=ATTENTION)
        for part_of_it in (self.words_text, self.standing_text, self.trouble_text):
            column.addWidget(part_of_it)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=10)
        self.begin_button = self._button(
            theme,
            self.tr("Choose the shared folder…"),
            self.tr("One that Syncthing, Nextcloud, OneDrive or the like carries to the other computer"),
        )
        self.now_button = self._button(
            theme, self.tr("Bring up to date now"), self.tr("It also happens by itself, about once a minute")
        )
        self.end_button = self._button(
            theme,
            self.tr("Go on alone"),
            self.tr("What lies in the folder stays there for the other computer"),
        )
        for button in (self.begin_button, self.now_button, self.end_button):
            row.addWidget(button)
        column.addWidget(buttons)
        self.begin_button.clicked.connect(self._ask_for_folder)
        self.now_button.clicked.connect(self._bring_up_to_date)
        self.end_button.clicked.connect(self._end)
        part.passed.connect(self.show_what_is_so)
        part.changed.connect(self.show_what_is_so)
        part.failed.connect(self._show_problem)
        self.show_what_is_so()

    def _button(self, theme: Theme, text: str, description: str) -> Button:
        made = Button(theme, text, "outline")
        made.setAccessibleDescription(description)
        made.setToolTip(description)
        return made

    def show_what_is_so(self) -> None:
        """Say which folder it is and how it stands, or how to begin."""
        me = self._part.me
        self.begin_button.setVisible(me is None)
        self.begin_button.setEnabled(not self._part.needs_passphrase)
        for button in (self.now_button, self.end_button):
            button.setVisible(me is not None)
        self.now_button.setEnabled(True)
        self._keyboard.give_back(instead=self.begin_button if me is None else self.now_button)
        if me is None:
            self._show(self._how_to_begin(), "", "")
            return
        self._show(
            self.tr("This journal is kept in step through {0}.").format(me.folder),
            " ".join(filter(None, (self._last_pass(), self._with_whom()))),
            "\n".join(self._troubles()),
        )

    def _how_to_begin(self) -> str:
        if self._part.needs_passphrase:
            return self.tr(
                "Everybody who can read the shared folder could read a journal without a passphrase. Give it "
                "one first, above, under Privacy."
            )
        return self.tr(
            "Each computer writes what changes into an encrypted file of its own in a folder that you share, "
            "and reads the other's; In Mind itself makes no connection. On the second computer press "
            "“Open a journal…” at its first start and choose the same folder; it asks for this passphrase."
        )

    def _last_pass(self) -> str:
        at = self._part.passed_at
        return "" if at is None else self.tr("Up to date at {0}.").format(clock(at.astimezone().time()))

    def _with_whom(self) -> str:
        others = self._part.others()
        if not others:
            return self.tr("No other computer has written there yet.")
        told = []
        for known in others:
            on = "" if known.told_at is None else short_date(known.told_at.astimezone().date())
            told.append(self.tr("{0} (last heard from on {1})").format(known.name, on))
        return self.tr("With {0}.").format(", ".join(told))

    def _troubles(self) -> list[str]:
        from journal.sync.words import troubles

        if self._part.problem:
            return [self._part.problem]
        report = self._part.report
        return [] if report is None else [told.put_into(said) for told in troubles(report)]

    def _show(self, words: str, standing: str, trouble: str) -> None:
        for field, text in (
            (self.words_text, words),
            (self.standing_text, standing),
            (self.trouble_text, trouble),
        ):
            field.set_text(text)
            field.setVisible(bool(text))

    def _show_problem(self, sentence: str) -> None:
        self.show_what_is_so()
        self._show_trouble(sentence)

    def _show_trouble(self, sentence: str) -> None:
        self.trouble_text.set_text(sentence)
        self.trouble_text.setVisible(bool(sentence))

    def _bring_up_to_date(self) -> None:
        self._keyboard.hold([self.now_button], lambda: self.now_button.setEnabled(False))
        self._part.pass_now()

    def _end(self) -> None:
        self._part.end()
        self.begin_button.setFocus()

    def _ask_for_folder(self) -> None:
        told = QFileDialog.getExistingDirectory(
            self, self.tr("Which folder do both computers share?"), str(Path.home())
        )
        if told:
            self.begin(Path(told))

    def begin(self, folder: Path) -> None:
        """Keep the journal in step through this folder."""
        self._keyboard.hold([self.begin_button], lambda: self.begin_button.setEnabled(False))
        self._part.begin(folder)
