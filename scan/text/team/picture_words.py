"""The words on the picture for the wall."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import Instrument, Scale, TargetProfile
from scan.text.names import capital, scale_names
from scan.text.team.cautions import ON_A_TABLE
from scan.text.team.report_words import about, profile_name

FIRST = "Dit pakken we het eerst aan"
TOGETHER = "Wie wil iemand meenemen, en wie wil mee?"
AGAIN = "Dan kijken we terug"
MEMBER = "lid, met marge"
ASKED = "wat jullie vragen"
LEVELS = "zoveel leden op dit niveau"
AVERAGE = "gemiddelde"


def heading(instrument: Instrument) -> str:
    """Ask what the picture answers."""
    return f"{instrument.title}: waar staan wij samen?"


def subheading(members: int, target: TargetProfile | None) -> str:
    """Say who made it, and that it is a view of oneself."""
    return f"{about(members, target)} Zo zien wij onszelf, op dit moment."


def where(reasons: Sequence[str]) -> str:
    """Say where the picture belongs when it tells on people, and why; nothing when it may hang anywhere."""
    return f"{capital(ON_A_TABLE)}. {' '.join(reasons)}" if reasons else ""


def suggestion(scales: Sequence[Scale]) -> str:
    """Suggest what to do first; there is room for something else."""
    return f"Voorstel: {scale_names(scales)}"


def alternative(chart: str, target: TargetProfile | None) -> str:
    """Say what the picture shows, for who cannot see it."""
    asked = f" De streepjes staan bij wat {profile_name(target)} vraagt." if target else ""
    return f"{chart}{asked} Eronder is plaats om op te schrijven wat het team afspreekt."
