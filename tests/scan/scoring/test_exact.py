"""Rounding and roots."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scan.scoring.exact import decimal_text, four_decimals, round_half_up, shortest_text, signed_text, square_root

positive = some.fractions(min_value=0, max_value=1000, max_denominator=10_000)


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("2.25", 1, "2.3"),
        ("2.24999", 1, "2.2"),
        ("11/3", 4, "3.6667"),
        ("0.00005", 4, "0.0001"),
    ],
)
def test_a_half_goes_away_from_zero(value: str, decimals: int, rounded: str) -> None:
    """Python's own round would give 2 for 2.5."""
    assert round_half_up(Fraction(value), decimals) == Fraction(rounded)


@pytest.mark.parametrize(
    ("value", "text"), [("3", "3,0"), ("11/3", "3,7"), ("-0.75", "−0,8"), ("-0.01", "0,0"), ("4.96", "5,0")]
)
def test_numbers_are_written_the_dutch_way(value: str, text: str) -> None:
    """One decimal, a comma, a real minus sign, and no minus before nothing."""
    assert decimal_text(Fraction(value), 1) == text


def test_four_decimals_as_json_carries_them() -> None:
    """A third has four decimals, a half needs one."""
    assert (four_decimals(Fraction(11, 3)), four_decimals(Fraction(7, 2))) == (3.6667, 3.5)


@given(positive)
def test_a_root_is_at_most_one_step_too_low(value: Fraction) -> None:
    """The true root lies between what we give and one trillionth more."""
    root = square_root(value)
    assert root**2 <= value < (root + Fraction(1, 10**12)) ** 2


@given(positive, some.integers(min_value=0, max_value=6))
def test_rounding_moves_at_most_half_a_step(value: Fraction, decimals: int) -> None:
    """A rounded number is as near as its decimals allow."""
    assert abs(round_half_up(value, decimals) - value) <= Fraction(1, 2 * 10**decimals)


@pytest.mark.parametrize(
    ("value", "text"),
    [("0.04", "0,0"), ("-0.04", "0,0"), ("0", "0,0"), ("0.05", "+0,1"), ("-0.05", "−0,1"), ("2", "+2,0")],
)
def test_the_sign_is_that_of_what_is_shown(value: str, text: str) -> None:
    """No plus and no minus before nothing."""
    assert signed_text(Fraction(value), 1) == text


@pytest.mark.parametrize(
    ("value", "fewest", "text"),
    [("3", 0, "3"), ("5/2", 0, "2,5"), ("9/4", 1, "2,25"), ("3", 1, "3,0"), ("7/10", 2, "0,70")],
)
def test_a_number_has_the_decimals_that_it_needs(value: str, fewest: int, text: str) -> None:
    """And as many as were asked for."""
    assert shortest_text(Fraction(value), fewest) == text
