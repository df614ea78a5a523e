"""The chart of a team: all scales on one axis, with every open member as a dot and a bar, and the others counted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from xml.etree.ElementTree import Element

from scan.charts.axis import WIDTH, axis, foot
from scan.charts.shapes import chart
from scan.team.outcome import Outcome
from scan.team.report.rows import GUTTER, ChartRow, chart_rows, draw_row
from scan.text.team.report_words import chart_text, chart_title, level_counts, scale_line, target_reading


def team_chart(outcome: Outcome, name: str = "team") -> Element:
    """Draw the whole team; `name` tells two such charts on one page apart."""
    instrument = outcome.instrument
    rows = chart_rows(outcome)
    tops = list(accumulate((row.height for row in rows), initial=0))
    height = tops[-1] + foot(instrument)
    drawing = chart(
        name,
        chart_title(instrument.nouns),
        described(outcome),
        (WIDTH, height),
        [axis(instrument, height), *_drawn(rows, tops, outcome)],
    )
    drawing.set("viewBox", f"{-GUTTER} 0 {GUTTER + WIDTH} {height}")
    return drawing


def described(outcome: Outcome) -> str:
    """Say what the chart shows, for who cannot see it."""
    labels = {level.key: level.label for level in outcome.instrument.levels}
    return chart_text(
        [
            scale_line(
                each.scale,
                each.scored,
                None if each.levels is None else level_counts(labels, each.levels),
                each.mean,
                target_reading(each.target, each.reached, each.near),
            )
            for each in outcome.figures
        ]
    )


def _drawn(rows: Sequence[ChartRow], tops: Sequence[int], outcome: Outcome) -> list[Element]:
    return [draw_row(row, top, outcome.instrument) for row, top in zip(rows, tops, strict=False)]
