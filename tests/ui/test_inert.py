"""What the writer, or who sent a file, wrote does nothing: no file opened, no address asked, no markup."""

from __future__ import annotations

import ast
import socket
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtWidgets import QLabel, QMessageBox, QTextBrowser, QTextEdit

from tests.ui.conftest import TODAY
from ui import problems
from ui.widgets.markdown_view import MarkdownView
from ui.widgets.text import Prose, label

UI = Path(__file__).resolve().parents[2] / "ui"
PINK = QColor("#ff00ff")
HOSTILE = (
    "<script>fetch('http://127.0.0.1:{port}/s')</script>\n\n<img src='http://127.0.0.1:{port}/i'>\n\n"
    "<iframe src='file://{file}'></iframe>\n\n<link rel=stylesheet href='http://127.0.0.1:{port}/c'>\n\n"
    "![remote](http://127.0.0.1:{port}/p.png) ![share](//127.0.0.1/share/p.png)\n\n"
    "![by name]({file}) ![by address](file://{file}) ![](file://{file})\n\n"
    "[link](http://127.0.0.1:{port}/l) <http://127.0.0.1:{port}/a> [run](file:///bin/true)\n\n"
    "[image]: file://{file}\n\n![image]\n\n<b>bold</b> <a href='file://{file}'>x</a>\n"
)


@pytest.fixture
def picture(tmp_path):
    """A pink picture on the disk that would be seen wherever it is shown."""
    path = tmp_path / "private.png"
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(PINK)
    assert image.save(str(path))
    return path


@pytest.fixture
def listener():
    """A port of this computer that would hear a connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@pytest.fixture
def hostile(picture, listener):
    return HOSTILE.format(port=listener.getsockname()[1], file=picture)


def pink_in(image):
    return sum(
        image.pixelColor(x, y) == PINK
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    )


def test_the_test_would_see_the_picture_elsewhere(qtbot, picture):
    """The control: a viewer that does load shows the very same file."""
    view = QTextBrowser()
    qtbot.addWidget(view)
    view.resize(500, 500)
    view.setMarkdown(f"![x]({picture})")
    view.show()
    assert pink_in(view.grab().toImage()) > 100


def test_no_picture_is_loaded_and_nobody_is_called(qtbot, hostile, listener, theme, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url))
    view = MarkdownView()
    qtbot.addWidget(view)
    view.resize(600, 900)
    view.show()
    view.show_text(hostile, "bold")
    assert pink_in(view.grab().toImage()) == 0
    for address in ("http://127.0.0.1/l", "file:///bin/true", "javascript:alert(1)"):
        view.anchorClicked.emit(QUrl(address))
    assert view.source().isEmpty()
    assert opened == []
    with pytest.raises(BlockingIOError):
        listener.accept()
    shown = view.toPlainText()
    for words in ("<script>", "<iframe", "<b>bold</b>", "remote", "share", "by name", "by address"):
        assert words in shown


def test_python_opens_no_file_and_no_socket_for_a_text(qtbot, window, keep, hostile, picture, listener):
    """The whole page, with list, reading pane and editor, under Python's own audit."""
    keep(TODAY, hostile)
    asked = []
    watching = [True]

    def watch(event, arguments):
        if watching[0] and (event.startswith("socket.") or (event == "open" and str(picture) in arguments)):
            asked.append(event)

    sys.addaudithook(watch)
    try:
        for position in (0, 1):
            window.show_page(position)
            window.settle()
        page = window.page(1)
        page.refresh()
        qtbot.waitUntil(page.is_settled)
        assert pink_in(window.grab().toImage()) == 0
        page.reading_pane.edit()
        assert pink_in(window.grab().toImage()) == 0
    finally:
        watching[0] = False
    assert asked == []
    with pytest.raises(BlockingIOError):
        listener.accept()


def test_no_label_reads_markup(qtbot, theme, picture):
    words = f"<b>big</b><img src='{picture}'>"
    for made in (label(words, theme_font()), Prose(words)):
        qtbot.addWidget(made)
        made.resize(500, 300)
        made.show()
        assert pink_in(made.grab().toImage()) == 0
    assert label(words, theme_font()).textFormat().name == "PlainText"


def theme_font():
    from ui.theme import sans

    return sans(13)


def test_every_label_in_the_window_is_plain(full_store, window):
    for position in range(6):
        window.show_page(position)
        window.settle()
    guessing = {made.text() for made in window.findChildren(QLabel) if made.textFormat().name != "PlainText"}
    assert guessing == set()
    assert all(not view.acceptRichText() or view.isReadOnly() for view in window.findChildren(QTextEdit))


def test_labels_are_made_in_one_place():
    """Elsewhere a ``QLabel`` would guess again whether it is given markup."""
    made = {
        path.name
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("QLabel", "QToolTip")
    }
    assert made == {"text.py"}


def test_a_message_shows_what_it_is_given(qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append((box.text(), box.textFormat().name)))
    problems._say("There is nothing at “<img src=x>”.")
    assert shown == [("There is nothing at “<img src=x>”.", "PlainText")]
