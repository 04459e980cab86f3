"""The pictures of the user's guide: ``python -m ui.pictures --guide``.

They show the sample journal under a name of its own, on a Friday that stands still, so that a second run
gives the same pictures and a change in one of them is a change of the window. Each is cut to what its page
speaks of and kept in few colours, by Pillow, which matplotlib brings along.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from journal.model import EntryDraft, Priority, RoleSystem

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from journal.store.journal_store import JournalStore
    from ui.session import Session
    from ui.theme import Theme
    from ui.window import Window

GUIDE = Path("docs", "guide")
NAMES = (
    "start", "write", "find", "plan", "drift", "coach", "review-felt", "review-wrote", "review-other-side",
    "card", "account", "recovery", "backups", "keys", "reminder", "privacy", "unlock",
)  # fmt: skip
NOW = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
TODAY = date(2026, 11, 20)  # a Friday: the week is ending
ZONE = "Europe/London"
SIZE = (1280, 820)
COLOURS = 200  # beside those of the theme: small spots of them would be lost in the rest
ROUNDS = 8
PASSPHRASE = "a passphrase for pictures"
WRITTEN = EntryDraft(
    "Asked Ruth's team to bring two ways to shorten the handover instead of choosing one for them.",
    RoleSystem.ENABLE,
    Priority(urgent=False, important=True),
)
SOUGHT = "handover"
PICKED = (1, 2, 6)  # questions with a quote in the leadership account
CODE = "K7QM-2XWD-9RTA-4HVC-PN3E-8BYJ-5ZGS-6FKW-1MTD"  # opens nothing


class Taken(NamedTuple):
    """A picture and its name."""

    name: str
    picture: bytes  # PNG


class StillClock:
    """A clock that stands on the Friday of the pictures."""

    def now(self) -> datetime:
        """Return the instant of the pictures."""
        return NOW

    def zone(self) -> str:
        """Return the writer's zone."""
        return ZONE

    def today(self, day_end: str | None = None) -> date:
        """Return the Friday."""
        return TODAY

    def wall_time(self, instant: datetime, zone: str) -> time:
        """Return what the clock on the wall showed."""
        return instant.astimezone(ZoneInfo(zone)).time()


def take_guide_pictures(folder: Path) -> list[Path]:
    """Write every picture of the guide into ``folder`` and return the files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for taken in _pictures():
        path = folder / f"{taken.name}.png"
        path.write_bytes(taken.picture)
        written.append(path)
    assert [path.stem for path in written] == list(NAMES)
    return written


def _pictures() -> Iterator[Taken]:
    from PySide6.QtWidgets import QApplication

    from ui.app import make_application, open_window
    from ui.motion import reduce_motion

    app, theme = make_application(sys.argv[:1])
    theme.choose("light")
    reduce_motion(app, reduced=True)  # a cursor that blinks is on every second picture
    with _journal() as store:
        yield from _welcome(theme)
        window, session = open_window(store, theme, StillClock())
        complete: list[bool] = []
        window.painted.connect(lambda: complete.append(True))
        window.resize(*SIZE)
        window.show()
        while not complete:
            QApplication.processEvents()
        yield from _pages(window)
        yield from _dialogs(window, session, theme)
        window.close()
        session.close()


@contextmanager
def _journal() -> Iterator[JournalStore]:
    """Give the sample under another name, with a passphrase, and with nothing of this computer in it."""
    from journal.sample import make_sample
    from journal.store.journal_store import JournalStore
    from journal.vault.changing import set_passphrase

    with tempfile.TemporaryDirectory(prefix="inmind-guide-") as place:
        names = ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
        there = dict.fromkeys(names, place)
        kept = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")  # matplotlib's list of fonts
        with _environment({**there, "XDG_CACHE_HOME": kept}):
            vault = make_sample(Path(place, "Journal.vault"), TODAY, NOW)
            with JournalStore.open(vault) as store:
                key = store.key()
                store.vault = set_passphrase(store.vault, key, PASSPHRASE)
                key[:] = bytes(len(key))
                yield store


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    """Let the environment say this for a while."""
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


class _NoChance:
    """Asks for the same groups of a recovery code each time."""

    def sample(self, population: Sequence[int], k: int) -> list[int]:
        """Return the first of them."""
        return list(population[:k])


# --- the pages ------------------------------------------------------------------------------------


def _pages(window: Window) -> Iterator[Taken]:
    from ui.commands import COACH, DRIFT, JOURNAL, PLAN
    from ui.pages.journal import JournalPage
    from ui.pages.today import TodayPage

    today = window.page(0)
    assert isinstance(today, TodayPage)
    today.composer.show_draft(WRITTEN)
    _rest(window)
    yield Taken("write", _png(window))
    today.composer.clear()
    window.show_page(JOURNAL)
    journal = window.page(JOURNAL)
    assert isinstance(journal, JournalPage)
    journal.search_field.words_edit.setText(SOUGHT)
    _rest(window)
    yield Taken("find", _png(window))
    journal.search_field.words_edit.clear()
    for position, name in ((PLAN, "plan"), (DRIFT, "drift"), (COACH, "coach")):
        window.show_page(position)
        _rest(window)
        yield Taken(name, _png(window))
    yield from _review(window)


def _review(window: Window) -> Iterator[Taken]:
    from ui.commands import REVIEW
    from ui.pages.review import OTHER_SIDE, WROTE, ReviewPage
    from ui.pages.review_steps.felt import FeltStep

    window.show_page(REVIEW)
    page = window.page(REVIEW)
    assert isinstance(page, ReviewPage)
    felt = page.step_in_front
    assert isinstance(felt, FeltStep)
    felt.felt_scale.show_said(69)
    _press(felt.felt_scale)
    felt.estimate.show_shares((60, 25, 15))
    felt.pulled_choice.set_value(1)
    felt.edited.emit()
    _rest(window)
    yield Taken("review-felt", _png(window))
    for number, name in ((WROTE, "review-wrote"), (OTHER_SIDE, "review-other-side")):
        window.commands.actions["keep"].trigger() if window.commands else None
        assert page.step == number
        _rest(window)
        yield Taken(name, _png(window))


# --- the dialogs ----------------------------------------------------------------------------------


def _welcome(theme: Theme) -> Iterator[Taken]:
    from ui.dialogs.welcome import WelcomeDialog
    from ui.first_run import first_question, keep_first_words, make_sample_copy

    welcome = WelcomeDialog(
        Path("/home/you/.local/share/In Mind/Journal.vault"),
        theme,
        make_sample=make_sample_copy,
        keep_first_words=keep_first_words,
        question=first_question(),
    )
    yield Taken("start", _shown(welcome, 900, 680))


def _dialogs(window: Window, session: Session, theme: Theme) -> Iterator[Taken]:
    from journal.backup import make_backup
    from journal.vault.recovery import new_code
    from ui.dialogs.account import AccountDialog
    from ui.dialogs.backups import BackupsDialog
    from ui.dialogs.print_card import PrintCardDialog
    from ui.dialogs.recovery import RecoveryDialog
    from ui.dialogs.shortcut_sheet import ShortcutSheet
    from ui.dialogs.unlock import UnlockDialog
    from ui.jobs import Jobs
    from ui.pages.plan import PlanPage
    from ui.session_parts.accounting import Accounting
    from ui.session_parts.privacy import Privacy
    from ui.session_parts.safekeeping import Safekeeping

    jobs = Jobs(window)
    plan = window.page(2)
    assert isinstance(plan, PlanPage)
    yield Taken("card", _shown(PrintCardDialog(theme, plan.card_content(), lambda path, content: False)))
    account = AccountDialog(theme, Accounting(session), "", lambda path, content: False, jobs)
    for number in PICKED:
        account.fields[number].quote.setCurrentIndex(1)
    account.fields[PICKED[0]].chart.setCurrentIndex(1)
    yield Taken("account", _shown(account, 1120, 760, settled=lambda: account.is_settled))
    privacy = Privacy(session)
    privacy.new_code = lambda: CODE  # type: ignore[method-assign]
    recovery = RecoveryDialog(theme, privacy, lambda path, content: False, TODAY, chance=_NoChance())
    yield Taken("recovery", _shown(recovery, 600, 520))
    make_backup(session.store, now=datetime(2026, 11, 20, 15, 10, tzinfo=UTC))
    keeping = Safekeeping(session, jobs)
    yield Taken("backups", _shown(BackupsDialog(theme, keeping), 600, 540))
    window.show_page(0)
    _rest(window)
    if window.commands is not None:
        yield Taken("keys", _shown(ShortcutSheet(theme, window.commands), 600, 700))
    yield from _settings(session, theme)
    privacy.keep_code(new_code())  # so that the dialog offers it
    yield Taken("unlock", _shown(UnlockDialog(session.store.vault, theme)))


def _settings(session: Session, theme: Theme) -> Iterator[Taken]:
    from journal.reminder_sync import Schedule
    from ui.app import safety_words
    from ui.dialogs.settings import SettingsDialog
    from ui.language import languages
    from ui.preferences import PreferencesFile, preferences_path
    from ui.session_parts.reminding import Reminding
    from ui.session_parts.settings import JournalSettings

    reminding = Reminding(session)
    reminding.set_schedule(Schedule(True, 4, 16 * 60))
    settings = SettingsDialog(
        theme,
        PreferencesFile(preferences_path()),
        JournalSettings(session),
        languages=languages("As the system"),
        safety=safety_words(session),
        reminding=reminding,
    )
    settings.resize(640, 2400)  # all of it at once, to be cut from
    settings.show()
    _rest(settings)
    for name, first, last, above, below in (
        ("reminder", settings.reminder, settings.reminder, 62, 10),
        ("privacy", settings.safety_text, settings.lock_edit, 46, 40),
    ):
        top, bottom = _place(first, settings), _place(last, settings)
        rect = settings.rect()
        rect.setTop(top.top() - above)
        rect.setBottom(bottom.bottom() + below)
        yield Taken(name, _png(settings, rect))
    settings.close()


# --- how a picture is taken -----------------------------------------------------------------------


def _place(widget: QWidget, ancestor: QWidget) -> QRect:
    from PySide6.QtCore import QPoint, QRect

    return QRect(widget.mapTo(ancestor, QPoint(0, 0)), widget.size())


def _shown(dialog: QWidget, width: int = 0, height: int = 0, settled: object = None) -> bytes:
    from PySide6.QtWidgets import QApplication

    dialog.show()
    if width:
        dialog.resize(width, height)
    _rest(dialog)
    while callable(settled) and not settled():
        QApplication.processEvents()
    _rest(dialog)
    taken = _png(dialog)
    dialog.close()
    return taken


def _press(widget: QWidget) -> None:
    """Press the right arrow on a widget."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    no_modifier = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, no_modifier))


def _rest(widget: QWidget) -> None:
    """Let layouts, timers and what is drawn behind them come to rest."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    from ui.window import Window

    for _ in range(ROUNDS):
        if isinstance(widget, Window):
            widget.settle()
        QApplication.sendPostedEvents()
        until = QDeadlineTimer(60)
        while not until.hasExpired():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _png(widget: QWidget, rect: QRect | None = None) -> bytes:
    """Return what a widget shows as a PNG of few colours."""
    from PIL import Image
    from PySide6.QtCore import QBuffer, QIODevice

    from journal.palette import load_palette

    grabbed = widget.grab() if rect is None else widget.grab(rect)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    grabbed.save(buffer, "PNG")
    image = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    common = image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT).getpalette() or []
    ours = [int(colour[i : i + 2], 16) for colour in load_palette("light")[1:] for i in (1, 3, 5)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(common[: 3 * COLOURS] + ours)
    few = image.quantize(palette=palette, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()
