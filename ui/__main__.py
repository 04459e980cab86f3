"""``inmind``: a subcommand goes to the command line, and none opens the window.

``inmind remind`` is called every hour by the system's timer and has nearly always nothing to do. It must not
cost more than an interpreter that imports sqlite3, so whatever only the others need is imported there.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # mypy takes it for true; typing and pathlib take longer than a look at the reminder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    rest, folder = _without_journal(arguments)
    if rest[:1] == ["remind"]:
        return _remind(arguments, rest, folder)
    if rest[:1] == ["demo"]:
        from ui.demo import run_demo

        return run_demo(rest[1:], has_screen=has_screen())
    if rest[:1] == ["packs"]:
        from ui.packs_start import packs_asked

        packs, folder = packs_asked(rest[1:], folder)
        return _open_window(folder, packs=packs)
    if rest == ["--review"]:
        return _open_window(folder, review=True)
    if rest:
        from journal.cli import main as command_line

        return command_line(arguments)
    return _open_window(folder)


def _remind(arguments: list[str], rest: list[str], folder: str | None) -> int:
    """Look whether anything is due, and end where nothing is; all else is the command's."""
    from journal.reminders import Damaged, asks_for_entry, due, moment_now, read, state_path

    if len(rest) == 1 or (len(rest) == 3 and rest[1] == "--wait"):
        told = folder or os.environ.get("INMIND_JOURNAL")
        try:
            reminder, now = read(state_path()), moment_now()
        except Damaged:
            pass  # the command says so
        else:
            if reminder is None:
                return 0
            is_ours = told is None or os.path.abspath(told) == reminder.journal  # noqa: PTH100
            if is_ours and due(reminder, now) is None and asks_for_entry(reminder, now) is None:
                return 0
    from journal.cli import main as command_line
    from ui.reminder_words import LateWords

    return command_line(arguments, LateWords())


def _without_journal(arguments: list[str]) -> tuple[list[str], str | None]:
    """Return the arguments without ``--journal VAULT`` before them, and the vault.

    ``--review`` may stand before it too.
    """
    rest, folder = list(arguments), None
    if rest[:1] == ["--review"] and len(rest) > 1:
        rest = [*rest[1:], rest[0]]
    if rest[:1] == ["--journal"] and len(rest) >= 2:
        folder = rest[1]
        del rest[:2]
    elif rest and rest[0].startswith("--journal="):
        folder = rest.pop(0).partition("=")[2]
    return rest, folder


def _open_window(folder: str | None, *, packs: Path | None = None, review: bool = False) -> int:
    import gc
    import importlib
    from pathlib import Path

    # Nothing made on the way to the first paint is ever garbage; looking for some takes 6 ms of it.
    gc.disable()
    # The journal comes before Qt: PySide6 makes every import after it slower.
    importlib.import_module("journal.store.journal_store")
    if not has_screen():
        print("inmind: there is no screen here; try “inmind --help” for the command line.", file=sys.stderr)
        return 1
    importlib.import_module("PySide6.QtWidgets")
    from ui.plain_imports import use_plain_imports

    use_plain_imports()
    from ui.app import run_window

    told = folder or os.environ.get("INMIND_JOURNAL")
    return run_window(Path(told) if told else None, packs=packs, review=review)


def has_screen() -> bool:
    """True where a window can be shown, or Qt is told to do without."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
