"""The Dutch sentences of the report: what the numbers allow us to say, and no more.

Always "je schat in", never "je bent": a self-rating is a self-image (design principle 4).
"""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import OWN_TARGET, SHORT, Instrument, Scale, TargetProfile
from scan.scoring.advice import Focus
from scan.scoring.change import Change
from scan.scoring.exact import decimal_text
from scan.scoring.peer import Discrepancy, PeerRating
from scan.scoring.scores import Group, Known, Profile, Score

GROUP_NAMES: dict[Group, str] = {"kop": "kopgroep", "midden": "midden", "groei": "groeigroep"}
VERDICT_NAMES = {
    "waarschijnlijk-veranderd": "waarschijnlijk veranderd",
    "mogelijk-veranderd": "mogelijk veranderd",
    "binnen-de-marge": "binnen de marge",
}

_CHOOSE = "Kies zelf een rol waar je aan wilt werken."
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_MOST_NAMED = 3
"""More roles than this in one sentence and nobody reads them."""

SITUATION = "Noem een situatie van de afgelopen maand waarin je dit deed, of waarin je het had willen doen."


def conclusion(profile: Profile) -> str:
    """Say in one or two sentences what the whole profile shows."""
    known = profile.known
    if not known:
        needed, items = profile.instrument.answers_needed, len(profile.instrument.scales[0].items)
        return f"Er zijn nog te weinig antwoorden voor een resultaat. Per rol heb je er {needed} van de {items} nodig."
    if profile.instrument.edition == SHORT:
        return (
            "Dit is een indicatie: de korte i-scan vraagt te weinig om je rollen op volgorde te zetten. "
            "Lees per rol wat je antwoorden zeggen."
        )
    if len(known) == 1:
        name = role_names([known[0][0]])
        return f"Alleen de rol {name} heeft genoeg antwoorden. Vergelijken met andere rollen kan nog niet."
    if profile.flat:
        which = "Je rollen" if len(known) == len(profile.scores) else "De rollen met genoeg antwoorden"
        return f"{which} liggen te dicht bij elkaar om er één boven of onder te zetten. Het verschil valt in de marge."
    return _contrast(profile)


def focus_introduction(profile: Profile, focus: Sequence[Focus], target: TargetProfile | None) -> str:
    """Say why these roles are suggested, or why none is."""
    if not profile.known:
        return "Vul eerst wat meer stellingen in. Daarna staat hier waar je aan kunt werken."
    if profile.response.focus:
        return f"Deze {_plural(len(focus))} koos je zelf om aan te werken."
    return _suggestion_to_target(focus, target) if target else _suggestion(profile, focus)


def _suggestion_to_target(focus: Sequence[Focus], target: TargetProfile) -> str:
    if focus:
        return f"Bij deze {_plural(len(focus))} zit je verder onder {_target_name(target)} dan de marge."
    return f"Geen rol ligt verder onder {_target_name(target)} dan de marge. {_CHOOSE}"


def _suggestion(profile: Profile, focus: Sequence[Focus]) -> str:
    if focus:
        return f"Deze {_plural(len(focus))} schat je duidelijk lager in dan je hoogste rol. Begin klein, met één rol."
    if profile.instrument.edition == SHORT:
        return f"De korte i-scan stelt geen rol voor: daarvoor zijn de marges te ruim. {_CHOOSE}"
    return f"Geen rol springt eruit als groeipunt. {_CHOOSE}"


def equality(focus: Focus) -> str:
    """Say which other roles came out exactly equal, so that their order means nothing."""
    if not focus.equal_with:
        return ""
    return f"Precies gelijk met {role_names(focus.equal_with)}; de volgorde zegt dus niets."


def missing_answers(score: Score, instrument: Instrument) -> str:
    """Say why a scale has no score."""
    needed, items = instrument.answers_needed, len(score.scale.items)
    not_applicable = f" ({score.not_applicable} keer 'niet van toepassing')" if score.not_applicable else ""
    return (
        f"{score.scale.title}: {score.answered} van de {items} stellingen beantwoord{not_applicable}; "
        f"voor een score zijn er {needed} nodig."
    )


def target_text(target: TargetProfile | None) -> str:
    """Say what the ticks in the chart are, to follow another sentence; empty without a target profile."""
    return f" De streepjes zijn {_target_name(target)}." if target else ""


def difference_text(change: Change | None) -> str:
    """Write a difference with its sign."""
    if change is None:
        return "–"
    return ("+" if change.difference > 0 else "") + decimal_text(change.difference, 1)


def distance_text(discrepancy: Discrepancy | None) -> str:
    """Say what the distance between a colleague's view and one's own allows us to conclude."""
    if discrepancy is None:
        return "niet te vergelijken: te weinig antwoorden"
    if not discrepancy.differs:
        return "binnen de marge"
    return "je collega schat je hoger in" if discrepancy.points > 0 else "je collega schat je lager in"


def second_view_conclusion(rating: PeerRating) -> str:
    """Say in one sentence where two people see the same i-coach differently."""
    apart = [score.scale for score in rating.profile.scores if _is_apart(rating.discrepancies.get(score.scale.key))]
    if not rating.discrepancies:
        return "Er zijn te weinig antwoorden om naast elkaar te leggen."
    if not apart:
        return "Jullie beelden verschillen bij geen enkele rol meer dan de marge."
    return f"Jullie beelden verschillen meer dan de marge bij {role_names(apart)}. Vraag wat je collega zag."


def month_text(month: str | None) -> str:
    """Write a month as people do: november 2026."""
    if month is None:
        return "zonder maand"
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def verdict_text(change: Change | None) -> str:
    """Say what two attempts at one role allow us to conclude."""
    if change is None:
        return "niet te vergelijken: minstens één van de twee keren waren er te weinig antwoorden"
    return VERDICT_NAMES[change.verdict]


def role_names(scales: Sequence[Scale]) -> str:
    """List roles as a sentence does: 'coach, adviseur en trainer'."""
    names = [scale.title.lower() for scale in scales]
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _is_apart(discrepancy: Discrepancy | None) -> bool:
    return discrepancy is not None and discrepancy.differs


def _contrast(profile: Profile) -> str:
    """Name the roles that stand out, as far as each of them differs from each at the other end."""
    top, bottom = _known_in(profile, "kop"), _known_in(profile, "groei")
    if not _all_differ(top, bottom):
        return _extremes(profile)
    everything = len(top) + len(bottom) == len(profile.known)
    if everything and len(bottom) > _MOST_NAMED:
        return f"Je schat jezelf als {_names(top)} duidelijk hoger in dan in de andere rollen."
    if everything and len(top) > _MOST_NAMED:
        return f"Je schat jezelf als {_names(bottom)} duidelijk lager in dan in de andere rollen."
    return (
        f"Je schat jezelf het hoogst in als {_names(top)} en het laagst als {_names(bottom)}. "
        "Dat verschil is groter dan de marge."
    )


def _extremes(profile: Profile) -> str:
    """Name only the highest and the lowest: the roles near them differ from one end, not from each other."""
    means = [estimate.mean for _, estimate in profile.known]
    highest = [known for known in profile.known if known[1].mean == max(means)]
    lowest = [known for known in profile.known if known[1].mean == min(means)]
    if not _all_differ(highest, lowest):
        highest, lowest = highest[:1], lowest[:1]  # the two that made the profile not flat
    return (
        f"Je schat jezelf het hoogst in als {_names(highest)} en het laagst als {_names(lowest)}. "
        "Dat verschil is groter dan de marge. De andere rollen liggen er te dicht bij om ze scherp in te delen."
    )


def _known_in(profile: Profile, group: Group) -> list[Known]:
    return [known for known in profile.known if profile.groups.get(known[0].key) == group]


def _all_differ(top: Sequence[Known], bottom: Sequence[Known]) -> bool:
    return all(high.differs_from(low) for _, high in top for _, low in bottom)


def _names(known: Sequence[Known]) -> str:
    return role_names([scale for scale, _ in known])


def _target_name(target: TargetProfile) -> str:
    return target.title if target.key == OWN_TARGET else f"het doelprofiel '{target.title}'"


def _plural(count: int) -> str:
    return "rol" if count == 1 else "rollen"
