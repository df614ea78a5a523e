"""What may be shown of one scale of a team, or of a group in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from scan.definition.model import Instrument, Scale
from scan.team.coverage import Coverage, coverage
from scan.team.sums import ScaleSums, Targets, TeamSums
from scan.team.suppression import FEWEST_FOR_A_DISTRIBUTION, FEWEST_FOR_A_MEAN, few_apart


@dataclass(frozen=True, slots=True)
class ScaleFigures:
    """One scale: how many members have a score on it, and what that comes to; `None` for what is not shown.

    `measured` of them gave a number and not only a level. `levels` counts members by level, `mean` is that of their
    scores, `reached` and `near` count those who reach the target and those who have it inside their bar. `low` counts
    the members on the lower half of the levels.
    """

    scale: Scale
    scored: int
    measured: int
    levels: Mapping[str, int] | None
    mean: Fraction | None
    target: Fraction | None
    reached: int | None
    near: int | None
    coverage: Coverage | None
    low: int | None


def all_figures(sums: TeamSums, targets: Targets, instrument: Instrument) -> tuple[ScaleFigures, ...]:
    """Give every figure of a team whose members know that whoever has the files can read them."""
    return tuple(
        _figures(scale, each, targets.get(scale.key), sums.members, instrument)
        for scale, each in zip(instrument.scales, sums.scales, strict=True)
    )


def shown_figures(
    sums: TeamSums, targets: Targets, instrument: Instrument, hides: tuple[frozenset[str], frozenset[str]]
) -> tuple[ScaleFigures, ...]:
    """Give the figures of members without a name.

    `hides` holds the keys of the scales without means, and of those without a distribution.
    """
    no_mean, no_distribution = hides
    return tuple(
        _without(each, no_mean=each.scale.key in no_mean, no_distribution=each.scale.key in no_distribution)
        for each in all_figures(sums, targets, instrument)
    )


def beside_later(then: ScaleFigures, now: ScaleFigures) -> ScaleFigures:
    """Give what may be shown of a sum beside a later one: somebody may skip a scale at one of the two moments."""
    return _without(then, no_mean=True, no_distribution=True) if few_apart(then.scored, now.scored) else then


def too_small(sums: TeamSums, instrument: Instrument) -> tuple[frozenset[str], frozenset[str]]:
    """Give the keys of the scales on which too few have a score for a mean, and for a distribution."""
    scored = [(scale.key, each.scored) for scale, each in zip(instrument.scales, sums.scales, strict=True)]
    no_mean, no_distribution = (
        frozenset(key for key, size in scored if size < fewest)
        for fewest in (FEWEST_FOR_A_MEAN, FEWEST_FOR_A_DISTRIBUTION)
    )
    return no_mean, no_distribution


def _figures(
    scale: Scale, sums: ScaleSums, target: Fraction | None, members: int, instrument: Instrument
) -> ScaleFigures:
    reached, near = sums.reached, sums.near
    return ScaleFigures(
        scale=scale,
        scored=sums.scored,
        measured=sums.measured,
        levels=sums.levels,
        mean=sums.mean if sums.scored >= FEWEST_FOR_A_MEAN else None,
        target=target,
        reached=reached,
        near=near,
        coverage=coverage(reached, near, members) if reached is not None and near is not None else None,
        low=sum(sums.levels[level.key] for level in instrument.lower_levels),
    )


def _without(figures: ScaleFigures, *, no_mean: bool, no_distribution: bool) -> ScaleFigures:
    if no_mean:
        figures = replace(figures, mean=None, coverage=None)
    return replace(figures, levels=None, reached=None, near=None, low=None) if no_distribution else figures
