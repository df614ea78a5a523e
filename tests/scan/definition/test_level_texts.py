"""What the text of a level may say: it must be true of everyone whose answers have that mean."""

from fractions import Fraction
from itertools import combinations_with_replacement

import pytest

from build_tools.data.instruments import instrument_folder, instrument_keys, load_instrument_files
from scan.definition.model import Instrument

_POINTS = range(1, 6)
_HEDGES = ("bij de meeste stellingen", "gemiddeld", "gemiddeld", "gemiddeld")
"""By level. On the lowest most answers are 'nog niet' (below); on the others one answer can be anything."""


@pytest.fixture(params=instrument_keys())
def instrument(request: pytest.FixtureRequest) -> Instrument:
    """Each instrument of this checkout: they have the same answers and levels."""
    return load_instrument_files(instrument_folder(request.param))


def test_on_the_first_level_most_answers_are_the_lowest(instrument: Instrument) -> None:
    """For every pattern of answers that gives a score there, in both editions."""
    first, second = instrument.levels[:2]
    for answered in range(3, 7):
        for answers in combinations_with_replacement(_POINTS, answered):
            if first.cut <= Fraction(sum(answers), answered) < second.cut:
                assert answers.count(1) * 2 > answered, answers


def test_a_level_is_that_of_the_nearest_answer(instrument: Instrument) -> None:
    """Halves upward; from the fourth answer on it is one level."""
    assert [level.cut for level in instrument.levels] == [1, Fraction(3, 2), Fraction(5, 2), Fraction(7, 2)]


@pytest.mark.parametrize("place", range(4))
def test_the_text_of_a_level_holds_for_every_pattern_of_answers(instrument: Instrument, place: int) -> None:
    """The first sentence speaks of the mean or of most statements; what follows says what that can mean."""
    level = instrument.levels[place]
    assert _HEDGES[place] in level.meaning
    for scale in instrument.scales:
        first, then = scale.level_texts[level.key].split(". ", 1)
        assert _HEDGES[place] in first, scale.key
        assert then.startswith("Dat kan betekenen dat "), scale.key


def test_every_level_has_an_act_and_a_question_of_its_own(instrument: Instrument) -> None:
    """Nobody on two levels is given the same step."""
    for scale in instrument.scales:
        for texts in (scale.acts, scale.questions):
            assert len(set(texts)) == len(instrument.levels), scale.key
