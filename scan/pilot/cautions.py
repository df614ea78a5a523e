"""What to mind about a pilot, in sentences: too few people, nobody who differs, responses that are there twice."""

from __future__ import annotations

from collections.abc import Iterator

from scan.pilot.figures import ENOUGH_PEOPLE, Pilot
from scan.pilot.precision_block import measured_precision
from scan.text.pilot_words import (
    no_block,
    no_spread,
    nobody,
    only_one,
    same_answers,
    same_responses,
    too_few_people,
)


def cautions(pilot: Pilot) -> list[str]:
    """Give every caution, the weightiest first."""
    return list(_cautions(pilot)) if pilot.people else [nobody(pilot.instrument)]


def _cautions(pilot: Pilot) -> Iterator[str]:
    instrument = pilot.instrument
    if not pilot.is_enough:
        yield too_few_people(pilot.smallest, ENOUGH_PEOPLE, instrument)
    if pilot.smallest < 2:
        yield only_one()
    if level := [each.scale for each in pilot.scales if each.people > 1 and not each.variance]:
        yield no_spread(level, instrument)
    if alike := [each.item for scale in pilot.scales if scale.variance for each in scale.items if not each.varies]:
        yield same_answers(alike, instrument)
    if measured_precision(pilot) is None:
        yield no_block(instrument)
    if pilot.repeated:
        yield same_responses(pilot.repeated)
