"""A team that is only added up: members come one after another, and nothing of one stays but in counts and sums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from scan.definition.model import Instrument, TargetProfile
from scan.team.member import Member
from scan.team.outcome import Outcome, targets_of, team_of_sums
from scan.team.sums import TeamSums, read_sums, sum_up, sums_data


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
