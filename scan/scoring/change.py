"""From two profiles of one person to a verdict per scale."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scan.scoring.estimate import Estimate
from scan.scoring.exact import square_root
from scan.scoring.precision import Z_POSSIBLE, Z_PROBABLE, reaches
from scan.scoring.scores import Profile

Verdict = Literal["waarschijnlijk-veranderd", "mogelijk-veranderd", "binnen-de-marge"]


@dataclass(frozen=True, slots=True)
class Change:
    """How far a later mean lies above an earlier one, in points; `z` is that in standard errors."""

    difference: Fraction
    z: Fraction
    verdict: Verdict


def compare_profiles(earlier: Profile, later: Profile) -> dict[str, Change]:
    """Compare two profiles of the same instrument and major version; a scale without two estimates has no change.

    z is the difference divided by its standard error, √(sem₁² + sem₂²) (reliable change, Jacobson and Truax 1991).
    """
    pairs = zip(earlier.scores, later.scores, strict=True)
    return {
        after.scale.key: _change(before.estimate, after.estimate)
        for before, after in pairs
        if before.estimate and after.estimate
    }


def _change(before: Estimate, after: Estimate) -> Change:
    difference = after.mean - before.mean
    variance = before.variance + after.variance
    return Change(difference, difference / square_root(variance), _verdict(difference, variance))


def _verdict(difference: Fraction, variance: Fraction) -> Verdict:
    if reaches(difference, variance, Z_PROBABLE):
        return "waarschijnlijk-veranderd"
    return "mogelijk-veranderd" if reaches(difference, variance, Z_POSSIBLE) else "binnen-de-marge"
