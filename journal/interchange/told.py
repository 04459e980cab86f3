"""What an import tells besides its entries: sentences with figures, and what could not be read and where."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Told(NamedTuple):
    """A sentence before its figures are put in, so that a window can say it in its own language."""

    template: str
    values: tuple[object, ...] = ()

    def put_into(self, tr: Callable[[str], str]) -> str:
        """Return the sentence in the language of ``tr``."""
        told = tr(self.template)
        return told.format(*self.values) if self.values else told

    def __str__(self) -> str:
        return self.put_into(str)


class Unread(NamedTuple):
    """Something in a file that no entry could be made of; the rest can be taken in all the same."""

    where: str
    why: Told
