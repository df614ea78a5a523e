"""The experiments: what is drawn, and what is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from random import Random
from typing import Literal, get_args

from build_tools.simulation.outcomes import (
    are_unjust,
    claimed_changes,
    claims,
    group_claims,
    peer_differs,
    sees_difference,
    suggests_low,
)
from build_tools.simulation.people import Filling, Positions, Way, draw_people, ways_of
from build_tools.simulation.share import Share
from scan.definition.model import OWN_TARGET, Instrument, TargetProfile
from scan.scoring.advice import choose_focus
from scan.scoring.scores import Profile, score_response

Outcome = Literal[
    "flat",
    "unjust",
    "unjust-groups",
    "low",
    "changed",
    "changed-planned",
    "changed-other",
    "peer",
    "seen",
    "short-of-target",
]
"""What is counted: flat profiles; results with an unjust claim, and with one if the groups are read as an order; first
suggestions that are truly low; second attempts with a change where there is none, with one in a planned scale, and with
one in another; peers with a difference where there is none; true differences that are seen; people on target told
otherwise."""
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

Tally = dict[Outcome, Share]
Count = Iterator[tuple[Outcome, bool]]

CORRELATIONS = tuple(map(Fraction, ("0", "0.3", "0.5", "0.7", "0.85", "0.95", "1")))
"""Between the true positions on any two scales; with 1 they are equal."""
DIFFERENCES = tuple(map(Fraction, ("0.5", "1", "1.5")))
"""Between the true scores on two scales, in points."""
USUAL = Fraction("0.5")
"""The correlation between the other scales in an experiment about something else."""


@dataclass(frozen=True)
class Experiment:
    """One kind of people in one way of filling in; `at` is their correlation, difference or target."""

    kind: Literal["profiles", "difference", "target"]
    way: Way
    at: Fraction


def all_experiments(instrument: Instrument) -> list[Experiment]:
    """Give all of them; people who are on target are in the middle of the answer scale."""
    ways, middle = ways_of(instrument), Fraction(instrument.lowest + instrument.highest, 2)
    return [
        *(Experiment("profiles", way, at) for way, at in product(ways, CORRELATIONS)),
        *(Experiment("difference", way, at) for way, at in product(ways, DIFFERENCES)),
        *(Experiment("target", way, middle) for way in ways),
    ]


def carry_out(experiment: Experiment, filling: Filling, people: int, random: Random) -> Tally:
    """Draw people and count; `filling` is in the way of the experiment."""
    count = {"profiles": _count_profile, "difference": _count_difference, "target": _count_target}[experiment.kind]
    correlation = experiment.at if experiment.kind == "profiles" else USUAL
    placed = _placed(experiment, filling)
    hits, of = Counter[Outcome](), Counter[Outcome]()
    for drawn in draw_people(people, float(correlation), filling, random):
        for outcome, happened in count((*placed, *drawn[len(placed) :]), experiment.at, filling, random):
            hits[outcome] += happened
            of[outcome] += 1
    return {outcome: Share(hits[outcome], of[outcome]) for outcome in of}


def _placed(experiment: Experiment, filling: Filling) -> tuple[float, ...]:
    """Give the positions that are not drawn: two scales so far apart around the middle, or all of them on target."""
    model, at = filling.model, float(experiment.at)
    if experiment.kind == "difference":
        return tuple(model.position(model.mean + side * at / 2) for side in (-1, 1))
    return (model.position(at),) * len(filling.instrument.scales) if experiment.kind == "target" else ()


def _count_profile(positions: Positions, _at: Fraction, filling: Filling, random: Random) -> Count:
    first, second = (_profile(positions, filling, random) for _ in range(2))
    yield "flat", bool(first.flat)
    said = list(claims(first))
    yield "unjust", are_unjust(said, first, positions)
    yield "unjust-groups", are_unjust([*said, *group_claims(first)], first, positions)
    low = suggests_low(first, positions)
    if low is not None:
        yield "low", low
    changes = claimed_changes(first, second)
    yield "changed", bool(changes)
    yield "changed-planned", any(change.planned for change in changes)
    yield "changed-other", not all(change.planned for change in changes)
    yield "peer", peer_differs(first, second)


def _count_difference(positions: Positions, _at: Fraction, filling: Filling, random: Random) -> Count:
    yield "seen", sees_difference(_profile(positions, filling, random))


def _count_target(positions: Positions, at: Fraction, filling: Filling, random: Random) -> Count:
    target = TargetProfile(OWN_TARGET, "", "", {scale.key: at for scale in filling.instrument.scales})
    yield "short-of-target", bool(choose_focus(_profile(positions, filling, random), target))


def _profile(positions: Positions, filling: Filling, random: Random) -> Profile:
    return score_response(filling.answers(positions, random), filling.instrument)
