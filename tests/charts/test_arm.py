"""The chart of an arm: its figures, its words, and what is drawn of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import isnan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.beta import beta_interval
from journal.charts.arm import (
    SignalRun,
    arm_data,
    describe_arm,
    draw_arm,
    index_near,
    point_words,
    table_arm,
    x_of,
)
from journal.charts.arm_drawing import before_points, dot_area, plan_points
from journal.charts.timeline import place_of
from journal.drift import Arm, State
from journal.model import Mark, MarkKind, Plan, Week, WeekKind
from journal.palette import load_palette
from journal.standing import replayed_standing
from tests.charts.looks import assert_contrast, assert_labels_are_whole_and_apart
from tests.charts.standings import LAST, full_standing, make_standing, random_weeks, week_of, weeks_of

DAY = date(2026, 9, 1)
STEADY = (3, 1, 1)  # five entries a week, 60 % of them System 1


# --- the data -------------------------------------------------------------------------------------


def test_the_line_is_the_plain_share_of_thirteen_weeks(standing):
    rows = standing.weeks
    for week in arm_data(standing, weeks=None).weeks:
        if week.rolled is None:
            continue
        last = next(i for i, row in enumerate(rows) if row.week == week.week)
        window = rows[last - 12 : last + 1]
        assert len(window) == 13
        assert week.rolled[:2] == (sum(row.deliver for row in window), sum(row.systems for row in window))
        assert week.share == pytest.approx(week.rolled.pulled / week.rolled.entries)


def test_the_band_is_that_of_the_measure_with_the_spread_of_its_week(standing):
    spreads = {verdict.week.number: verdict.phi for verdict in standing.verdicts[Arm.SYSTEM]}
    data = arm_data(standing)
    assert any((spreads[week.week] or 1.2) > 1 for week in data.weeks)
    for week in data.weeks:
        if week.rolled is not None:
            phi = spreads[week.week] or 1.2
            x, n, _ = week.rolled
            assert (week.low, week.high) == pytest.approx(beta_interval(x / phi, (n - x) / phi, 0.90))


def test_without_a_verdict_the_band_takes_the_spread_of_1_2():
    standing = make_standing(weeks_of(*[STEADY] * 20))
    standing.verdicts[Arm.SYSTEM] = []
    last = arm_data(standing).weeks[-1]
    assert (last.low, last.high) == pytest.approx(beta_interval(39 / 1.2, 26 / 1.2, 0.90))


def test_no_line_before_the_window_is_thirteen_weeks_long():
    data = arm_data(make_standing(weeks_of(*[STEADY] * 14)))
    assert [week.rolled is not None for week in data.weeks] == [False] * 12 + [True] * 2


@pytest.mark.parametrize(
    ("entries", "weeks", "drawn"), [(12, 4, True), (11, 4, False), (12, 3, False), (13, 13, True)]
)
def test_no_line_below_the_minimum(entries, weeks, drawn):
    rows = [None] * (13 - weeks) + [(1, 0, 0)] * (weeks - 1) + [(entries - weeks + 1, 0, 0)]
    first = week_of(LAST - 13, 0, 1, 0)
    data = arm_data(make_standing([first, *weeks_of(*rows)]))
    assert (data.weeks[-1].rolled is not None) is drawn


def test_a_week_in_which_nothing_answers_the_arm_is_a_gap():
    rows = [STEADY] * 30
    rows[20] = rows[21] = None
    counts = weeks_of(*rows)
    counts[25] = week_of(counts[25].week, 0, 0, 0, entries=4)  # written on, but nothing says its system
    data = arm_data(make_standing(counts))
    gaps = [i for i, week in enumerate(data.weeks) if week.share is None and i >= 12]
    assert gaps == [20, 21, 25]
    assert all(data.weeks[i].dot is None for i in gaps)


def test_late_entries_stand_beside_every_figure():
    counts = weeks_of(*[STEADY] * 20)
    counts[-1] = counts[-1]._replace(late_entries=2, late_deliver=2, late_systems=2)
    plain = arm_data(make_standing(weeks_of(*[STEADY] * 20)))
    late = arm_data(make_standing(counts))
    assert late.weeks[-1]._replace(late_pulled=0, late_entries=0) == plain.weeks[-1]
    assert late.weeks[-1].late_dot == 1.0


def test_before_and_recent_are_the_verdicts(standing):
    data, last = arm_data(standing), standing.last(Arm.SYSTEM)
    assert data.before.counts == last.before
    assert (data.before.first, data.before.last) == (standing.weeks[0].week, last.before_until - 1)
    assert data.recent == (last.recent_from, LAST)


def test_no_level_before_of_fewer_entries_than_a_verdict_needs():
    data = arm_data(make_standing(weeks_of(*[(2, 1, 0)] * 20)))  # the anchor's eight weeks
    assert data.before.counts.entries == 24
    thin = arm_data(make_standing(weeks_of(*[(1, 1, 0)] * 20)))
    assert thin.before is None


def test_a_reset_begins_anew_and_leaves_the_old_grey():
    reset = Mark("system", MarkKind.ROLE, Week(LAST - 29).monday + timedelta(days=3))
    data = arm_data(make_standing(weeks_of(*[STEADY] * 60), marks=[reset]))
    assert [week.old for week in data.weeks] == [True] * 30 + [False] * 30
    assert [i for i, week in enumerate(data.weeks) if week.rolled is None] == [*range(12), *range(30, 42)]
    assert data.before.first == LAST - 29


def test_a_reset_of_the_other_arm_changes_nothing():
    reset = Mark("urgency", MarkKind.ROLE, Week(LAST - 29).monday)
    data = arm_data(make_standing(weeks_of(*[STEADY] * 60), marks=[reset]))
    assert not any(week.old for week in data.weeks)
    assert data.marks == ()


def test_signals_are_the_runs_of_verdicts_and_a_thin_week_ends_none():
    rows = [(2, 2, 2)] * 30 + [(6, 0, 0)] * 12 + [None] * 11 + [(6, 0, 0)] * 6
    standing = make_standing(weeks_of(*rows))
    states = [verdict.state for verdict in standing.verdicts[Arm.SYSTEM]]
    begun = states.index(State.PULLED)
    assert State.TOO_LITTLE in states[begun:]
    (run,) = arm_data(standing).signals
    assert (run.state, run.first, run.last) == (State.PULLED, standing.weeks[begun].week, LAST)


def test_reclaiming_is_a_signal_too():
    standing = make_standing(weeks_of(*[(5, 1, 0)] * 30, *[(1, 3, 2)] * 20))
    assert [run.state for run in arm_data(standing).signals] == [State.RECLAIMING]


def test_the_plan_is_for_system_1_alone(standing):
    assert [step.share for step in arm_data(standing).plan] == [0.5, 0.4]
    assert arm_data(standing, Arm.URGENCY).plan == ()


def test_a_plan_that_does_not_hold_yet_is_not_drawn():
    plans = [Plan(Week(LAST + 1).monday, (40, 35, 25))]
    assert arm_data(make_standing(weeks_of(*[STEADY] * 20), plans=plans)).plan == ()


def test_the_urgency_arm_counts_what_is_urgent():
    data = arm_data(make_standing(weeks_of(*[(4, 1, 0)] * 20)), Arm.URGENCY)
    assert (data.weeks[-1].pulled, data.weeks[-1].entries) == (4, 5)


def test_the_writers_words_go_in_only_when_asked_for(standing):
    assert [mark.words for mark in arm_data(standing).marks] == [""]
    assert [mark.words for mark in arm_data(standing, with_words=True).marks] == [
        "Thursdays are for the system"
    ]


def test_the_days_arm_has_a_chart_of_its_own(standing):
    with pytest.raises(ValueError, match="days"):
        arm_data(standing, Arm.DAYS)


@pytest.mark.parametrize(("weeks", "shown"), [(13, 13), (60, 60), (None, 110), (500, 110)])
def test_the_period_is_the_callers_choice(standing, weeks, shown):
    data = arm_data(standing, weeks=weeks)
    assert len(data.weeks) == len(data.days.weeks) == shown
    assert data.weeks[-1].week == LAST
    assert data.weeks[-1] == arm_data(standing).weeks[-1]  # what is shown says the same in each period


def test_from_a_real_journal(store, keep, noon):
    monday = Week(LAST - 19).monday
    for week in range(20):
        for day, system in ((0, 1), (1, 1), (3, 2), (4, 3)):
            keep(monday + timedelta(weeks=week, days=day), system=system, urgent=system == 1)
    store.add_plan(Plan(monday, (40, 35, 25)), now=noon(monday))
    data = arm_data(replayed_standing(store, Week(LAST).sunday + timedelta(days=1)))
    assert (data.weeks[-1].share, data.weeks[-1].rolled[:2]) == (0.5, (26, 52))
    assert data.days.weeks[-1][1:3] == (4, 5)
    assert data.plan[0].share == 0.4


@given(st.lists(st.none() | st.tuples(*[st.integers(0, 6)] * 3), min_size=1, max_size=45))
def test_a_share_is_never_shown_for_a_week_without_entries(rows):
    data = arm_data(make_standing(weeks_of(*rows)))
    for week in data.weeks:
        assert (week.dot is None) == (week.entries == 0)
        if week.rolled is not None:
            assert week.entries > 0
            assert 0 <= week.low < week.high <= 1


def test_thirty_years_take_little_longer_than_one(monkeypatch):
    """Quantiles are worked out for the weeks shown and no others."""
    asked = []
    monkeypatch.setattr(
        "journal.charts.arm_figures.beta_interval", lambda x, y, c: asked.append(x) or beta_interval(x, y, c)
    )
    arm_data(make_standing(random_weeks(600, gaps=0)), weeks=60)
    assert len(asked) == 60


# --- in words -------------------------------------------------------------------------------------


def test_the_twin_has_the_figures(standing):
    said = describe_arm(arm_data(standing, with_words=True))
    assert "from 22 September 2025 to 15 November 2026: 60 weeks, 54 of them" in said
    assert "46 of 53 entries were System 1: 87 %, between 77 and 93 % (90 % band)." in said
    assert "Before, from 7 October 2024 to 25 January 2026, it was 129 of 272: 47 %." in said
    assert "Your plan was 50 % from 9 December 2024. Your plan is 40 %, since 15 April 2026." in said
    assert "2 weeks of leave, 2 weeks called swamped and 2 weeks without a workday written on" in said
    assert "left out of every figure: 4 entries." in said
    assert "Since week 17 of 2026 the verdict is: pulled." in said
    assert "On 7 September 2026 you wrote that you are changing something: “Thursdays" in said


def test_the_twin_without_the_writers_words(standing):
    said = describe_arm(arm_data(standing))
    assert "On 7 September 2026 you said that you are changing something." in said
    assert "Thursdays" not in said


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (Mark("system", MarkKind.SEASON, DAY, until=date(2027, 1, 31)), "ends on 31 January 2027."),
        (Mark("system", MarkKind.SEASON, DAY), "On 1 September 2026 you called it a season that ends."),
        (Mark("system", MarkKind.ROLE, DAY), "On 1 September 2026 you said that this is your role now"),
    ],
)
def test_the_twin_says_each_kind_of_answer(mark, said):
    assert said in describe_arm(arm_data(make_standing(weeks_of(*[STEADY] * 40), marks=[mark])))


def test_the_twin_of_a_young_journal_says_that_there_is_no_line():
    said = describe_arm(arm_data(make_standing(weeks_of(STEADY, None, STEADY))))
    assert "too few entries for a line" in said
    assert "no level before yet" in said


def test_the_twin_of_an_empty_journal():
    assert describe_arm(arm_data(make_standing([]))) == "No week is complete yet."


def test_a_point_in_words():
    rows = [STEADY] * 30
    rows[28], rows[29] = (5, 1, 0), None
    counts = weeks_of(*rows)
    counts[29] = counts[29]._replace(late_entries=2, late_deliver=1, late_systems=2)
    data = arm_data(make_standing(counts, notes={LAST: WeekKind.LEAVE}))
    low, high = (round(100 * end) for end in (data.weeks[28].low, data.weeks[28].high))
    assert point_words(data, 28) == (
        f"Week 45, 2–8 November: 5 of 6 entries System 1; last 13 weeks 62 %, between {low} and {high} %"
    )
    assert point_words(data, 29) == "Week 46, 9–15 November: no entry that says it (leave); 2 written late"


def test_a_point_of_another_year_names_the_year(standing):
    data = arm_data(standing)
    assert point_words(data, 0).startswith("Week 39, 22–28 September 2025: ")
    assert point_words(data, 14).startswith("Week 1, 29 December 2025–4 January 2026: ")


def test_places_and_indices(standing):
    data = arm_data(standing)
    assert [index_near(data, x) for x in (-3, -0.2, 17.4, 17.6, 59.2, 80)] == [0, 0, 17, 18, 59, 59]
    assert [index_near(data, x_of(i)) for i in range(60)] == list(range(60))
    assert index_near(arm_data(make_standing([])), 3) is None


def test_the_table_has_a_row_for_each_week(standing):
    data = arm_data(standing)
    table = table_arm(data)
    assert len(table.rows) == 60
    assert {len(row) for row in table.rows} == {len(table.headers)}
    last = dict(zip(table.headers, table.rows[-1], strict=True))
    assert last["Week"] == "2026-W46"
    assert (last["Entries"], last["Of them System 1"]) == (data.weeks[-1].entries, data.weeks[-1].pulled)
    assert (last["Share %"], last["Low %"], last["High %"], last["Plan %"]) == (87, 77, 93, 40)
    gap = dict(zip(table.headers, table.rows[12], strict=True))
    assert (gap["Note"], gap["Entries"], gap["Share %"], gap["Workdays"]) == ("leave", "", "", 0)


def test_the_words_are_translated(standing):
    data = arm_data(standing)
    said = describe_arm(data, lambda text: f"<{text}")
    assert said.count("<") > 8
    assert table_arm(data, lambda text: f"<{text}").headers[0] == "<Week"


# --- the picture ----------------------------------------------------------------------------------


def test_the_line_has_the_shares_and_breaks_at_gaps(figure, found, standing, palette):
    data = arm_data(standing)
    draw_arm(figure, data, palette)
    xs, ys = found("line").get_data()
    assert list(xs) == list(range(60))
    for y, week in zip(ys, data.weeks, strict=True):
        assert isnan(y) if week.share is None else y == pytest.approx(week.share)
    assert sum(map(isnan, ys)) == 6


def test_the_band_has_its_ends_at_each_week(figure, found, standing, palette):
    data = arm_data(standing)
    draw_arm(figure, data, palette)
    corners = {
        (round(float(x), 6), round(float(y), 6))
        for path in found("band").get_paths()
        for x, y in path.vertices
    }
    shares = [week.share for week in data.weeks]
    for index, week in enumerate(data.weeks):
        neighbours = [shares[i] for i in (index - 1, index + 1) if 0 <= i < 60]
        inside = week.share is not None and any(share is not None for share in neighbours)
        for end in (week.low, week.high):
            assert ((index, round(end or 0, 6)) in corners) is inside


def test_a_week_between_two_gaps_is_still_drawn(figure, found, palette):
    rows = [STEADY if i % 2 == 0 else None for i in range(41)]
    data = arm_data(make_standing(weeks_of(*rows)))
    draw_arm(figure, data, palette)
    segments = found("lone-line").get_segments()
    alone = [i for i, week in enumerate(data.weeks) if week.share is not None]
    assert [round(float(segment[:, 0].mean())) for segment in segments] == alone
    assert all(float(segment[0, 1]) == pytest.approx(0.6) for segment in segments)
    blocks = [path.get_extents() for path in found("lone-band").get_paths()]
    assert [(box.y0, box.y1) for box in blocks] == [(data.weeks[i].low, data.weeks[i].high) for i in alone]


def test_dots_stand_at_their_week_and_grow_with_their_entries(figure, found, standing, palette):
    data = arm_data(standing)
    draw_arm(figure, data, palette)
    dots = found("dots")
    weeks = [(i, week) for i, week in enumerate(data.weeks) if week.entries]
    places = [(i, week.pulled / week.entries) for i, week in weeks]
    assert np.allclose(dots.get_offsets(), places)
    areas = dots.get_sizes()
    for (_, week), area in zip(weeks, areas, strict=True):
        assert area == pytest.approx(5.0 * min(week.entries, 10))
    assert len(set(areas)) > 4


def test_a_dots_area_is_in_proportion_up_to_a_cap():
    assert dot_area(6, 7.0) == 2 * dot_area(3, 7.0)
    assert dot_area(10, 7.0) == dot_area(40, 7.0)
    assert dot_area(6, 1.0) < dot_area(6, 7.0)


def test_late_entries_are_hollow(figure, found, standing, palette):
    data = arm_data(standing)
    draw_arm(figure, data, palette)
    late = found("late")
    weeks = [(i, week) for i, week in enumerate(data.weeks) if week.late_entries]
    assert np.allclose(late.get_offsets(), [(i, week.late_dot) for i, week in weeks])
    assert len(late.get_facecolors()) == 0
    assert len(found("dots").get_facecolors()) == len(found("dots").get_offsets())


def test_before_is_dotted_over_its_own_weeks(figure, found, words, standing, palette):
    data = arm_data(standing)
    draw_arm(figure, data, palette)
    line = found("before")
    (left, right), levels = line.get_data()
    assert set(levels) == {data.before.share}
    assert left == -0.5
    assert right == data.before.last - data.weeks[0].week + 0.5 < 59
    assert "before" in words()


def test_before_the_view_the_level_is_a_stub_at_its_left_end(standing):
    (left, share), (right, _) = before_points(arm_data(standing, weeks=13))
    assert left == -0.5
    assert 0 < right - left < 2
    assert share == pytest.approx(129 / 272)


def test_the_plan_has_its_step_where_it_changed(figure, found, words, standing, palette):
    data = arm_data(standing)
    draw_arm(figure, data, palette)
    line = found("plan")
    x = place_of(data.plan[1].holds_from, data.weeks[0].week)
    corners = list(zip(*line.get_data(), strict=True))
    assert corners == [(-0.5, 0.5), (x, 0.5), (x, 0.4), (59.5, 0.4)]
    assert line.get_color() == palette.accent
    assert line.is_dashed()
    assert "your plan 40 %" in words()


def test_a_plan_that_began_in_view_is_drawn_from_its_day():
    plans = [Plan(Week(LAST - 9).monday, (45, 30, 25))]
    points = plan_points(arm_data(make_standing(weeks_of(*[STEADY] * 20), plans=plans)))
    assert points == [(9.5, 0.45), (19.5, 0.45)]


def test_no_plan_no_line(figure, found, words, palette):
    draw_arm(figure, arm_data(make_standing(weeks_of(*[STEADY] * 40))), palette)
    assert found("plan") is None
    assert not any("plan" in text for text in words())


def test_the_last_quarter_is_shaded_and_named(figure, found, words, standing, palette):
    draw_arm(figure, arm_data(standing), palette)
    shade = found("recent")
    assert (shade.get_x(), shade.get_x() + shade.get_width()) == (46.5, 59.5)
    assert "last quarter" in words()


def test_a_shorter_recent_window_is_not_called_a_quarter(figure, words, palette):
    draw_arm(figure, arm_data(make_standing(weeks_of(*[STEADY] * 12))), palette)
    assert "last 4 weeks" in words()


def test_marks_are_vertical_lines_with_a_label(figure, found, words, standing, palette):
    data = arm_data(standing, with_words=True)
    draw_arm(figure, data, palette)
    (segment,) = found("marks").get_segments()
    assert segment[0][0] == segment[1][0] == pytest.approx(place_of(date(2026, 9, 7), data.weeks[0].week))
    assert "Thursdays are for the system" in words()


def test_a_mark_made_in_the_week_that_is_not_over_stands_at_the_end(figure, found, palette):
    mark = Mark("system", MarkKind.CHANGING, Week(LAST + 1).monday + timedelta(days=4))
    draw_arm(figure, arm_data(make_standing(weeks_of(*[STEADY] * 40), marks=[mark])), palette)
    (segment,) = found("marks").get_segments()
    assert segment[0][0] == pytest.approx(39.5)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("I hold\nthe $5m $budget", "I hold the $5m $budget"),
        ("A very long sentence about what I mean to change", "A very long sentence about wh…"),
        ("from $\\frac to $x", "from $\\frac to $x"),  # no formula
        ("我在改变", "changing something"),
    ],
)
def test_the_writers_words_on_the_chart(figure, words, written, shown):
    mark = Mark("system", MarkKind.CHANGING, Week(LAST - 20).monday, words=written)
    data = arm_data(make_standing(weeks_of(*[STEADY] * 60), marks=[mark]), with_words=True)
    draw_arm(figure, data, load_palette("light"))
    figure.canvas.draw()
    assert shown in words()


def test_labels_of_marks_close_to_each_other_do_not_touch(figure, palette):
    marks = [
        Mark("system", kind, Week(LAST - back).monday)
        for back, kind in (
            (12, MarkKind.SEASON),
            (9, MarkKind.CHANGING),
            (8, MarkKind.CHANGING),
            (2, MarkKind.ROLE),
        )
    ]
    draw_arm(figure, arm_data(make_standing(weeks_of(*[STEADY] * 60), marks=marks)), palette)
    assert_labels_are_whole_and_apart(figure)


@pytest.mark.parametrize("weeks", [13, 60, None])
@pytest.mark.parametrize("arm", [Arm.SYSTEM, Arm.URGENCY])
@pytest.mark.parametrize("titled", [True, False])
def test_no_label_is_cut_off_or_touches_another(figure, standing, arm, weeks, titled):
    draw_arm(figure, arm_data(standing, arm, weeks, with_words=True), load_palette("light"), titled=titled)
    assert_labels_are_whole_and_apart(figure)


def test_thirty_years_of_labels_do_not_touch(figure, found, palette):
    data = arm_data(make_standing(random_weeks(1560, rise=(1500, 0.3))), weeks=None)
    assert len(data.signals) == 5
    draw_arm(figure, data, palette, titled=True)
    assert_labels_are_whole_and_apart(figure)
    assert len(found("pulled").get_xdata()) + len(found("reclaiming").get_xdata()) == len(data.signals)


def test_signals_close_to_each_other_keep_their_signs_and_share_no_place(figure, found, standing, palette):
    states = [State.PULLED, State.RECLAIMING] * 3
    runs = [SignalRun(state, LAST - 30 + 2 * i, LAST - 30 + 2 * i) for i, state in enumerate(states)]
    draw_arm(figure, replace(arm_data(standing), signals=tuple(runs)), palette)
    assert_labels_are_whole_and_apart(figure)
    assert len(found("pulled").get_xdata()) == len(found("reclaiming").get_xdata()) == 3


def test_words_can_be_read_on_both_grounds(figure, standing, palette):
    draw_arm(figure, arm_data(standing, with_words=True), palette, titled=True)
    assert_contrast(figure, palette.surface)


def test_signals_stand_where_their_run_began(figure, found, words, standing, palette):
    data = arm_data(standing)
    draw_arm(figure, data, palette)
    xs, ys = found("pulled").get_data()
    assert list(xs) == [data.signals[-1].first - data.weeks[0].week]
    assert list(ys) == [0.0]
    assert found("reclaiming") is None
    assert "pulled" in words()


def test_swamped_weeks_are_hatched(figure, found, standing, palette):
    data = arm_data(standing)
    draw_arm(figure, data, palette)
    hatch = found("swamped")
    assert hatch.get_hatch()
    lefts = sorted(float(path.vertices[:, 0].min()) for path in hatch.get_paths())
    assert lefts == [i - 0.5 for i, week in enumerate(data.days.weeks) if week.kind is WeekKind.SWAMPED]


def test_old_data_are_grey(figure, found, palette):
    reset = Mark("system", MarkKind.ROLE, Week(LAST - 29).monday)
    draw_arm(figure, arm_data(make_standing(weeks_of(*[STEADY] * 60), marks=[reset])), palette)
    assert found("old-line").get_color() == palette.muted
    assert found("line").get_color() == palette.system_1
    old, new = found("old-line").get_ydata(), found("line").get_ydata()
    assert all(isnan(a) or isnan(b) for a, b in zip(old, new, strict=True))
    colours = found("dots").get_facecolors()
    assert tuple(colours[0]) != tuple(colours[-1])


def test_the_drawing_lets_a_view_move_a_cursor(figure, standing, palette):
    data = arm_data(standing)
    drawing = draw_arm(figure, data, palette)
    figure.canvas.draw()
    for index in (0, 7, 59):
        pixel = drawing.axes.transData.transform((drawing.xs[index], 0.0))[0]
        assert drawing.index_at(pixel) == index
    assert (drawing.index_at(-50), drawing.index_at(9000)) == (0, 59)
    before = bytes(figure.canvas.buffer_rgba())
    drawing.place_cursor(7)
    ring = drawing.cursor[1]
    assert ring.get_ydata()[0] == data.weeks[7].share
    figure.canvas.draw()
    assert bytes(figure.canvas.buffer_rgba()) == before  # an ordinary draw shows no cursor
    for artist in drawing.cursor:
        drawing.axes.draw_artist(artist)
    assert bytes(figure.canvas.buffer_rgba()) != before


def test_drawing_again_leaves_nothing_behind(figure, standing, palette):
    draw_arm(figure, arm_data(standing), palette)
    first = len(figure.findobj())
    draw_arm(figure, arm_data(standing), palette)
    assert len(figure.findobj()) == first


@pytest.mark.parametrize("size", [(6.4, 3.3), (2.0, 1.0), (0.4, 0.3), (16.0, 9.0), (6.8, 0.2)])
@pytest.mark.parametrize("count", [0, 1, 5, 30, 110])
def test_any_size_and_any_journal_can_be_drawn(figure, size, count, palette):
    figure.set_size_inches(size)
    standing = full_standing(count) if count > 5 else make_standing(weeks_of(*[STEADY] * count))
    for weeks in (13, 60, None):
        draw_arm(figure, arm_data(standing, weeks=weeks), palette, titled=True)
        figure.canvas.draw()


def test_few_words_and_few_artists(figure, standing, palette):
    from matplotlib.text import Text

    draw_arm(figure, arm_data(standing, weeks=None), palette, titled=True)
    assert len(figure.findobj(Text)) <= 80
    (axes,) = figure.axes
    assert len(axes.get_children()) < 40
