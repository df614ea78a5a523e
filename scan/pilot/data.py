"""A pilot as data for JSON; numbers carry four decimals, rounded half up, and what is unknown is null."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from scan.pilot.cautions import cautions
from scan.pilot.figures import ItemFigures, Pilot, ScaleCorrelation, ScaleFigures
from scan.pilot.precision_block import MeasuredPrecision, measured_precision, precision_block
from scan.scoring.exact import four_decimals


def pilot_data(pilot: Pilot) -> dict[str, Any]:
    """Write every figure; `n` is how many people handed in a response, and in a scale how many answered all of it."""
    measured = measured_precision(pilot)
    return {
        "instrument": pilot.instrument.key,
        "instrument_version": pilot.instrument.version,
        "n": pilot.people,
        "cautions": cautions(pilot),
        "scales": {each.scale.key: _scale_data(each) for each in pilot.scales},
        "correlations": [_correlation_data(each) for each in pilot.correlations],
        "precision": None if measured is None else _precision_data(measured, pilot),
    }


def _scale_data(figures: ScaleFigures) -> dict[str, Any]:
    low, high = figures.interval or (None, None)
    return {
        "n": figures.people,
        "mean": _number(figures.mean),
        "sd": _number(figures.sd),
        "alpha": _number(figures.alpha),
        "alpha_low": _number(low),
        "alpha_high": _number(high),
        "inter_item_r": _number(figures.inter_item_r),
        "items": {each.item.key: _item_data(each) for each in figures.items},
    }


def _item_data(figures: ItemFigures) -> dict[str, Any]:
    return {
        "n": figures.answered,
        "mean": _number(figures.mean),
        "item_rest_r": _number(figures.item_rest_r),
        "missing": figures.missing,
        "nvt": figures.not_applicable,
    }


def _correlation_data(correlation: ScaleCorrelation) -> dict[str, Any]:
    keys = [scale.key for scale in correlation.scales]
    return {"scales": keys, "n": correlation.people, "r": _number(correlation.r)}


def _precision_data(measured: MeasuredPrecision, pilot: Pilot) -> dict[str, Any]:
    return {
        "provisional": not pilot.is_enough,
        "sd": _number(measured.sd),
        "inter_item_r": _number(measured.inter_item_r),
        "yaml": precision_block(measured, pilot),
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else four_decimals(value)
