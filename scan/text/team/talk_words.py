"""The words of the talk sheet: an hour with the team, step by step."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import Instrument, Scale
from scan.definition.nouns import Nouns
from scan.text.names import in_sentence, oneself
from scan.text.team.naming import either, members_text

TITLE = "Een uur met het team"
MINUTES = "{} minuten"
AGREEMENTS = "Wat we afspreken"
AGREEMENT_HEADINGS = ("Wat", "Wie", "Met wie", "Wanneer klaar")
AGAIN = "We kijken terug op"


def about(members: int, instrument: Instrument) -> str:
    """Say what the sheet is for."""
    nouns = instrument.nouns
    return (
        f"Leg dit blad op tafel, met het beeld van {members_text(members)} erbij. Het gaat over wat het team samen "
        f"kan. Wie iets over een eigen {nouns.scale.one} wil vertellen, begint er zelf over."
    )


def start(nouns: Nouns) -> str:
    """Begin with what the talk is for, and what it is not."""
    return (
        f"Spreek af waar dit gesprek voor is: kiezen wat jullie samen oppakken. Een {nouns.scan.one} is een zelfbeeld, "
        "dus niemand hoeft zich te verantwoorden en niets gaat naar een dossier."
    )


def look(nouns: Nouns) -> str:
    """Look before anyone explains."""
    return (
        f"Kijk eerst twee minuten in stilte naar het beeld. Daarna noemt ieder één {nouns.scale.one} die opvalt, "
        "nog zonder uitleg. Schrijf mee."
    )


def about_first(scales: Sequence[Scale], nouns: Nouns) -> str:
    """Talk about the scale that comes first; of several that are alike the team takes one."""
    if len(scales) > 1:
        return f"Kies één {nouns.scale.one}: {either(scales)}. {_questions()}"
    (scale,) = scales
    return f"Neem {nouns.scale.the} {in_sentence(scale.title)}. {_questions(oneself([scale], nouns) + ' ')}"


def about_any(nouns: Nouns) -> str:
    """Talk about a scale that the team chooses."""
    return f"Kies samen één {nouns.scale.one}. {_questions()}"


TOGETHER = (
    "Wie wil iemand meenemen, en wie wil mee? Vraag het, wijs niemand aan. Houd het klein: één praktijkles, één "
    "training of één gesprek waarbij je samen bent."
)
"""What to divide."""


def agree(nouns: Nouns) -> str:
    """End with what is agreed, and with what the lead must arrange."""
    return (
        f"Schrijf hieronder hooguit vijf afspraken op. Zet erbij wat jullie {nouns.lead.one} moet regelen, zoals uren "
        "of een vervanger, en prik de dag waarop jullie terugkijken."
    )


def to_arrange(nouns: Nouns) -> str:
    """Name the line for what the lead must arrange."""
    return f"Dit moet jullie {nouns.lead.one} regelen"


def _questions(further: str = "") -> str:
    return (
        "Wanneer hadden we dit het afgelopen halfjaar nodig, en wie deed het toen? Wat zou een student of docent "
        f"merken als wij hier {further}verder in zijn?"
    )
