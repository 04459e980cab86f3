"""``python -m tests.a11y.window VAULT``: the window; a number on stdin brings that page to the front.

A screen reader's user goes from page to page by keys; what walks the bus has no keyboard.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier

from journal.store.journal_store import JournalStore
from ui.app import make_application, open_window


def main() -> int:
    """Open the window and follow what is asked."""
    app, theme = make_application(sys.argv[:1])
    with JournalStore.open(Path(sys.argv[1])) as store:
        window, session = open_window(store, theme)
        asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

        def follow() -> None:
            told = os.read(sys.stdin.fileno(), 64).split()
            if told:
                window.show_page(int(told[-1]))
            else:
                window.close()

        asked.activated.connect(follow)
        window.show()
        code = app.exec()
        session.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
