"""The numbers and pictures with which pages explain the arithmetic, made by the code that scores a visitor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import cycle

from build_tools.parts.scoring_key import scales_with_equal_bars
from scan.charts.dot_plot import dot_plot
from scan.charts.markup import element, html_text
from scan.definition.model import Instrument
from scan.formats.result import MOST_FOCUS_SCALES
from scan.scoring.exact import decimal_text, round_half_up
from scan.scoring.precision import error_variance, margin, multiplier, planned_multiplier, reliability
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
class MarginRow:
    """With this many answers, this reliability and margin, and this much between two scales that differ."""

    answered: int
    reliability: str
    margin: str
    difference: str


@dataclass(frozen=True)
class MultiplierRow:
    """With so many scales that have a score, this many standard errors make a margin."""

    scales: str
    multiplier: str


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


def margin_rows(instrument: Instrument) -> list[MarginRow]:
    """Give the margins that go with each number of answers, the most first, when all scales have a score."""
    counts = range(len(instrument.scales[0].items), instrument.answers_needed - 1, -1)
    return [_margin_row(count, instrument) for count in counts]


def multiplier_rows(instrument: Instrument) -> list[MultiplierRow]:
    """Give how the margin grows with the number of scales that have a score."""
    return [
        MultiplierRow(
            f"{fewest}" if fewest == most else f"{fewest} tot en met {most}", decimal_text(multiplier(most), 4)
        )
        for fewest, most in scales_with_equal_bars(1, len(instrument.scales))
    ]


def planned_multipliers() -> list[str]:
    """Give the same for one and for two scales that someone set out to work on."""
    return [decimal_text(planned_multiplier(scales), 4) for scales in range(1, MOST_FOCUS_SCALES + 1)]


def worked_example(instrument: Instrument, answers: Sequence[int] = EXAMPLE_ANSWERS) -> WorkedExample:
    """Score one scale with these answers (on an answer scale of five), with the code that scores a visitor."""
    answers = example_answers(instrument, answers)
    estimate = score_scale(instrument.scales[0], tuple(answers), instrument, len(instrument.scales)).estimate
    if estimate is None:
        raise ValueError("an example needs enough answers for a score")
    return WorkedExample(
        answers=", ".join(map(str, answers[:-1])) + f" en {answers[-1]}",
        mean=decimal_text(estimate.mean, 1),
        margin=decimal_text(estimate.margin, 1),
        low=decimal_text(estimate.bar[0], 1),
        high=decimal_text(estimate.bar[1], 1),
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


def _margin_row(answered: int, instrument: Instrument) -> MarginRow:
    variance = error_variance(answered, instrument.assumptions)
    alpha = reliability(answered, instrument.assumptions.inter_item_r)
    half = margin(variance, multiplier(len(instrument.scales)))
    return MarginRow(answered, decimal_text(alpha, 2), decimal_text(half, 2), decimal_text(2 * half, 2))
