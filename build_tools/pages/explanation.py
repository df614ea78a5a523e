"""The numbers and pictures with which pages explain the arithmetic, made by the code that scores a visitor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

from scan.charts.dot_plot import dot_plot
from scan.charts.markup import element, html_text
from scan.definition.model import Assumptions, Instrument
from scan.scoring.exact import decimal_text
from scan.scoring.precision import error_variance, margin, reliability
from scan.scoring.response import Response
from scan.scoring.scores import score_response

EXAMPLE_ANSWERS = (3, 4, 3, 2, 4, 4)
"""Answers to one role for the worked example."""
_MADE_UP = (
    (2, 3, 2, 2, 3, 3),
    (4, 5, 4, 4, 5, 4),
    (3, 3, 4, 3, 3, 4),
    (3, 4, 3, 3, 4, 3),
    (1, 2, 1, 2, 2, 1),
    (4, 4, 5, 4, 4, 5),
)
"""Answers per role for the example chart."""


@dataclass(frozen=True)
class HandKeyRow:
    """One line of the key to score by hand: with this many answers, this margin and this much between two roles."""

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


def hand_key(instrument: Instrument) -> list[HandKeyRow]:
    """Give the margins that go with each number of answers that makes a score, the most answers first."""
    items = len(instrument.scales[0].items)
    return [_hand_key_row(count, instrument.assumptions) for count in range(items, instrument.answers_needed - 1, -1)]


def worked_example(instrument: Instrument, answers: Sequence[int]) -> WorkedExample:
    """Score one role with these answers, with the code that scores a visitor."""
    scale = instrument.scales[0]
    given = {item.key: answer for item, answer in zip(scale.items, cycle(answers), strict=False)}
    estimate = score_response(Response(instrument.key, instrument.version, None, given), instrument).scores[0].estimate
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
    given = {item.key: answer for scale, row in scales for item, answer in zip(scale.items, cycle(row), strict=False)}
    profile = score_response(Response(instrument.key, instrument.version, None, given), instrument)
    return html_text(element("figure", {"class": "report-chart"}, dot_plot(profile)))


def _hand_key_row(answered: int, assumptions: Assumptions) -> HandKeyRow:
    variance = error_variance(answered, assumptions)
    alpha = reliability(answered, assumptions.inter_item_r)
    return HandKeyRow(
        answered,
        decimal_text(alpha, 2),
        decimal_text(margin(variance), 1),
        decimal_text(margin(2 * variance), 1),
    )
