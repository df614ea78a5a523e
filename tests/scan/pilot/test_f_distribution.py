"""Quantiles of the F distribution, beside those of printed tables and beside what can be worked out by hand."""

import math

import pytest

from scan.pilot.f_distribution import f_quantile, incomplete_beta

TABLE = [
    (0.95, 1, 1, 161.4476),
    (0.95, 2, 10, 4.1028),
    (0.95, 5, 10, 3.3258),
    (0.95, 10, 20, 2.3479),
    (0.95, 120, 120, 1.3519),
    (0.975, 1, 1, 647.7890),
    (0.975, 2, 1, 799.5000),
    (0.975, 4, 20, 3.5147),
    (0.975, 10, 10, 3.7168),
    (0.975, 120, 120, 1.4327),
    (0.99, 10, 20, 3.3682),
]
"""From the tables of the NIST/SEMATECH e-Handbook (1.3.6.7.3) and of Pearson and Hartley, Biometrika Tables, 18."""


@pytest.mark.parametrize(("probability", "first", "second", "value"), TABLE)
def test_quantiles_are_those_of_the_tables(probability: float, first: int, second: int, value: float) -> None:
    """To the last decimal that is printed."""
    assert f_quantile(probability, first, second) == pytest.approx(value, abs=0.6e-4)


@pytest.mark.parametrize("second", [1, 2, 3, 10, 99, 5000])
@pytest.mark.parametrize("probability", [0.025, 0.5, 0.95, 0.975])
def test_with_two_degrees_of_freedom_it_is_a_power(probability: float, second: int) -> None:
    """P(F > f) = (1 + 2f/d)^(−d/2), so that the quantile can be written down."""
    by_hand = second / 2 * ((1 - probability) ** (-2 / second) - 1)
    assert f_quantile(probability, 2, second) == pytest.approx(by_hand, rel=1e-9)


@pytest.mark.parametrize(("first", "second"), [(1, 5), (7, 3), (99, 495), (9999, 49995)])
def test_turned_upside_down_it_is_the_other_tail(first: int, second: int) -> None:
    """1/F has its degrees of freedom the other way round; up to ten thousand people."""
    assert f_quantile(0.025, first, second) == pytest.approx(1 / f_quantile(0.975, second, first), rel=1e-9)


@pytest.mark.parametrize("people", [2, 3, 10, 100, 1000, 10_000])
def test_a_quantile_has_its_probability(people: int) -> None:
    """There and back."""
    first, second = people - 1, 5 * (people - 1)
    for probability in (0.025, 0.5, 0.975):
        f = f_quantile(probability, first, second)
        x = first * f / (first * f + second)
        assert incomplete_beta(x, first / 2, second / 2) == pytest.approx(probability, rel=1e-8)


@pytest.mark.parametrize("x", [0.0, 0.1, 0.5, 0.9, 1.0])
def test_the_incomplete_beta_function_is_what_it_is_in_simple_cases(x: float) -> None:
    """A straight line, powers, and an arcsine: each can be integrated by hand."""
    assert incomplete_beta(x, 1, 1) == pytest.approx(x)
    assert incomplete_beta(x, 3, 1) == pytest.approx(x**3)
    assert incomplete_beta(x, 1, 4) == pytest.approx(1 - (1 - x) ** 4)
    assert incomplete_beta(x, 0.5, 0.5) == pytest.approx(2 / math.pi * math.asin(math.sqrt(x)))
