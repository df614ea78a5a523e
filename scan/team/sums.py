"""Counts and sums over members: all that stays of them where members add themselves one after another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from scan.definition.model import Instrument
from scan.team.member import Member
from scan.team.standing import Standing


@dataclass(frozen=True, slots=True)
class ScaleSums:
    """Of one scale: how many have a score there, how many of those stand on each level, and how they lie to a target.

    `measured` of them gave a number and not only a level; their means add up to `total`. `reached` and `near` are
    `None` when there is no target for this scale.
    """

    scored: int
    measured: int
    total: Fraction
    levels: Mapping[str, int]
    reached: int | None
    near: int | None

    @property
    def mean(self) -> Fraction | None:
        """The mean over all who have a score; none when some gave only a level."""
        return self.total / self.scored if self.scored and self.measured == self.scored else None

    def plus(self, other: ScaleSums) -> ScaleSums:
        """Add the sums of others."""
        return ScaleSums(
            self.scored + other.scored,
            self.measured + other.measured,
            self.total + other.total,
            {key: count + other.levels[key] for key, count in self.levels.items()},
            _plus(self.reached, other.reached),
            _plus(self.near, other.near),
        )


@dataclass(frozen=True, slots=True)
class TeamSums:
    """How many members there are, and the sums of each scale, in the order of the instrument."""

    members: int
    scales: tuple[ScaleSums, ...]

    def plus(self, other: TeamSums) -> TeamSums:
        """Add the sums of other members."""
        pairs = zip(self.scales, other.scales, strict=True)
        return TeamSums(self.members + other.members, tuple(one.plus(more) for one, more in pairs))


Targets = Mapping[str, Fraction]
"""What is asked, by scale."""


def sum_up(members: Iterable[Member], instrument: Instrument, targets: Targets) -> TeamSums:
    """Add up members; a scale that `targets` leaves out is laid beside nothing."""
    counts: list[Counter[Standing | None]] = [Counter() for _ in instrument.scales]
    number = 0
    for member in members:
        number += 1
        for count, standing in zip(counts, member.standings, strict=True):
            count[standing] += 1
    scales = zip(instrument.scales, counts, strict=True)
    return TeamSums(number, tuple(_scale_sums(count, targets.get(scale.key), instrument) for scale, count in scales))


def sums_data(sums: TeamSums) -> dict[str, Any]:
    """Write sums as plain data; a total as a fraction, so that nothing is lost on the way."""
    return {"members": sums.members, "scales": [_scale_data(each) for each in sums.scales]}


def read_sums(data: Mapping[str, Any]) -> TeamSums:
    """Take over sums that `sums_data` wrote and a page kept."""
    return TeamSums(
        data["members"],
        tuple(
            ScaleSums(
                each["scored"],
                each["measured"],
                Fraction(each["total"]),
                each["levels"],
                each["reached"],
                each["near"],
            )
            for each in data["scales"]
        ),
    )


def _scale_sums(counts: Counter[Standing | None], aim: Fraction | None, instrument: Instrument) -> ScaleSums:
    known = [(standing, times) for standing, times in counts.items() if standing]
    measured = [(standing.estimate.mean, times) for standing, times in known if standing.estimate]
    levels = dict.fromkeys((level.key for level in instrument.levels), 0)
    for standing, times in known:
        levels[standing.level.key] += times
    return ScaleSums(
        scored=sum(times for _, times in known),
        measured=sum(times for _, times in measured),
        total=sum((mean * times for mean, times in measured), Fraction()),
        levels=levels,
        reached=None if aim is None else sum(times for standing, times in known if standing.reaches(aim)),
        near=None if aim is None else sum(times for standing, times in known if standing.is_near(aim)),
    )


def _scale_data(sums: ScaleSums) -> dict[str, Any]:
    return {
        "scored": sums.scored,
        "measured": sums.measured,
        "total": str(sums.total),
        "levels": dict(sums.levels),
        "reached": sums.reached,
        "near": sums.near,
    }


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
