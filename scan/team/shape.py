"""How the members of a team lie to each other on a scale: far apart, or most of them on one level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import Instrument, Level, Scale
from scan.team.coverage import LARGEST_SMALL_TEAM
from scan.team.figures import ScaleFigures

MOST_OUTSTANDING = 3
"""When something goes for more scales than this, or for more than half of them, none stands out."""
_MOST = Fraction(2, 3)
"""From this part on, members are together on a level."""
_TENTH = 10
"""One in so many is a part of a team that counts; in a smaller team one member is."""


@dataclass(frozen=True, slots=True)
class WideSpread:
    """A scale on which the team is spread out, from one level to another."""

    scale: Scale
    lowest: Level
    highest: Level


@dataclass(frozen=True, slots=True)
class SharedLevel:
    """A scale on which most members with a score (`count` of `scored`) stand on one level."""

    scale: Scale
    level: Level
    count: int
    scored: int


def slack(members: int) -> Fraction:
    """Give by how many members two counts may differ before the difference says anything: a tenth, and at least one."""
    return max(Fraction(members, _TENTH), Fraction(1))


def stands_out(found: int, scales: int) -> bool:
    """Say whether something that goes for so many of the scales sets them apart from the others."""
    return 0 < found <= min(MOST_OUTSTANDING, scales // 2)


def widest(figures: Sequence[ScaleFigures], instrument: Instrument) -> tuple[WideSpread, ...]:
    """Give the scales that span most levels; none when that is so of many, or when all stand on neighbouring ones.

    A level counts when one in ten stands on it, so that in a large team two people do not make it wide.
    """
    spans = [span for each in figures if (span := _span(each, instrument))]
    most = max((levels for levels, _ in spans), default=0)
    found = tuple(spread for levels, spread in spans if levels == most)
    return found if most > 1 and stands_out(len(found), len(figures)) else ()


def shared_levels(figures: Sequence[ScaleFigures], instrument: Instrument) -> tuple[SharedLevel, ...]:
    """Give the scales on which the largest part stands on one level; none when that is so of many."""
    found = [shared for each in figures if (shared := _shared(each, instrument))]
    most = max((Fraction(each.count, each.scored) for each in found), default=Fraction())
    outstanding = tuple(each for each in found if most * each.scored - each.count <= slack(each.scored))
    return outstanding if stands_out(len(outstanding), len(figures)) else ()


def rare(figures: Sequence[ScaleFigures], members: int) -> tuple[list[Scale], list[Scale]]:
    """Give the scales on which no member stands on the upper levels, and those on which one does.

    In a small team one is enough, and where counts are not shown nothing is said.
    """
    upper = [(each.scale, each.scored - each.low) for each in figures if each.scored and each.low is not None]
    nobody, one = ([scale for scale, count in upper if count == few] for few in (0, 1))
    return nobody, one if members > LARGEST_SMALL_TEAM else []


def _span(figures: ScaleFigures, instrument: Instrument) -> tuple[int, WideSpread] | None:
    taken = list(_taken(figures, instrument))
    if not taken:
        return None
    ends = instrument.levels[taken[0]], instrument.levels[taken[-1]]
    return taken[-1] - taken[0], WideSpread(figures.scale, *ends)


def _taken(figures: ScaleFigures, instrument: Instrument) -> Iterator[int]:
    """Give the places of the levels on which a part of the team stands that counts."""
    for place, level in enumerate(instrument.levels):
        count = figures.levels[level.key] if figures.levels else 0
        if count and count * _TENTH >= figures.scored:
            yield place


def _shared(figures: ScaleFigures, instrument: Instrument) -> SharedLevel | None:
    if not figures.levels or figures.scored < 2:
        return None
    count, level = max(((figures.levels[level.key], level) for level in instrument.levels), key=lambda pair: pair[0])
    return SharedLevel(figures.scale, level, count, figures.scored) if count >= _MOST * figures.scored else None
