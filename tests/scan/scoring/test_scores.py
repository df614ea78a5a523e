"""What must hold for every possible way of filling in the scan."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scan.definition.model import NOT_APPLICABLE, Answer, Instrument
from scan.scoring.scores import points_of, score_response
from tests.responses import answers, response_of, whole_scans


@pytest.mark.parametrize(("items", "needed"), [(4, 3), (5, 4), (6, 4), (7, 5), (9, 6), (12, 8)])
def test_two_thirds_of_the_items_make_a_score(instrument: Instrument, items: int, needed: int) -> None:
    """Rounded up: four of six."""
    scales = tuple(replace(scale, items=(scale.items * 2)[:items]) for scale in instrument.scales)
    assert replace(instrument, scales=scales).answers_needed == needed


@given(whole_scans)
def test_a_role_has_a_score_when_enough_is_answered(instrument: Instrument, given_: list[Answer]) -> None:
    """From four of six, and then it is the plain mean."""
    for score in score_response(response_of(instrument, given_), instrument).scores:
        points = points_of(score.answers)
        assert (score.estimate is not None) == (len(points) >= 4)
        assert not score.estimate or score.estimate.mean == Fraction(sum(points), len(points))


@given(whole_scans)
def test_blank_and_not_applicable_count_alike(instrument: Instrument, given_: list[Answer]) -> None:
    """Neither is ever a number."""
    blank = [None if answer == NOT_APPLICABLE else answer for answer in given_]
    one, other = (score_response(response_of(instrument, each), instrument) for each in (given_, blank))
    assert [score.estimate for score in one.scores] == [score.estimate for score in other.scores]
    assert one.groups == other.groups


@given(whole_scans, some.integers(min_value=0, max_value=35), answers)
def test_one_answer_changes_one_role(instrument: Instrument, given_: list[Answer], place: int, new: Answer) -> None:
    """The five other roles keep their mean, whatever is answered elsewhere."""
    changed = [*given_[:place], new, *given_[place + 1 :]]
    one, other = (score_response(response_of(instrument, each), instrument) for each in (given_, changed))
    means = [[score.estimate and score.estimate.mean for score in profile.scores] for profile in (one, other)]
    same = [before == after for before, after in zip(*means, strict=True)]
    assert all(kept for number, kept in enumerate(same) if number != place // 6)


@given(whole_scans)
def test_the_bar_holds_the_score_and_stays_on_the_scale(instrument: Instrument, given_: list[Answer]) -> None:
    """Clipped at 1 and 5."""
    for _, estimate in score_response(response_of(instrument, given_), instrument).known:
        low, high = estimate.bar
        assert 1 <= low <= estimate.mean <= high <= 5


@given(whole_scans)
def test_groups_are_there_together_or_not_at_all(instrument: Instrument, given_: list[Answer]) -> None:
    """A profile that is not flat has a top and a bottom, and every top role scores above every bottom role."""
    profile = score_response(response_of(instrument, given_), instrument)
    means = {scale.key: estimate.mean for scale, estimate in profile.known}
    top = [means[key] for key, group in profile.groups.items() if group == "kop"]
    bottom = [means[key] for key, group in profile.groups.items() if group == "groei"]
    assert bool(top) == bool(bottom) == (profile.flat is False)
    assert not top or min(top) > max(bottom)
