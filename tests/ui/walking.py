"""What the tests of language and accessibility share: every page, every dialog, every text in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtWidgets import QLabel, QWidget

from journal.model import ClientNote, MarkKind, Review, Week
from journal.store.journal_store import JournalStore
from journal.vault.folder import Vault
from journal.vault.recovery import GROUPS
from tests.ui.conftest import NOW, OWN, TODAY, StillClock
from ui.commands import Commands
from ui.dialogs.about import AboutDialog
from ui.dialogs.account import AccountDialog
from ui.dialogs.answers import AnswerDialog
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.case import CaseDialog
from ui.dialogs.export import ExportDialog
from ui.dialogs.join import JoinDialog
from ui.dialogs.link import LinkDialog
from ui.dialogs.note_wordings import NoteWordingsDialog
from ui.dialogs.pack_passphrase import PackPassphraseDialog
from ui.dialogs.passphrase import PassphraseDialog
from ui.dialogs.period import PeriodDialog
from ui.dialogs.protect import ProtectDialog
from ui.dialogs.purpose import PurposeDialog
from ui.dialogs.recovery import RecoveryDialog
from ui.dialogs.report import ReportDialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.shortcut_sheet import ShortcutSheet
from ui.dialogs.taking import TakingDialog
from ui.dialogs.titles import TitlesDialog
from ui.dialogs.unlock import UnlockDialog
from ui.dialogs.waiting import WaitDialog
from ui.dialogs.welcome import SayDialog, WelcomeDialog
from ui.ending import Ending
from ui.first_run import first_question, keep_first_words, make_sample_copy
from ui.jobs import Jobs
from ui.language import languages
from ui.preferences import PreferencesFile
from ui.session import Session
from ui.session_parts.accounting import Accounting
from ui.session_parts.exporting import Exporting
from ui.session_parts.privacy import Privacy
from ui.session_parts.purpose import Purposes
from ui.session_parts.reminding import Reminding
from ui.session_parts.reviewing import Reviewing
from ui.session_parts.safekeeping import Safekeeping
from ui.session_parts.settings import JournalSettings
from ui.session_parts.titles import Titles
from ui.theme import Theme

PAGES = range(6)
TEXTS = (
    "text",
    "title",
    "placeholderText",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "suffix",
    "prefix",
)


def show(window, position):
    """Bring a page to the front and let everything on it be made."""
    window.show_page(position)
    rest(window)
    return window.page(position)


def rest(window):
    """Let the layouts come to rest: a new size goes up and down through them in several rounds."""
    sizes = None
    while sizes != (sizes := [part.geometry() for part in window.findChildren(QWidget)]):
        for _ in range(4):
            window.settle()


FRAMES = "qt_scrollarea_viewport", "qt_tabwidget_stackedwidget"  # Qt's own parts that hold ours


def is_qts(widget: QWidget) -> bool:
    """True for the parts that Qt puts into its own widgets: their words are Qt's to translate."""
    while widget is not None:
        if widget.objectName().startswith("qt_") and widget.objectName() not in FRAMES:
            return True
        widget = widget.parentWidget()
    return False


def ours(parent: QWidget) -> Iterator[QWidget]:
    """Yield the parent and the widgets in it that can be seen, Qt's own parts left out."""
    yield parent
    yield from (
        part for part in parent.findChildren(QWidget) if part.isVisibleTo(parent) and not is_qts(part)
    )


def texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what a widget shows or tells a screen reader, each with the name of its property."""
    for name in TEXTS:
        ask = getattr(widget, name, None)
        if callable(ask) and not (name == "text" and is_for_typing(widget)):
            said = ask()
            if isinstance(said, str) and said:
                yield name, said


def is_for_typing(widget: QWidget) -> bool:
    """True where ``text`` is what somebody typed."""
    return hasattr(widget, "setReadOnly")


def named(widget: QWidget) -> str:
    """Return how a failing test calls a widget: the way down to it."""
    parts = []
    while widget is not None and not widget.isWindow():
        if type(widget).__module__.startswith("ui.") or isinstance(widget, QLabel):
            parts.append(type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(parts[:3])


def _marked(dialog: LinkDialog, host: str) -> LinkDialog:
    """Mark the address as the writer's own, which it cannot bear: it is shown as the network sees it."""
    dialog.address_text.set_text(OWN)
    [title] = [label for label in dialog.findChildren(QLabel) if label.text() == host]
    title.setText(OWN)
    return dialog


def dialogs(theme: Theme, store: JournalStore, folder: Path) -> Iterator[QWidget]:
    """Yield the dialogs, made and not run; ``folder`` is where a journal could be made."""
    for kind in MarkKind:
        yield AnswerDialog(theme, kind, TODAY)
    yield UnlockDialog(Vault.at(store.vault.folder), theme)
    yield WelcomeDialog(
        folder,
        theme,
        make_sample=make_sample_copy,
        keep_first_words=keep_first_words,
        question=first_question(),
    )
    yield SayDialog(f"{OWN} why it could not be opened", theme)
    yield _marked(LinkDialog(QUrl("https://example.org/"), theme), "example.org")
    yield WaitDialog(Ending(f"{OWN} what is done", lambda at_rest: folder, can_be_stopped=True), theme)
    yield PeriodDialog(date(2026, 9, 1), TODAY, TODAY)
    commands_of = QWidget()
    yield ShortcutSheet(theme, Commands(commands_of))
    yield AboutDialog(theme, [(f"{OWN} SQLCipher", "4.19.0")])
    session = Session(store, StillClock())
    yield SettingsDialog(
        theme,
        PreferencesFile(folder.parent / "preferences.json"),
        JournalSettings(session),
        languages=languages(QCoreApplication.translate("SettingsDialog", "As the system")),
        safety=f"{OWN} Encrypted",
        reminding=Reminding(session),
    )
    yield PurposeDialog(theme, Purposes(session))
    privacy = Privacy(session)
    privacy.new_code = lambda: "-".join([f"{OWN}234"] * GROUPS)
    yield PassphraseDialog(theme, privacy)
    yield PassphraseDialog(theme, privacy, renews=True)
    yield RecoveryDialog(theme, privacy, lambda path, content: True, TODAY)
    keeping = Safekeeping(session, Jobs(session))
    yield BackupsDialog(theme, keeping)
    protect = ProtectDialog(theme, folder.parent / "pack.zip")
    protect.passphrase_edit.setText(OWN)
    yield protect
    yield AccountDialog(theme, Accounting(session), OWN, lambda path, content: True, Jobs(session))
    yield PackPassphraseDialog(theme, f"{OWN} pack.zip", lambda passphrase: None)
    for is_page in (False, True):
        yield ReportDialog(theme, f"{OWN} client", is_page=is_page)
    yield ExportDialog(theme, Exporting(session, Jobs(session)))
    yield TakingDialog(theme, f"{OWN} what is done", lambda: None, lambda: None, can_stop=True)
    yield TitlesDialog(theme, Titles(session))
    yield JoinDialog(folder, folder, theme)
    reviewing = Reviewing(session)
    for said in (None, "yes"):
        review = Review(Week.of(TODAY) + -1, pulled_estimate=said)
        yield CaseDialog(theme, review, reviewing.other_side(review))
    notes = [ClientNote(f"{OWN} client", body, NOW) for body in (f"{OWN} now", "", f"{OWN} before")]
    yield NoteWordingsDialog(theme, f"{OWN} client", notes)
