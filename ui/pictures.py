"""Pictures of every page, taken without a screen: for whoever has none, or wants to look at all of them.

    python -m ui.pictures                          the sample journal, into build/pictures (which git ignores)
    python -m ui.pictures --journal VAULT --out FOLDER --language de
    python -m ui.pictures --guide                  the pictures of the user's guide, into docs/guide

Each page in both themes, at 1280 x 820, at 1024 x 700 and 1920 x 1080, and at 1280 x 820 on a screen of
twice as many pixels. The names say which: ``page-1-dark-1280x820.png``, ``page-1-dark-1280x820@2.png``.
Behind the six pages of the rail come 7 import, 8 classify, 9 a calendar's events and 10 the export.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

FOLDER = Path("build", "pictures")
PAGES = range(10)  # six of the rail, and the four of ``ui/picture_scenes.py``
SIZES = ((1280, 820), (1024, 700), (1920, 1080))
SCALED = SIZES[:1]  # the others would show the same
ROUNDS = 8  # a new size goes up and down through the layouts
THEMES = ("light", "dark")


def take_pictures(
    vault: Path,
    folder: Path,
    *,
    pages: Sequence[int] = (0, 4),
    sizes: Sequence[tuple[int, int]] = SIZES[:1],
    language: str | None = None,
) -> list[Path]:
    """Write a PNG of each of these pages in both themes and return the files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from journal.store.journal_store import JournalStore
    from ui.app import make_application, open_window
    from ui.picture_scenes import Scenes

    folder.mkdir(parents=True, exist_ok=True)
    app, theme = make_application(sys.argv[:1])
    translator = None if language is None else _translator(language)
    if translator is not None:
        app.installTranslator(translator)
    with JournalStore.open(vault) as store:
        window, session = open_window(store, theme)
        complete: list[bool] = []
        window.painted.connect(lambda: complete.append(True))  # behind what the window itself does then
        window.show()
        while not complete:
            app.processEvents()
        written = []
        scenes = Scenes(window, session, theme)
        for position in pages:
            shown = scenes.show(position)
            for width, height in sizes:
                window.resize(width, height)
                for name in THEMES:
                    theme.choose("dark" if name == "dark" else "light")
                    for _ in range(ROUNDS):
                        window.settle()
                    at_scale = "" if window.devicePixelRatioF() == 1 else f"@{window.devicePixelRatioF():g}"
                    path = folder / f"page-{position + 1}-{name}-{width}x{height}{at_scale}.png"
                    shown.grab().save(str(path))
                    written.append(path)
        scenes.close()
        window.close()
        session.close()
    return written


def _translator(language: str) -> QTranslator:
    from PySide6.QtCore import QLocale, QTranslator

    from journal.resource_files import resource_path

    translator = QTranslator()
    if not translator.load(str(resource_path("translations", f"inmind_{language}.qm"))):
        raise SystemExit(f"ui.pictures: there is no translation into “{language}”.")
    QLocale.setDefault(QLocale(language))
    return translator


def main() -> int:
    """Take every page of a journal at every size and scale."""
    parser = argparse.ArgumentParser(
        prog="python -m ui.pictures",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--journal", type=Path, metavar="VAULT", help="instead of a fresh sample journal")
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="FOLDER", help=f"default: {FOLDER}")
    parser.add_argument("--pages", type=int, nargs="+", choices=[page + 1 for page in PAGES], metavar="N")
    parser.add_argument("--language", metavar="CODE", help="such as de; default: English")
    parser.add_argument("--guide", action="store_true", help="the pictures of docs/guide instead")
    parser.add_argument("--scaled", action="store_true", help=argparse.SUPPRESS)  # in a process of its own
    told = parser.parse_args()
    if told.guide:
        from ui.guide_pictures import GUIDE, take_guide_pictures

        for path in take_guide_pictures(GUIDE if told.out == FOLDER else told.out):
            print(path)
        return 0
    pages = PAGES if told.pages is None else [page - 1 for page in told.pages]
    with _journal(told.journal) as vault:
        sizes = SCALED if told.scaled else SIZES
        for path in take_pictures(vault, told.out, pages=pages, sizes=sizes, language=told.language):
            print(path, flush=True)
        return 0 if told.scaled else _take_scaled(vault, sys.argv[1:])


@contextlib.contextmanager
def _journal(told: Path | None) -> Iterator[Path]:
    """Give the journal named, or a fresh copy of the sample for as long as the pictures take."""
    if told is not None:
        yield told
        return
    from ui.demo import fresh_sample

    with tempfile.TemporaryDirectory(prefix="inmind-pictures-") as folder:
        yield fresh_sample(Path(folder))


def _take_scaled(vault: Path, arguments: Sequence[str]) -> int:
    """Take those at twice the pixels in another process: Qt reads the scale when it starts."""
    command = [sys.executable, "-m", "ui.pictures", *arguments, "--journal", str(vault), "--scaled"]
    return subprocess.run(command, env=os.environ | {"QT_SCALE_FACTOR": "2"}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
