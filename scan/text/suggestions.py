"""What someone could work on: why these scales, and the steps of each."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import Instrument, Item, Scale, TargetProfile
from scan.definition.nouns import Nouns
from scan.formats.result import MOST_FOCUS_SCALES
from scan.scoring.advice import Focus
from scan.scoring.scores import Profile
from scan.text.names import capital, number_word, oneself, scale_names, target_name

ACT = "Doe dit volgende week"
START = "Waar je kunt beginnen"
CALENDAR_BUTTON = "Zet in mijn agenda"
AGAIN_BUTTON = "Zet ook in mijn agenda: over een half jaar opnieuw"
_MOST_NAMED = 3
"""More names than this in one sentence and nobody reads them."""


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
    nothing = _nothing_below(target, nouns) if target or len(profile.known) > 1 else _nothing_beside(nouns)
    return f"{nothing} {_where_to_start(places, nouns)}"


def _nothing_beside(nouns: Nouns) -> str:
    return f"Er is nog maar één {nouns.scale.one} met een score, dus er valt niets te vergelijken."


def equality(scales: Sequence[Scale]) -> str:
    """Say which other scales came out exactly equal, so that their order means nothing."""
    return f"Precies gelijk met {scale_names(scales)}; de volgorde zegt dus niets."


def own_step(scale: Scale, nouns: Nouns) -> str:
    """Offer the steps of any scale."""
    return f"Zet een stap {oneself([scale], nouns)}"


def second_focus(scale: Scale, nouns: Nouns) -> str:
    """Offer another scale beside the first."""
    return f"Of begin {oneself([scale], nouns)}"


def module_heading(nouns: Nouns) -> str:
    """Announce what there is to work with."""
    return capital(nouns.module.one)


def sheet_button(nouns: Nouns) -> str:
    """Offer what someone can begin on."""
    return f"Pak {nouns.sheet.the}"


def question_heading(nouns: Nouns) -> str:
    """Announce the question to talk about."""
    return f"Vraag voor je {nouns.lead.one}"


def low_items_heading(scale: Scale, nouns: Nouns) -> str:
    """Announce the items of one scale that someone rated low."""
    return f"Lees bij wat je {oneself([scale], nouns)} laag inschatte"


def why_heading(nouns: Nouns) -> str:
    """Announce why a scale stands first."""
    return f"Waarom {nouns.scale.this} {nouns.scale.one}"


def reason(focus: Focus, profile: Profile, target: TargetProfile | None) -> str:
    """Say why someone could work on this scale, among those that are suggested."""
    scale = profile.instrument.nouns.scale
    if focus.scale.key in profile.response.focus:
        return f"{capital(scale.this)} {scale.one} koos je zelf."
    if target:
        return _below(focus, profile, target)
    return _lower_than(focus, profile)


def choice_summary(nouns: Nouns, another: bool) -> str:
    """Offer to choose a scale, or `another` than those that are suggested."""
    return f"Kies een ander{nouns.scale.ending} {nouns.scale.one}" if another else f"Kies zelf een {nouns.scale.one}"


def calendar_text(focus: Focus, instrument: Instrument) -> str:
    """Say in a calendar where an act comes from, and what goes with it."""
    nouns = instrument.nouns
    return (
        f"{capital(oneself([focus.scale], nouns))}, uit mijn resultaat van {nouns.scan.the}.\n"
        f"{module_heading(nouns)}: {focus.module.title}.\n{question_heading(nouns)}: {focus.question}"
    )


def again_title(nouns: Nouns) -> str:
    """Name another attempt, half a year on, in a calendar."""
    return f"Opnieuw {nouns.scan.the} invullen en met mijn bestand van vorige keer vergelijken"


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


def _below(focus: Focus, profile: Profile, target: TargetProfile) -> str:
    """Say how a scale lies to a target that lies above its bar; the one with the largest gap says so."""
    gaps = {
        scale.key: target.targets[scale.key] - estimate.mean
        for scale, estimate in profile.known
        if scale.key in target.targets and estimate.falls_short_of(target.targets[scale.key])
    }
    is_furthest = len(gaps) > 1 and gaps[focus.scale.key] == max(gaps.values())
    return f"Hier ligt {target_name(target)} {'het verst ' if is_furthest else ''}boven je balk."


def _lower_than(focus: Focus, profile: Profile) -> str:
    """Name the scales that lie higher, bar free of bar."""
    estimates = {scale.key: estimate for scale, estimate in profile.known}
    own = estimates[focus.scale.key]
    higher = [scale for scale, one in profile.known if one.mean > own.mean and one.differs_from(own)]
    lowest = "ligt het laagst en " if own.mean == min(one.mean for one in estimates.values()) else ""
    return f"De balk {lowest}raakt die van {_others(higher, profile)} niet."


def _others(scales: Sequence[Scale], profile: Profile) -> str:
    """Name some scales of a profile, or count them when they are many."""
    if len(scales) <= _MOST_NAMED:
        return scale_names(scales)
    many = profile.instrument.nouns.scale.many
    everything = len(scales) == len(profile.known) - 1
    return f"de andere {many}" if everything else f"{number_word(len(scales))} andere {many}"
