"""How far a long command is: one line on a terminal that is written over, and goes when the work has ended.

Where standard error is no terminal nothing is shown: a script wants sentences, not a line that moves.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

from journal.progress import Progress, nobody_looks

SHOW_AFTER = 1.0  # seconds: most is done by then, and a line that flashes up tells nobody anything
SHOW_EVERY = 0.1

T = TypeVar("T")


class _Line:
    """The line, as far as it stands on the terminal."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._due = time.monotonic() + SHOW_AFTER
        self._width = 0

    def tell(self, done: int, of: int) -> None:
        """Write it anew, where its last one was read for long enough; ``of`` is 0 where nobody knows."""
        now = time.monotonic()
        if now < self._due:
            return
        self._due = now + SHOW_EVERY
        self._say(f"{self._words} … {min(done / of, 1):.0%}" if of else f"{self._words} … {done:,}")

    def clear(self) -> None:
        """Take it away: what is said next begins at the edge."""
        if self._width:
            self._say("")
            self._say("")

    def _say(self, text: str) -> None:
        """Write over what stands there."""
        with suppress(OSError):  # nobody looks any more, and the work goes on
            sys.stderr.write("\r" + text.ljust(self._width))
            sys.stderr.flush()
        self._width = len(text)


@contextmanager
def shown(words: str) -> Iterator[Progress]:
    """Yield what is to be told how much is done and of how much; ``words`` say what is being done."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield nobody_looks
        return
    line = _Line(words)
    try:
        yield line.tell
    finally:
        line.clear()


def watched(each: Iterator[T], progress: Progress, of: int) -> Iterator[T]:
    """Return them so that ``progress`` is told how many were asked for."""
    return each if progress is nobody_looks else _watched(each, progress, of)


def _watched(each: Iterable[T], progress: Progress, of: int) -> Iterator[T]:
    for done, one in enumerate(each):
        progress(done, of)
        yield one
