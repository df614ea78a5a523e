"""Answers that come out as the instrument assumes."""

from dataclasses import replace
from fractions import Fraction
from statistics import correlation

import pytest

from build_tools.simulation.calibration import calibrate, expected_moments, observed_moments
from build_tools.simulation.people import Filling, draw_people, random_from
from scan.definition.model import Instrument


@pytest.mark.parametrize(("sd", "inter_item_r"), [("0.7", "0.4"), ("0.5", "0.3"), ("0.8", "0.6")])
def test_rounded_answers_have_the_spread_and_the_correlation_of_the_file(
    instrument: Instrument, sd: str, inter_item_r: str
) -> None:
    """Whatever the file says."""
    assumptions = replace(instrument.assumptions, sd=Fraction(sd), inter_item_r=Fraction(inter_item_r))
    moments = expected_moments(calibrate(replace(instrument, assumptions=assumptions)), items=6)
    assert moments.sd == pytest.approx(float(sd), abs=1e-6)
    assert moments.inter_item_r == pytest.approx(float(inter_item_r), abs=1e-6)


def test_what_is_drawn_is_what_was_worked_out(instrument: Instrument) -> None:
    """Six thousand scales are enough to see a hundredth or two."""
    filling, random = Filling(instrument, calibrate(instrument), "full"), random_from("1")
    people = draw_people(1_000, 0, filling, random)
    drawn = [
        tuple(filling.model.draw_answer(position, random) for _ in range(6))
        for positions in people
        for position in positions
    ]
    moments = observed_moments(drawn)
    assert moments.sd == pytest.approx(0.7, abs=0.02)
    assert moments.inter_item_r == pytest.approx(0.4, abs=0.03)


@pytest.mark.parametrize("true_score", [1.5, 2.25, 3, 3.75, 4.5])
def test_a_position_is_found_by_its_true_score(instrument: Instrument, true_score: float) -> None:
    """So that a difference of a point is one in what people answer, and not in what lies behind it."""
    model = calibrate(instrument)
    assert model.true_score(model.position(true_score)) == pytest.approx(true_score)


@pytest.mark.parametrize(("alike", "spread"), [(0.0, 0.65), (1.0, 0.0)])
def test_scales_of_a_person_are_as_alike_as_asked(instrument: Instrument, alike: float, spread: float) -> None:
    """Unrelated at 0, equal at 1."""
    filling = Filling(instrument, calibrate(instrument), "full")
    apart = [max(each) - min(each) for each in draw_people(200, alike, filling, random_from("1"))]
    assert (max(apart) == 0) == (spread == 0)


def test_a_correlation_in_between_is_what_it_says(instrument: Instrument) -> None:
    """Two scales of 2,000 people at .5: within four standard errors, about .07, of it."""
    filling = Filling(instrument, calibrate(instrument), "full")
    one, other = zip(*(each[:2] for each in draw_people(2_000, 0.5, filling, random_from("2"))), strict=True)
    assert correlation(one, other) == pytest.approx(0.5, abs=0.07)
