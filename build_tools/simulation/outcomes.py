"""What a result says, beside what is true of the person that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from build_tools.simulation.people import Positions
from scan.scoring.advice import choose_focus
from scan.scoring.change import Change, compare_profiles
from scan.scoring.peer import compare_with_peer
from scan.scoring.scores import Group, Profile

Pair = tuple[str, str]
"""The keys of two scales, the higher one first."""

_LOW = 2
"""The lowest and the second lowest scale are worth working on."""


def claims(profile: Profile) -> Iterator[Pair]:
    """Give every pair of scales of which the result says that the first is the higher one.

    The picture says it of all whose bars do not touch, and a sentence of none but these.
    """
    for (one, low), (other, high) in combinations(profile.known, 2):
        if low.differs_from(high):
            yield (other.key, one.key) if low.mean < high.mean else (one.key, other.key)


def group_claims(profile: Profile) -> Iterator[Pair]:
    """Give the pairs that someone adds who reads the groups as an order: all of 'kop' above all of 'groei'.

    The program does not mean that: two scales in these groups need not differ from each other.
    """
    yield from product(_group(profile, "kop"), _group(profile, "groei"))


def are_unjust(pairs: Iterable[Pair], profile: Profile, positions: Positions) -> bool:
    """Say whether one of these pairs has first what does not truly lie above the second."""
    true = _by_key(profile, positions)
    return any(true[high] <= true[low] for high, low in pairs)


def suggests_low(profile: Profile, positions: Positions) -> bool | None:
    """Say whether the first scale that is suggested is truly the lowest or second lowest.

    `None` when none is suggested, or when all are equally low.
    """
    focus = choose_focus(profile, None)
    if not focus or min(positions) == max(positions):
        return None
    return _by_key(profile, positions)[focus[0].scale.key] <= sorted(positions)[_LOW - 1]


def sees_difference(profile: Profile) -> bool:
    """Say whether the first two scales differ according to the result."""
    one, other = (score.estimate for score in profile.scores[:2])
    return bool(one and other and one.differs_from(other))


def claimed_changes(earlier: Profile, later: Profile) -> list[Change]:
    """Give those of the scales that are called changed."""
    return [change for change in compare_profiles(earlier, later, None).values() if change.verdict == "veranderd"]


def peer_differs(own: Profile, peer: Profile) -> bool:
    """Say whether a peer is said to see at least one scale differently."""
    return any(discrepancy.differs for discrepancy in compare_with_peer(own, peer).discrepancies.values())


def _group(profile: Profile, group: Group) -> list[str]:
    return [key for key, own in profile.groups.items() if own == group]


def _by_key(profile: Profile, positions: Positions) -> dict[str, float]:
    return {score.scale.key: position for score, position in zip(profile.scores, positions, strict=True)}
