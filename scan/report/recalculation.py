"""The steps from answers to margin, in Dutch and with the numbers filled in."""

from __future__ import annotations

from fractions import Fraction
from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_text
from scan.scoring.estimate import Estimate
from scan.scoring.exact import decimal_text
from scan.scoring.precision import Z_BAND
from scan.scoring.recalculation import Precision, Recalculation

_FEWEST_DECIMALS, _MOST_DECIMALS = 2, 4
_ROUNDING = (
    "De rekenmodule rondt tussendoor niet af en toont vier decimalen. "
    "Reken je verder met wat je hier ziet, dan kan de laatste decimaal één verschillen."
)


def summary(made: Recalculation) -> str:
    """Say the outcome in one or two sentences, for whoever hears it before reading on."""
    estimate = made.score.estimate
    if estimate is None:
        return _too_few(made)
    return (
        f"De score is {_four(estimate.mean)} met een marge van {_four(estimate.margin)}. "
        f"Het niveau is '{estimate.level.label}'."
    )


def render_recalculation(made: Recalculation) -> str:
    """Write all steps as HTML; what they come to is in `summary`."""
    estimate = made.score.estimate
    steps = [_sum(made)]
    if estimate:
        steps += [
            _mean(made, estimate.mean),
            *_margin_steps(made, estimate),
            *_outcome_steps(made, estimate),
        ]
    parts = [
        element("ol", {"class": "method-steps"}, *steps),
        *([element("p", {"class": "quiet"}, _ROUNDING)] if estimate else []),
    ]
    return "".join(html_text(part) for part in parts)


def _too_few(made: Recalculation) -> str:
    needed, items, answered = made.instrument.answers_needed, len(made.score.scale.items), made.score.answered
    given = "is 1 antwoord" if answered == 1 else f"zijn {answered} antwoorden" if answered else "is geen antwoord"
    return f"Er {given} met punten. Voor een score zijn er minstens {needed} van de {items} nodig."


def _sum(made: Recalculation) -> Element:
    items = len(made.score.answers)
    left_out = items - made.score.answered
    told = "Tel de punten op."
    if left_out:
        told += (
            f" Van de {len(made.score.answers)} stellingen tellen er {left_out} niet mee: leeg of niet van toepassing."
        )
    terms = " + ".join(map(str, made.score.points)) or "0"
    return _step("som", told, f"{terms} = {sum(made.score.points)}" if len(made.score.points) != 1 else terms)


def _mean(made: Recalculation, mean: Fraction) -> Element:
    told = f"Deel door het aantal antwoorden met punten: k = {made.score.answered}. Dat is de score."
    return _step("gemiddelde", told, f"{sum(made.score.points)} / {made.score.answered} = {_four(mean)}")


def _margin_steps(made: Recalculation, estimate: Estimate) -> list[Element]:
    precision = made.precision(estimate)
    k, assumed = made.score.answered, made.instrument.assumptions
    r, sd, z = _typed(assumed.inter_item_r), _typed(assumed.sd), decimal_text(Z_BAND, 3)
    alpha, error = _four(precision.alpha), _four(precision.sem)
    return [
        _step(
            "betrouwbaarheid",
            "Reken de betrouwbaarheid uit: α = k·r / (1 + (k − 1)·r).",
            f"{k} · {r} / (1 + {k - 1} · {r}) = {alpha}",
        ),
        _step("meetfout", "Reken de standaardmeetfout uit: sem = sd · √(1 − α).", f"{sd} · √(1 − {alpha}) = {error}"),
        _step("marge", f"Neem {z} keer de meetfout. Dat is de marge.", f"{z} · {error} = {_four(estimate.margin)}"),
    ]


def _outcome_steps(made: Recalculation, estimate: Estimate) -> list[Element]:
    low, high = estimate.band
    told = "Trek de marge af van de score en tel hem erbij op. Dat is de band van 90 procent."
    if high - low < 2 * estimate.margin:
        told += f" De band stopt waar de schaal stopt: bij {made.instrument.lowest} of {made.instrument.highest}."
    level = estimate.level
    return [
        _step("band", told, f"{_four(low)} tot {_four(high)}"),
        _step(
            "niveau",
            "Zoek het hoogste niveau waarvan de score de grens haalt.",
            f"'{level.label}' begint bij {decimal_text(level.cut, 1)}",
        ),
        _difference(made, made.precision(estimate)),
    ]


def _difference(made: Recalculation, precision: Precision) -> Element:
    z, error = decimal_text(Z_BAND, 3), _four(precision.sem)
    told = (
        "Twee rollen met evenveel antwoorden hebben samen een meetfout van sem\u00a0·\u00a0√2. "
        f"Ze verschillen pas als ze {z} keer die fout uit elkaar liggen."
    )
    if precision.difference > made.instrument.highest - made.instrument.lowest:
        told += " Hier is dat meer dan de schaal lang is, dus zulke rollen verschillen nooit."
    return _step("verschil", told, f"{z} · {error} · √2 = {_four(precision.difference)}")


def _step(name: str, told: str, worked_out: str) -> Element:
    return element(
        "li",
        {"data-step": name},
        element("span", {"class": "method-told"}, told),
        " ",
        element("span", {"class": "method-worked-out"}, worked_out),
    )


def _four(value: Fraction) -> str:
    return decimal_text(value, 4)


def _typed(value: Fraction) -> str:
    """Write an assumption with the decimals it has, and at least two: 0,70."""
    text = decimal_text(value, _MOST_DECIMALS)
    spare = _MOST_DECIMALS - _FEWEST_DECIMALS
    return text[: len(text) - min(spare, len(text) - len(text.rstrip("0")))]
