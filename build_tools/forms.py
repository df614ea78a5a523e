"""From an instrument to the HTML of its form: templates and nothing else."""

from __future__ import annotations

import base64
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import cycle

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_tools.paths import THEME
from scan.charts import dot_plot
from scan.exact import decimal_text
from scan.markup import element, html_text
from scan.model import Assumptions, Instrument
from scan.precision import error_variance, margin, reliability
from scan.response import Response
from scan.scoring import answers_needed, score_band, score_response

_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]

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


def render_bare_page(name: str, **values: object) -> str:
    """Render a page on our own template; a name that a template asks for and does not get is an error."""
    icon = base64.b64encode((THEME / "images" / "favicon.svg").read_bytes()).decode()
    return _templates().get_template(f"bare/{name}.html").render(icon=f"data:image/svg+xml;base64,{icon}", **values)


def render_markdown(text: str, instrument: Instrument) -> str:
    """Fill in the numbers and texts that a Markdown page takes from the instrument."""
    assumptions = {
        "sd": decimal_text(instrument.assumptions.sd, 2),
        "r": decimal_text(instrument.assumptions.inter_item_r, 2),
    }
    values = {
        "instrument": instrument,
        "hand_key": hand_key(instrument),
        "assumptions": assumptions,
        "example": worked_example(instrument, (3, 4, 3, 2, 4, 4)),
        "example_chart": example_chart(instrument),
    }
    return _templates().overlay(autoescape=False).from_string(text).render(values)


def hand_key(instrument: Instrument) -> list[HandKeyRow]:
    """Give the margins that go with each number of answers that makes a score, the most answers first."""
    items = len(instrument.scales[0].items)
    return [_hand_key_row(count, instrument.assumptions) for count in range(items, answers_needed(items) - 1, -1)]


def worked_example(instrument: Instrument, answers: Sequence[int]) -> WorkedExample:
    """Score one role with these answers, with the code that scores a visitor."""
    scale = instrument.scales[0]
    given = {item.key: answer for item, answer in zip(scale.items, answers, strict=True)}
    score = score_response(Response(instrument.key, instrument.version, None, given), instrument).scores[0]
    ends = score_band(score, instrument)
    if score.mean is None or score.variance is None or score.level is None or ends is None:
        raise ValueError("an example needs enough answers for a score")
    return WorkedExample(
        answers=", ".join(map(str, answers[:-1])) + f" en {answers[-1]}",
        mean=decimal_text(score.mean, 1),
        margin=decimal_text(margin(score.variance), 1),
        low=decimal_text(ends[0], 1),
        high=decimal_text(ends[1], 1),
        level=score.level.label,
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


def dutch_date(date: datetime.date) -> str:
    """Write a date as people do: 23 november 2026."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(THEME),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["dutch_date"] = dutch_date
    return environment
