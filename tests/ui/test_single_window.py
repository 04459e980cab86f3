"""A second start raises the first window; a socket left behind blocks nobody."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from ui.other_window import RAISE, REVIEW, raise_other_window, socket_name
from ui.single_window import WindowServer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="looks at the socket's file")


@pytest.fixture
def name(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return socket_name("5eed" * 8)


@pytest.fixture
def server(qtbot, name):
    made = WindowServer(name)
    assert made.listen()
    yield made
    made.close()


def test_a_second_start_raises_the_first(qtbot, server, name):
    with qtbot.waitSignal(server.raise_requested):
        assert raise_other_window(name)


def test_a_second_start_can_ask_for_the_review(qtbot, server, name):
    with qtbot.waitSignal(server.review_requested), qtbot.assertNotEmitted(server.raise_requested):
        assert raise_other_window(name, REVIEW)


def test_without_another_window_nobody_is_asked(name):
    assert not raise_other_window(name)


def test_the_socket_is_this_users_alone_and_goes_with_the_window(server, name):
    assert stat.S_IMODE(Path(name).stat().st_mode) & 0o077 == 0
    server.close()
    assert not os.path.lexists(name)


@pytest.mark.parametrize("garbage", [b"", b"not a socket"])
def test_what_a_killed_program_left_behind_is_taken_over(qtbot, name, garbage):
    Path(name).write_bytes(garbage)
    assert not raise_other_window(name)
    server = WindowServer(name)
    assert server.listen()
    with qtbot.waitSignal(server.raise_requested):
        assert raise_other_window(name)
    server.close()


@pytest.mark.parametrize("said", [b"", b"raise", RAISE + b"!", b"x" * 100_000, RAISE.upper()])
def test_anything_else_that_is_said_is_let_pass(qtbot, server, name, said):
    heard = []
    server.raise_requested.connect(lambda: heard.append(True))
    call = QLocalSocket()
    call.connectToServer(name)
    assert call.waitForConnected(1000)
    call.write(said)
    call.flush()
    if said:
        qtbot.waitUntil(lambda: call.state() == QLocalSocket.LocalSocketState.UnconnectedState)
        assert call.readAll().data() == b""
    call.abort()
    with qtbot.waitSignal(server.raise_requested):  # and it goes on listening
        raise_other_window(name)
    assert heard == [True]


def test_two_journals_have_windows_of_their_own(name):
    assert socket_name("a" * 32) != socket_name("b" * 32)


def test_where_the_system_has_no_folder_for_it_one_of_the_users_own_is_made(tmp_path, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    folder = Path(socket_name("c" * 32)).parent
    assert folder.parent == tmp_path
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
