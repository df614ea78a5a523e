"""The headings of a team's table for a spreadsheet."""

from __future__ import annotations

from scan.definition.model import Instrument

EVERYONE = "team"


def headings(instrument: Instrument) -> tuple[str, ...]:
    """Give the headings, in their order."""
    levels = (level.label for level in instrument.levels)
    asked = ("gevraagd", "haalt het", "zit dichtbij", "dekking")
    who = ("wie", "leden", instrument.nouns.scale.one, "sleutel", "met score")
    return (*who, *levels, "gemiddelde", *asked)
