"""Urgent and important in four cells."""

from __future__ import annotations

import pytest

from journal.charts.quadrant import (
    QuadrantData,
    describe_quadrant,
    draw_quadrant,
    quadrant_data,
    table_quadrant,
)
from journal.standing import Quadrant
from tests.charts.looks import assert_contrast, assert_labels_are_whole_and_apart

SIDE = ["important", "not important"]
COUNTS = QuadrantData(Quadrant(19, 11, 28, 8, 4), 13)


def test_the_counts_are_the_standings(standing):
    assert quadrant_data(standing) == QuadrantData(standing.quadrant, 13)


def test_four_cells_of_one_colour_with_their_counts(figure, found, words, palette):
    draw_quadrant(figure, COUNTS, palette)
    cells = found("cells")
    assert len(cells.get_paths()) == 4
    assert len({tuple(colour) for colour in cells.get_facecolors()}) == 1  # none is the good one
    assert words() == ["19", "11", "28", "8", "urgent", "not urgent", *SIDE, "4 entries do not say it."]


def test_a_count_stands_in_its_own_cell(figure, found, palette):
    draw_quadrant(figure, COUNTS, palette)
    figure.canvas.draw()
    boxes = [path.get_extents() for path in found("cells").get_paths()]
    places = {
        line.get_text(): line.get_position() for line in figure.findobj(lambda a: hasattr(a, "get_text"))
    }
    for count, box in zip(("19", "11", "28", "8"), boxes, strict=True):
        assert box.contains(*places[count])
    assert boxes[0].x1 < boxes[1].x0  # urgent stands left
    assert boxes[0].y0 > boxes[2].y1  # important stands above


@pytest.mark.parametrize("size", [(2.7, 1.4), (4.0, 3.0), (2.7, 1.1)])
@pytest.mark.parametrize("titled", [False, True])
def test_its_labels_are_whole_and_apart(figure, size, titled, palette):
    figure.set_size_inches(size)
    draw_quadrant(figure, COUNTS, palette, titled=titled)
    assert_labels_are_whole_and_apart(figure)
    assert_contrast(figure, palette.surface, palette.sunk)


@pytest.mark.parametrize(
    ("unclassified", "said"),
    [(0, "No entries do not say it."), (1, "1 entry does not say it."), (4, "4 entries do not say it.")],
)
def test_the_twin(unclassified, said):
    data = QuadrantData(COUNTS.cells._replace(unclassified=unclassified), 13)
    assert describe_quadrant(data) == (
        "In the last 13 weeks: 19 urgent and important, 11 important and not urgent, "
        f"28 urgent and not important, 8 neither. {said}"
    )


def test_the_table():
    assert [row[1] for row in table_quadrant(COUNTS).rows] == [19, 11, 28, 8, 4]


def test_any_size(figure, palette):
    for size in ((0.2, 0.2), (3.0, 0.1), (9.0, 9.0)):
        figure.set_size_inches(size)
        draw_quadrant(figure, COUNTS, palette, titled=True)
        figure.canvas.draw()
