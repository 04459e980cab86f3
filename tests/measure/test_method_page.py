"""The tables of docs/method.md come from this code, and the command that makes them runs."""

from __future__ import annotations

import re

import pytest

from journal.drift import Arm
from journal.sentences import LIMITS, PULLED
from tests.method import __main__ as command
from tests.method.chance import YEAR, Writer, generator, journals, working_days
from tests.method.page import PAGE, as_markdown, digest, rows_of, written
from tests.method.tables import LONG, tables
from tests.method.twin import held_against, rule

TABLES = {table.name: table for table in tables()}
CHEAP = [  # rows that take less than a second as they stand in the page
    ("moves", "6 a week, 30 points at once"),
    ("days", "4 days in 5, steady: called quiet within a year"),
    ("beside", "a quarter moved to the told smallest shift shows it, 6 a week"),
]


def page():
    return PAGE.read_text(encoding="utf-8")


def row(table, name):
    return rows_of(page(), table)[name]


def share(cell):
    return float(cell.partition(" ")[0]) / 100


def test_the_short_form_of_the_command_runs(capsys):
    """Each row compares its arrays with the real code, and stops the run where one figure differs."""
    assert command.main(["--short"]) == 0
    told = capsys.readouterr().out
    for table in TABLES.values():
        for name in table.rows:
            assert f"| {name} |" in told
    compared = re.search(r"([\d,]+) verdicts of the arrays compared", told)
    assert compared
    assert int(compared[1].replace(",", "")) > 10_000
    assert digest() in told


def test_the_page_was_written_by_this_code():
    """Any change of the rule or of the simulation wants ``dev.py method --write`` once more."""
    assert f"Code `{digest()}`" in page()


def test_the_page_has_every_row_and_none_else():
    for table in TABLES.values():
        assert list(rows_of(page(), table.name)) == list(table.rows)


@pytest.mark.parametrize(("table", "name"), CHEAP, ids=[name for _, name in CHEAP])
def test_a_row_of_the_page_comes_out_again(table, name):
    """To the last figure: the same seed, the same stream, the same code."""
    assert TABLES[table].rows[name](LONG) == row(table, name)


def test_writing_puts_a_table_between_its_marks_alone():
    """An empty place too, as in a page that was never written."""
    marks = "<!-- {}: x -->\n{}<!-- end -->\nwords\n"
    before = marks.format("days", "") + marks.format("stamp", "old\n") + marks.format("moves", "| old |\n")
    text = as_markdown(TABLES["days"], {"a row": ("4", "1.0 ± 0.1")})
    after = written(before, {"days": text}, "a stamp")
    assert rows_of(after, "days") == {"a row": ("4", "1.0 ± 0.1")}
    assert after == before.replace("old\n", "a stamp\n", 1).replace("x -->\n", f"x -->\n{text}\n", 1)
    assert written(after, {"days": text}, "a stamp") == after


def test_arrays_that_say_otherwise_stop_the_run():
    """The comparison can fail: a z that is off by a millionth is found."""
    x, n = journals(generator("a calm test"), Writer(), 2, YEAR)
    z = rule(x, n).z
    assert held_against(x, n, z) == 2 * YEAR
    z[1, -1] += 1e-6
    with pytest.raises(AssertionError, match="journal 1, week 51"):
        held_against(x, n, z)


def test_arrays_of_days_are_those_of_the_real_code():
    x, n = working_days(generator("days of a test"), 0.7, 5, 2 * YEAR, rho=0.2)
    assert held_against(x, n, rule(x, n, Arm.DAYS).z, Arm.DAYS) == 5 * 2 * YEAR


def test_weeks_spread_as_far_as_was_asked():
    """Of a beta-binomial row chi-squared by its degrees of freedom is the phi that it is named for."""
    x, n = journals(generator("spread"), Writer(phi=2.0), 400, 2 * YEAR)
    x, n = x[n > 0], n[n > 0]
    chi2 = ((x - n / 2) ** 2 / (n / 4)).sum()
    assert chi2 / len(n) == pytest.approx(2.0, abs=0.05)


# --- what the window says of itself is what the tables bear ---------------------------------------


def test_one_steady_year_in_fifteen_is_what_the_table_bears():
    three_years = share(row("steady", "reference")[3])
    a_year = 1 - (1 - three_years) ** (1 / 3)
    assert 1 / 17 <= a_year <= 1 / 13
    for sentence in (PULLED, LIMITS):
        assert "fifteen" in sentence


def test_the_delays_of_the_window_are_what_the_tables_bear():
    def weeks(table, name):
        return int(row(table, name)[0].partition(" ")[0])

    at_30 = [weeks("moves", "6 a week, 30 points at once"), weeks("circumstances", "30 points, φ 1.5")]
    at_20 = [
        weeks("moves", "6 a week, 20 points at once"),
        *(weeks("circumstances", f"20 points, φ {phi}") for phi in ("1.0", "1.5")),
    ]
    assert "30 points is seen in a median of 10 to 11 weeks" in LIMITS
    assert all(10 <= at <= 11 for at in at_30)
    assert "20 points in 14 to 22" in LIMITS
    assert all(14 <= at <= 22 for at in at_20)
    assert "20 points over a year is seen within that year only half the time" in LIMITS
    assert share(row("moves", "6 a week, 20 points over a year")[3]) == pytest.approx(0.5, abs=0.04)
    assert "10 points within a year less than one time in three" in LIMITS
    assert 0.2 < share(row("moves", "6 a week, 10 points at once")[3]) < 1 / 3
