"""A team as data for JSON; numbers carry four decimals, rounded half up; null is what is not shown, or not asked."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from scan.scoring.exact import four_decimals
from scan.team.actions import Actions
from scan.team.figures import ScaleFigures
from scan.team.outcome import Outcome
from scan.team.standing import Standing


def team_data(outcome: Outcome, refused: Sequence[tuple[str, str]] = ()) -> dict[str, Any]:
    """Write what is shown of a team; `refused` names each file that is not used, and why.

    Members are there one by one only when they are open: `people` has their labels and scores.
    """
    instrument, target = outcome.instrument, outcome.target
    return {
        "instrument": instrument.key,
        "instrument_version": instrument.version,
        "mode": outcome.mode,
        "members": outcome.members,
        "refused": [{"file": file, "why": why} for file, why in refused],
        "profile": None if target is None else {"key": target.key, "title": target.title},
        "scales": {} if outcome.is_hidden else _scales(outcome.figures),
        "people": _people(outcome),
        "groups": [
            {"name": group.name, "members": group.members, "scales": _scales(group.figures)}
            for group in (() if outcome.is_hidden else outcome.groups)
        ],
        "actions": None if outcome.is_hidden else _actions(outcome.actions),
        "earlier": None if outcome.earlier is None else team_data(outcome.earlier),
    }


def _scales(figures: Sequence[ScaleFigures]) -> dict[str, Any]:
    return {each.scale.key: _scale(each) for each in figures}


def _scale(figures: ScaleFigures) -> dict[str, Any]:
    return {
        "scored": figures.scored,
        "levels": None if figures.levels is None else dict(figures.levels),
        "mean": _number(figures.mean),
        "target": _number(figures.target),
        "reached": 0 if figures.target is None else figures.reached,
        "near": 0 if figures.target is None else figures.near,
        "coverage": figures.coverage,
    }


def _people(outcome: Outcome) -> list[dict[str, Any]]:
    """Write each open member; a place where many stand is written once."""
    standings = {each for member in outcome.people for each in member.standings}
    places = {each: _place(each) for each in standings}
    keys = [scale.key for scale in outcome.instrument.scales]
    return [
        {
            "label": member.label or None,
            "scales": {key: places[each] for key, each in zip(keys, member.standings, strict=True)},
        }
        for member in outcome.people
    ]


def _place(standing: Standing | None) -> dict[str, Any] | None:
    if standing is None or standing.estimate is None:
        return None
    estimate = standing.estimate
    return {
        "score": four_decimals(estimate.mean),
        "margin": four_decimals(estimate.margin),
        "level": standing.level.key,
    }


def _actions(actions: Actions) -> dict[str, Any]:
    return {
        "taking_along": [
            {
                "scale": pair.scale.key,
                "guides": [member.label or None for member in pair.guides],
                "followers": [member.label or None for member in pair.followers],
            }
            for pair in actions.taking_along
        ],
        "modules": [
            {"scale": each.scale.key, "equal_with": [scale.key for scale in each.equal_with]}
            for each in actions.modules
        ],
        "needed": [scale.key for scale in actions.needed],
        "unnamed": [scale.key for scale in actions.unnamed],
        "widest": [
            {"scale": each.scale.key, "lowest": each.lowest.key, "highest": each.highest.key} for each in actions.widest
        ],
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else four_decimals(value)
