"""Margins, as worked out in the design."""

from fractions import Fraction
from math import erf, exp, pi, sqrt
from statistics import NormalDist

import pytest

from scan.definition.model import Assumptions
from scan.scoring.exact import four_decimals, square_root
from scan.scoring.precision import differ, error_variance, multiplier, planned_multiplier, reliability, standard_error

ASSUMED = Assumptions(sd=Fraction("0.7"), inter_item_r=Fraction("0.4"), provisional=True)
NORMAL = NormalDist()


def _share_within(width: float, means: int) -> float:
    """Give the probability that the range of so many standard normal values is at most `width`, by Simpson's rule."""
    steps = 2_000
    step = (16 + width) / steps

    def density(value: float) -> float:
        within = (erf(value / sqrt(2)) - erf((value - width) / sqrt(2))) / 2
        return exp(-value * value / 2) / sqrt(2 * pi) * within ** (means - 1)

    weights = ((1 if number in (0, steps) else 4 if number % 2 else 2) for number in range(steps + 1))
    return means * step / 3 * sum(weight * density(-8 + number * step) for number, weight in enumerate(weights))


def test_six_items_have_the_reliability_and_margin_of_the_design() -> None:
    """K = 6 gives 0.8 and 0.3130; in a response with six scores, 0.5730."""
    variance = error_variance(6, ASSUMED)
    assert reliability(6, ASSUMED.inter_item_r) == Fraction(4, 5)
    assert four_decimals(standard_error(variance)) == 0.3130
    assert four_decimals(square_root(multiplier(6) ** 2 * variance)) == 0.5730


@pytest.mark.parametrize("items", range(1, 12))
def test_more_answers_make_a_smaller_margin(items: int) -> None:
    """Each further answer shortens the bar."""
    assert error_variance(items + 1, ASSUMED) < error_variance(items, ASSUMED)


@pytest.mark.parametrize("scales", range(1, 13))
def test_a_bar_is_as_long_as_all_pairs_together_ask(scales: int) -> None:
    """Of that many equal means, all bars touch in 90 % of cases; and no bar is shorter than one of 90 % by itself."""
    times = float(multiplier(scales))
    if multiplier(scales) > multiplier(1):
        assert _share_within(2 * times, scales) == pytest.approx(0.9, abs=2e-5)
    else:
        assert times == pytest.approx(NORMAL.inv_cdf(0.95), abs=5e-5)
        assert scales == 1 or _share_within(2 * times, scales) > 0.9


@pytest.mark.parametrize("scales", [1, 2])
def test_a_bar_of_what_someone_set_out_to_do_is_shorter(scales: int) -> None:
    """One or two comparisons of two means: in 90 % of cases none of them differs by chance (Šidák)."""
    within = 2 * NORMAL.cdf(float(planned_multiplier(scales)) * sqrt(2)) - 1
    assert within**scales == pytest.approx(0.9, abs=2e-5)


def test_a_difference_of_exactly_two_half_widths_counts() -> None:
    """At least, not more than; and no rounding decides."""
    one, other = Fraction(4), Fraction(9)
    for sign in (1, -1):
        assert differ(sign * Fraction(5), one, other)
        assert not differ(sign * (Fraction(5) - Fraction(1, 10**30)), one, other)


def test_what_lies_at_the_same_place_never_differs() -> None:
    """Nor does what lies within one of the bars."""
    assert not differ(Fraction(0), Fraction(1, 100), Fraction(1, 100))
    assert not differ(Fraction(1), Fraction(4), Fraction(1, 100))
