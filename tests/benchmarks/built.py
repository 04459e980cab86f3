"""The built program against the same from source: start to first paint, a look at the reminder, its size.

    INMIND_BUILT=build/package/dist/inmind/inmind python -m tests.benchmarks built

``INMIND_BUILT_DEFAULT`` may name what PyInstaller builds without a word from us, for the sizes. The first
paint is seen from outside, for both alike: an Xvfb draws into a file, and the moment counts at which it shows
anything.
"""

from __future__ import annotations

import importlib.util
import mmap
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of
from tests.benchmarks.measuring import Row, Sample, compare, count_of, spread, take_turns
from tests.benchmarks.processes import PATIENCE, ProgramFailed, run_whole, users_environment
from tests.benchmarks.settings import BUILD, ROOT, Settings

START_TARGET = 1.2
SIZE_TARGET = 0.85
ENTRIES_TODAY = 3
SOURCE = "from ui.__main__ import main; raise SystemExit(main())"
POINTS = (24, 16)  # at which the screen is looked at


def run(settings: Settings) -> list[Row]:
    """Measure a built program where one is named."""
    told = os.environ.get("INMIND_BUILT")
    if not told or not sys.platform.startswith("linux"):
        return [Row("the built program", None, START_TARGET, note="INMIND_BUILT names none")]
    built = Path(told).resolve()
    rows = []
    with _frames() as shown, copy_of(settings.sizes[0], today=ENTRIES_TODAY) as [vault]:
        window = ["--journal", str(vault)]
        start = partial(start_to_paint, shown)
        arms = {
            "source": partial(start, [sys.executable, "-c", SOURCE, *window]),
            "again": partial(start, [sys.executable, "-c", SOURCE, *window]),
            "built": partial(start, [str(built), *window]),
        }
        taken = take_turns(arms, settings.rounds(21, 3))
    rows.append(compare(taken, "first paint, built / from source", "built", "source", START_TARGET))
    rows.append(compare(taken, "  from source / itself", "again", "source", None))
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        environ = users_environment({"XDG_STATE_HOME": folder})
        looks = {
            "source": partial(run_whole, [sys.executable, "-c", SOURCE, "remind"], environ),
            "again": partial(run_whole, [sys.executable, "-c", SOURCE, "remind"], environ),
            "built": partial(run_whole, [built, "remind"], environ),
        }
        taken = take_turns(looks, settings.rounds(41, 5))
    rows.append(compare(taken, "remind with no reminder, built / from source", "built", "source", None))
    rows.append(compare(taken, "  from source / itself", "again", "source", None))
    return [*rows, *sizes(built)]


def sizes(built: Path) -> list[Row]:
    """Return how large the built folder is, against a default build where one is named."""
    ours = size_of(built.parent)
    default = os.environ.get("INMIND_BUILT_DEFAULT")
    if not default:
        return [Row("installed size, MB", count_of(round(ours / 1e6)), None, "count")]
    theirs = size_of(Path(default).resolve().parent)
    note = f"{ours / 1e6:.0f} against {theirs / 1e6:.0f} MB"
    return [
        Row("installed size, ours / a default build", spread([ours / theirs]), SIZE_TARGET, "rss", note=note)
    ]


def size_of(folder: Path) -> int:
    """Return the bytes of all files in a folder, links not followed."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def start_to_paint(shown: Any, command: list[str]) -> Sample:
    """Start a window and return the time until anything of it is on the screen, and its processor time."""
    environ = users_environment({"DISPLAY": shown.display, "QT_QPA_PLATFORM": "xcb"})
    with shown.file.open("rb") as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as screen:
        places = _places(screen)
        empty = [screen[at : at + 4] for at in places]
        begun = time.monotonic_ns()
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        try:
            while all(screen[at : at + 4] == was for at, was in zip(places, empty, strict=True)):
                if process.poll() is not None or time.monotonic_ns() - begun > PATIENCE * 1e9:
                    process.kill()
                    said = process.communicate()[0].decode("utf-8", "replace")
                    raise ProgramFailed(f"{command!r} painted nothing.\n{said}")
                time.sleep(0.0002)
            painted, cpu = time.monotonic_ns(), _processor_time(process.pid)
        finally:
            process.kill()
            process.communicate()
        while any(screen[at : at + 4] != was for at, was in zip(places, empty, strict=True)):
            time.sleep(0.01)  # until the window is off the screen again
    return {"wall": (painted - begun) / 1e6, "cpu": cpu / 1e6}


def _places(screen: mmap.mmap) -> list[int]:
    begin, width, height, line = _module().layout(screen[:4096])
    across, down = POINTS
    return [
        begin + line * (height * (2 * row + 1) // (2 * down)) + 4 * (width * (2 * column + 1) // (2 * across))
        for row in range(down)
        for column in range(across)
    ]


def _processor_time(pid: int) -> int:
    """Return the processor time of all threads of a process, in nanoseconds."""
    told = (task / "schedstat" for task in Path(f"/proc/{pid}/task").iterdir())
    return sum(int(path.read_text(encoding="ascii").split()[0]) for path in told)


def _frames() -> Any:
    return _module().frames()


def _module() -> Any:
    """Return packaging/linux/frames.py, which needs nothing of ours."""
    spec = importlib.util.spec_from_file_location("inmind_frames", ROOT / "packaging" / "linux" / "frames.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    run_alone("built")
