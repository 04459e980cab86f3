"""How often a program waits for the disk: counted by strace, since a disk's own time says little."""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.processes import users_environment
from tests.benchmarks.settings import ROOT

_SYNC = re.compile(r"\b(?:fsync|fdatasync)\(")


@functools.cache
def tracer() -> str | None:
    """Return the path of strace, None where there is none or it may not trace."""
    found = shutil.which("strace")
    if found is None:
        return None
    tried = subprocess.run(
        [found, "-o", "/dev/null", sys.executable, "-c", ""], capture_output=True, check=False
    )
    return found if tried.returncode == 0 else None


def synced(arguments: Sequence[object], folder: Path) -> int:
    """Run a Python program and return how often it called fsync and fdatasync."""
    told, found = folder / "calls", tracer()
    assert found is not None
    command = [found, "-f", "-e", "trace=fsync,fdatasync", "-o", str(told), sys.executable]
    subprocess.run([*command, *map(str, arguments)], cwd=ROOT, env=users_environment(), check=True)
    return len(_SYNC.findall(told.read_text(encoding="utf-8", errors="replace")))
