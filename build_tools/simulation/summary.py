"""What the table on a page shows of a simulation: percentages, as a reader writes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from build_tools.simulation.bars import EQUAL, simulated_ways, worst
from build_tools.simulation.experiments import DIFFERENCES, USUAL, Outcome
from build_tools.simulation.people import GAPS, Way
from build_tools.simulation.picture import Picture, draw_picture
from build_tools.simulation.simulation import Simulation
from scan.scoring.exact import decimal_text, shortest_text

Cells = tuple[str, ...]
"""A percentage for each way of filling in, in their order."""


@dataclass(frozen=True)
class Summary:
    """A simulation in figures to show; where correlations differ, the worst of them, or the `usual` one.

    `gaps` is how many of a hundred answers are missing, `error` the largest Monte Carlo error of all percentages.
    `observed` is what sd and correlation the drawn answers had; `seen` goes by the true difference.
    """

    simulation: Simulation
    ways: tuple[Way, ...]
    gaps: int
    usual: str
    error: str
    observed: tuple[str, str]
    unjust: Cells
    unjust_groups: Cells
    unjust_equal: Cells
    flat: Cells
    seen: tuple[tuple[str, Cells], ...]
    low: Cells
    changed: Cells
    changed_planned: Cells
    changed_other: Cells
    peer: Cells
    short_of_target: Cells
    picture: Picture


def summarize(simulation: Simulation) -> Summary:
    """Make of a simulation what a page shows."""
    cells, observed = partial(_cells, simulation), simulation.observed
    return Summary(
        simulation=simulation,
        ways=simulated_ways(simulation.results),
        gaps=round(100 * GAPS),
        usual=shortest_text(USUAL),
        error=_decimals(100 * max(share.standard_error for share in simulation.results.values()), 1),
        observed=(_decimals(observed.sd, 2), _decimals(observed.inter_item_r, 2)),
        unjust=cells("unjust", lambda at: at < EQUAL),
        unjust_groups=cells("unjust-groups", lambda at: at < EQUAL),
        unjust_equal=cells("unjust", lambda at: at == EQUAL),
        flat=cells("flat", lambda at: at == USUAL),
        seen=tuple((shortest_text(apart), cells("seen", apart.__eq__)) for apart in DIFFERENCES),
        low=cells("low", lambda at: at == USUAL),
        changed=cells("changed"),
        changed_planned=cells("changed-planned"),
        changed_other=cells("changed-other"),
        peer=cells("peer"),
        short_of_target=cells("short-of-target"),
        picture=draw_picture(simulation),
    )


def _cells(simulation: Simulation, outcome: Outcome, applies: Callable[[Fraction], bool] = lambda _at: True) -> Cells:
    """Give the worst percentage of each way."""
    results = simulation.results
    return tuple(f"{worst(results, outcome, way, applies).percent} %" for way in simulated_ways(results))


def _decimals(value: float, decimals: int) -> str:
    return decimal_text(Fraction(value), decimals)
