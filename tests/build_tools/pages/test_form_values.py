"""What the form and the scoring key on paper take from an instrument."""

from dataclasses import replace
from fractions import Fraction

import pytest

from build_tools.parts.form_values import form_values
from build_tools.parts.templates import render_text
from build_tools.paths import THEME
from scan.definition.model import Instrument, TargetProfile


@pytest.mark.parametrize(
    ("target", "begins_at"), [("2", 2.0), ("2.25", 2.5), ("2.75", 3.0), ("3.24", 3.0), ("3.75", 4.0)]
)
def test_an_own_target_begins_at_the_nearest_step(target: str, begins_at: float, instrument: Instrument) -> None:
    """In steps of a half; halfway between two it goes up, as every number here does."""
    profile = TargetProfile("proef", "Proef", "Om te proberen.", {"coach": Fraction(target)})
    tried = replace(instrument, profiles=(profile,))
    assert form_values(tried, tried, "zelf")["targets"] == {"proef": {"coach": begins_at}}


def test_a_cut_score_is_a_number_that_people_write(instrument: Instrument) -> None:
    """On the scoring key: 2,5 and not 5/2; a whole one without decimals."""
    levels = (instrument.levels[0], replace(instrument.levels[1], cut=Fraction(5, 2)))
    values = form_values(replace(instrument, levels=levels), instrument, "zelf") | {"nouns": instrument.nouns}
    key = render_text((THEME / "parts" / "scoring-key.html").read_text(encoding="utf-8"), values)
    assert "<td>1</td><td>verkennen</td>" in key
    assert "<td>2,5</td><td>oefenen</td>" in key
    assert "5/2" not in key
