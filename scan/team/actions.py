"""What a team can do with what it sees. It never says who is better: only who could take others along, on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scan.definition.model import Instrument, Scale
from scan.team.figures import ScaleFigures
from scan.team.member import Member
from scan.team.shape import WideSpread, rare, slack, stands_out, widest
from scan.team.standing import Standing


@dataclass(frozen=True, slots=True)
class TakingAlong:
    """On one scale, members who could take others along, and those others: of each pair the bars do not touch."""

    scale: Scale
    guides: tuple[Member, ...]
    followers: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class ServingModule:
    """A scale whose module serves the team; `equal_with` names others of which the same goes."""

    scale: Scale
    equal_with: tuple[Scale, ...]


@dataclass(frozen=True, slots=True)
class Actions:
    """Who could take others along, which modules serve, where a next member should be strong, what nobody named.

    With a target, `modules` are the scales that it asks and the team does not cover, the open ones first; without one,
    those where clearly more members stand on the lower levels than elsewhere, or nobody stands higher. `needed` is
    empty without a target.
    `unnamed` are the scales on which no member has a score; `widest` those on which the team is spread out furthest.
    """

    taking_along: tuple[TakingAlong, ...]
    modules: tuple[ServingModule, ...]
    needed: tuple[Scale, ...]
    unnamed: tuple[Scale, ...]
    widest: tuple[WideSpread, ...]


def plan_actions(
    people: Sequence[Member],
    members: int,
    figures: Sequence[ScaleFigures],
    instrument: Instrument,
    *,
    has_target: bool,
) -> Actions:
    """Plan from the open members (`people`), and from the figures of all."""
    places = [place for place, each in enumerate(figures) if each.target is not None or not has_target]
    pairs = [_taking_along(place, figures[place], people, instrument) for place in places]
    return Actions(
        taking_along=tuple(pair for pair in pairs if pair),
        modules=_uncovered(figures) if has_target else _lowest(figures, members),
        needed=_needed(figures),
        unnamed=tuple(each.scale for each in figures if not each.scored),
        widest=widest(figures, instrument),
    )


def _taking_along(
    place: int, figures: ScaleFigures, members: Sequence[Member], instrument: Instrument
) -> TakingAlong | None:
    """Pair members on the highest level with those whose bar lies below theirs."""
    top = instrument.levels[-1]
    standing = [(member, each) for member in members if (each := member.standings[place])]
    guides = {each for _, each in standing if each.level == top}
    kinds = {each for _, each in standing}
    followers = {each for each in kinds if guides and _follows(each, guides)}
    if not followers:
        return None
    return TakingAlong(
        figures.scale,
        tuple(member for member, each in standing if each in guides),
        tuple(member for member, each in standing if each in followers),
    )


def _follows(one: Standing, guides: set[Standing]) -> bool:
    return one not in guides and all(guide.differs_from(one) for guide in guides)


def _uncovered(figures: Sequence[ScaleFigures]) -> tuple[ServingModule, ...]:
    """Give the scales that are asked and not covered: those of nobody, and then those that are covered thinly."""
    kinds = ([each.scale for each in figures if each.coverage == word] for word in ("open", "dun"))
    return tuple(module for scales in kinds for module in _equals(scales))


def _lowest(figures: Sequence[ScaleFigures], members: int) -> tuple[ServingModule, ...]:
    """Give the scales where most members stand on the lower levels, or else all, or all but one.

    None where that is so of many, or not shown.
    """
    counts = [each.low for each in figures if each.low is not None]
    if len(counts) < len(figures) or not any(counts) or members == 1:
        return ()
    most = max(counts)
    lowest = [each.scale for each in figures if each.low and most - each.low <= slack(members)]
    kinds = (lowest, *rare(figures, members))
    return _equals(next((each for each in kinds if stands_out(len(each), len(figures))), ()))


def _equals(scales: Sequence[Scale]) -> tuple[ServingModule, ...]:
    return tuple(ServingModule(scale, tuple(other for other in scales if other != scale)) for scale in scales)


def _needed(figures: Sequence[ScaleFigures]) -> tuple[Scale, ...]:
    """Give the scales that nobody covers; when every scale has someone, those that are covered thinly."""
    uncovered = tuple(each.scale for each in figures if each.coverage == "open")
    return uncovered or tuple(each.scale for each in figures if each.coverage == "dun")
