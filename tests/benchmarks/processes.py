"""Programs as their user starts them, with the times that they themselves say."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from tests.benchmarks.settings import BUILD, PROGRAMS, ROOT

PATIENCE = 120.0  # seconds until a program that says nothing is ended
_NOT_A_USERS = (  # what a developer's or a CI's environment may set and a user's does not
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONUNBUFFERED",
    "PYTHONPROFILEIMPORTTIME",
    "PYTHONWARNINGS",
    "PYTHONDEVMODE",
    "PYTHONTRACEMALLOC",
    "PYTHONFAULTHANDLER",
    "INMIND_JOURNAL",
    "INMIND_DEBUG",
)


class Stamp(NamedTuple):
    """When a program said that it was so far: milliseconds since it was started, and its own CPU time."""

    wall: float
    cpu: float
    more: dict[str, Any]


class ProgramFailed(Exception):
    """A measured program ended before it said what was asked of it."""


def users_environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a measured program: bytecode caches, a stable font list, our checkout."""
    environ = {name: value for name, value in os.environ.items() if name not in _NOT_A_USERS}
    environ |= {
        "PYTHONPATH": str(ROOT),
        "XDG_STATE_HOME": str(BUILD / "state"),
        "MPLCONFIGDIR": str(BUILD / "matplotlib"),
        "LC_ALL": "C.UTF-8",
    }
    return environ | dict(more or {})


class Program:
    """A started Python program that says in lines of JSON how far it is."""

    def __init__(self, script: str, *arguments: object, environ: Mapping[str, str]) -> None:
        command = [sys.executable, str(PROGRAMS / script), *map(str, arguments)]
        self._begun = time.monotonic_ns()
        self._process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._watch = threading.Timer(PATIENCE, self._process.kill)
        self._watch.daemon = True
        self._watch.start()

    def stamp(self, name: str) -> Stamp:
        """Wait until the program says ``name``.

        Raises:
            ProgramFailed: It ended without.
        """
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith(b'{"stamp"'):
                told = json.loads(line)
                if told.pop("stamp") == name:
                    wall = (told.pop("at") - self._begun) / 1e6
                    return Stamp(wall, told.pop("cpu") / 1e6, told)
        assert self._process.stderr is not None
        said = self._process.stderr.read().decode("utf-8", "replace").strip()
        raise ProgramFailed(f"{self._process.args!r} did not come to “{name}”.\n{said}")

    def __enter__(self) -> Program:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._watch.cancel()
        self._process.kill()
        self._process.communicate()


def run_whole(command: Sequence[str | Path], environ: Mapping[str, str]) -> dict[str, float]:
    """Run a command to its end and return its time by the clock and by the processor, in milliseconds."""
    begun = time.perf_counter_ns()
    process = subprocess.Popen(
        [str(part) for part in command],
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    said = process.stderr.read()
    if not hasattr(os, "wait4"):
        process.wait()
        return {"wall": (time.perf_counter_ns() - begun) / 1e6} | _checked(process, said)
    _, status, usage = os.wait4(process.pid, 0)
    ended = time.perf_counter_ns()
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    cpu = (usage.ru_utime + usage.ru_stime) * 1000
    return {"wall": (ended - begun) / 1e6, "cpu": cpu} | _checked(process, said)


def _checked(process: subprocess.Popen[bytes], said: bytes) -> dict[str, float]:
    if process.returncode:
        raise ProgramFailed(f"{process.args!r} ended with {process.returncode}.\n{said.decode()}")
    return {}
