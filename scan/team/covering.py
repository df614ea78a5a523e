"""Who covers what is asked of a scale: by name where members gave one, and else how many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scan.team.figures import ScaleFigures
from scan.team.member import Member
from scan.team.outcome import Outcome
from scan.team.standing import Standing
from scan.text.team.naming import Those

MOST_NAMED = 12
"""More names in one sentence nobody reads; then it is how many."""


@dataclass(frozen=True, slots=True)
class Covering:
    """A scale of which something is asked, who reach that, and who are near it; `None` for what is not shown."""

    figures: ScaleFigures
    target: Fraction
    reach: Those | None
    near: Those | None


def coverings(outcome: Outcome) -> Iterator[Covering]:
    """Give the scales of which something is asked, in their own order."""
    for place, each in enumerate(outcome.figures):
        if (aim := each.target) is not None:
            standings = [(member, member.standings[place]) for member in outcome.named]
            yield Covering(
                each,
                aim,
                _those(standings, each.reached, Standing.reaches, aim),
                _those(standings, each.near, Standing.is_near, aim),
            )


def name_some(members: Sequence[Member], count: int, most: int = MOST_NAMED) -> Those:
    """Name those with a label, of `count` in all; when they are too many, nobody."""
    labels = tuple(member.label for member in members if member.label)
    return Those(labels, count - len(labels)) if len(labels) <= most else Those((), count)


def _those(
    standings: Sequence[tuple[Member, Standing | None]],
    count: int | None,
    is_one: Callable[[Standing, Fraction], bool],
    aim: Fraction,
) -> Those | None:
    """Name those of whom something goes, of `count` in all; a place where many stand is asked about once."""
    if count is None:
        return None
    kinds = {each for each in {standing for _, standing in standings} if each and is_one(each, aim)}
    return name_some([member for member, standing in standings if standing in kinds], count)
