"""From what a reader of another program's export found to entries with an id each, oldest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from journal.interchange.identities import Identities
from journal.interchange.records import Pair, Readable, entry_id, sourced
from journal.interchange.told import Count, Told, Unread
from journal.model import Entry
from journal.weeks import zone_named

COPIES = "Copies left out, of entries that stand in it more than once: {0}."


class Found(NamedTuple):
    """An entry without an id, and the id that it has in the program it comes from, where it has one.

    ``told_at`` is its time as its source tells it, where that is not a day and what a clock showed on it.
    """

    entry: Entry
    source_id: str | None = None
    told_at: str | None = None


def collected(
    format_name: str,
    found: Iterable[Found],
    losses: Iterable[Told] = (),
    unread: Iterable[Unread] = (),
    *,
    copies: Callable[[], int] = lambda: 0,
) -> Readable:
    """Return what can be taken in. ``losses`` and ``unread`` are asked for behind the last of ``found``.

    So is ``copies``: how many the caller has left out itself.

    An entry gets the same id whenever it is read: from its source's id, else from its time and its text. The
    time is the instant where the source names one, else the day and what the clock showed. The other of the
    two is made with this computer's zone, and another computer reads the same file. The same id with another
    text is another entry; with the same text it is a copy, left out and counted.
    """
    identities = Identities()
    pairs: list[Pair] = []
    known: dict[str, str] = {}  # a source's id to what it stands for
    told: set[str] = set()
    left_out = 0
    for each in found:
        entry, source_id = each.entry, each.source_id
        content = _content(entry, each.told_at)
        if source_id is None or known.setdefault(source_id, content) != content:
            name = entry_id(format_name, content, identities.repeat(content))
        elif source_id in told:
            left_out += 1  # the same entry twice, as in two parts of one export
            continue
        else:
            told.add(source_id)
            name = entry_id(format_name, source_id, 0)
        pairs.append(sourced(entry, name, format_name))
    pairs.sort(key=lambda pair: (pair[0].written_on, pair[0].written_at))

    def again() -> Iterator[Pair]:
        return iter(pairs)

    left_out += copies()
    twice = [Told(COPIES, (Count(left_out),))] if left_out else []
    return Readable(format_name, len(pairs), (*losses, *twice), again, tuple(unread))


def _content(entry: Entry, told_at: str | None) -> str:
    """Return what an entry says, without what this computer's zone made of it."""
    if told_at is not None:
        return repr((told_at, entry.body))
    clock = entry.written_at.astimezone(zone_named(entry.zone)).replace(tzinfo=None)
    return repr((entry.written_on.isoformat(), clock.isoformat(), entry.body))
