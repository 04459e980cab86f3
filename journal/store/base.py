"""What every subject of the store shares: the connection, transactions, times as numbers."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from journal.errors import BadValue, DataDamaged
from journal.store.driver import DAMAGED, Connection, DriverError, error_for, plain_errors

if TYPE_CHECKING:
    from sqlite_utils import Database

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_ONE_MORE_PAGE = "SELECT 0 UNION ALL SELECT max(number) FROM plan"  # the page with its second row


class Subject:
    """A part of the store: one subject's reading and writing on the shared connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._database: Database | None = None

    @property
    def _db(self) -> Database:
        """The same connection as sqlite-utils sees it, made when first needed.

        Its import takes longer than opening the file, so the way to the first screen and the command
        line's ``add``
        go without it, on plain SQL.
        """
        if self._database is None:
            from sqlite_utils import Database

            # Plug-ins would be handed the decrypted journal; recursive triggers would fire ours twice.
            self._database = Database(self._connection, execute_plugins=False, recursive_triggers=False)
        return self._database

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Connection]:
        with plain_errors():
            yield self._connection

    def _rows(self, sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        """Return all rows of a query: what ``_reading`` does, at the price of a try.

        SQLCipher gives zeros for a page that it cannot vouch for, and refuses the next one while the
        transaction lasts. Where that page was the last of an index, a search would quietly find too little;
        so one more page is asked for. What asks for it is begun first and ended last, which makes a
        transaction of all of it at half the price of saying so.
        """
        connection = self._connection
        if connection.in_transaction:
            return self._rows_within(sql, values)
        try:
            one_more = connection.execute(_ONE_MORE_PAGE)
            try:
                return connection.execute(sql, values).fetchall()
            finally:
                one_more.fetchall()
        except DriverError as error:
            told = error_for(error)
            if told is None:
                raise
            raise told from error

    def _rows_within(self, sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(sql, values).fetchall()
        except DriverError as error:
            told = error_for(error)
            if told is None:
                raise
            raise told from error

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction: all of it in the file and durable when the block has ended, or nothing."""
        with plain_errors():
            if self._is_writing():
                yield self._connection
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._is_writing():  # SQLite itself may have rolled back, as on a full disk
                    self._connection.execute("ROLLBACK")
                raise

    def _is_writing(self) -> bool:
        return self._connection.in_transaction


def to_micros(instant: datetime) -> int:
    """Return an aware instant as microseconds since 1970 in UTC."""
    return (instant - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """Return the aware UTC instant of ``to_micros``."""
    return _EPOCH + timedelta(microseconds=micros)


def text_of(value: object) -> str:
    """Return a text as the file holds it.

    SQLCipher gives zeros for a page that it cannot vouch for, and tells of it only when the next page is
    asked for: the end of a long text may be such a page. No text of ours holds a NUL (``clean_text``).

    Raises:
        DataDamaged: It holds one.
    """
    text = str(value)
    if "\0" in text:
        raise DataDamaged(DAMAGED)
    return text


def date_of(value: object) -> date:
    """Return a day as the file holds it.

    Raises:
        DataDamaged: It is none, for the reason that ``text_of`` gives.
    """
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise DataDamaged(DAMAGED) from None


def clean_text(text: str) -> str:
    """Return ``text`` as SQLite can hold it.

    Raises:
        BadValue: It holds half of a surrogate pair or a NUL, which no text file should.
    """
    if not text.isascii():  # which Python knows without looking
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise BadValue("The text has a broken character at position {0}.", error.start + 1) from None
    if "\0" in text:
        raise BadValue("The text has a NUL byte at position {0}.", text.index(chr(0)) + 1)
    return text
