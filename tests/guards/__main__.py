"""Break each guard in a copy of the project, and see that a test fails.

    .venv/bin/python -m tests.guards [WORD ...]     those whose words hold one of these; else all

The exit code is 1 where a broken guard went unnoticed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.guards.guards import GUARDS, Guard

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("journal", "ui", "tests", "resources", "packaging", "docs")
ENOUGH = 600  # seconds; what hangs was noticed as well
NOTICED = "noticed"
TESTS_FAILED = 1  # pytest's exit code, as against 2 to 5 for what it could not run


def main(words: list[str]) -> int:
    """Try the guards whose words hold one of ``words``, and say of each what came of it."""
    wanted = [guard for guard in GUARDS if not words or any(word in guard.keeps for word in words)]
    unseen = 0
    with tempfile.TemporaryDirectory(prefix="inmind-guards-") as name:
        copy = _copied(Path(name))
        for guard in wanted:
            began = time.monotonic()
            outcome, by = _tried(copy, guard)
            unseen += outcome != NOTICED
            print(f"{outcome:11} {time.monotonic() - began:5.1f} s  keeps {guard.keeps}{by}", flush=True)
    print(f"{len(wanted) - unseen} of {len(wanted)} broken guards were noticed.")
    return 1 if unseen else 0


def _copied(folder: Path) -> Path:
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ROOT.iterdir():
        if file.is_file():
            shutil.copy(file, folder / file.name)
    return folder


def _tried(copy: Path, guard: Guard) -> tuple[str, str]:
    """Return what came of the broken guard, and which test noticed."""
    file = copy / guard.file
    whole = file.read_text(encoding="utf-8")
    if whole.count(guard.whole) != 1:
        return "NOT FOUND", ""
    file.write_text(whole.replace(guard.whole, guard.broken), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *guard.tests]
    environ = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            command, cwd=copy, env=environ, capture_output=True, text=True, timeout=ENOUGH, check=False
        )
    except subprocess.TimeoutExpired:
        return NOTICED, ": it hangs"
    finally:
        file.write_text(whole, encoding="utf-8")
    outcome = {0: "NOT NOTICED", TESTS_FAILED: NOTICED}.get(done.returncode, f"PYTEST {done.returncode}")
    failed = re.search(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE)
    return outcome, f": {failed[1]}" if failed else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
