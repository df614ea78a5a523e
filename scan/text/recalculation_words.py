"""The steps from answers to margin, in words and with the numbers filled in, and why some cannot be taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import CORRELATIONS, Instrument, Scale
from scan.scoring.estimate import Estimate
from scan.scoring.exact import decimal_text, shortest_text
from scan.scoring.recalculation import Recalculation

_FEWEST_DECIMALS, _MOST_DECIMALS = 2, 4
ROUNDING = (
    "De rekenmodule rondt tussendoor niet af en toont vier decimalen. "
    "Reken je verder met wat je hier ziet, dan kan de laatste decimaal één verschillen."
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, what to do, and the same with the numbers of this calculation."""

    name: str
    explanation: str
    calculation: str


def summary(outcome: Recalculation) -> str:
    """Say the outcome in one or two sentences, for whoever hears it before reading on."""
    estimate = outcome.score.estimate
    if estimate is None:
        return _too_few(outcome)
    return (
        f"De score is {_four(estimate.mean)} met een marge van {_four(estimate.margin)}. "
        f"Het niveau is '{estimate.level.label}'."
    )


def steps(outcome: Recalculation) -> list[Step]:
    """Give every step that can be taken, in order."""
    estimate = outcome.score.estimate
    first = _sum(outcome)
    if estimate is None:
        return [first]
    return [first, _mean(outcome, estimate), *_margin(outcome, estimate), *_outcome(outcome, estimate)]


def spread_refusal(instrument: Instrument) -> str:
    """Say which spread can be worked with."""
    return _refusal("spreiding (sd)", instrument.spreads, instrument.assumptions.sd)


def correlation_refusal(instrument: Instrument) -> str:
    """Say which correlation can be worked with."""
    return _refusal("samenhang (r)", CORRELATIONS, instrument.assumptions.inter_item_r)


def scale_refusal(instrument: Instrument) -> str:
    """Say that there is no such scale."""
    scale = instrument.nouns.scale
    return f"{scale.this.capitalize()} {scale.one} staat niet in de vragenlijst."


def answers_refusal(scale: Scale, instrument: Instrument) -> str:
    """Say how many answers a scale takes."""
    noun = instrument.nouns.scale
    return f"Bij {noun.this} {noun.one} horen {len(scale.items)} antwoorden."


def _refusal(name: str, limits: tuple[Fraction, Fraction], example: Fraction) -> str:
    ends = " tot en met ".join(map(shortest_text, limits))
    return (
        f"De {name} moet een getal van {ends} zijn, met hooguit vier decimalen; schrijf bijvoorbeeld {_typed(example)}."
    )


def _too_few(outcome: Recalculation) -> str:
    needed, items, answered = (
        outcome.instrument.answers_needed,
        len(outcome.score.scale.items),
        outcome.score.answered,
    )
    given = "is 1 antwoord" if answered == 1 else f"zijn {answered} antwoorden" if answered else "is geen antwoord"
    return f"Er {given} met punten. Voor een score zijn er minstens {needed} van de {items} nodig."


def _sum(outcome: Recalculation) -> Step:
    points, items = outcome.score.points, len(outcome.score.answers)
    explanation = "Tel de punten op."
    if len(points) < items:
        many = outcome.instrument.nouns.item.many
        explanation += f" Van de {items} {many} tellen er {items - len(points)} niet mee: {_left_out(outcome)}."
    terms = " + ".join(map(str, points)) or "0"
    return Step("som", explanation, f"{terms} = {sum(points)}" if len(points) != 1 else terms)


def _left_out(outcome: Recalculation) -> str:
    """Say what does not count: a blank, and the answer without points where there is one."""
    without = [option.label for option in outcome.instrument.options if option.points is None]
    return " of ".join(["leeg", *without])


def _mean(outcome: Recalculation, estimate: Estimate) -> Step:
    k, total = outcome.score.answered, sum(outcome.score.points)
    explanation = f"Deel door het aantal antwoorden met punten: k = {k}. Dat is de score."
    return Step("gemiddelde", explanation, f"{total} / {k} = {_four(estimate.mean)}")


def _margin(outcome: Recalculation, estimate: Estimate) -> Iterator[Step]:
    k, assumed, precision = outcome.score.answered, outcome.instrument.assumptions, outcome.precision(estimate)
    r, sd, c = _typed(assumed.inter_item_r), _typed(assumed.sd), _four(estimate.multiplier)
    alpha, error = _four(precision.alpha), _four(precision.sem)
    yield Step(
        "betrouwbaarheid",
        "Reken de betrouwbaarheid uit: α = k·r / (1 + (k − 1)·r).",
        f"{k} · {r} / (1 + {k - 1} · {r}) = {alpha}",
    )
    explanation = "Reken de standaardmeetfout uit: sem = sd · √(1 − α)."
    yield Step("meetfout", explanation, f"{sd} · √(1 − {alpha}) = {error}")
    scales = outcome.instrument.nouns.scale.many
    explanation = f"Neem c keer de meetfout. Dat is de marge. Met {len(outcome.instrument.scales)} {scales} is c = {c}."
    yield Step("marge", explanation, f"{c} · {error} = {_four(estimate.margin)}")


def _outcome(outcome: Recalculation, estimate: Estimate) -> Iterator[Step]:
    (low, high), instrument = estimate.bar, outcome.instrument
    explanation = "Trek de marge af van de score en tel hem erbij op. Dat is de balk."
    if high - low < 2 * estimate.margin:
        explanation += f" De balk stopt waar de schaal stopt: bij {instrument.lowest} of {instrument.highest}."
    yield Step("balk", explanation, f"{_four(low)} tot {_four(high)}")
    explanation = "Zoek het hoogste niveau waarvan de score de grens haalt."
    cut = shortest_text(estimate.level.cut, fewest=1)
    yield Step("niveau", explanation, f"'{estimate.level.label}' begint bij {cut}")
    yield _difference(outcome, estimate)


def _difference(outcome: Recalculation, estimate: Estimate) -> Step:
    instrument, precision = outcome.instrument, outcome.precision(estimate)
    scales = instrument.nouns.scale.many
    explanation = (
        f"Twee {scales} met evenveel antwoorden verschillen als hun balken elkaar niet raken: vanaf twee marges."
    )
    if precision.difference > instrument.highest - instrument.lowest:
        explanation += f" Hier is dat meer dan de schaal lang is, dus zulke {scales} verschillen nooit."
    return Step("verschil", explanation, f"2 · {_four(estimate.margin)} = {_four(precision.difference)}")


def _four(value: Fraction) -> str:
    return decimal_text(value, 4)


def _typed(value: Fraction) -> str:
    """Write an assumption with the decimals it has, and at least two: 0,70."""
    return shortest_text(value, _FEWEST_DECIMALS, _MOST_DECIMALS)
