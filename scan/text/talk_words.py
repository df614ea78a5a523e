"""The words of the conversation report, in which someone speaks of themselves."""

from __future__ import annotations

from scan.definition.model import Instrument
from scan.scoring.scores import Profile
from scan.text.names import month_text

TITLE = "Gespreksverslag"
TABLE_NAME = "Tabel in het gespreksverslag"
FOCUS = "Waar ik aan wil werken"
ACT = "Volgende week"
MODULE = "Module"
QUESTION = "Vraag voor dit gesprek"
NOTES = "Mijn notities"


def about(profile: Profile) -> str:
    """Say what the report was made from."""
    return f"{profile.instrument.title}, versie {profile.instrument.version}, {month_text(profile.response.month)}."


def honest_in_short(instrument: Instrument) -> tuple[str, str]:
    """Give the two sentences about what the result is not that go along to every talk."""
    return instrument.honest[0], instrument.honest[-1]
