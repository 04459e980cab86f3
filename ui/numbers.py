"""Figures, days and times as the writer's country writes them."""

from __future__ import annotations

import re
from datetime import date, time
from math import floor

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

# With the words that some languages set around it, such as "de 2026" or "2026年".
_YEAR = re.compile(r"(\s*'[^']*')?[\s,.]*y+(年|\s*'[^']*'\.?)?[\s,.]*")
_LEADING_DAY, _TRAILING_DAY = re.compile(r"d\.?(?=\s)"), re.compile(r"(?<=\s)d$")
_WEEKDAY = re.compile(r"[\s,]*dddd[\s,]*")


def count(number: int) -> str:
    """Return a count with its thousands apart: "1,234" in London, "1.234" in Berlin."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)  # "C" leaves them together by itself
    return locale.toString(number)


def percent(share: float) -> str:
    """Return a share of 100 in whole percent, halves upwards, with the sign as the language sets it."""
    return QCoreApplication.translate("Numbers", "{0}\u00a0%").format(whole(share))


def whole(share: float) -> str:
    """Return a share of 100 in whole percent, halves upwards, without the sign."""
    return count(floor(share + 0.5))


def between(low: float, high: float) -> str:
    """Return the ends of a band, shares of 100 in whole percent: "52–61"."""
    return f"{whole(low)}–{whole(high)}"


def full_date(day: date) -> str:
    """Return "Tuesday, 24 November 2026", "Tuesday, November 24, 2026" or "Dienstag, 24. November 2026"."""
    return _written(day, _long_format())


def short_date_with_year(day: date) -> str:
    """Return "Tue, 24 Nov 2026", "Tue, Nov 24, 2026" or "Di., 24. Nov. 2026"."""
    return _written(day, _long_format().replace("dddd", "ddd").replace("MMMM", "MMM"))


def entries(number: int) -> str:
    """Return "1 entry" or "2,914 entries"."""
    if number == 1:
        return QCoreApplication.translate("Numbers", "1 entry")
    return QCoreApplication.translate("Numbers", "{0} entries").format(count(number))


def duration(minutes: int) -> str:
    """Return "45 min", "2 h" or "1 h 30"."""
    hours, rest = divmod(minutes, 60)
    if hours == 0:
        return QCoreApplication.translate("Numbers", "{0} min").format(count(minutes))
    if rest == 0:
        return QCoreApplication.translate("Numbers", "{0} h").format(count(hours))
    return QCoreApplication.translate("Numbers", "{0} h {1}").format(count(hours), f"{rest:02}")


def long_date(day: date) -> str:
    """Return "24 November 2026", "November 24, 2026" or "24. November 2026"."""
    return _written(day, _WEEKDAY.sub("", _long_format()))


def short_date(day: date) -> str:
    """Return "Tue, 24 Nov", "Tue, Nov 24" or "Di., 24. Nov."."""
    return _written(day, _without_year().replace("dddd", "ddd").replace("MMMM", "MMM"))


def weekday_date(day: date) -> str:
    """Return "Tuesday, 24 November", "Tuesday, November 24" or "Dienstag, 24. November"."""
    return _written(day, _without_year())


def day_and_month(day: date) -> str:
    """Return "24 November", "November 24" or "24. November"."""
    return _written(day, _day_and_month())


def days(first: date, last: date) -> str:
    """Return a run of days: "16–22 November", "November 16–22" or "30 November – 6 December"."""
    form = _day_and_month()
    leading, trailing = _LEADING_DAY.match(form), _TRAILING_DAY.search(form)
    if (first.year, first.month) != (last.year, last.month):
        return f"{_written(first, form)} – {_written(last, form)}"
    if leading is not None:
        return f"{_written(first, leading[0])}–{_written(last, form)}"
    if trailing is not None:
        return f"{_written(first, form)}–{_written(last, trailing[0])}"
    return f"{_written(first, form)} – {_written(last, form)}"


def clock(moment: time) -> str:
    """Return "16:30" or "4:30 PM"."""
    locale = QLocale()
    shown = locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return shown.removesuffix(":00") if shown.count(":") > 1 else shown  # the C locale adds seconds


def _written(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def _long_format() -> str:
    return QLocale().dateFormat(QLocale.FormatType.LongFormat)


def _day_and_month() -> str:
    return _WEEKDAY.sub("", _without_year())


def _without_year() -> str:
    """Return the locale's long form without the year; a year that stands first takes its stop along."""
    form = _long_format()
    found = _YEAR.search(form)
    if found is None:
        return form
    before, after = form[: found.start()], form[found.end() :]
    return before + (" " if before and after else "") + after
