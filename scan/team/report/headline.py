"""What a team comes to, in one or two sentences. It is a finding and never an instruction: it also stands on paper."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

from scan.team.outcome import Outcome
from scan.team.shape import rare, shared_levels
from scan.text.team import headlines as words

_Key = TypeVar("_Key", bound=Hashable)
_One = TypeVar("_One")


def headline(outcome: Outcome) -> str:
    """Say what is covered; without a target, how the members lie to each other."""
    instrument = outcome.instrument
    if outcome.target:
        asked = [(each.scale, each.coverage) for each in outcome.figures if each.target is not None]
        return words.covered(asked, instrument)
    if outcome.members == 1:
        return words.ONE_MEMBER
    if any(each.levels is not None for each in outcome.figures):
        return _shape(outcome)
    means = _by((instrument.level(each.mean), each.scale) for each in outcome.figures if each.mean is not None)
    if not means:
        return words.no_scores(outcome.members, instrument)
    return words.means([(level.label, means[level]) for level in instrument.levels if level in means], instrument)


def _shape(outcome: Outcome) -> str:
    nobody, one = rare(outcome.figures, outcome.members)
    told = []
    if nobody or one:
        told.append(words.rare(nobody, one, outcome.instrument))
    if widest := outcome.actions.widest:
        spreads = _by(((each.lowest.label, each.highest.label), each.scale) for each in widest)
        told.append(words.far_apart([(*ends, scales) for ends, scales in spreads.items()]))
    wide = {each.scale.key for each in outcome.actions.widest}
    shared = [each for each in shared_levels(outcome.figures, outcome.instrument) if each.scale.key not in wide]
    if shared:
        levels = _by((each.level.label, (each.scale, each.count, each.scored)) for each in shared)
        told.append(words.together(list(levels.items())))
    return " ".join(told) or _lowest(outcome) or words.nothing_stands_out(outcome.instrument)


def _lowest(outcome: Outcome) -> str:
    found = {each.scale.key for each in outcome.actions.modules}
    low = [(each.scale, each.low, each.scored) for each in outcome.figures if each.scale.key in found and each.low]
    return words.lowest(low, outcome.instrument) if low else ""


def _by(pairs: Iterable[tuple[_Key, _One]]) -> dict[_Key, list[_One]]:
    """Put together what has the same key."""
    found: dict[_Key, list[_One]] = {}
    for key, one in pairs:
        found.setdefault(key, []).append(one)
    return found
