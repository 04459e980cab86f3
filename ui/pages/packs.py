"""Packs from clients: each on a card, beside their own plan and their own past, in the order of names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from journal.coach.pack_files import LOCKED
from journal.coach.reading import Client, Refusal, Shelf, Title, clients_of
from journal.errors import JournalError, PackLocked, PackRefused
from ui.jobs import Job, Jobs
from ui.numbers import count, long_date
from ui.pages.page import Page
from ui.report_copies import ReportCopies
from ui.said import said, said_of
from ui.session import Session
from ui.session_parts.clients import Clients
from ui.theme import MUTED, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.client_card import ClientCard, Period, Shown
from ui.widgets.client_row import ClientRow
from ui.widgets.refusals import Refusals
from ui.widgets.search_field import SearchField
from ui.widgets.text import Prose, heading, label

FIND_WIDTH = 200


class PacksPage(Page):
    """Shows what lies in one place. ``back_requested`` comes by Escape."""

    back_requested = Signal()

    def __init__(
        self, session: Session, clients: Clients, theme: Theme, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("Packs from clients"))
        self._session = session
        self._notes = clients
        self._jobs = jobs
        self.copies = ReportCopies()
        self._shelf = Shelf(())
        self._clients: tuple[Client, ...] = ()
        self._chosen: dict[str, Path] = {}  # which pack of a client is shown, where it is not the newest
        self._unsaved: dict[str, str] = {}  # notes that the file would not take
        self._job: Job | None = None
        self._is_leaving = False
        self._make_widgets()
        self._arrange()
        self._show_state()

    # --- what it shows ----------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Show the packs at ``path``, a pack or a folder of them; what stands in the way is said."""
        self.keep_notes()
        try:
            shelf = Shelf.at(path)
        except PackRefused as error:
            self._take_titles(([], [Refusal(path, error)]), Shelf(()), None)
            return
        self._read(shelf, None)

    def showing(self) -> None:
        """Come to the front with the keyboard on the first client in sight."""
        if self._clients:
            self.row.go_to(self.row.first)
        else:
            self.folder_button.setFocus()

    def flush(self) -> None:
        """Keep every note that is typed."""
        self.keep_notes()

    def keep_notes(self) -> None:
        """Keep the notes of the clients in sight, and those that could not be kept before."""
        for card in self.row.in_sight():
            self._keep(card)
        for client, body in list(self._unsaved.items()):
            if self._notes.keep(client, body):
                del self._unsaved[client]

    def is_settled(self) -> bool:
        """True when every name has been read."""
        return self._job is None

    def stop(self) -> None:
        """Read no further, and take the copies of reports away: the window goes."""
        self._is_leaving = True
        self._jobs.close()
        self.copies.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was noted, whatever comes to the front."""
        super().hideEvent(event)
        self.keep_notes()

    # --- how it is made ---------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        theme = self._theme
        self.find_field = SearchField(theme, self.tr("Find a client"), "")
        self.find_field.words_edit.setAccessibleDescription(
            self.tr("Goes to the first name with these letters")
        )
        self.find_field.setFixedWidth(FIND_WIDTH)
        self.before_button = self._step_button("‹", self.tr("Clients before"), -1)
        self.after_button = self._step_button("›", self.tr("Clients after"), 1)
        self.place_label = label("", sans(13), MUTED)
        self.open_button = Button(theme, self.tr("Open…"), "outline")
        self.open_button.setAccessibleDescription(self.tr("Choose other packs: a folder of them, or one"))
        self.row = ClientRow(theme, self._shown)
        self.welcome_card = Card(theme)
        self.welcome_text = Prose(
            self.tr(
                "A client's pack is a folder, or a .zip file, that they made with In Mind and gave to you. "
                "Choose one, or a folder that holds several: each client then stands on a card, beside their "
                "own plan and their own past. What you note of them stays in your own journal."
            ),
            serif(16),
        )
        self.folder_button = Button(theme, self.tr("Choose a folder…"), "primary")
        self.folder_button.setAccessibleDescription(self.tr("A folder of packs, or a pack that is a folder"))
        self.pack_button = Button(theme, self.tr("Choose a .zip file…"), "outline")
        self.pack_button.setAccessibleDescription(self.tr("One pack"))
        self.refused_card = Refusals(theme)
        self.find_field.words_changed.connect(self._find)
        self.find_field.left_downwards.connect(lambda: self.row.go_to(self.row.first))
        self.open_button.clicked.connect(self._choose)
        self.folder_button.clicked.connect(self.choose_folder)
        self.pack_button.clicked.connect(self.choose_pack)
        self.row.made.connect(self._connect_card)
        self.row.leaving.connect(self._keep)
        self.row.moved.connect(self._show_place)
        self.row.left.connect(self.back_requested)

    def _arrange(self) -> None:
        self.steps = QWidget()
        steps = QHBoxLayout(self.steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(8)
        for part in (self.find_field, self.before_button, self.place_label, self.after_button):
            steps.addWidget(part)
        self.action_row.addWidget(self.steps)
        self.action_row.addWidget(self.open_button)
        self.welcome_card.body.addWidget(heading(self.tr("What clients hand over")))
        self.welcome_card.body.addWidget(self.welcome_text)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.setContentsMargins(0, 8, 0, 0)
        buttons.addWidget(self.folder_button)
        buttons.addWidget(self.pack_button)
        buttons.addStretch(1)
        self.welcome_card.body.addLayout(buttons)
        column = QVBoxLayout()
        column.setSpacing(16)
        for card in (self.welcome_card, self.row, self.refused_card):
            column.addWidget(card)
        column.addStretch(1)
        self.content.addLayout(column, 1)

    def _step_button(self, sign: str, words: str, by: int) -> Button:
        button = Button(self._theme, sign, "plain")
        button.setAccessibleName(words)
        button.setAccessibleDescription(self.tr("Shows others, in the order of their names"))
        button.setToolTip(words)
        button.clicked.connect(lambda: self.row.show_from(self.row.first + by * self.row.columns))
        return button

    def _connect_card(self, card: ClientCard) -> None:
        card.period_chosen.connect(lambda path: self._choose_period(card, path))
        card.unlock_requested.connect(self.ask_for_passphrase)
        card.report_requested.connect(lambda path: self.ask_to_open_report(card, path))
        card.note_typed.connect(lambda body: self._save_draft(card, body))
        card.wordings_requested.connect(lambda: self._show_wordings(card))

    # --- what happens -----------------------------------------------------------------------------

    def _choose(self) -> None:
        from ui.controls import dress_menu

        menu = dress_menu(QMenu(self), self._theme)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.folder_button.text()).triggered.connect(self.choose_folder)
        menu.addAction(self.pack_button.text()).triggered.connect(self.choose_pack)
        menu.popup(self.open_button.mapToGlobal(QPoint(0, self.open_button.height() + 4)))

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder and show what is in it."""
        told = QFileDialog.getExistingDirectory(self, self.tr("A folder of packs"), str(Path.home()))
        if told:
            self.open_path(Path(told))

    @Slot()
    def choose_pack(self) -> None:
        """Ask for one pack and show it."""
        told, _ = QFileDialog.getOpenFileName(
            self, self.tr("A pack"), str(Path.home()), self.tr("Packs (*.zip)")
        )
        if told:
            self.open_path(Path(told))

    def _read(self, shelf: Shelf, wanted: Path | None) -> None:
        """Read every name behind the window; then go to the client of the pack that is ``wanted``."""
        if self._job is not None:
            self._job.cancel()
        self.subtitle_label.setText(self.tr("The names are being read …"))
        self.subtitle_label.show()
        self._job = job = self._jobs.start(lambda: shelf.titles(lambda: self._is_leaving))
        job.done.connect(lambda told: self._take_titles(told, shelf, wanted))

    def _take_titles(
        self, told: tuple[list[Title], list[Refusal]], shelf: Shelf, wanted: Path | None
    ) -> None:
        self._job = None
        titles, refused = told
        self._shelf = shelf
        self._clients = clients_of(titles)
        self.refused_card.show_sentences([said_of(refusal.error) for refusal in refused])
        at = next((at for at, client in enumerate(self._clients) if _holds(client, wanted)), 0)
        if wanted is not None and self._clients:
            self._chosen[self._clients[at].name] = wanted
        self._show_state()
        self.row.show_clients(self._clients, at)
        if self.isVisible():
            self.row.go_to(at)

    def _choose_period(self, card: ClientCard, path: Path) -> None:
        if card.shown is not None:
            self._keep(card)
            self._chosen[card.shown.name] = path
            self.row.show_again(card)
            card.period_button.setFocus()

    def _find(self, words: str) -> None:
        wanted = words.casefold().strip()
        found = (at for at, client in enumerate(self._clients) if wanted in client.name.casefold())
        at = next(found, None)
        if wanted and at is not None:
            self.row.show_from(at)

    def ask_for_passphrase(self, path: Path) -> None:
        """Ask for a pack's passphrase; where it fits, every name is read again, for it may fit others too."""
        from ui.dialogs.pack_passphrase import PackPassphraseDialog

        shelf = self._shelf
        dialog = PackPassphraseDialog(
            self._theme, path.name, lambda passphrase: shelf.unlock(path, passphrase), self
        )
        if dialog.exec():
            self._read(shelf, path)
        dialog.deleteLater()

    def ask_to_open_report(self, card: ClientCard, path: Path) -> None:
        """Ask, and hand a copy of the report to the program that opens such files."""
        from ui.dialogs.report import ReportDialog

        shown, shelf = card.shown, self._shelf
        if shown is None or shown.pack is None:
            return
        dialog = ReportDialog(
            self._theme, shown.name, is_page=shown.pack.report.endswith(".html"), parent=self
        )
        wanted = dialog.exec()
        dialog.deleteLater()
        if wanted:
            copy = self._session.attempt(lambda: self.copies.put(*shelf.report(path)))
            if copy is not None:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    # --- notes ------------------------------------------------------------------------------------

    def _save_draft(self, card: ClientCard, body: str) -> None:
        if card.shown is not None and not self._notes.save_draft(card.shown.name, body):
            card.note.show_problem(self.tr("This could not be saved yet. What you typed stays here."))

    def _keep(self, card: ClientCard) -> None:
        """Keep a note that was changed; one that the file will not take waits, and is shown again."""
        if card.shown is None or not card.note.is_unkept:
            return
        client, body = card.shown.name, card.note.body()
        if self._notes.keep(client, body):
            self._unsaved.pop(client, None)
            card.note.note_kept()
        else:
            self._unsaved[client] = body

    def _show_wordings(self, card: ClientCard) -> None:
        from ui.dialogs.note_wordings import NoteWordingsDialog

        self._keep(card)
        if card.shown is not None:
            name = card.shown.name
            dialog = NoteWordingsDialog(self._theme, name, self._notes.wordings(name), self)
            dialog.exec()
            dialog.deleteLater()

    # --- what a card shows ------------------------------------------------------------------------

    def _shown(self, client: Client) -> Shown:
        """Read what there is of a client who comes into sight."""
        wanted = self._chosen.get(client.name)
        chosen = next((at for at, title in enumerate(client.titles) if title.path == wanted), 0)
        note = self._notes.note(client.name)
        periods = [Period(title.path, period_words(title)) for title in client.titles]
        told = Shown(
            name=client.name,
            periods=periods,
            chosen=chosen,
            pack=None,
            line=(),
            questions=(),
            problem="",
            is_locked=False,
            note=self._unsaved.get(client.name, note.shown),
            kept_note=note.kept,
            has_wordings=note.has_earlier,
        )
        path = client.titles[chosen].path
        try:
            pack = self._shelf.pack(path)
        except PackLocked:
            return told._replace(problem=said(LOCKED).format(path.name), is_locked=True)
        except JournalError as error:
            return told._replace(problem=said_of(error))
        told = told._replace(pack=pack, questions=[self._notes.question(number) for number in pack.questions])
        try:
            return told._replace(line=self._shelf.line(path))
        except JournalError as error:  # the rest of the pack can be shown all the same
            return told._replace(problem=said_of(error))

    def _show_state(self) -> None:
        known = len(self._clients)
        self.row.setVisible(known > 0)
        self.welcome_card.setVisible(known == 0)
        self.open_button.setVisible(known > 0)
        words = (
            self.tr("1 client, beside their own plan and their own past")
            if known == 1
            else self.tr(
                "{0} clients in the order of their names, each beside their own plan and past"
            ).format(count(known))
        )
        self.subtitle_label.setText(
            " · ".join([words if known else self.tr("No pack is open"), *self.refused_card.words()])
        )

    def _show_place(self) -> None:
        known, shown = len(self._clients), len(self.row.in_sight())
        first = self.row.first
        self.steps.setVisible(known > self.row.columns)
        self.place_label.setText(
            self.tr("{0}–{1} of {2}").format(count(first + 1), count(first + shown), count(known))
        )
        self.before_button.setEnabled(first > 0)
        self.after_button.setEnabled(first + shown < known)

    def keyPressEvent(self, event: object) -> None:
        """Go back by Escape, wherever on the page the keyboard is."""
        from PySide6.QtGui import QKeyEvent

        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif isinstance(event, QKeyEvent):
            super().keyPressEvent(event)


def period_words(title: Title) -> str:
    """Return a pack's period, or its file's name where the period is not known yet."""
    if title.first is None or title.last is None:
        return title.path.name
    return f"{long_date(title.first)} – {long_date(title.last)}"


def _holds(client: Client, path: Path | None) -> bool:
    return any(title.path == path for title in client.titles)
