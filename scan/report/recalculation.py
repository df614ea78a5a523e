"""One scale worked out with assumptions of the visitor's own choice: what was handed in, the data, and the steps."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Any
from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_texts
from scan.definition.model import CORRELATIONS, Answer, Instrument, Scale
from scan.formats.refusal import RefusalError
from scan.formats.result import result_data
from scan.scoring.estimate import Estimate
from scan.scoring.exact import four_decimals
from scan.scoring.recalculation import Recalculation, recalculate
from scan.scoring.response import read_response
from scan.text.recalculation_words import (
    ROUNDING,
    Step,
    answers_refusal,
    correlation_refusal,
    scale_refusal,
    spread_refusal,
    steps,
)

_OF_AN_ESTIMATE = ("mean", "alpha", "sem", "margin", "low", "high", "difference")
_TYPED_NUMBER = re.compile(r"[0-9]{1,3}([.,][0-9]{1,4})?")


def read_recalculation(request: dict[str, Any], instrument: Instrument) -> Recalculation:
    """Work out `{"scale": key, "answers": [points, "nvt" or null, …], "sd": "0,70", "r": "0,40"}`.

    Raises `RefusalError` with one Dutch sentence when any of these cannot be used.
    """
    assumptions = replace(
        instrument.assumptions,
        sd=_typed(request.get("sd"), instrument.spreads, spread_refusal(instrument)),
        inter_item_r=_typed(request.get("r"), CORRELATIONS, correlation_refusal(instrument)),
    )
    scale = _scale(request.get("scale"), instrument)
    answers = _answers(request.get("answers"), scale, instrument)
    return recalculate(scale, answers, replace(instrument, assumptions=assumptions))


def recalculation_data(outcome: Recalculation) -> dict[str, Any]:
    """Write every step as data for JSON; numbers carry four decimals, rounded half up."""
    score, assumptions = outcome.score, outcome.instrument.assumptions
    return {
        "scale": score.scale.key,
        "points": score.points,
        "sum": sum(score.points),
        "answered": score.answered,
        "level": score.estimate.level.key if score.estimate else None,
        "sd": four_decimals(assumptions.sd),
        "r": four_decimals(assumptions.inter_item_r),
        **(_estimate_data(outcome, score.estimate) if score.estimate else dict.fromkeys(_OF_AN_ESTIMATE)),
    }


def render_recalculation(outcome: Recalculation) -> str:
    """Write all steps as HTML; what they come to is in `summary`."""
    listed = element("ol", {"class": "method-steps"}, *map(_step, steps(outcome)))
    rounding = [element("p", {"class": "quiet"}, ROUNDING)] if outcome.score.estimate else []
    return html_texts([listed, *rounding])


def _estimate_data(outcome: Recalculation, estimate: Estimate) -> dict[str, float]:
    precision = outcome.precision(estimate)
    numbers = (
        *(estimate.mean, precision.alpha, precision.sem),
        *(estimate.margin, *estimate.bar, precision.difference),
    )
    return dict(zip(_OF_AN_ESTIMATE, map(four_decimals, numbers), strict=True))


def _step(step: Step) -> Element:
    return element(
        "li",
        {"data-step": step.name},
        element("span", {"class": "method-explanation"}, step.explanation),
        " ",
        element("span", {"class": "method-calculation"}, step.calculation),
    )


def _typed(text: object, limits: tuple[Fraction, Fraction], refusal: str) -> Fraction:
    """Read a number as people type it, with a comma or a point."""
    low, high = limits
    typed = text.strip() if isinstance(text, str) else ""
    number = Fraction(typed.replace(",", ".")) if _TYPED_NUMBER.fullmatch(typed) else None
    if number is None or not low <= number <= high:
        raise RefusalError(refusal)
    return number


def _scale(key: object, instrument: Instrument) -> Scale:
    for scale in instrument.scales:
        if scale.key == key:
            return scale
    raise RefusalError(scale_refusal(instrument))


def _answers(answers: object, scale: Scale, instrument: Instrument) -> tuple[Answer, ...]:
    """Read answers to one scale as if they stood in a result file, so that the same rules hold."""
    if not isinstance(answers, list) or len(answers) != len(scale.items):
        raise RefusalError(answers_refusal(scale, instrument))
    given = {item.key: answer for item, answer in zip(scale.items, answers, strict=True)}
    return read_response(result_data(instrument, given), instrument).answers_of(scale)
