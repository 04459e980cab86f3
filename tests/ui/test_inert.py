"""What was written, here or in a file from elsewhere, does nothing: it opens no file and calls nobody."""

from __future__ import annotations

import ast
import os
import shutil
import socket
import subprocess
import sys
from itertools import product
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtWidgets import QLabel, QMessageBox, QTextBrowser, QTextEdit

from tests.ui.conftest import TODAY
from tests.ui.walking import show
from ui import problems
from ui.dialogs.link import LinkDialog
from ui.widgets.body_edit import BodyEdit
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
    places = product(range(0, image.width(), 5), range(0, image.height(), 5))
    return sum(image.pixelColor(x, y) == PINK for x, y in places)


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


def press_link(qtbot, view, words):
    """Press the left button on the link of these words."""
    cursor = view.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 1)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())


@pytest.mark.parametrize(
    ("address", "is_told"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("mailto:ana@example.org", False),
        ("../../keys.json", False),
        ("#here", False),
        ("smb://share/x", False),
        ("https:///nowhere", False),
    ],
)
def test_a_link_that_is_pressed_is_told_and_never_followed(qtbot, address, is_told):
    view = MarkdownView()
    qtbot.addWidget(view)
    view.resize(600, 200)
    view.show()
    view.show_text(f"[pressed]({address}) and text")
    told = []
    view.link_chosen.connect(told.append)
    press_link(qtbot, view, "pressed")
    assert told == ([QUrl(address)] if is_told else [])
    assert view.source().isEmpty()
    assert view.toPlainText() == "pressed and text"


@pytest.mark.parametrize("is_wanted", [True, False])
def test_a_link_opens_the_browser_only_after_asking(qtbot, window, keep, monkeypatch, is_wanted):
    keep(TODAY, "Read [this](https://example.org/why) first")
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url))
    page = show(window, 1)
    page.refresh()
    qtbot.waitUntil(page.is_settled)

    has_focus = []

    def answer():
        [dialog] = window.findChildren(LinkDialog)
        has_focus.append(dialog.focusWidget())
        (dialog.open_button if is_wanted else dialog.leave_button).click()

    QTimer.singleShot(0, answer)
    press_link(qtbot, page.reading_pane.body_view, "this")
    assert opened == ([QUrl("https://example.org/why")] if is_wanted else [])
    assert [button.text() for button in has_focus] == ["Leave it"]  # an Enter too many opens nothing


@pytest.mark.parametrize(
    ("address", "host", "shown"),
    [
        ("https://bank.example@evil.example/", "evil.example", "https://bank.example@evil.example/"),
        ("https://\u0430pple.example/", "xn--pple-43d.example", "https://xn--pple-43d.example/"),
        ("https://example.org/" + "x" * 5000, "example.org", "https://example.org/" + "x" * 280 + " …"),
        ("https://example.org/\u202egpj.exe", "example.org", "https://example.org/%E2%80%AEgpj.exe"),
    ],
)
def test_an_address_is_shown_as_the_network_sees_it(qtbot, theme, address, host, shown):
    dialog = LinkDialog(QUrl(address), theme)
    qtbot.addWidget(dialog)
    assert host in [label.text() for label in dialog.findChildren(QLabel)]
    assert dialog.address_text.text() == shown


SHOW = """
import sys
from PySide6.QtWidgets import QApplication, QTextBrowser
from ui.widgets.markdown_view import MarkdownView
application = QApplication([])
if sys.argv[1] == "ours":
    view = MarkdownView()
    view.show_text(sys.argv[2])
else:
    view = QTextBrowser()
    view.setMarkdown(sys.argv[2])
view.show()
view.grab()
"""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace counts what Qt opens")
@pytest.mark.parametrize(("view", "opens"), [("ours", False), ("Qt's own", True)])
def test_qt_opens_no_file_that_a_text_names(tmp_path, hostile, picture, view, opens):
    """Not even to look: a path may lead to a share, which tells its server who asks."""
    trace = tmp_path / "trace"
    calls = "trace=openat,open,stat,lstat,newfstatat,statx,access,faccessat,faccessat2,readlink,connect"
    subprocess.run(
        ["strace", "-f", "-qq", "-e", calls, "-o", trace, sys.executable, "-c", SHOW, view, hostile],
        env=os.environ | {"PYTHONPATH": str(UI.parent), "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        timeout=120,
        stderr=subprocess.DEVNULL,
    )
    asked = [line for line in trace.read_text().splitlines() if picture.name in line or "127.0.0.1" in line]
    assert bool(asked) is opens, asked[:5]


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


@pytest.mark.parametrize("view", [BodyEdit, MarkdownView])
def test_a_line_without_an_end_freezes_nothing(qtbot, view):
    """Two hundred thousand characters without a space: a fraction of a second instead of six."""
    made = view()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    begun = monotonic()
    (made.set_body if view is BodyEdit else made.show_text)("x" * 200_000)
    made.grab()
    assert monotonic() - begun < 4
    (made.set_body if view is BodyEdit else made.show_text)("words as ever")
    assert made.wordWrapMode().name == "WrapAtWordBoundaryOrAnywhere"


def test_a_paste_without_an_end_freezes_nothing(qtbot):
    made = BodyEdit()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    pasted = QMimeData()
    pasted.setText("x" * 190_000)
    begun = monotonic()
    made.insertFromMimeData(pasted)
    made.grab()
    assert monotonic() - begun < 4
    assert made.body() == "x" * 190_000


def test_a_paste_brings_words_and_nothing_else(qtbot, picture):
    made = BodyEdit()
    qtbot.addWidget(made)
    pasted = QMimeData()
    pasted.setHtml(f"<h1>Large</h1><img src='file://{picture}'><b>bold</b>")
    pasted.setText("Large bold")
    made.insertFromMimeData(pasted)
    assert made.body() == "Large bold"
    cursor = made.textCursor()
    cursor.setPosition(2)
    assert cursor.charFormat() == BodyEdit().textCursor().charFormat()
    only_html = QMimeData()
    only_html.setHtml("<b>bold</b>")
    only_html.setImageData(QImage(str(picture)))
    before = made.body()
    made.insertFromMimeData(only_html)
    assert "<b>" not in made.body()
    assert made.body().startswith(before)


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
