"""What the simulation must show: how often a result may be wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from build_tools.simulation.experiments import Outcome
from build_tools.simulation.people import WAYS, Way
from build_tools.simulation.share import Share
from build_tools.simulation.simulation import Question

EQUAL = Fraction(1)
"""The correlation at which all scales of a person are the same."""


@dataclass(frozen=True)
class Bar:
    """The worst of the shares about one thing, and the most that it may be; what `name` says is for a developer."""

    name: str
    share: Share
    limit: float

    @property
    def holds(self) -> bool:
        """Whether it is not more."""
        return self.share.value <= self.limit

    @property
    def line(self) -> str:
        """Write it as one line."""
        found = f"{100 * self.share.value:.1f} % ± {100 * self.share.standard_error:.2f}"
        verdict = "holds" if self.holds else "DOES NOT HOLD"
        return f"{self.name}: {found} (at most {100 * self.limit:.0f} %): {verdict}"


def all_bars(results: Mapping[Question, Share]) -> list[Bar]:
    """Hold what came out against what is promised, for each way of filling in and with the worst correlation."""
    return [bar for way in simulated_ways(results) for bar in _bars_of(way, results)]


def simulated_ways(results: Mapping[Question, Share]) -> tuple[Way, ...]:
    """Give the ways of filling in of which there are results, in their order."""
    simulated = {way for _, way, _ in results}
    return tuple(way for way in WAYS if way in simulated)


def worst(
    results: Mapping[Question, Share],
    outcome: Outcome,
    way: Way,
    applies: Callable[[Fraction], bool] = lambda _at: True,
) -> Share:
    """Give the largest of the shares of one outcome in one way of filling in."""
    shares = [share for (what, how, at), share in results.items() if (what, how) == (outcome, way) and applies(at)]
    return max(shares, key=lambda share: share.value)


def _bars_of(way: Way, results: Mapping[Question, Share]) -> Iterator[Bar]:
    unequal, equal = (lambda at: at < EQUAL), (lambda at: at == EQUAL)
    yield Bar(f"{way}: an unjust statement, correlation up to .95", worst(results, "unjust", way, unequal), 0.05)
    yield Bar(f"{way}: the same, groups read as an order", worst(results, "unjust-groups", way, unequal), 0.05)
    yield Bar(f"{way}: an unjust statement, all scales equal", worst(results, "unjust", way, equal), 0.15)
    yield Bar(f"{way}: a second attempt without a change, called changed", worst(results, "changed", way), 0.1)
    yield Bar(f"{way}: the same, in a scale that was planned", worst(results, "changed-planned", way), 0.1)
    yield Bar(f"{way}: the same, in any other scale", worst(results, "changed-other", way), 0.1)
    yield Bar(f"{way}: a peer who sees the same, said to differ", worst(results, "peer", way), 0.1)
