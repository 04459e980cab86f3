"""Pictures of the pages, as a person takes them by one command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_one_command_takes_a_page_in_both_themes_at_every_size_and_scale(store, tmp_path):
    folder = tmp_path / "pictures"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "ui.pictures",
            "--journal",
            store.vault.folder,
            "--out",
            folder,
            "--pages",
            "1",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    sizes = {path.name: (QImage(str(path)).width(), QImage(str(path)).height()) for path in folder.iterdir()}
    assert sizes == {
        f"page-1-{theme}-{name}.png": size
        for theme in ("light", "dark")
        for name, size in {
            "1280x820": (1280, 820),
            "1024x700": (1024, 700),
            "1920x1080": (1920, 1080),
            "1280x820@2": (2560, 1640),
        }.items()
    }
    assert len(done.stdout.split()) == len(sizes)
    assert QImage(str(folder / "page-1-dark-1280x820.png")) != QImage(
        str(folder / "page-1-light-1280x820.png")
    )


def test_the_folder_of_pictures_is_none_of_git():
    from ui.pictures import FOLDER

    assert f"/{FOLDER.parts[0]}/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
