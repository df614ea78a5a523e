"""From two profiles of one person to a verdict per role."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scan.definition.model import Scale
from scan.scoring.exact import square_root
from scan.scoring.precision import Z_POSSIBLE, Z_PROBABLE, reaches
from scan.scoring.scores import Profile, Score

Verdict = Literal["waarschijnlijk-veranderd", "mogelijk-veranderd", "binnen-de-marge"]


@dataclass(frozen=True, slots=True)
class Change:
    """The difference between two attempts at one role; all three values are there, or none is."""

    scale: Scale
    difference: Fraction | None
    z: Fraction | None
    verdict: Verdict | None


def compare_profiles(earlier: Profile, later: Profile) -> tuple[Change, ...]:
    """Compare two profiles of the same instrument and major version, role by role.

    z is the difference divided by its standard error, √(sem₁² + sem₂²) (reliable change, Jacobson and Truax 1991).
    """
    return tuple(_change(before, after) for before, after in zip(earlier.scores, later.scores, strict=True))


def _change(before: Score, after: Score) -> Change:
    if before.mean is None or after.mean is None or before.variance is None or after.variance is None:
        return Change(after.scale, None, None, None)
    difference = after.mean - before.mean
    variance = before.variance + after.variance
    return Change(after.scale, difference, difference / square_root(variance), _verdict(difference, variance))


def _verdict(difference: Fraction, variance: Fraction) -> Verdict:
    if reaches(difference, variance, Z_PROBABLE):
        return "waarschijnlijk-veranderd"
    return "mogelijk-veranderd" if reaches(difference, variance, Z_POSSIBLE) else "binnen-de-marge"
