"""``inmind add`` as a whole process: against ``jrnl`` with its text file, and in small and large journals."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from journal.model import Week
from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of, entries_of
from tests.benchmarks.measuring import Arm, Row, Sample, compare, take_turns
from tests.benchmarks.processes import run_whole, users_environment
from tests.benchmarks.settings import BUILD, Settings

EMPTY_TARGET = 1.0
LARGE_TARGET = 0.15
GROWTH_TARGET = 1.1
JRNL = "jrnl==4.6"
TEXT = "Agreed the split with Mara and told the board why."
OURS = "from ui.__main__ import main; raise SystemExit(main(['--journal', {vault!r}, 'add', {text!r}]))"
CONFIG = """\
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals:
  default:
    journal: {journal}
linewrap: 79
tagsymbols: '@'
template: false
timeformat: '%Y-%m-%d %H:%M'
version: v4.6
"""


def run(settings: Settings) -> list[Row]:
    """Measure adds to an empty, a small, a middle and a large journal."""
    small, middle, large = settings.sizes
    with copy_of(small, middle, large) as vaults, tempfile.TemporaryDirectory(dir=BUILD) as folder:
        home = Path(folder)
        empty = home / "Empty.vault"
        run_whole([sys.executable, "-c", _main("init", "--open", vault=empty)], users_environment())
        arms: dict[str, Arm] = {"empty": partial(add_ours, empty)}
        arms |= {
            f"{size}": partial(add_ours, vault) for size, vault in zip(settings.sizes, vaults, strict=True)
        }
        arms["python"] = lambda: run_whole([sys.executable, "-c", "import sqlite3"], users_environment())
        program = find_jrnl()
        if program is not None:
            arms["jrnl empty"] = partial(add_jrnl, program, make_jrnl(home / "empty", 0), home)
        taken = take_turns(arms, settings.rounds(21, 5))
        rows = [
            compare(taken, f"add, {large:,} : {small:,}", f"{large}", f"{small}", GROWTH_TARGET),
            compare(taken, "  empty / python -c 'import sqlite3'", "empty", "python", None),
        ]
        if program is None:
            return [*rows, Row("add against jrnl (it is not here and could not be installed)", None)]
        rows.append(compare(taken, "add, empty / jrnl, empty", "empty", "jrnl empty", EMPTY_TARGET))
        if settings.short:
            return rows
        long = make_jrnl(home / "long", middle)
        arms = {"ours": partial(add_ours, vaults[1]), "jrnl": partial(add_jrnl, program, long, home)}
        taken = take_turns(arms, settings.rounds(11))
        rows.append(compare(taken, f"add / jrnl, {middle:,} entries each", "ours", "jrnl", LARGE_TARGET))
    return rows


def add_ours(vault: Path) -> Sample:
    """Add a line as the console script does."""
    command = [sys.executable, "-c", OURS.format(vault=str(vault), text=TEXT)]
    return run_whole(command, users_environment())


def add_jrnl(program: Path, config: Path, home: Path) -> Sample:
    """Add the same line with jrnl."""
    environ = users_environment({"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")})
    del environ["PYTHONPATH"]
    return run_whole([program, "--config-file", config, TEXT], environ)


def _main(*arguments: str, vault: Path) -> str:
    return f"from ui.__main__ import main; raise SystemExit(main({['--journal', str(vault), *arguments]!r}))"


def make_jrnl(folder: Path, entries: int) -> Path:
    """Write a journal in jrnl's own form and return its configuration."""
    folder.mkdir()
    journal = folder / "journal.txt"
    with journal.open("w", encoding="utf-8") as file:
        for entry in entries_of(entries, Week(105_000)) if entries else ():
            title, _, rest = entry.body.partition(". ")
            file.write(f"[{entry.written_at:%Y-%m-%d %H:%M}] {title}.\n{rest}\n\n")
    config = folder / "jrnl.yaml"
    config.write_text(CONFIG.format(journal=journal), encoding="utf-8")
    return config


def find_jrnl() -> Path | None:
    """Return jrnl, installed into a place of its own where that is possible, or None."""
    venv = BUILD / JRNL.replace("==", "-")
    program = venv / ("Scripts" if sys.platform == "win32" else "bin") / "jrnl"
    if not program.exists():
        print(f"  installing {JRNL} …", flush=True)
        python = program.with_name("python")
        steps = (
            [getattr(sys, "_base_executable", sys.executable), "-m", "venv", str(venv)],
            [str(python), "-m", "pip", "-q", "install", "--retries", "0", "--timeout", "15", JRNL],
        )
        for step in steps:
            if subprocess.run(step, capture_output=True, check=False).returncode:
                shutil.rmtree(venv, ignore_errors=True)
                return None
    return program


if __name__ == "__main__":
    run_alone("add")
