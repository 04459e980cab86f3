"""Quantiles of the beta distribution, held against mpmath, which computes them another way."""

from math import isclose

import mpmath
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.beta import beta_cdf, beta_interval, beta_quantile, jeffreys_interval

SHAPES = [0.5, 0.75, 1.0, 1.5, 2.0, 7.5, 40.5, 333.3, 2_000.5, 100_000.5]
LEVELS = [0.001, 0.025, 0.05, 0.1, 0.5, 0.9, 0.95, 0.975, 0.999]
shapes = st.floats(0.5, 1e5)


def exact_cdf(x: float, a: float, b: float) -> float:
    with mpmath.workdps(40):
        return float(mpmath.betainc(a, b, 0, mpmath.mpf(x), regularized=True))


@pytest.mark.parametrize("a", SHAPES)
@pytest.mark.parametrize("b", SHAPES)
def test_quantile_is_as_exact_as_it_says(a, b):
    """The error of x is that of its probability over the density there; the docstring promises 1e-12."""
    for p in LEVELS:
        x = beta_quantile(p, a, b)
        assert 0.0 < x < 1.0
        with mpmath.workdps(30):
            at = mpmath.mpf(x)
            wrong = abs(mpmath.betainc(a, b, 0, at, regularized=True) - p)
            density = at ** (a - 1) * (1 - at) ** (b - 1) / mpmath.beta(a, b)
        assert wrong < 1e-12 * density


@pytest.mark.parametrize(("a", "b"), [(0.01, 0.01), (0.01, 1.0), (0.1, 50.0), (50.0, 0.1), (0.02, 3_000.0)])
@pytest.mark.parametrize("p", [0.05, 0.3, 0.5, 0.95])
def test_shapes_smaller_than_the_measure_ever_needs_stay_within_a_millionth(a, b, p):
    x = beta_quantile(p, a, b)
    assert 0.0 <= x <= 1.0
    assert exact_cdf(max(x - 1e-6, 0.0), a, b) <= p <= exact_cdf(min(x + 1e-6, 1.0), a, b)


@pytest.mark.parametrize("a", SHAPES)
@pytest.mark.parametrize("b", SHAPES)
def test_cdf_is_mpmaths(a, b):
    for p in (1e-6, 0.02, 0.5, 0.98):
        x = beta_quantile(p, a, b)
        assert beta_cdf(x, a, b) == pytest.approx(exact_cdf(x, a, b), rel=1e-9)


@pytest.mark.parametrize("x", [1e-12, 1e-6, 0.01, 0.3, 0.5, 0.99, 1 - 1e-6])
@pytest.mark.parametrize("a", SHAPES[:7])
@pytest.mark.parametrize("b", SHAPES[:7])
def test_cdf_is_mpmaths_far_out_too(x, a, b):
    assert beta_cdf(x, a, b) == pytest.approx(exact_cdf(x, a, b), rel=1e-8, abs=1e-12)


def test_outside_of_zero_and_one_nothing_or_all_lies_below():
    assert beta_cdf(0.0, 2, 3) == 0.0
    assert beta_cdf(-1.0, 2, 3) == 0.0
    assert beta_cdf(1.0, 2, 3) == 1.0
    assert beta_cdf(2.0, 2, 3) == 1.0


@given(a=shapes, b=shapes)
def test_cdf_ends_where_its_two_halves_meet(a, b):
    """There one side hands over to the other; rounding must never send it to and fro for ever."""
    middle = (a + 1.0) / (a + b + 2.0)
    for step in range(-3, 4):
        x = middle * (1.0 + step * 2.0**-53)
        assert 0.0 <= beta_cdf(x, a, b) <= 1.0
        assert 0.0 <= beta_cdf(1.0 - x, b, a) <= 1.0


@given(p=st.floats(0.001, 0.999), a=shapes, b=shapes)
def test_trading_the_shapes_mirrors_the_quantile(p, a, b):
    assert isclose(beta_quantile(p, a, b), 1.0 - beta_quantile(1.0 - p, b, a), abs_tol=1e-9)


@given(low=st.floats(0.001, 0.999), high=st.floats(0.001, 0.999), a=shapes, b=shapes)
def test_quantiles_keep_their_order(low, high, a, b):
    low, high = sorted((low, high))
    assert beta_quantile(low, a, b) <= beta_quantile(high, a, b) + 1e-12


@given(n=st.integers(0, 100_000), data=st.data())
def test_interval_holds_its_coverage_for_any_count(n, data):
    x = data.draw(st.integers(0, n))
    low, high = beta_interval(x, n - x, 0.90)
    assert 0.0 <= low < high <= 1.0
    assert beta_cdf(high, x + 0.5, n - x + 0.5) - beta_cdf(low, x + 0.5, n - x + 0.5) == pytest.approx(0.9)


@pytest.mark.parametrize("n", [1, 7, 100_000])
def test_jeffreys_ends_are_closed_at_nothing_and_at_all(n):
    assert jeffreys_interval(0, n)[0] == 0.0
    assert jeffreys_interval(n, n)[1] == 1.0
    assert 0.0 < jeffreys_interval(0, n)[1] < 1.0
    assert 0.0 < jeffreys_interval(n, n)[0] < 1.0
