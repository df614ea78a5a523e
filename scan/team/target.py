"""The target that a team is laid beside: a profile of the instrument, or one that a programme made and saved."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from scan.definition.model import Instrument, TargetProfile
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError, showable
from scan.formats.target_profile import target_profile_file
from scan.text.team.refusals import NO_TARGET


def read_target(data: Any, instrument: Instrument) -> TargetProfile:
    """Read the data of a target profile; raises `RefusalError` with one Dutch sentence."""
    read = read_data(data, target_profile_file(instrument))
    targets = {key: Fraction(target) for key, target in read["targets"].items() if target is not None}
    if not targets:
        raise RefusalError(NO_TARGET)
    return TargetProfile("", showable(read["title"].strip()), "", targets)


def find_team_target(target: Any, instrument: Instrument) -> TargetProfile | None:
    """Find a target by the key of a profile of the instrument, or read one from the data of a file; `None` for none."""
    if target is None:
        return None
    return instrument.profile(target) if isinstance(target, str) else read_target(target, instrument)
