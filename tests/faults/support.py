"""What the fault tests share: programs that write to a journal, and what must be in the file afterwards."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from journal.store.journal_store import JournalStore

ROOT = Path(__file__).resolve().parent.parent.parent
WORKER = Path(__file__).resolve().parent / "worker.py"


def start(*arguments: object) -> subprocess.Popen[str]:
    """Start the worker; it says on standard output what was acknowledged, a line each."""
    return subprocess.Popen(
        [sys.executable, "-u", "-W", "error", str(WORKER), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


def run(*arguments: object) -> tuple[list[str], str]:
    """Run the worker to its end and return its lines and its last word on standard error."""
    with start(*arguments) as program:
        out, err = program.communicate(timeout=300)
    return out.split(), err.strip()


def kill_while_writing(folder: Path, rng: random.Random) -> list[str]:
    """Let a program save, kill it in the middle of it all, and return what it acknowledged."""
    with start("write", folder, 100_000) as program:
        assert program.stdout is not None
        saved = [program.stdout.readline() for _ in range(rng.randrange(1, 40))]
        os.kill(program.pid, signal.SIGKILL)
        saved += program.stdout.readlines()  # what it said before it died
        if not saved[-1].endswith("\n"):
            saved.pop()  # a line that was cut is no acknowledgement
        assert program.stderr is not None
        told = program.stderr.read()
        assert program.wait() == -signal.SIGKILL, told
    return [line.strip() for line in saved]


def kill_two_while_writing(folder: Path, rng: random.Random) -> set[str]:
    """Let two programs save at once, kill each in the middle of it all, and return what both acknowledged."""
    with start("write", folder, 100_000) as one, start("write", folder, 100_000) as other:
        lines: list[str] = []
        for program in (one, other):
            assert program.stdout is not None
            lines += [program.stdout.readline() for _ in range(rng.randrange(1, 20))]
        for program in (one, other):
            os.kill(program.pid, signal.SIGKILL)
            assert program.stdout is not None
            lines += program.stdout.readlines()
            assert program.stderr is not None
            told = program.stderr.read()
            # Who is kept waiting for two seconds by the other is refused, and that is no loss.
            assert program.wait() == -signal.SIGKILL or "journal.errors.InUse" in told, told
    return {line.strip() for line in lines if line.endswith("\n")}


def fill_the_disk(folder: Path, room: int) -> tuple[list[str], str]:
    """Let a program save until no file may grow beyond ``room`` more bytes; return (saved, what it said)."""
    limit = (folder / "journal.db").stat().st_size + room
    return run("fill", folder, limit)


def bodies_in(folder: Path) -> set[str]:
    """Return the text of every entry, after the whole file was checked."""
    with JournalStore.open(folder) as store:
        store.check()
        return {entry.body.split(" ", 1)[0] for entry in store.iter_entries()}
