"""From answers to scores, and from scores to the groups that the data can carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scan.definition.model import NOT_APPLICABLE, SHORT, Answer, Instrument, Level, Scale
from scan.scoring.precision import Z_BAND, error_variance, margin, reaches
from scan.scoring.response import Response

Group = Literal["kop", "midden", "groei"]


@dataclass(frozen=True, slots=True)
class Score:
    """What one scale came to.

    `mean` and `variance` (the squared standard error) are `None` together, when too few items were answered.
    """

    scale: Scale
    answers: tuple[Answer, ...]
    mean: Fraction | None
    variance: Fraction | None
    level: Level | None

    @property
    def answered(self) -> int:
        """The number of items answered 1 to 5."""
        return len(points_of(self.answers))

    @property
    def not_applicable(self) -> int:
        """The number of items that do not belong to the visitor's task."""
        return self.answers.count(NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Known:
    """A score that is there: the same facts without the `None`."""

    scale: Scale
    mean: Fraction
    variance: Fraction

    def differs_from(self, other: Known) -> bool:
        """Say whether the two means differ by at least the 90 % margin of their difference."""
        return reaches(self.mean - other.mean, self.variance + other.variance, Z_BAND)


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
        """The scores that are there, in the fixed order."""
        return known_scores(self.scores)

    def score(self, key: str) -> Score:
        """Find the score of one scale."""
        return {score.scale.key: score for score in self.scores}[key]


def score_response(response: Response, instrument: Instrument) -> Profile:
    """Score all scales of a response, in the edition that was filled in.

    The short edition gets no groups: its margins are too wide for an order of roles.
    """
    asked = instrument.in_edition(response.edition)
    scores = tuple(_score(scale, response, asked) for scale in asked.scales)
    known = known_scores(scores)
    groups = {} if asked.edition == SHORT else _groups(known)
    return Profile(asked, response, scores, groups, None if not known else not groups)


def points_of(answers: Sequence[Answer]) -> list[int]:
    """Give the answers that count; `nvt` and blanks are never a number."""
    return [answer for answer in answers if isinstance(answer, int)]


def known_scores(scores: Sequence[Score]) -> tuple[Known, ...]:
    """Keep the scores that are there."""
    return tuple(
        Known(score.scale, score.mean, score.variance)
        for score in scores
        if score.mean is not None and score.variance is not None
    )


def score_band(score: Score, instrument: Instrument) -> tuple[Fraction, Fraction] | None:
    """Give the ends of the 90 % band, kept within the answer scale; `None` without a score."""
    if score.mean is None or score.variance is None:
        return None
    half = margin(score.variance)
    return max(Fraction(instrument.lowest), score.mean - half), min(Fraction(instrument.highest), score.mean + half)


def _score(scale: Scale, response: Response, instrument: Instrument) -> Score:
    answers = response.answers_of(scale)
    points = points_of(answers)
    if len(points) < instrument.answers_needed:
        return Score(scale, answers, None, None, None)
    mean = Fraction(sum(points), len(points))
    variance = error_variance(len(points), instrument.assumptions)
    return Score(scale, answers, mean, variance, instrument.level(mean))


def _groups(known: Sequence[Known]) -> dict[str, Group]:
    """Divide the scales in kop, midden and groei; empty for a flat profile.

    `max` and `min` give the first of equals, so that the fixed order of the scales decides.
    """
    if not known:
        return {}
    highest = max(known, key=lambda score: score.mean)
    lowest = min(known, key=lambda score: score.mean)
    if not highest.differs_from(lowest):
        return {}
    return {score.scale.key: _group(score, highest, lowest) for score in known}


def _group(score: Known, highest: Known, lowest: Known) -> Group:
    below_top, above_bottom = score.differs_from(highest), score.differs_from(lowest)
    if above_bottom and not below_top:
        return "kop"
    return "groei" if below_top and not above_bottom else "midden"
