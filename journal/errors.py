"""What the world can do to a journal, each told in one or two plain sentences for the writer.

Of a vault and its file they say three things: what is wrong, what is safe all the same, and the next step.
Nobody who reads one shall have to wonder whether something is lost.

A mistake of ours is not a ``JournalError``: it stays what it is and reaches ``sys.excepthook``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

WRONG_PASSPHRASE = (
    "This passphrase does not open the journal; nothing was changed, and the entries are safe. "
    "Try again, or use the recovery code."
)
STOPPED = "The import was stopped. Nothing was changed."
UNCLEAR = "It is not clear which format this is; say which program or form it comes from."
AT_LINE = "Line {0}: {1}"
AT_FIELD = "Field “{0}”: {1}"
AT_LINE_AND_FIELD = "Line {0}, field “{1}”: {2}"
NEWER = "A newer version of In Mind wrote this journal; it was left as it is. Please update the program."


class JournalError(Exception):
    """Something outside the program stood in the way; ``str(error)`` is a sentence to show.

    ``template`` and ``values`` are the same sentence before the two were put together, so that a window can
    say it in its own language; without values the template is the sentence itself.
    """

    def __init__(self, template: str = "", *values: object) -> None:
        self.template, self.values = template, values
        super().__init__(with_values(template, values, str))

    def put_into(self, tr: Callable[[str], str]) -> str:
        """Return the sentence in the language of ``tr``."""
        return with_values(tr(self.template), self.values, tr)


def with_values(told: str, values: Sequence[object], tr: Callable[[str], str]) -> str:
    """Return a sentence with its values put in; without values it may hold braces.

    A value that is itself a template with values is put into the language of ``tr`` too.
    """
    if not values:
        return told
    return told.format(*(value.put_into(tr) if hasattr(value, "put_into") else value for value in values))


class WrongSecret(JournalError):
    """The passphrase, or the recovery code, does not open this journal."""

    def __init__(self, template: str = WRONG_PASSPHRASE, *values: object) -> None:
        super().__init__(template, *values)


class HeaderDamaged(JournalError):
    """``keys.json`` and its copy are missing, damaged or altered."""


class DataDamaged(JournalError):
    """``journal.db`` is not a journal that its key opens."""


class NotEncrypted(JournalError):
    """A plain SQLite file stands where the encrypted one should be."""


class NotAJournal(JournalError):
    """There is no journal at this place, or it is something else."""


class AlreadyThere(JournalError):
    """A journal would be made where something already stands."""


class LeftBehind(JournalError):
    """A journal was moved to ``folder``, and what stood at its old place could not be removed."""

    def __init__(self, template: str, *values: object, folder: Path) -> None:
        self.folder = folder
        super().__init__(template, *values)


class TooNew(JournalError):
    """A newer program wrote this file."""

    def __init__(self, template: str = NEWER, *values: object) -> None:
        super().__init__(template, *values)


class InUse(JournalError):
    """Another program holds the file longer than we wait."""


class ReadOnly(JournalError):
    """The file or its disk can be read but not written."""


class NoSpace(JournalError):
    """The disk is full, or a quota is used up."""


class Locked(JournalError):
    """The journal needs its passphrase before anything can be read."""


class NoSuchEntry(JournalError):
    """No entry bears this id."""


class BadValue(JournalError):
    """Something given to the journal cannot be kept, such as a date that no calendar has."""


class PackRefused(JournalError):
    """A client's pack cannot be shown: it is damaged, or holds what no pack holds. Nothing was taken in."""


class NotAPack(PackRefused):
    """Something else stands where a pack was looked for."""


class PackLocked(PackRefused):
    """A pack needs its passphrase before anything in it can be read."""


class BadImport(JournalError):
    """A file to be imported breaks its format; nothing of it was imported.

    ``line`` counts from 1 and ``field`` is the name in the file, where either is known. The sentence is then
    told behind them, and so begins with a small letter.
    """

    def __init__(
        self, template: str, *values: object, line: int | None = None, field: str | None = None
    ) -> None:
        self.line, self.field = line, field
        super().__init__(template, *values)
        self.args = (self.put_into(str),)

    def put_into(self, tr: Callable[[str], str]) -> str:
        """Return the sentence with its place, in the language of ``tr``."""
        told = super().put_into(tr)
        if self.line is not None and self.field is not None:
            return tr(AT_LINE_AND_FIELD).format(self.line, self.field, told)
        if self.line is not None:
            return tr(AT_LINE).format(self.line, told)
        if self.field is not None:
            return tr(AT_FIELD).format(self.field, told)
        return told[:1].upper() + told[1:]  # not capitalize(): it makes all the rest small


class UnclearFormat(BadImport):
    """A file to be imported looks like none of the formats that are known, or like several."""

    def __init__(self, template: str = UNCLEAR, *values: object) -> None:
        super().__init__(template, *values)


class Stopped(JournalError):
    """The writer stopped an import; nothing of it was kept."""

    def __init__(self, template: str = STOPPED, *values: object) -> None:
        super().__init__(template, *values)
