"""The worked examples: published figures first, then the regression oracle of our own rule."""

import json
from math import asin, sqrt
from pathlib import Path
from statistics import NormalDist

import pytest

from journal.beta import jeffreys_interval
from journal.drift import State, cohens_h, verdict
from journal.model import RoleSystem
from journal.retag import agreement, cohens_kappa
from tests.measure.support import FIRST, heard, series_of

FILE = Path(__file__).resolve().parent.parent / "data" / "worked_examples.json"
EXAMPLES = {example["id"]: example for example in json.loads(FILE.read_text(encoding="utf-8"))["examples"]}
RULE = ["rule_steady", "rule_captured", "rule_reclaim"]
RULE_WEEKS = [
    (name, i, week) for name in RULE for i, week in enumerate(EXAMPLES[name]["expected"]["weeks_1based"])
]


def test_every_example_is_used_here():
    assert sorted(EXAMPLES) == sorted(["jeffreys_n7", "cohen_h", "cohen_kappa", *RULE])


def test_jeffreys_limits_are_the_published_ones():
    example = EXAMPLES["jeffreys_n7"]
    found = [jeffreys_interval(x, example["n"]) for x in example["x"]]
    expected = zip(example["expected"]["lower"], example["expected"]["upper"], strict=True)
    for ours, theirs in zip(found, expected, strict=True):
        assert ours == pytest.approx(theirs, abs=example["tolerance"])


def test_cohens_h_on_plain_shares_is_the_published_one():
    """The published pairs are shares without Anscombe's correction, which counts this large do not feel."""
    example = EXAMPLES["cohen_h"]
    for (p1, p2), h in zip(example["pairs"], example["expected"]["h"], strict=True):
        many = 10**10
        found = cohens_h((round(p1 * many), many), (round(p2 * many), many))
        assert found == pytest.approx(h, abs=example["tolerance"])


def test_power_at_the_published_h_is_the_published_one():
    example = EXAMPLES["cohen_h"]
    normal = NormalDist()
    shift, limit = example["expected"]["h"][0] * sqrt(60), normal.inv_cdf(0.975)
    power = 1 - normal.cdf(limit - shift) + normal.cdf(-limit - shift)
    published = example["expected"]["power_h_0.2013579_n60_two_sided_5pct"]
    assert power == pytest.approx(published, abs=example["tolerance_power"])


def test_small_counts_are_corrected_by_anscombe():
    assert cohens_h((0, 3), (3, 3)) == pytest.approx(
        2 * asin(sqrt(0.375 / 3.75)) - 2 * asin(sqrt(3.375 / 3.75)), abs=1e-15
    )


def test_kappa_is_the_published_one():
    example = EXAMPLES["cohen_kappa"]
    table, expected = example["table"], example["expected"]
    total = sum(map(sum, table))
    assert (table[0][0] + table[1][1]) / total == pytest.approx(
        expected["observed"], abs=example["tolerance"]
    )
    assert cohens_kappa(table) == pytest.approx(expected["kappa"], abs=example["tolerance"])


def test_kappa_of_the_published_table_comes_out_of_re_tagged_entries():
    """The same twenty judgements as pairs of tags: System 1 stands for yes, System 2 for no."""
    example = EXAMPLES["cohen_kappa"]
    pairs = [
        (RoleSystem(row + 1), RoleSystem(column + 1))
        for row in (0, 1)
        for column in (0, 1)
        for _ in range(example["table"][row][column])
    ]
    told = agreement(pairs)
    assert told.agreed / told.pairs == pytest.approx(example["expected"]["observed"])
    assert told.kappa == pytest.approx(example["expected"]["kappa"], abs=example["tolerance"])


@pytest.mark.parametrize(("name", "i", "week"), RULE_WEEKS)
def test_rule_gives_the_worked_figures(name, i, week):
    example = EXAMPLES[name]
    expected = example["expected"]
    series = series_of(list(zip(example["x"], example["n"], strict=True)))
    told = verdict(series, FIRST.number + week - 1)
    xr, nr, xb, nb = expected["xr_nr_xb_nb"][i]
    assert (told.recent.pulled, told.recent.entries) == (xr, nr)
    assert (told.before.pulled, told.before.entries) == (xb, nb)
    assert told.z == pytest.approx(expected["z"][i], abs=example["tolerance"])
    assert told.phi == pytest.approx(expected["phi"][i], abs=example["tolerance"])


@pytest.mark.parametrize("name", RULE)
def test_rule_speaks_and_signals_first_in_the_worked_weeks(name):
    example = EXAMPLES[name]
    series = series_of(list(zip(example["x"], example["n"], strict=True)))
    told = [verdict(series, week) for week in series.weeks]
    speaking = [week for week, said in enumerate(told, start=1) if said.z is not None]
    pulled = [week for week, said in enumerate(told, start=1) if said.state is State.PULLED]
    assert speaking[0] == example["expected"]["first_week_with_verdict_1based"]
    assert (pulled or [None])[0] == example["expected"]["first_week_z_ge_3_1based"]


@pytest.mark.parametrize("name", RULE)
def test_latch_changes_nothing_before_its_first_signal(name):
    example = EXAMPLES[name]
    counts = list(zip(example["x"], example["n"], strict=True))
    series = series_of(counts)
    until = example["expected"]["first_week_z_ge_3_1based"] or len(counts)
    assert heard(counts)[: until - 1] == [verdict(series, week) for week in series.weeks][: until - 1]
