"""Reliability and correlations, beside examples that were published or can be worked out by hand."""

from fractions import Fraction

import pytest

from scan.pilot.reliability import (
    alpha_interval,
    correlation,
    cronbach_alpha,
    item_rest_correlation,
    mean,
    mean_correlation,
    variance,
)

PEOPLE = [(1, 2, 1), (2, 2, 3), (3, 4, 3), (4, 4, 5)]
"""By hand: items with variances 5/3, 4/3 and 8/3; sums 4, 7, 10, 13 with variance 15; covariances 4/3, 2 and 4/3."""
COLUMNS = [list(column) for column in zip(*PEOPLE, strict=True)]


def test_alpha_is_that_of_a_worked_example() -> None:
    """3/2 · (1 − (5/3 + 4/3 + 8/3)/15) = 14/15."""
    assert [variance(column) for column in COLUMNS] == [Fraction(5, 3), Fraction(4, 3), Fraction(8, 3)]
    assert cronbach_alpha(COLUMNS) == Fraction(14, 15)


def test_correlations_are_those_of_a_worked_example() -> None:
    """4/3 and 2 over the roots of what the items spread, and the first item beside the sum of the others."""
    assert correlation(COLUMNS[0], COLUMNS[1]) == pytest.approx((4 / 3) / (5 / 3 * 4 / 3) ** 0.5)
    assert correlation(COLUMNS[0], COLUMNS[2]) == pytest.approx(2 / (5 / 3 * 8 / 3) ** 0.5)
    pairs = [(4 / 3) / (20 / 9) ** 0.5, 2 / (40 / 9) ** 0.5, (4 / 3) / (32 / 9) ** 0.5]
    assert mean_correlation(COLUMNS) == pytest.approx(sum(pairs) / 3)
    rest_variance = 4 / 3 + 8 / 3 + 2 * 4 / 3
    assert item_rest_correlation(0, COLUMNS) == pytest.approx((4 / 3 + 2) / (5 / 3 * rest_variance) ** 0.5)


def test_correlation_has_a_sign_and_its_ends_are_exact() -> None:
    """One and minus one, with nothing behind the point."""
    assert correlation([1, 2, 3], [2, 4, 6]) == 1
    assert correlation([1, 2, 3], [3, 2, 1]) == -1


def test_the_interval_is_the_published_one() -> None:
    """Of α .913 with 873 people and 20 items: the program of C. Evans after Feldt, Woodruff and Salih (1987).

    Its output stands in the wiki of the MRC Cognition and Brain Sciences Unit, Cambridge (FAQ/cafun).
    """
    low, high = alpha_interval(Fraction("0.913"), 873, 20)
    assert (round(float(low), 7), round(float(high), 7)) == (0.9044024, 0.9211588)


def test_the_interval_holds_alpha_and_narrows_with_people() -> None:
    """From two people, where it says nothing, to ten thousand."""
    alpha = Fraction(4, 5)
    ends = [alpha_interval(alpha, people, 6) for people in (2, 10, 100, 1000, 10_000)]
    assert all(low < alpha < high < 1 for low, high in ends)
    widths = [high - low for low, high in ends]
    assert widths == sorted(widths, reverse=True)


@pytest.mark.parametrize("columns", [[[], [], []], [[3], [3], [3]], [[3, 3, 3], [2, 2, 2]], [[1, 2], [2, 1]]])
def test_without_spread_there_is_no_alpha(columns: list[list[int]]) -> None:
    """Of nobody, of one, and of people with the same sum."""
    assert cronbach_alpha(columns) is None


def test_what_cannot_be_worked_out_is_nothing() -> None:
    """Never a number that is none."""
    assert (mean([]), variance([]), variance([3])) == (None, None, None)
    assert correlation([3, 3], [1, 2]) is None
    assert mean_correlation([[3, 3], [1, 2], [2, 1]]) is None, "one item says nothing, so the mean would mislead"


def test_alpha_can_be_below_zero() -> None:
    """When items go against each other: that is told as it is."""
    alpha = cronbach_alpha([[1, 2, 3, 4], [4, 3, 2, 2]])
    assert alpha is not None
    assert alpha < 0
