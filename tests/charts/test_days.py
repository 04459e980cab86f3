"""The days strip."""

from __future__ import annotations

import pytest
from matplotlib.text import Text

from journal.charts.arm import arm_data, draw_arm
from journal.charts.days import days_data, describe_days, draw_days, table_days
from journal.model import WeekKind
from tests.charts.looks import assert_contrast, assert_labels_are_whole_and_apart
from tests.charts.standings import LAST, make_standing, week_of, weeks_of


@pytest.fixture
def data():
    counts = weeks_of(*[(3, 1, 1)] * 13, (1, 0, 0), None, None, None)
    counts[13] = week_of(counts[13].week, 1, 0, 0, days=2)
    return days_data(make_standing(counts, notes={LAST: WeekKind.LEAVE, LAST - 1: WeekKind.SWAMPED}))


def test_leave_is_no_workday_and_silence_is(data):
    assert [(week.written, week.workdays) for week in data.weeks[-5:]] == [
        (5, 5),
        (2, 5),
        (0, 5),
        (0, 5),
        (0, 0),
    ]
    assert [week.kind for week in data.weeks[-3:]] == [None, WeekKind.SWAMPED, WeekKind.LEAVE]


def test_a_bar_is_as_high_as_its_days_and_a_gap_has_none(figure, found, data, palette):
    draw_days(figure, data, palette)
    boxes = [path.get_extents() for path in found("days").get_paths()]
    assert len(boxes) == 14
    heights = [box.height for box in boxes]
    assert heights[:13] == pytest.approx([heights[0]] * 13)
    assert heights[13] == pytest.approx(heights[0] * 2 / 5)


def test_leave_is_an_empty_frame(figure, found, words, data, palette):
    draw_days(figure, data, palette)
    leave, bars = found("leave"), found("days")
    assert len(leave.get_paths()) == 1
    assert len(leave.get_facecolors()) == 0
    assert leave.get_paths()[0].get_extents().x0 > bars.get_paths()[-1].get_extents().x1
    assert "Days written on · gaps stay gaps · outlined: leave" in words()


def test_under_the_arm_a_bar_stands_below_its_week(figure, found, standing, palette):
    data = arm_data(standing)
    axes = draw_arm(figure, data, palette).axes
    places = [i for i, week in enumerate(data.days.weeks) if week.written and week.kind is not WeekKind.LEAVE]
    for path, index in zip(found("days").get_paths(), places, strict=True):
        middle = path.get_extents().x0 + path.get_extents().width / 2
        assert middle / 72 * figure.dpi == pytest.approx(axes.transData.transform((index, 0))[0], abs=0.6)


@pytest.mark.parametrize("size", [(6.6, 0.7), (6.6, 0.45), (3.0, 0.8), (1.1, 0.8)])
def test_its_labels_are_whole_and_apart(figure, size, standing, palette):
    figure.set_size_inches(size)
    draw_days(figure, days_data(standing), palette)
    assert_labels_are_whole_and_apart(figure)
    assert_contrast(figure, palette.surface)


def test_the_twin(data):
    assert describe_days(data) == (
        "Workdays written on in 17 weeks, from 20 July 2026 to 15 November 2026: 67 of 80. "
        "They include 1 week of leave, 1 week called swamped and 1 week without a workday written on."
    )


def test_the_twin_of_nothing(figure, words, palette):
    data = days_data(make_standing([]))
    draw_days(figure, data, palette)
    assert words() == [describe_days(data)] == ["No week is complete yet."]


def test_the_table(data):
    table = table_days(data)
    assert table.rows[-1] == ("2026-W46", "2026-11-09", "2026-11-15", 0, 0, "leave")
    assert table.rows[-4][3:] == (2, 5, "")
    assert len(table.rows) == 17


def test_any_size(figure, standing, palette):
    for size in ((0.2, 0.2), (3.0, 0.1), (9.0, 9.0)):
        figure.set_size_inches(size)
        draw_days(figure, days_data(standing), palette)
        figure.canvas.draw()


def test_a_narrow_strip_has_its_shorter_title(figure, data, palette):
    """A language may need more room than half a page has: a chart is never without a name."""
    figure.set_size_inches(1.9, 2.0)
    draw_days(figure, data, palette, titled=True)
    assert "Days written on" in [line.get_text() for line in figure.findobj(Text)]
