"""The computer's clock and time zone: the one place that asks for them."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from journal.errors import BadValue
from journal.weeks import DAY_END, journal_date, zone_named

_HOUR = timedelta(hours=1)


def now() -> datetime:
    """Return this instant in UTC, to the second: the exchange form knows no finer time."""
    return datetime.now(UTC).replace(microsecond=0)


def today(now: datetime, zone: str, day_end: str | None = None) -> date:
    """Return the journal date at ``now``; ``day_end`` is the setting of that name, "HH:MM" or None."""
    return journal_date(now, zone, end_of_day(day_end))


def end_of_day(setting: object) -> time:
    """Return when a journal date ends. A setting that is no time leaves it at 03:00."""
    try:
        return time.fromisoformat(setting) if isinstance(setting, str) else DAY_END
    except ValueError:
        return DAY_END


class SystemClock:
    """The clock of this computer, as a window asks it: without zone files, which take 4 ms of a launch."""

    def __init__(self) -> None:
        self._zone = ""

    def now(self) -> datetime:
        """Return this instant in UTC."""
        return now()

    def zone(self) -> str:
        """Return the IANA name of the computer's time zone."""
        self._zone = self._zone or local_zone()
        return self._zone

    def today(self, day_end: str | None = None) -> date:
        """Return the writer's journal date now, by the computer's own local time."""
        local = now().astimezone()
        is_before_end = local.time() < end_of_day(day_end)
        return local.date() - timedelta(days=1) if is_before_end else local.date()

    def wall_time(self, instant: datetime, zone: str) -> time:
        """Return what the clock on the wall showed in ``zone`` at ``instant``."""
        local = instant.astimezone() if zone == self.zone() else instant.astimezone(zone_named(zone))
        return local.time()


def local_zone(environ: Mapping[str, str] = os.environ, etc: Path = Path("/etc")) -> str:
    """Return the IANA name of the computer's time zone.

    Where the computer does not name its zone (Windows, or a rule in TZ), the name is that of the present
    offset in whole hours, such as "Etc/GMT-2" for two hours ahead of UTC.
    """
    linked = _linked_zone(environ, etc)
    if linked:
        return linked
    for name in _told(environ, etc):
        try:
            zone_named(name)
        except BadValue:
            continue
        return name
    offset = datetime.now(UTC).astimezone().utcoffset() or timedelta()
    hours = round(offset / _HOUR)
    return "UTC" if hours == 0 else f"Etc/GMT{-hours:+d}"  # POSIX counts westwards


def _linked_zone(environ: Mapping[str, str], etc: Path) -> str:
    """Return the zone whose file /etc/localtime links to: it is there, so its name need not be tried."""
    if environ.get("TZ", ":/etc/localtime").removeprefix(":") != "/etc/localtime":
        return ""
    link = etc / "localtime"
    if not link.is_symlink() or not link.exists() or "zoneinfo/" not in str(link.readlink()):
        return ""
    return _after_folder(str(link.readlink()))


def _told(environ: Mapping[str, str], etc: Path) -> Iterator[str]:
    """Yield what the computer calls its zone, the strongest word first."""
    told = environ.get("TZ")
    if told is not None and told.removeprefix(":") != "/etc/localtime":
        yield _after_folder(told.removeprefix(":")) or "UTC"
        return  # nothing else counts then, as for the C library
    with contextlib.suppress(OSError):  # a copy and not a link, or not there
        yield _after_folder(str((etc / "localtime").readlink()))
    with contextlib.suppress(OSError, ValueError):
        yield (etc / "timezone").read_text(encoding="ascii").strip()


def _after_folder(path: str) -> str:
    """Return the zone's name in a path such as /usr/share/zoneinfo/Europe/London."""
    name = path.partition("zoneinfo/")[2] if "zoneinfo/" in path else path
    return name.removeprefix("posix/").removeprefix("right/")
