"""The computer's clock and zone."""

import os
import time as clock_time
from datetime import UTC, date, datetime, time

import pytest

from journal import clock


@pytest.fixture
def etc(tmp_path):
    """A folder that stands for /etc."""
    (tmp_path / "etc").mkdir()
    return tmp_path / "etc"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Europe/London", "Europe/London"),
        (":Europe/London", "Europe/London"),
        ("/usr/share/zoneinfo/Asia/Kolkata", "Asia/Kolkata"),
        (":/usr/share/zoneinfo/posix/Asia/Kolkata", "Asia/Kolkata"),
        ("", "UTC"),
        ("UTC", "UTC"),
    ],
)
def test_the_environment_names_the_zone(etc, told, name):
    (etc / "timezone").write_text("America/New_York\n", encoding="ascii")
    assert clock.local_zone({"TZ": told}, etc) == name


@pytest.mark.skipif(os.name != "posix", reason="links and /etc of POSIX")
@pytest.mark.parametrize("told", [{}, {"TZ": ":/etc/localtime"}])
def test_else_the_link_of_the_system_and_then_its_file(etc, told):
    (etc / "timezone").write_text("America/New_York\n", encoding="ascii")
    assert clock.local_zone(told, etc) == "America/New_York"
    (etc / "localtime").symlink_to("../var/db/timezone/zoneinfo/Europe/Paris")
    assert clock.local_zone(told, etc) == "Europe/Paris"
    (etc / "localtime").unlink()
    (etc / "localtime").symlink_to("/somewhere/else")
    assert clock.local_zone(told, etc) == "America/New_York"


@pytest.mark.skipif(not hasattr(clock_time, "tzset"), reason="the C library's rules for TZ")
@pytest.mark.parametrize(
    ("rule", "name"),
    [("CET-1", "Etc/GMT-1"), ("XXX5", "Etc/GMT+5"), ("ABC0", "UTC"), ("IST-5:30", "Etc/GMT-6")],
)
def test_a_rule_without_a_name_becomes_its_offset(etc, monkeypatch, rule, name):
    monkeypatch.setenv("TZ", rule)
    clock_time.tzset()
    try:
        assert clock.local_zone(os.environ, etc) == name
    finally:
        monkeypatch.undo()
        clock_time.tzset()


@pytest.mark.parametrize("content", ["", "no such zone", "\xe9"])
def test_nonsense_in_the_systems_file_is_passed_over(etc, monkeypatch, content):
    (etc / "timezone").write_bytes(content.encode("latin-1"))
    assert clock.local_zone({}, etc).startswith(("UTC", "Etc/GMT"))


def test_now_is_in_utc_to_the_second(monkeypatch):
    monkeypatch.undo()
    now = clock.now()
    assert (now.tzinfo, now.microsecond) == (UTC, 0)
    assert abs((datetime.now(UTC) - now).total_seconds()) < 5


@pytest.mark.parametrize(
    ("instant", "zone", "day_end", "day"),
    [
        (datetime(2026, 11, 22, 2, 59, tzinfo=UTC), "Europe/London", None, date(2026, 11, 21)),
        (datetime(2026, 11, 22, 3, 0, tzinfo=UTC), "Europe/London", None, date(2026, 11, 22)),
        (datetime(2026, 11, 22, 20, 0, tzinfo=UTC), "Asia/Tokyo", None, date(2026, 11, 23)),
        (datetime(2026, 11, 22, 4, 0, tzinfo=UTC), "Europe/London", "05:00", date(2026, 11, 21)),
        (datetime(2026, 11, 22, 0, 0, tzinfo=UTC), "Europe/London", "00:00", date(2026, 11, 22)),
    ],
)
def test_a_day_lasts_until_it_ends(instant, zone, day_end, day):
    assert clock.today(instant, zone, day_end) == day


@pytest.mark.parametrize("setting", [None, "", "late", 3, ["03:00"], "25:00"])
def test_a_setting_that_is_no_time_leaves_the_day_as_it_is(setting):
    assert clock.end_of_day(setting) == time(3, 0)
