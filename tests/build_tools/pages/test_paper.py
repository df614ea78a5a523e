"""What stands above the circles on paper."""

from dataclasses import replace

import pytest

from build_tools.pages.paper import sign_without_points
from scan.definition.model import Instrument


@pytest.mark.parametrize(
    ("points", "sign"), [(range(1, 6), "0"), (range(5), "n"), (range(1, 11), "n"), (range(11, 16), "0")]
)
def test_the_answer_without_points_has_a_key_of_its_own(instrument: Instrument, points: range, sign: str) -> None:
    """A zero, unless the points of an answer end in one: then its first letter."""
    options = (*(replace(instrument.options[0], value=value) for value in points), instrument.options[-1])
    assert sign_without_points(replace(instrument, options=options)) == sign
