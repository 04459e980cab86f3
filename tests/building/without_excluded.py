"""Use the program while none of the modules that a build leaves out can be imported.

    python without_excluded.py FOLDER MODULE ...    imports these, makes a journal there, and uses it

Run in an interpreter of its own by ``test_bundle.py``. It prints the excluded modules that were asked for,
which is all right as long as whoever asked does without.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class Absent:
    """Finds nothing of what a build leaves out."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self.asked: set[str] = set()

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        for excluded in self._names:
            if name == excluded or name.startswith(f"{excluded}."):
                self.asked.add(excluded)
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def bundle() -> Any:
    """Return packaging/bundle.py."""
    spec = importlib.util.spec_from_file_location("inmind_bundle", ROOT / "packaging" / "bundle.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def import_all(names: set[str]) -> None:
    """Import every module of others that our code names; what is optional or of another platform may lack."""
    for name in sorted(names):
        try:
            importlib.import_module(name)
        except ModuleNotFoundError as error:
            if error.name is None or not name.startswith(error.name):  # it is there, and lacks something
                raise


def use_command_line(vault: Path, folder: Path) -> None:
    """Let everything be written of a journal."""
    from journal.cli import main

    def run(*words: str) -> None:
        assert main(["--journal", str(vault), *words]) == 0, words

    (folder / "secret").write_text("a long enough passphrase\n", encoding="utf-8")
    run("add", "Took the escalation call", "--system", "1", "--urgent")
    run("search", "call", "--limit", "3")
    run("drift", "--json")
    run("report", "--out", str(folder / "pack"))
    run("report", "--out", str(folder / "pack.zip"), "--format", "html", "--protect", str(folder / "secret"))
    run("export", "--format", "csv", "--out", str(folder / "mine.csv"))
    run("backup")
    run("check")


if __name__ == "__main__":
    place, names = Path(sys.argv[1]), set(sys.argv[2:])
    absent = Absent(bundle().EXCLUDED_MODULES)
    sys.meta_path.insert(0, absent)  # type: ignore[arg-type]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    import_all(names)
    from ui.demo import fresh_sample
    from ui.pictures import take_pictures

    use_command_line(fresh_sample(place), place)
    take_pictures(place / "Sample.vault", place / "pictures", pages=(4, 5))
    print("asked for:", *sorted(absent.asked))
