"""The words of the conversation report, in which someone speaks of themselves."""

from __future__ import annotations

from scan.scoring.scores import Profile
from scan.text.names import month_text

TITLE = "Gespreksverslag"
TABLE_NAME = "Tabel in het gespreksverslag"
FOCUS = "Waar ik aan wil werken"
SUGGESTION = "Voorstel om aan te werken"
ACT = "Volgende week"
QUESTION = "Vraag voor dit gesprek"
NOTES = "Mijn notities"
SITUATIONS = "Mijn situaties"
CHANGE_TABLE_NAME = "Verschillen in het gespreksverslag"
PEER_TABLE_NAME = "Twee beelden in het gespreksverslag"


def about(profile: Profile) -> str:
    """Say what the report was made from."""
    return f"{profile.instrument.title}, versie {profile.instrument.version}, {month_text(profile.response.month)}."
