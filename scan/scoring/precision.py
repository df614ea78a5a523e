"""How precise a score is, and when two scores differ.

From classical test theory: reliability of a mean of k items after Spearman-Brown, the standard error of
measurement as sd·√(1−α). All values here are variances, so that every comparison is exact.
"""

from fractions import Fraction

from scan.definition.model import Assumptions
from scan.scoring.exact import square_root

Z_BAND = Fraction(1645, 1000)
"""Standard normal value of a two-sided 90 % band; also used for 'these two differ'."""
Z_PROBABLE = Fraction(196, 100)
"""95 %, two-sided: 'probably changed'."""
Z_POSSIBLE = Fraction(12816, 10000)
"""80 %, two-sided: 'possibly changed'."""


def reliability(items: int, inter_item_r: Fraction) -> Fraction:
    """Estimate α of a mean of `items` answers: k·r / (1 + (k−1)·r) (Spearman-Brown)."""
    return items * inter_item_r / (1 + (items - 1) * inter_item_r)


def error_variance(items: int, assumptions: Assumptions) -> Fraction:
    """Give the squared standard error of measurement, sd²·(1−α), in squared points."""
    return assumptions.sd**2 * (1 - reliability(items, assumptions.inter_item_r))


def standard_error(variance: Fraction) -> Fraction:
    """Give the standard error that belongs to a variance, in points."""
    return square_root(variance)


def margin(variance: Fraction) -> Fraction:
    """Give the half-width of the 90 % band, in points."""
    return square_root(Z_BAND**2 * variance)


def reaches(difference: Fraction, variance: Fraction, z: Fraction) -> bool:
    """Say whether |difference| is at least z standard errors; exact, since it compares squares."""
    return difference**2 >= z**2 * variance
