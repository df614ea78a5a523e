"""What a peer sees, beside what someone says of themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from scan.scoring.scores import Profile


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """How far a peer's mean lies above someone's own, in points.

    `differs` follows the rule for two scales: at least the 90 % margin of the difference.
    """

    points: Fraction
    differs: bool


@dataclass(frozen=True, slots=True)
class PeerRating:
    """A peer's profile of the same person, with the discrepancy of each scale that both have an estimate of."""

    profile: Profile
    discrepancies: Mapping[str, Discrepancy]


def compare_with_peer(own: Profile, peer: Profile) -> PeerRating:
    """Lay a peer's answers beside someone's own, scale by scale."""
    pairs = [(mine.scale, mine.estimate, peer.score(mine.scale.key).estimate) for mine in own.scores]
    return PeerRating(
        peer,
        {
            scale.key: Discrepancy(theirs.mean - mine.mean, mine.differs_from(theirs))
            for scale, mine, theirs in pairs
            if mine and theirs
        },
    )
