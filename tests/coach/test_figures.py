"""What the charts of a pack show: no dot of few entries, no line that gives a week away, and no words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from journal.charts.arm import ArmWeek, arm_data
from journal.charts.style import Line
from journal.coach.cells import LEAST
from journal.coach.choice import Part
from journal.coach.figures import charts_of, merged
from journal.drift import Arm, Period
from journal.model import Answer, Mark, MarkKind
from journal.palette import load_palette
from journal.standing import Quadrant
from tests.charts.looks import assert_contrast, assert_labels_are_whole_and_apart
from tests.charts.standings import AS_OF, full_standing, make_standing, weeks_of
from tests.coach.records import choice_of, record_of

QUARTER = 13


@pytest.fixture(scope="module")
def standing():
    return full_standing()


@pytest.fixture(scope="module")
def bare(standing):
    """The charts without words beside them."""
    return charts_of(record_of(standing))


@pytest.fixture(scope="module")
def exact(standing, noon):
    """The charts of a pack in which an answer goes in too."""
    answer = Answer(1, "to leave it better", noon(AS_OF), AS_OF)
    choice = choice_of(answers=frozenset({1}))
    return charts_of(record_of(standing, choice, answers=(answer,)))


def drawn(chart):
    figure = Figure(figsize=chart.size, dpi=100)
    FigureCanvasAgg(figure)
    chart.draw(figure)
    return figure


def texts(figure):
    return [line.get_text() for line in figure.findobj(Line)]


def artist(figure, name):
    found = figure.findobj(lambda one: one.get_gid() == name, include_self=False)
    return found[0] if found else None


# --- dots


def arm_weeks(counts, reset=None):
    return [
        ArmWeek(i, min(pulled, entries), entries, 1, 1, None, None, None, reset is not None and i < reset)
        for i, (pulled, entries) in enumerate(counts)
    ]


many_weeks = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=70)


@given(many_weeks, st.none() | st.integers(0, 70))
def test_no_dot_is_of_fewer_than_five_entries(counts, reset):
    weeks = list(merged(arm_weeks(counts, reset)))
    assert all(week.entries == 0 or week.entries >= LEAST for week in weeks)
    assert all(0 <= week.pulled <= week.entries for week in weeks)
    assert all((week.late_entries, week.late_pulled) == (0, 0) for week in weeks)
    assert [week.week for week in weeks] == list(range(len(counts)))


@given(many_weeks, st.none() | st.integers(0, 70))
def test_no_count_is_lost_but_of_a_quarter_that_holds_fewer_than_five(counts, reset):
    """Nor do two sides of a reset, or two quarters, share a dot: what their sums are is told elsewhere."""
    before, after = arm_weeks(counts, reset), list(merged(arm_weeks(counts, reset)))
    start = len(counts) % QUARTER - QUARTER
    for first in range(start, len(counts), QUARTER):
        for old in (True, False):
            block = [
                (was, now)
                for was, now in zip(before, after, strict=True)
                if first <= was.week < first + QUARTER and was.old is old
            ]
            entries, pulled = sum(was.entries for was, _ in block), sum(was.pulled for was, _ in block)
            told = sum(now.entries for _, now in block), sum(now.pulled for _, now in block)
            assert told == ((entries, pulled) if entries >= LEAST else (0, 0))


@given(st.lists(st.integers(5, 9), max_size=30))
def test_weeks_of_five_keep_their_dots(entries):
    counts = [(0, count) for count in entries]
    assert [week.entries for week in merged(arm_weeks(counts))] == entries


def test_a_dot_stands_at_a_week_that_was_written(bare, standing):
    written = {week.week for week in arm_data(standing, Arm.SYSTEM, 65).weeks if week.entries}
    shown = {week.week for week in merged(arm_data(standing, Arm.SYSTEM, 65).weeks) if week.entries}
    assert shown <= written


def test_the_drawn_dots_are_the_merged_ones(bare, exact, standing):
    weeks = arm_data(standing, Arm.SYSTEM, 65).weeks
    for charts, shown in ((bare, list(merged(weeks))), (exact, weeks)):
        dots = artist(drawn(charts["system"]), "dots")
        assert len(dots.get_offsets()) == sum(week.entries > 0 for week in shown)


# --- what the sums of 13 weeks would give away


def test_the_line_is_on_whole_percents(bare, exact):
    for name in ("system", "urgency"):
        share = bare[name].table.headers.index("Share %")
        line = artist(drawn(bare[name]), "line") or artist(drawn(bare[name]), "rolling-line")
        assert line is not None
        heights = [y for y in line.get_ydata() if y is not None and y == y]
        assert all(100 * y == pytest.approx(round(100 * y), abs=1e-9) for y in heights)
        assert {row[share] for row in bare[name].table.rows if row[share] != ""} == {
            round(100 * y) for y in heights
        }
    exactly = artist(drawn(exact["system"]), "line") or artist(drawn(exact["system"]), "rolling-line")
    assert any(abs(100 * y - round(100 * y)) > 0.01 for y in exactly.get_ydata() if y is not None and y == y)


def test_no_table_tells_sums_that_differ_by_a_week(bare, exact):
    for name in ("system", "urgency", "mix"):
        said = " ".join(bare[name].table.headers)
        assert "Last 13 weeks" not in said
        assert "Written late" not in said
        assert not (name == "mix" and "entries" in said)
    assert "Last 13 weeks: entries" in exact["system"].table.headers
    assert "System 1 entries" in exact["mix"].table.headers


def test_no_table_tells_a_count_under_five(bare):
    counts = {
        "system": ("Entries", "Of them System 1"), "urgency": ("Entries", "Of them urgent"),
        "split": ("Entries",), "quadrant": ("Entries",),
    }  # fmt: skip
    for name, columns in counts.items():
        table = bare[name].table
        at = [table.headers.index(column) for column in columns]
        rows = [row for row in table.rows if row[0] != "does not say"]
        cells = [row[index] for row in rows for index in at]
        assert cells
        assert all(str(cell) == "" or not str(cell).isdecimal() or int(cell) >= LEAST for cell in cells)


def test_priorities_do_not_follow_from_the_arm():
    """The arm tells how many entries answer, and how many of them are urgent."""
    rows = weeks_of(*[(3, 2, 1)] * 40)
    rows[-1] = rows[-1]._replace(important=rows[-1].important - 2, neither=2)
    chart = charts_of(record_of(make_standing(rows)))["quadrant"]
    told = dict(chart.table.rows)
    assert told["neither"] == "under 5"
    assert told["important, not urgent"] == "over 34"  # of 39 that are not urgent
    assert "n = 78" in chart.caption


# --- what is chosen, and words


def test_a_part_that_is_left_out_leaves_no_chart(standing):
    every = set(charts_of(record_of(standing)))
    gone = {
        Part.DRIFT: {"system", "urgency", "days"}, Part.PLAN: {"split", "mix"},
        Part.PRIORITIES: {"quadrant"}, Part.QUESTIONS: {"questions"},
    }  # fmt: skip
    assert every == set().union(*gone.values())
    for part, names in gone.items():
        choice = choice_of(parts=frozenset(set(Part) - {part}))
        assert set(charts_of(record_of(standing, choice))) == every - names
    assert charts_of(record_of(standing, choice_of(parts=frozenset()))) == {}


def test_without_the_plan_the_line_has_none(standing):
    choice = choice_of(parts=frozenset(set(Part) - {Part.PLAN}))
    chart = charts_of(record_of(standing, choice))["system"]
    assert not any("plan" in text.lower() for text in (*texts(drawn(chart)), chart.caption, chart.twin))
    assert not any("plan" in header.lower() for header in chart.table.headers)


def test_the_words_of_a_mark_are_nowhere(exact, noon):
    marks = [
        Mark("system", kind, AS_OF - timedelta(weeks=20), words="Zanzibar")
        for kind in (MarkKind.CHANGING, MarkKind.ROLE, MarkKind.SEASON)
    ]
    for mark in marks:
        standing = make_standing(weeks_of(*[(3, 2, 1)] * 60), marks=[mark])
        for chart in charts_of(record_of(standing)).values():
            told = [*texts(drawn(chart)), chart.caption, chart.twin, chart.title, str(chart.table)]
            assert "Zanzibar" not in " ".join(told)
    for chart in exact.values():
        assert "Thursdays" not in " ".join(
            [*texts(drawn(chart)), chart.caption, chart.twin, str(chart.table)]
        )


def test_nobody_is_spoken_to(bare, exact):
    """The charts speak to the writer in the window, and of the writer in a pack."""
    for charts in (bare, exact):
        for chart in charts.values():
            told = " ".join([*texts(drawn(chart)), chart.caption, chart.twin, *map(str, chart.table.headers)])
            assert not {"you", "your"} & set(told.lower().replace("’", " ").split()), told


@pytest.mark.parametrize("which", ["bare", "exact"])
def test_labels_are_whole_apart_and_readable(which, request, standing):
    for chart in request.getfixturevalue(which).values():
        figure = drawn(chart)
        assert_labels_are_whole_and_apart(figure)
        assert_contrast(figure, load_palette("light").surface)


def test_the_n_of_a_caption_is_that_of_the_chart(bare, standing):
    weeks = list(standing.weeks)[-QUARTER:]
    assert f"(n = {sum(week.systems for week in weeks)})" in bare["split"].caption
    assert f"(n = {sum(week.priorities for week in weeks)})" in bare["quadrant"].caption
    assert isinstance(standing.last(Arm.SYSTEM).recent, Period)


def test_few_entries_without_a_tag_are_not_written_out(standing):
    record = record_of(standing)
    few = replace(record, standing=replace(record.standing, quadrant=Quadrant(20, 20, 20, 20, 2)))
    chart = charts_of(few)["quadrant"]
    assert "under 5 more do not say it." in chart.caption
    assert "under 5 entries do not say it." in chart.twin
    assert chart.table.rows[-1][1] == "under 5"
