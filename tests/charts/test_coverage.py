"""Questions reflected on."""

from __future__ import annotations

import pytest
from matplotlib.colors import to_rgba

from journal.charts.coverage import (
    CoverageData,
    coverage_data,
    describe_coverage,
    draw_coverage,
    table_coverage,
)
from tests.charts.looks import assert_contrast, assert_labels_are_whole_and_apart
from tests.charts.standings import LAST, make_standing, weeks_of

REFLECTIONS = [(1, LAST - 12), (1, LAST), (3, LAST - 4), (8, LAST), (5, LAST - 13)]


@pytest.fixture
def data():
    return coverage_data(make_standing(weeks_of(*[(1, 1, 0)] * 20), reflections=REFLECTIONS))


def test_thirteen_weeks_and_no_earlier_one(data):
    assert data.weeks == tuple(range(LAST - 12, LAST + 1))
    assert data.reflected == frozenset(REFLECTIONS[:4])


def test_a_filled_cell_is_a_reflection(figure, found, words, data, palette):
    draw_coverage(figure, data, palette)
    cells = found("cells")
    assert len(cells.get_paths()) == 8 * 13
    filled = [
        i for i, colour in enumerate(cells.get_facecolors()) if tuple(colour) == to_rgba(palette.accent)
    ]
    assert [(i // 13 + 1, data.weeks[i % 13]) for i in filled] == sorted(data.reflected)
    boxes = [path.get_extents() for path in cells.get_paths()]
    assert boxes[0].y0 > boxes[13].y1  # question 1 stands on top
    assert boxes[0].x1 < boxes[1].x0  # time runs to the right
    assert words() == [*"12345678", "17 Aug", "15 Nov"]


def test_of_many_weeks_only_the_filled_cells_are_drawn(figure, found, words, palette):
    """On one ground a row; two thousand rounded cells would be most of a page's bytes."""
    weeks = tuple(range(LAST - 259, LAST + 1))
    touching = {(1, LAST - back) for back in range(3)}
    data = CoverageData(weeks, frozenset({*touching, (8, LAST - 259), (8, LAST - 100)}))
    draw_coverage(figure, data, palette)
    boxes = [path.get_extents() for path in found("cells").get_paths()]
    assert len(boxes) == 8 + 3
    assert boxes[1].x1 == pytest.approx(boxes[0].x1, abs=1.0)
    assert boxes[1].width == pytest.approx(3 * boxes[0].width / 260, rel=0.2)
    assert words()[-2:] == ["22 Nov 2021", "15 Nov 2026"]


@pytest.mark.parametrize("size", [(2.7, 1.8), (2.7, 1.2), (6.0, 4.0)])
def test_its_labels_are_whole_and_apart(figure, size, data, palette):
    figure.set_size_inches(size)
    draw_coverage(figure, data, palette, titled=size[1] > 1.2)
    assert_labels_are_whole_and_apart(figure)
    assert_contrast(figure, palette.surface)


def test_the_twin(data):
    assert describe_coverage(data) == (
        "Reflected on, 17 August–15 November 2026: question 1 in 2 weeks, question 3 in 1 week "
        "and question 8 in 1 week. Not in these weeks: 2, 4, 5, 6 and 7."
    )


def test_the_twin_of_nothing(figure, palette):
    data = coverage_data(make_standing([]))
    assert describe_coverage(data) == "No question was reflected on, 17 August–15 November 2026."
    draw_coverage(figure, data, palette)
    figure.canvas.draw()


def test_the_table(data):
    table = table_coverage(data)
    assert table.headers == ("Week", *(f"Question {number}" for number in range(1, 9)))
    assert table.rows[0] == ("2026-W34", 1, 0, 0, 0, 0, 0, 0, 0)
    assert table.rows[-1] == ("2026-W46", 1, 0, 0, 0, 0, 0, 0, 1)
    assert sum(cell for row in table.rows for cell in row[1:]) == 4


def test_any_size(figure, data, palette):
    for size in ((0.2, 0.2), (3.0, 0.1), (9.0, 9.0)):
        figure.set_size_inches(size)
        draw_coverage(figure, data, palette, titled=True)
        figure.canvas.draw()
