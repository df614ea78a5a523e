"""From answers to scores, and from scores to the groups that the data can carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scan.definition.model import NOT_APPLICABLE, Answer, Instrument, Scale
from scan.scoring.estimate import Estimate, make_estimate
from scan.scoring.precision import error_variance, multiplier
from scan.scoring.response import Response

Group = Literal["kop", "midden", "groei"]

Known = tuple[Scale, Estimate]
"""A scale with an estimate that is there."""


@dataclass(frozen=True, slots=True)
class Score:
    """What one scale came to; `estimate` is `None` when too few items were answered."""

    scale: Scale
    answers: tuple[Answer, ...]
    estimate: Estimate | None

    @property
    def points(self) -> list[int]:
        """The answers that count."""
        return points_of(self.answers)

    @property
    def answered(self) -> int:
        """The number of items answered with points."""
        return len(self.points)

    @property
    def not_applicable(self) -> int:
        """The number of items that do not belong to the visitor's task."""
        return self.answers.count(NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Profile:
    """All scores of one response, with the groups; `flat` is `None` when nothing has a score."""

    instrument: Instrument
    response: Response
    scores: tuple[Score, ...]
    groups: dict[str, Group]
    flat: bool | None

    @property
    def known(self) -> tuple[Known, ...]:
        """The scales that have an estimate, with it, in the fixed order."""
        return known_estimates(self.scores)

    def score(self, key: str) -> Score:
        """Find the score of one scale."""
        return {score.scale.key: score for score in self.scores}[key]


def score_response(response: Response, instrument: Instrument) -> Profile:
    """Score all scales of a response, in the edition that was filled in.

    The more of them have a score, the wider is each bar: so that what we say of all of them together is true.
    """
    edition = instrument.in_edition(response.edition)
    answers = [response.answers_of(scale) for scale in edition.scales]
    enough = sum(len(points_of(given)) >= edition.answers_needed for given in answers)
    scores = tuple(
        score_scale(scale, given, edition, enough) for scale, given in zip(edition.scales, answers, strict=True)
    )
    known = known_estimates(scores)
    groups = _groups(known)
    return Profile(edition, response, scores, groups, None if not known else not groups)


def score_scale(scale: Scale, answers: tuple[Answer, ...], instrument: Instrument, scored: int) -> Score:
    """Score one scale.

    `answers` has one for each of its items, in their order; `scored` is how many scales of the response have a score.
    """
    points = points_of(answers)
    if len(points) < instrument.answers_needed:
        return Score(scale, answers, None)
    mean, variance = Fraction(sum(points), len(points)), error_variance(len(points), instrument.assumptions)
    return Score(scale, answers, make_estimate(mean, variance, multiplier(scored), instrument))


def points_of(answers: Sequence[Answer]) -> list[int]:
    """Give the answers that count; `nvt` and blanks are never a number."""
    return [answer for answer in answers if isinstance(answer, int)]


def known_estimates(scores: Sequence[Score]) -> tuple[Known, ...]:
    """Keep the estimates that are there."""
    return tuple((score.scale, score.estimate) for score in scores if score.estimate)


def _groups(known: Sequence[Known]) -> dict[str, Group]:
    """Divide the scales in kop, midden and groei; empty for a flat profile.

    `max` and `min` give the first of equals, so that the fixed order of the scales decides.
    """
    if not known:
        return {}
    estimates = [estimate for _, estimate in known]
    highest = max(estimates, key=lambda estimate: estimate.mean)
    lowest = min(estimates, key=lambda estimate: estimate.mean)
    if not highest.differs_from(lowest):
        return {}
    return {scale.key: _group(estimate, highest, lowest) for scale, estimate in known}


def _group(estimate: Estimate, highest: Estimate, lowest: Estimate) -> Group:
    below_top, above_bottom = estimate.differs_from(highest), estimate.differs_from(lowest)
    if above_bottom and not below_top:
        return "kop"
    return "groei" if below_top and not above_bottom else "midden"
