"""What the form and the scoring key on paper take from an instrument."""

from dataclasses import replace
from fractions import Fraction

import pytest

from build_tools.parts.form_values import form_values
from scan.definition.model import Instrument, TargetProfile


@pytest.mark.parametrize(
    ("target", "begins_at"), [("2", 2.0), ("2.25", 2.5), ("2.75", 3.0), ("3.24", 3.0), ("3.75", 4.0)]
)
def test_an_own_target_begins_at_the_nearest_step(target: str, begins_at: float, instrument: Instrument) -> None:
    """In steps of a half; halfway between two it goes up, as every number here does."""
    profile = TargetProfile("proef", "Proef", "Om te proberen.", {"coach": Fraction(target)})
    tried = replace(instrument, profiles=(profile,))
    assert form_values(tried, tried, "zelf")["targets"] == {"proef": {"coach": begins_at}}
