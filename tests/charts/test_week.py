"""The record against the plan."""

from __future__ import annotations

from datetime import date

import pytest
from matplotlib.colors import to_rgb

from journal.charts.week import WeekData, describe_week, draw_week, quarter_data, table_week, week_data
from journal.drift import mix
from journal.model import Plan
from tests.charts.looks import assert_contrast, assert_labels_are_whole_and_apart
from tests.charts.standings import LAST, week_of

PLAN = Plan(date(2026, 9, 1), (40, 35, 25))


def test_the_week_that_is_not_over():
    count = week_of(LAST + 1, 5, 2, 1, entries=10)
    assert week_data(count, PLAN) == WeekData(0, (5, 2, 1), 2, (40, 35, 25))
    assert week_data(None, None) == WeekData(0, (0, 0, 0), 0, None)


def test_the_quarter_has_the_bands_of_the_mix(standing):
    data = quarter_data(standing)
    assert data.counts == (46, 5, 2)
    assert data.shares == tuple(standing.mix)
    assert data.plan == (40, 35, 25)
    assert data.unsaid == sum(row.entries - row.systems for row in standing.weeks[-13:])


def test_bars_are_as_long_as_their_shares(figure, found, palette):
    figure.set_size_inches(4.0, 0.8)
    draw_week(figure, WeekData(0, (5, 3, 2), 0, (40, 35, 25)), palette)
    for name, shares in (("record", (0.5, 0.3, 0.2)), ("plan", (0.4, 0.35, 0.25))):
        widths = [path.get_extents().width for path in found(name).get_paths()]
        assert widths == pytest.approx([share * 288 - 1.4 for share in shares], abs=0.8)
        colours = [tuple(colour[:3]) for colour in found(name).get_facecolors()]
        assert colours == [to_rgb(palette.system(number)) for number in (1, 2, 3)]
    record, plan = (found(name).get_paths()[0].get_extents() for name in ("record", "plan"))
    assert plan.y1 < record.y0
    assert plan.height < record.height / 2


def test_a_system_without_entries_has_no_piece(figure, found, palette):
    draw_week(figure, WeekData(0, (4, 0, 1), 0, None), palette)
    assert len(found("record").get_paths()) == 2
    assert found("plan") is None


def test_percentages_stand_with_their_systems_numbers(figure, words, palette):
    draw_week(figure, WeekData(0, (31, 11, 8), 0, (40, 35, 25)), palette)
    assert words() == ["1 · 62 %", "2 · 22 %", "3 · 16 %"]


def test_the_quarter_shows_the_band_of_system_1_where_there_is_room(figure, words, palette):
    data = WeekData(13, (52, 9, 5), 0, None, tuple(mix((52, 9, 5), 1.2)))
    draw_week(figure, data, palette)
    assert words() == ["1 · 79 %", "2 · 14 %", "3 · 8 %", "70–84"]
    figure.set_size_inches(1.6, 0.65)
    draw_week(figure, data, palette)
    assert "70–84" not in words()


@pytest.mark.parametrize("size", [(2.7, 0.65), (2.0, 0.5), (6.0, 1.0)])
@pytest.mark.parametrize("counts", [(5, 3, 2), (100, 0, 0), (0, 0, 3), (0, 0, 0)])
def test_its_labels_are_whole_and_apart(figure, size, counts, palette):
    figure.set_size_inches(size)
    shares = tuple(mix(counts, 1.2))
    draw_week(figure, WeekData(13, counts, 0, (40, 35, 25), shares), palette)
    assert_labels_are_whole_and_apart(figure)
    if any(counts):
        assert_contrast(figure, palette.surface)


def test_the_twin():
    data = WeekData(0, (31, 11, 8), 1, (40, 35, 25))
    assert describe_week(data) == (
        "This week, of 50 entries: System 1 Deliver 62 %, System 2 Improve 22 %, System 3 Enable 16 %. "
        "You intended 40, 35 and 25 %. 1 more does not say its system."
    )


def test_the_twin_of_the_quarter_says_the_bands(standing):
    said = describe_week(quarter_data(standing))
    assert said.startswith(
        "In the last 13 weeks, of 53 entries: System 1 Deliver 87 % (80 % band 78 to 91 %), "
    )


def test_the_twin_of_nothing():
    assert describe_week(week_data(None, None)) == (
        "This week: no entry that says its system. There is no plan yet."
    )


def test_the_table():
    table = table_week(WeekData(0, (31, 11, 8), 1, (40, 35, 25)))
    assert table.rows == (("1 Deliver", 31, 62, 40), ("2 Improve", 11, 22, 35), ("3 Enable", 8, 16, 25))
    assert table_week(week_data(None, None)).rows[0] == ("1 Deliver", 0, "", "")


def test_any_size(figure, standing, palette):
    for size in ((0.2, 0.2), (3.0, 0.1), (9.0, 9.0)):
        figure.set_size_inches(size)
        draw_week(figure, quarter_data(standing), palette)
        figure.canvas.draw()
