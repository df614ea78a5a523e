"""How many people a pilot needs, and what fewer or more do to its outcome, worked out by the code of the pilot."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import Instrument
from scan.pilot.figures import ENOUGH_PEOPLE
from scan.pilot.reliability import alpha_interval
from scan.scoring.exact import decimal_text

_ALPHA = Fraction(4, 5)
"""The reliability of the example in the text."""


@dataclass(frozen=True)
class PilotSize:
    """What a page can say about the size of a pilot with this instrument."""

    instrument: Instrument
    enough: int = ENOUGH_PEOPLE

    def interval(self, people: int) -> str:
        """Say between which ends the reliability lies, when so many people give .80: "0,73 en 0,86"."""
        ends = alpha_interval(_ALPHA, people, len(self.instrument.scales[0].items))
        return " en ".join(decimal_text(end, 2) for end in ends)
