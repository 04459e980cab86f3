"""The window on the journal named in the call, by the way that ``inmind --journal VAULT`` goes.

``our_window.py VAULT paint`` says when Today is painted and when its composer has taken a key; ``kept`` goes
on until an entry is kept and all is quiet; ``drift`` shows the Drift page and says when its chart is painted;
``drift-later`` does so when all pages were made ahead, as they are some seconds behind a launch.
"""

from __future__ import annotations

import sys
from typing import Any

QUIET = 400  # milliseconds that the window is left alone before the next page is asked for
DRIFT = 4  # its place in the rail


class Watcher:
    """Lets ``ui.window`` be imported by whoever does so first, and watches its window from then on."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name != "ui.window":
            return None
        sys.meta_path.remove(self)
        spec = next(found for finder in sys.meta_path if (found := finder.find_spec(name, path, target)))
        run = spec.loader.exec_module

        def exec_module(module: Any) -> None:
            run(module)
            from watching import told, watch_first_paint

            ways = {"paint": told, "kept": keep, "drift": wait_for_drift, "drift-later": wait_for_all}
            watch_first_paint(module.Window, ways[what])

        spec.loader.exec_module = exec_module
        return spec


def keep(window: Any) -> None:
    """Type an entry, keep it, let everything behind it happen, and tell the memory."""
    from PySide6.QtCore import QTimer
    from stamps import end, heavy_modules, peak_memory, say

    say("paint")
    page = window.page(0)

    def type_and_keep() -> None:
        page.composer.body_edit.insertPlainText("Kept while the memory is watched.")
        page.composer.system_choice.toggle(1)
        page.composer.request_keep()
        QTimer.singleShot(QUIET, tell)

    def tell() -> None:
        is_kept = not page.composer.body_edit.toPlainText()
        say("kept", rss=peak_memory(), heavy=heavy_modules(), kept=is_kept)
        end()

    QTimer.singleShot(QUIET, type_and_keep)


def wait_for_drift(window: Any) -> None:
    """Let the window come to rest, then show Drift."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(QUIET, lambda: show_drift(window))


def wait_for_all(window: Any) -> None:
    """Let every page be made ahead, then show Drift."""
    from PySide6.QtCore import QTimer

    from ui.ahead import PagesAhead

    def watch() -> None:
        ahead = window.findChild(PagesAhead)
        if ahead is None:
            QTimer.singleShot(QUIET, watch)
        else:
            ahead.done.connect(lambda: show_drift(window))

    watch()


def show_drift(window: Any) -> None:
    """Show Drift and tell when its chart is painted."""
    from chart_watching import CardWatcher
    from stamps import say

    say("begin")
    window.show_page(DRIFT)
    page = window.page(DRIFT)
    card = page.chart_cards[page.arms[0]]
    card.installEventFilter(CardWatcher(card))


if __name__ == "__main__":
    vault, what = sys.argv[1:3]
    sys.meta_path.insert(0, Watcher())  # type: ignore[arg-type]
    from ui.__main__ import main

    main(["--journal", vault])
