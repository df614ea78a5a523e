"""What a whole profile shows: what the numbers allow us to say, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from scan.definition.nouns import Nouns
from scan.scoring.scores import Group, Known, Profile
from scan.text.names import capital, oneself, scale_names

_MOST_NAMED = 3
"""More scales than this in one sentence and nobody reads them."""


def conclusion(profile: Profile) -> str:
    """Say in one or two sentences what the whole profile shows."""
    known, nouns = profile.known, profile.instrument.nouns
    if not known:
        return _too_few(profile)
    if len(known) == 1:
        return (
            f"Alleen {nouns.scale.the} {scale_names([known[0][0]])} heeft genoeg antwoorden. "
            f"Vergelijken met andere {nouns.scale.many} kan nog niet."
        )
    return _flat(profile) if profile.flat else _contrast(profile)


def _too_few(profile: Profile) -> str:
    needed, items = profile.instrument.answers_needed, len(profile.instrument.scales[0].items)
    per = profile.instrument.nouns.scale.one
    return f"Er zijn nog te weinig antwoorden voor een resultaat. Per {per} heb je er {needed} van de {items} nodig."


def _flat(profile: Profile) -> str:
    nouns = profile.instrument.nouns
    all_of_them = len(profile.known) == len(profile.scores)
    which = f"je {nouns.scale.many}" if all_of_them else f"de {nouns.scale.many} met genoeg antwoorden"
    article = nouns.scale.article
    ends = f"de balken van {article} hoogste en {article} laagste raken elkaar"
    if any(one.differs_from(other) for (_, one), (_, other) in combinations(profile.known, 2)):
        return (
            f"{capital(ends)}. Daarom noemen we geen {nouns.scale.one} hoog of laag, ook al liggen andere balken los."
        )
    return f"Je schat {which} ongeveer even hoog in: {ends}."


def _contrast(profile: Profile) -> str:
    """Name the scales that stand out, as far as each of them differs from each at the other end."""
    top, bottom = _known_in(profile, "kop"), _known_in(profile, "groei")
    nouns = profile.instrument.nouns
    if not _all_differ(top, bottom):
        return _extremes(profile)
    everything = len(top) + len(bottom) == len(profile.known)
    if everything and len(bottom) > _MOST_NAMED:
        return f"Je schat jezelf {_as(top, nouns)} duidelijk hoger in dan in de andere {nouns.scale.many}."
    if everything and len(top) > _MOST_NAMED:
        return f"Je schat jezelf {_as(bottom, nouns)} duidelijk lager in dan in de andere {nouns.scale.many}."
    return _highest_and_lowest(top, bottom, nouns)


def _extremes(profile: Profile) -> str:
    """Name only the highest and the lowest: the scales near them differ from one end, not from each other."""
    means = [estimate.mean for _, estimate in profile.known]
    highest = [known for known in profile.known if known[1].mean == max(means)]
    lowest = [known for known in profile.known if known[1].mean == min(means)]
    if not _all_differ(highest, lowest):
        highest, lowest = highest[:1], lowest[:1]  # the two that made the profile not flat
    nouns = profile.instrument.nouns
    extremes = _highest_and_lowest(highest, lowest, nouns)
    return f"{extremes} De andere {nouns.scale.many} liggen er te dicht bij om ze scherp in te delen."


def _highest_and_lowest(top: Sequence[Known], bottom: Sequence[Known], nouns: Nouns) -> str:
    return (
        f"Je schat jezelf het hoogst in {_as(top, nouns)} en het laagst {_as(bottom, nouns)}. "
        "De balken van hoogst en laagst raken elkaar niet."
    )


def _known_in(profile: Profile, group: Group) -> list[Known]:
    return [known for known in profile.known if profile.groups.get(known[0].key) == group]


def _all_differ(top: Sequence[Known], bottom: Sequence[Known]) -> bool:
    return all(high.differs_from(low) for _, high in top for _, low in bottom)


def _as(known: Sequence[Known], nouns: Nouns) -> str:
    return oneself([scale for scale, _ in known], nouns)
