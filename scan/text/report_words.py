"""Headings of the report, and the words around what someone writes in it."""

from __future__ import annotations

from scan.definition.model import SHORT, Instrument, Scale
from scan.definition.nouns import Nouns
from scan.scoring.scores import Profile, Score
from scan.text.names import in_sentence, month_text, oneself
from scan.text.score_words import answered_text

RESULT = "Jouw resultaat"
NO_SCORE = "Wat nog geen score heeft"
NOT = "Wat dit resultaat niet is"
NOTE = "Notitie"
NOTE_HINT = "Komt mee in je bestanden en op papier."


def honest_sentences(instrument: Instrument) -> tuple[str, ...]:
    """Give the instrument's sentences about what the result is not."""
    assumptions = instrument.assumptions
    return (*instrument.honest, assumptions.provisional_text) if assumptions.provisional else instrument.honest


def page_title(instrument: Instrument) -> str:
    """Name the report as a page of its own."""
    return f"{instrument.title}: jouw resultaat"


def page_about(profile: Profile) -> str:
    """Say what a report as a page of its own was made from."""
    month = profile.response.month
    filled_in = f", ingevuld in {month_text(month)}" if month else ""
    short = ", korte uitgave" if profile.instrument.edition == SHORT else ""
    return f"Versie {profile.instrument.version} van de vragenlijst{short}{filled_in}."


def month_line(month: str) -> str:
    """Say when the answers were given."""
    return f"Ingevuld in {month_text(month)}."


def scales_heading(nouns: Nouns) -> str:
    """Announce what the answers say, scale by scale."""
    return f"Per {nouns.scale.one}: wat je antwoorden zeggen"


def scales_introduction(nouns: Nouns) -> str:
    """Say what the text of a level rests on, and where to see more."""
    items = nouns.item.many
    return f"Elke tekst hoort bij een gemiddelde. De {items} eronder laten zien waar je verder bent en waar minder ver."


def items_summary(score: Score, nouns: Nouns) -> str:
    """Announce the items behind a score."""
    return f"De {nouns.item.many} bij {in_sentence(score.scale.title)} ({answered_text(score)} tellen mee)"


def note_label(scale: Scale) -> str:
    """Name the note of one scale."""
    return f"Notitie bij {in_sentence(scale.title)}"


def situation_label(scale: Scale, nouns: Nouns) -> str:
    """Name the situation of one scale."""
    return f"Jouw situatie {oneself([scale], nouns)}"
