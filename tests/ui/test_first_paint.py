"""What a first paint must do without. Each is asked in a fresh process: here Qt has long been used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt

from ui import paint
from ui.theme import sans
from ui.widgets.text import PLAIN_TEXT, label

ROOT = Path(__file__).resolve().parents[2]
OPEN_AND_TELL = """
import enum, sys
built = []
create = enum.EnumType._create_
def creating(cls, name, *more, **named):
    built.append(name)
    return create(cls, name, *more, **named)
enum.EnumType._create_ = creating

from pathlib import Path
from journal.store.journal_store import JournalStore
from ui.app import make_application, open_window
app, theme = make_application(["inmind"])
window, session = open_window(JournalStore.open(Path(sys.argv[1])), theme)
paint_event = type(window).paintEvent
def painting(self, event):
    paint_event(self, event)
    print("ColorScheme" in built, *sorted(name for name in sys.modules if "remind" in name or "tray" in name))
    app.quit()
type(window).paintEvent = painting
window.show()
app.exec()
window.close()
session.close()
"""


def test_first_paint_builds_no_qt_namespace_and_loads_no_reminder(vault_folder):
    """The namespace holds 93 enums and takes 12 ms, a tenth of a launch; the reminder comes behind it."""
    done = subprocess.run(
        [sys.executable, "-c", OPEN_AND_TELL, str(vault_folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.split() == ["False"], done.stderr


def test_alignments_in_numbers_are_those_of_qt():
    align = Qt.AlignmentFlag
    assert int(align.AlignCenter) == paint.CENTERED
    assert int(align.AlignVCenter | align.AlignLeft) == paint.AT_LEFT
    assert int(align.AlignVCenter | align.AlignRight) == paint.AT_RIGHT


def test_labels_read_no_markup(qapp):
    assert Qt.TextFormat.PlainText.value == PLAIN_TEXT
    assert label("<b>A folder</b>", sans(13)).textFormat() is Qt.TextFormat.PlainText
