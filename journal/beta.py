"""Quantiles of the beta distribution, so that intervals need no numerical library at all.

The whole measure uses one distribution; scipy would bring 140 MB and a second of import for it.
The tests hold these functions against mpmath and against published Jeffreys limits.
"""

from __future__ import annotations

from math import asin, exp, inf, lgamma, log, sin, sqrt

_TINY = 1e-300
_CLOSE = 3e-15


def beta_cdf(x: float, a: float, b: float) -> float:
    """Return the probability that a Beta(``a``, ``b``) variable lies at or below ``x``.

    Both shapes are positive; ``x`` outside [0, 1] gives 0 or 1.

    Source: the continued fraction 26.5.8 of Abramowitz & Stegun (1964), by Lentz's method.
    """
    if x <= 0.0:
        return 0.0
    if x >= 1.0:
        return 1.0
    if x > (a + 1.0) / (a + b + 2.0):  # the fraction converges fast on the other side only
        return 1.0 - _lower_tail(1.0 - x, b, a)
    return _lower_tail(x, a, b)


def _lower_tail(x: float, a: float, b: float) -> float:
    if x <= 0.0:
        return 0.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1.0 - x)) / a
    return front * _fraction(x, a, b)


def _fraction(x: float, a: float, b: float) -> float:
    c, d = 1.0, 1.0 / _away_from_zero(1.0 - (a + b) * x / (a + 1.0))
    total = d
    for m in range(1, 500):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1.0 / _away_from_zero(1.0 + term * d)
            c = _away_from_zero(1.0 + term / c)
            total *= c * d
        if abs(c * d - 1.0) < _CLOSE:
            break
    return total


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY


def beta_quantile(p: float, a: float, b: float) -> float:
    """Return the ``p`` quantile of Beta(``a``, ``b``), 0 < p < 1, to about 1e-12.

    Newton's method from a guess on the arcsine scale; where a step would leave the bracket, the
    bracket is halved instead, so it cannot fail to end.
    """
    from statistics import NormalDist  # costs 20 ms: not on the way to the first screen

    angle = asin(sqrt(a / (a + b))) + NormalDist().inv_cdf(p) / (2.0 * sqrt(a + b + 1.0))
    x = sin(min(max(angle, 1e-3), 1.5697)) ** 2
    log_scale = lgamma(a + b) - lgamma(a) - lgamma(b)
    low, high = 0.0, 1.0
    for _ in range(200):
        error = beta_cdf(x, a, b) - p
        low, high = (low, x) if error > 0 else (x, high)
        density = exp(log_scale + (a - 1.0) * log(x) + (b - 1.0) * log(1.0 - x))
        step = error / density if density > 0.0 else inf
        following = x - step
        # Newton's error is squared with each step: behind one as small as this nothing is left to see.
        close = 1e-8 * min(following, 1.0 - following)
        if not low < following < high:
            following = (low + high) / 2.0
            close = 1e-13 * max(following, 1e-3)
        if abs(following - x) <= close or following in (0.0, 1.0):
            return following
        x = following
    return x


def beta_interval(pulled: float, others: float, coverage: float) -> tuple[float, float]:
    """Return the central interval of Beta(``pulled`` + 1/2, ``others`` + 1/2), both ends in [0, 1].

    The counts need not be whole: the measure divides them by the spread of the weeks.
    """
    tail = (1.0 - coverage) / 2.0
    shapes = pulled + 0.5, others + 0.5
    return beta_quantile(tail, *shapes), beta_quantile(1.0 - tail, *shapes)


def jeffreys_interval(hits: int, entries: int, coverage: float = 0.95) -> tuple[float, float]:
    """Return the Jeffreys interval of a share: what ``hits`` of ``entries`` alone can say.

    With no hits the lower end is 0, and with nothing but hits the upper end is 1.

    Source: Brown, Cai & DasGupta (2001), Statistical Science 16.
    """
    low, high = beta_interval(hits, entries - hits, coverage)
    return (0.0 if hits == 0 else low), (1.0 if hits == entries else high)
