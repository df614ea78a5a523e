"""What is too small to show where members have no name.

No mean of fewer than five people and no distribution of fewer than eight: thresholds that surveys among staff use,
chosen by us. One hidden group could be found by taking the others from the whole, so a second one is hidden with it,
the smallest that is left; and another, as long as the hidden ones together are too few.
"""

from __future__ import annotations

from collections.abc import Sequence

FEWEST_FOR_A_MEAN = 5
FEWEST_FOR_A_DISTRIBUTION = 8


def few_apart(one: int, other: int) -> bool:
    """Say whether the difference between two sums of so many is that of too few people."""
    return 0 < abs(one - other) < FEWEST_FOR_A_MEAN


def hidden_groups(sizes: Sequence[int], fewest: int) -> frozenset[int]:
    """Give the places of the groups that are not shown, of groups of these sizes; an empty one has nothing to hide."""
    hidden = [place for place, size in enumerate(sizes) if 0 < size < fewest]
    others = sorted((size, place) for place, size in enumerate(sizes) if size >= fewest)
    for _, place in others:
        if not hidden or (len(hidden) > 1 and sum(sizes[each] for each in hidden) >= fewest):
            break
        hidden.append(place)
    return frozenset(hidden)
