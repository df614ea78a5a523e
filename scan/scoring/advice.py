"""From a profile to what someone could work on: at most two roles, each with something to do."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import Item, Level, Module, Scale, TargetProfile
from scan.formats.result import MOST_FOCUS_ROLES
from scan.scoring.precision import Z_BAND, reaches
from scan.scoring.scores import Known, Profile, Score

MOST_ITEMS = 3
_LOW_ANSWERS = (1, 2)


@dataclass(frozen=True, slots=True)
class Focus:
    """One role to work on. `equal_with` names the other eligible roles with exactly the same deciding value."""

    scale: Scale
    equal_with: tuple[Scale, ...]
    act: str
    question: str
    items: tuple[Item, ...]

    @property
    def module(self) -> Module:
        """The module that belongs to the role."""
        return self.scale.module


def choose_focus(profile: Profile, target: TargetProfile | None) -> tuple[Focus, ...]:
    """Choose at most two roles: the visitor's own, else those furthest below a target, else the lowest of 'groei'."""
    chosen = profile.response.focus
    if chosen:
        return tuple(focus_on(profile, profile.score(key).scale) for key in chosen)
    eligible = _below_target(profile, target) if target else _group_to_grow(profile)
    ranked = sorted(eligible, key=lambda pair: pair[1])
    return tuple(
        focus_on(
            profile,
            score.scale,
            tuple(other.scale for other, rank in eligible if rank == value and other != score),
        )
        for score, value in ranked[:MOST_FOCUS_ROLES]
    )


def focus_on(profile: Profile, scale: Scale, equal_with: tuple[Scale, ...] = ()) -> Focus:
    """Give what someone can do for one role, picked by the level of that role."""
    score = profile.score(scale.key)
    step = _step(score.level, profile.instrument.levels, len(scale.acts))
    return Focus(scale, equal_with, scale.acts[step], scale.questions[step], _lowest_items(score))


def _below_target(profile: Profile, target: TargetProfile) -> list[tuple[Known, Fraction]]:
    """Pair each role that is below its target by at least its margin with minus its gap."""
    aims = [(score, target.targets.get(score.scale.key)) for score in profile.known]
    gaps = [(score, aim - score.mean) for score, aim in aims if aim is not None]
    return [(score, -gap) for score, gap in gaps if gap > 0 and reaches(gap, score.variance, Z_BAND)]


def _group_to_grow(profile: Profile) -> list[tuple[Known, Fraction]]:
    return [(score, score.mean) for score in profile.known if profile.groups.get(score.scale.key) == "groei"]


def _step(level: Level | None, levels: tuple[Level, ...], steps: int) -> int:
    """Pick the first act for the first level and the last act from the last levels on."""
    return min(levels.index(level), steps - 1) if level else 0


def _lowest_items(score: Score) -> tuple[Item, ...]:
    answered = list(zip(score.answers, score.scale.items, strict=True))
    low = [item for value in _LOW_ANSWERS for answer, item in answered if answer == value]
    return tuple(low[:MOST_ITEMS])
