"""What the tests of formats share."""

from dataclasses import replace

import pytest

from scan.definition.model import Instrument
from scan.definition.nouns import Noun


@pytest.fixture
def compass(instrument: Instrument) -> Instrument:
    """Another instrument: two scales, points 1 to 4, no "nvt", no short edition, nothing for a colleague."""
    scales = tuple(
        replace(scale, short=(), items=tuple(replace(item, colleague_text="") for item in scale.items))
        for scale in instrument.scales[:2]
    )
    nouns = replace(instrument.nouns, scan=Noun("kompas", "kompassen", "het"))
    options = instrument.options[:4]
    return replace(instrument, key="kompas", title="Het kompas", nouns=nouns, options=options, scales=scales)
