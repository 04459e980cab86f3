"""The mix of the three systems."""

from __future__ import annotations

from math import isnan

import pytest

from journal.charts.mix import describe_mix, draw_mix, mix_data, table_mix
from journal.drift import Arm, mix
from tests.charts.looks import assert_contrast, assert_labels_are_whole_and_apart
from tests.charts.standings import full_standing, make_standing, weeks_of


def test_the_last_week_is_what_the_drift_page_says(standing):
    assert list(mix_data(standing).weeks[-1].shares) == standing.mix


def test_each_week_is_the_measures_mix_of_thirteen_weeks(standing):
    spreads = {verdict.week.number: verdict.phi for verdict in standing.verdicts[Arm.SYSTEM]}
    first = standing.weeks[0].week
    for week in mix_data(standing, None).weeks:
        if week.shares:
            stop = week.week - first + 1
            window = standing.weeks[stop - 13 : stop]
            counts = [sum(row[2 + i] for row in window) for i in range(3)]
            assert list(week.counts) == counts
            assert list(week.shares) == mix(counts, spreads[week.week] or 1.2)


def test_gaps_are_gaps():
    rows = [(2, 2, 1)] * 30
    rows[20] = None
    weeks = mix_data(make_standing(weeks_of(*rows))).weeks
    assert [i for i, week in enumerate(weeks) if not week.shares] == [*range(12), 20]


def test_three_lines_with_their_bands(figure, found, standing, palette):
    data = mix_data(standing)
    draw_mix(figure, data, palette)
    for number in (1, 2, 3):
        line = found(f"system-{number}-line")
        assert line.get_color() == palette.system(number)
        for y, week in zip(line.get_ydata(), data.weeks, strict=True):
            assert isnan(y) if not week.shares else y == week.shares[number - 1].mean
        corners = {
            tuple(map(float, v)) for path in found(f"system-{number}-band").get_paths() for v in path.vertices
        }
        last = data.weeks[-1].shares[number - 1]
        assert {(59.0, last.low), (59.0, last.high)} <= corners


def test_each_line_is_named_where_it_ends(figure, words, standing, palette):
    draw_mix(figure, mix_data(standing), palette)
    assert [text for text in words() if "%" in text] == [
        "1 Deliver 85 % · 78–91",
        "2 Improve 10 % · 5–16",
        "3 Enable 5 % · 1–9",
    ]


@pytest.mark.parametrize("size", [(6.6, 2.6), (3.1, 1.8), (2.4, 1.6), (10.0, 5.0)])
def test_its_labels_are_whole_and_apart(figure, size, standing, palette):
    figure.set_size_inches(size)
    draw_mix(figure, mix_data(standing), palette, titled=size[0] > 3)
    assert_labels_are_whole_and_apart(figure)
    assert_contrast(figure, palette.surface)


def test_equal_shares_have_their_names_one_above_the_other(figure, palette):
    draw_mix(figure, mix_data(make_standing(weeks_of(*[(2, 2, 2)] * 20))), palette)
    assert_labels_are_whole_and_apart(figure)


@pytest.mark.parametrize("count", [0, 5])
def test_too_few_entries(figure, words, count, palette):
    data = mix_data(make_standing(weeks_of(*[(1, 0, 0)] * count)))
    draw_mix(figure, data, palette)
    assert "Too few entries yet to draw a mix." in words()
    assert describe_mix(data) == "Too few entries yet to draw a mix."


def test_a_week_between_two_gaps_is_still_drawn(figure, found, palette):
    rows = [(2, 2, 1) if i % 2 == 0 else None for i in range(41)]
    draw_mix(figure, mix_data(make_standing(weeks_of(*rows))), palette)
    assert len(found("system-2-lone-line").get_segments()) == 15


def test_the_twin_and_the_table_have_the_figures(standing):
    data = mix_data(standing)
    said = describe_mix(data)
    assert (
        "13 weeks to 15 November 2026: System 1 Deliver 85 %, between 78 and 91 %, System 2 Improve 10 %"
        in said
    )
    assert "from 53 entries." in said
    assert "The lines have gaps: 6 weeks." in said
    table = table_mix(data)
    assert {len(row) for row in table.rows} == {len(table.headers)}
    last = dict(zip(table.headers, table.rows[-1], strict=True))
    assert (last["13 weeks to"], last["System 1 entries"], last["System 1 mean %"]) == ("2026-W46", 46, 85)
    assert table.rows[12][1:] == ("",) * 12


def test_any_size(figure, palette):
    data = mix_data(full_standing(40))
    for size in ((0.3, 0.3), (6.0, 0.2), (1.5, 6.0)):
        figure.set_size_inches(size)
        draw_mix(figure, data, palette, titled=True)
        figure.canvas.draw()
