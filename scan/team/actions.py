"""What a team can do with what it sees. It never says who is better: only who could take along whom, on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import Instrument, Level, Scale
from scan.team.figures import ScaleFigures
from scan.team.member import Member
from scan.team.standing import Standing

MOST_MODULES = 2
_MOST_WIDEST = 3
"""When more scales than this are spread out equally far, none of them stands out."""


@dataclass(frozen=True, slots=True)
class TakingAlong:
    """On one scale, members who could take others along, and those others: of each pair the bars do not touch."""

    scale: Scale
    guides: tuple[Member, ...]
    followers: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class ServingModule:
    """A scale whose module serves many; `equal_with` names others that serve exactly as many."""

    scale: Scale
    equal_with: tuple[Scale, ...]


@dataclass(frozen=True, slots=True)
class WideSpread:
    """A scale on which the team is spread out, from one level to another."""

    scale: Scale
    lowest: Level
    highest: Level


@dataclass(frozen=True, slots=True)
class Actions:
    """Who could take whom along, which modules serve most, where a next member should be strong, what nobody named.

    `needed` is empty without a target. `unnamed` are the scales on which no member has a score; `widest` those on which
    members stand on the levels that lie furthest apart.
    """

    taking_along: tuple[TakingAlong, ...]
    modules: tuple[ServingModule, ...]
    needed: tuple[Scale, ...]
    unnamed: tuple[Scale, ...]
    widest: tuple[WideSpread, ...]


def plan_actions(
    members: Sequence[Member], figures: Sequence[ScaleFigures], counts: Sequence[int | None], instrument: Instrument
) -> Actions:
    """Plan from the open members, and from the figures of all.

    `counts` holds, for each scale, how many members its module would serve; `None` where that rests on too few.
    """
    named = [member for member in members if member.is_open]
    pairs = [_taking_along(place, each, named, instrument) for place, each in enumerate(figures)]
    return Actions(
        taking_along=tuple(pair for pair in pairs if pair),
        modules=_modules(figures, counts),
        needed=_needed(figures),
        unnamed=tuple(each.scale for each in figures if not each.scored),
        widest=_widest(figures, instrument),
    )


def _taking_along(
    place: int, figures: ScaleFigures, members: Sequence[Member], instrument: Instrument
) -> TakingAlong | None:
    """Pair members on the highest level with those below them; with a target, only those whom it lies above."""
    top = instrument.levels[-1]
    standing = [(member, each) for member in members if (each := member.standings[place])]
    guides = {each for _, each in standing if each.level == top}
    kinds = {each for _, each in standing}
    followers = {each for each in kinds if guides and _follows(each, guides, figures.target)}
    if not followers:
        return None
    return TakingAlong(
        figures.scale,
        tuple(member for member, each in standing if each in guides),
        tuple(member for member, each in standing if each in followers),
    )


def _follows(one: Standing, guides: set[Standing], target: Fraction | None) -> bool:
    is_short = target is None or not (one.reaches(target) or one.is_near(target))
    return is_short and one not in guides and all(guide.differs_from(one) for guide in guides)


def _modules(figures: Sequence[ScaleFigures], counts: Sequence[int | None]) -> tuple[ServingModule, ...]:
    """Choose the scales whose module serves most; of equals the first in the fixed order, and the others are named."""
    serving = [(each.scale, count) for each, count in zip(figures, counts, strict=True) if count]
    ranked = sorted(serving, key=lambda pair: -pair[1])[:MOST_MODULES]
    return tuple(
        ServingModule(scale, tuple(other for other, times in serving if times == count and other != scale))
        for scale, count in ranked
    )


def _widest(figures: Sequence[ScaleFigures], instrument: Instrument) -> tuple[WideSpread, ...]:
    """Give the scales that span most levels; none when that is so of many, or when all stand on neighbouring ones."""
    spans = []
    for each in figures:
        taken = [place for place, level in enumerate(instrument.levels) if each.levels and each.levels[level.key]]
        if taken and taken[-1] - taken[0] > 1:
            spans.append((taken[-1] - taken[0], each.scale, taken))
    most = max((span for span, _, _ in spans), default=0)
    widest = tuple(
        WideSpread(scale, instrument.levels[taken[0]], instrument.levels[taken[-1]])
        for span, scale, taken in spans
        if span == most
    )
    return widest if len(widest) <= _MOST_WIDEST else ()


def _needed(figures: Sequence[ScaleFigures]) -> tuple[Scale, ...]:
    """Give the scales that nobody covers; when every scale has someone, those that are covered thinly."""
    uncovered = tuple(each.scale for each in figures if each.coverage == "open")
    return uncovered or tuple(each.scale for each in figures if each.coverage == "dun")
