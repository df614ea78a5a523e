"""Quantiles of the F distribution, for the interval around α.

The distribution function is a regularized incomplete beta function, which is worked out by its continued fraction and
turned around by bisection, since it only rises. In floating point: an interval is shown with four decimals.
"""

from functools import cache
from itertools import count
from math import exp, lgamma, log

_PRECISE = 1e-14
_TINY = 1e-300
_HALVINGS = 50
"""Enough to find a number between 0 and 1 with fifteen decimals."""


def incomplete_beta(x: float, a: float, b: float) -> float:
    """Give the regularized incomplete beta function I_x(a, b), for 0 ≤ x ≤ 1 and positive a and b.

    The fraction converges fast below x = (a+1)/(a+b+2); above it I_x(a, b) = 1 − I_{1−x}(b, a) (DLMF 8.17.4, 8.17.22).
    """
    if x in (0, 1):
        return x
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(1 - x, b, a)
    log_beta = lgamma(a) + lgamma(b) - lgamma(a + b)
    return exp(a * log(x) + b * log(1 - x) - log_beta) / (a * _continued_fraction(x, a, b))


@cache
def f_quantile(probability: float, first: int, second: int) -> float:
    """Give the value that an F with so many degrees of freedom stays below with this probability, between 0 and 1.

    P(F ≤ f) is I_x(first/2, second/2) with x = first·f / (first·f + second).
    """
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if incomplete_beta(middle, first / 2, second / 2) < probability:
            low = middle
        else:
            high = middle
    x = (low + high) / 2
    return second * x / (first * (1 - x))


def _continued_fraction(x: float, a: float, b: float) -> float:
    """Work out 1 + d₁/(1 + d₂/(1 + …)) from its top, by the modified method of Lentz (Thompson and Barnett, 1986)."""
    value = above = 1.0
    below = 0.0
    for number in count(1):
        part = _coefficient(number, x, a, b)
        below = 1 / (1 + part * below or _TINY)
        above = 1 + part / above or _TINY
        value *= above * below
        if abs(above * below - 1) < _PRECISE:
            break
    return value


def _coefficient(number: int, x: float, a: float, b: float) -> float:
    """Give d of this number (DLMF 8.17.23)."""
    m = number // 2
    if number % 2:
        return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
