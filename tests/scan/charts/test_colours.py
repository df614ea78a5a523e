"""The colour of a scale: by its place, or as the instrument has it."""

from dataclasses import replace

from scan.charts.colours import scale_styles
from scan.definition.model import Instrument


def test_a_scale_has_the_colour_of_its_place(instrument: Instrument) -> None:
    """With the colour itself for a file that has no tokens."""
    lines = scale_styles(instrument).splitlines()
    assert len(lines) == len(instrument.scales)
    assert lines[1] == '[data-role="coach"] { --role: var(--scale-2, #05615c); }'


def test_an_instrument_may_choose_another(instrument: Instrument) -> None:
    """Any of the twelve, also one that another scale has."""
    first, *others = instrument.scales
    chosen = replace(instrument, scales=(replace(first, colour=9), *others))
    styles = scale_styles(chosen, (".role-{key}",)).splitlines()
    assert styles[0] == ".role-trainer { --role: var(--scale-9, #204955); }"
