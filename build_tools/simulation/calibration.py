"""Finding the spreads before rounding with which the answers, rounded, are those that the instrument assumes.

Rounding adds error, and the ends of the answer scale take some away; so neither spread can be calculated from the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import sqrt
from statistics import NormalDist

from build_tools.simulation.answer_model import AnswerModel
from scan.definition.model import Instrument
from scan.scoring.precision import reliability

_ROUNDS = 20
_REACH = 6
_STEPS = 120
"""The positions of people are gone through in so many steps, up to so many standard deviations from the middle."""


@dataclass(frozen=True)
class Moments:
    """What rounded answers come to: the sd of means of one scale, and the mean correlation between two of its items."""

    sd: float
    inter_item_r: float


def calibrate(instrument: Instrument) -> AnswerModel:
    """Find the model whose rounded answers have the spread and the correlation that the instrument assumes.

    The mean is the middle of the answer scale, on which the instrument is silent.
    """
    true, error = _assumed_variances(instrument)
    middle = (instrument.lowest + instrument.highest) / 2
    model = AnswerModel(instrument.lowest, instrument.highest, middle, sqrt(true), sqrt(error))
    for _ in range(_ROUNDS):
        true_now, error_now = _variances(model)
        model = replace(
            model,
            true_sd=model.true_sd * sqrt(true / true_now),
            error_sd=model.error_sd * sqrt(error / error_now),
        )
    return model


def expected_moments(model: AnswerModel, items: int) -> Moments:
    """Work out what the rounded answers to a scale of so many items come to, without drawing anyone."""
    true, error = _variances(model)
    return Moments(sqrt(true + error / items), true / (true + error))


def observed_moments(scales: Iterable[tuple[int, ...]]) -> Moments:
    """Work the same out from the complete answers of people, one scale at a time.

    All items are alike, so that their variance may be taken over all answers together.
    """
    answers = list(scales)
    items = len(answers[0])
    of_means = _variance([sum(given) / items for given in answers])
    of_items = _variance([answer for given in answers for answer in given])
    return Moments(sqrt(of_means), (items * of_means / of_items - 1) / (items - 1))


def _assumed_variances(instrument: Instrument) -> tuple[float, float]:
    """Give the variance of true scores and that of the error of one answer: var·α, and var·(1−α)·k.

    For a mean of k items with α after Spearman and Brown.
    """
    items = len(instrument.scales[0].items)
    alpha = float(reliability(items, instrument.assumptions.inter_item_r))
    variance = float(instrument.assumptions.sd) ** 2
    return variance * alpha, variance * (1 - alpha) * items


def _variances(model: AnswerModel) -> tuple[float, float]:
    """Give the same two of rounded answers: the variance of what is expected of people, and the mean one around it."""
    normal = NormalDist()
    places = [_REACH * step / _STEPS for step in range(-_STEPS, _STEPS + 1)]
    weights = [normal.pdf(place) * _REACH / _STEPS for place in places]
    chances = [model.chances(model.mean + model.true_sd * place) for place in places]
    points = range(model.lowest, model.highest + 1)
    means = [sum(map(float.__mul__, each, map(float, points))) for each in chances]
    squares = [sum(map(float.__mul__, each, (float(value**2) for value in points))) for each in chances]
    mean = _weighed(means, weights)
    true = _weighed([value**2 for value in means], weights) - mean**2
    return true, _weighed([square - value**2 for square, value in zip(squares, means, strict=True)], weights)


def _weighed(values: list[float], weights: list[float]) -> float:
    return sum(map(float.__mul__, values, weights))


def _variance(values: list[float] | list[int]) -> float:
    mean = sum(values) / len(values)
    return sum(value**2 for value in values) / len(values) - mean**2
