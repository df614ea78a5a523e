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
NOT_MORE = "Wat dit resultaat nog meer niet is"
NOTE = "Mijn notitie"
NOTE_HINT = "Staat in het bestand dat je bewaart. Anderen zien dit alleen als je het bij Meenemen aankruist."
SITUATION = "Mijn situatie"
SITUATION_HINT = "Noem een situatie van de afgelopen maand waarin je dit deed, of waarin je het had willen doen."
VIEWS = "Zo zie ik mijn scores"
VIEW_NAMES = {"grafiek": "Grafiek", "radar": "Radar", "tabel": "Tabel"}


def honest_sentences(instrument: Instrument) -> tuple[str, ...]:
    """Give the instrument's sentences about what the result is not."""
    assumptions = instrument.assumptions
    return (*instrument.honest, assumptions.provisional_text) if assumptions.provisional else instrument.honest


def honest_in_short(instrument: Instrument) -> tuple[str, str]:
    """Give the two sentences about what the result is not that always stand in sight."""
    return instrument.honest[0], instrument.honest[-1]


def honest_rest(instrument: Instrument) -> tuple[str, ...]:
    """Give the other sentences about what the result is not."""
    return tuple(each for each in honest_sentences(instrument) if each not in honest_in_short(instrument))


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
    return f"Per {nouns.scale.one}"


def items_summary(score: Score, nouns: Nouns) -> str:
    """Announce the items behind a score."""
    return f"De {nouns.item.many} bij {in_sentence(score.scale.title)} ({answered_text(score)} tellen mee)"


def note_label(scale: Scale) -> str:
    """Name the note of one scale."""
    return f"Notitie bij {in_sentence(scale.title)}"


def situation_label(scale: Scale, nouns: Nouns) -> str:
    """Name the situation of one scale."""
    return f"Jouw situatie {oneself([scale], nouns)}"
