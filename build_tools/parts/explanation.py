"""The numbers and pictures with which pages explain the arithmetic, made by the code that scores a visitor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import cycle

from scan.charts.dot_plot import dot_plot
from scan.charts.markup import element, html_text
from scan.definition.model import Assumptions, Instrument
from scan.scoring.exact import decimal_text, round_half_up
from scan.scoring.precision import error_variance, margin, reliability
from scan.scoring.response import Response
from scan.scoring.scores import score_response, score_scale

EXAMPLE_ANSWERS = (3, 4, 3, 2, 4, 4)
"""Answers to one scale for the worked example, on an answer scale of five; see `example_answers`."""
_FIVE = 5
_MADE_UP = (
    (2, 3, 2, 2, 3, 3),
    (4, 5, 4, 4, 5, 4),
    (3, 3, 4, 3, 3, 4),
    (3, 4, 3, 3, 4, 3),
    (1, 2, 1, 2, 2, 1),
    (4, 4, 5, 4, 4, 5),
)
"""Answers per scale for the example chart, likewise."""


@dataclass(frozen=True)
class ScoringKeyRow:
    """One line of the scoring key: with this many answers, this margin and this much between two scales."""

    answered: int
    reliability: str
    margin: str
    difference: str


@dataclass(frozen=True)
class WorkedExample:
    """A score worked out by the code itself, for the page that explains the arithmetic."""

    answers: str
    mean: str
    margin: str
    low: str
    high: str
    level: str


def example_answers(instrument: Instrument, answers: Sequence[int] = EXAMPLE_ANSWERS) -> tuple[int, ...]:
    """Give made-up answers for the items of one scale, moved from five points to those of the instrument."""
    stretch = Fraction(instrument.highest - instrument.lowest, _FIVE - 1)
    points_here = (instrument.lowest + int(round_half_up((answer - 1) * stretch, 0)) for answer in cycle(answers))
    return tuple(points for points, _ in zip(points_here, instrument.scales[0].items, strict=False))


def scoring_key(instrument: Instrument) -> list[ScoringKeyRow]:
    """Give the margins that go with each number of answers that makes a score, the most answers first."""
    counts = range(len(instrument.scales[0].items), instrument.answers_needed - 1, -1)
    return [_scoring_key_row(count, instrument.assumptions) for count in counts]


def worked_example(instrument: Instrument, answers: Sequence[int] = EXAMPLE_ANSWERS) -> WorkedExample:
    """Score one scale with these answers (on an answer scale of five), with the code that scores a visitor."""
    answers = example_answers(instrument, answers)
    estimate = score_scale(instrument.scales[0], tuple(answers), instrument).estimate
    if estimate is None:
        raise ValueError("an example needs enough answers for a score")
    return WorkedExample(
        answers=", ".join(map(str, answers[:-1])) + f" en {answers[-1]}",
        mean=decimal_text(estimate.mean, 1),
        margin=decimal_text(estimate.margin, 1),
        low=decimal_text(estimate.band[0], 1),
        high=decimal_text(estimate.band[1], 1),
        level=estimate.level.label,
    )


def example_chart(instrument: Instrument) -> str:
    """Draw the chart of made-up answers, with the code that draws a visitor's."""
    scales = zip(instrument.scales, cycle(_MADE_UP), strict=False)
    answers_by_key = {
        item.key: answer
        for scale, row in scales
        for item, answer in zip(scale.items, example_answers(instrument, row), strict=True)
    }
    profile = score_response(Response(instrument.key, instrument.version, None, answers_by_key), instrument)
    return html_text(element("figure", {"class": "report-chart"}, dot_plot(profile)))


def _scoring_key_row(answered: int, assumptions: Assumptions) -> ScoringKeyRow:
    variance = error_variance(answered, assumptions)
    alpha = reliability(answered, assumptions.inter_item_r)
    return ScoringKeyRow(
        answered,
        decimal_text(alpha, 2),
        decimal_text(margin(variance), 1),
        decimal_text(margin(2 * variance), 1),
    )
