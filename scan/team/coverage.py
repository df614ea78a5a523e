"""Whether a team covers what is asked of a scale."""

from __future__ import annotations

from typing import Literal

Coverage = Literal["gedekt", "dun", "open"]

LARGEST_SMALL_TEAM = 3
"""In a team of at most so many members one who reaches the target is enough."""


def coverage(reached: int, near: int, members: int) -> Coverage:
    """Say how a target is covered when so many members of a team reach it, and others have it inside their bar."""
    if reached >= (1 if members <= LARGEST_SMALL_TEAM else 2):
        return "gedekt"
    return "dun" if reached or near else "open"
