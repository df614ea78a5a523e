"""What is drawn of each scale of a team: a line for each open member, and one with counts for all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from scan.definition.model import Instrument
from scan.team.figures import ScaleFigures
from scan.team.member import Member
from scan.team.outcome import Outcome
from scan.team.standing import Standing
from scan.text.team.report_words import EVERYONE, NAMELESS, NO_LABEL


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One scale: the members that are drawn, with their names, and the others by level.

    `counts` is `None` when the others are too few to divide; `counted` says who they are, and is empty when there are
    none.
    """

    figures: ScaleFigures
    people: Sequence[tuple[str, Standing | None]]
    counts: Sequence[int] | None
    counted: str


def chart_rows(outcome: Outcome) -> list[ChartRow]:
    """Give a row for each scale of which there is something to draw."""
    people = outcome.named
    counted = "" if len(people) == outcome.members else NAMELESS if people else EVERYONE
    return [
        _row(number, each, people, counted, outcome.instrument)
        for number, each in enumerate(outcome.figures)
        if each.levels is not None or each.mean is not None
    ]


def _row(
    number: int, figures: ScaleFigures, people: Sequence[Member], counted: str, instrument: Instrument
) -> ChartRow:
    return ChartRow(
        figures=figures,
        people=[(member.label or NO_LABEL, member.standings[number]) for member in people],
        counts=_counts(figures, [member.standings[number] for member in people], instrument),
        counted=counted,
    )


def _counts(figures: ScaleFigures, drawn: Sequence[Standing | None], instrument: Instrument) -> list[int] | None:
    """Count by level whoever is not drawn."""
    if figures.levels is None:
        return None
    named = Counter(standing.level.key for standing in drawn if standing)
    return [figures.levels[level.key] - named[level.key] for level in instrument.levels]
