"""How far something long is: what is told of it by whoever does it, to whoever shows it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Is told how much is done, and of how much (0 where nobody knows); may raise an error to end it."""


def nobody_looks(done: int, of: int) -> None:
    """Show no progress."""
