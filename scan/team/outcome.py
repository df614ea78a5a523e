"""What a team comes to: everything that is shown of it, and nothing that is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from scan.definition.model import Instrument, TargetProfile
from scan.team.actions import Actions, plan_actions
from scan.team.figures import ScaleFigures, all_figures, beside_later, shown_figures, too_small
from scan.team.member import Member
from scan.team.sums import Targets, TeamSums, sum_up
from scan.team.suppression import FEWEST_FOR_A_DISTRIBUTION, FEWEST_FOR_A_MEAN, few_apart, hidden_groups

Mode = Literal["open", "beperkt", "gemengd", "som"]
"""Members with scores of their own, with levels alone, some of each, or only sums of all."""

MOST_DRAWN = 24
"""Open members that are shown one by one; more are counted by level, as nobody finds a name among so many."""


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """A part of the team: its name (empty for who is in none), its members, and what may be shown of it."""

    name: str
    members: int
    figures: tuple[ScaleFigures, ...]

    @property
    def is_hidden(self) -> bool:
        """Whether nothing of it may be shown."""
        return all(each.levels is None and each.mean is None and each.coverage is None for each in self.figures)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A team laid beside a target, or beside none.

    `people` are the open members, in the order of their labels, so that no order means anything. `earlier` is the same
    team at another moment, beside the target of now; it is left out where the difference would tell on too few. When
    the team `is_hidden`, too few members added themselves, and nothing is shown.
    """

    instrument: Instrument
    target: TargetProfile | None
    mode: Mode
    members: int
    people: tuple[Member, ...]
    figures: tuple[ScaleFigures, ...]
    groups: tuple[GroupFigures, ...]
    actions: Actions
    earlier: Outcome | None = None
    leaves_out_earlier: bool = False

    @property
    def is_hidden(self) -> bool:
        """Whether so few members added themselves that nothing is shown."""
        return self.mode == "som" and self.members < FEWEST_FOR_A_MEAN

    @property
    def named(self) -> tuple[Member, ...]:
        """The open members where they are shown one by one; nobody when they are too many for that."""
        return self.people if len(self.people) <= MOST_DRAWN else ()

    @property
    def nameless(self) -> int:
        """How many members gave no more than levels, or were only added up."""
        return self.members - len(self.people)


def targets_of(target: TargetProfile | None) -> Targets:
    """Give what a target asks, by scale; nothing when there is none."""
    return target.targets if target else {}


def team_of_members(
    members: Sequence[Member], instrument: Instrument, target: TargetProfile | None, earlier: Outcome | None = None
) -> Outcome:
    """Work out a team whose members each handed in a file; groups with members without a name hide what is small."""
    targets = targets_of(target)
    whole = sum_up(members, instrument, targets)
    people = sorted((member for member in members if member.is_open), key=lambda member: member.label.casefold())
    figures = all_figures(whole, targets, instrument)
    mode: Mode = "open" if len(people) == len(members) else "gemengd" if people else "beperkt"
    return Outcome(
        instrument=instrument,
        target=target,
        mode=mode,
        members=len(members),
        people=tuple(people),
        figures=figures,
        groups=_groups(
            _by_group(members, instrument, targets),
            _by_group([member for member in members if not member.is_open], instrument, targets),
            targets,
            instrument,
        ),
        actions=plan_actions(people, len(members), figures, instrument, has_target=target is not None),
        earlier=earlier,
    )


def team_of_sums(
    sums: Mapping[str, TeamSums], instrument: Instrument, target: TargetProfile | None, earlier: Outcome | None = None
) -> Outcome:
    """Work out a team of which only sums were kept, by group; the target must be the one that they were made with."""
    targets = targets_of(target)
    whole = sum_up([], instrument, targets)
    for each in sums.values():
        whole = whole.plus(each)
    hides = too_small(whole, instrument)
    figures = shown_figures(whole, targets, instrument, hides)
    tells = earlier is not None and _lets_subtract(earlier, whole.members)
    return Outcome(
        instrument=instrument,
        target=target,
        mode="som",
        members=whole.members,
        people=(),
        figures=figures,
        groups=_groups(sums, sums, targets, instrument),
        actions=plan_actions((), whole.members, figures, instrument, has_target=target is not None),
        earlier=None if tells else earlier and _beside(earlier, figures),
        leaves_out_earlier=tells,
    )


def _lets_subtract(earlier: Outcome, members: int) -> bool:
    """Say whether the difference between two sums could be that of too few people."""
    return earlier.is_hidden or few_apart(earlier.members, members)


def _beside(earlier: Outcome, now: Sequence[ScaleFigures]) -> Outcome:
    """Leave out of an earlier sum what could be subtracted from a later one; groups are not compared."""
    figures = tuple(map(beside_later, earlier.figures, now))
    has_target = earlier.target is not None
    actions = plan_actions((), earlier.members, figures, earlier.instrument, has_target=has_target)
    return replace(earlier, figures=figures, groups=(), actions=actions)


def _by_group(members: Sequence[Member], instrument: Instrument, targets: Targets) -> dict[str, TeamSums]:
    parts: dict[str, list[Member]] = {}
    for member in members:
        parts.setdefault(member.group, []).append(member)
    return {name: sum_up(part, instrument, targets) for name, part in parts.items()}


def _groups(
    groups: Mapping[str, TeamSums], nameless: Mapping[str, TeamSums], targets: Targets, instrument: Instrument
) -> tuple[GroupFigures, ...]:
    """Give the groups by name, none when there is only one; `nameless` has the sums of who must not be told apart."""
    if len(groups) < 2:
        return ()
    names = sorted(groups, key=lambda name: (not name, name.casefold(), name))
    nobody = sum_up([], instrument, targets)
    hides = _hidden_scales([nameless.get(name, nobody) for name in names], instrument)
    return tuple(
        GroupFigures(name, groups[name].members, shown_figures(groups[name], targets, instrument, hidden))
        for name, hidden in zip(names, hides, strict=True)
    )


def _hidden_scales(parts: Sequence[TeamSums], instrument: Instrument) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Give for each group the scales of which it shows no mean, and those of which it shows no distribution."""
    hides: list[list[set[str]]] = [[set(), set()] for _ in parts]
    for number, scale in enumerate(instrument.scales):
        sizes = [part.scales[number].scored for part in parts]
        for metric, fewest in enumerate((FEWEST_FOR_A_MEAN, FEWEST_FOR_A_DISTRIBUTION)):
            for place in hidden_groups(sizes, fewest):
                hides[place][metric].add(scale.key)
    return [(frozenset(no_mean), frozenset(no_distribution)) for no_mean, no_distribution in hides]
