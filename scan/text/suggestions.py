"""What someone could work on: why these scales, and the steps of each."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import Item, Scale, TargetProfile
from scan.definition.nouns import Nouns
from scan.formats.result import MOST_FOCUS_SCALES
from scan.scoring.advice import Focus
from scan.scoring.scores import Profile
from scan.text.names import capital, number_word, oneself, scale_names, target_name

HEADING = "Waar je aan kunt werken"
ACT = "Doe dit volgende week"
MODULE = "Module"
EVIDENCE = "Bewijs"
SITUATION = "Noem een situatie van de afgelopen maand waarin je dit deed, of waarin je het had willen doen."


def focus_introduction(
    profile: Profile, focus: Sequence[Focus], target: TargetProfile | None, places: Sequence[Item]
) -> str:
    """Say why these scales are suggested; or why none is, and what `places`, the items to start with, are."""
    nouns = profile.instrument.nouns
    if not profile.known:
        return f"Vul eerst wat meer {nouns.item.many} in. Daarna staat hier waar je aan kunt werken."
    if profile.response.focus:
        return f"{capital(nouns.scale.these(len(focus)))} koos je zelf om aan te werken."
    if focus:
        return _suggestion_to_target(focus, target, nouns) if target else _suggestion(focus, nouns)
    return f"{_nothing_below(target, nouns)} {_where_to_start(places, nouns)}"


def equality(scales: Sequence[Scale]) -> str:
    """Say which other scales came out exactly equal, so that their order means nothing."""
    return f"Precies gelijk met {scale_names(scales)}; de volgorde zegt dus niets."


def own_step(scale: Scale, nouns: Nouns) -> str:
    """Offer the steps of any scale."""
    return f"Zet een stap {oneself([scale], nouns)}"


def question_heading(nouns: Nouns) -> str:
    """Announce the question to talk about."""
    return f"Vraag voor het gesprek met je {nouns.lead.one}"


def low_items_heading(nouns: Nouns) -> str:
    """Announce the items that someone rated low."""
    return f"Lees bij de {nouns.item.many} die je laag inschatte"


def choice_legend(nouns: Nouns) -> str:
    """Say how many scales someone can choose."""
    return f"Zelf kiezen: hooguit {number_word(MOST_FOCUS_SCALES)} {nouns.scale.many}"


def _suggestion_to_target(focus: Sequence[Focus], target: TargetProfile, nouns: Nouns) -> str:
    return f"Bij {nouns.scale.these(len(focus))} ligt {target_name(target)} hoger dan je balk."


def _suggestion(focus: Sequence[Focus], nouns: Nouns) -> str:
    these, scale = capital(nouns.scale.these(len(focus))), nouns.scale.one
    start = f"Begin klein, met één {scale}." if len(focus) > 1 else "Begin klein."
    return f"{these} schat je duidelijk lager in dan je hoogste {scale}. {start}"


def _nothing_below(target: TargetProfile | None, nouns: Nouns) -> str:
    if target:
        return f"Bij geen {nouns.scale.single} {nouns.scale.one} ligt {target_name(target)} hoger dan je balk."
    return f"Geen {nouns.scale.one} springt eruit als groeipunt."


def _where_to_start(places: Sequence[Item], nouns: Nouns) -> str:
    choose = f"kies zelf een {nouns.scale.one} waar je aan wilt werken."
    if not places:
        return f"Je schatte ook geen {nouns.item.one} laag in: {choose}"
    one_of = "" if len(places) == 1 else "een van "
    return f"Begin bij {one_of}{nouns.item.these(len(places))}, want die schatte je laag in. Of {choose}"
