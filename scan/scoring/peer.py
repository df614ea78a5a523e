"""What a colleague sees, beside what the i-coach says."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import Scale
from scan.scoring.precision import Z_BAND, reaches
from scan.scoring.scores import Profile, Score


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a colleague's mean lies above the i-coach's own; both fields are `None` where one of the two lacks.

    `differs` follows the rule for two roles: at least the 90 % margin of the difference.
    """

    scale: Scale
    value: Fraction | None
    differs: bool | None


@dataclass(frozen=True, slots=True)
class SecondView:
    """A colleague's profile of the same i-coach, with the distance per role."""

    profile: Profile
    distances: tuple[Distance, ...]


def compare_views(own: Profile, colleague: Profile) -> SecondView:
    """Lay a colleague's answers beside the i-coach's own, role by role."""
    pairs = zip(own.scores, colleague.scores, strict=True)
    return SecondView(colleague, tuple(_distance(mine, theirs) for mine, theirs in pairs))


def _distance(mine: Score, theirs: Score) -> Distance:
    if mine.mean is None or theirs.mean is None or mine.variance is None or theirs.variance is None:
        return Distance(mine.scale, None, None)
    value = theirs.mean - mine.mean
    return Distance(mine.scale, value, reaches(value, mine.variance + theirs.variance, Z_BAND))
