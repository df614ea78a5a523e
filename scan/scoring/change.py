"""From two profiles of one person to a verdict per scale."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scan.definition.model import Instrument, TargetProfile
from scan.scoring.advice import choose_focus
from scan.scoring.estimate import Estimate, make_estimate
from scan.scoring.precision import planned_multiplier
from scan.scoring.scores import Profile
from scan.scoring.target import find_target

Verdict = Literal["veranderd", "binnen-de-marge"]


@dataclass(frozen=True, slots=True)
class Change:
    """Two estimates of one scale, with the bars by which they are compared.

    `planned` says that this scale was in the focus of the earlier attempt. Who looks at what they set out to do looks
    at one or two scales, not at all, and these bars are that much shorter.
    """

    before: Estimate
    after: Estimate
    planned: bool

    @property
    def difference(self) -> Fraction:
        """How far the later mean lies above the earlier one, in points."""
        return self.after.mean - self.before.mean

    @property
    def verdict(self) -> Verdict:
        """What the difference allows us to conclude."""
        return "veranderd" if self.after.differs_from(self.before) else "binnen-de-marge"


def compare_profiles(earlier: Profile, later: Profile, target: TargetProfile | None) -> dict[str, Change]:
    """Compare two profiles of the same instrument and major version; a scale without two estimates has no change.

    `target` is what the later profile is laid beside: see `planned_scales`.
    """
    pairs = zip(earlier.scores, later.scores, strict=True)
    plan = planned_scales(earlier, target)
    return {
        after.scale.key: _change(before.estimate, after.estimate, after.scale.key, plan, later.instrument)
        for before, after in pairs
        if before.estimate and after.estimate
    }


def planned_scales(earlier: Profile, target: TargetProfile | None) -> tuple[str, ...]:
    """Give the keys of the scales that an attempt had in its focus: those chosen, else those suggested then.

    A response that does not say which profile it was laid beside is taken to have had the target of now, and of one's
    own targets those of then.
    """
    key = earlier.response.profile or (target.key if target else None)
    then = find_target(key, earlier.response, earlier.instrument)
    return tuple(focus.scale.key for focus in choose_focus(earlier, then))


def _change(before: Estimate, after: Estimate, key: str, plan: Collection[str], instrument: Instrument) -> Change:
    if key not in plan:
        return Change(before, after, planned=False)
    times = planned_multiplier(len(plan))
    one, other = (make_estimate(each.mean, each.variance, times, instrument) for each in (before, after))
    return Change(one, other, planned=True)
