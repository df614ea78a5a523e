"""Margins, as worked out in the design."""

from fractions import Fraction

import pytest

from scan.definition.model import Assumptions
from scan.scoring.exact import four_decimals
from scan.scoring.precision import Z_BAND, error_variance, margin, reaches, reliability, standard_error

ASSUMED = Assumptions(sd=Fraction("0.7"), inter_item_r=Fraction("0.4"), provisional=True)


def test_six_items_have_the_reliability_and_margin_of_the_design() -> None:
    """K = 6 gives 0.8, 0.3130 and 0.5150."""
    variance = error_variance(6, ASSUMED)
    assert reliability(6, ASSUMED.inter_item_r) == Fraction(4, 5)
    assert four_decimals(standard_error(variance)) == 0.3130
    assert four_decimals(margin(variance)) == 0.5150


@pytest.mark.parametrize("items", range(1, 12))
def test_more_answers_make_a_smaller_margin(items: int) -> None:
    """Each further answer narrows the band."""
    assert error_variance(items + 1, ASSUMED) < error_variance(items, ASSUMED)


def test_a_difference_of_exactly_the_limit_counts() -> None:
    """At least, not more than; and no rounding decides."""
    assert reaches(Z_BAND, Fraction(1), Z_BAND)
    assert not reaches(Z_BAND - Fraction(1, 10**30), Fraction(1), Z_BAND)
