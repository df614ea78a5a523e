"""A team that is only added up: members come one after another, and nothing of one stays but in counts and sums.

What was shown of such a sum can be saved, to lay beside one of another moment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from scan.definition.model import Instrument, Scale, TargetProfile
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError, showable
from scan.formats.team import NOT_IN_A_SUM, sum_file
from scan.team.actions import plan_actions
from scan.team.figures import ScaleFigures
from scan.team.member import Member
from scan.team.outcome import Outcome, targets_of, team_of_sums
from scan.team.sums import TeamSums, read_sums, sum_up, sums_data
from scan.team.suppression import FEWEST_FOR_A_DISTRIBUTION, FEWEST_FOR_A_MEAN


@dataclass(frozen=True, slots=True)
class RunningSum:
    """The sums so far, by group, and the target that was chosen before the first member came.

    Afterwards it is too late for another: how someone lies to a target cannot be told from a sum.
    """

    target: TargetProfile | None
    groups: Mapping[str, TeamSums] = field(default_factory=dict)

    def plus(self, member: Member, instrument: Instrument) -> RunningSum:
        """Add a member."""
        one = sum_up([member], instrument, targets_of(self.target))
        before = self.groups.get(member.group)
        return RunningSum(self.target, {**self.groups, member.group: before.plus(one) if before else one})

    def outcome(self, instrument: Instrument, earlier: Outcome | None = None) -> Outcome:
        """Close the sum: give what may be shown of it."""
        return team_of_sums(self.groups, instrument, self.target, earlier)

    def data(self) -> dict[str, Any]:
        """Write it as plain data, for a page to keep until the next member comes."""
        target = self.target
        return {
            "target": target
            and {
                "key": target.key,
                "title": target.title,
                "targets": {key: str(aim) for key, aim in target.targets.items()},
            },
            "groups": {name: sums_data(sums) for name, sums in self.groups.items()},
        }


def read_running_sum(data: Mapping[str, Any]) -> RunningSum:
    """Take over what `RunningSum.data` wrote and a page kept."""
    target = data["target"]
    return RunningSum(
        target
        and TargetProfile(
            target["key"], target["title"], "", {key: Fraction(aim) for key, aim in target["targets"].items()}
        ),
        {name: read_sums(sums) for name, sums in data["groups"].items()},
    )


def read_saved_sum(data: Any, instrument: Instrument) -> Outcome:
    """Read the data of a saved sum, as the team that it was; raises `RefusalError` with one Dutch sentence."""
    read = read_data(data, sum_file(instrument))
    members = int(read["members"])
    figures = tuple(_figures(scale, read["scales"][scale.key], instrument) for scale in instrument.scales)
    if not all(_fits(each, members) for each in figures):
        raise RefusalError(NOT_IN_A_SUM)
    targets = {each.scale.key: each.target for each in figures if each.target is not None}
    return Outcome(
        instrument=instrument,
        target=TargetProfile("", showable(read["title"].strip()), "", targets) if targets else None,
        mode="som",
        members=members,
        people=(),
        figures=figures,
        groups=(),
        actions=plan_actions((), members, figures, instrument, has_target=bool(targets)),
    )


def _figures(scale: Scale, read: Mapping[str, Any], instrument: Instrument) -> ScaleFigures:
    scored, mean, target, counts = int(read["scored"]), read["mean"], read["target"], read["levels"]
    levels = {key: int(count) for key, count in counts.items()} if counts else None
    return ScaleFigures(
        scale=scale,
        scored=scored,
        measured=0 if mean is None else scored,
        levels=levels,
        mean=_exact(mean),
        target=_exact(target),
        reached=_count(read["reached"], target),
        near=_count(read["near"], target),
        coverage=read["coverage"],
        low=sum(levels[level.key] for level in instrument.lower_levels) if levels else None,
    )


def _exact(number: float | None) -> Fraction | None:
    """Take a number as it is written, with its decimals."""
    return None if number is None else Fraction(str(number))


def _count(number: float | None, target: float | None) -> int | None:
    return None if number is None or target is None else int(number)


def _fits(each: ScaleFigures, members: int) -> bool:
    """Say whether numbers belong together, and are no more than is shown of so many."""
    counts, divided = each.levels, (each.levels, each.reached, each.near)
    return (
        each.scored <= members
        and (counts is None or sum(counts.values()) == each.scored)
        and (each.reached or 0) + (each.near or 0) <= each.scored
        and (each.scored >= FEWEST_FOR_A_DISTRIBUTION or divided == (None, None, None))
        and (each.scored >= FEWEST_FOR_A_MEAN or (each.mean is None and each.coverage is None))
        and (each.target is not None or each.coverage is None)
    )
