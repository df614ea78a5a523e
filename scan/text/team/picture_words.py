"""The words on the picture for the wall."""

from __future__ import annotations

from scan.definition.model import Instrument, TargetProfile
from scan.text.team.report_words import about, profile_name

FIRST = "Dit pakken we het eerst aan"
TOGETHER = "Wie neemt wie mee"
AGAIN = "Dan kijken we terug"
SUGGESTION = "Voorstel: "


def heading(instrument: Instrument) -> str:
    """Ask what the picture answers."""
    return f"{instrument.title}: waar staan wij samen?"


def subheading(members: int, target: TargetProfile | None) -> str:
    """Say who made it, and that it is a view of oneself."""
    return f"{about(members, target)} Zo zien wij onszelf, op dit moment."


def alternative(chart: str, target: TargetProfile | None) -> str:
    """Say what the picture shows, for who cannot see it."""
    asked = f" De streepjes staan bij wat {profile_name(target)} vraagt." if target else ""
    return f"{chart}{asked} Eronder is plaats om op te schrijven wat het team afspreekt."
