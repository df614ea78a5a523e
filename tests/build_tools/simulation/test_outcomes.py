"""What a result says of someone of whom everything is known."""

import re

import pytest

from build_tools.simulation.calibration import calibrate
from build_tools.simulation.outcomes import (
    are_unjust,
    claimed_changes,
    claims,
    group_claims,
    peer_differs,
    sees_difference,
    suggests_low,
)
from build_tools.simulation.people import WAYS, Filling, Way, draw_people, random_from
from scan.definition.model import Instrument
from scan.scoring.scores import Profile, score_response
from scan.text.conclusions import conclusion
from tests.responses import response_per_role

_ENDS = r"Je schat jezelf het hoogst in als (.+?) en het laagst als (.+?)\."
LOW = [1.0, 3.0, 3.0, 3.0, 3.0, 3.0]


def _profile(instrument: Instrument, answers: dict[str, int]) -> Profile:
    return score_response(response_per_role(instrument, answers), instrument)


def test_a_true_order_is_just_and_another_is_not(instrument: Instrument) -> None:
    """Equal is not higher either."""
    first = instrument.scales[0].key
    profile = _profile(instrument, {first: 1})
    said = list(claims(profile))
    assert len(said) == 5
    assert not are_unjust(said, profile, LOW)
    assert are_unjust(said, profile, [3.0] * 6)
    assert are_unjust(said, profile, [4.0, *LOW[1:]])


def test_a_flat_profile_says_nothing(instrument: Instrument) -> None:
    """And suggests nothing, sees no change and no difference."""
    flat = _profile(instrument, {})
    assert [*claims(flat), *group_claims(flat)] == []
    assert suggests_low(flat, LOW) is None
    assert not (sees_difference(flat) or claimed_changes(flat, flat) or peer_differs(flat, flat))


def test_a_suggestion_is_low_when_it_is_one_of_the_two_lowest(instrument: Instrument) -> None:
    """Of what is true, not of what came out; of equals there is no lowest."""
    profile = _profile(instrument, {instrument.scales[0].key: 1})
    assert suggests_low(profile, LOW)
    assert suggests_low(profile, [2.0, 1.0, 3.0, 3.0, 3.0, 3.0])
    assert not suggests_low(profile, [2.5, 1.0, 2.0, 3.0, 3.0, 3.0])
    assert suggests_low(profile, [3.0] * 6) is None


def test_what_changed_and_what_a_peer_sees_is_found(instrument: Instrument) -> None:
    """Four points in one scale are seen by everyone."""
    one, other = (_profile(instrument, {instrument.scales[0].key: points}) for points in (1, 5))
    assert [change.planned for change in claimed_changes(one, other)] == [True]
    assert [change.planned for change in claimed_changes(other, one)] == [False]
    assert peer_differs(one, other)
    assert sees_difference(one)


@pytest.mark.parametrize("way", WAYS)
def test_a_sentence_claims_only_what_is_counted(instrument: Instrument, way: Way) -> None:
    """Every scale named high over every scale named low is among the claims; otherwise a fault would not be counted."""
    filling, random = Filling(instrument, calibrate(instrument), way), random_from("2")
    named = 0
    for positions in draw_people(60, 0.3, filling, random):
        profile = score_response(filling.answers(positions, random), instrument)
        if found := re.match(_ENDS, conclusion(profile)):
            high, low = (_keys(names, profile) for names in found.groups())
            assert {(one, other) for one in high for other in low} <= set(claims(profile))
            assert high and low
            named += 1
    assert named > 5


def _keys(names: str, profile: Profile) -> list[str]:
    words = re.split(r", | en ", names)
    return [scale.key for scale, _ in profile.known if scale.title.lower() in words]
