"""Figures, days and times as three countries write them."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale

from ui import numbers

NBSP, NARROW = "\u00a0", "\u202f"
DAY = date(2026, 11, 24)  # a Tuesday


@pytest.fixture
def in_country(qapp):
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("country", "written"),
    [
        ("en_GB", ("1,234", "Tue, 24 Nov", "Tuesday, 24 November", "24 November 2026", "16:05")),
        ("en_US", ("1,234", "Tue, Nov 24", "Tuesday, November 24", "November 24, 2026", f"4:05{NARROW}PM")),
        ("de_DE", ("1.234", "Di., 24. Nov.", "Dienstag, 24. November", "24. November 2026", "16:05")),
        ("es_ES", ("1234", "mar, 24 de nov", "martes, 24 de noviembre", "24 de noviembre de 2026", "16:05")),
        ("C", ("1,234", "Tue, 24 Nov", "Tuesday, 24 November", "24 November 2026", "16:05")),
    ],
)
def test_each_country_writes_them_its_own_way(in_country, country, written):
    in_country(country)
    assert written == (
        numbers.count(1234),
        numbers.short_date(DAY),
        numbers.weekday_date(DAY),
        numbers.long_date(DAY),
        numbers.clock(time(16, 5, 30)),
    )


@pytest.mark.parametrize(
    ("country", "written"),
    [
        ("en_GB", ("Tuesday, 24 November 2026", "Tue, 24 Nov 2026", "24 November", "16–22 November")),
        ("en_US", ("Tuesday, November 24, 2026", "Tue, Nov 24, 2026", "November 24", "November 16–22")),
        ("de_DE", ("Dienstag, 24. November 2026", "Di., 24. Nov. 2026", "24. November", "16.–22. November")),
    ],
)
def test_a_day_in_full_and_a_week_are_written_by_the_country(in_country, country, written):
    in_country(country)
    assert written == (
        numbers.full_date(DAY),
        numbers.short_date_with_year(DAY),
        numbers.day_and_month(DAY),
        numbers.days(date(2026, 11, 16), date(2026, 11, 22)),
    )


def test_a_week_over_the_end_of_a_month_names_both(in_country):
    in_country("en_GB")
    assert numbers.days(date(2026, 10, 26), date(2026, 11, 1)) == "26 October – 1 November"
    in_country("en_US")
    assert numbers.days(date(2026, 12, 28), date(2027, 1, 3)) == "December 28 – January 3"


@pytest.mark.parametrize("language", ["en_GB", "ja_JP", "hu_HU", "ru_RU", "zh_CN", "pt_PT", "sv_SE", "fr_FR"])
def test_a_date_without_its_year_keeps_no_trace_of_it(in_country, language):
    in_country(language)
    shown = numbers.weekday_date(DAY)
    assert "2026" not in shown
    assert "24" in shown
    assert shown == shown.strip(" ,")
    assert "年" not in shown
    assert not shown.endswith(" de")


@pytest.mark.parametrize(
    ("share", "shown"), [(0, "0"), (0.49, "0"), (62.5, "63"), (63.5, "64"), (100, "100")]
)
def test_a_share_is_rounded_half_up_and_keeps_its_sign_on_its_line(in_country, share, shown):
    in_country("en_GB")
    assert numbers.percent(share) == f"{shown}{NBSP}%"
