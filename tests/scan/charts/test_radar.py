"""The radar, whatever the answers are."""

from dataclasses import replace

import pytest

from scan.charts.radar import radar
from scan.definition.model import AnswerOption, Instrument
from scan.scoring.scores import score_response
from tests.responses import response_per_role


@pytest.mark.parametrize(
    ("points", "rings"),
    [(range(1, 6), range(1, 6)), (range(5), range(1, 5)), (range(90, 100), range(90, 100))],
    ids=str,
)
def test_a_ring_stands_for_points_that_an_answer_can_give(points: range, rings: range, instrument: Instrument) -> None:
    """Each with its number; nought lies in the middle, where no ring can be."""
    options = tuple(AnswerOption(each, "ja", "ja", "ja") for each in points)
    changed = replace(instrument, options=options)
    drawn = radar(score_response(response_per_role(changed, {}, otherwise=points[-1]), changed))
    numbers = [group.findtext("text") for group in drawn.iter("g") if group.find("polygon") is not None]
    assert numbers == [str(each) for each in rings]
