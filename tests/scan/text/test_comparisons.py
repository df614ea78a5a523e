"""Numbers that stand beside each other: they add up, and the same difference has the same verdict."""

from collections import defaultdict
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scan.definition.model import Answer, Instrument
from scan.scoring.change import Change, compare_profiles
from scan.scoring.estimate import Estimate, make_estimate
from scan.scoring.peer import compare_with_peer
from scan.scoring.precision import error_variance, multiplier, planned_multiplier
from scan.scoring.scores import Profile, score_response
from scan.text.comparisons import difference_text, discrepancy_text, verdict_text
from scan.text.score_words import compared_mean_text
from tests.responses import response_of


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", ".").replace("−", "-"))


whole = some.lists(some.integers(min_value=1, max_value=5), min_size=36, max_size=36)


@given(whole, whole)
def test_a_difference_is_that_of_the_two_numbers_beside_it(
    instrument: Instrument, before: list[int], after: list[int]
) -> None:
    """Who subtracts what the table shows, finds what the table shows."""
    earlier, later = (score_response(response_of(instrument, [*given_]), instrument) for given_ in (before, after))
    for key, change in compare_profiles(earlier, later, None).items():
        then, now = (_number(compared_mean_text(profile.score(key).estimate)) for profile in (earlier, later))
        assert _number(difference_text(change)) == now - then


def _trainer(instrument: Instrument, points: list[Answer]) -> Profile:
    """Score a response with these answers to the first role, and threes to the others."""
    return score_response(response_of(instrument, [*points, *[3] * 30]), instrument)


def test_two_thirds_further_is_shown_as_what_the_numbers_are_apart(instrument: Instrument) -> None:
    """From 1,67 to 2,33: with one decimal it would be 1,7 to 2,3, and two thirds look like 0,7."""
    earlier, later = _trainer(instrument, [2, 2, 2, 2, 1, 1]), _trainer(instrument, [2, 2, 2, 2, 3, 3])
    change = compare_profiles(earlier, later, None)["trainer"]
    means = [compared_mean_text(profile.scores[0].estimate) for profile in (earlier, later)]
    assert [*means, difference_text(change)] == ["1,67", "2,33", "+0,66"]


_ALL_MULTIPLIERS = sorted({*map(multiplier, range(1, 13)), *map(planned_multiplier, (1, 2))})


def _estimates(instrument: Instrument, answers: int, times: Fraction) -> list[Estimate]:
    """Give every estimate that so many answers can come to."""
    variance = error_variance(answers, instrument.assumptions)
    sums = range(instrument.lowest * answers, instrument.highest * answers + 1)
    return [make_estimate(Fraction(each, answers), variance, times, instrument) for each in sums]


@pytest.mark.parametrize(("before", "after"), [*product((4, 5, 6), repeat=2)])
def test_the_same_difference_never_has_two_verdicts(instrument: Instrument, before: int, after: int) -> None:
    """With the same numbers of answers, for any number of scores, and where someone set out to work."""
    for times in _ALL_MULTIPLIERS:
        verdicts = defaultdict(set)
        pairs = product(_estimates(instrument, before, times), _estimates(instrument, after, times))
        for change in (Change(*pair, planned=False) for pair in pairs):
            verdicts[difference_text(change)].add(change.verdict)
        assert [text for text, given_ in verdicts.items() if len(given_) > 1] == []


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([3, 3, 3, 3, 3, 3], [4, 4, 4, 4, 4, 5], ("+1,17", "veranderd")),
        (
            [3, 3, 3, 3, 3, 3],
            [4, 4, 4, 4, 5, None],
            ("+1,20", "veranderd (toen 6 van 6 en nu 5 van 6 antwoorden)"),
        ),
        (
            [3, 3, 3, 3, 3, None],
            [4, 4, 4, 4, 5, "nvt"],
            ("+1,20", "binnen de marge (toen 5 van 6 en nu 5 van 6 antwoorden)"),
        ),
    ],
)
def test_the_same_difference_with_another_verdict_says_why(
    instrument: Instrument, before: list[Answer], after: list[Answer], told: tuple[str, str]
) -> None:
    """Fewer answers, a longer bar: the row gives their numbers."""
    earlier, later = _trainer(instrument, before), _trainer(instrument, after)
    change = compare_profiles(earlier, later, None)["trainer"]
    assert (difference_text(change), verdict_text(change, earlier.scores[0], later.scores[0])) == told


def test_a_peer_who_left_answers_out_is_said_to(instrument: Instrument) -> None:
    """In the row where it made the bar longer."""
    own, peer = _trainer(instrument, [3] * 6), _trainer(instrument, [5, 5, 5, 5, None, None])
    rating, nouns = compare_with_peer(own, peer), instrument.nouns
    told = [
        discrepancy_text(rating.discrepancies[mine.scale.key], mine, theirs, nouns)
        for mine, theirs in zip(own.scores, peer.scores, strict=True)
    ]
    assert told[:2] == [
        "je collega schat je hoger in (jij 6 van 6 en je collega 4 van 6 antwoorden)",
        "binnen de marge",
    ]
