"""From what a reader of another program's export found to entries with an id each, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journal.interchange.identities import Identities
from journal.interchange.records import Pair, Readable, entry_id, sourced
from journal.interchange.told import Told, Unread
from journal.model import Entry
from journal.weeks import zone_named

COPIES = "Copies left out, of entries that stand in it more than once: {0}."


class Found(NamedTuple):
    """An entry without an id, and the id that it has in the program it comes from, where it has one."""

    entry: Entry
    source_id: str | None = None


def collected(
    format_name: str, found: Iterable[Found], losses: Iterable[Told] = (), unread: Iterable[Unread] = ()
) -> Readable:
    """Return what can be taken in. ``losses`` and ``unread`` are asked for behind the last of ``found``.

    An entry gets the same id whenever it is read: from its source's id, else from its day, what the clock
    showed, and its text. Neither zone nor instant goes into that: they may be made with this computer's zone,
    and another computer reads the same file. The same id with another text is another entry; with the same
    text it is a copy, left out and counted.
    """
    identities = Identities()
    pairs: list[Pair] = []
    known: dict[str, str] = {}  # a source's id to what it stands for
    told: set[str] = set()
    copies = 0
    for entry, source_id in found:
        clock = entry.written_at.astimezone(zone_named(entry.zone)).replace(tzinfo=None)
        content = repr((entry.written_on.isoformat(), clock.isoformat(), entry.body))
        if source_id is None or known.setdefault(source_id, content) != content:
            name = entry_id(format_name, content, identities.repeat(content))
        elif source_id in told:
            copies += 1  # the same entry twice, as in two parts of one export
            continue
        else:
            told.add(source_id)
            name = entry_id(format_name, source_id, 0)
        pairs.append(sourced(entry, name, format_name))
    pairs.sort(key=lambda pair: (pair[0].written_on, pair[0].written_at))

    def again() -> Iterator[Pair]:
        return iter(pairs)

    twice = [Told(COPIES, (copies,))] if copies else []
    return Readable(format_name, len(pairs), (*losses, *twice), again, tuple(unread))
