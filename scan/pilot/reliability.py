"""How answers hang together: spread, correlation, α and its interval. Exact, but for correlations and the interval.

Each takes columns of whole numbers: the points that the same people gave, one column for each item. Whatever cannot be
worked out, because nobody differs or nobody is there, is `None`.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from operator import mul

from scan.pilot.f_distribution import f_quantile
from scan.scoring.exact import square_root

Column = Sequence[int]

_TAIL = 0.025
"""What a two-sided interval of 95 % leaves out on each side."""


def mean(column: Column) -> Fraction | None:
    """Give the mean."""
    return Fraction(sum(column), len(column)) if column else None


def variance(column: Column) -> Fraction | None:
    """Estimate the variance in the population: squares are divided by n − 1."""
    people = len(column)
    return Fraction(_products(column, column), people * (people - 1)) if people > 1 else None


def correlation(one: Column, other: Column) -> Fraction | None:
    """Give Pearson's correlation, rounded to the twelfth decimal."""
    product = _products(one, other)
    spreads = _products(one, one) * _products(other, other)
    if not spreads:
        return None
    size = square_root(Fraction(product**2, spreads))
    return size if product >= 0 else -size


def mean_correlation(columns: Sequence[Column]) -> Fraction | None:
    """Give the mean of the correlations of all pairs of items; `None` when any pair has none."""
    found = [correlation(*pair) for pair in combinations(columns, 2)]
    known = [each for each in found if each is not None]
    return sum(known, Fraction()) / len(known) if known and len(known) == len(found) else None


def item_rest_correlation(number: int, columns: Sequence[Column]) -> Fraction | None:
    """Correlate one item with the sum of the others."""
    rest = sums([column for place, column in enumerate(columns) if place != number])
    return correlation(columns[number], rest)


def cronbach_alpha(columns: Sequence[Column]) -> Fraction | None:
    """Give coefficient α: k/(k−1) · (1 − Σ variances of the items / variance of their sum) (Cronbach, 1951)."""
    items, total = len(columns), sums(columns)
    spread = _products(total, total)
    if items < 2 or not spread:
        return None
    return Fraction(items, items - 1) * (1 - Fraction(sum(_products(each, each) for each in columns), spread))


def alpha_interval(alpha: Fraction, people: int, items: int) -> tuple[Fraction, Fraction]:
    """Give the ends of the 95 % interval of α (Feldt, 1965; Feldt, Woodruff and Salih, 1987, formulas 6 and 7).

    (1 − α in the population) / (1 − α found) is distributed as F with n−1 and (n−1)·(k−1) degrees of freedom, when
    items are parallel and answers normal; with five answers it is an approximation. Needs two people and two items.
    """
    degrees = people - 1, (people - 1) * (items - 1)
    high, low = (1 - (1 - alpha) * Fraction(f_quantile(tail, *degrees)) for tail in (_TAIL, 1 - _TAIL))
    return low, high


def sums(columns: Sequence[Column]) -> Column:
    """Add up what each person gave."""
    return list(map(sum, zip(*columns, strict=True)))


def _products(one: Column, other: Column) -> int:
    """Give n(n−1) times the covariance, which is whole: n·Σxy − Σx·Σy."""
    both: int = sum(map(mul, one, other))
    return len(one) * both - sum(one) * sum(other)
