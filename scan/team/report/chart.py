"""The chart of a team: a drawing for each scale, so that none is cut where paper ends and all fit on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.charts.shapes import chart
from scan.team.figures import ScaleFigures
from scan.team.outcome import Outcome
from scan.team.report.drawing.block import block_height, draw_block, names_left
from scan.team.report.drawing.frame import fitting_frame
from scan.team.report.drawing.rows import chart_rows
from scan.text.team import report_words as words

_WIDTH = 344
_MOST_FOR_NAMES = 156


def team_chart(outcome: Outcome) -> Element:
    """Draw each scale of which there is something to draw."""
    rows = chart_rows(outcome)
    frame = fitting_frame(_WIDTH, names_left(rows), _MOST_FOR_NAMES)
    drawings = [
        chart(
            f"team-{row.figures.scale.key}",
            row.figures.scale.title,
            _told(row.figures, outcome),
            (_WIDTH, block_height(row, frame, outcome.instrument)),
            [draw_block(row, frame, outcome.instrument)],
        )
        for row in rows
    ]
    blocks = [element("figure", {"class": "team-block"}, drawing) for drawing in drawings]
    return element("div", {"class": "team-blocks"}, *blocks)


def described(outcome: Outcome) -> str:
    """Say what the chart shows of all scales, for who cannot see it."""
    return " ".join(_lines(outcome))


def _lines(outcome: Outcome) -> Iterator[str]:
    for each in outcome.figures:
        yield words.chart_line(each.scale, _told(each, outcome))


def _told(figures: ScaleFigures, outcome: Outcome) -> str:
    labels = {level.key: level.label for level in outcome.instrument.levels}
    counts = None if figures.levels is None else words.level_counts(labels, figures.levels)
    reading = words.target_reading(figures.target, figures.reached, figures.near)
    return words.scale_line(figures.scored, counts, figures.mean, reading)
