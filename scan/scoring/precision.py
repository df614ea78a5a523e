"""How precise a score is, and when two scores differ.

From classical test theory: reliability of a mean of k items after Spearman-Brown, the standard error of measurement as
sd·√(1−α). A bar is so long that two scores differ when their bars do not touch (Goldstein and Healy 1995), for all
pairs of a response together (Tukey, Kramer: the studentized range). What is compared are squares, so that every
comparison is exact.
"""

from fractions import Fraction

from scan.definition.model import Assumptions
from scan.scoring.exact import square_root

_MULTIPLIERS = tuple(
    Fraction(value)
    for value in (
        *("1.6449", "1.6449", "1.6449", "1.6449", "1.7391", "1.8304"),
        *("1.9040", "1.9657", "2.0185", "2.0647", "2.1056", "2.1423"),
    )
)
"""How many standard errors half a bar is, by the number of scales with a score.

The larger of the two-sided 90 % point of the standard normal distribution and half of the 90 % point of the studentized
range of so many means with known error.
"""
_PLANNED_MULTIPLIERS = {1: Fraction("1.1631"), 2: Fraction("1.3780")}
"""The same for the scales that someone set out to work on: z/√2, with z = 1.6449 for one and 1.9488 (Šidák) for two."""


def reliability(items: int, inter_item_r: Fraction) -> Fraction:
    """Estimate α of a mean of `items` answers: k·r / (1 + (k−1)·r) (Spearman-Brown)."""
    return items * inter_item_r / (1 + (items - 1) * inter_item_r)


def error_variance(items: int, assumptions: Assumptions) -> Fraction:
    """Give the squared standard error of measurement, sd²·(1−α), in squared points."""
    return assumptions.sd**2 * (1 - reliability(items, assumptions.inter_item_r))


def multiplier(scales: int) -> Fraction:
    """Give how many standard errors half a bar is in a response with so many scores (1 to 12)."""
    return _MULTIPLIERS[scales - 1]


def planned_multiplier(scales: int) -> Fraction:
    """Give the same for scales that someone set out to work on, of which there are so many (1 or 2)."""
    return _PLANNED_MULTIPLIERS[scales]


def standard_error(variance: Fraction) -> Fraction:
    """Give the standard error that belongs to a variance, in points."""
    return square_root(variance)


def squared_margin(variance: Fraction, times: Fraction) -> Fraction:
    """Give the square of a margin of `times` standard errors, which is exact, in squared points."""
    return times**2 * variance


def margin(variance: Fraction, times: Fraction) -> Fraction:
    """Give a margin, half a bar, of `times` standard errors, in points."""
    return square_root(squared_margin(variance, times))


def differ(difference: Fraction, one: Fraction, other: Fraction) -> bool:
    """Say whether |difference| is at least the sum of two half-widths, of which the squares are given.

    Exact: |d| ≥ √a + √b when t = d² − a − b is not negative and t² ≥ 4ab.
    """
    rest = difference**2 - one - other
    return rest >= 0 and rest**2 >= 4 * one * other
