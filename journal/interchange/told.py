"""What an import tells besides its entries: sentences with figures, and what could not be read and where."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from journal.errors import with_values

Progress = Callable[[int, int], None]
"""Is told how much is done, and of how much; raises ``Stopped`` to end it."""


def nobody_looks(done: int, of: int) -> None:
    """Show no progress."""


class Told(NamedTuple):
    """A sentence before its figures are put in, so that a window can say it in its own language."""

    template: str
    values: tuple[object, ...] = ()

    def put_into(self, tr: Callable[[str], str]) -> str:
        """Return the sentence in the language of ``tr``."""
        return with_values(tr(self.template), self.values, tr)

    def __str__(self) -> str:
        return self.put_into(str)


class Unread(NamedTuple):
    """Something in a file that no entry could be made of; the rest can be taken in all the same."""

    where: str
    why: Told
