"""What a chart of a team draws for each scale: a line for each open member, and one with counts for all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from xml.etree.ElementTree import Element

from scan.charts.axis import LEFT, RIGHT, bar_between, place
from scan.charts.markup import element
from scan.charts.shapes import dot, label, line
from scan.definition.model import Instrument
from scan.team.figures import ScaleFigures
from scan.team.outcome import Outcome
from scan.team.standing import Standing
from scan.text.score_words import TOO_FEW
from scan.text.team.report_words import (
    EVERYONE,
    MEAN,
    NAMELESS,
    NO_LABEL,
    NOT_DIVIDED,
    coverage_word,
)

MOST_DRAWN = 24
"""Open members that are drawn one by one; more are counted by level, as nobody finds a name among so many."""
GUTTER = 116
"""Room for names, left of the axis."""

_HEAD = 22
_LINE = 20
_COUNTS = 26
_GAP = 14
_LONGEST_NAME = 15


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

    @property
    def height(self) -> int:
        """How much room the row takes."""
        return _HEAD + _LINE * len(self.people) + (_COUNTS if self.counted else 0) + _GAP


def chart_rows(outcome: Outcome, most_drawn: int = MOST_DRAWN) -> list[ChartRow]:
    """Give a row for each scale, with at most so many members one by one."""
    people = outcome.people if len(outcome.people) <= most_drawn else ()
    counted = "" if len(people) == outcome.members else NAMELESS if people else EVERYONE
    return [
        ChartRow(
            figures=each,
            people=[(member.label or NO_LABEL, member.standings[number]) for member in people],
            counts=_counts(each, [member.standings[number] for member in people], outcome.instrument),
            counted=counted,
        )
        for number, each in enumerate(outcome.figures)
    ]


def draw_row(row: ChartRow, top: float, instrument: Instrument) -> Element:
    """Draw a scale: its name and how it is covered, then its members, with what is asked as a tick through them all."""
    figures = row.figures
    parts = [label((4 - GUTTER, top + 14), figures.scale.title, "start", "chart-name")]
    if figures.coverage:
        parts.append(label((RIGHT + 10, top + 14), coverage_word(figures.coverage), "end", "chart-small"))
    if figures.target is not None:
        x = place(figures.target, instrument)
        parts.append(line((x, top + _HEAD - 2), (x, top + row.height - _GAP + 2), "chart-target"))
    middle = top + _HEAD + _LINE / 2
    for name, standing in row.people:
        parts += _person(name, standing, middle, instrument)
        middle += _LINE
    if row.counted:
        parts += _counted(row, middle + 2, instrument)
    return element("g", {"class": "chart-row", "data-role": figures.scale.key}, *parts)


def _person(name: str, standing: Standing | None, middle: float, instrument: Instrument) -> list[Element]:
    short = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
    parts = [label((LEFT - 18, middle + 4), short, "end", "chart-small")]
    if standing is None or standing.estimate is None:
        return [*parts, label((LEFT + 8, middle + 4), TOO_FEW, "start", "chart-small")]
    bar = bar_between(standing.estimate.bar, middle, instrument)
    return [*parts, bar, dot((place(standing.estimate.mean, instrument), middle), 5, "chart-mean")]


def _counted(row: ChartRow, middle: float, instrument: Instrument) -> list[Element]:
    """Draw the band of each level with the number of members in it."""
    if row.counts is None:
        return _not_divided(row.figures, middle, instrument)
    parts = [label((LEFT - 18, middle + 4), row.counted, "end", "chart-small")]
    ends = [level.cut for level in instrument.levels[1:]]
    for level, end, count in zip(instrument.levels, [*ends, Fraction(instrument.highest)], row.counts, strict=True):
        left, right = place(level.cut, instrument) + 1, place(end, instrument) - 1
        parts.append(_band(left, right, middle, row, count))
        if count:
            parts.append(label(((left + right) / 2, middle + 5), str(count), "middle", "chart-name"))
    return parts


def _not_divided(figures: ScaleFigures, middle: float, instrument: Instrument) -> list[Element]:
    """Draw the mean alone; and where that would also tell on people, nothing."""
    if figures.mean is None:
        return [label((LEFT + 8, middle + 4), NOT_DIVIDED, "start", "chart-small")]
    name = label((LEFT - 18, middle + 4), MEAN, "end", "chart-small")
    return [name, dot((place(figures.mean, instrument), middle), 7, "chart-mean")]


def _band(left: float, right: float, middle: float, row: ChartRow, count: int) -> Element:
    """Draw one band, the fuller the more members are in it."""
    share = 0.08 + 0.4 * count / max(row.figures.scored, 1) if count else 0
    look = {"class": "chart-bar", "fill": "currentColor", "fill-opacity": f"{share:.2f}", "stroke": "currentColor"}
    look |= {"stroke-opacity": "0.4"}
    box = {"x": f"{left:.1f}", "y": f"{middle - 10:.1f}", "width": f"{right - left:.1f}", "height": "20", "rx": "3"}
    return element("rect", look | box)


def _counts(figures: ScaleFigures, drawn: Sequence[Standing | None], instrument: Instrument) -> list[int] | None:
    """Count by level whoever is not drawn."""
    if figures.levels is None:
        return None
    named = Counter(standing.level.key for standing in drawn if standing)
    return [figures.levels[level.key] - named[level.key] for level in instrument.levels]
