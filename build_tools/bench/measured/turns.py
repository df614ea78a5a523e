"""Taking turns in what comes first."""

from __future__ import annotations

from collections.abc import Iterable


def in_turn(names: Iterable[str], run: int) -> list[str]:
    """Give the order of one run: each begins one place further on, so that nothing always comes first or last."""
    order = list(names)
    first = run % len(order)
    return order[first:] + order[:first]
