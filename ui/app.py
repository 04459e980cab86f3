"""Builds session, theme and window and connects them: the one place that knows everybody."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from journal.clock import SystemClock
from journal.errors import JournalError, LeftBehind, Locked
from journal.store.journal_store import JournalStore
from journal.vault.folder import Vault
from ui.language import use_language
from ui.pages.page import Page
from ui.pages.today import TodayPage
from ui.preferences import Preferences, PreferencesFile, preferences_path
from ui.session import Session
from ui.theme import Theme, load_fonts
from ui.window import Place, Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from journal.model import Week
    from ui.ending import Ending
    from ui.frame_commands import FrameCommands
    from ui.locked_place import LockedPlace
    from ui.session import Clock

TODAY, REVIEW = 0, 3
SAMPLE = "Sample"  # what the vault of a copy of the sample journal is called


def make_application(
    arguments: list[str], preferences: Preferences | None = None
) -> tuple[QApplication, Theme]:
    """Return Qt's application with our fonts, colours, style and language."""
    preferences = preferences or Preferences()
    app = QApplication(arguments)
    app.setApplicationName("In Mind")
    app.setDesktopFileName("inmind")
    if sys.platform in ("win32", "darwin"):  # elsewhere it is the default, and asking takes 5 ms
        app.setStyle("Fusion")
    use_language(app, preferences.language)
    load_fonts()
    if preferences.reduced_motion:
        from ui.motion import reduce_motion

        reduce_motion(app, reduced=True)
    return app, Theme(app, preferences.appearance)


def run_window(told: Path | None, *, packs: Path | None = None, review: bool = False) -> int:
    """Open the window on the journal that was named and return the exit code when it is closed.

    Where none was named it is the one opened last, or the platform's place for it. With ``packs`` it shows
    the packs of clients that lie there, with ``review`` the weekly review is in front, also where the window
    is open already.
    """
    from ui.problems import install_excepthook

    preferences = PreferencesFile(preferences_path())
    app, theme = make_application(sys.argv[:1], preferences.value)
    install_excepthook()
    locked = _locked_place()
    folder = Path(locked.journal) if locked else told or usual_folder(preferences.value)
    missed = locked is not None or (told is None and bool(preferences.value.journal))
    from ui.other_window import RAISE, raise_other_window, socket_name
    from ui.other_window import REVIEW as ON_REVIEW

    wish = ON_REVIEW if review else RAISE
    store = find_store(folder, theme, missed=missed, locked=locked, wish=wish)
    if store is None:
        return 0
    if raise_other_window(socket_name(store.vault.header.vault), wish):
        store.close()
        return _say_open_already() if packs is not None else 0
    is_sample = is_sample_journal(store)
    if told is None and not is_sample:
        preferences.change(journal=str(store.vault.folder))
    try:
        window, session = open_window(store, theme, preferences=preferences, packs=packs)
    except JournalError as error:  # what opens may be damaged further in
        store.close()
        _say_why_not(error, folder, theme)
        return 1
    window.restore(locked.geometry if locked else preferences.value.geometry)
    if locked is not None and 0 < locked.page < len(window.rail.buttons):
        window.show_page(locked.page)
    elif review and locked is None:
        window.show_page(REVIEW)
    window.later(lambda: _take_keyboard(window))
    window.later(_collect_garbage_again)
    window.later(lambda: _make_pages_ahead(window))
    window.later(lambda: _listen(window, store))
    window.show()
    code = app.exec()
    if window.ends_with is not None:
        return _end_with(window.ends_with, session, theme)
    session.close()
    if is_sample:
        from ui.first_run import forget_sample_copy

        forget_sample_copy(store.vault.folder)
    return code


def _say_open_already() -> int:
    """Say at the command line why a window that is open already does not show the packs."""
    print(
        "inmind: this journal is open in a window already; open the packs there, by Ctrl+7.", file=sys.stderr
    )
    return 1


def _locked_place() -> LockedPlace | None:
    """Return where the window stood before it was locked, where this process comes after a locked one."""
    if "INMIND_LOCKED" not in os.environ:
        return None
    from ui.locked_place import take_place

    return take_place()


def usual_folder(preferences: Preferences) -> Path:
    """Return where the journal lies when the call does not say: where it was last, or the usual place."""
    if preferences.journal:
        return Path(preferences.journal)
    from journal.commands.opening import default_journal

    return default_journal()


def is_sample_journal(store: JournalStore) -> bool:
    """True for a copy of the sample journal."""
    return store.vault.name == SAMPLE and store.setting("sample_made_at") is not None


def _take_keyboard(window: Window) -> None:
    """Ask for the keyboard where nobody has it: behind a dialog that is gone, shortcuts would do nothing."""
    if QApplication.activeWindow() is None:
        window.activateWindow()


def _listen(window: Window, store: JournalStore) -> None:
    """Let a second start of this journal bring the window to the front."""
    from ui.other_window import socket_name
    from ui.single_window import WindowServer

    server = WindowServer(socket_name(store.vault.header.vault), window)
    server.raise_requested.connect(window.come_forward)
    server.review_requested.connect(window.come_forward)
    server.review_requested.connect(lambda: window.show_page(REVIEW))
    window.closing.connect(server.close)
    server.listen()


def _end_with(ending: Ending, session: Session, theme: Theme) -> int:
    """Do the work with the journal at rest and open it where it lies then; what goes wrong is said."""
    from ui.dialogs.waiting import wait_for

    vault, key = session.store.vault, session.store.key()
    session.close()
    folder = vault.folder
    try:
        folder = wait_for(ending, vault, key, theme)
    except JournalError as error:
        from ui.dialogs.welcome import say
        from ui.said import said_of

        title, way_out = tr("That could not be done"), tr("Open the journal as it was")
        if isinstance(error, LeftBehind):
            folder = error.folder
            title, way_out = tr("Something is left to do"), tr("Open the journal where it lies now")
        say(said_of(error), theme, title, way_out)
    return start_again(folder)


def start_again(folder: Path) -> int:
    """Put a fresh process in the place of this one, with the journal in ``folder`` to open."""
    from ui.lock import replace_process
    from ui.locked_place import VARIABLE, LockedPlace

    replace_process({**os.environ, VARIABLE: LockedPlace(journal=str(folder)).written()})
    return 0


def _make_pages_ahead(window: Window) -> None:
    from ui.ahead import PagesAhead

    application = QCoreApplication.instance()
    assert application is not None
    PagesAhead(window, application).start()


def _collect_garbage_again() -> None:
    gc.freeze()
    gc.enable()


def find_store(
    folder: Path,
    theme: Theme,
    *,
    missed: bool = False,
    locked: LockedPlace | None = None,
    wish: bytes | None = None,
) -> JournalStore | None:
    """Return the open journal, asking for what it needs; None when the person thinks better of it.

    ``missed`` is True where a journal has been in ``folder`` before, as on a stick that is not in now;
    ``locked`` is where its window stood before it was locked, and ``wish`` what an open window is asked for.
    """
    if not folder.exists():
        from ui.dialogs.welcome import ask_for_journal

        return ask_for_journal(folder, theme, missed=missed)
    try:
        if locked is not None and not Vault.at(folder).is_open:
            raise Locked  # by whoever locked it: the keyring must not open it again by itself
        return JournalStore.open(folder)
    except Locked:
        from ui.dialogs.unlock import unlock
        from ui.other_window import RAISE, raise_other_window, socket_name

        vault = Vault.at(folder)
        if raise_other_window(socket_name(vault.header.vault), wish or RAISE):
            return None  # nobody is asked for a passphrase twice
        return unlock(vault, theme, locked)
    except JournalError as error:
        _say_why_not(error, folder, theme)
        return None


def _say_why_not(error: JournalError, folder: Path, theme: Theme) -> None:
    from journal.backup import told_with_way_back
    from ui.dialogs.welcome import say
    from ui.said import said

    say(told_with_way_back(error, folder, said), theme)


def open_window(
    store: JournalStore,
    theme: Theme,
    clock: Clock | None = None,
    *,
    preferences: PreferencesFile | None = None,
    packs: Path | None = None,
) -> tuple[Window, Session]:
    """Return the window of an open journal, with Today in front, and its session.

    Without ``preferences`` nothing of the window is remembered. What lies at ``packs`` is shown behind the
    first paint.
    """
    session = Session(store, clock or SystemClock(), theme)
    is_sample = is_sample_journal(store)
    window = Window(
        theme,
        tr("Sample journal · In Mind") if is_sample else session.name,
        places(
            session,
            theme,
            lambda position: window.show_page(position),
            lambda name: _perform(window, name),
            lambda words: window.tell(words, is_calm=True),
        ),
        safety_words(session),
    )
    window.show_page(TODAY)
    today = window.page(TODAY)
    assert isinstance(today, TodayPage)
    today.review_requested.connect(lambda: window.show_page(REVIEW))
    today.find_requested.connect(lambda: _perform(window, "find"))
    window.later(session.start_watching)
    window.undo_requested.connect(session.undo)
    session.changed.connect(window.stack.forget_pictures)
    session.entry_kept.connect(window.stack.forget_pictures)
    session.undo_offered.connect(window.offer_undo)
    session.failed.connect(window.say)
    window.later(lambda: _answer_commands(window, session, theme, preferences))
    window.later(lambda: _answer_packs(window, session, theme, packs))
    window.later(lambda: _answer_exchange(window, session, theme))
    return window, session


def _perform(window: Window, name: str) -> None:
    if window.commands is not None:
        window.commands.actions[name].trigger()


def places(
    session: Session,
    theme: Theme,
    go: Callable[[int], None],
    perform: Callable[[str], None],
    tell: Callable[[str], None],
) -> list[Place]:
    """Return the six pages of the rail, in its order.

    ``go`` shows one, ``perform`` does a command, ``tell`` says that something went well.
    """
    return [
        Place(tr("Today"), lambda: TodayPage(session, theme)),
        Place(tr("Journal"), lambda: _journal(session, theme)),
        Place(tr("Leadership plan"), lambda: _plan(session, theme, perform)),
        Place(tr("Weekly review"), lambda: _review(session, theme)),
        Place(tr("Drift"), lambda: _drift(session, theme, go)),
        Place(tr("For your coach"), lambda: _coach(session, theme, perform, tell)),
    ]


def _answer_commands(
    window: Window, session: Session, theme: Theme, preferences: PreferencesFile | None
) -> None:
    """Let the window answer for what belongs to no page, and remember where it stands."""
    from ui.frame_commands import FrameCommands

    commands = FrameCommands(window, session, theme, preferences, lambda: safety_words(session))
    if preferences is not None:
        from ui.window_place import WindowPlace

        WindowPlace(window, preferences)
        if preferences.value.reduced_motion:
            commands.rest()
    for name, act in commands.answers().items():
        window.answer(name, act)
    window.enable_commands()
    # Each in a piece of its own: a key that is typed now waits for one of them at most.
    window.later(lambda: _begin(window, session, commands, is_remembered=preferences is not None))
    window.later(lambda: _add_lock(window, session, preferences, commands))
    window.later(commands.start_spelling)
    if preferences is not None and not is_sample_journal(session.store):
        window.later(lambda: _add_reminder(window, session, theme, preferences, commands))


def _answer_packs(window: Window, session: Session, theme: Theme, packs: Path | None) -> None:
    """Let the window show what clients handed over; the page is made when it is asked for."""
    from ui.packs_place import PacksPlace

    place = PacksPlace(window, session, theme)
    window.answer("open_packs", place.show)
    window.enable_commands()
    if packs is not None:
        place.open(packs)


def _answer_exchange(window: Window, session: Session, theme: Theme) -> None:
    """Let the window take entries in, give them out and classify them; the pages are made when asked for."""
    from ui.exchange_places import ExchangePlaces

    for name, act in ExchangePlaces(window, session, theme).answers().items():
        window.answer(name, act)
    window.enable_commands()


def _begin(window: Window, session: Session, commands: FrameCommands, *, is_remembered: bool) -> None:
    """Begin the session of a journal that stays, and the backups made while it is open."""
    vault, application = commands.vault, QCoreApplication.instance()
    if is_remembered and application is not None and not is_sample_journal(session.store):
        window.later(lambda: vault.start(application))
        window.later(commands.start_second_computer)


def _add_reminder(
    window: Window, session: Session, theme: Theme, preferences: PreferencesFile, commands: FrameCommands
) -> None:
    from ui.reminder import begin

    begin(window, session, theme, preferences, commands)


def _clear_copies(window: Window) -> None:
    """Take what we copied off the clipboard."""
    from ui.clipboard import Clipboard

    for clipboard in window.findChildren(Clipboard):
        clipboard.clear()


def _add_lock(
    window: Window, session: Session, preferences: PreferencesFile | None, commands: FrameCommands
) -> None:
    from ui.lock import Lock

    lock = Lock(window, session, preferences)
    lock.before_leaving(commands.leave_second_computer)
    lock.before_leaving(commands.vault.leave)
    lock.before_leaving(lambda: _clear_copies(window))
    window.answer("lock", lock.ask)
    window.enable_commands()
    lock.start()
    window.later(lock.listen)


def safety_words(session: Session) -> str:
    """Return what the foot of the rail says about who can read this journal."""
    if is_sample_journal(session.store):
        return tr("The sample journal: look around, and try out what you like")
    if session.is_open_to_all:
        return tr("No passphrase: anybody at this computer can read this journal")
    if session.store.has_second_computer:
        if session.store.has_heard_another_computer:
            return tr("Encrypted · in step with your other computer")
        return tr("Encrypted · waiting for your other computer")
    return tr("Encrypted · on this computer only")


def _drift(session: Session, theme: Theme, go: Callable[[int], None]) -> Page:
    from ui.commands import COACH
    from ui.jobs import Jobs
    from ui.pages.drift import DriftPage

    page = DriftPage(session, theme, Jobs(theme))
    page.case_requested.connect(lambda week: _show_case(session, theme, week, page))
    page.coach_requested.connect(lambda: go(COACH))
    return page


def _show_case(session: Session, theme: Theme, week: Week, page: Page) -> None:
    """Show what speaks against the verdict of a week, as its review does, done or not."""
    from ui.dialogs.case import CaseDialog
    from ui.session_parts.reviewing import Reviewing

    reviewing = Reviewing(session)
    review = reviewing.review(week)
    dialog = CaseDialog(theme, review, reviewing.other_side(review), page)
    dialog.exec()
    dialog.deleteLater()


def _journal(session: Session, theme: Theme) -> Page:
    from ui.pages.journal import JournalPage
    from ui.session_parts.finding import Finding

    return JournalPage(session, Finding(session), theme)


def _plan(session: Session, theme: Theme, perform: Callable[[str], None]) -> Page:
    from ui.pages.plan import PlanPage
    from ui.session_parts.planning import Planning
    from ui.session_parts.purpose import Purposes

    page = PlanPage(session, Planning(session), Purposes(session), theme)
    page.purpose_requested.connect(lambda: perform("purpose"))
    return page


def _review(session: Session, theme: Theme) -> Page:
    from ui.pages.review import ReviewPage
    from ui.session_parts.reviewing import Reviewing

    return ReviewPage(session, Reviewing(session), theme)


def _coach(
    session: Session, theme: Theme, perform: Callable[[str], None], tell: Callable[[str], None]
) -> Page:
    from ui.jobs import Jobs
    from ui.pages.coach import CoachPage
    from ui.session_parts.handing_over import HandingOver

    jobs = Jobs(theme)
    part = HandingOver(session)
    page = CoachPage(session, part, theme, jobs)
    page.told.connect(tell)

    def show_account() -> None:
        from ui.dialogs.account import AccountDialog
        from ui.session_parts.accounting import Accounting

        AccountDialog(theme, Accounting(session), part.name, part.save_file, jobs, page).exec()

    page.account_requested.connect(show_account)
    page.packs_requested.connect(lambda: perform("open_packs"))
    return page


def tr(text: str) -> str:
    """Translate a text that stands in no widget."""
    return QCoreApplication.translate("App", text)
