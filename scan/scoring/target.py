"""The target that a result is laid beside: a profile of the instrument, or what the visitor set per scale."""

from __future__ import annotations

from scan.definition.model import OWN_TARGET, Instrument, TargetProfile
from scan.scoring.response import Response


def find_target(key: str | None, response: Response, instrument: Instrument) -> TargetProfile | None:
    """Find a target by its key; `eigen` stands for the targets in the response itself.

    Gives `None` for no key, and for `eigen` without any target. Raises `KeyError` when the instrument has none of
    that name.
    """
    if key is None or (key == OWN_TARGET and not response.targets):
        return None
    if key == OWN_TARGET:
        return TargetProfile(OWN_TARGET, "", "", response.targets)
    return instrument.profile(key)
