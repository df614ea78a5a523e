"""The picture of a simulation: how often a profile is flat and how often a statement is unjust, by correlation.

Only where things stand; the words are in the template.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from build_tools.simulation.experiments import CORRELATIONS, Outcome
from build_tools.simulation.simulation import Simulation
from scan.scoring.exact import shortest_text

LEFT, RIGHT = 40, 384
TOP, BOTTOM = 16, 166
_TICKS = (0, 25, 50, 75, 100)
_LINES: tuple[Outcome, Outcome] = ("flat", "unjust")


@dataclass(frozen=True)
class Tick:
    """A line across, in units of the picture, and how many per cent it stands for."""

    y: float
    percent: int


@dataclass(frozen=True)
class Place:
    """What came out at one correlation: how far to the right that stands, each line there, and both in per cent."""

    correlation: str
    x: float
    flat: float
    unjust: float
    flat_percent: str
    unjust_percent: str


@dataclass(frozen=True)
class Picture:
    """The lines, from the lowest correlation to the highest, evenly spaced."""

    ticks: tuple[Tick, ...]
    places: tuple[Place, ...]


def draw_picture(simulation: Simulation) -> Picture:
    """Place what came out where all items were answered."""
    return Picture(
        ticks=tuple(Tick(_height(percent / 100), percent) for percent in _TICKS),
        places=tuple(_place(simulation, number, at) for number, at in enumerate(CORRELATIONS)),
    )


def _place(simulation: Simulation, number: int, at: Fraction) -> Place:
    flat, unjust = (simulation.results[outcome, "full", at] for outcome in _LINES)
    return Place(
        correlation=shortest_text(at),
        x=round(LEFT + (RIGHT - LEFT) * number / (len(CORRELATIONS) - 1), 1),
        flat=_height(flat.value),
        unjust=_height(unjust.value),
        flat_percent=flat.percent,
        unjust_percent=unjust.percent,
    )


def _height(share: float) -> float:
    return round(BOTTOM - share * (BOTTOM - TOP), 1)
