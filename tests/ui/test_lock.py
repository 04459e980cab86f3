"""The lock: when it falls, what is in the file then, and what is left in memory."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journal.errors import NoSpace
from journal.model import EntryDraft
from journal.store.journal_store import JournalStore
from journal.vault.changing import set_passphrase
from journal.vault.folder import Vault
from tests.ui.conftest import StillClock
from ui import app as ui_app
from ui import lock as ui_lock
from ui.app import open_window
from ui.dialogs.purpose import PurposeDialog
from ui.lock import LOOK_EVERY, Lock, replace_process
from ui.locked_place import VARIABLE, LockedPlace, take_place
from ui.preferences import PreferencesFile
from ui.session_parts.purpose import Purposes

CONTROL = Qt.KeyboardModifier.ControlModifier
PASSPHRASE = "correct horse"


@pytest.fixture(scope="session")
def closed_vault(tmp_path_factory):
    """A journal with a passphrase, and its key: deriving it takes half a second each time."""
    folder = tmp_path_factory.mktemp("closed") / "Mine.vault"
    JournalStore.create(folder).close()
    vault = Vault.at(folder)
    key = vault.unlock()
    set_passphrase(vault, key, PASSPHRASE)
    return folder, bytes(key)


@pytest.fixture
def closed_store(tmp_path, closed_vault):
    import shutil

    folder, key = closed_vault
    copy = shutil.copytree(folder, tmp_path / "Closed.vault")
    return JournalStore.open_with(Vault.at(copy), bytearray(key))


@pytest.fixture
def reopened(closed_store, closed_vault):
    """Open the file as somebody else would."""
    folder = closed_store.vault.folder
    return lambda: JournalStore.open_with(Vault.at(folder), bytearray(closed_vault[1]))


@pytest.fixture
def replaced(monkeypatch):
    """What the process would have been replaced with, instead of that."""
    told = []
    monkeypatch.setattr(ui_lock, "replace_process", told.append)
    return told


@pytest.fixture
def preferences(tmp_path):
    return PreferencesFile(tmp_path / "preferences.json")


@pytest.fixture
def closed_window(qtbot, closed_store, theme, replaced, preferences):
    """The window of a journal with a passphrase."""
    window, session = open_window(closed_store, theme, StillClock(), preferences=preferences)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    yield window
    window.close()
    session.close()


def place_told(replaced) -> LockedPlace:
    [environ] = replaced
    return take_place(dict(environ))


# --- by the key -----------------------------------------------------------------------------------


def test_ctrl_l_puts_the_draft_into_the_file_and_leaves(qtbot, closed_window, replaced, reopened):
    closed_window.show_page(2)
    closed_window.show_page(0)
    editor = closed_window.page(0).composer.body_edit
    qtbot.keyClicks(editor, "not yet kept")
    qtbot.keyClick(editor, Qt.Key.Key_L, CONTROL)
    place = place_told(replaced)
    with reopened() as store:
        assert store.find_draft().body == "not yet kept"
        assert place.journal == str(store.vault.folder)
    assert place.page == 0


def test_what_is_handed_on_holds_no_word_of_the_writers(qtbot, closed_window, replaced):
    closed_window.show_page(1)
    qtbot.keyClick(closed_window, Qt.Key.Key_L, CONTROL)
    told = json.loads(replaced[0][VARIABLE])
    assert set(told) == {"journal", "geometry", "centre", "page", "standing"}
    assert told["page"] == 1
    assert told["standing"] == "front"


def test_an_entry_that_is_being_changed_is_kept(qtbot, theme, closed_store, replaced, reopened, keep_in):
    entry = keep_in(closed_store, "as it was")
    window, _session = open_window(closed_store, theme, StillClock())
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    page = window.page(0)
    page.commands()["edit_entry"]()
    page.entry_list.editor.body_edit.selectAll()
    qtbot.keyClicks(page.entry_list.editor.body_edit, "as it is now")
    window.commands.actions["lock"].trigger()
    assert len(replaced) == 1
    with reopened() as store:
        assert store.entry(entry.id).body == "as it is now"


@pytest.fixture
def keep_in():
    from tests.ui.conftest import NOW, TODAY

    return lambda store, body: store.add_entry(
        EntryDraft(body), written_on=TODAY, written_at=NOW, zone="Europe/London"
    )


def test_a_save_that_fails_keeps_the_journal_open_and_says_so(
    qtbot, closed_window, replaced, reopened, monkeypatch
):
    def refuse(*_args, **_more):
        raise NoSpace("The disk is full.")

    editor = closed_window.page(0).composer.body_edit
    qtbot.keyClicks(editor, "all I have")
    with monkeypatch.context() as full:
        full.setattr(JournalStore, "save_draft", refuse)
        qtbot.keyClick(editor, Qt.Key.Key_L, CONTROL)
    assert replaced == []
    assert editor.body() == "all I have"
    said = closed_window._notice_bar.words_label.text()
    assert said.startswith("The disk is full.")
    assert "not locked" in said
    # The next try, with room again, takes the same words along.
    qtbot.keyClick(editor, Qt.Key.Key_L, CONTROL)
    assert len(replaced) == 1
    with reopened() as store:
        assert store.find_draft().body == "all I have"


def test_an_answer_that_the_disk_refused_is_saved_by_the_next_try(
    qtbot, closed_window, replaced, reopened, monkeypatch
):
    def refuse(*_args, **_more):
        raise NoSpace("The disk is full.")

    closed_window.show_page(2)
    card = closed_window.page(2).cards[0]
    card.edit()
    qtbot.keyClicks(card.field.edit, "To hand over")
    with monkeypatch.context() as full:
        full.setattr(JournalStore, "set_setting", refuse)
        closed_window.commands.actions["lock"].trigger()
        closed_window.commands.actions["lock"].trigger()
    assert replaced == []
    closed_window.commands.actions["lock"].trigger()
    assert len(replaced) == 1
    with reopened() as store:
        assert store.setting("answer_drafts") == {"1": "To hand over"}


def test_an_open_journal_says_that_there_is_nothing_to_lock(qtbot, window, replaced):
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert replaced == []
    assert "no passphrase" in window._notice_bar.words_label.text()


def test_an_open_dialog_puts_its_words_aside_first(qtbot, closed_window, closed_store, theme, replaced):
    lock = closed_window.findChild(Lock)
    purposes = Purposes(lock._session)
    dialog = PurposeDialog(theme, purposes, closed_window)
    dialog.setModal(True)
    dialog.show()
    dialog.body_edit.setPlainText("to hand over")
    seen = []
    lock.before_leaving(lambda: seen.append(purposes.unfinished()))
    lock.lock()
    assert seen == ["to hand over"]
    assert not dialog.isVisible()


def test_others_are_asked_before_the_file_is_closed(closed_window, replaced):
    lock = closed_window.findChild(Lock)
    order = []
    closed_window.closing.connect(lambda: order.append("closing"))
    lock.before_leaving(lambda: order.append("clipboard"))
    lock.lock()
    assert order == ["closing", "clipboard"]
    assert len(replaced) == 1


def test_a_program_that_cannot_start_again_shows_nothing_any_more(closed_window, monkeypatch):
    def gone(_environ):
        raise FileNotFoundError("moved away")

    ended = []
    monkeypatch.setattr("ui.lock.QCoreApplication.exit", ended.append)
    lock = closed_window.findChild(Lock)
    lock._replace = gone
    lock.lock()
    assert not closed_window.isVisible()
    assert ended == [1]


# --- when nobody is there -------------------------------------------------------------------------


class Seconds:
    """A clock that is set by hand."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def lock(closed_window, replaced, preferences, seconds):
    """A second lock of the same window, on the test's clock; the first one is put to rest."""
    closed_window.findChild(Lock).stop()
    session = closed_window.findChild(Lock)._session
    made = Lock(closed_window, session, preferences, seconds=seconds)
    made.start()
    yield made
    made.stop()


def test_five_minutes_without_anybody_lock(lock, seconds, replaced):
    seconds.now += 299
    lock.look()
    assert replaced == []
    seconds.now += 1
    lock.look()
    assert len(replaced) == 1


def test_a_key_puts_it_off(qtbot, closed_window, lock, seconds, replaced):
    seconds.now += 290
    qtbot.keyClick(closed_window.page(0).composer.body_edit, Qt.Key.Key_A)
    for _ in range(14):  # as the timer would, each 20 s
        seconds.now += LOOK_EVERY / 1000
        lock.look()
    assert replaced == []
    for _ in range(3):
        seconds.now += LOOK_EVERY / 1000
        lock.look()
    assert len(replaced) == 1


def test_a_move_of_the_mouse_puts_it_off_too(qtbot, closed_window, lock, seconds, replaced):
    seconds.now += 290
    qtbot.mouseMove(closed_window.page(0).viewport())
    QApplication.processEvents()
    seconds.now += 20
    lock.look()
    assert replaced == []


def test_who_types_is_not_listened_to(qtbot, closed_window, lock, seconds):
    """The filter goes with the first key, so that the others cost nothing."""
    assert lock._is_watching
    qtbot.keyClick(closed_window.page(0).composer.body_edit, Qt.Key.Key_A)
    assert not lock._is_watching
    lock.look()
    assert lock._is_watching


def test_the_first_key_after_sleep_finds_the_journal_locked(qtbot, closed_window, lock, seconds, replaced):
    """The clock goes on while the computer sleeps, and the timer has not looked yet."""
    editor = closed_window.page(0).composer.body_edit
    seconds.now += 8 * 3600
    qtbot.keyClick(editor, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(replaced) == 1)


@pytest.mark.parametrize(("minutes", "locks"), [(0, False), (-3, False), (1, True), (60, True)])
def test_the_time_is_a_setting_and_nought_is_never(lock, seconds, replaced, preferences, minutes, locks):
    preferences.change(lock_after=minutes)
    seconds.now += 60 * max(minutes, 0) + (0 if locks else 10**6)
    lock.look()
    assert len(replaced) == locks


def test_a_lock_that_was_refused_is_tried_again_while_nobody_is_there(
    qtbot, closed_window, lock, replaced, reopened, preferences, monkeypatch
):
    """As by a locked screen on a full disk, also where the idle time alone would never lock."""

    def refuse(*_args, **_more):
        raise NoSpace("The disk is full.")

    preferences.change(lock_after=0)
    page = closed_window.page(0)
    with monkeypatch.context() as full:
        full.setattr(JournalStore, "save_draft", refuse)
        qtbot.keyClicks(page.composer.body_edit, "all I have")
        lock.look()
        lock.lock()
        qtbot.keyClick(page.composer.body_edit, Qt.Key.Key_A)  # somebody is there: no more tries
        lock.look()
        lock.look()
        lock.lock()
    assert replaced == []
    lock.look()
    assert len(replaced) == 1
    with reopened() as store:
        assert store.find_draft().body == "all I havea"


def test_an_open_journal_is_never_locked(qtbot, window, replaced, seconds):
    lock = Lock(window, window.findChild(Lock)._session, seconds=seconds)
    lock.start()
    seconds.now += 10**6
    lock.look()
    lock.lock()
    assert replaced == []
    assert not lock._is_watching
    lock.stop()


# --- coming back ----------------------------------------------------------------------------------


def test_a_place_is_read_once():
    place = LockedPlace("/somewhere/Mine.vault", "AdnQ", (640, 410), 3, "behind")
    environ = {VARIABLE: place.written(), "HOME": "/"}
    assert take_place(environ) == place
    assert environ == {"HOME": "/"}
    assert take_place(environ) is None


@pytest.mark.parametrize("told", ["{", "[]", "{}", "3", '{"journal": "a", "page": "x"}', "[" * 100_000])
def test_what_is_no_place_is_as_good_as_none(told):
    assert take_place({VARIABLE: told}) is None


def test_the_program_comes_back_to_its_page(qtbot, closed_store, theme, monkeypatch, preferences, qapp):
    """The dialog stands where the window stood, and behind it comes the page that was in front."""
    place = LockedPlace(str(closed_store.vault.folder), "", (700, 400), 3)
    monkeypatch.setenv(VARIABLE, place.written())
    monkeypatch.setenv("INMIND_PREFERENCES", str(preferences.path))
    asked, shown = [], []

    def unlock(vault, theme, place):
        asked.append((vault.folder, place.centre))
        return closed_store

    def run():
        [window] = [one for one in QApplication.topLevelWidgets() if isinstance(one, ui_app.Window)]
        qtbot.waitUntil(window.isVisible)
        shown.append(window.position)
        window.close()
        return 0

    monkeypatch.setattr("ui.dialogs.unlock.unlock", unlock)
    monkeypatch.setattr(ui_app, "make_application", lambda *_: (qapp, theme))
    monkeypatch.setattr(qapp, "exec", run, raising=False)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    assert ui_app.run_window(None) == 0
    assert asked == [(closed_store.vault.folder, (700, 400))]
    assert shown == [3]


def test_the_process_becomes_another_one_with_the_same_number(tmp_path):
    """The same command anew, options included, under the same process id."""
    code = (
        "import os, sys\n"
        "from ui.lock import replace_process\n"
        "print(os.getpid(), os.environ.get('COME_BACK'), sys.flags.optimize, sys.argv[1:])\n"
        "if 'COME_BACK' not in os.environ:\n"
        "    replace_process({**os.environ, 'COME_BACK': 'yes'})\n"
    )
    done = subprocess.run(
        [sys.executable, "-O", "-c", code, "--journal", "a b"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    first, second = done.stdout.splitlines()
    number, told, rest = first.split(" ", 2)
    assert told == "None"
    assert rest == "1 ['--journal', 'a b']"
    if sys.platform != "win32":
        assert second == f"{number} yes {rest}"


def test_a_frozen_program_is_its_own_interpreter(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["inmind", "--journal", "x"])
    assert ui_lock.own_command() == [sys.executable, "--journal", "x"]
    assert callable(replace_process)
