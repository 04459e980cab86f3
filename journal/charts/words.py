"""Weeks, days and shares in the words that every chart uses. English; the window translates the templates."""

from __future__ import annotations

from datetime import date
from math import floor

from journal.model import Week
from journal.sentences import MONTHS, Translate, long_date, same

SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def percent(share: float) -> int:
    """Return a share from 0 to 1 in whole percent, halves upwards."""
    return floor(100 * share + 0.5)


def counted(count: int, one: str, many: str, tr: Translate = same) -> str:
    """Return "1 entry" or "3 entries"."""
    return f"{count} {tr(one if count == 1 else many)}"


def long_day(day: date, tr: Translate = same) -> str:
    """Return a day such as "2 August 2026"."""
    return long_date(day, tr)


def short_day(day: date, tr: Translate = same) -> str:
    """Return a day such as "2 Aug"."""
    return tr("{day} {month}").format(day=day.day, month=tr(SHORT_MONTHS[day.month - 1]))


def days_between(first: date, last: date, tr: Translate = same, *, year: bool = False) -> str:
    """Return a run of days such as "27 July–2 August" or "3–9 August", with the year where asked for."""
    ending = tr("{day} {month}").format(day=last.day, month=tr(MONTHS[last.month - 1]))
    if year or first.year != last.year:
        ending = f"{ending} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return tr("{day}–{ending}").format(day=first.day, ending=ending)
    beginning = tr("{day} {month}").format(day=first.day, month=tr(MONTHS[first.month - 1]))
    if first.year != last.year:
        beginning = f"{beginning} {first.year}"
    return f"{beginning}–{ending}"


def week_words(week: int, tr: Translate = same, *, year: bool = False) -> str:
    """Return a week such as "Week 31, 27 July–2 August"; ``week`` is ``Week.number``."""
    whole = Week(week)
    return tr("Week {number}, {days}").format(
        number=whole.monday.isocalendar().week,
        days=days_between(whole.monday, whole.sunday, tr, year=year),
    )


def listed(parts: list[str], tr: Translate = same) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return tr("{some} and {last}").format(some=", ".join(parts[:-1]), last=parts[-1])
