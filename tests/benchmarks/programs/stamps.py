"""What a measured program says of itself, in the same way for ours and for what it is compared with."""

from __future__ import annotations

import os
import sys
import time

# Slow to import and not wanted before the first paint; the rest comes with them.
HEAVY = ("matplotlib", "numpy", "sqlite_utils", "pandas", "dateutil", "click", "PIL")


def say(name: str, **more: object) -> None:
    """Tell the parent that this is reached: the time first, the words about it after."""
    at, cpu = time.monotonic_ns(), time.process_time_ns()
    import json

    line = json.dumps({"stamp": name, "at": at, "cpu": cpu, **more})
    os.write(1, line.encode() + b"\n")


def heavy_modules() -> list[str]:
    """Return which of the slow modules are loaded."""
    return [name for name in HEAVY if name in sys.modules]


def peak_memory() -> float:
    """Return the peak of the resident memory in MiB, or 0 where the system does not tell."""
    try:
        with open("/proc/self/status", encoding="ascii") as file:  # noqa: PTH123 - pathlib is not ours to load
            told = next(line for line in file if line.startswith("VmHWM"))
    except OSError:
        return 0.0
    return int(told.split()[1]) / 1024


def end() -> None:
    """End here, without the work of a tidy end: nothing typed is kept, and the journal stays as it was."""
    os._exit(0)
