"""What a peer sees, beside what someone says of themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from scan.scoring.estimate import Estimate
from scan.scoring.scores import Profile


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A peer's estimate of one scale beside someone's own."""

    own: Estimate
    peer: Estimate

    @property
    def points(self) -> Fraction:
        """How far the peer's mean lies above someone's own."""
        return self.peer.mean - self.own.mean

    @property
    def differs(self) -> bool:
        """Whether the two bars do not touch."""
        return self.own.differs_from(self.peer)


@dataclass(frozen=True, slots=True)
class PeerRating:
    """A peer's profile of the same person, with the discrepancy of each scale that both have an estimate of."""

    profile: Profile
    discrepancies: Mapping[str, Discrepancy]


def compare_with_peer(own: Profile, peer: Profile) -> PeerRating:
    """Lay a peer's answers beside someone's own, scale by scale."""
    pairs = [(mine.scale, mine.estimate, peer.score(mine.scale.key).estimate) for mine in own.scores]
    return PeerRating(peer, {scale.key: Discrepancy(mine, theirs) for scale, mine, theirs in pairs if mine and theirs})
