"""Who reaches what is asked, in a sentence for each scale."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from scan.definition.model import Instrument, Scale
from scan.scoring.exact import shortest_text
from scan.text.names import capital, scale_names
from scan.text.team.headlines import COVERAGE
from scan.text.team.naming import Those, members_text, people_text
from scan.text.team.report_words import axis_reading

WHO = "Wie haalt wat jullie vragen"
COVERED = "Wat gedekt is"
"""The heading when nobody is named or counted."""
TOO_FEW = "te weinig scores om iets te zeggen"


def who(target: Fraction, coverage: str, reach: Those, near: Those) -> str:
    """Say behind the name of a scale what is asked, how it is covered, who reach it, and who are near.

    Of each the names of some, and how many others.
    """
    asked = f" (gevraagd {shortest_text(target)}, {COVERAGE[coverage]})"
    if not reach.count:
        return f"{asked}: nog niemand haalt dat{_near(near) or ', en niemand zit dichtbij'}."
    return f"{asked}: {people_text(reach)} {'haalt' if reach.count == 1 else 'halen'} dat{_near(near)}."


def unknown(count: int) -> str:
    """Say behind that of how many members nothing is known, for whom it may be otherwise."""
    return f" Van {members_text(count)} is hier geen score." if count else ""


def only_covered(target: Fraction, coverage: str | None) -> str:
    """Say how a scale is covered where it may not be said by how many."""
    return f" (gevraagd {shortest_text(target)}): {COVERAGE[coverage] if coverage else TOO_FEW}."


def not_asked(scales: Sequence[Scale]) -> str:
    """Say of which scales nothing is asked."""
    return f"{capital(scale_names(scales))}: hier vraagt het doelprofiel niets."


def reading(instrument: Instrument) -> str:
    """Say on which scale is asked, and what counts as reaching that with a score, or as being near."""
    return (
        f"{axis_reading(instrument)} Wie op of boven het gevraagde staat, haalt het. Dichtbij is wie daar binnen de "
        "marge onder zit."
    )


def _near(near: Those) -> str:
    if not near.count:
        return ""
    return f"; {people_text(near)} {'zit' if near.count == 1 else 'zitten'} dichtbij"
