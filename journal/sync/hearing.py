"""The others' logs: read from where they were left, a frame at a time, and put into the journal."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from journal.errors import DataDamaged, NotAJournal, TooNew
from journal.progress import Progress, nobody_looks
from journal.store.base import from_micros
from journal.store.journal_store import JournalStore
from journal.store.syncing import REPLACED, Known, Position, Syncing
from journal.sync.log_file import HEAD, MAGIC, Found, Frame, Keys, length_told, next_chain, opened
from journal.sync.payload import Saying, unpacked
from journal.sync.room import Room
from journal.sync.telling import Teller, start_of
from journal.vault.files import plain_errors

AT_ONCE = 1024 * 1024  # bytes of frames that go into the journal in one transaction, about

# How it stands with another computer's log.
UP_TO_DATE, WAITING, DAMAGED, SHORTER, TOO_NEW, GONE = (
    "up to date", "waiting", "damaged", "shorter", "too new", "gone",
)  # fmt: skip


class Heard(NamedTuple):
    """What came of one log: whose, how it stands, and how many things here changed by it."""

    known: Known
    standing: str
    changed: int


class Listener:
    """Reads the others' logs into one journal; ``progress`` is told how many of their bytes were heard."""

    def __init__(
        self,
        store: JournalStore,
        syncing: Syncing,
        room: Room,
        teller: Teller,
        should_stop: Callable[[], bool] = lambda: False,
        progress: Progress = nobody_looks,
    ) -> None:
        self._store = store
        self._syncing = syncing
        self._room = room
        self._teller = teller
        self._should_stop = should_stop
        self._progress = progress
        self._done = self._of = 0

    def hear(self, me: str) -> list[Heard]:
        """Read all there is, and return how it stands with each; ``me`` is the name of our own log."""
        sizes = self._room.logs()
        known = {
            one.computer: one for one in self._syncing.known() if one.computer in sizes or not one.is_replaced
        }
        vault = self._store.vault.header.vault
        for computer in sizes:
            known.setdefault(computer, Known(computer, "", False, start_of(vault, computer)))
        known.pop(me, None)
        self._of = sum(_left(sizes.get(computer, {}), one.end) for computer, one in known.items())
        heard = [self._hear(known[computer], sizes.get(computer, {})) for computer in sorted(known)]
        promised = {one.computer: one.promised for one in self._syncing.known()}
        told = [_with_promise(one, promised.get(one.known.computer, 0)) for one in heard]
        return [one for one in told if one.changed or not one.known.is_replaced]

    def _hear(self, known: Known, sizes: dict[int, int]) -> Heard:
        key = self._store.key()
        try:
            keys = Keys.of(key, self._store.vault.header.vault, known.computer)
        finally:
            key[:] = bytes(len(key))
        changed, standing = 0, UP_TO_DATE
        while not self._should_stop():
            told, end, standing = read_log(self._room, keys, known.computer, sizes, known.end)
            if not told:
                break
            self._done += _left(sizes, known.end) - _left(sizes, end)
            known = known._replace(end=end, name=told[-1].name, told_at=from_micros(told[-1].at))
            known, count = self._take_in(known, told)
            changed += count
            self._progress(self._done, self._of)
        return Heard(known, standing, changed)

    def _take_in(self, known: Known, told: list[Saying]) -> tuple[Known, int]:
        """Put frames into the journal together with how far they were read: both or neither."""
        with self._store.together():
            self._teller.seal_all()  # what changed here meanwhile has its stamp before it meets another
            changed = sum(self._syncing.hear(one.records) for one in told)
            there = {one.computer: one for one in self._syncing.known()}
            before = there.get(known.computer, known)
            promised = REPLACED if before.is_replaced else max(before.promised, known.end.sequence)
            known = known._replace(promised=promised, mine=before.mine)
            self._syncing.note_known(known)
            there[known.computer] = known
            for one in told:
                self._note_promised(there, one)
                self._note_replaced(there, one)
        return known, changed

    def _note_promised(self, there: dict[str, Known], told: Saying) -> None:
        """Remember how much of every log somebody has read: a log that shows less is not all here yet."""
        me = self._syncing.find_self()
        for computer, sequence in told.seen.items():
            if me is not None and computer == me.computer and int(sequence) <= me.end.sequence:
                continue
            vault = self._store.vault.header.vault
            one = there.get(computer) or Known(computer, "", False, start_of(vault, computer))
            if int(sequence) > one.promised and not one.is_replaced:
                there[computer] = one._replace(promised=int(sequence))
                self._syncing.note_known(there[computer])

    def _note_replaced(self, there: dict[str, Known], told: Saying) -> None:
        """Remember which logs were told anew under another name: nobody waits for them or misses them."""
        vault = self._store.vault.header.vault
        for computer in told.replaces:
            one = there.get(computer) or Known(computer, "", False, start_of(vault, computer))
            there[computer] = one._replace(promised=REPLACED)
            self._syncing.note_known(there[computer])


def _with_promise(heard: Heard, promised: int) -> Heard:
    """Say that there is more to come, where a third computer has read more than is to be seen here."""
    heard = heard._replace(known=heard.known._replace(promised=promised))
    is_behind = heard.standing == UP_TO_DATE and promised > heard.known.end.sequence
    return heard._replace(standing=WAITING) if is_behind else heard


def read_log(
    room: Room, keys: Keys, computer: str, sizes: dict[int, int], begin: Position
) -> tuple[list[Saying], Position, str]:
    """Return some frames of a log from ``begin`` on, where they end, and how the log stands there."""
    told: list[Saying] = []
    end, room_left = begin, AT_ONCE
    while room_left > 0:
        frame, standing = _next_frame(room, keys, computer, sizes, end)
        if frame is None:
            return told, end, standing
        try:
            told.append(unpacked(frame.content))
        except TooNew:
            return told, end, TOO_NEW
        except DataDamaged:
            return told, end, DAMAGED
        room_left -= len(frame.raw)
        place = (end.place or len(MAGIC)) + len(frame.raw)
        behind = (end.segment + 1, 0) if frame.is_last_in_file else (end.segment, place)
        end = Position(*behind, end.sequence + 1, next_chain(end.chain, frame.raw))
    return told, end, UP_TO_DATE


def _left(sizes: dict[int, int], end: Position) -> int:
    """Return how many bytes of a log lie behind ``end``."""
    behind = sum(size for segment, size in sizes.items() if segment > end.segment)
    return behind + max(0, sizes.get(end.segment, 0) - end.place)


def _next_frame(
    room: Room, keys: Keys, computer: str, sizes: dict[int, int], at: Position
) -> tuple[Frame | None, str]:
    size = sizes.get(at.segment)
    if size is None:
        return None, _without_file(sizes, at)
    if size < at.place:
        return None, SHORTER
    if size == at.place:
        return None, UP_TO_DATE
    raw = _bytes_at(room, computer, at)
    if at.place == 0:
        if not raw.startswith(MAGIC[: len(raw)]):
            return None, DAMAGED
        raw = raw[len(MAGIC) :]
    frame = opened(keys, at.sequence + 1, at.chain, raw)
    if frame.found is Found.FRAME:
        return frame, UP_TO_DATE
    return None, DAMAGED if frame.found is Found.DAMAGED else WAITING


def _without_file(sizes: dict[int, int], at: Position) -> str:
    """Say how a log stands whose next file is not there: it may not be written yet, or not have come yet."""
    if at.place:
        return SHORTER if sizes else GONE
    if any(segment > at.segment for segment in sizes):
        return WAITING
    if at.segment > 1 and at.segment - 1 not in sizes:
        return SHORTER if sizes else GONE
    return UP_TO_DATE if at.segment > 1 or not sizes else WAITING


def _bytes_at(room: Room, computer: str, at: Position) -> bytes:
    """Return the frame that stands there, or as much of it as there is."""
    path = room.file(computer, at.segment)
    try:
        with plain_errors(path), path.open("rb") as file:
            file.seek(at.place)
            head = file.read(HEAD + (0 if at.place else len(MAGIC)))
            begin = head if at.place else head[len(MAGIC) :]
            rest = length_told(begin) - HEAD if len(begin) == HEAD else 0
            return head + file.read(rest)
    except NotAJournal:  # the tool is just replacing it
        return b""
